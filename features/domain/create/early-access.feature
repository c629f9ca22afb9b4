@domain-create
@needs:fees
Feature: Registering during early access

  Background:
    Given the zone has:
      | create price | 13.00 |
    And the zone's early access fees are:
      | beginning | 0      |
      | -P1D      | 100.00 |
      | P1D       | 0      |

  Rule: Early access costs a fee of its own, once, which the client names

    @domain-create/1000/registered
    Scenario Outline: Both fees are named in version <version>
      When registrar A creates domain "new" with:
        | period      | 2 years                                   |
        | fees        | 26.00 create + 100.00 Early Access Period |
        | fee version | <version>                                 |
      Then the answer is 1000
      And the answer says:
        | extension/creData/currency | USD           |
        | extension/creData/fee      | 26.00, 100.00 |
      And the answer describes its fees as:
        | create                                                     |
        | Early Access Period, fee expires: 2026-01-16T12:00:00.000Z |
      And the answer's extension is in version <version> of the fee extension

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-create/1000/registered
    Scenario Outline: The fees are described <how>
      When registrar A creates domain "new" with:
        | fees | <fees> |
      Then the answer is 1000

      Examples:
        | how                        | fees                                                                 |
        | in the other order         | 100.00 Early Access Period + 13.00 create                            |
        | with any expiry            | 13.00 create + 100.00 Early Access Period, fee expires: 2099-01-01   |
        | in other letters           | 13.00 CREATE fee + 100.00 the early access period                    |
        | with early access in parts | 13.00 create + 55.00 early access period + 45.00 early access period |

    @domain-create/1000/registered
    Scenario: A premium name has both fees
      Given the label of domain "gold" costs 200.00 a year
      When registrar A creates domain "gold" with:
        | fees | 200.00 create + 100.00 Early Access Period |
      Then the answer is 1000

    @domain-create/1000/registered
    @needs:clock
    Scenario: Once early access is over there is one fee
      Given 1 day passes
      When registrar A creates domain "new" with:
        | fees | 13.00 |
      Then the answer is 1000
      And the answer says:
        | extension/creData/fee | 13.00 |

    @domain-create/2003/fees-required-during-early-access-program
    Scenario: The fees are not named
      When registrar A creates domain "new"
      Then the answer is 2003
      And the same command with "fees" "13.00 create + 100.00 Early Access Period" is answered 1000

    @domain-create/2003/fees-required-during-early-access-program
    @needs:superuser
    Scenario: A superuser has to name the fees as well
      When registrar A as superuser creates domain "new"
      Then the answer is 2003
      And the same command with "fees" "13.00 create + 100.00 Early Access Period" is answered 1000

    @domain-create/2306/fee-description-parse
    Scenario Outline: A fee has <what>
      When registrar A creates domain "new" with:
        | fees | <fees> |
      Then the answer is 2306
      And the same command with "fees" "13.00 create + 100.00 Early Access Period" is answered 1000

      Examples:
        | what                                | fees                             |
        | no description                      | 113.00                           |
        | no description, beside one that has | 13.00 create + 100.00            |
        | a description that names no kind    | 13.00 create + 100.00 early bird |

    @domain-create/2306/fee-description-multiple-matches
    Scenario Outline: A fee's description names <what>
      When registrar A creates domain "new" with:
        | fees | <fees> |
      Then the answer is 2306
      And the same command with "fees" "13.00 create + 100.00 Early Access Period" is answered 1000

      Examples:
        | what                       | fees                                                            |
        | both kinds that are due    | 113.00 create and early access period                           |
        | two kinds that are not due | 13.00 create + 100.00 early access period + 1.00 renew transfer |

    @domain-create/2004/fees-mismatch
    Scenario Outline: <what>
      When registrar A creates domain "new" with:
        | fees | <fees> |
      Then the answer is 2004
      And the same command with "fees" "13.00 create + 100.00 Early Access Period" is answered 1000

      Examples:
        | what                              | fees                                                                 |
        | The amounts are exchanged         | 100.00 create + 13.00 early access period                            |
        | One of the two is absent          | 113.00 create                                                        |
        | Early access in parts is too much | 13.00 create + 55.00 early access period + 55.00 early access period |
        | There is another fee besides      | 13.00 create + 100.00 early access period + 55.00 renew              |

  Rule: Of two refusals one comes first

    @refusalOrder
    @domain-create/2003/fees-required-for-premium-name
    Scenario: The fees of a premium name during early access are not named
      Given the label of domain "gold" costs 200.00 a year
      When registrar A creates domain "gold"
      Then the answer is 2003
      And the same command with "fees" "200.00 create + 100.00 Early Access Period" is answered 1000

    @refusalOrder
    @domain-create/2306/currency-unit-mismatch
    Scenario: The fee is in another currency and has no description
      When registrar A creates domain "new" with:
        | fees         | 113.00 |
        | fee currency | EUR    |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | fees         | 13.00 create + 100.00 Early Access Period |
        | fee currency | USD                                       |

    @refusalOrder
    @domain-create/2306/fee-description-multiple-matches
    Scenario: A description names two kinds and the amount is not the one that is due
      When registrar A creates domain "new" with:
        | fees | 99.00 create and early access period |
      Then the answer is 2306
      And the same command with "fees" "13.00 create + 100.00 Early Access Period" is answered 1000
