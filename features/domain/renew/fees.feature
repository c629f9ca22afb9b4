@domain-renew
@needs:fees
Feature: Renewing a domain: fees

  Rule: Fees that are agreed to are answered

    @domain-renew/1000/renewed
    Scenario Outline: Version <version>, <attribute> "<value>"
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A renews domain "ours" with:
        | period          | 5 years   |
        | fees            | 55.00     |
        | fee version     | <version> |
        | fee <attribute> | <value>   |
      Then the answer is 1000
      And the answer says:
        | resData/renData/exDate             | <in 6 years> |
        | extension/renData/currency         | USD          |
        | extension/renData/fee              | 55.00        |
        | extension/renData/fee/@description | renew        |
        | extension/renData/credit           | <absent>     |
      And the answer's "extension/renData" is in the namespace "fee-<version>"

      Examples:
        | version | attribute    | value     |
        | 0.6     | applied      | none      |
        | 0.11    | applied      | none      |
        | 0.12    | applied      | none      |
        | 1.0     | applied      | none      |
        | 0.6     | refundable   | true      |
        | 0.11    | grace period | P0D       |
        | 0.12    | applied      | immediate |
        | 1.0     | refundable   | 1         |

    @domain-renew/1000/renewed
    Scenario Outline: Fees "<fees>" and credits "<credits>"
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | period       | 5 years    |
        | fees         | <fees>     |
        | credits      | <credits>  |
        | fee currency | <currency> |
      Then the answer is 1000
      And the answer's "extension/renData/fee" is "55.00"

      Examples:
        | fees          | credits | currency |
        | 55            | none    | USD      |
        | 55.0          | none    | USD      |
        | 50.00 + 5.00  | none    | USD      |
        | 60.00 renew   | -5.00   | USD      |
        | 55.00 no word | none    | USD      |
        | 55.00         | none    | none     |

    @domain-renew/1000/renewed
    Scenario: A fee beyond the price list is part of the renewal
      Given the zone has:
        | renew price | 11.00 |
      And each renew of domain "ours" costs 100.00 extra
      And registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees | 111.00 |
      Then the answer is 1000
      And the answer says:
        | extension/renData/fee              | 11.00, 100.00 |
        | extension/renData/fee/@description | renew, renew  |
      And the last change of domain "ours" is charged:
        | kind      | reason | amount |
        | one-time  | renew  | 111.00 |
        | recurring | renew  |        |

    @domain-renew/1000/renewed
    Scenario Outline: A <label> name renewed at "<price>"
      Given the zone has:
        | renew price | 11.00 |
      And the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "<label>" with:
        | renewal price | <price> |
      When registrar A renews domain "<label>" with:
        | period | 5 years |
        | fees   | <fee>   |
      Then the answer is 1000
      And the answer's "extension/renData/fee" is "<fee>"
      And the last change of domain "<label>" is charged:
        | kind      | amount | price/behaviour | price/amount |
        | one-time  | <fee>  |                 |              |
        | recurring |        | <behaviour>     | <specified>  |

      Examples:
        | label | price      | fee    | behaviour  | specified |
        | gold  | default    | 500.00 | default    | <absent>  |
        | gold  | nonpremium | 55.00  | nonpremium | <absent>  |
        | gold  | 2.00       | 10.00  | specified  | 2.00      |
        | plain | nonpremium | 55.00  | nonpremium | <absent>  |
        | plain | 2.00       | 10.00  | specified  | 2.00      |

    @domain-renew/1000/renewed
    Scenario: Who names no fees is told none
      Given registrar A holds domain "ours"
      When registrar A renews domain "ours"
      Then the answer is 1000
      And the answer has no "extension"

  Rule: Fees that are not what would be charged are refused

    @domain-renew/2003/fees-required-for-premium-name
    Scenario: A premium name, and no fees named
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      When registrar A renews domain "gold"
      Then the answer is 2003
      And the same command with "fees" "100.00" is answered 1000

    @domain-renew/2004/unknown-currency
    Scenario: A currency that does not exist
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees         | 11.00 |
        | fee currency | BAD   |
      Then the answer is 2004
      And the same command with "fee currency" "USD" is answered 1000

    @domain-renew/2102/unsupported-fee-attribute
    Scenario Outline: Version <version>, a fee whose <attribute> is "<value>"
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees            | 11.00     |
        | fee version     | <version> |
        | fee <attribute> | <value>   |
      Then the answer is 2102
      And the same command with "fee <attribute>" "none" is answered 1000

      Examples:
        | version | attribute    | value   |
        | 0.6     | refundable   | false   |
        | 0.6     | grace period | P1D     |
        | 0.6     | applied      | delayed |
        | 0.11    | refundable   | false   |
        | 0.11    | grace period | P1D     |
        | 0.11    | applied      | delayed |
        | 0.12    | refundable   | false   |
        | 0.12    | grace period | P1D     |
        | 0.12    | applied      | delayed |
        | 1.0     | refundable   | 0       |
        | 1.0     | grace period | P1D     |
        | 1.0     | applied      | delayed |

    @domain-renew/2005/currency-value-scale
    Scenario Outline: Version <version>, more decimals than the currency has
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees        | 11.000    |
        | fee version | <version> |
      Then the answer is 2005
      And the same command with "fees" "11.00" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-renew/2306/currency-unit-mismatch
    Scenario Outline: Version <version>, another currency than that of the top-level domain
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees         | 11.00     |
        | fee currency | EUR       |
        | fee version  | <version> |
      Then the answer is 2306
      And the same command with "fee currency" "USD" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-renew/2004/fees-mismatch
    Scenario Outline: Version <version>, <fees> instead of 11.00
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A renews domain "ours" with:
        | fees        | <fees>    |
        | fee version | <version> |
      Then the answer is 2004
      And registrar A sees of domain "ours":
        | exDate | <in 1 year> |
      And the same command with "fees" "11.00" is answered 1000

      Examples:
        | version | fees  |
        | 0.6     | 10.99 |
        | 0.11    | 11.01 |
        | 0.12    | 20.00 |
        | 1.0     | 0.00  |
