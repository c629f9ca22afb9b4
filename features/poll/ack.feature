@poll-ack
@needs:poll
Feature: Acknowledging a message

  Rule: A message that was read leaves the queue, and the number of the others is told

    @needs:fixtures
    @needs:reset
    @poll-ack/1300/emptied
    Scenario: The only message
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 1300
      And the answer says:
        | msgQ        | <absent>     |
        | resData     | <absent>     |
        | trID/clTRID | <its clTRID> |
      And registrar A has no message

    @needs:fixtures
    @needs:reset
    @poll-ack/1000/acknowledged
    Scenario: One of five messages
      Given registrar A has message "first" with:
        | event | -P5D |
      And registrar A has message "second" with:
        | event | -P4D |
      And registrar A has message "third" with:
        | event | -P3D |
      And registrar A has message "fourth" with:
        | event | -P2D |
      And registrar A has message "fifth" with:
        | event | -P1D |
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 1000
      And the answer says:
        | msgQ/@count | 4            |
        | msgQ/qDate  | <absent>     |
        | msgQ/msg    | <absent>     |
        | resData     | <absent>     |
        | trID/clTRID | <its clTRID> |
      And the two last messages have the same id
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 4      |
        | msgQ/msg    | second |

    @needs:fixtures
    @needs:reset
    @poll-ack/1000/acknowledged
    Scenario: Any visible message may be acknowledged, in whatever order
      Given registrar A has message "first" with:
        | event | -P1D |
      When registrar A polls
      Then the answer is 1301
      Given registrar A has message "older" with:
        | event | -P2D |
      When registrar A acknowledges the message
      Then the answer is 1000
      And the answer says:
        | msgQ/@count | 1 |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/msg | older |

    @needs:fixtures
    @needs:reset
    @poll-ack/1300/emptied
    Scenario: Messages to come and messages of others are not counted
      Given registrar A has message "Now."
      And registrar A has message "Later." with:
        | event | PT1H |
      And registrar B has message "Not for A."
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 1300

    @needs:fixtures
    @needs:reset
    @needs:tool
    @poll-ack/1300/emptied
    Scenario: A dry run is answered as ever and leaves the message there
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A in a dry run acknowledges the message
      Then the answer is 1300
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/msg | first |

  Rule: A yearly notice comes again

    @needs:fixtures
    @needs:clock
    @needs:reset
    @poll-ack/1300/emptied
    Scenario: The notice of automatic renewal is there again a year later, by another id
      Given registrar A holds domain "renewed" with:
        | created | 2024-07-15T12:00:00Z |
        | expires | 2025-07-15T12:00:00Z |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count            | 1                    |
        | msgQ/qDate             | 2025-07-15T12:00:00Z |
        | resData/renData/name   | {domain renewed}     |
        | resData/renData/exDate | 2026-07-15T12:00:00Z |
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar A has no message
      When 180 days pass
      Then registrar A has no message
      When 1 day passes
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count            | 1                    |
        | msgQ/qDate             | 2026-07-15T12:00:00Z |
        | msgQ/msg               | <present>            |
        | resData/renData/name   | {domain renewed}     |
        | resData/renData/exDate | 2027-07-15T12:00:00Z |
      And the two last messages have different ids
      When registrar A acknowledges the message
      Then the answer is 1300

    @needs:fixtures
    @needs:reset
    @poll-ack/1000/acknowledged
    Scenario: A notice whose next time has come already is counted
      Given registrar A holds domain "renewed" with:
        | created | 2023-01-10T00:00:00Z |
        | expires | 2024-01-10T00:00:00Z |
      And registrar A has message "another" with:
        | event | -P1D |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 2                    |
        | msgQ/qDate  | 2024-01-10T00:00:00Z |
      When registrar A acknowledges the message
      Then the answer is 1000
      And the answer says:
        | msgQ/@count | 2 |
      And the two last messages have the same id
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count | 2                    |
        | msgQ/qDate  | 2025-01-10T00:00:00Z |

    @needs:fixtures
    @needs:clock
    @needs:reset
    @poll-ack/1300/emptied
    Scenario: A notice that ends before its next time does not come again
      Given registrar A holds domain "leaving" with:
        | created               | 2024-01-14T12:00:00Z |
        | expires               | 2026-01-14T12:00:00Z |
        | transfer requested by | {registrar B}        |
        | transfer requested    | -P1D                 |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/renData/name | {domain leaving} |
      When registrar A acknowledges the message
      Then the answer is 1300
      When 1 year passes
      Then registrar A has no renewal of domain "leaving" in its queue

  Rule: A message is acknowledged by its id, and by its registrar

    @needs:fixtures
    @needs:reset
    @poll-ack/2003/missing-message-id
    Scenario: No id
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges no message
      Then the answer is 2003
      And the same command with "message" "{id of the message}" is answered 1300

    @needs:fixtures
    @needs:reset
    @poll-ack/2003/missing-message-id
    Scenario: An empty id
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges message "empty"
      Then the answer is 2003
      And the same command with "message" "{id of the message}" is answered 1300

    @needs:fixtures
    @needs:reset
    @poll-ack/2005/invalid-message-id
    Scenario Outline: Not an id: <fault>
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges message "<id>"
      Then the answer is 2005
      And the same command with "message" "{id of the message}" is answered 1300

      Examples:
        | fault                            | id                       |
        | An id without a year             | 1                        |
        | An id of four parts              | 2-2-1999-2007            |
        | An id of three parts             | -3-2011                  |
        | Letters in the place of a number | ABC-12345                |
        | No number before the year        | -2026                    |
        | A number that is far too large   | 9223372036854775808-2026 |
        | A number with a decimal point    | 1.5-2026                 |

    @needs:fixtures
    @needs:reset
    @poll-ack/2303/message-does-not-exist
    Scenario Outline: No such message: <fault>
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges message "<id>"
      Then the answer is 2303
      And the same command with "message" "{id of the message}" is answered 1300

      Examples:
        | fault                               | id                       |
        | A number that no message has        | 999999999-2026           |
        | The largest number that there is    | 9223372036854775807-2026 |
        | Something else in place of the year | 999999999-               |
        | A number with a sign                | +{id of the message}     |
        | A number with a leading zero        | 0{id of the message}     |

    @needs:fixtures
    @needs:reset
    @poll-ack/2303/message-does-not-exist
    Scenario: Another year
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message as of the year 1999
      Then the answer is 2303
      And the same command with "message" "{id of the message}" is answered 1300

    @needs:fixtures
    @needs:reset
    @poll-ack/2303/message-does-not-exist
    Scenario: A message that was acknowledged already
      Given registrar A has message "first" with:
        | event | -P2D |
      And registrar A has message "second" with:
        | event | -P1D |
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 1000
      When registrar A acknowledges the message
      Then the answer is 2303

    @needs:fixtures
    @needs:look
    @poll-ack/2303/message-does-not-exist
    Scenario: A message that is to come
      Given registrar A has message "Later." with:
        | event | PT1H |
      When registrar A acknowledges the message to come
      Then the answer is 2303
      When 1 hour passes
      Then the same command is now answered 1300

    @needs:fixtures
    @needs:reset
    @poll-ack/2201/not-authorized-to-ack-message
    Scenario: Another registrar's message
      Given registrar B has message "Not for A."
      And registrar A has message "For A."
      When registrar B polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 2201
      When registrar B polls
      Then the answer is 1301
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message
      Then the answer is 1300

    @needs:fixtures
    @needs:reset
    @needs:superuser
    @poll-ack/2201/not-authorized-to-ack-message
    Scenario: A superuser does not acknowledge others' messages either
      Given registrar B has message "Not for A."
      When registrar B polls
      Then the answer is 1301
      When registrar A as superuser acknowledges the message
      Then the answer is 2201

    @session/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A acknowledges message "1-2026"
      Then the answer is 2002

    @needs:fixtures
    @needs:reset
    @session/2103/unimplemented-extension
    Scenario: An extension that the command does not take
      Given registrar A has message "first"
      When registrar A polls
      Then the answer is 1301
      When registrar A acknowledges the message with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1300

    @refusalOrder
    @session/2103/unimplemented-extension
    Scenario: No id, along with an extension that the command does not take
      When registrar A acknowledges no message with:
        | extension | restore request |
      Then the answer is 2103
