@host-create
@needs:hosts
Feature: Creating a host: who, where and with which addresses

  Rule: Hosts are created by registrars who are logged in

    @host-create/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A creates host "ns1"
      Then the answer is 2002
      When registrar A logs in
      And registrar A creates host "ns1"
      Then the answer is 1000

    @session/2103/unimplemented-extension
    Scenario: An extension that the command does not take
      When registrar A creates host "ns1" with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

    @session/2201/only-tool-can-pass-metadata
    Scenario: A registrar gives a reason, which only the registry's tool may
      When registrar A creates host "ns1" with:
        | extension | metadata |
      Then the answer is 2201
      And the same command with "extension" "none" is answered 1000

  Rule: A host belongs to a domain that is there, stays, and is the registrar's own

    @host-create/2303/superordinate-domain-does-not-exist
    Scenario: The domain is not registered
      Given registrar A holds domain "home"
      When registrar A creates host "ns1.{domain missing}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2303
      And the same command with "name" "ns1.{domain home}" is answered 1000

    @host-create/2304/superordinate-domain-in-pending-delete
    Scenario: The domain is about to be deleted
      Given registrar A holds domain "going" with:
        | deletion requested | -P1D |
      And registrar A holds domain "home"
      When registrar A creates host "ns1.{domain going}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2304
      And the same command with "name" "ns1.{domain home}" is answered 1000

    @host-create/2201/host-domain-not-owned
    Scenario: The domain is another registrar's
      Given registrar B holds domain "foreign"
      And registrar A holds domain "home"
      When registrar A creates host "ns1.{domain foreign}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2201
      And the same command with "name" "ns1.{domain home}" is answered 1000

    @needs:superuser
    @host-create/2201/host-domain-not-owned
    Scenario: A superuser creates hosts below the registrar's own domains only
      Given registrar B holds domain "foreign"
      And registrar A holds domain "home"
      When registrar A as superuser creates host "ns1.{domain foreign}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2201
      And the same command with "name" "ns1.{domain home}" is answered 1000

    @host-create/2201/host-domain-not-owned
    Scenario: The domain left the registrar by a transfer that nobody decided
      Given registrar A holds domain "left" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P6D          |
      And registrar A holds domain "home"
      When registrar A creates host "ns1.{domain left}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2201
      And the same command with "name" "ns1.{domain home}" is answered 1000

  Rule: A host has addresses inside this registry, and none outside

    @host-create/2003/subordinate-host-must-have-ip
    Scenario: No address for a host inside this registry
      Given registrar A holds domain "home"
      When registrar A creates host "ns1.{domain home}"
      Then the answer is 2003
      And the same command with "addresses" "192.0.2.1" is answered 1000

    @host-create/2004/unexpected-external-host-ip
    Scenario: An address for a host outside this registry
      When registrar A creates host "ns1" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2004
      And the same command with "addresses" "none" is answered 1000

    @host-create/2004/ip-address-version-mismatch
    Scenario Outline: The wrong version: <fault>
      Given registrar A holds domain "home"
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | <written> |
      Then the answer is 2004
      And the same command with "addresses" "<mended>" is answered 1000

      Examples:
        | fault                                                | written                    | mended                 |
        | An IPv4 address is marked as IPv6                    | 192.0.2.1 as v6            | 192.0.2.1              |
        | An IPv6 address is marked as IPv4                    | 2001:db8::1 as v4          | 2001:db8::1            |
        | An IPv6 address is not marked                        | 2001:db8::1 unmarked       | 2001:db8::1            |
        | An IPv4 address inside an IPv6 one is marked as IPv6 | ::ffff:192.0.2.1 as v6     | ::ffff:192.0.2.1 as v4 |
        | The second of two addresses is marked wrongly        | 192.0.2.1, 192.0.2.2 as v6 | 192.0.2.1, 192.0.2.2   |

    @hello/2001/generic-xml-syntax-error
    Scenario Outline: No address at all: <fault>
      Given registrar A holds domain "home"
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | <written> |
      Then the answer is 2001
      And the same command with "addresses" "192.0.2.1" is answered 1000

      Examples:
        | fault                               | written       |
        | A word in the place of an address   | address       |
        | An octet with a leading zero        | 192.0.2.01    |
        | An address of three octets          | 192.0.2       |
        | An octet that is too large          | 192.0.2.256   |
        | An address in brackets              | [2001:db8::1] |
        | A number in the place of an address | 0xC0000201    |
