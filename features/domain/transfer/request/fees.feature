@domain-transfer-request
@needs:fees
Feature: The fees of a transfer

  Background:
    Given the zone has:
      | renew price | 11.00 |

  Rule: A client may name the fees, and then is told them

    @domain-transfer-request/1001/requested
    Scenario Outline: The fees are named in version <version> of the extension
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees        | 11.00     |
        | fee version | <version> |
      Then the answer is 1001
      And the answer says:
        | extension/trnData/currency         | USD   |
        | extension/trnData/fee              | 11.00 |
        | extension/trnData/fee/@description | renew |
      And the answer's extension is in version <version> of the fee extension

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-transfer-request/1001/requested
    Scenario Outline: The fee says in version <version> that it is what fees are anyway
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees             | 11.00     |
        | fee version      | <version> |
        | fee refundable   | true      |
        | fee grace period | P0D       |
        | fee applied      | immediate |
      Then the answer is 1001

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |

    @domain-transfer-request/1001/requested
    Scenario: A premium name, with its fee
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      When registrar B requests the transfer of domain "gold" with:
        | fees | 100.00 |
      Then the answer is 1001
      And the answer's "extension/trnData/fee" is "100.00"

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: Transfers of the name cost something beyond the year
      Given each transfer of domain "wanted" costs 100.00 extra
      And registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees | 11.00 renew + 100.00 transfer |
      Then the answer is 1001
      And the answer says:
        | extension/trnData/fee              | 11.00, 100.00   |
        | extension/trnData/fee/@description | renew, transfer |
      And the charges of domain "wanted" include:
        | kind     | reason   | amount |
        | one-time | transfer | 111.00 |

  Rule: What is not agreed to is refused

    @domain-transfer-request/2004/unknown-currency
    Scenario: There is no such currency
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees         | 11.00 |
        | fee currency | BAD   |
      Then the answer is 2004
      And registrar A sees of domain "wanted":
        | status/@s | inactive |
      And the same command with "fee currency" "USD" is answered 1001

    @domain-transfer-request/2003/fees-required-for-premium-name
    Scenario: A premium name, without its fee
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      When registrar B requests the transfer of domain "gold"
      Then the answer is 2003
      And registrar A sees of domain "gold":
        | status/@s | inactive |
      And the same command with "fees" "100.00" is answered 1001

    @domain-transfer-request/2304/premium-name-blocked
    Scenario: A premium name, for a registrar that wants none
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      And registrar B's account has:
        | blocks premium names | true |
      When registrar B requests the transfer of domain "gold" with:
        | fees | 100.00 |
      Then the answer is 2304
      Given registrar B's account has:
        | blocks premium names | false |
      Then the same command is now answered 1001

    @domain-transfer-request/2102/unsupported-fee-attribute
    Scenario Outline: The fee says in version <version> that it is not as others: <key>
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees        | 11.00     |
        | fee version | <version> |
        | <key>       | <value>   |
      Then the answer is 2102
      And the same command with "<key>" "none" is answered 1001

      Examples:
        | version | key              | value   |
        | 0.6     | fee refundable   | false   |
        | 0.11    | fee refundable   | false   |
        | 0.12    | fee refundable   | false   |
        | 0.6     | fee grace period | P1D     |
        | 0.11    | fee grace period | P1D     |
        | 0.12    | fee grace period | P1D     |
        | 0.6     | fee applied      | delayed |
        | 0.11    | fee applied      | delayed |
        | 0.12    | fee applied      | delayed |

    @domain-transfer-request/2005/currency-value-scale
    Scenario Outline: The fee has more decimals than the currency, in version <version>
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees        | 11.000    |
        | fee version | <version> |
      Then the answer is 2005
      And the same command with "fees" "11.00" is answered 1001

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-transfer-request/2306/currency-unit-mismatch
    Scenario Outline: The fee is in another currency, in version <version>
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees         | 11.00     |
        | fee version  | <version> |
        | fee currency | EUR       |
      Then the answer is 2306
      And the same command with "fee currency" "USD" is answered 1001

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-transfer-request/2004/fees-mismatch
    Scenario Outline: The fee is another, in version <version>
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees        | 20.00     |
        | fee version | <version> |
      Then the answer is 2004
      And the same command with "fees" "11.00" is answered 1001

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |
