@contact-transfer-approve
@needs:contacts
Feature: Letting a contact go

  Rule: The losing registrar agrees, and the gaining one is the sponsor from now on

    @contact-transfer-approve/1000/approved
    @needs:clock
    Scenario: The losing registrar approves the transfer
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When 3 days pass
      And registrar A approves the transfer of contact "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/id       | {contact wanted} |
        | resData/trnData/trStatus | clientApproved   |
        | resData/trnData/reID     | {registrar B}    |
        | resData/trnData/reDate   | <3 days ago>     |
        | resData/trnData/acID     | {registrar A}    |
        | resData/trnData/acDate   | <now>            |
      And registrar B sees of contact "wanted":
        | status/@s | ok            |
        | clID      | {registrar B} |
        | crID      | {registrar A} |
        | upID      | <absent>      |
        | upDate    | <absent>      |
        | trDate    | <now>         |

    @contact-transfer-approve/1000/approved
    @needs:clock
    @needs:poll
    Scenario: The gaining registrar is told, and neither hears of an approval by itself
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      And that answer's ids are kept as "request"
      When 3 days pass
      And registrar A approves the transfer of contact "wanted"
      Then the answer is 1000
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                   | 1                   |
        | msgQ/qDate                    | <now>               |
        | msgQ/msg                      | <present>           |
        | resData/panData/id            | {contact wanted}    |
        | resData/panData/id/@paResult  | <true>              |
        | resData/panData/paTRID/clTRID | {clTRID of request} |
        | resData/panData/paTRID/svTRID | {svTRID of request} |
        | resData/panData/paDate        | <now>               |
        | resData/trnData/id            | {contact wanted}    |
        | resData/trnData/trStatus      | clientApproved      |
        | resData/trnData/reID          | {registrar B}       |
        | resData/trnData/reDate        | <3 days ago>        |
        | resData/trnData/acID          | {registrar A}       |
        | resData/trnData/acDate        | <now>               |
      When registrar B acknowledges the message
      Then the answer is 1300
      When 3 days pass
      Then registrar B has no message
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1            |
        | msgQ/qDate               | <6 days ago> |
        | resData/trnData/trStatus | pending      |

    @contact-transfer-approve/1000/approved
    @needs:clock
    Scenario: The contact stays whose it is when the window would have ended
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A approves the transfer of contact "wanted"
      Then the answer is 1000
      When 6 days pass
      And registrar A queries the transfer of contact "wanted"
      Then the answer's "resData/trnData/trStatus" is "clientApproved"
      And registrar B sees of contact "wanted":
        | status/@s | ok            |
        | clID      | {registrar B} |

    @contact-transfer-approve/1000/approved
    @needs:clock
    Scenario: At the last moment of the window
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When 119 hours pass
      And 59 minutes pass
      And 59 seconds pass
      And registrar A approves the transfer of contact "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "clientApproved"

    @contact-transfer-approve/1000/approved
    Scenario: Other statuses stay
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A updates contact "wanted" with:
        | add status | clientDeleteProhibited, clientTransferProhibited, clientUpdateProhibited |
      And registrar A approves the transfer of contact "wanted"
      Then the answer is 1000
      And registrar B sees of contact "wanted":
        | status/@s | clientDeleteProhibited, clientTransferProhibited, clientUpdateProhibited |

    @contact-transfer-approve/1000/approved
    @needs:look
    Scenario: It stands in the history, and nobody is charged
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A approves the transfer of contact "wanted"
      Then the answer is 1000
      And the history of contact "wanted" is "contact-create", "contact-transfer-request", "contact-transfer-approve"
      And the history of contact "wanted" ends with:
        | key                      | <present>                |
        | type                     | contact-transfer-approve |
        | at                       | <now>                    |
        | registrar                | {registrar A}            |
        | superuser                | false                    |
        | object                   | contact                  |
        | name                     | {contact wanted}         |
        | repositoryId             | <a repository id>        |
        | transaction/client       | <its clTRID>             |
        | transaction/server       | <its svTRID>             |
        | reason                   | <absent>                 |
        | requestedByRegistrar     | <absent>                 |
        | snapshot/transfer/status | clientApproved           |
      And nothing is charged

    @contact-transfer-approve/1000/approved
    Scenario: With the right authInfo
      Given registrar A holds contact "wanted"
      And registrar A knows the repository id of contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A approves the transfer of contact "wanted" with:
        | password    | 2fooBAR                           |
        | password of | {repository id of contact wanted} |
      Then the answer is 1000

    @contact-transfer-approve/1000/approved
    @contact-update/1000/updated
    @needs:clock
    Scenario: The rest of the contact stays as it was
      Given registrar A holds contact "wanted" with:
        | voice | +1.7035555555 |
        | fax   | +1.7035555556 |
      And registrar A knows the repository id of contact "wanted"
      When 1 day passes
      And registrar A updates contact "wanted" with:
        | disclose | voice |
      Then the answer is 1000
      Given registrar B has asked registrar A for contact "wanted"
      When 2 days pass
      And registrar A approves the transfer of contact "wanted"
      Then the answer is 1000
      And registrar B sees of contact "wanted":
        | id              | {contact wanted}                  |
        | roid            | {repository id of contact wanted} |
        | postalInfo/name | Sample Registrant                 |
        | voice           | +1.7035555555                     |
        | fax             | +1.7035555556                     |
        | email           | sample@example.com                |
        | crID            | {registrar A}                     |
        | crDate          | <3 days ago>                      |
        | upID            | {registrar A}                     |
        | upDate          | <2 days ago>                      |
        | authInfo/pw     | 2fooBAR                           |
        | disclose/voice  | <empty>                           |

  Rule: Through the registry's own tool

    @contact-transfer-approve/1000/approved
    @needs:tool
    Scenario: A dry run answers as ever and decides nothing
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A in a dry run approves the transfer of contact "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "clientApproved"
      And registrar A sees of contact "wanted":
        | status/@s | pendingTransfer |
        | clID      | {registrar A}   |

    @contact-transfer-approve/1000/approved
    @needs:tool
    @needs:look
    Scenario: The tool's reason stands in the history
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A through the tool approves the transfer of contact "wanted" with:
        | extension | metadata |
      Then the answer is 1000
      And the history of contact "wanted" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

  Rule: What is refused, and changes nothing

    @contact-transfer-approve/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      And registrar A on a second connection is connected
      When registrar A on a second connection approves the transfer of contact "wanted"
      Then the answer is 2002
      When registrar A on a second connection logs in
      And registrar A on a second connection approves the transfer of contact "wanted"
      Then the answer is 1000

    @contact-transfer-approve/2303/resource-does-not-exist
    Scenario: There never was such a contact
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A approves the transfer of contact "nobody"
      Then the answer is 2303
      And the same command with "id" "{contact wanted}" is answered 1000

    @contact-transfer-approve/2303/resource-does-not-exist
    Scenario: The contact was deleted meanwhile
      Given deletions are synchronous
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      And registrar A holds contact "gone"
      And registrar B has asked registrar A for contact "gone"
      When registrar A deletes contact "gone"
      And registrar A approves the transfer of contact "gone"
      Then the answer is 2303
      And the same command with "id" "{contact wanted}" is answered 1000

    @contact-transfer-approve/2202/bad-auth-info-for-resource
    Scenario: The password is wrong
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A approves the transfer of contact "wanted" with:
        | password | wrong |
      Then the answer is 2202
      And registrar A sees of contact "wanted":
        | status/@s | pendingTransfer |
        | clID      | {registrar A}   |
      And the same command with "password" "2fooBAR" is answered 1000

    @contact-transfer-approve/2202/bad-auth-info-for-resource
    Scenario: The right password, given for another object
      Given registrar A holds contact "another"
      And registrar A knows the repository id of contact "another"
      And registrar A holds contact "wanted"
      And registrar A knows the repository id of contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A approves the transfer of contact "wanted" with:
        | password    | 2fooBAR                            |
        | password of | {repository id of contact another} |
      Then the answer is 2202
      And the same command with "password of" "{repository id of contact wanted}" is answered 1000

    @contact-transfer-approve/2301/not-pending-transfer
    Scenario: Nobody ever asked for the contact
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      And registrar A holds contact "quiet"
      When registrar A approves the transfer of contact "quiet"
      Then the answer is 2301
      And the same command with "id" "{contact wanted}" is answered 1000

    @contact-transfer-approve/2301/not-pending-transfer
    @needs:clock
    Scenario Outline: The request was <ending>
      Given registrar A holds contact "settled"
      And registrar B has asked registrar A for contact "settled", which was <ending>
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar <who> approves the transfer of contact "settled"
      Then the answer is 2301
      And registrar <sponsor> sees of contact "settled":
        | status/@s | ok                    |
        | clID      | {registrar <sponsor>} |
      When registrar A approves the transfer of contact "wanted"
      Then the answer is 1000

      Examples:
        | ending             | who | sponsor |
        | approved           | B   | B       |
        | rejected           | A   | A       |
        | cancelled          | A   | A       |
        | approved by itself | B   | B       |

    @contact-transfer-approve/2301/not-pending-transfer
    Scenario: The request fell with a deletion
      Given deletions are asynchronous
      And registrar A holds contact "old"
      And registrar B has asked registrar A for contact "old"
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A deletes contact "old"
      And registrar A approves the transfer of contact "old"
      Then the answer is 2301
      And the same command with "id" "{contact wanted}" is answered 1000

    @contact-transfer-approve/2201/resource-not-owned
    Scenario Outline: The <which> registrar would approve it
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar <who> approves the transfer of contact "wanted"
      Then the answer is 2201
      And registrar A sees of contact "wanted":
        | status/@s | pendingTransfer |
        | clID      | {registrar A}   |
      When registrar A approves the transfer of contact "wanted"
      Then the answer is 1000

      Examples:
        | which   | who |
        | gaining | B   |
        | third   | C   |

    @contact-transfer-approve/2201/resource-not-owned
    @needs:tool
    @needs:superuser
    Scenario: Not even a superuser decides for another registrar
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar C as superuser approves the transfer of contact "wanted"
      Then the answer is 2201
      When registrar A as superuser approves the transfer of contact "wanted"
      Then the answer is 1000

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A approves the transfer of contact "wanted" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1000

  Rule: Which refusal answers when two are due

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: There is no such contact, and an extension that the command does not take
      When registrar A approves the transfer of contact "nobody" with:
        | extension | restore request |
      Then the answer is 2103

    @contact-transfer-approve/2202/bad-auth-info-for-resource
    @refusalOrder
    @needs:refusalOrder
    Scenario: The password is wrong, and nothing is pending
      Given registrar A holds contact "quiet"
      When registrar A approves the transfer of contact "quiet" with:
        | password | wrong |
      Then the answer is 2202

    @contact-transfer-approve/2301/not-pending-transfer
    @refusalOrder
    @needs:refusalOrder
    Scenario: Nothing is pending, and another registrar would have to decide
      Given registrar A holds contact "quiet"
      When registrar C approves the transfer of contact "quiet"
      Then the answer is 2301
