@contact-transfer-request
@needs:contacts
Feature: Asking for another registrar's contact

  Rule: The transfer is pending until somebody decides

    @contact-transfer-request/1001/requested
    Scenario: A registrar asks for another's contact
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      And the answer says:
        | resData/trnData/id       | {contact wanted} |
        | resData/trnData/trStatus | pending          |
        | resData/trnData/reID     | {registrar B}    |
        | resData/trnData/reDate   | <now>            |
        | resData/trnData/acID     | {registrar A}    |
        | resData/trnData/acDate   | <in 5 days>      |
      And registrar A sees of contact "wanted":
        | status/@s | pendingTransfer |
        | clID      | {registrar A}   |
        | upID      | <absent>        |
        | upDate    | <absent>        |
        | trDate    | <absent>        |

    @contact-transfer-request/1001/requested
    Scenario: Its other statuses stay
      Given registrar A holds contact "wanted" with:
        | statuses | clientDeleteProhibited, clientUpdateProhibited |
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      And registrar A sees of contact "wanted":
        | status/@s | clientDeleteProhibited, clientUpdateProhibited, pendingTransfer |

    @contact-transfer-request/1001/requested
    @needs:poll
    Scenario: The losing registrar is told at once, and the gaining one not yet
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1                |
        | msgQ/qDate               | <now>            |
        | msgQ/msg                 | <present>        |
        | resData/panData          | <absent>         |
        | resData/trnData/id       | {contact wanted} |
        | resData/trnData/trStatus | pending          |
        | resData/trnData/reID     | {registrar B}    |
        | resData/trnData/reDate   | <now>            |
        | resData/trnData/acID     | {registrar A}    |
        | resData/trnData/acDate   | <in 5 days>      |
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar A has no message
      And registrar B has no message
      And registrar C has no message

    @contact-transfer-request/1001/requested
    @needs:look
    Scenario: The request stands in the history, and nobody is charged
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      And the history of contact "wanted" is "contact-create", "contact-transfer-request"
      And the history of contact "wanted" ends with:
        | key                      | <present>                |
        | type                     | contact-transfer-request |
        | at                       | <now>                    |
        | registrar                | {registrar B}            |
        | superuser                | false                    |
        | object                   | contact                  |
        | name                     | {contact wanted}         |
        | repositoryId             | <a repository id>        |
        | transaction/client       | <its clTRID>             |
        | transaction/server       | <its svTRID>             |
        | reason                   | <absent>                 |
        | requestedByRegistrar     | <absent>                 |
        | snapshot/transfer/status | pending                  |
      And nothing is charged

    @contact-transfer-request/1001/requested
    Scenario: The password with the repository id that it belongs to
      Given registrar A holds contact "wanted"
      And registrar A knows the repository id of contact "wanted"
      When registrar B requests the transfer of contact "wanted" with:
        | password of | {repository id of contact wanted} |
      Then the answer is 1001

    @contact-transfer-request/1001/requested
    @needs:clock
    Scenario Outline: The contact was asked for before, and the request was <ending>
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted", which was <ending>
      When 1 day passes
      And registrar C requests the transfer of contact "wanted"
      Then the answer is 1001
      And the answer says:
        | resData/trnData/trStatus | pending       |
        | resData/trnData/reID     | {registrar C} |
        | resData/trnData/reDate   | <now>         |
        | resData/trnData/acID     | <losing>      |
        | resData/trnData/acDate   | <in 5 days>   |

      Examples:
        | ending             | losing        |
        | approved           | {registrar B} |
        | rejected           | {registrar A} |
        | cancelled          | {registrar A} |
        | approved by itself | {registrar B} |

    @contact-transfer-request/1001/requested
    @needs:clock
    Scenario: The contact was asked for before, and the request fell with a deletion that failed
      Given deletions are asynchronous
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A deletes contact "wanted"
      Given registrar A holds domain "user" with:
        | tech | {contact wanted} |
      When 1 day passes
      And registrar C requests the transfer of contact "wanted"
      Then the answer is 1001
      And the answer says:
        | resData/trnData/trStatus | pending       |
        | resData/trnData/reID     | {registrar C} |
        | resData/trnData/acID     | {registrar A} |

    @contact-transfer-request/1001/requested
    Scenario: Domains that have the contact are no matter
      Given registrar A holds contact "wanted"
      And registrar A holds domain "user" with:
        | registrant | {contact wanted} |
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      And registrar A sees of contact "wanted":
        | status/@s | pendingTransfer, linked |

    @contact-transfer-request/1001/requested
    @contact-update/1000/updated
    @needs:clock
    Scenario: The rest of the contact stays as it was, an earlier transfer included
      Given registrar A holds contact "wanted" with:
        | voice | +1.7035555555 |
        | fax   | +1.7035555556 |
      And registrar A knows the repository id of contact "wanted"
      And registrar B has asked registrar A for contact "wanted", which was approved
      When 1 day passes
      And registrar B updates contact "wanted" with:
        | disclose | voice |
      Then the answer is 1000
      When 2 days pass
      And registrar C requests the transfer of contact "wanted"
      Then the answer is 1001
      And registrar B sees of contact "wanted":
        | id              | {contact wanted}                  |
        | roid            | {repository id of contact wanted} |
        | status/@s       | pendingTransfer                   |
        | postalInfo/name | Sample Registrant                 |
        | voice           | +1.7035555555                     |
        | fax             | +1.7035555556                     |
        | email           | sample@example.com                |
        | clID            | {registrar B}                     |
        | crID            | {registrar A}                     |
        | crDate          | <3 days ago>                      |
        | upID            | {registrar B}                     |
        | upDate          | <2 days ago>                      |
        | trDate          | <3 days ago>                      |
        | authInfo/pw     | 2fooBAR                           |
        | disclose/voice  | <empty>                           |

  Rule: If nobody decides, the contact changes hands when the window ends

    @contact-transfer-request/1001/requested
    @needs:clock
    Scenario: The contact is the losing registrar's until the last moment, and then the gaining one's
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      When 119 hours pass
      And 59 minutes pass
      And 59 seconds pass
      Then registrar A sees of contact "wanted":
        | status/@s | pendingTransfer |
        | clID      | {registrar A}   |
      When 1 second passes
      Then registrar B sees of contact "wanted":
        | status/@s   | ok            |
        | clID        | {registrar B} |
        | crID        | {registrar A} |
        | upID        | <absent>      |
        | upDate      | <absent>      |
        | trDate      | <now>         |
        | authInfo/pw | 2fooBAR       |

    @contact-transfer-request/1001/requested
    @needs:clock
    Scenario: It is dated the end of the window, however late one looks
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      When 9 days pass
      Then registrar B sees of contact "wanted":
        | clID   | {registrar B} |
        | trDate | <4 days ago>  |

    @contact-transfer-request/1001/requested
    @needs:clock
    @needs:poll
    Scenario: Both registrars are told
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      Given that answer's ids are kept as "request"
      When 5 days pass
      And registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                   | 1                   |
        | msgQ/qDate                    | <now>               |
        | msgQ/msg                      | <present>           |
        | resData/panData/id            | {contact wanted}    |
        | resData/panData/id/@paResult  | <true>              |
        | resData/panData/paTRID/clTRID | {clTRID of request} |
        | resData/panData/paTRID/svTRID | {svTRID of request} |
        | resData/panData/paDate        | <5 days ago>        |
        | resData/trnData/id            | {contact wanted}    |
        | resData/trnData/trStatus      | serverApproved      |
        | resData/trnData/reID          | {registrar B}       |
        | resData/trnData/reDate        | <5 days ago>        |
        | resData/trnData/acID          | {registrar A}       |
        | resData/trnData/acDate        | <now>               |
      When registrar B acknowledges the message
      Then the answer is 1300
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 2            |
        | msgQ/qDate               | <5 days ago> |
        | resData/trnData/trStatus | pending      |
      When registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1                |
        | msgQ/qDate               | <now>            |
        | msgQ/msg                 | <present>        |
        | resData/panData          | <absent>         |
        | resData/trnData/id       | {contact wanted} |
        | resData/trnData/trStatus | serverApproved   |
        | resData/trnData/reID     | {registrar B}    |
        | resData/trnData/reDate   | <5 days ago>     |
        | resData/trnData/acID     | {registrar A}    |
        | resData/trnData/acDate   | <now>            |
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar A has no message

    @contact-transfer-request/1001/requested
    @needs:clock
    @needs:look
    Scenario: That the window ended is not written in the history
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      When 6 days pass
      Then the history of contact "wanted" is "contact-create", "contact-transfer-request"
      And nothing is charged

    @contact-transfer-request/1001/requested
    @contact-update/1000/updated
    @needs:clock
    Scenario: The gaining registrar's first update keeps what the transfer brought
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 1001
      When 6 days pass
      And registrar B updates contact "wanted" with:
        | email | new@example.com |
      Then the answer is 1000
      And registrar B sees of contact "wanted":
        | status/@s | ok            |
        | clID      | {registrar B} |
        | upID      | {registrar B} |
        | upDate    | <now>         |
        | trDate    | <1 day ago>   |

  Rule: Through the registry's own tool

    @contact-transfer-request/1001/requested
    @needs:tool
    @needs:clock
    Scenario: A dry run answers as ever and asks for nothing
      Given registrar A holds contact "wanted"
      When registrar B in a dry run requests the transfer of contact "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/trStatus" is "pending"
      And registrar A sees of contact "wanted":
        | status/@s | ok |
      And registrar A has no message
      When 6 days pass
      Then registrar A has no message
      And registrar B has no message

    @contact-transfer-request/1001/requested
    @needs:tool
    @needs:look
    Scenario: The tool's reason stands in the history
      Given registrar A holds contact "wanted"
      When registrar B through the tool requests the transfer of contact "wanted" with:
        | extension | metadata |
      Then the answer is 1001
      And the history of contact "wanted" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @contact-transfer-request/2201/missing-transfer-request-auth-info
    @needs:tool
    @needs:superuser
    Scenario: A superuser needs authInfo like anybody else
      Given registrar A holds contact "wanted"
      When registrar B as superuser requests the transfer of contact "wanted" with:
        | password | none |
      Then the answer is 2201
      And the same command with "password" "2fooBAR" is answered 1001

  Rule: What is refused, and changes nothing

    @contact-transfer-request/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds contact "wanted"
      And registrar B is connected
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 2002
      When registrar B logs in
      And registrar B requests the transfer of contact "wanted"
      Then the answer is 1001

    @contact-transfer-request/2303/resource-does-not-exist
    Scenario: There never was such a contact
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "nobody"
      Then the answer is 2303
      And the same command with "id" "{contact wanted}" is answered 1001

    @contact-transfer-request/2303/resource-does-not-exist
    Scenario: The contact is deleted
      Given deletions are synchronous
      And registrar A holds contact "wanted"
      And registrar A holds contact "gone"
      When registrar A deletes contact "gone"
      And registrar B requests the transfer of contact "gone"
      Then the answer is 2303
      And the same command with "id" "{contact wanted}" is answered 1001

    @contact-transfer-request/2201/missing-transfer-request-auth-info
    Scenario: The request has no authInfo
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted" with:
        | password | none |
      Then the answer is 2201
      And registrar A sees of contact "wanted":
        | status/@s | ok |
      And the same command with "password" "2fooBAR" is answered 1001

    @contact-transfer-request/2202/bad-auth-info-for-resource
    Scenario Outline: The password is <how>
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted" with:
        | password | <password> |
      Then the answer is 2202
      And registrar A sees of contact "wanted":
        | status/@s | ok |
      And the same command with "password" "2fooBAR" is answered 1001

      Examples:
        | how             | password |
        | another         | wrong    |
        | in another case | 2FOObar  |
        | too short       | 2fooBA   |
        | empty           |          |

    @contact-transfer-request/2202/bad-auth-info-for-resource
    Scenario: The right password, given for another object
      Given registrar A holds contact "wanted"
      And registrar A holds contact "another"
      And registrar A knows the repository id of contact "wanted"
      And registrar A knows the repository id of contact "another"
      When registrar B requests the transfer of contact "wanted" with:
        | password of | {repository id of contact another} |
      Then the answer is 2202
      And the same command with "password of" "{repository id of contact wanted}" is answered 1001

    @contact-transfer-request/2202/bad-auth-info-for-resource
    Scenario: A contact with an empty password is opened by nothing
      Given registrar A holds contact "wanted"
      And registrar A holds contact "shut" with:
        | password |  |
      When registrar B requests the transfer of contact "shut" with:
        | password |  |
      Then the answer is 2202
      And the same command is answered 1001 with:
        | id       | {contact wanted} |
        | password | 2fooBAR          |

    @contact-transfer-request/2202/bad-auth-info-for-resource
    @contact-update/1000/updated
    Scenario: The password was changed
      Given registrar A holds contact "wanted"
      When registrar A updates contact "wanted" with:
        | password | new words |
      Then the answer is 1000
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 2202
      And the same command with "password" "new words" is answered 1001

    @contact-transfer-request/2300/already-pending-transfer
    Scenario: A transfer is pending already
      Given registrar A holds contact "free"
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar C requests the transfer of contact "wanted"
      Then the answer is 2300
      And the same command with "id" "{contact free}" is answered 1001

    @contact-transfer-request/2300/already-pending-transfer
    Scenario: The same registrar asks twice
      Given registrar A holds contact "free"
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar B requests the transfer of contact "wanted"
      Then the answer is 2300
      And the same command with "id" "{contact free}" is answered 1001

    @contact-transfer-request/2002/object-already-sponsored
    Scenario: The registrar sponsors the contact already
      Given registrar A holds contact "wanted"
      And registrar B holds contact "mine"
      When registrar B requests the transfer of contact "mine"
      Then the answer is 2002
      And registrar B sees of contact "mine":
        | status/@s | ok |
      And the same command with "id" "{contact wanted}" is answered 1001

    @contact-transfer-request/2304/resource-status-prohibits-operation
    Scenario Outline: The contact has <status>
      Given registrar A holds contact "free"
      And registrar A holds contact "kept" with:
        | statuses | <status> |
      When registrar B requests the transfer of contact "kept"
      Then the answer is 2304
      And registrar A sees of contact "kept":
        | status/@s | <status> |
      And the same command with "id" "{contact free}" is answered 1001

      Examples:
        | status                   |
        | clientTransferProhibited |
        | serverTransferProhibited |
        | pendingDelete            |

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds contact "wanted"
      When registrar B requests the transfer of contact "wanted" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1001

  Rule: Which refusal answers when two are due

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: There is no such contact, and an extension that the command does not take
      When registrar B requests the transfer of contact "nobody" with:
        | extension | restore request |
      Then the answer is 2103

    @contact-transfer-request/2303/resource-does-not-exist
    @refusalOrder
    @needs:refusalOrder
    Scenario: There is no such contact, and no authInfo
      When registrar B requests the transfer of contact "nobody" with:
        | password | none |
      Then the answer is 2303

    @contact-transfer-request/2202/bad-auth-info-for-resource
    @refusalOrder
    @needs:refusalOrder
    Scenario: The password is wrong, and a transfer is pending
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar C requests the transfer of contact "wanted" with:
        | password | wrong |
      Then the answer is 2202

    @contact-transfer-request/2300/already-pending-transfer
    @refusalOrder
    @needs:refusalOrder
    Scenario: The sponsor asks for its own contact while another registrar's request is pending
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A requests the transfer of contact "wanted"
      Then the answer is 2300

    @contact-transfer-request/2002/object-already-sponsored
    @refusalOrder
    @needs:refusalOrder
    Scenario: The sponsor asks for its own contact, which has a status that forbids transfers
      Given registrar A holds contact "mine" with:
        | statuses | clientTransferProhibited |
      When registrar A requests the transfer of contact "mine"
      Then the answer is 2002
