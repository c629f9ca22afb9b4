@host-create
@needs:hosts
Feature: Creating a host: its name

  Rule: A name is free or it is not

    @host-create/2302/resource-already-exists
    Scenario: The registrar's own host has the name
      Given registrar A holds host "own"
      When registrar A creates host "own"
      Then the answer is 2302
      And the same command with "name" "{host other}" is answered 1000

    @host-create/2302/resource-already-exists
    Scenario: Another registrar's host has the name
      Given registrar B holds host "taken"
      When registrar A creates host "taken"
      Then the answer is 2302
      And registrar B sees of host "taken":
        | clID | {registrar B} |
      And the same command with "name" "{host other}" is answered 1000

  Rule: A name has the form that it has in the DNS

    @host-create/2004/host-name-too-long
    Scenario: A name longer than names can be
      When registrar A creates the host named "{a host name of 254 characters}"
      Then the answer is 2004
      And the same command with "name" "{a host name of 253 characters}" is answered 1000

    @host-create/2005/host-name-not-lower-case
    Scenario: Capitals in the name
      When registrar A creates the host named "ns1.CAPITAL.{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.capital.{host site}" is answered 1000

    @host-create/2005/invalid-host-name
    Scenario Outline: No name for a host: <fault>
      When registrar A creates the host named "<name>"
      Then the answer is 2005
      And the same command with "name" "{host other}" is answered 1000

      Examples:
        | fault                                             | name                                                                          |
        | An empty label inside the name                    | ns1..e-faulty.com                                                             |
        | A name that begins with a dot                     | .ns1.e-faulty.com                                                             |
        | A label that begins with a hyphen                 | -giga.mega.tld                                                                |
        | A label that ends with a hyphen                   | giga-.mega.tld                                                                |
        | Hyphens where an internationalised label has them | ab--cd.e-faulty.com                                                           |
        | A label that only looks internationalised         | xn--a.e-faulty.com                                                            |
        | A label that is too long                          | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.e-faulty.com |
        | Writing in both directions in one label           | aא.e-faulty.com                                                               |
        | A blank inside the name                           | foo bar.e-faulty.com                                                          |
        | A low line at the beginning of a label            | _a.e-faulty.com                                                               |
        | A low line at the end of a label                  | a_.e-faulty.com                                                               |
        | A last label that begins with a digit             | ns1.e-faulty.1com                                                             |
        | An address in the place of a name                 | 192.0.2.1                                                                     |

    @host-create/2005/host-name-not-puny-coded
    Scenario: Labels in other scripts
      When registrar A creates the host named "ns1.çauçalito.みんな"
      Then the answer is 2005
      And the same command with "name" "ns1.xn--aualito-txac.{host site}" is answered 1000

    @host-create/2005/host-name-not-puny-coded
    Scenario: A dot of another script
      When registrar A creates the host named "ns1。{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-create/2005/host-name-not-normalized
    Scenario: A dot at the end
      When registrar A creates the host named "ns1.{host site}."
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

  Rule: A name lies at least two levels below a suffix

    @host-create/2306/host-name-too-shallow
    Scenario Outline: Too shallow: <fault>
      When registrar A creates the host named "<name>"
      Then the answer is 2306
      And the same command with "name" "{host deeper}" is answered 1000

      Examples:
        | fault                                      | name         |
        | A name right below a public suffix         | e-flat.com   |
        | A name right below a suffix of two labels  | e-flat.co.uk |
        | A public suffix                            | com          |
        | A public suffix of two labels              | co.uk        |
        | A name right below a suffix unknown to all | example.lol  |
        | A name of one label                        | localhost    |

    @host-create/2306/host-name-too-shallow
    Scenario: The name of a domain of this registry
      Given registrar A holds domain "home"
      When registrar A creates the host named "{domain home}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2306
      And the same command with "name" "ns1.{domain home}" is answered 1000

    @host-create/2306/host-name-too-shallow
    Scenario: A top-level domain of this registry is a suffix too
      Given the registry operates TLD "bar.tld"
      And registrar A holds domain "home.bar.tld"
      When registrar A creates the host named "ns1.bar.tld" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2306
      And the same command with "name" "ns1.home.bar.tld" is answered 1000

    @host-create/2306/host-name-too-shallow
    Scenario: A public suffix that is a top-level domain of this registry
      Given the registry operates TLD "co.uk"
      And registrar A holds domain "home.co.uk"
      When registrar A creates the host named "home.co.uk" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2306
      And the same command with "name" "ns1.home.co.uk" is answered 1000
