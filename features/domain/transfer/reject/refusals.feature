@domain-transfer-reject
Feature: Keeping a domain: what is refused, and what need not be

  Rule: AuthInfo need not be given, but has to be right where it is

    @domain-transfer-reject/1000/rejected
    Scenario: The domain's own password
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | password | 2fooBAR |
      Then the answer is 1000

    @domain-transfer-reject/1000/rejected
    @needs:contacts
    Scenario: The password of the domain's registrant, with the contact's repository id
      Given registrar A holds contact "owner" with:
        | password | open sesame |
      And registrar A knows the repository id of contact "owner"
      And registrar A holds domain "wanted" with:
        | registrant | {contact owner} |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | password    | open sesame                      |
        | password of | {repository id of contact owner} |
      Then the answer is 1000

    @domain-transfer-reject/2202/bad-auth-info-for-resource
    Scenario: Another password
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | password | wrong |
      Then the answer is 2202
      And registrar A sees of domain "wanted":
        | status/@s | inactive, pendingTransfer |
      And the same command with "password" "2fooBAR" is answered 1000

    @domain-transfer-reject/2202/bad-auth-info-for-resource
    @needs:contacts
    Scenario: Another password of the domain's registrant
      Given registrar A holds contact "owner" with:
        | password | open sesame |
      And registrar A knows the repository id of contact "owner"
      And registrar A holds domain "wanted" with:
        | registrant | {contact owner} |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | password    | wrong                            |
        | password of | {repository id of contact owner} |
      Then the answer is 2202
      And the same command with "password" "open sesame" is answered 1000

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1000

  Rule: What the registry refuses, it leaves as it was

    @domain-transfer-reject/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A on a second connection is connected
      When registrar A on a second connection rejects the transfer of domain "wanted"
      Then the answer is 2002
      And registrar A sees of domain "wanted":
        | status/@s | inactive, pendingTransfer |
      When registrar A on a second connection logs in
      And registrar A on a second connection rejects the transfer of domain "wanted"
      Then the answer is 1000

    @domain-transfer-reject/2303/resource-does-not-exist
    Scenario: No such domain was ever registered
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "nowhere"
      Then the answer is 2303
      And the same command with "name" "{domain wanted}" is answered 1000

    @domain-transfer-reject/2303/resource-does-not-exist
    Scenario: The domain is gone
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A holds domain "gone" with:
        | deleted | 1 day ago |
      When registrar A rejects the transfer of domain "gone"
      Then the answer is 2303
      And the same command with "name" "{domain wanted}" is answered 1000

    @domain-transfer-reject/2301/not-pending-transfer
    Scenario: Nobody ever asked for the domain
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A holds domain "quiet"
      When registrar A rejects the transfer of domain "quiet"
      Then the answer is 2301
      And the same command with "name" "{domain wanted}" is answered 1000

    @domain-transfer-reject/2301/not-pending-transfer
    Scenario Outline: The request was <ending>
      Given registrar A holds domain "wanted"
      And registrar A holds domain "decided"
      And registrar B has asked registrar A for domain "decided", which was <ending>
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "decided"
      Then the answer is 2301
      And the same command with "name" "{domain wanted}" is answered 1000

      Examples:
        | ending             |
        | approved           |
        | rejected           |
        | cancelled          |
        | approved by itself |

    @domain-transfer-reject/2301/not-pending-transfer
    @domain-delete/1001/pending
    @needs:fixtures
    Scenario: The request fell with a deletion
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A holds domain "going"
      And registrar B has asked registrar A for domain "going"
      When registrar A deletes domain "going"
      Then the answer is 1001
      When registrar A rejects the transfer of domain "going"
      Then the answer is 2301
      And the same command with "name" "{domain wanted}" is answered 1000

    @domain-transfer-reject/2201/resource-not-owned
    Scenario Outline: It is for registrar A to say so, and registrar <who> does
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar <who> rejects the transfer of domain "wanted"
      Then the answer is 2201
      And registrar A sees of domain "wanted":
        | status/@s | inactive, pendingTransfer |
        | clID      | {registrar A}             |
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000

      Examples:
        | who |
        | B   |
        | C   |

    @domain-transfer-reject/2201/resource-not-owned
    @needs:superuser
    Scenario: Nor may a superuser say it for another registrar
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar C as superuser rejects the transfer of domain "wanted"
      Then the answer is 2201
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000

    @domain-transfer-reject/2201/not-authorized-for-tld
    Scenario: The registrar may no longer use the top-level domain
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A's account has:
        | zones | none |
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 2201
      Given registrar A's account has:
        | zones | {zone} |
      Then the same command is now answered 1000

    @domain-transfer-reject/1000/rejected
    @needs:superuser
    Scenario: A superuser need not be able to use the top-level domain
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A's account has:
        | zones | none |
      When registrar A as superuser rejects the transfer of domain "wanted"
      Then the answer is 1000

    @session/2103/unimplemented-extension
    Scenario Outline: An extension of another command: <extension>
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | extension | <extension> |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

      Examples:
        | extension           |
        | fee-0.12            |
        | rgp-1.0             |
        | allocationToken-1.0 |

    @session/2103/unimplemented-extension
    @needs:fees
    Scenario: Fees are for who asks
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | fees | 8.00 |
      Then the answer is 2103
      And the same command with "fees" "none" is answered 1000

    @session/2201/only-tool-can-pass-metadata
    Scenario: A client says why, as only the registry's tool does
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted" with:
        | reason | because |
      Then the answer is 2201
      And the same command with "reason" "none" is answered 1000

    @session/2002/undeclared-object-service
    Scenario: The session did not declare domains
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar A on a second connection is logged in with:
        | object services | contact, host |
      When registrar A on a second connection rejects the transfer of domain "wanted"
      Then the answer is 2002
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000

  Rule: Where two refusals are due, the first in line answers

    @session/2103/unimplemented-extension
    @refusalOrder
    Scenario: The extension before the domain
      When registrar A rejects the transfer of domain "nowhere" with:
        | extension | rgp-1.0 |
      Then the answer is 2103

    @domain-transfer-reject/2202/bad-auth-info-for-resource
    @refusalOrder
    Scenario: The password before whether a transfer is pending
      Given registrar A holds domain "quiet"
      When registrar A rejects the transfer of domain "quiet" with:
        | password | wrong |
      Then the answer is 2202

    @domain-transfer-reject/2301/not-pending-transfer
    @refusalOrder
    Scenario: Whether a transfer is pending before who says so
      Given registrar A holds domain "quiet"
      When registrar C rejects the transfer of domain "quiet"
      Then the answer is 2301

    @domain-transfer-reject/2201/resource-not-owned
    @refusalOrder
    Scenario: Who says so before the access
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And registrar C's account has:
        | zones | none |
      When registrar C rejects the transfer of domain "wanted"
      Then the answer is 2201
