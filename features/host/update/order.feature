@host-update
@needs:hosts
@refusalOrder
Feature: Changing a host: which refusal answers first

  Rule: What is written is looked at before who wrote it

    @host-update/2004/ip-address-version-mismatch
    Scenario: An address marked wrongly, before the login
      Given registrar A is connected
      When registrar A updates host "ns1" with:
        | add address | 192.0.2.1 as v6 |
      Then the answer is 2004

  Rule: The name that the host has is judged step by step

    @session/2103/unimplemented-extension
    Scenario: A name that is too long, along with an extension that the command does not take
      When registrar A updates the host named "{a host name of 254 characters}" with:
        | extension | restore request |
      Then the answer is 2103

    @host-update/2004/host-name-too-long
    Scenario: A name that is too long and has capitals
      When registrar A updates the host named "{a host name of 254 characters in capitals}"
      Then the answer is 2004

    @host-update/2005/host-name-not-lower-case
    Scenario: A name with capitals and an empty label
      When registrar A updates the host named "NS1..e-order.com"
      Then the answer is 2005

    @host-update/2005/host-name-not-puny-coded
    Scenario: A name in another script with a low line at the wrong place
      When registrar A updates the host named "_ns1.çauçalito.みんな"
      Then the answer is 2005

    @host-update/2005/invalid-host-name
    Scenario: A name with a low line at the wrong place and a dot at the end
      When registrar A updates the host named "_ns1.e-order.com."
      Then the answer is 2005

    @host-update/2005/host-name-not-normalized
    Scenario: A name that is too shallow and has a dot at the end
      When registrar A updates the host named "e-order.com."
      Then the answer is 2005

    @host-update/2306/host-name-too-shallow
    Scenario: A name that is too shallow for any host there could be
      When registrar A updates the host named "e-order.com"
      Then the answer is 2306

    @host-update/2303/resource-does-not-exist
    Scenario: A new name that is too long for a host that does not exist
      When registrar A updates host "missing" with:
        | new name | {a host name of 254 characters} |
      Then the answer is 2303

  Rule: The new name is judged before the domain that it leads to, and that before who may do what

    @host-update/2306/host-name-too-shallow
    Scenario: The new name would be a domain of this registry, which is not registered
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | {domain missing} |
      Then the answer is 2306

    @host-update/2304/superordinate-domain-in-pending-delete
    Scenario: Another registrar's host, moved to a domain that is about to be deleted
      Given registrar B holds domain "foreign"
      And registrar A holds domain "going" with:
        | deletion requested | -P1D |
      And registrar B holds host "ns1.{domain foreign}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain foreign}" with:
        | new name | ns1.{domain going} |
      Then the answer is 2304

    @host-update/2201/resource-not-owned
    Scenario: A new name for another registrar's host outside this registry
      Given registrar B holds host "foreign"
      When registrar A updates host "foreign" with:
        | new name | {host elsewhere} |
      Then the answer is 2201

    @host-update/2304/cannot-rename-external-host
    Scenario: A host outside this registry, brought below another registrar's domain
      Given registrar A holds host "outside"
      And registrar B holds domain "foreign"
      When registrar A updates host "outside" with:
        | new name    | ns1.{domain foreign} |
        | add address | 192.0.2.1            |
      Then the answer is 2304

    @host-update/2201/host-domain-not-owned
    Scenario: A host that may not be changed, moved below another registrar's domain
      Given registrar A holds domain "home"
      And registrar B holds domain "foreign"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1              |
        | statuses  | clientUpdateProhibited |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns1.{domain foreign} |
      Then the answer is 2201

  Rule: Statuses are judged one way after the other, then the change itself

    @host-update/2304/resource-has-client-update-prohibited
    Scenario: A status of the server for a host that its sponsor may not change
      Given registrar A holds host "protected" with:
        | statuses | clientUpdateProhibited |
      When registrar A updates host "protected" with:
        | add status | serverDeleteProhibited |
      Then the answer is 2304

    @host-update/2004/status-not-client-settable
    Scenario: A status of the server for a host that the server protects
      Given registrar A holds host "protected" with:
        | statuses | serverUpdateProhibited |
      When registrar A updates host "protected" with:
        | add status | serverDeleteProhibited |
      Then the answer is 2004

    @host-update/2304/resource-status-prohibits-operation
    Scenario: A name in use for a host that the server protects
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1              |
        | statuses  | serverUpdateProhibited |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns1.{domain home} |
      Then the answer is 2304

    @host-update/2302/host-already-exists
    Scenario: A name in use, along with a status that is added and removed
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name      | ns1.{domain home}      |
        | add status    | clientDeleteProhibited |
        | remove status | clientDeleteProhibited |
      Then the answer is 2302

    @host-update/2306/add-remove-same-value
    Scenario: An address added and removed for a host outside this registry
      Given registrar A holds host "outside"
      When registrar A updates host "outside" with:
        | add address    | 192.0.2.1 |
        | remove address | 192.0.2.1 |
      Then the answer is 2306

    @host-update/2004/cannot-add-ip-to-external-host
    Scenario: An address added to a host that leaves this registry and keeps another
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name    | {host outside} |
        | add address | 192.0.2.2      |
      Then the answer is 2004
