@lifecycle
@needs:clock
Feature: What transfers meet in the life of a domain

  Rule: A transfer and an automatic renewal make one year together

    @domain-transfer-request/1001/requested
    @domain-transfer-approve/1000/approved
    Scenario Outline: The registration ended <when>, and the transfer is <ending>
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | <expires>    |
      And registrar B has asked registrar A for domain "wanted"
      When 3 days pass
      And registrar <who> <does> the transfer of domain "wanted"
      Then the answer is 1000
      When 3 days pass
      Then registrar B sees of domain "wanted":
        | clID   | {registrar B} |
        | exDate | <ends>        |
      And the same command is now answered <again>
      When registrar C requests the transfer of domain "wanted"
      Then the answer is 1001

      Examples:
        | when                    | expires     | ending         | who | does     | ends          | again |
        | ten days before         | 10 days ago | approved       | A   | approves | <in 349 days> | 2301  |
        | between request and end | in 1 day    | approved       | A   | approves | <in 360 days> | 2301  |
        | ten days before         | 10 days ago | left to itself | B   | queries  | <in 349 days> | 1000  |
        | between request and end | in 1 day    | left to itself | B   | queries  | <in 360 days> | 1000  |

    @domain-transfer-request/1001/requested
    @poll-request/1301/message
    @poll-ack/1300/emptied
    @needs:poll
    Scenario: The losing registrar hears of the renewal, the gaining one only of the next
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A polls
      And registrar A acknowledges the message
      And 6 days pass
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count            | 2             |
        | msgQ/qDate             | <5 days ago>  |
        | resData/renData/exDate | <in 360 days> |
      When registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1              |
        | resData/trnData/trStatus | serverApproved |
        | resData/trnData/exDate   | <in 360 days>  |
      When registrar A acknowledges the message
      Then the answer is 1300
      When registrar B polls
      And registrar B acknowledges the message
      Then the answer is 1300
      And registrar B has no message
      When 360 days pass
      And registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count          | 1               |
        | msgQ/qDate           | <now>           |
        | resData/renData/name | {domain wanted} |
      And registrar A has no message

    @domain-transfer-request/1001/requested
    Scenario: A domain that was not looked at for years after its transfer
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      When 1000 days pass
      Then registrar B sees of domain "wanted":
        | status/@s | inactive             |
        | clID      | {registrar B}        |
        | trDate    | <995 days ago>       |
        | exDate    | 2029-06-01T12:00:00Z |

  Rule: A deletion ends a pending transfer

    @domain-delete/1001/pending
    @domain-transfer-query/1000/queried
    @domain-restore-request/1000/restored
    @needs:poll
    @needs:look
    Scenario: The losing registrar deletes the domain, and restores it after the window would have ended
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has asked registrar A for domain "wanted"
      When 1 day passes
      And registrar A deletes domain "wanted"
      Then the answer is 1001
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | resData/panData/name/@paResult | <false>         |
        | resData/trnData/trStatus       | serverCancelled |
      When registrar B acknowledges the message
      Then the answer is 1300
      When 9 days pass
      And registrar A restores domain "wanted"
      Then the answer is 1000
      And registrar A sees of domain "wanted":
        | status/@s | inactive      |
        | clID      | {registrar A} |
        | trDate    | <absent>      |
      And registrar B has no message
      And registrar B will be sent:
        | event |
      When registrar B queries the transfer of domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/trStatus | serverCancelled |
        | resData/trnData/acDate   | <9 days ago>    |

    @domain-transfer-request/1001/requested
    @domain-delete/1001/pending
    @domain-restore-request/1000/restored
    Scenario: The gaining registrar deletes what it has got, and gets it back
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      When 6 days pass
      And registrar A deletes domain "wanted"
      Then the answer is 2201
      When registrar B deletes domain "wanted"
      Then the answer is 1001
      When registrar B restores domain "wanted"
      Then the answer is 1000
      And registrar B sees of domain "wanted":
        | clID   | {registrar B}        |
        | exDate | 2027-06-01T12:00:00Z |

  Rule: Nothing is forgotten when a domain moves on and on

    @domain-transfer-request/1001/requested
    @domain-transfer-approve/1000/approved
    @needs:look
    Scenario: Through three hands, a year more each time
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted", which was approved by itself
      When 1 day passes
      And registrar C requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer says:
        | resData/trnData/acID   | {registrar B}        |
        | resData/trnData/exDate | 2029-06-01T12:00:00Z |
      When registrar B approves the transfer of domain "wanted"
      Then the answer is 1000
      And registrar C sees of domain "wanted":
        | clID   | {registrar C}        |
        | crID   | {registrar A}        |
        | exDate | 2029-06-01T12:00:00Z |
      And the charges of domain "wanted" include:
        | kind      | reason   | registrar     | event                    | end         | billed      |
        | recurring | renew    | {registrar A} | 2027-06-01T12:00:00.000Z | <1 day ago> |             |
        | one-time  | transfer | {registrar B} | <1 day ago>              |             | <in 4 days> |
        | recurring | renew    | {registrar B} | 2028-06-01T12:00:00.000Z | <now>       |             |
        | one-time  | transfer | {registrar C} | <now>                    |             | <in 5 days> |
        | recurring | renew    | {registrar C} | 2029-06-01T12:00:00.000Z | <absent>    |             |

    @domain-transfer-reject/1000/rejected
    @domain-renew/1000/renewed
    @domain-renew/2304/resource-status-prohibits-operation
    @needs:look
    Scenario: A domain is not renewed while it is asked for, and can be again once that is refused
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A renews domain "wanted"
      Then the answer is 2304
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      When registrar A renews domain "wanted"
      Then the answer is 1000
      And registrar A sees of domain "wanted":
        | exDate | <in 2 years> |
      And the charges of domain "wanted" include:
        | kind      | registrar     | event        | end      |
        | recurring | {registrar A} | <in 1 year>  | <now>    |
        | recurring | {registrar A} | <in 2 years> | <absent> |
