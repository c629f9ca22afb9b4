@contact-transfer-query
@needs:contacts
Feature: Asking how the transfer of a contact stands

  Rule: The last transfer is shown to who has to do with it, or knows the authInfo

    @contact-transfer-query/1000/queried
    @needs:clock
    Scenario Outline: The <which> registrar asks about a pending transfer
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When 2 days pass
      And registrar <who> queries the transfer of contact "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/id       | {contact wanted} |
        | resData/trnData/trStatus | pending          |
        | resData/trnData/reID     | {registrar B}    |
        | resData/trnData/reDate   | <2 days ago>     |
        | resData/trnData/acID     | {registrar A}    |
        | resData/trnData/acDate   | <in 3 days>      |

      Examples:
        | which   | who |
        | gaining | B   |
        | losing  | A   |

    @contact-transfer-query/1000/queried
    Scenario: A third registrar that knows the authInfo
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar C queries the transfer of contact "wanted" with:
        | password | 2fooBAR |
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "pending"

    @contact-transfer-query/1000/queried
    Scenario: AuthInfo with the repository id that it belongs to
      Given registrar A holds contact "wanted"
      And registrar A knows the repository id of contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar C queries the transfer of contact "wanted" with:
        | password    | 2fooBAR                           |
        | password of | {repository id of contact wanted} |
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "pending"

    @contact-transfer-query/1000/queried
    @needs:clock
    Scenario Outline: The request was <ending>
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted", which was <ending>
      When 1 hour passes
      And registrar <who> queries the transfer of contact "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/id       | {contact wanted} |
        | resData/trnData/trStatus | <status>         |
        | resData/trnData/reID     | {registrar B}    |
        | resData/trnData/reDate   | <asked>          |
        | resData/trnData/acID     | {registrar A}    |
        | resData/trnData/acDate   | <1 hour ago>     |

      Examples:
        | ending             | who | status          | asked           |
        | approved           | A   | clientApproved  | <1 hour ago>    |
        | approved           | B   | clientApproved  | <1 hour ago>    |
        | rejected           | A   | clientRejected  | <1 hour ago>    |
        | rejected           | B   | clientRejected  | <1 hour ago>    |
        | cancelled          | A   | clientCancelled | <1 hour ago>    |
        | cancelled          | B   | clientCancelled | <1 hour ago>    |
        | approved by itself | A   | serverApproved  | <121 hours ago> |
        | approved by itself | B   | serverApproved  | <121 hours ago> |

    @contact-transfer-query/1000/queried
    Scenario: The request fell with a deletion that is still pending
      Given deletions are asynchronous
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A deletes contact "wanted"
      And registrar B queries the transfer of contact "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/trStatus | serverCancelled |
        | resData/trnData/reID     | {registrar B}   |
        | resData/trnData/acID     | {registrar A}   |
        | resData/trnData/acDate   | <now>           |

    @contact-transfer-query/1000/queried
    @needs:clock
    Scenario: Only the last of several transfers is shown
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted", which was rejected
      When 1 day passes
      Given registrar C has asked registrar A for contact "wanted"
      When registrar C queries the transfer of contact "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/trStatus | pending       |
        | resData/trnData/reID     | {registrar C} |
        | resData/trnData/reDate   | <now>         |

  Rule: What is refused

    @contact-transfer-query/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      And registrar A is connected
      When registrar A queries the transfer of contact "wanted"
      Then the answer is 2002
      When registrar A logs in
      And registrar A queries the transfer of contact "wanted"
      Then the answer is 1000

    @contact-transfer-query/2303/resource-does-not-exist
    Scenario: There never was such a contact
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A queries the transfer of contact "nobody"
      Then the answer is 2303
      And the same command with "id" "{contact wanted}" is answered 1000

    @contact-transfer-query/2303/resource-does-not-exist
    Scenario: The contact is deleted
      Given deletions are synchronous
      And registrar A holds contact "gone"
      And registrar B has asked registrar A for contact "gone"
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A deletes contact "gone"
      And registrar B queries the transfer of contact "gone"
      Then the answer is 2303
      And the same command with "id" "{contact wanted}" is answered 1000

    @contact-transfer-query/2202/bad-auth-info-for-resource
    Scenario Outline: The <which> registrar gives a wrong password
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar <who> queries the transfer of contact "wanted" with:
        | password | wrong |
      Then the answer is 2202
      And the same command with "password" "2fooBAR" is answered 1000

      Examples:
        | which   | who |
        | losing  | A   |
        | gaining | B   |
        | third   | C   |

    @contact-transfer-query/2202/bad-auth-info-for-resource
    Scenario: The right password, given for another object
      Given registrar A holds contact "another"
      And registrar A knows the repository id of contact "another"
      And registrar A holds contact "wanted"
      And registrar A knows the repository id of contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar C queries the transfer of contact "wanted" with:
        | password    | 2fooBAR                            |
        | password of | {repository id of contact another} |
      Then the answer is 2202
      And the same command with "password of" "{repository id of contact wanted}" is answered 1000

    @contact-transfer-query/2002/no-transfer-history-to-query
    Scenario: Nobody ever asked for the contact
      Given registrar A holds contact "quiet"
      And registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A queries the transfer of contact "quiet"
      Then the answer is 2002
      And the same command with "id" "{contact wanted}" is answered 1000

    @contact-transfer-query/2201/not-authorized-to-view-transfer
    Scenario: A third registrar without authInfo
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar C queries the transfer of contact "wanted"
      Then the answer is 2201
      And the same command with "password" "2fooBAR" is answered 1000

    @contact-transfer-query/2201/not-authorized-to-view-transfer
    Scenario: Who had to do with an earlier transfer has no part in the last one
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted", which was rejected
      And registrar C has asked registrar A for contact "wanted"
      When registrar B queries the transfer of contact "wanted"
      Then the answer is 2201
      And the same command with "password" "2fooBAR" is answered 1000

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds contact "wanted"
      And registrar B has asked registrar A for contact "wanted"
      When registrar A queries the transfer of contact "wanted" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1000

  Rule: Which refusal answers when two are due

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: There is no such contact, and an extension that the command does not take
      When registrar A queries the transfer of contact "nobody" with:
        | extension | restore request |
      Then the answer is 2103

    @contact-transfer-query/2202/bad-auth-info-for-resource
    @refusalOrder
    @needs:refusalOrder
    Scenario: The password is wrong, and nobody ever asked for the contact
      Given registrar A holds contact "quiet"
      When registrar A queries the transfer of contact "quiet" with:
        | password | wrong |
      Then the answer is 2202

    @contact-transfer-query/2002/no-transfer-history-to-query
    @refusalOrder
    @needs:refusalOrder
    Scenario: Nobody ever asked for the contact, and a registrar asks that has nothing to do with it
      Given registrar A holds contact "quiet"
      When registrar C queries the transfer of contact "quiet"
      Then the answer is 2002
