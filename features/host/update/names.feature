@host-update
@needs:hosts
Feature: Changing a host: how its names are written

  Rule: The name that it has is written as it stands in the DNS

    @host-update/2004/host-name-too-long
    Scenario: A name longer than names can be
      Given registrar A holds host "other"
      When registrar A updates the host named "{a host name of 254 characters}"
      Then the answer is 2004
      And the same command with "name" "{host other}" is answered 1000

    @host-update/2005/host-name-not-lower-case
    Scenario: Capitals in the name
      Given registrar A holds host "ns1.{host site}"
      When registrar A updates the host named "NS1.{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-update/2005/invalid-host-name
    Scenario: An empty label inside the name
      Given registrar A holds host "ns1.{host site}"
      When registrar A updates the host named "ns1..{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-update/2005/host-name-not-puny-coded
    Scenario: Labels in other scripts
      Given registrar A holds host "ns1.xn--aualito-txac.{host site}"
      When registrar A updates the host named "ns1.çauçalito.みんな"
      Then the answer is 2005
      And the same command with "name" "ns1.xn--aualito-txac.{host site}" is answered 1000

    @host-update/2005/host-name-not-normalized
    Scenario: A dot at the end
      Given registrar A holds host "ns1.{host site}"
      When registrar A updates the host named "ns1.{host site}."
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-update/2306/host-name-too-shallow
    Scenario: A name right below a public suffix
      Given registrar A holds host "ns1.{host site}"
      When registrar A updates the host named "e-update.com"
      Then the answer is 2306
      And the same command with "name" "ns1.{host site}" is answered 1000

  Rule: So is its new name

    @host-update/2004/host-name-too-long
    Scenario: A new name longer than names can be
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name       | {a host name of 254 characters} |
        | remove address | 192.0.2.1                       |
      Then the answer is 2004
      And the same command with "new name" "{a host name of 253 characters}" is answered 1000

    @host-update/2005/host-name-not-lower-case
    Scenario: Capitals in the new name
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | NS2.{domain home} |
      Then the answer is 2005
      And the same command with "new name" "ns2.{domain home}" is answered 1000

    @host-update/2005/invalid-host-name
    Scenario Outline: No name for a host: <fault>
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | <name> |
      Then the answer is 2005
      And the same command with "new name" "ns2.{domain home}" is answered 1000

      Examples:
        | fault                                       | name               |
        | A blank in the new name                     | ns 2.{domain home} |
        | An empty label inside the new name          | ns2..{domain home} |
        | A low line at the beginning of the new name | _ns2.{domain home} |

    @host-update/2005/host-name-not-puny-coded
    Scenario Outline: Not in its ASCII form: <fault>
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | <name> |
      Then the answer is 2005
      And the same command with "new name" "xn--exmple-cua.{domain home}" is answered 1000

      Examples:
        | fault                                      | name                  |
        | A label in another script in the new name  | exämple.{domain home} |
        | A new name of one label, in another script | みんな                   |

    @host-update/2005/host-name-not-normalized
    Scenario: A dot at the end of the new name
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns2.{domain home}. |
      Then the answer is 2005
      And the same command with "new name" "ns2.{domain home}" is answered 1000

    @host-update/2306/host-name-too-shallow
    Scenario Outline: Too shallow: <fault>
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name       | <name>    |
        | remove address | 192.0.2.1 |
      Then the answer is 2306
      And the same command with "new name" "{host elsewhere}" is answered 1000

      Examples:
        | fault                                          | name         |
        | A new name right below a public suffix         | e-flat.com   |
        | A new name right below a suffix of two labels  | e-flat.co.uk |
        | A public suffix as the new name                | com          |
        | A public suffix of two labels as the new name  | co.uk        |
        | A new name right below a suffix unknown to all | example.lol  |

    @host-update/2306/host-name-too-shallow
    Scenario: The new name is a domain of this registry
      Given the registry operates TLD "co.uk"
      And registrar A holds domain "home.co.uk"
      And registrar A holds host "ns1.home.co.uk" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.home.co.uk" with:
        | new name | home.co.uk |
      Then the answer is 2306
      And the same command with "new name" "ns2.home.co.uk" is answered 1000
