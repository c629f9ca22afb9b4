@logout
Feature: Ending a session

  Rule: A registrar may leave at any time

    @logout/1500/ended
    @session/sequence/logout-answered-then-closed
    Scenario: Logout within a session
      Given registrar A is logged in
      When registrar A logs out
      Then the answer is 1500
      And the answer has no "resData"
      And the connection of registrar A is closed without another answer

    @session/sequence/nothing-after-logout
    Scenario: What was sent behind a logout is not answered
      Given registrar A is logged in
      When registrar A sends a logout and a hello at once
      Then the answer is 1500
      And the connection of registrar A is closed without another answer

    @session/sequence/login-on-new-connection
    Scenario: After a logout, a login on a new connection
      Given registrar A is logged in
      When registrar A logs out
      Then the answer is 1500
      Given registrar A is connected on a new connection
      When registrar A logs in
      Then the answer is 1000

  Rule: Only a session can be ended

    @logout/2002/not-logged-in
    @session/login/before-anything-else
    Scenario: Logout before login
      Given registrar A is connected
      When registrar A logs out
      Then the answer is 2002
      And the connection of registrar A is open
      When registrar A logs in
      Then the answer is 1000
      When registrar A logs out
      Then the answer is 1500

    @session/sequence/session-ends-with-connection
    @logout/2002/not-logged-in
    Scenario: A session does not outlive its connection
      Given registrar A is logged in
      When registrar A hangs up
      Given registrar A is connected on a new connection
      When registrar A logs out
      Then the answer is 2002
