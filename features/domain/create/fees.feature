@domain-create
@needs:fees
Feature: The fees of a registration

  Background:
    Given the zone has:
      | create price | 13.00 |

  Rule: A client may name the fees, and then is told them

    @domain-create/1000/registered
    Scenario Outline: The fees are named in version <version> of the extension
      When registrar A creates domain "new" with:
        | period      | 2 years   |
        | fees        | 26.00     |
        | fee version | <version> |
      Then the answer is 1000
      And the answer says:
        | extension/creData/currency         | USD    |
        | extension/creData/fee              | 26.00  |
        | extension/creData/fee/@description | create |
      And the answer's extension is in version <version> of the fee extension

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-create/1000/registered
    Scenario: Where no fees are named, none are told
      When registrar A creates domain "new"
      Then the answer is 1000
      And the answer has no "extension"

    @domain-create/1000/registered
    Scenario Outline: The fee is written <how>
      When registrar A creates domain "new" with:
        | fees | <fees> |
      Then the answer is 1000
      And the answer says:
        | extension/creData/fee | 13.00 |

      Examples:
        | how                      | fees           |
        | without decimals         | 13             |
        | with one decimal         | 13.0           |
        | with another description | 13.00 whatever |
        | in two parts             | 12.00 + 1.00   |

    @domain-create/1000/registered
    Scenario Outline: The fee says in version <version> that it is what fees are anyway
      When registrar A creates domain "new" with:
        | fees             | 13.00     |
        | fee version      | <version> |
        | fee refundable   | true      |
        | fee grace period | P0D       |
        | fee applied      | immediate |
      Then the answer is 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-create/1000/registered
    Scenario Outline: Version <version> leaves the currency out
      When registrar A creates domain "new" with:
        | fees         | 13.00     |
        | fee version  | <version> |
        | fee currency | none      |
      Then the answer is 1000
      And the answer says:
        | extension/creData/currency | USD |

      Examples:
        | version |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-create/1000/registered
    Scenario: A credit is set off against a fee
      When registrar A creates domain "new" with:
        | fees    | 15.00 |
        | credits | -2.00 |
      Then the answer is 1000

  Rule: Fees that are named are exactly those that are due

    @domain-create/2004/fees-mismatch
    Scenario Outline: In version <version> the fee is <fees>
      When registrar A creates domain "new" with:
        | period      | 2 years   |
        | fees        | <fees>    |
        | fee version | <version> |
      Then the answer is 2004
      And the same command with "fees" "26.00" is answered 1000

      Examples:
        | version | fees  |
        | 0.6     | 13.00 |
        | 0.11    | 25.99 |
        | 0.12    | 26.01 |
        | 1.0     | 52.00 |
        | 1.0     | 0     |

    @domain-create/2306/currency-unit-mismatch
    Scenario Outline: In version <version> the fee is in another currency
      When registrar A creates domain "new" with:
        | fees         | 13.00     |
        | fee version  | <version> |
        | fee currency | EUR       |
      Then the answer is 2306
      And the same command with "fee currency" "USD" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-create/2004/unknown-currency
    Scenario: The currency does not exist
      When registrar A creates domain "new" with:
        | fees         | 13.00 |
        | fee currency | BAD   |
      Then the answer is 2004
      And the answer says:
        | trID/clTRID | <its clTRID> |
      And the same command with "fee currency" "USD" is answered 1000

    @domain-create/2005/currency-value-scale
    Scenario Outline: In version <version> the fee has more decimals than the currency
      When registrar A creates domain "new" with:
        | fees        | 13.000    |
        | fee version | <version> |
      Then the answer is 2005
      And the same command with "fees" "13.00" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-create/2005/currency-value-scale
    Scenario: A fee in a currency without decimals has one
      Given the zone has:
        | currency     | JPY  |
        | create price | 1300 |
      And registrar A's account has:
        | billing accounts | JPY |
      When registrar A creates domain "new" with:
        | fees         | 1300.0 |
        | fee currency | JPY    |
      Then the answer is 2005
      And the same command with "fees" "1300" is answered 1000

    @domain-create/2102/unsupported-fee-attribute
    Scenario Outline: In version <version> a fee has <key> <value>
      When registrar A creates domain "new" with:
        | fees        | 13.00     |
        | fee version | <version> |
        | <key>       | <value>   |
      Then the answer is 2102
      And the same command with "<key>" "none" is answered 1000

      Examples:
        | version | key              | value   |
        | 0.6     | fee refundable   | false   |
        | 0.6     | fee grace period | P1D     |
        | 0.6     | fee applied      | delayed |
        | 0.11    | fee refundable   | false   |
        | 0.11    | fee grace period | P1D     |
        | 0.11    | fee applied      | delayed |
        | 0.12    | fee refundable   | false   |
        | 0.12    | fee grace period | P1D     |
        | 0.12    | fee applied      | delayed |
        | 1.0     | fee refundable   | 0       |
        | 1.0     | fee grace period | PT1S    |
        | 1.0     | fee applied      | delayed |

  Rule: A premium name is not registered by accident

    @domain-create/1000/registered
    Scenario: The fees of a premium name are named
      Given the label of domain "gold" costs 100.00 a year
      When registrar A creates domain "gold" with:
        | period | 2 years |
        | fees   | 200.00  |
      Then the answer is 1000
      And the answer says:
        | extension/creData/fee | 200.00 |

    @domain-create/2003/fees-required-for-premium-name
    Scenario: The fees of a premium name are not named
      Given the label of domain "gold" costs 100.00 a year
      When registrar A creates domain "gold"
      Then the answer is 2003
      And the same command with "fees" "100.00" is answered 1000

    @domain-create/2304/premium-name-blocked
    Scenario: The registrar has asked to be kept from premium names
      Given the label of domain "gold" costs 100.00 a year
      And registrar A's account has:
        | blocks premium names | true |
      When registrar A creates domain "gold" with:
        | fees | 100.00 |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name | {domain plain} |
        | fees | none           |

    @domain-create/1000/registered
    @needs:superuser
    Scenario: A superuser registers a premium name for a registrar that is kept from them
      Given the label of domain "gold" costs 100.00 a year
      And registrar A's account has:
        | blocks premium names | true |
      When registrar A as superuser creates domain "gold" with:
        | fees | 100.00 |
      Then the answer is 1000

    @domain-create/2003/fees-required-for-premium-name
    @needs:superuser
    Scenario: A superuser has to name the fees as well
      Given the label of domain "gold" costs 100.00 a year
      When registrar A as superuser creates domain "gold"
      Then the answer is 2003
      And the same command with "fees" "100.00" is answered 1000

  Rule: Of two refusals one comes first

    @refusalOrder
    @domain-create/2102/unsupported-fee-attribute
    Scenario: A fee is not refundable and has too many decimals
      When registrar A creates domain "new" with:
        | fees           | 13.000 |
        | fee refundable | false  |
      Then the answer is 2102
      And the same command is answered 1000 with:
        | fees           | 13.00 |
        | fee refundable | none  |

    @refusalOrder
    @domain-create/2005/currency-value-scale
    Scenario: A fee has too many decimals and is in another currency
      When registrar A creates domain "new" with:
        | fees         | 13.000 |
        | fee currency | EUR    |
      Then the answer is 2005
      And the same command is answered 1000 with:
        | fees         | 13.00 |
        | fee currency | USD   |

    @refusalOrder
    @domain-create/2306/currency-unit-mismatch
    Scenario: The fee is in another currency and is not the one that is due
      When registrar A creates domain "new" with:
        | fees         | 12.00 |
        | fee currency | EUR   |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | fees         | 13.00 |
        | fee currency | USD   |

    @refusalOrder
    @domain-create/2004/fees-mismatch
    @needs:secDNS
    Scenario: The fee is not the one that is due and a key is given
      When registrar A creates domain "new" with:
        | fees | 12.00    |
        | keys | 257 3 13 |
      Then the answer is 2004
      And the same command is answered 1000 with:
        | fees       | 13.00      |
        | keys       | none       |
        | ds records | 12345 13 2 |
