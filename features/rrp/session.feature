@rrp-session
@needs:rrp
Feature: Opening an RRP session

  Rule: Id and password open a session

    @rrp-session/200/opened
    @rrp/states/connected
    @rrp/states/authenticated
    Scenario: A registrar with its password
      Given registrar A is connected over RRP
      When registrar A opens an RRP session
      Then the RRP answer is 200
      And the RRP answer says nothing more
      And an RRP DESCRIBE by registrar A is answered 200

    @rrp-session/200/opened
    Scenario: Several sessions of one registrar
      Given registrar A has an RRP session
      When registrar A on a second connection opens an RRP session
      Then the RRP answer is 200
      And an RRP DESCRIBE by registrar A is answered 200
      And an RRP DESCRIBE by registrar A on a second connection is answered 200

    @rrp-session/200/password-changed
    @needs:reset
    Scenario: A new password holds from the next session on
      Given registrar A holds RRP domain "mine"
      When registrar A opens an RRP session with:
        | -NewPassword | new-pass-1 |
      Then the RRP answer is 200
      When registrar A sends RRP STATUS of domain "mine"
      Then the RRP answer says:
        | registrar | {RRP id of registrar A} |
      When registrar A on a second connection opens an RRP session
      Then the RRP answer is 530
      When registrar A on a second connection opens an RRP session with:
        | -Password | new-pass-1 |
      Then an RRP DESCRIBE by registrar A on a second connection is answered 200

    @rrp-session/200/password-changed
    @needs:reset
    @rrp/both/registered
    Scenario: A new password holds for the other protocol too
      When registrar A opens an RRP session with:
        | -NewPassword | new-pass-1 |
      Then the RRP answer is 200
      Given registrar A is connected
      When registrar A logs in
      Then the answer is 2200
      And the same login with "password" "new-pass-1" is answered 1000

  Rule: Who is not known is not let in

    @rrp-session/530/wrong-password
    Scenario: A wrong password
      When registrar A opens an RRP session with:
        | -Password | not-the-word |
      Then the RRP answer is 530
      And the RRP connection stays open
      And the same RRP command with "-Password" "{RRP password of registrar A}" is answered 200

    @rrp-session/530/wrong-password
    @rrp/lexical/password-case
    Scenario: A password in another case
      When registrar A opens an RRP session with:
        | -Password | {RRP password of registrar A with its case turned round} |
      Then the RRP answer is 530
      And the same RRP command with "-Password" "{RRP password of registrar A}" is answered 200

    @rrp-session/530/unknown-registrar
    Scenario: A registrar that there is not
      When registrar A opens an RRP session with:
        | -Id | nobody |
      Then the RRP answer is 530
      And the same RRP command with "-Id" "{RRP id of registrar A}" is answered 200

    @rrp-session/530/wrong-certificate
    @needs:certificates
    Scenario: The certificate of another registrar
      Given registrar A is connected over RRP with the certificate of registrar B
      When registrar A opens an RRP session
      Then the RRP answer is 530
      And an RRP STATUS of domain "missing" by registrar A on a second connection is answered 545

    @rrp-session/530/wrong-certificate
    @needs:certificates
    Scenario: No certificate
      Given registrar A is connected over RRP without a certificate
      When registrar A opens an RRP session
      Then the RRP answer is 530
      And an RRP STATUS of domain "missing" by registrar A on a second connection is answered 545

    @rrp-session/530/wrong-address
    @needs:addressLists
    @needs:fixtures
    Scenario: An address that is not on the registrar's list
      Given registrar A is connected over RRP
      And registrar A may log in from "192.0.2.1" only
      When registrar A opens an RRP session
      Then the RRP answer is 530
      Given registrar A may log in from anywhere
      Then the same RRP command is now answered 200

    @rrp-session/531/account-not-active
    @needs:fixtures
    Scenario Outline: An account that is <state>
      Given registrar A is connected over RRP
      And registrar A's account is <state>
      When registrar A opens an RRP session
      Then the RRP answer is 531
      Given registrar A's account is active
      Then the same RRP command is now answered 200

      Examples:
        | state    |
        | pending  |
        | disabled |

  Rule: Id and password have to be there, and to look like it

    @rrp-session/509/option-missing
    Scenario Outline: No <option>
      When registrar A opens an RRP session with:
        | <option> | none |
      Then the RRP answer is 509
      And the same RRP command with "<option>" "<value>" is answered 200

      Examples:
        | option    | value                         |
        | -Id       | {RRP id of registrar A}       |
        | -Password | {RRP password of registrar A} |

    @rrp-session/506/value-not-acceptable
    Scenario Outline: What cannot be an id or a password: <what>
      When registrar A opens an RRP session with:
        | <option> | <value> |
      Then the RRP answer is 506
      And the same RRP command with "<option>" "<good>" is answered 200

      Examples:
        | what                             | option       | value             | good                          |
        | A password that is too short     | -Password    | abc               | {RRP password of registrar A} |
        | A password that is too long      | -Password    | 12345678901234567 | {RRP password of registrar A} |
        | A new password that is too short | -NewPassword | abc               | none                          |
        | A new password that is too long  | -NewPassword | 12345678901234567 | none                          |
        | An id with what no id has        | -Id          | two words         | {RRP id of registrar A}       |
        | An id that begins with a dash    | -Id          | -registrar        | {RRP id of registrar A}       |
        | An id of too many letters        | -Id          | {129 letters}     | {RRP id of registrar A}       |

    @rrp-session/501/unknown-option
    Scenario: An option that there is not
      When registrar A opens an RRP session with:
        | -Colour | blue |
      Then the RRP answer is 501
      And the same RRP command with "-Colour" "none" is answered 200

    @rrp-session/507/malformed-line
    Scenario Outline: <what>
      Given registrar A is connected over RRP
      When registrar A says over RRP:
        """
        session
        -Id:{RRP id of registrar A}
        -Password:{RRP password of registrar A}
        <line>
        """
      Then the RRP answer is 507
      And the same RRP command with "<name>" "<value>" is answered 200

      Examples:
        | what                        | line                                    | name         | value                         |
        | A line without a colon      | nonsense                                | nonsense     | none                          |
        | A password given twice      | -Password:{RRP password of registrar A} | -Password    | {RRP password of registrar A} |
        | A new password of no letter | -NewPassword:                           | -NewPassword | none                          |
        | An attribute                | EntityName:Domain                       | EntityName   | none                          |

  Rule: So many sessions and no more

    @rrp-session/521/too-many-sessions
    @needs:fixtures
    Scenario: One session more than the registrar may have
      Given registrar A has no RRP session open
      And a registrar may have 1 RRP session
      And registrar A has an RRP session
      When registrar A on a second connection opens an RRP session
      Then the RRP answer is 521
      And the RRP connection is closed
      And an RRP DESCRIBE by registrar A is answered 200
      When registrar A sends RRP QUIT
      Then the RRP connection is closed
      When registrar A on a second connection opens an RRP session
      Then the RRP answer is 200

    @rrp-session/521/too-many-sessions
    @needs:fixtures
    Scenario: Sessions of others do not count
      Given registrar A has no RRP session open
      And registrar B has no RRP session open
      And a registrar may have 1 RRP session
      And registrar B has an RRP session
      When registrar A opens an RRP session
      Then the RRP answer is 200
      When registrar A on a second connection opens an RRP session
      Then the RRP answer is 521
