@domain-delete
Feature: Deleting a domain by the registry's own tools

  Rule: A superuser deletes what others sponsor

    @domain-delete/1001/pending
    @needs:superuser
    @needs:poll
    @needs:clock
    Scenario: The sponsor is told at once, and again when the domain is gone
      Given registrar A holds domain "doomed"
      When registrar B as superuser deletes domain "doomed"
      Then the answer is 1001
      And that answer's ids are kept as "the deletion"
      And registrar A sees of domain "doomed":
        | status/@s | inactive, pendingDelete |
        | clID      | {registrar A}           |
        | upID      | {registrar B}           |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                        |
        | msgQ/qDate                     | <now>                    |
        | resData/panData/name           | {domain doomed}          |
        | resData/panData/name/@paResult | <true>                   |
        | resData/panData/paTRID/clTRID  | {clTRID of the deletion} |
        | resData/panData/paTRID/svTRID  | {svTRID of the deletion} |
        | resData/panData/paDate         | <now>                    |
      When registrar A acknowledges the message
      Then the answer is 1300
      When 35 days pass
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count            | 1     |
        | msgQ/qDate             | <now> |
        | resData/panData/paDate | <now> |

    @domain-delete/1001/pending
    @needs:superuser
    Scenario: Before the top-level domain is delegated, and without access to it
      Given registrar A holds domain "early"
      And the zone is in phase "predelegation"
      And registrar A's account has:
        | zones | none |
      When registrar A as superuser deletes domain "early"
      Then the answer is 1001

    @domain-delete/1001/pending
    @needs:superuser
    @needs:look
    @needs:clock
    @needs:poll
    Scenario: The reason that a tool gives is what the sponsor reads
      Given registrar A holds domain "doomed"
      When registrar B as superuser deletes domain "doomed" with:
        | reason                 | by order of the court |
        | requested by registrar | false                 |
      Then the answer is 1001
      And the history of domain "doomed" ends with:
        | registrar            | {registrar B}         |
        | superuser            | true                  |
        | reason               | by order of the court |
        | requestedByRegistrar | false                 |
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 1300
      When 35 days pass
      And registrar A polls
      Then the answer is 1301
      And the answer's "msgQ/msg" is "by order of the court"

    @domain-delete/1001/pending
    @needs:tool
    @needs:look
    Scenario: A tool that is no superuser gives a reason too
      Given registrar A holds domain "going"
      When registrar A through the tool deletes domain "going" with:
        | reason | it was asked for |
      Then the answer is 1001
      And the history of domain "going" ends with:
        | reason    | it was asked for |
        | superuser | false            |

  Rule: A superuser says how long redemption and the wait last

    @domain-delete/1001/pending
    @needs:superuser
    @needs:clock
    Scenario: So many days of each
      Given registrar A holds domain "doomed"
      When registrar A as superuser deletes domain "doomed" with:
        | redemption days     | 15 |
        | pending delete days | 4  |
      Then the answer is 1001
      When 14 days pass
      And registrar A asks about domain "doomed"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "redemptionPeriod"
      When 1 day passes
      And registrar A asks about domain "doomed"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "pendingDelete"
      When 4 days pass
      Then domain "doomed" is gone for registrar A

    @domain-delete/1001/pending
    @needs:superuser
    @needs:clock
    Scenario: No redemption
      Given registrar A holds domain "doomed"
      When registrar A as superuser deletes domain "doomed" with:
        | redemption days     | 0 |
        | pending delete days | 4 |
      Then the answer is 1001
      When registrar A asks about domain "doomed"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "pendingDelete"
      When 4 days pass
      Then domain "doomed" is gone for registrar A

    @domain-delete/1001/pending
    @needs:superuser
    @needs:clock
    Scenario: Redemption, and no wait
      Given registrar A holds domain "doomed"
      When registrar A as superuser deletes domain "doomed" with:
        | redemption days     | 15 |
        | pending delete days | 0  |
      Then the answer is 1001
      When 14 days pass
      And registrar A asks about domain "doomed"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "redemptionPeriod"
      When 1 day passes
      Then domain "doomed" is gone for registrar A

    @domain-delete/1000/deleted
    @needs:superuser
    @needs:poll
    Scenario: Neither: gone at once, and the sponsor is told all the same
      Given registrar A holds domain "doomed"
      When registrar B as superuser deletes domain "doomed" with:
        | redemption days     | 0                     |
        | pending delete days | 0                     |
        | reason              | by order of the court |
      Then the answer is 1000
      And domain "doomed" is gone for registrar A
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                     |
        | msgQ/qDate                     | <now>                 |
        | msgQ/msg                       | by order of the court |
        | resData/panData/name           | {domain doomed}       |
        | resData/panData/name/@paResult | <true>                |
        | resData/panData/paDate         | <now>                 |

    @domain-delete/1000/deleted
    @needs:superuser
    Scenario: In the grace period of the registration the days do not count
      Given registrar A holds domain "mistake" with:
        | grace periods | add for 4 days |
      When registrar A as superuser deletes domain "mistake" with:
        | redemption days     | 15 |
        | pending delete days | 4  |
      Then the answer is 1000
      And domain "mistake" is gone for registrar A

    @domain-delete/1000/deleted
    @needs:superuser
    @needs:poll
    @needs:look
    @needs:clock
    Scenario: A pending transfer and what was given for the domain end with it
      Given registrar A holds domain "wanted" with:
        | grace periods         | renew for 3 days |
        | transfer requested by | {registrar B}    |
        | transfer requested    | 2 days ago       |
        | expires               | in 2 years       |
      When registrar A as superuser deletes domain "wanted" with:
        | redemption days     | 0 |
        | pending delete days | 0 |
      Then the answer is 1000
      And the charges of domain "wanted" are:
        | kind         | reason | registrar     | end      |
        | recurring    | renew  | {registrar A} | <now>    |
        | one-time     | renew  | {registrar A} | <absent> |
        | cancellation | renew  | {registrar A} | <absent> |
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1               |
        | resData/panData/name/@paResult | <false>         |
        | resData/trnData/trStatus       | serverCancelled |
      When registrar B acknowledges the message
      Then the answer is 1300
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 1300
      When 4 days pass
      Then registrar A has no message
      And registrar B has no message

    @domain-delete/1000/deleted
    @needs:superuser
    @needs:look
    Scenario: A renewal to come, and what a transfer would have taken back
      Given registrar A holds domain "wanted" with:
        | created               | 400 days ago           |
        | expires               | in 1 year              |
        | grace periods         | auto-renew for 20 days |
        | transfer requested by | {registrar B}          |
        | transfer requested    | 2 days ago             |
      When registrar A as superuser deletes domain "wanted" with:
        | redemption days     | 0 |
        | pending delete days | 0 |
      Then the answer is 1000
      And the charges of domain "wanted" are:
        | kind         | registrar     | event     | end      |
        | recurring    | {registrar A} | <present> | <now>    |
        | cancellation | {registrar A} | <now>     | <absent> |
      And registrar A will be sent:
        | event |
      And registrar B will be sent:
        | event |

    @domain-delete/1000/deleted
    @needs:superuser
    @needs:look
    Scenario: Nobody is told of a renewal that will not be
      Given registrar A holds domain "doomed"
      When registrar A as superuser deletes domain "doomed" with:
        | redemption days     | 0 |
        | pending delete days | 0 |
      Then the answer is 1000
      And registrar A will be sent:
        | event |

  Rule: In a dry run all is answered and nothing done

    @domain-delete/1001/pending
    @needs:tool
    Scenario: A domain that would go into redemption
      Given registrar A holds domain "kept"
      When registrar A in a dry run deletes domain "kept"
      Then the answer is 1001
      And registrar A sees of domain "kept":
        | status/@s | inactive |

    @domain-delete/1000/deleted
    @needs:tool
    Scenario: A domain that would be gone
      Given registrar A holds domain "kept" with:
        | grace periods | add for 4 days |
      When registrar A in a dry run deletes domain "kept"
      Then the answer is 1000
      And registrar A sees of domain "kept":
        | status/@s | inactive |
