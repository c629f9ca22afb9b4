@contact-delete
@needs:contacts
Feature: Deleting a contact

  Rule: Where deletions take time, the contact is gone when they are due

    @contact-delete/1001/pending
    @needs:clock
    Scenario: A contact that nothing refers to
      Given deletions are asynchronous
      And registrar A holds contact "old" with:
        | voice | +1.7035555555 |
      And registrar A knows the repository id of contact "old"
      When registrar A deletes contact "old"
      Then the answer is 1001
      And the answer has no "resData"
      And registrar A sees of contact "old":
        | id              | {contact old}                  |
        | roid            | {repository id of contact old} |
        | status/@s       | pendingDelete                  |
        | postalInfo/name | Sample Registrant              |
        | voice           | +1.7035555555                  |
        | email           | sample@example.com             |
        | clID            | {registrar A}                  |
        | crID            | {registrar A}                  |
        | crDate          | <now>                          |
        | upDate          | <absent>                       |
        | authInfo/pw     | 2fooBAR                        |
      And registrar A has no message
      When almost the time that a deletion takes has passed
      Then registrar A sees of contact "old":
        | status/@s | pendingDelete |
      And registrar A has no message
      When the rest of the time that a deletion takes has passed
      Then contact "old" is gone for registrar A

    @contact-delete/1001/pending
    @needs:clock
    @needs:poll
    Scenario: The sponsor is told that the contact is gone
      Given deletions are asynchronous
      And registrar A holds contact "old"
      When registrar A deletes contact "old"
      Then the answer is 1001
      Given that answer's ids are kept as "deletion"
      When the time that a deletion takes has passed
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                   | 1                    |
        | msgQ/qDate                    | <now>                |
        | msgQ/msg                      | <present>            |
        | resData/panData/id            | {contact old}        |
        | resData/panData/id/@paResult  | <true>               |
        | resData/panData/paTRID/clTRID | {clTRID of deletion} |
        | resData/panData/paTRID/svTRID | {svTRID of deletion} |
        | resData/panData/paDate        | <now>                |
        | resData/trnData               | <absent>             |
      And registrar B has no message

    @contact-delete/1001/pending
    @needs:clock
    @needs:poll
    Scenario: A contact that is in use when its deletion is due stays
      Given deletions are asynchronous
      And registrar A holds contact "wanted"
      When registrar A deletes contact "wanted"
      Then the answer is 1001
      Given registrar B holds domain "user" with:
        | tech | {contact wanted} |
      When the time that a deletion takes has passed
      Then registrar A sees of contact "wanted":
        | status/@s | ok, linked |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/panData/id           | {contact wanted} |
        | resData/panData/id/@paResult | <false>          |
        | resData/panData/paDate       | <now>            |

    @contact-delete/1001/pending
    @needs:clock
    @needs:poll
    Scenario: What became of a deletion is not rewritten by what comes later
      Given deletions are asynchronous
      And registrar A holds contact "wanted"
      And registrar A holds contact "gone"
      When registrar A deletes contact "wanted"
      Then the answer is 1001
      When registrar A deletes contact "gone"
      Then the answer is 1001
      Given registrar B holds domain "user" with:
        | tech | {contact wanted} |
      When 2 hours pass
      And registrar A updates contact "wanted" with:
        | email | new@example.com |
      And registrar A creates contact "gone"
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/panData/id           | {contact wanted} |
        | resData/panData/id/@paResult | <false>          |
      When registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/panData/id           | {contact gone} |
        | resData/panData/id/@paResult | <true>         |

    @contact-delete/1001/pending
    @needs:look
    Scenario: The deletion stands in the history, and nobody is charged
      Given deletions are asynchronous
      And registrar A holds contact "old"
      When registrar A deletes contact "old"
      Then the answer is 1001
      And the history of contact "old" is "contact-create", "contact-delete"
      And the history of contact "old" ends with:
        | key                  | <present>         |
        | type                 | contact-delete    |
        | at                   | <now>             |
        | registrar            | {registrar A}     |
        | superuser            | false             |
        | object               | contact           |
        | name                 | {contact old}     |
        | repositoryId         | <a repository id> |
        | transaction/client   | <its clTRID>      |
        | transaction/server   | <its svTRID>      |
        | reason               | <absent>          |
        | requestedByRegistrar | <absent>          |
        | snapshot/statuses    | pendingDelete     |
      And nothing is charged

    @contact-delete/1001/pending
    @needs:clock
    @needs:poll
    Scenario: A pending transfer is cancelled, and the registrar that asked is told
      Given deletions are asynchronous
      And registrar A holds contact "old"
      And registrar B has asked registrar A for contact "old"
      And that answer's ids are kept as "request"
      When 2 days pass
      And registrar A deletes contact "old"
      Then the answer is 1001
      And registrar A sees of contact "old":
        | status/@s | pendingDelete |
        | clID      | {registrar A} |
        | upID      | {registrar A} |
        | upDate    | <now>         |
        | trDate    | <absent>      |
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                   | 1                   |
        | msgQ/qDate                    | <now>               |
        | msgQ/msg                      | <present>           |
        | resData/panData/id            | {contact old}       |
        | resData/panData/id/@paResult  | <false>             |
        | resData/panData/paTRID/clTRID | {clTRID of request} |
        | resData/panData/paTRID/svTRID | {svTRID of request} |
        | resData/panData/paDate        | <now>               |
        | resData/trnData/id            | {contact old}       |
        | resData/trnData/trStatus      | serverCancelled     |
        | resData/trnData/reID          | {registrar B}       |
        | resData/trnData/reDate        | <2 days ago>        |
        | resData/trnData/acID          | {registrar A}       |
        | resData/trnData/acDate        | <now>               |
      When registrar B acknowledges the message
      Then the answer is 1300
      When 4 days pass
      Then registrar B has no message
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 2       |
        | resData/trnData/trStatus | pending |

  Rule: Where deletions are done at once, so is this one

    @contact-delete/1000/deleted
    Scenario: A contact that nothing refers to is gone at once
      Given deletions are synchronous
      And registrar A holds contact "old"
      When registrar A deletes contact "old"
      Then the answer is 1000
      And the answer has no "resData"
      And contact "old" is gone for registrar A
      And registrar A has no message

    @contact-delete/1000/deleted
    @needs:look
    Scenario: The history keeps that there was a contact, and no personal data
      Given deletions are synchronous
      And registrar A holds contact "old" with:
        | voice | +1.7035555555 |
        | fax   | +1.7035555556 |
      When registrar A deletes contact "old"
      Then the answer is 1000
      And the history of contact "old" is "contact-create", "contact-delete"
      And the history of contact "old" ends with:
        | key                  | <present>         |
        | type                 | contact-delete    |
        | at                   | <now>             |
        | registrar            | {registrar A}     |
        | superuser            | false             |
        | object               | contact           |
        | name                 | {contact old}     |
        | repositoryId         | <a repository id> |
        | transaction/client   | <its clTRID>      |
        | transaction/server   | <its svTRID>      |
        | snapshot/email       | <empty>           |
        | snapshot/voice       | <absent>          |
        | snapshot/fax         | <absent>          |
        | snapshot/postalInfos | <absent>          |
        | snapshot/statuses    | <absent>          |
        | snapshot/sponsor     | {registrar A}     |
        | snapshot/deleted     | <now>             |
      And nothing is charged

    @contact-delete/1000/deleted
    @needs:clock
    @needs:poll
    Scenario: A pending transfer is cancelled at once, and the registrar that asked is told
      Given deletions are synchronous
      And registrar A holds contact "old"
      And registrar B has asked registrar A for contact "old"
      And that answer's ids are kept as "request"
      When 2 days pass
      And registrar A deletes contact "old"
      Then the answer is 1000
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                   | 1                   |
        | msgQ/qDate                    | <now>               |
        | msgQ/msg                      | <present>           |
        | resData/panData/id            | {contact old}       |
        | resData/panData/id/@paResult  | <false>             |
        | resData/panData/paTRID/clTRID | {clTRID of request} |
        | resData/panData/paTRID/svTRID | {svTRID of request} |
        | resData/panData/paDate        | <now>               |
        | resData/trnData/id            | {contact old}       |
        | resData/trnData/trStatus      | serverCancelled     |
        | resData/trnData/reID          | {registrar B}       |
        | resData/trnData/reDate        | <2 days ago>        |
        | resData/trnData/acID          | {registrar A}       |
        | resData/trnData/acDate        | <now>               |
      When registrar B acknowledges the message
      Then the answer is 1300
      When 4 days pass
      Then registrar B has no message
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1       |
        | resData/trnData/trStatus | pending |

    @contact-delete/1000/deleted
    @needs:clock
    @needs:look
    Scenario: A transfer whose window has passed is not cancelled, and the new sponsor deletes
      Given deletions are synchronous
      And registrar A holds contact "old"
      And registrar B has asked registrar A for contact "old", which was approved by itself
      When registrar B deletes contact "old"
      Then the answer is 1000
      And the history of contact "old" is "contact-create", "contact-transfer-request", "contact-delete"
      And the history of contact "old" ends with:
        | registrar                | {registrar B}  |
        | snapshot/sponsor         | {registrar B}  |
        | snapshot/transfer/status | serverApproved |

  Rule: Through the registry's own tool

    @contact-delete/1001/pending
    @needs:tool
    Scenario: A dry run answers as ever and deletes nothing
      Given deletions are asynchronous
      And registrar A holds contact "mine"
      When registrar A in a dry run deletes contact "mine"
      Then the answer is 1001
      And registrar A sees of contact "mine":
        | status/@s | ok |

    @contact-delete/1000/deleted
    @needs:tool
    Scenario: A dry run where deletions are done at once
      Given deletions are synchronous
      And registrar A holds contact "mine"
      When registrar A in a dry run deletes contact "mine"
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | ok |

    @contact-delete/1000/deleted
    @needs:tool
    @needs:superuser
    @needs:look
    Scenario: A superuser deletes another registrar's contact
      Given deletions are synchronous
      And registrar B holds contact "theirs"
      When registrar A as superuser deletes contact "theirs" with:
        | extension | metadata |
      Then the answer is 1000
      And contact "theirs" is gone for registrar B
      And registrar B has no message
      And the history of contact "theirs" ends with:
        | registrar            | {registrar A}    |
        | superuser            | true             |
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @contact-delete/1001/pending
    @needs:tool
    @needs:superuser
    @needs:look
    @needs:clock
    @needs:poll
    Scenario: When a superuser's deletion is done, the sponsor is told
      Given deletions are asynchronous
      And registrar B holds contact "theirs"
      When registrar A as superuser deletes contact "theirs" with:
        | extension | metadata |
      Then the answer is 1001
      And the history of contact "theirs" ends with:
        | registrar            | {registrar A}    |
        | superuser            | true             |
        | reason               | it was asked for |
        | requestedByRegistrar | true             |
      When the time that a deletion takes has passed
      And registrar B polls
      Then the answer is 1301
      And the answer's "resData/panData/id/@paResult" is "<true>"
      And registrar A has no message

  Rule: What is refused, and changes nothing

    @contact-delete/2002/not-logged-in
    Scenario: Nobody is logged in
      Given deletions are synchronous
      And registrar A holds contact "mine"
      And registrar A is connected
      When registrar A deletes contact "mine"
      Then the answer is 2002
      When registrar A logs in
      And registrar A deletes contact "mine"
      Then the answer is 1000

    @contact-delete/2303/resource-does-not-exist
    Scenario: There never was such a contact
      Given deletions are synchronous
      And registrar A holds contact "mine"
      When registrar A deletes contact "nobody"
      Then the answer is 2303
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-delete/2303/resource-does-not-exist
    Scenario: The contact is deleted already
      Given deletions are synchronous
      And registrar A holds contact "mine"
      And registrar A holds contact "gone"
      When registrar A deletes contact "gone"
      Then the answer is 1000
      When registrar A deletes contact "gone"
      Then the answer is 2303
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-delete/2305/resource-to-delete-is-referenced
    Scenario Outline: A domain has the contact as <role>
      Given deletions are synchronous
      And registrar A holds contact "free"
      And registrar A holds contact "used"
      And registrar B holds domain "user" with:
        | <role> | {contact used} |
      When registrar A deletes contact "used"
      Then the answer is 2305
      And registrar A sees of contact "used":
        | status/@s | ok, linked |
      And the same command with "id" "{contact free}" is answered 1000

      Examples:
        | role       |
        | registrant |
        | admin      |
        | tech       |
        | billing    |

    @contact-delete/2305/resource-to-delete-is-referenced
    @needs:clock
    Scenario: A domain that is about to be deleted still refers to it, and then no more
      Given deletions are synchronous
      And registrar A holds contact "used"
      And registrar B holds domain "user" with:
        | tech    | {contact used} |
        | deleted | P1D            |
      When registrar A deletes contact "used"
      Then the answer is 2305
      When 1 day passes
      Then the same command is now answered 1000

    @contact-delete/2304/resource-status-prohibits-operation
    Scenario Outline: The contact has <status>
      Given deletions are synchronous
      And registrar A holds contact "free"
      And registrar A holds contact "kept" with:
        | statuses | <status> |
      When registrar A deletes contact "kept"
      Then the answer is 2304
      And registrar A sees of contact "kept":
        | status/@s | <status> |
      And the same command with "id" "{contact free}" is answered 1000

      Examples:
        | status                 |
        | clientDeleteProhibited |
        | serverDeleteProhibited |
        | pendingDelete          |

    @contact-delete/2304/resource-status-prohibits-operation
    @needs:tool
    @needs:superuser
    Scenario Outline: The contact has <status>, and not even a superuser may delete it
      Given deletions are synchronous
      And registrar B holds contact "free"
      And registrar B holds contact "kept" with:
        | statuses | <status> |
      When registrar A as superuser deletes contact "kept"
      Then the answer is 2304
      And the same command with "id" "{contact free}" is answered 1000

      Examples:
        | status                 |
        | clientDeleteProhibited |
        | serverDeleteProhibited |
        | pendingDelete          |

    @contact-delete/2201/resource-not-owned
    Scenario: Another registrar sponsors the contact
      Given deletions are synchronous
      And registrar A holds contact "mine"
      And registrar B holds contact "theirs"
      When registrar A deletes contact "theirs"
      Then the answer is 2201
      And registrar B sees of contact "theirs":
        | status/@s | ok            |
        | clID      | {registrar B} |
      And the same command with "id" "{contact mine}" is answered 1000

  Rule: What does not stand in the way

    @contact-delete/1000/deleted
    Scenario Outline: The contact has <status>, which is about something else
      Given deletions are synchronous
      And registrar A holds contact "old" with:
        | statuses | <status> |
      When registrar A deletes contact "old"
      Then the answer is 1000
      And contact "old" is gone for registrar A

      Examples:
        | status                   |
        | clientTransferProhibited |
        | clientUpdateProhibited   |
        | serverTransferProhibited |
        | serverUpdateProhibited   |

  Rule: Which refusal answers when two are due

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: There is no such contact, and an extension that the command does not take
      When registrar A deletes contact "nobody" with:
        | extension | restore request |
      Then the answer is 2103

    @contact-delete/2305/resource-to-delete-is-referenced
    @refusalOrder
    @needs:refusalOrder
    Scenario: A domain refers to the contact, which has a status that forbids deletion
      Given registrar A holds contact "used" with:
        | statuses | clientDeleteProhibited |
      And registrar A holds domain "user" with:
        | tech | {contact used} |
      When registrar A deletes contact "used"
      Then the answer is 2305

    @contact-delete/2304/resource-status-prohibits-operation
    @refusalOrder
    @needs:refusalOrder
    Scenario: Another registrar's contact with a status that forbids deletion
      Given registrar B holds contact "theirs" with:
        | statuses | clientDeleteProhibited |
      When registrar A deletes contact "theirs"
      Then the answer is 2304
