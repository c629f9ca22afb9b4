@host-create
@needs:hosts
Feature: Creating a host

  Rule: A host outside this registry has a name and nothing else

    @host-create/1000/created
    Scenario: A host outside this registry
      When registrar A creates host "ns1"
      Then the answer is 1000
      And the answer says:
        | resData/creData/name   | {host ns1}   |
        | resData/creData/crDate | <now>        |
        | trID/clTRID            | <its clTRID> |
      And registrar B sees of host "ns1":
        | name      | {host ns1}        |
        | roid      | <a repository id> |
        | status/@s | ok                |
        | addr      | <absent>          |
        | clID      | {registrar A}     |
        | crID      | {registrar A}     |
        | crDate    | <now>             |
        | upID      | <absent>          |
        | upDate    | <absent>          |
        | trDate    | <absent>          |

    @needs:look
    @host-create/1000/created
    Scenario: The DNS has nothing to do with a host outside this registry
      When registrar A creates host "ns1"
      Then the answer is 1000
      And the DNS is told of nothing

    @host-create/1000/created
    Scenario: The name of a host that is deleted
      Given registrar B holds host "again" with:
        | created | -P30D |
        | deleted | -P1D  |
      When registrar A creates host "again"
      Then the answer is 1000
      And registrar B sees of host "again":
        | clID   | {registrar A} |
        | crDate | <now>         |

    @host-create/1000/created
    @needs:reset
    Scenario: A host below a domain that only others have made a public suffix
      When registrar A creates host "host.blogspot.com"
      Then the answer is 1000

    @host-create/1000/created
    @needs:reset
    Scenario: A host below a public suffix of two labels
      When registrar A creates host "ns1.host.co.uk"
      Then the answer is 1000

    @host-create/1000/created
    Scenario: A name with a low line inside a label
      When registrar A creates host "a_b.{host site}"
      Then the answer is 1000

    @host-create/1000/created
    Scenario: A name as long as names can be
      When registrar A creates the host named "{a host name of 253 characters}"
      Then the answer is 1000

  Rule: A host below a domain of this registry belongs to it

    @host-create/1000/created
    Scenario: A host with addresses of both versions
      Given registrar A holds domain "home"
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | 192.0.2.1, 192.0.2.2, 2001:db8::1 |
      Then the answer is 1000
      And the answer says:
        | resData/creData/name   | ns1.{domain home} |
        | resData/creData/crDate | <now>             |
      And registrar B sees of host "ns1.{domain home}":
        | status/@s | ok                                |
        | addr      | 192.0.2.1, 192.0.2.2, 2001:db8::1 |
        | addr/@ip  | v4, v4, v6                        |
        | clID      | {registrar A}                     |

    @needs:look
    @host-create/1000/created
    Scenario: The DNS is told of a host below a domain
      Given registrar A holds domain "home"
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 1000
      And the DNS is told of "ns1.{domain home}"

    @host-create/1000/created
    Scenario: A host whose name was in use below the same domain before
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
        | created   | -P30D     |
        | deleted   | -P1D      |
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | 192.0.2.2 |
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain home}":
        | addr   | 192.0.2.2 |
        | crDate | <now>     |

    @host-create/1000/created
    Scenario: The longest top-level domain decides which domain a host belongs to
      Given the registry operates TLDs "deep.tld", "very.deep.tld"
      And registrar A holds domain "home.very.deep.tld"
      And registrar B holds domain "home.deep.tld"
      And registrar C holds domain "home.tld"
      When registrar A creates host "ns1.a.home.very.deep.tld" with:
        | addresses | 192.0.2.1 |
      Then the answer is 1000
      When registrar B creates host "ns1.home.deep.tld" with:
        | addresses | 192.0.2.1 |
      Then the answer is 1000
      When registrar C creates host "ns1.home.tld" with:
        | addresses | 192.0.2.1 |
      Then the answer is 1000

    @host-create/1000/created
    Scenario: A host that is a domain's own name, where a public suffix lies above the top-level domain
      Given the registry operates TLD "e-registry.how"
      And registrar A holds domain "ns1.e-registry.how"
      When registrar A creates host "ns1.e-registry.how" with:
        | addresses | 192.0.2.1 |
      Then the answer is 1000

    @host-create/1000/created
    Scenario: The domain came to the registrar by a transfer that nobody decided
      Given registrar B holds domain "home" with:
        | transfer requested by | {registrar A} |
        | transfer requested    | -P6D          |
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 1000

    @needs:clock
    @host-create/1000/created
    Scenario: The host goes where its domain goes
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P4D          |
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 1000
      When 1 day passes
      Then registrar C sees of host "ns1.{domain home}":
        | clID   | {registrar B} |
        | crID   | {registrar A} |
        | trDate | <now>         |

  Rule: An address is what it says, however it is written

    @host-create/1000/created
    Scenario Outline: <form>
      Given registrar A holds domain "home"
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | <written> |
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain home}":
        | addr     | <shown>   |
        | addr/@ip | <version> |

      Examples:
        | form                                                | written                                           | shown                 | version |
        | An IPv6 address in full                             | 1080:0:0:0:8:800:200C:417A                        | 1080::8:800:200c:417a | v6      |
        | A single group of zeros is not shortened            | 2001:db8:0:1:1:1:1:1                              | 2001:db8:0:1:1:1:1:1  | v6      |
        | An address without its version is IPv4              | 192.0.2.7 unmarked                                | 192.0.2.7             | v4      |
        | An IPv4 address written as IPv6                     | ::ffff:192.0.2.8 as v4                            | 192.0.2.8             | v4      |
        | An address with a zone                              | fe80::1%eth0                                      | fe80::1               | v6      |
        | The same address in two forms is there once         | 1080:0:0:0:8:800:200C:417A, 1080::8:800:200c:417a | 1080::8:800:200c:417a | v6      |
        | Private and loopback addresses are nobody's concern | 10.0.0.1, 127.0.0.1                               | 10.0.0.1, 127.0.0.1   | v4, v4  |

  Rule: The registry's own tool may say why

    @needs:tool
    @needs:look
    @host-create/1000/created
    Scenario: The history tells who created a host
      When registrar A creates host "ns1"
      Then the answer is 1000
      And that answer's ids are kept as "the creation"
      And registrar A knows the repository id of host "ns1"
      And the history of host "ns1" ends with:
        | at                 | <now>                       |
        | type               | host-create                 |
        | registrar          | {registrar A}               |
        | superuser          | false                       |
        | object             | host                        |
        | name               | {host ns1}                  |
        | repositoryId       | {repository id of the host} |
        | transaction/client | {clTRID of the creation}    |
        | transaction/server | {svTRID of the creation}    |
        | snapshot/name      | {host ns1}                  |
        | reason             | <absent>                    |

    @needs:tool
    @needs:look
    @host-create/1000/created
    Scenario: The history tells what the tool gave as its reason
      When registrar A through the tool creates host "ns1" with:
        | extension | metadata |
      Then the answer is 1000
      And the history of host "ns1" ends with:
        | type                 | host-create      |
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @needs:tool
    @host-create/1000/created
    Scenario: A dry run is answered as ever and creates nothing
      When registrar A in a dry run creates host "ns1"
      Then the answer is 1000
      And the answer says:
        | resData/creData/name | {host ns1} |
      And host "ns1" is gone for registrar A
