@poll-request
@needs:poll
Feature: Reading the oldest message

  Rule: The oldest visible message is shown, and stays

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: A message that says something and no more
      Given registrar A has message "The office is closed tomorrow." with:
        | event | -P1D |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 1                              |
        | msgQ/@id    | <present>                      |
        | msgQ/qDate  | <1 day ago>                    |
        | msgQ/msg    | The office is closed tomorrow. |
        | resData     | <absent>                       |
        | trID/clTRID | <its clTRID>                   |

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: The oldest comes first, whichever was written first
      Given registrar A has message "second" with:
        | event | -P1D |
      And registrar A has message "third" with:
        | event | now |
      And registrar A has message "first" with:
        | event | -P2D |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 3     |
        | msgQ/msg    | first |
      When registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 2      |
        | msgQ/msg    | second |
      When registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 1     |
        | msgQ/msg    | third |

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: Reading a message again shows the same one
      Given registrar A has message "first" with:
        | event | -P2D |
      And registrar A has message "second" with:
        | event | -P1D |
      When registrar A polls
      Then the answer is 1301
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 2     |
        | msgQ/msg    | first |
      And the two last messages have the same id

  Rule: What a message is about is told in the object's own namespace

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario Outline: The outcome of what was pending for a <object>
      Given registrar A has message "It is decided." with:
        | event      | -P1D                 |
        | outcome of | <object> <name>      |
        | outcome    | <outcome>            |
        | client id  | ABC-12345            |
        | server id  | SRV-67890            |
        | decided    | 2026-01-10T11:12:13Z |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/qDate                      | <1 day ago>          |
        | msgQ/msg                        | It is decided.       |
        | resData/panData/<key>           | <name>               |
        | resData/panData/<key>/@paResult | <result>             |
        | resData/panData/paTRID/clTRID   | ABC-12345            |
        | resData/panData/paTRID/svTRID   | SRV-67890            |
        | resData/panData/paDate          | 2026-01-10T11:12:13Z |
      And the answer's "resData/panData" is about a <object>

      Examples:
        | object  | name        | key  | outcome | result  |
        | contact | jd1234      | id   | success | <true>  |
        | contact | jd1234      | id   | failure | <false> |
        | domain  | example.tld | name | success | <true>  |
        | host    | ns1.x.test  | name | failure | <false> |

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: What was pending had no client transaction id
      Given registrar A has message "It is decided." with:
        | outcome of | domain example.tld |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/panData/paTRID/clTRID | <absent>  |
        | resData/panData/paTRID/svTRID | <present> |

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: The transfer of a contact
      Given registrar A has message "A transfer was requested." with:
        | transfer of  | contact jd1234       |
        | status       | pending              |
        | requested by | {registrar B}        |
        | requested    | 2026-01-14T10:00:00Z |
        | acts by      | {registrar A}        |
        | acts         | 2026-01-19T10:00:00Z |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/qDate               | <now>                |
        | resData/trnData/id       | jd1234               |
        | resData/trnData/trStatus | pending              |
        | resData/trnData/reID     | {registrar B}        |
        | resData/trnData/reDate   | 2026-01-14T10:00:00Z |
        | resData/trnData/acID     | {registrar A}        |
        | resData/trnData/acDate   | 2026-01-19T10:00:00Z |
        | resData/trnData/exDate   | <absent>             |
      And the answer's "resData/trnData" is about a contact

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario Outline: The transfer of a domain that is <status>
      Given registrar A has message "A transfer moved on." with:
        | transfer of  | domain example.tld   |
        | status       | <status>             |
        | requested by | {registrar B}        |
        | requested    | 2026-01-14T10:00:00Z |
        | acts by      | {registrar A}        |
        | acts         | 2026-01-15T10:00:00Z |
        | expires      | 2028-01-01T00:00:00Z |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/trnData/name     | example.tld          |
        | resData/trnData/trStatus | <status>             |
        | resData/trnData/reID     | {registrar B}        |
        | resData/trnData/reDate   | 2026-01-14T10:00:00Z |
        | resData/trnData/acID     | {registrar A}        |
        | resData/trnData/acDate   | 2026-01-15T10:00:00Z |
        | resData/trnData/exDate   | 2028-01-01T00:00:00Z |
      And the answer's "resData/trnData" is about a domain

      Examples:
        | status          |
        | pending         |
        | clientApproved  |
        | clientRejected  |
        | clientCancelled |
        | serverApproved  |
        | serverCancelled |

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: Outcome and transfer in one message
      Given registrar A has message "The transfer is approved." with:
        | outcome of   | domain example.tld   |
        | outcome      | success              |
        | transfer of  | domain example.tld   |
        | status       | serverApproved       |
        | requested by | {registrar A}        |
        | requested    | 2026-01-10T10:00:00Z |
        | acts by      | {registrar B}        |
        | acts         | 2026-01-15T10:00:00Z |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/panData/name     | example.tld    |
        | resData/trnData/name     | example.tld    |
        | resData/trnData/trStatus | serverApproved |
        | resData/trnData/exDate   | <absent>       |

    @needs:fixtures
    @needs:clock
    @needs:reset
    @poll-request/1301/message
    Scenario: A domain that renewed itself
      Given registrar A holds domain "renewed" with:
        | created | 2024-01-15T12:00:01Z |
        | expires | 2026-01-15T12:00:01Z |
      And registrar A has no message
      When 1 second passes
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count            | 1                    |
        | msgQ/qDate             | 2026-01-15T12:00:01Z |
        | msgQ/msg               | <present>            |
        | resData/renData/name   | {domain renewed}     |
        | resData/renData/exDate | 2027-01-15T12:00:01Z |
      And the answer's "resData/renData" is about a domain

  Rule: Others' messages and those to come are not shown

    @needs:reset
    @poll-request/1300/empty
    Scenario: No message
      When registrar A polls
      Then the answer is 1300
      And the answer says:
        | msgQ        | <absent>     |
        | resData     | <absent>     |
        | trID/clTRID | <its clTRID> |

    @needs:fixtures
    @needs:reset
    @poll-request/1300/empty
    Scenario: Messages of another registrar only
      Given registrar B has message "Not for A."
      When registrar A polls
      Then the answer is 1300
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 1 |

    @needs:fixtures
    @needs:clock
    @needs:reset
    @poll-request/1300/empty
    Scenario: A message that is to come
      Given registrar A has message "Later." with:
        | event | PT1H |
      When registrar A polls
      Then the answer is 1300
      When 1 hour passes
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/msg | Later. |

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: Messages to come are not counted
      Given registrar A has message "Now."
      And registrar A has message "Later." with:
        | event | PT1H |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 1    |
        | msgQ/msg    | Now. |

    @needs:fixtures
    @needs:reset
    @poll-request/1300/empty
    Scenario: A domain that is still to renew itself
      Given registrar A holds domain "young"
      When registrar A polls
      Then the answer is 1300

  Rule: Messages are read by those who are logged in, without naming one

    @needs:fixtures
    @needs:reset
    @poll-request/2005/unexpected-message-id
    Scenario: A message is asked for by its id
      Given registrar A has message "first"
      When registrar A polls with:
        | message | 1-2026 |
      Then the answer is 2005
      And the same command with "message" "none" is answered 1301

    @needs:fixtures
    @needs:reset
    @poll-request/1301/message
    Scenario: An empty id is none
      Given registrar A has message "first"
      When registrar A polls with:
        | message | empty |
      Then the answer is 1301
      And the answer says:
        | msgQ/msg | first |

    @session/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A polls
      Then the answer is 2002

    @needs:reset
    @session/2103/unimplemented-extension
    Scenario: An extension that the command does not take
      When registrar A polls with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1300

    @refusalOrder
    @session/2103/unimplemented-extension
    Scenario: A message is asked for by its id, along with an extension that the command does not take
      When registrar A polls with:
        | message   | 1-2026          |
        | extension | restore request |
      Then the answer is 2103
