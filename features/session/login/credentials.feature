@login
Feature: Opening a session: who the registrar is

  Rule: A registrar that proves who it is gets a session

    @login/1000/opened
    Scenario: The right password, over a connection with the right certificate
      Given registrar A is connected
      When registrar A logs in
      Then the answer is 1000
      And the answer has no "resData"
      When registrar A logs out
      Then the answer is 1500

    @login/1000/opened
    @session/login/suspended-registrar
    Scenario: A suspended registrar may log in
      Given registrar A's account is suspended
      And registrar A is connected
      When registrar A logs in
      Then the answer is 1000

  Rule: Credentials that are wrong open no session

    @login/2200/bad-registrar-id
    Scenario: No registrar has this id
      Given registrar A is connected
      When registrar A logs in with:
        | registrar | nobody-at-all |
      Then the answer is 2200
      And the same login with "registrar" "{registrar A}" is answered 1000

    @login/2200/bad-registrar-password
    Scenario: The password is wrong
      Given registrar A is connected
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2200
      And the same login with "password" "{password of registrar A}" is answered 1000

    @login/2200/bad-registrar-password
    Scenario: The password of another registrar
      Given registrar A is connected
      When registrar A logs in with:
        | password | {password of registrar B} |
      Then the answer is 2200
      And the same login with "password" "{password of registrar A}" is answered 1000

    @login/2200/bad-registrar-password
    @session/login/case-of-credentials
    Scenario: The password with its case turned round is another password
      Given registrar A is connected
      When registrar A logs in with:
        | password | {password of registrar A with its case turned round} |
      Then the answer is 2200
      And the same login with "password" "{password of registrar A}" is answered 1000

    @session/login/again-after-refusal
    Scenario: After a refused login the connection stays for another try
      Given registrar A is connected
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2200
      When registrar A logs in
      Then the answer is 1000

    @session/login/refusal-opens-nothing
    Scenario: After a refused login there is no session
      Given registrar A is connected
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2200
      When registrar A logs out
      Then the answer is 2002

  Rule: An account must be open to be used

    @login/2201/registrar-account-not-active
    Scenario Outline: The account is <state>
      Given registrar A's account is <state>
      And registrar A is connected
      When registrar A logs in
      Then the answer is 2201
      Given registrar A's account is active
      Then the same login is now answered 1000

      Examples:
        | state    |
        | pending  |
        | disabled |

  Rule: A password is not changed at login

    @login/2102/password-changes-not-supported
    Scenario: A new password is given
      Given registrar A is connected
      When registrar A logs in with:
        | new password | new-PASS-22 |
      Then the answer is 2102
      And the same login with "new password" "none" is answered 1000

    @login/2102/password-changes-not-supported
    Scenario: The new password is the old one
      Given registrar A is connected
      When registrar A logs in with:
        | new password | {password of registrar A} |
      Then the answer is 2102
      And the same login with "new password" "none" is answered 1000
