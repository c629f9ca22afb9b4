@domain-update
Feature: Changing a domain: who may not, and when

  Rule: What the registry refuses, it leaves as it was

    @domain-update/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A has registered domain "mine"
      And registrar A is connected
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 2002
      And registrar B sees of domain "mine":
        | status/@s | inactive |
      When registrar A logs in
      And registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 1000

    @session/2002/undeclared-object-service
    Scenario: A session for contacts and hosts only
      Given registrar A has registered domain "mine"
      And registrar A is logged in with:
        | object services | contact, host |
      When registrar A updates domain "mine"
      Then the answer is 2002
      When registrar A on a second connection is logged in
      And registrar A on a second connection updates domain "mine"
      Then the answer is 1000

    @session/2002/undeclared-service-extension
    Scenario: An extension that was not declared at login
      Given registrar A has registered domain "mine"
      And registrar A is logged in with:
        | extensions | secDNS-1.1 |
      When registrar A updates domain "mine" with:
        | fees | 0.00 |
      Then the answer is 2002
      And the same command with "fees" "none" is answered 1000

    @domain-update/2201/only-tool-can-pass-metadata
    Scenario: A client says why, as only the registry's tool does
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
        | reason       | because    |
      Then the answer is 2201
      And registrar A sees of domain "mine":
        | status/@s | inactive |
      And the same command with "reason" "none" is answered 1000

    @session/2201/unauthorized-for-superuser-extension
    Scenario Outline: Who is no superuser says how the domain is to be renewed: <who>
      Given registrar A has registered domain "mine"
      When <who> updates domain "mine" with:
        | renews automatically | false |
      Then the answer is 2201
      And the same command with "renews automatically" "none" is answered 1000

      Examples:
        | who                          |
        | registrar A                  |
        | registrar A through the tool |

    @session/2001/unsupported-repeated-extension
    @needs:fees
    Scenario: The fees are named twice
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees      | 0.00         |
        | extension | fees in 0.12 |
      Then the answer is 2001
      And the same command with "extension" "none" is answered 1000

    @domain-update/2103/unimplemented-extension
    Scenario Outline: An update that carries <extension>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add statuses | clientHold  |
        | extension    | <extension> |
      Then the answer is 2103
      And registrar A sees of domain "mine":
        | status/@s | inactive |
      And the same command with "extension" "none" is answered 1000

      Examples:
        | extension           |
        | allocationToken-1.0 |
        | fee-0.12            |
        | launch update       |
        | secDNS-1.1          |

    @domain-update/2103/unimplemented-extension
    @needs:superuser
    Scenario: Not even a superuser updates with the days of a deletion
      Given registrar A has registered domain "mine"
      When registrar A as superuser updates domain "mine" with:
        | extension | superuser deletion |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

    @session/2102/unimplemented-option
    Scenario Outline: Name servers come as attributes of the domain: <key>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | <key> | ns1.example.com |
      Then the answer is 2102
      And the same command with "<key>" "none" is answered 1000

      Examples:
        | key                               |
        | add name servers as attributes    |
        | remove name servers as attributes |

    @session/2102/unimplemented-option
    Scenario: AuthInfo is no password
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "none" is answered 1000

    @domain-update/2303/resource-does-not-exist
    Scenario: No such domain was ever registered
      Given registrar A has registered domain "there"
      When registrar A updates domain "nowhere" with:
        | add statuses | clientHold |
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-update/2303/resource-does-not-exist
    @needs:clock
    Scenario: The domain is purged
      Given registrar A has registered domain "there"
      And registrar A has registered domain "going" with:
        | deletion requested | 35 days ago |
        | gone               | in 1 second |
      When 1 second passes
      And registrar A updates domain "going"
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-update/2304/resource-status-prohibits-operation
    Scenario: The registry has forbidden changes
      Given registrar A has registered domain "free"
      And registrar A has registered domain "locked" with:
        | statuses | serverUpdateProhibited |
      When registrar A updates domain "locked" with:
        | add statuses | clientHold |
      Then the answer is 2304
      And registrar A sees of domain "locked":
        | status/@s | inactive, serverUpdateProhibited |
      And the same command with "name" "{domain free}" is answered 1000

    @domain-update/2304/resource-status-prohibits-operation
    Scenario: The domain is being deleted
      Given registrar A has registered domain "free"
      And registrar A has registered domain "going" with:
        | deletion requested | 1 day ago |
      When registrar A updates domain "going" with:
        | add statuses | clientHold |
      Then the answer is 2304
      And registrar A sees of domain "going":
        | status/@s | inactive, pendingDelete |
      And the same command with "name" "{domain free}" is answered 1000

    @domain-update/2201/resource-not-owned
    Scenario: Another registrar sponsors the domain
      Given registrar B has registered domain "theirs"
      And registrar A has registered domain "ours"
      When registrar A updates domain "theirs" with:
        | add statuses | clientHold |
      Then the answer is 2201
      And registrar B sees of domain "theirs":
        | status/@s | inactive |
      And the same command with "name" "{domain ours}" is answered 1000

    @domain-update/2304/resource-has-client-update-prohibited
    Scenario: The sponsor has forbidden changes, and does not allow them again
      Given registrar A has registered domain "mine" with:
        | statuses | clientUpdateProhibited |
      When registrar A updates domain "mine" with:
        | add statuses    | clientHold            |
        | remove statuses | clientRenewProhibited |
      Then the answer is 2304
      And registrar A sees of domain "mine":
        | status/@s | inactive, clientUpdateProhibited |
      And the same command with "remove statuses" "clientUpdateProhibited" is answered 1000

    @domain-update/2004/status-not-client-settable
    Scenario Outline: The sponsor <verb> <status>
      Given registrar A has registered domain "mine" with:
        | statuses | serverHold |
      When registrar A updates domain "mine" with:
        | <verb> statuses | <status> |
      Then the answer is 2004
      And registrar A sees of domain "mine":
        | status/@s | inactive, serverHold |
      And the same command with "<verb> statuses" "clientHold" is answered 1000

      Examples:
        | verb   | status                   |
        | add    | serverDeleteProhibited   |
        | add    | serverHold               |
        | add    | serverRenewProhibited    |
        | add    | serverTransferProhibited |
        | add    | serverUpdateProhibited   |
        | add    | ok                       |
        | add    | inactive                 |
        | add    | pendingCreate            |
        | add    | pendingDelete            |
        | add    | pendingRenew             |
        | add    | pendingTransfer          |
        | add    | pendingUpdate            |
        | remove | serverHold               |
        | remove | serverUpdateProhibited   |
        | remove | inactive                 |

    @domain-update/2201/not-authorized-for-tld
    Scenario: The registrar may not use the top-level domain
      Given registrar A has registered domain "barred"
      And registrar A's account has:
        | zones | none |
      When registrar A updates domain "barred" with:
        | add statuses | clientHold |
      Then the answer is 2201
      And registrar B sees of domain "barred":
        | status/@s | inactive |
      Given registrar A's account has:
        | zones | {zone} |
      Then the same command is now answered 1000

    @domain-update/2306/add-remove-same-value
    Scenario Outline: The update adds and takes away the same <what>
      Given registrar A holds contact "other"
      And registrar A holds host "ns1"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add <what>    | <value> |
        | remove <what> | <value> |
      Then the answer is 2306
      And the same command with "remove <what>" "none" is answered 1000

      Examples:
        | what         | value           |
        | statuses     | clientHold      |
        | name servers | {host ns1}      |
        | billing      | {contact other} |

    @domain-update/1000/updated
    Scenario: A contact goes from one role to another
      Given registrar A holds contact "other"
      And registrar A has registered domain "mine" with:
        | billing | {contact other} |
      When registrar A updates domain "mine" with:
        | remove billing | {contact other}         |
        | add tech       | {contact other}         |
        | remove tech    | {contact usual contact} |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | contact       | {contact usual contact}, {contact other} |
        | contact/@type | admin, tech                              |
