@lifecycle
Feature: A domain over the years

  Rule: A domain that nobody touches is renewed year by year

    @domain-info/1000/shown
    @needs:clock
    Scenario: Ten years
      Given registrar A holds domain "evergreen" with:
        | expires | in 1 year |
      When 364 days pass
      Then registrar A sees of domain "evergreen":
        | exDate | <in 1 day> |
      When 9 years pass
      And 1 day passes
      Then registrar A sees of domain "evergreen":
        | exDate    | <in 1 year>   |
        | upDate    | <now>         |
        | upID      | {registrar A} |
        | status/@s | inactive      |
      When registrar A asks about domain "evergreen"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "autoRenewPeriod"
      When 45 days pass
      And registrar A asks about domain "evergreen"
      Then the answer is 1000
      And the answer has no "extension"

    @poll-ack/1000/acknowledged
    @needs:clock
    @needs:poll
    Scenario: Every year is announced, one after the other
      Given registrar A holds domain "evergreen" with:
        | expires | in 1 year |
      When 2 years pass
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count            | 1                  |
        | msgQ/qDate             | <1 year ago>       |
        | resData/renData/name   | {domain evergreen} |
        | resData/renData/exDate | <now>              |
      When registrar A acknowledges the message
      Then the answer is 1000
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/qDate             | <now>       |
        | resData/renData/exDate | <in 1 year> |
      When registrar A acknowledges the message
      Then the answer is 1300

    @domain-renew/1000/renewed
    @needs:clock
    Scenario: Renewed by hand, then by itself
      Given registrar A holds domain "cared-for" with:
        | expires | in 1 year |
      When registrar A renews domain "cared-for" with:
        | period | 2 years |
      Then the answer is 1000
      When 3 years pass
      Then registrar A sees of domain "cared-for":
        | exDate | <in 1 year> |

  Rule: What is renewed by itself is billed at night

    @domain-info/1000/shown
    @needs:clock
    @needs:look
    Scenario: Two years, each once
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "evergreen" with:
        | expires | in 1 year |
      When 2 years pass
      And 1 day passes
      And the registry bills renewals
      Then the charges of domain "evergreen" are:
        | kind      | amount   | event          | billed       | flags                 |
        | recurring | <absent> | <366 days ago> | <absent>     | auto-renew            |
        | one-time  | 11.00    | <366 days ago> | <present>    | auto-renew, synthetic |
        | one-time  | 11.00    | <1 day ago>    | <in 44 days> | auto-renew, synthetic |
      And the history of domain "evergreen" ends with:
        | type            | domain-autorenew |
        | records/0/field | net-renews-1-yr  |
      When the registry bills renewals
      Then the charges of domain "evergreen" are:
        | kind      |
        | recurring |
        | one-time  |
        | one-time  |
      When registrar A asks about domain "evergreen"
      Then the answer is 1000

    @domain-delete/1001/pending
    @needs:clock
    @needs:look
    Scenario: A renewal that was refused in time is given back, not billed
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "unwanted" with:
        | expires | in 10 days |
      When 20 days pass
      And registrar A deletes domain "unwanted"
      Then the answer is 1001
      And the answer's "extension/delData/credit" is "-11.00"
      And registrar A sees of domain "unwanted":
        | exDate | <10 days ago> |
      When 1 year passes
      Then domain "unwanted" is gone for registrar A
