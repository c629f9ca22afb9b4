@domain-create
Feature: Who may register, and with which extensions

  Rule: A registrar whose account is in use registers in its session

    @domain-create/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A creates domain "new"
      Then the answer is 2002
      When registrar A logs in
      Then the answer is 1000

    @domain-create/2201/registrar-must-be-active-for-this-operation
    Scenario: The registrar's account is suspended
      Given registrar A is logged in
      And registrar A's account is suspended
      When registrar A creates domain "new"
      Then the answer is 2201
      Given registrar A's account is active
      Then the same command is now answered 1000

    @domain-create/2201/registrar-must-be-active-for-this-operation
    Scenario Outline: The registrar's account is <state> by now
      Given registrar A is logged in
      And registrar A's account is <state>
      When registrar A creates domain "new"
      Then the answer is 2201
      Given registrar A's account is active
      Then the same command is now answered 1000

      Examples:
        | state    |
        | pending  |
        | disabled |

    @domain-create/2201/registrar-must-be-active-for-this-operation
    @needs:superuser
    Scenario: A superuser does not register for a registrar whose account is suspended
      Given registrar A's account is suspended
      When registrar A as superuser creates domain "new"
      Then the answer is 2201
      Given registrar A's account is active
      Then the same command is now answered 1000

  Rule: An extension is declared at login, used once, and one that registrations take

    @domain-create/2002/undeclared-service-extension
    Scenario Outline: <extension> was not declared
      Given registrar A is logged in with:
        | extensions | <others> |
      When registrar A creates domain "new" with:
        | <key>       | <value>   |
        | fee version | <version> |
      Then the answer is 2002
      And the same command with "<key>" "none" is answered 1000

      Examples:
        | extension            | key          | value      | version | others   |
        | Fees 0.6             | fees         | 8.00       | 0.6     | fee-0.11 |
        | Fees 0.11            | fees         | 8.00       | 0.11    | fee-0.6  |
        | Fees 0.12            | fees         | 8.00       | 0.12    | fee-0.6  |
        | Fees 1.0             | fees         | 8.00       | 1.0     | fee-0.6  |
        | DNSSEC               | ds records   | 12345 13 2 | 1.0     | fee-1.0  |
        | The launch extension | launch phase | open       | 1.0     | fee-1.0  |
        | Tokens               | token        | unknown    | 1.0     | fee-1.0  |

    @domain-create/2201/only-tool-can-pass-metadata
    Scenario: The client passes what only the registry's own tool may
      When registrar A creates domain "new" with:
        | reason | because |
      Then the answer is 2201
      And the same command with "reason" "none" is answered 1000

    @session/2201/unauthorized-for-superuser-extension
    Scenario: The client passes what only a superuser may
      When registrar A creates domain "new" with:
        | extension | superuser deletion |
      Then the answer is 2201
      And the same command with "extension" "none" is answered 1000

    @session/2001/unsupported-repeated-extension
    @needs:fees
    Scenario: The fees are named in two versions
      When registrar A creates domain "new" with:
        | fees        | 8.00     |
        | fee version | 1.0      |
        | extension   | fee-0.12 |
      Then the answer is 2001
      And the same command is answered 1000 with:
        | fees      | none |
        | extension | none |

    @domain-create/2103/unimplemented-extension
    Scenario: The extension is one of other commands
      When registrar A creates domain "new" with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

  Rule: Of two refusals one comes first

    @domain-create/2004/unknown-currency
    @needs:fees
    @refusalOrder
    Scenario: The currency does not exist and nobody is logged in
      Given registrar A is connected
      When registrar A creates domain "new" with:
        | fees         | 8.00 |
        | fee currency | BAD  |
      Then the answer is 2004

    @session/2002/undeclared-object-service
    @refusalOrder
    Scenario: Domains were not declared and the account is suspended
      Given registrar A is logged in with:
        | object services | host |
      And registrar A's account is suspended
      When registrar A creates domain "new"
      Then the answer is 2002

    @domain-create/2201/registrar-must-be-active-for-this-operation
    @refusalOrder
    Scenario: The account is suspended and an extension was not declared
      Given registrar A is logged in with:
        | extensions | fee-0.6 |
      And registrar A's account is suspended
      When registrar A creates domain "new" with:
        | launch phase | open |
      Then the answer is 2201

    @domain-create/2002/undeclared-service-extension
    @refusalOrder
    Scenario: One extension was not declared and another is only for tools
      Given registrar A is logged in with:
        | extensions | fee-0.6 |
      When registrar A creates domain "new" with:
        | launch phase | open    |
        | reason       | because |
      Then the answer is 2002
      And the same command is answered 1000 with:
        | launch phase | none |
        | reason       | none |

    @domain-create/2201/only-tool-can-pass-metadata
    @refusalOrder
    Scenario: The client passes what only tools and what only superusers may
      When registrar A creates domain "new" with:
        | reason    | because            |
        | extension | superuser deletion |
      Then the answer is 2201
      And the same command is answered 1000 with:
        | reason    | none |
        | extension | none |

    @session/2201/unauthorized-for-superuser-extension
    @refusalOrder
    Scenario: What only superusers may pass is given twice
      When registrar A creates domain "new" with:
        | extension | superuser deletion, superuser deletion |
      Then the answer is 2201
      And the same command with "extension" "none" is answered 1000

    @session/2001/unsupported-repeated-extension
    @refusalOrder
    Scenario: An extension of other commands is given twice
      When registrar A creates domain "new" with:
        | extension | restore request, restore request |
      Then the answer is 2001
      And the same command with "extension" "none" is answered 1000

    @domain-create/2103/unimplemented-extension
    @refusalOrder
    Scenario: The extension is one of other commands and a host does not exist
      When registrar A creates domain "new" with:
        | extension    | restore request |
        | name servers | {host absent}   |
      Then the answer is 2103
      And the same command is answered 1000 with:
        | extension    | none |
        | name servers | none |
