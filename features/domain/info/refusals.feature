@domain-info
Feature: Looking at a domain: what is refused

  Rule: Only what is there is shown, and to who may ask

    @domain-info/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar B holds domain "theirs"
      And registrar A is connected
      When registrar A asks about domain "theirs"
      Then the answer is 2002
      When registrar A logs in
      Then the answer is 1000
      When registrar A asks about domain "theirs"
      Then the answer is 1000

    @domain-info/2303/resource-does-not-exist
    Scenario: No such domain was ever registered
      Given registrar A holds domain "there"
      When registrar A asks about domain "nowhere"
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-info/2303/resource-does-not-exist
    Scenario: The domain is purged
      Given registrar A holds domain "going" with:
        | deletion requested | 35 days ago |
        | gone               | in 1 second |
      And registrar A holds domain "there"
      When 1 second passes
      And registrar A asks about domain "going"
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-info/1000/shown
    Scenario: Until it is purged the domain is shown
      Given registrar A holds domain "going" with:
        | deletion requested | 35 days ago  |
        | gone               | in 2 seconds |
      When 1 second passes
      And registrar A asks about domain "going"
      Then the answer is 1000

    @domain-info/2303/resource-does-not-exist
    Scenario: Names are taken as they are written
      Given registrar A holds domain "there"
      When registrar A asks about domain "there" with:
        | name | THERE.TLD |
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-info/2202/bad-auth-info-for-resource
    Scenario Outline: Registrar <who> gives a wrong password
      Given registrar A holds domain "locked" with:
        | password | a-password |
      When registrar <who> asks about domain "locked" with:
        | password | another-password |
      Then the answer is 2202
      And the same command with "password" "a-password" is answered 1000

      Examples:
        | who |
        | A   |
        | B   |

    @domain-info/2202/bad-auth-info-for-resource
    Scenario Outline: Registrar <who> gives a wrong password for the domain's <role>
      Given registrar A holds contact "person" with:
        | password | persons-own |
      And registrar A knows the repository id of contact "person"
      And registrar A holds domain "locked" with:
        | <role>   | {contact person} |
        | password | a-password       |
      When registrar <who> asks about domain "locked" with:
        | password    | a-password                        |
        | password of | {repository id of contact person} |
      Then the answer is 2202
      And the same command with "password" "persons-own" is answered 1000

      Examples:
        | who | role       |
        | A   | registrant |
        | B   | registrant |
        | A   | tech       |
        | B   | tech       |

    @domain-info/2202/bad-auth-info-for-resource
    Scenario Outline: Registrar <who> gives the password of a contact that is not the domain's
      Given registrar A holds contact "owner" with:
        | password | persons-own |
      And registrar A holds contact "stranger" with:
        | password | persons-own |
      And registrar A knows the repository id of contact "owner"
      And registrar A knows the repository id of contact "stranger"
      And registrar A holds domain "locked" with:
        | registrant | {contact owner} |
      When registrar <who> asks about domain "locked" with:
        | password    | persons-own                         |
        | password of | {repository id of contact stranger} |
      Then the answer is 2202
      And the same command with "password of" "{repository id of contact owner}" is answered 1000

      Examples:
        | who |
        | A   |
        | B   |

    @domain-info/2202/bad-auth-info-for-resource
    Scenario: A domain without a password is opened by none
      Given registrar A holds contact "owner" with:
        | password | persons-own |
      And registrar A knows the repository id of contact "owner"
      And registrar A holds domain "locked" with:
        | registrant | {contact owner} |
        | password   |                 |
      When registrar B asks about domain "locked" with:
        | password |  |
      Then the answer is 2202
      And the same command is answered 1000 with:
        | password    | persons-own                      |
        | password of | {repository id of contact owner} |

  Rule: A price is told for what the price list knows

    @domain-info/2004/unknown-currency
    Scenario: A currency that does not exist
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command  | renew |
        | fee currency | BAD   |
      Then the answer is 2004
      And the same command with "fee currency" "USD" is answered 1000

    @domain-info/2306/bad-period-unit
    Scenario: The price of so many months
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command | renew     |
        | fee period  | 12 months |
      Then the answer is 2306
      And the same command with "fee period" "1 year" is answered 1000

    @domain-info/2306/fee-checks-dont-support-phases
    Scenario Outline: The price in a <what>
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command | create    |
        | fee <what>  | <example> |
      Then the answer is 2306
      And the same command with "fee <what>" "none" is answered 1000

      Examples:
        | what     | example |
        | phase    | sunrise |
        | subphase | first   |

    @domain-info/2306/currency-unit-mismatch
    Scenario: Another currency than that of the top-level domain
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command  | renew |
        | fee currency | EUR   |
      Then the answer is 2306
      And the same command with "fee currency" "USD" is answered 1000

    @domain-info/2306/restores-are-always-for-one-year
    Scenario: The price of a restore for two years
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command | restore |
        | fee period  | 2 years |
      Then the answer is 2306
      And the same command with "fee period" "1 year" is answered 1000

    @domain-info/2306/transfers-are-always-for-one-year
    Scenario: The price of a transfer for two years
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command | transfer |
        | fee period  | 2 years  |
      Then the answer is 2306
      And the same command with "fee period" "1 year" is answered 1000

    @domain-info/2306/unknown-fee-command
    Scenario Outline: The price of "<command>"
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command | <command> |
      Then the answer is 2306
      And the same command with "fee command" "create" is answered 1000

      Examples:
        | command |
        | Create  |
        | delete  |

  Rule: Where two refusals are due, the first in line answers

    @session/2103/unimplemented-extension
    @refusalOrder
    Scenario: An extension that a question does not take, before the domain is looked for
      When registrar A asks about domain "nowhere" with:
        | extension | rgp-1.0 |
      Then the answer is 2103

    @domain-info/2202/bad-auth-info-for-resource
    @refusalOrder
    Scenario: The password before the period of the price
      Given registrar A holds domain "locked"
      When registrar B asks about domain "locked" with:
        | password    | another-password |
        | fee command | renew            |
        | fee period  | 12 months        |
      Then the answer is 2202

    @domain-info/2306/bad-period-unit
    @refusalOrder
    Scenario: The period of the price before its phase
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command | create    |
        | fee period  | 12 months |
        | fee phase   | sunrise   |
      Then the answer is 2306

    @domain-info/2306/fee-checks-dont-support-phases
    @refusalOrder
    Scenario: The phase of the price before its currency
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command  | create  |
        | fee phase    | sunrise |
        | fee currency | EUR     |
      Then the answer is 2306

    @domain-info/2306/currency-unit-mismatch
    @refusalOrder
    Scenario: The currency of the price before the years of a restore
      Given registrar A holds domain "priced"
      When registrar A asks about domain "priced" with:
        | fee command  | restore |
        | fee currency | EUR     |
        | fee period   | 2 years |
      Then the answer is 2306
