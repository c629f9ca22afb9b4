@session
Feature: Commands that the registry does not have

  Rule: What the protocol does not define

    @session/2000/unknown-command
    Scenario Outline: The command <verb>
      Given registrar A is logged in
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command><<verb>/><clTRID>{clTRID}</clTRID></command>
        </epp>
        """
      Then the answer is 2000
      And the answer's "trID/clTRID" is "<its clTRID>"
      And the connection of registrar A is open

      Examples:
        | verb     |
        | register |
        | Logout   |
        | restore  |

  Rule: What the protocol defines and the registry does not have

    @session/2101/unimplemented-command
    Scenario Outline: The <object> has no <verb>
      Given registrar A is logged in
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <<verb> op="request"><<object>:<verb> xmlns:<object>="urn:ietf:params:xml:ns:<object>-1.0"><<object>:<key>>abc</<object>:<key>></<object>:<verb>></<verb>>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2101
      And the connection of registrar A is open

      Examples:
        | object  | verb     | key  |
        | contact | renew    | id   |
        | host    | renew    | name |
        | host    | transfer | name |

    @session/2307/unknown-object-service
    Scenario: An object of an unknown service
      Given registrar A is logged in
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <info><info xmlns="urn:example:ns:nothing-1.0"><name>abc</name></info></info>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2307
      And the connection of registrar A is open

    @session/2103/unknown-extension
    Scenario: An extension of an unknown namespace
      Given registrar A is logged in
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <logout/>
            <extension><extra xmlns="urn:example:ns:nothing-1.0"/></extension>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2103
      And the connection of registrar A is open

    @session/2001/verb-does-not-fit
    Scenario: The object's element belongs to another command
      Given registrar A is logged in
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <create><contact:delete xmlns:contact="urn:ietf:params:xml:ns:contact-1.0"><contact:id>abc</contact:id></contact:delete></create>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2001
      And the connection of registrar A is open

  Rule: Extensions belong to certain commands and certain clients

    @session/2103/unimplemented-extension
    Scenario: An extension that the command does not take
      Given registrar A is logged in
      When registrar A logs out, with the extension:
        """xml
        <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
        """
      Then the answer is 2103
      When registrar A logs out
      Then the answer is 1500

    @session/2002/undeclared-service-extension
    Scenario: An extension that was not declared at login
      Given registrar A is logged in with:
        | extensions | secDNS-1.1 |
      When registrar A logs out, with the extension:
        """xml
        <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
        """
      Then the answer is 2002
      When registrar A logs out
      Then the answer is 1500

    @session/login/services-per-connection
    Scenario: What another connection declared does not help
      Given registrar A is logged in with:
        | extensions | secDNS-1.1 |
      And registrar A on a second connection is logged in
      When registrar A logs out, with the extension:
        """xml
        <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
        """
      Then the answer is 2002

    @session/2201/only-tool-can-pass-metadata
    Scenario: A registrar's own session with the tool's metadata
      Given registrar A is logged in
      When registrar A logs out, with the extension:
        """xml
        <m:metadata xmlns:m="urn:google:params:xml:ns:metadata-1.0"><m:requestedByRegistrar>false</m:requestedByRegistrar></m:metadata>
        """
      Then the answer is 2201
      When registrar A logs out
      Then the answer is 1500

    @session/2201/unauthorized-for-superuser-extension
    Scenario: A registrar's own session with a superuser's extension
      Given registrar A is logged in
      When registrar A logs out, with the extension:
        """xml
        <s:domainUpdate xmlns:s="urn:google:params:xml:ns:superuser-1.0"><s:autorenews>false</s:autorenews></s:domainUpdate>
        """
      Then the answer is 2201
      When registrar A logs out
      Then the answer is 1500

    @session/2001/unsupported-repeated-extension
    Scenario: The same extension twice
      Given registrar A is logged in
      When registrar A logs out, with the extension:
        """xml
        <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
        <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
        """
      Then the answer is 2001
      When registrar A logs out
      Then the answer is 1500

  Rule: Which of two refusals answers

    @needs:refusalOrder
    @needs:poll
    @refusalOrder
    @session/2002/not-logged-in
    Scenario: Nobody is logged in, and a poll carries an extension
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <poll op="req"/>
            <extension><rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update></extension>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2002

    @needs:refusalOrder
    @refusalOrder
    @logout/2002/not-logged-in
    Scenario: Nobody is logged in, and an extension comes along
      Given registrar A is connected
      When registrar A logs out, with the extension:
        """xml
        <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
        """
      Then the answer is 2002

    @needs:refusalOrder
    @refusalOrder
    @session/2002/undeclared-service-extension
    Scenario: An undeclared extension, and the tool's metadata
      Given registrar A is logged in with:
        | extensions | secDNS-1.1 |
      When registrar A logs out, with the extension:
        """xml
        <m:metadata xmlns:m="urn:google:params:xml:ns:metadata-1.0"><m:requestedByRegistrar>false</m:requestedByRegistrar></m:metadata>
        <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
        """
      Then the answer is 2002

    @needs:refusalOrder
    @refusalOrder
    @session/2201/only-tool-can-pass-metadata
    Scenario: The tool's metadata, and a superuser's extension
      Given registrar A is logged in
      When registrar A logs out, with the extension:
        """xml
        <s:domainUpdate xmlns:s="urn:google:params:xml:ns:superuser-1.0"><s:autorenews>false</s:autorenews></s:domainUpdate>
        <m:metadata xmlns:m="urn:google:params:xml:ns:metadata-1.0"><m:requestedByRegistrar>false</m:requestedByRegistrar></m:metadata>
        """
      Then the answer is 2201

    @needs:refusalOrder
    @refusalOrder
    @session/2201/unauthorized-for-superuser-extension
    Scenario: A superuser's extension, twice
      Given registrar A is logged in
      When registrar A logs out, with the extension:
        """xml
        <s:domainUpdate xmlns:s="urn:google:params:xml:ns:superuser-1.0"><s:autorenews>false</s:autorenews></s:domainUpdate>
        <s:domainUpdate xmlns:s="urn:google:params:xml:ns:superuser-1.0"><s:autorenews>false</s:autorenews></s:domainUpdate>
        """
      Then the answer is 2201

    @needs:refusalOrder
    @refusalOrder
    @session/2001/unsupported-repeated-extension
    Scenario: A login within a session that carries an extension twice
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
              <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
              <rgp:update xmlns:rgp="urn:ietf:params:xml:ns:rgp-1.0"><rgp:restore op="request"/></rgp:update>
            </extension>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2001
