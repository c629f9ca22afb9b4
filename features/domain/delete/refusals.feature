@domain-delete
Feature: Deleting a domain: what is refused

  Rule: What the registry refuses, it leaves as it was

    @domain-delete/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      And registrar A holds domain "kept" with:
        | grace periods | add for 4 days |
      When registrar A deletes domain "kept"
      Then the answer is 2002
      When registrar A logs in
      Then the answer is 1000
      And registrar B sees of domain "kept":
        | status/@s | inactive |
      When registrar A deletes domain "kept"
      Then the answer is 1000

    @domain-delete/2201/only-tool-can-pass-metadata
    Scenario: A client says why, as only the registry's tool does
      Given registrar A holds domain "kept" with:
        | grace periods | add for 4 days |
      When registrar A deletes domain "kept" with:
        | reason | because |
      Then the answer is 2201
      And registrar A sees of domain "kept":
        | status/@s | inactive |
      And the same command with "reason" "none" is answered 1000

    @domain-delete/2103/unimplemented-extension
    Scenario Outline: A deletion that carries <extension>
      Given registrar A holds domain "kept" with:
        | grace periods | add for 4 days |
      When registrar A deletes domain "kept" with:
        | extension | <extension> |
      Then the answer is 2103
      And registrar A sees of domain "kept":
        | status/@s | inactive |
      And the same command with "extension" "none" is answered 1000

      Examples:
        | extension           |
        | allocationToken-1.0 |
        | fee-0.12            |
        | rgp-1.0             |

    @domain-delete/2303/resource-does-not-exist
    Scenario: No such domain was ever registered
      Given registrar A holds domain "there" with:
        | grace periods | add for 4 days |
      When registrar A deletes domain "nowhere"
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-delete/2303/resource-does-not-exist
    Scenario: The domain is purged
      Given registrar A holds domain "there"
      And registrar A holds domain "going" with:
        | deletion requested | 35 days ago |
        | gone               | in 1 second |
      When 1 second passes
      And registrar A deletes domain "going"
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1001

    @domain-delete/2304/resource-status-prohibits-operation
    Scenario Outline: The domain has <status>
      Given registrar A holds domain "free"
      And registrar A holds domain "locked" with:
        | statuses | <status> |
      When registrar A deletes domain "locked"
      Then the answer is 2304
      And registrar A sees of domain "locked":
        | status/@s | inactive, <status> |
      And the same command with "name" "{domain free}" is answered 1001

      Examples:
        | status                 |
        | clientDeleteProhibited |
        | serverDeleteProhibited |

    @domain-delete/2304/resource-status-prohibits-operation
    Scenario: The domain is deleted already
      Given registrar A holds domain "free"
      And registrar A holds domain "going" with:
        | deletion requested | 1 day ago |
      When registrar A deletes domain "going"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1001

    @domain-delete/2304/resource-status-prohibits-operation
    @needs:superuser
    Scenario: Not even a superuser deletes what is locked
      Given registrar A holds domain "free"
      And registrar A holds domain "locked" with:
        | statuses | serverDeleteProhibited |
      When registrar A as superuser deletes domain "locked"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1001

    @domain-delete/2201/resource-not-owned
    Scenario: Another registrar sponsors the domain
      Given registrar B holds domain "theirs"
      And registrar A holds domain "ours" with:
        | grace periods | add for 4 days |
      When registrar A deletes domain "theirs"
      Then the answer is 2201
      And registrar B sees of domain "theirs":
        | status/@s | inactive |
      And the same command with "name" "{domain ours}" is answered 1000

    @domain-delete/2002/bad-command-for-registry-phase
    Scenario: The top-level domain is not delegated yet
      Given registrar A holds domain "early"
      And the zone is in phase "predelegation"
      When registrar A deletes domain "early"
      Then the answer is 2002
      Given the zone is in phase "quiet"
      Then the same command is now answered 1001

    @domain-delete/2201/not-authorized-for-tld
    Scenario: The registrar may not use the top-level domain
      Given registrar A holds domain "barred"
      And registrar A's account has:
        | zones | none |
      When registrar A deletes domain "barred"
      Then the answer is 2201
      Given registrar A's account has:
        | zones | {zone} |
      Then the same command is now answered 1001

    @domain-delete/2305/domain-to-delete-has-hosts
    Scenario: A host lies below the domain
      Given registrar A holds domain "parent"
      And registrar A holds host "ns1.{domain parent}"
      And registrar A holds domain "childless" with:
        | grace periods | add for 4 days |
      When registrar A deletes domain "parent"
      Then the answer is 2305
      And registrar A sees of domain "parent":
        | status/@s | inactive |
      And the same command with "name" "{domain childless}" is answered 1000

    @domain-delete/2305/domain-to-delete-has-hosts
    @needs:superuser
    Scenario: Not even a superuser deletes what hosts lie below
      Given registrar A holds domain "parent"
      And registrar A holds host "ns1.{domain parent}"
      And registrar A holds domain "childless"
      When registrar A as superuser deletes domain "parent"
      Then the answer is 2305
      And the same command with "name" "{domain childless}" is answered 1001

  Rule: Where two refusals are due, the first in line answers

    @session/2002/undeclared-service-extension
    @refusalOrder
    Scenario: What was not declared before what only tools say
      Given registrar A is logged in with:
        | extensions | none |
      When registrar A deletes domain "nowhere" with:
        | extension | fee-0.12 |
        | reason    | because  |
      Then the answer is 2002

    @domain-delete/2201/only-tool-can-pass-metadata
    @refusalOrder
    Scenario: What only tools say before what only superusers say
      When registrar A deletes domain "nowhere" with:
        | reason              | because |
        | redemption days     | 1       |
        | pending delete days | 1       |
      Then the answer is 2201

    @session/2001/unsupported-repeated-extension
    @refusalOrder
    Scenario: What is there twice before what is not taken
      When registrar A deletes domain "nowhere" with:
        | extension | secDNS-1.1, secDNS-1.1, allocationToken-1.0 |
      Then the answer is 2001

    @domain-delete/2103/unimplemented-extension
    @refusalOrder
    Scenario: The extension before the domain
      When registrar A deletes domain "nowhere" with:
        | extension | allocationToken-1.0 |
      Then the answer is 2103

    @domain-delete/2304/resource-status-prohibits-operation
    @refusalOrder
    Scenario: The status before the sponsor
      Given registrar B holds domain "theirs" with:
        | statuses | clientDeleteProhibited |
      When registrar A deletes domain "theirs"
      Then the answer is 2304

    @domain-delete/2201/resource-not-owned
    @refusalOrder
    Scenario: The sponsor before the phase
      Given registrar B holds domain "theirs"
      And the zone is in phase "predelegation"
      When registrar A deletes domain "theirs"
      Then the answer is 2201

    @domain-delete/2002/bad-command-for-registry-phase
    @refusalOrder
    Scenario: The phase before the access
      Given registrar A holds domain "early"
      And the zone is in phase "predelegation"
      And registrar A's account has:
        | zones | none |
      When registrar A deletes domain "early"
      Then the answer is 2002

    @domain-delete/2201/not-authorized-for-tld
    @refusalOrder
    Scenario: The access before the hosts
      Given registrar A holds domain "parent"
      And registrar A holds host "ns1.{domain parent}"
      And registrar A's account has:
        | zones | none |
      When registrar A deletes domain "parent"
      Then the answer is 2201
