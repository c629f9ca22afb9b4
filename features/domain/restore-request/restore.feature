@domain-restore-request
Feature: Bringing a deleted domain back

  Rule: The domain is back at once, without the statuses that it had

    @domain-restore-request/1000/restored
    Scenario: Within redemption
      Given registrar B holds host "elsewhere"
      And registrar A holds domain "deleted" with:
        | name servers       | {host elsewhere} |
        | deletion requested | 1 day ago        |
        | expires            | in 2 years       |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      And the answer has no "resData"
      And the answer has no "extension"
      When registrar A asks about domain "deleted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s  | ok               |
        | resData/infData/ns/hostObj | {host elsewhere} |
        | resData/infData/exDate     | <in 2 years>     |
        | resData/infData/upDate     | <now>            |
        | resData/infData/upID       | {registrar A}    |
        | extension                  | <absent>         |

    @domain-restore-request/1000/restored
    @needs:clock
    Scenario: In the last moment of redemption
      Given registrar A holds domain "deleted" with:
        | deletion requested | 30 days ago  |
        | redemption ends    | in 2 seconds |
      When 1 second passes
      And registrar A restores domain "deleted"
      Then the answer is 1000

    @domain-restore-request/1000/restored
    Scenario: A restore with parts that say nothing
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | besides | empty parts |
      Then the answer is 1000

    @domain-restore-request/1000/restored
    @needs:clock
    Scenario: It stays, and is renewed when its time comes
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | in 60 days |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      When 59 days pass
      Then registrar A has no message
      When 1 day passes
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count          | 1                |
        | msgQ/qDate           | <now>            |
        | resData/renData/name | {domain deleted} |
      And registrar A sees of domain "deleted":
        | exDate | <in 1 year> |

  Rule: What it costs

    @domain-restore-request/1000/restored
    @needs:look
    Scenario: A domain with time left
      Given the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | in 2 years |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      And the last change of domain "deleted" is charged:
        | kind      | reason  | registrar     | amount | years | event        | billed | end      | price/behaviour |
        | one-time  | restore | {registrar A} | 17.00  | 1     | <now>        | <now>  |          |                 |
        | recurring | renew   | {registrar A} |        |       | <in 2 years> |        | <absent> | default         |
      And the history of domain "deleted" ends with:
        | type               | domain-restore-request |
        | at                 | <now>                  |
        | transaction/client | <its clTRID>           |
        | registrar          | {registrar A}          |
        | superuser          | false                  |
        | records/0/field    | restored-domains       |
        | records/0/amount   | 1                      |
        | records/0/reported | <now>                  |
        | snapshot/expires   | <in 2 years>           |
        | snapshot/sponsor   | {registrar A}          |
        | snapshot/updated   | <now>                  |
      And the DNS is told of "{domain deleted}"
      And what is written down of domain "deleted" agrees

    @domain-restore-request/1000/restored
    @needs:look
    Scenario: A domain whose time ran out is renewed by a year
      Given the zone has:
        | restore price | 17.00 |
        | renew price   | 11.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 21 days ago |
        | created            | 2 years ago |
        | expires            | 20 days ago |
        | renewal price      | nonpremium  |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      And registrar A sees of domain "deleted":
        | exDate | <in 345 days> |
      And the last change of domain "deleted" is charged:
        | kind      | reason  | registrar     | amount | currency | years | event | billed | price/behaviour |
        | one-time  | restore | {registrar A} | 17.00  | USD      | 1     | <now> | <now>  |                 |
        | one-time  | renew   | {registrar A} | 11.00  | USD      | 1     | <now> | <now>  |                 |
        | recurring | renew   | {registrar A} |        |          |       |       |        | default         |
      And what is written down of domain "deleted" agrees

    @domain-restore-request/1000/restored
    @needs:fees
    Scenario Outline: Version <version>, a domain with time left
      Given the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A restores domain "deleted" with:
        | fees            | 17.00     |
        | fee version     | <version> |
        | fee <attribute> | <value>   |
      Then the answer is 1000
      And the answer says:
        | extension/updData/currency         | USD      |
        | extension/updData/fee              | 17.00    |
        | extension/updData/fee/@description | restore  |
        | extension/updData/credit           | <absent> |
      And the answer's "extension/updData" is in the namespace "fee-<version>"

      Examples:
        | version | attribute    | value     |
        | 0.6     | refundable   | true      |
        | 0.11    | grace period | P0D       |
        | 0.12    | applied      | immediate |
        | 1.0     | refundable   | none      |

    @domain-restore-request/1000/restored
    @needs:fees
    Scenario Outline: Version <version>, a domain whose time ran out
      Given the zone has:
        | restore price | 17.00 |
        | renew price   | 11.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "deleted" with:
        | fees        | <fees>    |
        | fee version | <version> |
      Then the answer is 1000
      And the answer says:
        | extension/updData/fee              | 17.00, 11.00   |
        | extension/updData/fee/@description | restore, renew |

      Examples:
        | version | fees                                       |
        | 0.6     | 17.00 restore + 11.00 renew                |
        | 0.11    | 11.00 renew + 17.00 restore                |
        | 0.12    | 17.00 The Restore + 11.00 RENEWAL          |
        | 1.0     | 10.00 restore + 7.00 restore + 11.00 renew |

    @domain-restore-request/1000/restored
    @needs:fees
    Scenario: A premium name with time left costs no premium
      Given the label of domain "gold" costs 100.00 a year
      And the zone has:
        | restore price | 17.00 |
      And registrar A holds domain "gold" with:
        | deletion requested | 1 day ago |
        | expires            | in 1 year |
      When registrar A restores domain "gold"
      Then the answer is 1000

    @domain-restore-request/1000/restored
    @needs:look
    Scenario: The registry may give a year from the restore instead
      Given restored domains get a year from the restore on
      And the zone has:
        | restore price | 17.00 |
        | renew price   | 11.00 |
      And registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | in 2 years |
      When registrar A restores domain "deleted" with:
        | fees | 17.00 restore + 11.00 renew |
      Then the answer is 1000
      And registrar A sees of domain "deleted":
        | exDate | <in 1 year> |
      And the last change of domain "deleted" is charged:
        | kind      | reason  | amount | event       |
        | one-time  | restore | 17.00  | <now>       |
        | one-time  | renew   | 11.00  | <now>       |
        | recurring | renew   |        | <in 1 year> |

    @domain-restore-request/1000/restored
    @needs:look
    Scenario: What the restore began is what a renewal ends
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | in 2 years |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      When registrar A renews domain "deleted"
      Then the answer is 1000
      And the charges of domain "deleted" include:
        | kind      | event        | end      |
        | recurring | <in 2 years> | <now>    |
        | recurring | <in 3 years> | <absent> |
      And registrar A will be sent:
        | event        |
        | <in 3 years> |

  Rule: What was arranged for the domain is over

    @domain-restore-request/1000/restored
    @needs:poll
    @needs:clock
    Scenario: Nobody is told of the purge
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | in 2 years |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      When 60 days pass
      Then registrar A has no message
      And registrar A sees of domain "deleted":
        | status/@s | inactive |

    @domain-restore-request/1000/restored
    @needs:look
    Scenario: It is renewed again, at the ordinary price
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | in 2 years |
        | not renewed after  | in 1 year  |
        | renewal price      | 2.00       |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      And the registry keeps of domain "deleted":
        | autoRenewalEnd         | <absent>      |
        | renewalPrice/behaviour | default       |
        | deletionMessage        | <absent>      |
        | deleted                | <absent>      |
        | sponsor                | {registrar A} |

    @domain-restore-request/1000/restored
    @needs:look
    Scenario: A deletion right after it gives nothing back
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A restores domain "deleted"
      Then the answer is 1000
      When registrar A deletes domain "deleted"
      Then the answer is 1001
      And the answer has no "extension"
      And the last change of domain "deleted" is free

  Rule: The registry's own tools restore too

    @domain-restore-request/1000/restored
    @needs:superuser
    Scenario: A superuser restores what another sponsors, reserved, premium, without access
      Given the label of domain "gold" is reserved as "fully-blocked"
      And the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold" with:
        | deletion requested | 1 day ago |
        | expires            | in 1 year |
      And registrar B's account has:
        | zones                | none |
        | billing accounts     | none |
        | blocks premium names | true |
      When registrar B as superuser restores domain "gold"
      Then the answer is 1000
      And registrar A sees of domain "gold":
        | status/@s | inactive      |
        | clID      | {registrar A} |
        | upID      | {registrar B} |
      And the last change of domain "gold" is charged:
        | kind      | registrar     |
        | one-time  | {registrar B} |
        | recurring | {registrar A} |

    @domain-restore-request/1000/restored
    @needs:tool
    @needs:look
    Scenario: A tool says why
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A through the tool restores domain "deleted" with:
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1000
      And the history of domain "deleted" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @domain-restore-request/1000/restored
    @needs:tool
    Scenario: In a dry run all is answered and nothing done
      Given registrar A holds domain "deleted" with:
        | deletion requested | 1 day ago |
      When registrar A in a dry run restores domain "deleted"
      Then the answer is 1000
      And registrar A sees of domain "deleted":
        | status/@s | inactive, pendingDelete |
