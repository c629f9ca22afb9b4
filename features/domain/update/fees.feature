@domain-update
@needs:fees
Feature: The fees of a change

  Rule: A change is free, and who names the fee says so

    @domain-update/1000/updated
    Scenario Outline: No fee is named in version <version> of the extension
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees        | 0.00      |
        | fee version | <version> |
      Then the answer is 1000
      And the answer has no "extension"

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-update/2004/fees-mismatch
    Scenario Outline: A fee is named in version <version>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
        | fees         | <fees>     |
        | fee version  | <version>  |
      Then the answer is 2004
      And registrar A sees of domain "mine":
        | status/@s | inactive |
      And the same command with "fees" "0.00" is answered 1000

      Examples:
        | version | fees |
        | 0.6     | 5.00 |
        | 0.11    | 0.01 |
        | 0.12    | 5.00 |
        | 1.0     | 5.00 |

    @domain-update/2004/fees-mismatch
    @needs:superuser
    Scenario: A superuser names a fee
      Given registrar A has registered domain "mine"
      When registrar A as superuser updates domain "mine" with:
        | fees | 5.00 |
      Then the answer is 2004
      And the same command with "fees" "0.00" is answered 1000

    @domain-update/1000/updated
    Scenario: A credit is set off against the fee
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees    | 5.00  |
        | credits | -5.00 |
      Then the answer is 1000

    @domain-update/2102/unsupported-fee-attribute
    Scenario Outline: The fee is said to be <what>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees  | 0.00    |
        | <key> | <value> |
      Then the answer is 2102
      And the same command with "<key>" "<mended>" is answered 1000

      Examples:
        | what                     | key              | value   | mended    |
        | not refundable           | fee refundable   | false   | true      |
        | refundable for five days | fee grace period | P5D     | P0D       |
        | applied later            | fee applied      | delayed | immediate |

    @domain-update/2005/currency-value-scale
    Scenario: The fee has more decimals than the currency
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees | 0.000 |
      Then the answer is 2005
      And the same command with "fees" "0.00" is answered 1000

    @domain-update/2306/currency-unit-mismatch
    Scenario: The fee is in another currency than the zone's
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees         | 0.00 |
        | fee currency | EUR  |
      Then the answer is 2306
      And the same command with "fee currency" "USD" is answered 1000

    @domain-update/2004/unknown-currency
    Scenario Outline: Nobody knows the currency in version <version>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees         | 0.00      |
        | fee version  | <version> |
        | fee currency | XYZ       |
      Then the answer is 2004
      And the same command with "fee currency" "USD" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

  Rule: A registry may charge for a change of some names

    @domain-update/2003/fees-required-for-non-free-operation
    Scenario: The change costs something, and nobody says that it is known
      Given registrar A has registered domain "dear"
      And each update of domain "dear" costs 5.00 extra, which must be named
      When registrar A updates domain "dear" with:
        | add statuses | clientHold |
      Then the answer is 2003
      And registrar A sees of domain "dear":
        | status/@s | inactive |
      And the same command with "fees" "5.00" is answered 1000

    @domain-update/2003/fees-required-for-non-free-operation
    @needs:superuser
    Scenario: It is no other for a superuser
      Given registrar A has registered domain "dear"
      And each update of domain "dear" costs 5.00 extra, which must be named
      When registrar A as superuser updates domain "dear"
      Then the answer is 2003
      And the same command with "fees" "5.00" is answered 1000

    @domain-update/1000/updated
    Scenario: The change costs something that need not be named
      Given registrar A has registered domain "dear"
      And each update of domain "dear" costs 5.00 extra
      When registrar A updates domain "dear" with:
        | add statuses | clientHold |
      Then the answer is 1000
      And the answer has no "extension"
      And registrar A sees of domain "dear":
        | status/@s | inactive, clientHold |

    @domain-update/1000/updated
    @needs:look
    Scenario: What it costs is charged at once
      Given registrar A has registered domain "dear"
      And each update of domain "dear" costs 5.00 extra
      When registrar A updates domain "dear" with:
        | add statuses | clientHold |
      Then the answer is 1000
      And the last change of domain "dear" is charged:
        | kind     | reason | registrar     | amount | currency | event | billed | years    | token    | domain        | repositoryId               | flags/length |
        | one-time | update | {registrar A} | 5.00   | USD      | <now> | <now>  | <absent> | <absent> | {domain dear} | <a domain's repository id> | 0            |

    @domain-update/2004/fees-mismatch
    Scenario: The fee that is named is not the one that is due
      Given registrar A has registered domain "dear"
      And each update of domain "dear" costs 5.00 extra
      When registrar A updates domain "dear" with:
        | fees | 0.00 |
      Then the answer is 2004
      And the same command with "fees" "5.00" is answered 1000

    @domain-update/1000/updated
    Scenario Outline: Who names what is due in version <version> is told
      Given registrar A has registered domain "dear"
      And each update of domain "dear" costs 5.00 extra, which must be named
      When registrar A updates domain "dear" with:
        | fees        | 5.00      |
        | fee version | <version> |
      Then the answer is 1000
      And the answer says:
        | extension/updData/currency         | USD            |
        | extension/updData/fee              | 0.00, 5.00     |
        | extension/updData/fee/@description | update, update |
      And the answer's extension is in version <version> of the fee extension

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |
