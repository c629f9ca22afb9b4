@domain-transfer-query
Feature: Asking how the transfer of a domain stands

  Rule: Both sides, and who knows the authInfo, see the last transfer

    @domain-transfer-query/1000/queried
    @needs:clock
    Scenario Outline: Registrar <who> asks while the transfer is pending
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      When 3 days pass
      And registrar <who> queries the transfer of domain "wanted" with:
        | password | <password> |
      Then the answer is 1000
      And the answer says:
        | resData/trnData/name     | {domain wanted}      |
        | resData/trnData/trStatus | pending              |
        | resData/trnData/reID     | {registrar B}        |
        | resData/trnData/reDate   | <3 days ago>         |
        | resData/trnData/acID     | {registrar A}        |
        | resData/trnData/acDate   | <in 2 days>          |
        | resData/trnData/exDate   | 2028-06-01T12:00:00Z |
      And the answer has no "extension"

      Examples:
        | who | password |
        | A   | none     |
        | B   | none     |
        | A   | 2fooBAR  |
        | C   | 2fooBAR  |

    @domain-transfer-query/1000/queried
    @needs:contacts
    Scenario: Another registrar asks with the password of the domain's registrant
      Given registrar A holds contact "owner" with:
        | password | open sesame |
      And registrar A knows the repository id of contact "owner"
      And registrar A holds domain "wanted" with:
        | registrant | {contact owner} |
      And registrar B has asked registrar A for domain "wanted"
      When registrar C queries the transfer of domain "wanted" with:
        | password    | open sesame                      |
        | password of | {repository id of contact owner} |
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "pending"

    @domain-transfer-query/1000/queried
    @needs:clock
    Scenario Outline: The transfer was <ending>
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted", which was <ending>
      When 1 day passes
      And registrar <who> queries the transfer of domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | <status>        |
        | resData/trnData/reID     | {registrar B}   |
        | resData/trnData/acID     | {registrar A}   |
        | resData/trnData/acDate   | <1 day ago>     |
        | resData/trnData/exDate   | <expires>       |

      Examples:
        | who | ending             | status          | expires              |
        | A   | approved           | clientApproved  | 2028-06-01T12:00:00Z |
        | B   | approved           | clientApproved  | 2028-06-01T12:00:00Z |
        | A   | rejected           | clientRejected  | <absent>             |
        | B   | rejected           | clientRejected  | <absent>             |
        | A   | cancelled          | clientCancelled | <absent>             |
        | B   | cancelled          | clientCancelled | <absent>             |
        | A   | approved by itself | serverApproved  | 2028-06-01T12:00:00Z |
        | B   | approved by itself | serverApproved  | 2028-06-01T12:00:00Z |

    @domain-transfer-query/1000/queried
    @domain-delete/1001/pending
    @needs:fixtures
    Scenario: The transfer fell with a deletion
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A deletes domain "wanted"
      Then the answer is 1001
      When registrar B queries the transfer of domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/trStatus | serverCancelled |
        | resData/trnData/acDate   | <now>           |
        | resData/trnData/exDate   | <absent>        |

    @domain-transfer-query/1000/queried
    @needs:clock
    Scenario: What is shown while it is pending reaches no further than ten years from now
      Given registrar A holds domain "wanted" with:
        | expires | in 10 years |
      And registrar B has asked registrar A for domain "wanted"
      When 1 day passes
      And registrar B queries the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/exDate" is "<in 10 years>"

    @domain-transfer-query/1000/queried
    Scenario: A superuser's transfer that adds no year
      Given registrar A holds domain "wanted" with:
        | expires               | in 1 year     |
        | transfer requested by | {registrar B} |
        | transfer years        | 0             |
      When registrar B queries the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/exDate" is "<in 1 year>"

    @domain-transfer-query/1000/queried
    @needs:clock
    Scenario: The end of the registration is that of the approval, however often it was renewed since
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      When 1000 days pass
      And registrar B queries the transfer of domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/trStatus | serverApproved       |
        | resData/trnData/acDate   | <995 days ago>       |
        | resData/trnData/exDate   | 2028-06-01T12:00:00Z |
      And registrar B sees of domain "wanted":
        | exDate | 2029-06-01T12:00:00Z |

  Rule: What is refused

    @domain-transfer-query/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A is connected
      When registrar A queries the transfer of domain "wanted"
      Then the answer is 2002
      When registrar A logs in
      And registrar A queries the transfer of domain "wanted"
      Then the answer is 1000

    @domain-transfer-query/2303/resource-does-not-exist
    Scenario: No such domain was ever registered
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A queries the transfer of domain "nowhere"
      Then the answer is 2303
      And the same command with "name" "{domain wanted}" is answered 1000

    @domain-transfer-query/2303/resource-does-not-exist
    Scenario: The domain is gone
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A holds domain "gone" with:
        | deleted | 1 day ago |
      When registrar A queries the transfer of domain "gone"
      Then the answer is 2303
      And the same command with "name" "{domain wanted}" is answered 1000

    @domain-transfer-query/2202/bad-auth-info-for-resource
    Scenario Outline: Registrar <who> gives another password
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar <who> queries the transfer of domain "wanted" with:
        | password | wrong |
      Then the answer is 2202
      And the same command with "password" "2fooBAR" is answered 1000

      Examples:
        | who |
        | A   |
        | B   |
        | C   |

    @domain-transfer-query/2202/bad-auth-info-for-resource
    @needs:contacts
    Scenario: Another password of the domain's registrant
      Given registrar A holds contact "owner" with:
        | password | open sesame |
      And registrar A knows the repository id of contact "owner"
      And registrar A holds domain "wanted" with:
        | registrant | {contact owner} |
      And registrar B has asked registrar A for domain "wanted"
      When registrar C queries the transfer of domain "wanted" with:
        | password    | wrong                            |
        | password of | {repository id of contact owner} |
      Then the answer is 2202
      And the same command with "password" "open sesame" is answered 1000

    @domain-transfer-query/2002/no-transfer-history-to-query
    Scenario: Nobody ever asked for the domain
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A holds domain "quiet"
      When registrar A queries the transfer of domain "quiet"
      Then the answer is 2002
      And the same command with "name" "{domain wanted}" is answered 1000

    @domain-transfer-query/2201/not-authorized-to-view-transfer
    Scenario: Another registrar asks without authInfo
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar C queries the transfer of domain "wanted"
      Then the answer is 2201
      And the same command with "password" "2fooBAR" is answered 1000

    @domain-transfer-query/2201/not-authorized-to-view-transfer
    @needs:superuser
    Scenario: Nor does a superuser see it without authInfo
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar C as superuser queries the transfer of domain "wanted"
      Then the answer is 2201
      And the same command with "password" "2fooBAR" is answered 1000

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A queries the transfer of domain "wanted" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1000

    @session/2103/unimplemented-extension
    Scenario Outline: No extension is taken: <extension>
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A queries the transfer of domain "wanted" with:
        | extension | <extension> |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

      Examples:
        | extension           |
        | fee-0.12            |
        | rgp-1.0             |
        | allocationToken-1.0 |

    @session/2103/unimplemented-extension
    @needs:tool
    Scenario: Nor from the registry's tool
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A through the tool queries the transfer of domain "wanted" with:
        | reason | because |
      Then the answer is 2103
      And the same command with "reason" "none" is answered 1000

    @session/2002/undeclared-object-service
    Scenario: The session did not declare domains
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A on a second connection is logged in with:
        | object services | contact, host |
      When registrar A on a second connection queries the transfer of domain "wanted"
      Then the answer is 2002
      When registrar A queries the transfer of domain "wanted"
      Then the answer is 1000

  Rule: Where two refusals are due, the first in line answers

    @session/2103/unimplemented-extension
    @refusalOrder
    Scenario: The extension before the domain
      When registrar A queries the transfer of domain "nowhere" with:
        | extension | rgp-1.0 |
      Then the answer is 2103

    @domain-transfer-query/2202/bad-auth-info-for-resource
    @refusalOrder
    Scenario: The password before whether there was a transfer
      Given registrar A holds domain "quiet"
      When registrar A queries the transfer of domain "quiet" with:
        | password | wrong |
      Then the answer is 2202

    @domain-transfer-query/2002/no-transfer-history-to-query
    @refusalOrder
    Scenario: Whether there was a transfer before who may see it
      Given registrar A holds domain "quiet"
      When registrar C queries the transfer of domain "quiet"
      Then the answer is 2002
