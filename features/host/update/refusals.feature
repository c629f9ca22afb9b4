@host-update
@needs:hosts
Feature: Changing a host: what the registry refuses

  Rule: Hosts are changed by their sponsors, who are logged in

    @host-update/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A updates host "ns1"
      Then the answer is 2002

    @session/2103/unimplemented-extension
    Scenario: An extension that the command does not take
      Given registrar A holds host "ns1"
      When registrar A updates host "ns1" with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

    @host-update/2303/resource-does-not-exist
    Scenario Outline: No such host: <case>
      Given registrar A holds host "other"
      When registrar A updates host "missing" with:
        | add status | <status> |
        | new name   | <name>   |
      Then the answer is 2303
      And the same command is answered 1000 with:
        | name     | {host other} |
        | new name | none         |

      Examples:
        | case                                  | status                 | name           |
        | A host that never existed             | clientDeleteProhibited | none           |
        | A new name for one that never existed | none                   | {host another} |

    @host-update/2303/resource-does-not-exist
    Scenario: A host that is deleted
      Given registrar A holds host "gone" with:
        | created | -P30D |
        | deleted | -P1D  |
      And registrar A holds host "other"
      When registrar A updates host "gone"
      Then the answer is 2303
      And the same command with "name" "{host other}" is answered 1000

    @host-update/2201/resource-not-owned
    Scenario: Another registrar's host
      Given registrar B holds host "foreign"
      And registrar A holds host "own"
      When registrar A updates host "foreign" with:
        | add status | clientDeleteProhibited |
      Then the answer is 2201
      And registrar B sees of host "foreign":
        | status/@s | ok       |
        | upDate    | <absent> |
      And the same command with "name" "{host own}" is answered 1000

    @host-update/2201/resource-not-owned
    @needs:fixtures
    Scenario: The domain is another registrar's, though the registrar is on file for the host
      Given registrar B holds domain "foreign"
      And registrar A holds host "ns1.{domain foreign}" with:
        | addresses | 192.0.2.1 |
      And registrar A holds host "own"
      When registrar A updates host "ns1.{domain foreign}"
      Then the answer is 2201
      And the same command with "name" "{host own}" is answered 1000

    @host-update/2201/resource-not-owned
    Scenario: The domain left the registrar by a transfer that nobody decided
      Given registrar A holds domain "left" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P6D          |
      And registrar A holds host "ns1.{domain left}" with:
        | addresses | 192.0.2.1 |
      And registrar A holds host "own"
      When registrar A updates host "ns1.{domain left}"
      Then the answer is 2201
      And the same command with "name" "{host own}" is answered 1000

  Rule: A status may protect a host, and belongs to those who may set it

    @host-update/2304/resource-has-client-update-prohibited
    Scenario: The host has clientUpdateProhibited, and the update leaves it there
      Given registrar A holds host "protected" with:
        | statuses | clientUpdateProhibited |
      When registrar A updates host "protected" with:
        | add status | clientDeleteProhibited |
      Then the answer is 2304
      And registrar A sees of host "protected":
        | status/@s | clientUpdateProhibited |
      And the same command with "remove status" "clientUpdateProhibited" is answered 1000

    @host-update/2304/resource-status-prohibits-operation
    Scenario Outline: A host that is <status>
      Given registrar A holds host "protected" with:
        | statuses | <status> |
      And registrar A holds host "other"
      When registrar A updates host "protected" with:
        | add status | clientDeleteProhibited |
      Then the answer is 2304
      And the same command with "name" "{host other}" is answered 1000

      Examples:
        | status                 |
        | serverUpdateProhibited |
        | pendingDelete          |

    @needs:superuser
    @host-update/2304/resource-status-prohibits-operation
    Scenario: serverUpdateProhibited binds superusers too
      Given registrar A holds host "protected" with:
        | statuses | serverUpdateProhibited |
      And registrar A holds host "other"
      When registrar A as superuser updates host "protected" with:
        | remove status | serverUpdateProhibited |
      Then the answer is 2304
      And the same command with "name" "{host other}" is answered 1000

    @host-update/2004/status-not-client-settable
    Scenario Outline: A registrar adds <status>
      Given registrar A holds host "ns1"
      When registrar A updates host "ns1" with:
        | add status | <status> |
      Then the answer is 2004
      And the same command with "add status" "clientDeleteProhibited" is answered 1000

      Examples:
        | status                 |
        | serverUpdateProhibited |
        | serverDeleteProhibited |
        | pendingDelete          |
        | pendingTransfer        |
        | pendingCreate          |
        | pendingUpdate          |
        | linked                 |
        | ok                     |

    @host-update/2004/status-not-client-settable
    Scenario: A registrar removes a status of the server
      Given registrar A holds host "ns1" with:
        | statuses | serverDeleteProhibited |
      When registrar A updates host "ns1" with:
        | remove status | serverDeleteProhibited |
      Then the answer is 2004
      And registrar A sees of host "ns1":
        | status/@s | serverDeleteProhibited |
      And the same command with "remove status" "clientDeleteProhibited" is answered 1000

    @needs:superuser
    @host-update/2004/status-not-client-settable
    Scenario Outline: Not even a superuser sets <status>
      Given registrar A holds host "ns1"
      When registrar A as superuser updates host "ns1" with:
        | add status | <status> |
      Then the answer is 2004
      And the same command with "add status" "serverDeleteProhibited" is answered 1000

      Examples:
        | status        |
        | linked        |
        | pendingCreate |
        | pendingUpdate |

    @host-update/2306/add-remove-same-value
    Scenario: The same status is added and removed
      Given registrar A holds host "ns1"
      When registrar A updates host "ns1" with:
        | add status    | clientDeleteProhibited |
        | remove status | clientDeleteProhibited |
      Then the answer is 2306
      And the same command with "remove status" "clientUpdateProhibited" is answered 1000

    @host-update/2306/add-remove-same-value
    Scenario: The same address is added and removed, in two forms
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | add address    | 1080::8:800:200c:417a      |
        | remove address | 1080:0:0:0:8:800:200C:417A |
      Then the answer is 2306
      And the same command with "remove address" "192.0.2.9" is answered 1000

  Rule: Addresses belong to hosts inside this registry

    @host-update/2004/ip-address-version-mismatch
    Scenario Outline: The wrong version: <fault>
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1, 192.0.2.2 |
      When registrar A updates host "ns1.{domain home}" with:
        | <change> address | <written> |
      Then the answer is 2004
      And the same command with "<change> address" "<mended>" is answered 1000

      Examples:
        | fault                               | change | written              | mended      |
        | An added address is marked wrongly  | add    | 192.0.2.3 as v6      | 192.0.2.3   |
        | A removed address is marked wrongly | remove | 192.0.2.2 as v6      | 192.0.2.2   |
        | An added IPv6 address is not marked | add    | 2001:db8::1 unmarked | 2001:db8::1 |

    @hello/2001/generic-xml-syntax-error
    Scenario: A word in the place of an address
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | add address | address |
      Then the answer is 2001
      And the same command with "add address" "192.0.2.2" is answered 1000

    @host-update/2004/cannot-add-ip-to-external-host
    Scenario: An address for a host outside this registry
      Given registrar A holds host "outside"
      When registrar A updates host "outside" with:
        | add address | 192.0.2.1 |
      Then the answer is 2004
      And the same command with "add address" "none" is answered 1000

    @host-update/2004/cannot-add-ip-to-external-host
    Scenario: An address for a host that leaves this registry
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name       | {host outside} |
        | add address    | 192.0.2.2      |
        | remove address | 192.0.2.1      |
      Then the answer is 2004
      And the same command with "add address" "none" is answered 1000

    @host-update/2004/rename-host-to-external-remove-ip
    Scenario: A host leaves this registry and would keep an address
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1, 192.0.2.2 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name       | {host outside} |
        | remove address | 192.0.2.1      |
      Then the answer is 2004
      And the same command with "remove address" "192.0.2.1, 192.0.2.2" is answered 1000

    @host-update/2304/cannot-remove-subordinate-host-last-ip
    Scenario: The last address of a host inside this registry
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | remove address | 192.0.2.1 |
      Then the answer is 2304
      And the same command with "add address" "192.0.2.2" is answered 1000

    @needs:superuser
    @host-update/2304/cannot-remove-subordinate-host-last-ip
    Scenario: A host that comes into this registry without an address
      Given registrar A holds domain "home"
      And registrar A holds host "outside"
      When registrar A as superuser updates host "outside" with:
        | new name | ns1.{domain home} |
      Then the answer is 2304
      And the same command with "add address" "192.0.2.2" is answered 1000

    @host-update/2304/cannot-remove-subordinate-host-last-ip
    @needs:fixtures
    Scenario: A top-level domain has come over a host without addresses
      Given registrar A holds host "ns1.home.newcomer"
      And the registry operates TLD "newcomer"
      And registrar A holds domain "home.newcomer"
      When registrar A updates host "ns1.home.newcomer"
      Then the answer is 2304
      And the same command with "add address" "192.0.2.2" is answered 1000

  Rule: A new name is free, and leads to a domain that is there, stays, and is the registrar's own

    @host-update/2302/host-already-exists
    Scenario Outline: The name is taken: <case>
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      And registrar A holds host "ns2.{domain home}" with:
        | addresses | 192.0.2.2 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | <name> |
      Then the answer is 2302
      And registrar A sees of host "ns1.{domain home}":
        | addr   | 192.0.2.1 |
        | upDate | <absent>  |
      And the same command with "new name" "ns3.{domain home}" is answered 1000

      Examples:
        | case                           | name              |
        | The new name is another host's | ns2.{domain home} |
        | The new name is the host's own | ns1.{domain home} |

    @needs:superuser
    @host-update/2304/cannot-rename-external-host
    Scenario: A registrar gives a new name to a host outside this registry
      Given registrar A holds host "outside"
      When registrar A updates host "outside" with:
        | new name | {host elsewhere} |
      Then the answer is 2304
      And registrar A sees of host "outside":
        | upDate | <absent> |
      And the same command with "new name" "none" is answered 1000

    @needs:look
    @host-update/2304/cannot-rename-external-host
    Scenario: A registrar brings a host into this registry
      Given registrar A holds domain "home"
      And registrar A holds host "outside"
      When registrar A updates host "outside" with:
        | new name    | ns1.{domain home} |
        | add address | 192.0.2.1         |
      Then the answer is 2304
      And the DNS is told of nothing
      And the same command is answered 1000 with:
        | new name    | none |
        | add address | none |

    @host-update/2303/superordinate-domain-does-not-exist
    Scenario: The new domain is not registered
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns1.{domain missing} |
      Then the answer is 2303
      And the same command with "new name" "ns2.{domain home}" is answered 1000

    @host-update/2303/superordinate-domain-does-not-exist
    @needs:fixtures
    Scenario: A top-level domain has come over a host, and the domain is not registered
      Given registrar A holds host "ns1.home.newcomer"
      And registrar A holds host "other"
      And the registry operates TLD "newcomer"
      When registrar A updates host "ns1.home.newcomer"
      Then the answer is 2303
      And the same command with "name" "{host other}" is answered 1000

    @host-update/2304/superordinate-domain-in-pending-delete
    Scenario: The new domain is about to be deleted
      Given registrar A holds domain "home"
      And registrar A holds domain "going" with:
        | deletion requested | -P1D |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns1.{domain going} |
      Then the answer is 2304
      And the same command with "new name" "ns2.{domain home}" is answered 1000

    @needs:superuser
    @host-update/2304/superordinate-domain-in-pending-delete
    Scenario: The host's own domain is about to be deleted, which binds superusers too
      Given registrar A holds domain "going" with:
        | deletion requested | -P1D |
      And registrar A holds host "ns1.{domain going}" with:
        | addresses | 192.0.2.1 |
      And registrar A holds host "other"
      When registrar A as superuser updates host "ns1.{domain going}" with:
        | add status | clientDeleteProhibited |
      Then the answer is 2304
      And the same command with "name" "{host other}" is answered 1000

    @host-update/2201/host-domain-not-owned
    Scenario: The new domain is another registrar's
      Given registrar A holds domain "home"
      And registrar B holds domain "foreign"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns1.{domain foreign} |
      Then the answer is 2201
      And the same command with "new name" "ns2.{domain home}" is answered 1000

    @host-update/2201/host-domain-not-owned
    Scenario: The new domain left the registrar by a transfer that nobody decided
      Given registrar A holds domain "home"
      And registrar A holds domain "left" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P6D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns1.{domain left} |
      Then the answer is 2201
      And the same command with "new name" "ns2.{domain home}" is answered 1000
