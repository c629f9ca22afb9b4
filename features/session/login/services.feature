@login
Feature: Opening a session: what the client declares

  Rule: A client may declare what the greeting offers

    @login/1000/opened
    @session/login/all-that-is-offered
    Scenario: Everything that is offered
      Given registrar A is connected
      When registrar A logs in
      Then the answer is 1000

    @login/1000/opened
    @session/login/one-service-only
    Scenario Outline: Only <service>
      Given registrar A is connected
      When registrar A logs in with:
        | object services | <service> |
        | extensions      | none      |
      Then the answer is 1000

      Examples:
        | service |
        | host    |
        | contact |
        | domain  |

    @login/1000/opened
    Scenario Outline: The extension <extension>, once declared, is known within the session
      Given registrar A is connected
      When registrar A logs in with:
        | object services | domain      |
        | extensions      | <extension> |
      Then the answer is 1000
      When registrar A logs out, with the extension:
        """xml
        <element>
        """
      Then the answer is 2103
      When registrar A logs out
      Then the answer is 1500

      Examples:
        | extension           | element                                                                                         |
        | rgp-1.0             | <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update> |
        | allocationToken-1.0 | <t:allocationToken xmlns:t="urn:ietf:params:xml:ns:allocationToken-1.0">abc</t:allocationToken> |
        | launch-1.0          | <l:check xmlns:l="urn:ietf:params:xml:ns:launch-1.0" type="avail"/>                             |
        | secDNS-1.1          | <s:update xmlns:s="urn:ietf:params:xml:ns:secDNS-1.1"/>                                         |

  Rule: What is not offered cannot be declared

    @login/2100/unimplemented-protocol-version
    Scenario Outline: Version <version> of the protocol
      Given registrar A is connected
      When registrar A logs in with:
        | version | <version> |
      Then the answer is 2100
      And the same login with "version" "1.0" is answered 1000

      Examples:
        | version |
        | 1.1     |
        | 2.0     |
        | 0.9     |

    @login/2306/unsupported-language
    Scenario Outline: Messages in the language <language>
      Given registrar A is connected
      When registrar A logs in with:
        | language | <language> |
      Then the answer is 2306
      And the same login with "language" "en" is answered 1000

      Examples:
        | language |
        | fr       |
        | EN       |
        | en-US    |

    @login/2307/unimplemented-object-service
    Scenario Outline: The object service <service>
      Given registrar A is connected
      When registrar A logs in with:
        | object services | <service> |
      Then the answer is 2307
      And the same login with "object services" "domain, contact, host" is answered 1000

      Examples:
        | service                                   |
        | urn:example:ns:nothing-1.0                |
        | domain, urn:ietf:params:xml:ns:domain-2.0 |
        | domain, urn:ietf:params:xml:ns:HOST-1.0   |

    @login/2103/unimplemented-extension
    Scenario Outline: The extension <extension>
      Given registrar A is connected
      When registrar A logs in with:
        | extensions | <extension> |
      Then the answer is 2103
      And the same login with "extensions" "none" is answered 1000

      Examples:
        | extension                              |
        | urn:example:ns:nothing-1.0             |
        | secDNS-1.1, urn:example:ns:nothing-1.0 |
        | metadata-1.0                           |
        | superuser-1.0                          |
        | packageToken-1.0                       |

    @login/2103/unimplemented-extension
    Scenario: A login that carries an extension itself
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
            <extension>
              <allocationToken xmlns="urn:ietf:params:xml:ns:allocationToken-1.0">abc</allocationToken>
            </extension>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2103
      And the connection of registrar A is open
