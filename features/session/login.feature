@login
Feature: Opening a session

  Rule: A registrar that proves who it is gets a session

    @login/1000/opened
    Scenario: The right password over a connection with the right certificate
      Given registrar A is connected
      When registrar A logs in
      Then the answer is 1000

  Rule: What the registry refuses opens no session

    @login/2200/bad-registrar-password
    Scenario: The password is wrong
      Given registrar A is connected
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2200
      And the same login with "password" "{password of registrar A}" is answered 1000

    @login/2306/unsupported-language
    Scenario: The language is not offered
      Given registrar A is connected
      When registrar A logs in with:
        | language | fr |
      Then the answer is 2306
      And the same login with "language" "en" is answered 1000
