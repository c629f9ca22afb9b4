@domain-renew
Feature: Renewing a domain

  Rule: The registration ends later by whole years

    @domain-renew/1000/renewed
    Scenario Outline: By <period>
      Given registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A renews domain "ours" with:
        | period | <period> |
      Then the answer is 1000
      And the answer says:
        | resData/renData/name   | {domain ours} |
        | resData/renData/exDate | <expires>     |
      And registrar B sees of domain "ours":
        | exDate | <expires> |
        | upDate | <now>     |

      Examples:
        | period  | expires       |
        | none    | <in 2 years>  |
        | 1 year  | <in 2 years>  |
        | 5 years | <in 6 years>  |
        | 9 years | <in 10 years> |

    @domain-renew/1000/renewed
    Scenario: The renewal opens a grace period beside those that are open
      Given registrar A holds domain "young" with:
        | created       | 1 day ago      |
        | grace periods | add for 4 days |
      When registrar A renews domain "young"
      Then the answer is 1000
      When registrar A asks about domain "young"
      Then the answer is 1000
      And the answer says:
        | extension/infData/rgpStatus/@s | addPeriod, renewPeriod |
        | resData/infData/upID           | {registrar A}          |
        | resData/infData/upDate         | <now>                  |
        | resData/infData/status/@s      | inactive               |

    @domain-renew/1000/renewed
    Scenario: From 29 February on
      Given registrar A holds domain "leap" with:
        | expires | 2028-02-29T12:00:00Z |
      When registrar A renews domain "leap" with:
        | period | 4 years |
      Then the answer is 1000
      And the answer's "resData/renData/exDate" is "2032-02-28T12:00:00Z"

    @domain-renew/1000/renewed
    Scenario Outline: The date may have a time zone: <date>
      Given registrar A holds domain "ours" with:
        | expires | 2027-05-05T12:00:00Z |
      When registrar A renews domain "ours" with:
        | current expiration | <date> |
      Then the answer is 1000

      Examples:
        | date             |
        | 2027-05-05Z      |
        | 2027-05-05+00:00 |

    @domain-renew/1000/renewed
    Scenario Outline: In the phase "<phase>"
      Given the zone is in phase "<phase>"
      And registrar A holds domain "ours"
      When registrar A renews domain "ours"
      Then the answer is 1000

      Examples:
        | phase         |
        | predelegation |
        | quiet         |

    @domain-renew/1000/renewed
    Scenario: A test top-level domain needs no account
      Given the zone has:
        | type | test |
      And registrar A holds domain "probe"
      And registrar A's account has:
        | billing accounts | none |
      When registrar A renews domain "probe"
      Then the answer is 1000

  Rule: The renewal is billed, and the yearly renewal begins anew

    @domain-renew/1000/renewed
    @needs:look
    Scenario: Charges, history and the DNS
      Given the zone has:
        | renew price        | 11.00 |
        | renew grace period | P9D   |
      And registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A renews domain "ours" with:
        | period | 5 years |
      Then the answer is 1000
      And the charges of domain "ours" are:
        | kind      | reason | registrar     | amount   | currency | years    | event        | billed      | end      | token    |
        | recurring | renew  | {registrar A} | <absent> | <absent> | <absent> | <in 1 year>  | <absent>    | <now>    | <absent> |
        | one-time  | renew  | {registrar A} | 55.00    | USD      | 5        | <now>        | <in 9 days> | <absent> | <absent> |
        | recurring | renew  | {registrar A} | <absent> | <absent> | <absent> | <in 6 years> | <absent>    | <absent> | <absent> |
      And the history of domain "ours" ends with:
        | type                        | domain-renew    |
        | at                          | <now>           |
        | registrar                   | {registrar A}   |
        | superuser                   | false           |
        | years                       | 5               |
        | transaction/client          | <its clTRID>    |
        | snapshot/expires            | <in 6 years>    |
        | snapshot/updatedBy          | {registrar A}   |
        | snapshot/gracePeriods/0/end | <in 9 days>     |
        | records/0/field             | net-renews-5-yr |
        | records/0/amount            | 1               |
        | records/0/reported          | <in 9 days>     |
      And what is written down of domain "ours" agrees
      And the DNS is told of nothing

    @domain-renew/1000/renewed
    @needs:poll
    @needs:clock
    Scenario: The sponsor is told of the renewal after the last, not of that before
      Given registrar A holds domain "ours" with:
        | expires | in 1 day |
      When registrar A renews domain "ours"
      Then the answer is 1000
      When 2 days pass
      Then registrar A has no message
      When 1 year passes
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count            | 1             |
        | msgQ/qDate             | <1 day ago>   |
        | resData/renData/name   | {domain ours} |
        | resData/renData/exDate | <present>     |

    @domain-renew/1000/renewed
    @needs:poll
    @needs:clock
    Scenario: A renewal of last year can still be read
      Given registrar A holds domain "ours" with:
        | created | 700 days ago |
        | expires | 60 days ago  |
      When registrar A renews domain "ours"
      Then the answer is 1000
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count          | 1             |
        | msgQ/qDate           | <60 days ago> |
        | resData/renData/name | {domain ours} |
      When registrar A acknowledges the message
      Then the answer is 1300
      When 400 days pass
      Then registrar A has no message

    @domain-renew/1000/renewed
    Scenario: What a transfer left behind stays
      Given registrar A holds domain "moved" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | 6 days ago    |
      When registrar B renews domain "moved"
      Then the answer is 1000
      And registrar B sees of domain "moved":
        | trDate | <1 day ago>   |
        | clID   | {registrar B} |
      When registrar B queries the transfer of domain "moved"
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "serverApproved"

    @domain-renew/1000/renewed
    @needs:look
    Scenario: What one renewal began is what the next one ends
      Given registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A renews domain "ours"
      Then the answer is 1000
      When registrar A renews domain "ours"
      Then the answer is 1000
      And the charges of domain "ours" include:
        | kind      | event        | end      |
        | recurring | <in 2 years> | <now>    |
        | recurring | <in 3 years> | <absent> |
      And registrar A will be sent:
        | event        |
        | <in 3 years> |

  Rule: Tokens are used up where they may be used once

    @domain-renew/1000/renewed
    @needs:tokens
    @needs:look
    Scenario: A token for once
      Given registrar A holds domain "ours"
      And allocation token "for-once" exists with:
        | type     | single-use    |
        | domain   | {domain ours} |
        | discount | 0.5           |
      And the zone has:
        | renew price | 11.00 |
      When registrar A renews domain "ours" with:
        | token | for-once |
      Then the answer is 1000
      And the last change of domain "ours" is charged:
        | kind      | amount | token    |
        | one-time  | 11.00  | for-once |
        | recurring |        |          |
      And what is written down of domain "ours" agrees
      When registrar A renews domain "ours" with:
        | token | for-once |
      Then the answer is 2305

    @domain-renew/1000/renewed
    @needs:tokens
    Scenario: A token for any number of times
      Given registrar A holds domain "first"
      And registrar A holds domain "second"
      And allocation token "for-all" exists
      When registrar A renews domain "first" with:
        | token | for-all |
      Then the answer is 1000
      When registrar A renews domain "second" with:
        | token | for-all |
      Then the answer is 1000

    @domain-renew/1000/renewed
    @needs:tokens
    @needs:look
    Scenario: Out of a package, at the ordinary price
      Given the zone has:
        | renew price | 11.00 |
      And allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package       | the-package |
        | renewal price | 2.00        |
      When registrar A renews domain "packed" with:
        | token | __REMOVEPACKAGE__ |
      Then the answer is 1000
      And the last change of domain "packed" is charged:
        | kind      | amount | token    | price/behaviour |
        | one-time  | 11.00  | <absent> |                 |
        | recurring |        |          | default         |
      And the registry keeps of domain "packed":
        | renewalPrice/behaviour | default |
      When registrar A asks about domain "packed" with:
        | package | asked for |
      Then the answer is 1000
      And the answer's "extension/packageData/token" is "<empty>"

  Rule: The registry's own tools renew too

    @domain-renew/1000/renewed
    @needs:superuser
    @needs:look
    Scenario: A superuser pays for what another sponsors, without access to the top-level domain
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "theirs" with:
        | expires | in 1 year |
      And registrar B's account has:
        | zones            | none |
        | billing accounts | none |
      When registrar B as superuser renews domain "theirs"
      Then the answer is 1000
      And the last change of domain "theirs" is charged:
        | kind      | registrar     | event        |
        | one-time  | {registrar B} | <now>        |
        | recurring | {registrar A} | <in 2 years> |
      And registrar A sees of domain "theirs":
        | clID   | {registrar A} |
        | upID   | {registrar B} |
        | exDate | <in 2 years>  |

    @domain-renew/1000/renewed
    @needs:tool
    @needs:look
    Scenario: A tool says why
      Given registrar A holds domain "ours"
      When registrar A through the tool renews domain "ours" with:
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1000
      And the history of domain "ours" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @domain-renew/1000/renewed
    @needs:tool
    Scenario: In a dry run all is answered and nothing done
      Given registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A in a dry run renews domain "ours"
      Then the answer is 1000
      And the answer's "resData/renData/exDate" is "<in 2 years>"
      And registrar A sees of domain "ours":
        | exDate | <in 1 year> |
