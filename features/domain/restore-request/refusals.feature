@domain-restore-request
Feature: Bringing a deleted domain back: what is refused

  Rule: What the registry refuses, it leaves as it was

    @domain-restore-request/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted"
      Then the answer is 2002
      When registrar A logs in
      Then the answer is 1000
      When registrar A restores domain "deleted"
      Then the answer is 1000

    @domain-restore-request/2201/registrar-must-be-active-for-this-operation
    Scenario: A suspended registrar
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      And registrar A's account is suspended
      When registrar A restores domain "deleted"
      Then the answer is 2201
      And registrar B sees of domain "deleted":
        | status/@s | inactive, pendingDelete |
      Given registrar A's account is active
      Then the same command is now answered 1000

    @domain-restore-request/2103/unimplemented-extension
    Scenario Outline: A restore that carries <extension>
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | extension | <extension> |
      Then the answer is 2103
      And registrar A sees of domain "deleted":
        | status/@s | inactive, pendingDelete |
      And the same command with "extension" "none" is answered 1000

      Examples:
        | extension           |
        | secDNS-1.1          |
        | allocationToken-1.0 |

    @domain-restore-request/2303/resource-does-not-exist
    Scenario: No such domain was ever registered
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "nowhere"
      Then the answer is 2303
      And the same command with "name" "{domain deleted}" is answered 1000

    @domain-restore-request/2303/resource-does-not-exist
    Scenario: The domain is purged
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      And registrar A holds domain "purged" with:
        | deletion requested | 35 days ago |
        | gone               | in 1 second |
      When 1 second passes
      And registrar A restores domain "purged"
      Then the answer is 2303
      And the same command with "name" "{domain deleted}" is answered 1000

    @domain-restore-request/2201/resource-not-owned
    Scenario: Another registrar sponsors the domain
      Given registrar A holds domain "ours" with:
        | deletion requested | 1 day ago |
      And registrar B holds domain "theirs" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "theirs"
      Then the answer is 2201
      And registrar B sees of domain "theirs":
        | status/@s | inactive, pendingDelete |
      And the same command with "name" "{domain ours}" is answered 1000

    @domain-restore-request/2304/domain-reserved
    Scenario Outline: The label is reserved as <kind>
      Given registrar A holds domain "ours" with:
        | deletion requested | 1 day ago |
      And the label of domain "kept" is reserved as "<kind>"
      And registrar A holds domain "kept" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "kept"
      Then the answer is 2304
      And the same command with "name" "{domain ours}" is answered 1000

      Examples:
        | kind               |
        | fully-blocked      |
        | specific-use       |
        | anchor-tenant      |
        | allowed-in-sunrise |
        | name-collision     |

    @domain-restore-request/2304/premium-name-blocked
    Scenario: The registrar asked to be kept from premium names
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold" with:
        | deletion requested | 1 day ago |
        | expires            | in 1 year |
      And registrar A's account has:
        | blocks premium names | true |
      When registrar A restores domain "gold"
      Then the answer is 2304
      Given registrar A's account has:
        | blocks premium names | false |
      Then the same command is now answered 1000

    @domain-restore-request/2201/not-authorized-for-tld
    Scenario: The registrar may not use the top-level domain
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      And registrar A's account has:
        | zones | none |
      When registrar A restores domain "deleted"
      Then the answer is 2201
      Given registrar A's account has:
        | zones | {zone} |
      Then the same command is now answered 1000

    @domain-restore-request/2201/missing-billing-account-map
    Scenario: The registrar has no account in the currency
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      And registrar A's account has:
        | billing accounts | EUR |
      When registrar A restores domain "deleted"
      Then the answer is 2201
      Given registrar A's account has:
        | billing accounts | USD |
      Then the same command is now answered 1000

    @domain-restore-request/2002/restore-command-includes-changes
    Scenario Outline: The restore <besides>
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | besides | <besides> |
      Then the answer is 2002
      And registrar A sees of domain "deleted":
        | status/@s | inactive, pendingDelete |
      And the same command with "besides" "empty parts" is answered 1000

      Examples:
        | besides              |
        | adds a status        |
        | removes a status     |
        | changes the password |

    @domain-restore-request/2304/domain-not-eligible-for-restore
    Scenario: The domain is not deleted
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      And registrar A holds domain "alive"
      When registrar A restores domain "alive"
      Then the answer is 2304
      And the same command with "name" "{domain deleted}" is answered 1000

    @domain-restore-request/2304/domain-not-eligible-for-restore
    @needs:clock
    Scenario: Redemption is over
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      And registrar A holds domain "late" with:
        | deletion requested | 30 days ago |
        | redemption ends    | in 1 second |
      When 1 second passes
      And registrar A restores domain "late"
      Then the answer is 2304
      And registrar A sees of domain "late":
        | status/@s | inactive, pendingDelete |
      And the same command with "name" "{domain deleted}" is answered 1000

  Rule: Fees that are not what would be charged are refused

    @domain-restore-request/2004/unknown-currency
    @needs:fees
    Scenario: A currency that does not exist
      Given the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees         | 17.00 |
        | fee currency | BAD   |
      Then the answer is 2004
      And the same command with "fee currency" "USD" is answered 1000

    @domain-restore-request/2003/fees-required-for-premium-name
    @needs:fees
    Scenario: A premium name whose time ran out, and no fees named
      Given the zone has:
        | restore price | 17.00 |
      And the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "gold"
      Then the answer is 2003
      And the same command with "fees" "100.00 renew + 17.00 restore" is answered 1000

    @domain-restore-request/2102/unsupported-fee-attribute
    @needs:fees
    Scenario Outline: Version <version>, <attribute> "<value>"
      Given the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees            | 17.00     |
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
        | 1.0     | refundable   | false   |

    @domain-restore-request/2005/currency-value-scale
    @needs:fees
    Scenario Outline: Version <version>, more decimals than the currency has
      Given the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees        | 17.000    |
        | fee version | <version> |
      Then the answer is 2005
      And the same command with "fees" "17.00" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-restore-request/2306/currency-unit-mismatch
    @needs:fees
    Scenario Outline: Version <version>, another currency than that of the top-level domain
      Given the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees         | 17.00     |
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

    @domain-restore-request/2306/fee-description-parse
    @needs:fees
    Scenario Outline: Two fees are due, and not clear from <fees>
      Given the zone has:
        | restore price | 17.00 |
        | renew price   | 11.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "deleted" with:
        | fees | <fees> |
      Then the answer is 2306
      And the same command with "fees" "17.00 restore + 11.00 renew" is answered 1000

      Examples:
        | fees                         |
        | 17.00 restore + 11.00        |
        | 17.00 restore + 11.00 a year |

    @domain-restore-request/2306/fee-description-multiple-matches
    @needs:fees
    Scenario: Two fees are due, and a description names both
      Given the zone has:
        | restore price | 17.00 |
        | renew price   | 11.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "deleted" with:
        | fees | 17.00 restore + 11.00 restore and renew |
      Then the answer is 2306
      And the same command with "fees" "17.00 restore + 11.00 renew" is answered 1000

    @domain-restore-request/2004/fees-mismatch
    @needs:fees
    Scenario Outline: Version <version>, <fees> instead of 17.00
      Given the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees        | <fees>    |
        | fee version | <version> |
      Then the answer is 2004
      And registrar A sees of domain "deleted":
        | status/@s | inactive, pendingDelete |
      And the same command with "fees" "17.00" is answered 1000

      Examples:
        | version | fees                        |
        | 0.6     | 16.99                       |
        | 0.11    | 100.00                      |
        | 0.12    | 17.00 restore + 11.00 renew |
        | 1.0     | 0.00                        |

    @domain-restore-request/2004/fees-mismatch
    @needs:fees
    Scenario Outline: Two fees are due, and <fees> is named
      Given the zone has:
        | restore price | 17.00 |
        | renew price   | 11.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "deleted" with:
        | fees | <fees> |
      Then the answer is 2004
      And the same command with "fees" "17.00 restore + 11.00 renew" is answered 1000

      Examples:
        | fees                        |
        | 17.00 restore               |
        | 28.00 restore               |
        | 11.00 restore + 17.00 renew |

  Rule: Where two refusals are due, the first in line answers

    @domain-restore-request/2201/registrar-must-be-active-for-this-operation
    @refusalOrder
    Scenario: The account before the services that were declared
      Given registrar A is logged in with:
        | object services | contact |
      And registrar A's account is suspended
      When registrar A restores domain "nowhere"
      Then the answer is 2201

    @domain-restore-request/2201/registrar-must-be-active-for-this-operation
    @refusalOrder
    Scenario: The account before the extensions
      Given registrar A's account is suspended
      When registrar A restores domain "nowhere" with:
        | reason | because |
      Then the answer is 2201

    @session/2001/unsupported-repeated-extension
    @refusalOrder
    Scenario: An extension that is there twice before one that is not taken
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | extension | rgp-1.0, secDNS-1.1 |
      Then the answer is 2001

    @domain-restore-request/2103/unimplemented-extension
    @refusalOrder
    Scenario: The extension before the domain
      When registrar A restores domain "nowhere" with:
        | extension | secDNS-1.1 |
      Then the answer is 2103

    @domain-restore-request/2201/resource-not-owned
    @refusalOrder
    Scenario: The sponsor before the reservation
      Given the label of domain "kept" is reserved as "fully-blocked"
      And registrar B holds domain "kept"
      When registrar A restores domain "kept"
      Then the answer is 2201

    @domain-restore-request/2304/domain-reserved
    @refusalOrder
    Scenario: The reservation before the price
      Given the label of domain "gold" is reserved as "fully-blocked"
      And the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      And registrar A's account has:
        | blocks premium names | true |
      When registrar A restores domain "gold"
      Then the answer is 2304

    @domain-restore-request/2304/premium-name-blocked
    @refusalOrder
    Scenario: The price before the access
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      And registrar A's account has:
        | blocks premium names | true |
        | zones                | none |
      When registrar A restores domain "gold"
      Then the answer is 2304

    @domain-restore-request/2201/not-authorized-for-tld
    @refusalOrder
    Scenario: The access before the billing account
      Given registrar A holds domain "ours"
      And registrar A's account has:
        | zones            | none |
        | billing accounts | none |
      When registrar A restores domain "ours"
      Then the answer is 2201

    @domain-restore-request/2201/missing-billing-account-map
    @refusalOrder
    Scenario: The billing account before the changes
      Given registrar A holds domain "ours"
      And registrar A's account has:
        | billing accounts | none |
      When registrar A restores domain "ours" with:
        | besides | adds a status |
      Then the answer is 2201

    @domain-restore-request/2002/restore-command-includes-changes
    @refusalOrder
    Scenario: The changes before the redemption
      Given registrar A holds domain "alive"
      When registrar A restores domain "alive" with:
        | besides | adds a status |
      Then the answer is 2002

    @domain-restore-request/2304/domain-not-eligible-for-restore
    @refusalOrder
    Scenario: The redemption before the fees
      Given the label of domain "gold" costs 100.00 a year
      And restored domains get a year from the restore on
      And registrar A holds domain "gold"
      When registrar A restores domain "gold"
      Then the answer is 2304

    @domain-restore-request/2102/unsupported-fee-attribute
    @refusalOrder
    Scenario: What is said of a fee before its decimals
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees           | 100.000 |
        | fee refundable | false   |
      Then the answer is 2102

    @domain-restore-request/2005/currency-value-scale
    @refusalOrder
    Scenario: The decimals of fees before their currency
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees         | 100.000 |
        | fee currency | EUR     |
      Then the answer is 2005

    @domain-restore-request/2306/currency-unit-mismatch
    @refusalOrder
    Scenario: The currency of fees before what they are for
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "deleted" with:
        | fees         | 108.00 |
        | fee currency | EUR    |
      Then the answer is 2306

    @domain-restore-request/2306/fee-description-multiple-matches
    @refusalOrder
    Scenario: What fees are for before their sum
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "deleted" with:
        | fees | 1.00 restore and renew |
      Then the answer is 2306
