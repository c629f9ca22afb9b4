@login
@refusalOrder
@needs:refusalOrder
Feature: Opening a session: which refusal answers when two are due

  Rule: What is asked for comes before who asks

    @login/2100/unimplemented-protocol-version
    Scenario: An unknown version within a session
      Given registrar A is logged in
      When registrar A logs in with:
        | version | 1.1 |
      Then the answer is 2100

    @login/2002/already-logged-in
    Scenario: An unknown language within a session
      Given registrar A is logged in
      When registrar A logs in with:
        | language | fr |
      Then the answer is 2002

    @login/2306/unsupported-language
    Scenario: An unknown language and an unknown object service
      Given registrar A is connected
      When registrar A logs in with:
        | language        | fr                         |
        | object services | urn:example:ns:nothing-1.0 |
      Then the answer is 2306

    @login/2307/unimplemented-object-service
    Scenario: An unknown object service and an unknown extension
      Given registrar A is connected
      When registrar A logs in with:
        | object services | urn:example:ns:nothing-1.0 |
        | extensions      | urn:example:ns:another-1.0 |
      Then the answer is 2307

    @login/2103/unimplemented-extension
    Scenario: An unknown extension and an unknown registrar
      Given registrar A is connected
      When registrar A logs in with:
        | extensions | urn:example:ns:nothing-1.0 |
        | registrar  | nobody-at-all              |
      Then the answer is 2103

    @login/2103/unimplemented-extension
    Scenario: A login within a session that carries an extension
      Given registrar A is logged in
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <login>
              <clID>{registrar A}</clID>
              <pw>{password of registrar A}</pw>
              <options><version>1.0</version><lang>en</lang></options>
              <svcs><objURI>urn:ietf:params:xml:ns:domain-1.0</objURI></svcs>
            </login>
            <extension><rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update></extension>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2103

  Rule: The address comes before the certificate, the certificate before the password

    @needs:addressLists
    @needs:certificates
    @login/2200/bad-registrar-ip-address
    Scenario: A wrong address, and no certificate on file
      Given registrar A may log in from "192.0.2.1" only
      And no certificate is on file for registrar A
      And registrar A is connected
      When registrar A logs in
      Then the answer is 2200

    @needs:certificates
    @login/2200/certificate-contains-security-violations
    Scenario: An expired certificate on file, and a wrong password
      Given the certificate on file for registrar A is as it presents, but expired yesterday
      And registrar A is connected
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2200

    @login/2200/bad-registrar-password
    Scenario: A wrong password, and a disabled account
      Given registrar A's account is disabled
      And registrar A is connected
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2200

    @login/2201/registrar-account-not-active
    Scenario: A disabled account, and a new password
      Given registrar A's account is disabled
      And registrar A is connected
      When registrar A logs in with:
        | new password | new-PASS-22 |
      Then the answer is 2201
