@domain-check
@needs:fees
Feature: Asking what domain names cost

  Background:
    Given the zone has:
      | create price  | 13.00       |
      | renew price   | 11.00       |
      | restore price | 17.00       |
      | premium       | rich 100.00 |

  Rule: Each command has its price, in every version of the extension

    @domain-check/1000/checked
    Scenario Outline: One price of one name, in version <version>
      When registrar A checks domains "one", "two" with:
        | fee version    | <version> |
        | prices of      | create    |
        | price currency | USD       |
      Then the answer is 1000
      And the domains are:
        | one | free |
        | two | free |
      And the prices are:
        | name | command | period | currency | fees         | class |
        | one  | create  | 1 y    | USD      | 13.00 create |       |
        | two  | create  | 1 y    | USD      | 13.00 create |       |

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/1000/checked
    Scenario Outline: All commands, without currency or period, in version <version>
      When registrar A checks domain "one" with:
        | fee version | <version>                                |
        | prices of   | create, renew, transfer, restore, update |
      Then the answer is 1000
      And the prices are:
        | name | command  | period | currency | fees          | class |
        | one  | create   | 1 y    | USD      | 13.00 create  |       |
        | one  | renew    | 1 y    | USD      | 11.00 renew   |       |
        | one  | transfer | 1 y    | USD      | 11.00 renew   |       |
        | one  | restore  | 1 y    | USD      | 17.00 restore |       |
        | one  | update   | 1 y    | USD      | 0.00 update   |       |

      Examples:
        | version |
        | 0.6     |
        | 0.12    |
        | 1.0     |

    @domain-check/1000/checked
    Scenario Outline: One command at a time in version 0.11: <command>
      When registrar A checks domain "one" with:
        | fee version | 0.11                        |
        | prices of   | <command> for <years> years |
        | price class | gold                        |
      Then the answer is 1000
      And the prices are:
        | name | command   | period    | currency | fees   | class | can be given |
        | one  | <command> | <years> y | USD      | <fees> |       | yes          |

      Examples:
        | command  | years | fees          |
        | create   | 3     | 39.00 create  |
        | renew    | 10    | 110.00 renew  |
        | transfer | 1     | 11.00 renew   |
        | restore  | 1     | 17.00 restore |
        | update   | 1     | 0.00 update   |

    @domain-check/1000/checked
    Scenario: Version 0.6 is asked about some of the names
      When registrar A checks domains "one", "two" with:
        | fee version | 0.6                                                   |
        | prices of   | create of two for 2 years, renew of one, renew of one |
      Then the answer is 1000
      And the prices are:
        | name | command | period | currency | fees         |
        | two  | create  | 2 y    | USD      | 26.00 create |
        | one  | renew   | 1 y    | USD      | 11.00 renew  |
        | one  | renew   | 1 y    | USD      | 11.00 renew  |

    @domain-check/1000/checked
    Scenario: A name that is given twice is priced once, in version 0.12
      When registrar A checks domains "one", "two", "one" with:
        | fee version | 0.12          |
        | prices of   | create, renew |
      Then the answer is 1000
      And the prices are:
        | name | command | fees         |
        | one  | create  | 13.00 create |
        | two  | create  | 13.00 create |
        | one  | renew   | 11.00 renew  |
        | two  | renew   | 11.00 renew  |

    @domain-check/1000/checked
    Scenario: The commands of a name are kept together, in version 1.0
      When registrar A checks domains "one", "two" with:
        | fee version | 1.0           |
        | prices of   | create, renew |
      Then the answer is 1000
      And the prices are:
        | name | command | fees         | can be given |
        | one  | create  | 13.00 create | yes          |
        | one  | renew   | 11.00 renew  | yes          |
        | two  | create  | 13.00 create | yes          |
        | two  | renew   | 11.00 renew  | yes          |

    @domain-check/1000/checked
    Scenario Outline: A name in use has prices all the same, in version <version>
      Given registrar B holds domain "taken"
      When registrar A checks domain "taken" with:
        | fee version | <version> |
        | prices of   | create    |
      Then the answer is 1000
      And the domains are:
        | taken | not free |
      And the prices are:
        | name  | command | fees         | class |
        | taken | create  | 13.00 create |       |

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/1000/checked
    Scenario: Amounts have as many decimals as the currency
      Given the zone has:
        | create price | 11.1 |
      When registrar A checks domain "one" with:
        | prices of | create |
      Then the answer is 1000
      And the prices are:
        | name | command | fees         |
        | one  | create  | 11.10 create |

    @domain-check/1000/checked
    Scenario: A currency without decimals
      Given the zone has:
        | currency      | JPY  |
        | create price  | 800  |
        | renew price   | 700  |
        | restore price | 1700 |
        | premium       | none |
      And registrar A's account has:
        | billing accounts | USD, JPY |
      When registrar A checks domain "one" with:
        | prices of      | create for 2 years |
        | price currency | JPY                |
      Then the answer is 1000
      And the prices are:
        | name | command | currency | fees        |
        | one  | create  | JPY      | 1600 create |

    @domain-check/1000/checked
    Scenario: The price of a renewal is that of its time
      Given the zone has:
        | renew price | 5.00 until 1 day ago, then 11.00 until in 1 day, then 20.00 |
      When registrar A checks domain "one" with:
        | prices of | renew |
      Then the answer is 1000
      And the prices are:
        | name | command | fees        |
        | one  | renew   | 11.00 renew |

  Rule: Premium names have prices of their own

    @domain-check/1000/checked
    Scenario Outline: A premium name, in version <version>
      When registrar A checks domain "rich" with:
        | fee version | <version>                                |
        | prices of   | create, renew, transfer, restore, update |
      Then the answer is 1000
      And the prices are:
        | name | command  | fees          | class   |
        | rich | create   | 100.00 create | premium |
        | rich | renew    | 100.00 renew  | premium |
        | rich | transfer | 100.00 renew  | premium |
        | rich | restore  | 17.00 restore |         |
        | rich | update   | 0.00 update   |         |

      Examples:
        | version |
        | 0.6     |
        | 0.12    |
        | 1.0     |

    @domain-check/1000/checked
    Scenario Outline: A premium name that is renewed at terms of its own: <terms>
      Given registrar A holds domain "rich" with:
        | renewal price | <terms> |
      When registrar A checks domain "rich" with:
        | fee version | 0.6                              |
        | prices of   | create, renew, transfer, restore |
      Then the answer is 1000
      And the prices are:
        | name | command  | fees          | class   |
        | rich | create   | 100.00 create | premium |
        | rich | renew    | <fee> renew   | <class> |
        | rich | transfer | <fee> renew   | <class> |
        | rich | restore  | 17.00 restore |         |

      Examples:
        | terms      | fee    | class   |
        | default    | 100.00 | premium |
        | nonpremium | 11.00  |         |
        | 15.55      | 15.55  |         |

    @domain-check/1000/checked
    Scenario Outline: Restoring a premium name that has expired costs a renewal, in version <version>
      Given registrar B holds domain "rich" with:
        | created            | 400 days ago |
        | expires            | 1 day ago    |
        | deletion requested | 10 days ago  |
      When registrar A checks domain "rich" with:
        | fee version | <version> |
        | prices of   | restore   |
      Then the answer is 1000
      And the domains are:
        | rich | not free |
      And the prices are:
        | name | command | fees                         | class   |
        | rich | restore | 17.00 restore + 100.00 renew | premium |

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/1000/checked
    Scenario: Restoring a name that has not expired costs no renewal
      Given registrar B holds domain "rich" with:
        | deletion requested | 10 days ago |
      When registrar A checks domain "rich" with:
        | prices of | restore |
      Then the answer is 1000
      And the prices are:
        | name | command | fees          | class |
        | rich | restore | 17.00 restore |       |

  Rule: Early access costs once, and the answer tells until when

    Background:
      Given the zone has:
        | early access fee | 100.00 until 2040-01-01T00:00:00Z, then 50.00 until 2041-01-01T00:00:00Z, then 0.00 |

    @domain-check/1000/checked
    Scenario Outline: A registration during early access, in version <version>
      When registrar A checks domain "one" with:
        | fee version | <version>          |
        | prices of   | create for 2 years |
      Then the answer is 1000
      And the prices are:
        | name | command | fees                                                                             | until   |
        | one  | create  | 26.00 create + 100.00 Early Access Period, fee expires: 2040-01-01T00:00:00.000Z | <until> |

      Examples:
        | version | until                |
        | 0.6     |                      |
        | 0.11    |                      |
        | 0.12    | 2040-01-01T00:00:00Z |
        | 1.0     |                      |

    @domain-check/1000/checked
    Scenario: Nothing but a registration costs an early access fee
      When registrar A checks domain "one" with:
        | prices of | renew, transfer, restore, update |
      Then the answer is 1000
      And the prices are:
        | name | command  | fees          |
        | one  | renew    | 11.00 renew   |
        | one  | transfer | 11.00 renew   |
        | one  | restore  | 17.00 restore |
        | one  | update   | 0.00 update   |

    @domain-check/1000/checked
    Scenario: The price at a later date, in version 0.12
      When registrar A checks domain "rich" with:
        | fee version | 0.12                 |
        | prices of   | create               |
        | price date  | 2040-06-01T00:00:00Z |
      Then the answer is 1000
      And the prices are:
        | name | command | fees                                                                             | class   | date                 | until                |
        | rich | create  | 100.00 create + 50.00 Early Access Period, fee expires: 2041-01-01T00:00:00.000Z | premium | 2040-06-01T00:00:00Z | 2041-01-01T00:00:00Z |

    @domain-check/1000/checked
    Scenario: After early access
      When registrar A checks domain "one" with:
        | fee version | 0.12                 |
        | prices of   | create               |
        | price date  | 2041-06-01T00:00:00Z |
      Then the answer is 1000
      And the prices are:
        | name | command | fees         | until |
        | one  | create  | 13.00 create |       |

  Rule: What cannot be registered has no price for it

    Background:
      Given the zone has:
        | reserved | held fully-blocked |

    @domain-check/1000/checked
    Scenario Outline: A reserved name, in version <version>
      When registrar A checks domain "held" with:
        | fee version | <version> |
        | prices of   | create    |
      Then the answer is 1000
      And the domains are:
        | held | not free |
      And the prices are:
        | name | command | period | currency | fees | class    |
        | held | create  | 1 y    | USD      |      | reserved |

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/1000/checked
    Scenario Outline: The answer says why there is no price, in version <version>
      When registrar A checks domain "held" with:
        | fee version | <version> |
        | prices of   | create    |
      Then the answer is 1000
      And the prices are:
        | name | command | can be given |
        | held | create  | no           |
      And the answer's "<path>" is "<present>"

      Examples:
        | version | path                                |
        | 0.11    | extension/chkData/cd/reason         |
        | 1.0     | extension/chkData/cd/command/reason |

    @domain-check/1000/checked
    Scenario: A reserved name has its other prices
      When registrar A checks domain "held" with:
        | fee version | 0.6                              |
        | prices of   | create, renew, transfer, restore |
      Then the answer is 1000
      And the prices are:
        | name | command  | fees          | class    |
        | held | create   |               | reserved |
        | held | renew    | 11.00 renew   |          |
        | held | transfer | 11.00 renew   |          |
        | held | restore  | 17.00 restore |          |

    @domain-check/1000/checked
    Scenario Outline: Names that collide have a class of their own in sunrise, in version <version>
      Given the zone has:
        | phase    | sunrise                                   |
        | reserved | clash name-collision, rich name-collision |
      When registrar A checks domains "clash", "rich" with:
        | fee version | <version> |
        | prices of   | create    |
      Then the answer is 1000
      And the prices are:
        | name  | command | fees          | class             |
        | clash | create  | 13.00 create  | collision         |
        | rich  | create  | 100.00 create | premium-collision |

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

  Rule: A label may cost extra

    @domain-check/1000/checked
    Scenario: A fee beyond the price list
      Given the zone has:
        | extra fees | special create 5.00, special transfer 3.00 |
      When registrar A checks domains "special", "one" with:
        | prices of | create, transfer |
      Then the answer is 1000
      And the prices are:
        | name    | command  | fees                        |
        | special | create   | 13.00 create + 5.00 create  |
        | special | transfer | 11.00 renew + 3.00 transfer |
        | one     | create   | 13.00 create                |
        | one     | transfer | 11.00 renew                 |
