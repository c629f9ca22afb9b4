@session
Feature: What a session goes through

  Rule: A fault does not end a session

    @session/sequence/survives-refusal
    Scenario: After a refused command
      Given registrar A is logged in
      When registrar A logs in
      Then the answer is 2002
      When registrar A logs out
      Then the answer is 1500

    @session/sequence/survives-syntax-error
    Scenario: After a frame that is no command
      Given registrar A is logged in
      When registrar A sends as it stands:
        """
        this is no XML
        """
      Then the answer is 2001
      When registrar A logs out
      Then the answer is 1500

    @session/sequence/syntax-before-login
    Scenario: A frame that is no command, before login
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command/></epp>
        """
      Then the answer is 2001

    @session/sequence/refused-changes-nothing
    Scenario: A refused logout leaves the connection as it was
      Given registrar A is connected
      When registrar A logs out
      Then the answer is 2002
      When registrar A logs in
      Then the answer is 1000

  Rule: Silence ends a connection

    @needs:idle
    @session/sequence/idle-connection-closed
    Scenario: Nothing comes for too long
      Given registrar A is logged in
      When almost as much silence passes as is allowed
      Then the connection of registrar A is open
      When as much silence passes as is allowed
      Then the connection of registrar A is closed

  Rule: Connections do not mix

    @session/isolation/two-sessions-of-one-registrar
    Scenario: One registrar with two sessions
      Given registrar A is logged in
      And registrar A on a second connection is logged in
      When registrar A logs in
      Then the answer is 2002
      When registrar A on a second connection logs out
      Then the answer is 1500

    @session/isolation/logout-of-one
    Scenario: One of two sessions ends
      Given registrar A is logged in
      And registrar A on a second connection is logged in
      When registrar A on a second connection logs out
      Then the answer is 1500
      And the connection of registrar A is open
      When registrar A logs out
      Then the answer is 1500

    @session/isolation/disabled-after-login
    Scenario: A registrar is disabled while it is logged in
      Given registrar A is logged in
      And registrar A's account is disabled
      When registrar A logs out
      Then the answer is 1500

    @session/isolation/changes-seen-at-once
    @needs:contacts
    Scenario: What one session creates, the other sees at once
      Given registrar A on a second connection is logged in
      When registrar A creates contact "new"
      Then the answer is 1000
      When registrar A on a second connection checks contact "new"
      Then the answer is 1000
      And the answer's "resData/chkData/cd/id/@avail" is "<false>"

    @session/isolation/same-name-at-once
    @needs:contacts
    Scenario: Two registrars create the same contact at once
      Given registrar A is logged in
      And registrar B is logged in
      When registrar A and registrar B create contact "new" at the same time
      Then one of the last 2 answers is 1000 and the other 2302
