@host-update
@needs:hosts
Feature: Changing a host: its name

  Rule: A host inside this registry may be moved about in it

    @host-update/1000/updated
    Scenario: Another name below the same domain
      Given registrar A holds domain "home" with:
        | transferred | 2026-01-05T00:00:00Z |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1            |
        | created   | 2025-12-01T00:00:00Z |
      And registrar A knows the repository id of host "ns1.{domain home}"
      When registrar A updates host "ns1.{domain home}" with:
        | new name   | ns2.{domain home}      |
        | add status | clientUpdateProhibited |
      Then the answer is 1000
      And host "ns1.{domain home}" is gone for registrar A
      And registrar B sees of host "ns2.{domain home}":
        | name      | ns2.{domain home}           |
        | roid      | {repository id of the host} |
        | status/@s | clientUpdateProhibited      |
        | addr      | 192.0.2.1                   |
        | clID      | {registrar A}               |
        | crID      | {registrar A}               |
        | crDate    | 2025-12-01T00:00:00Z        |
        | upID      | {registrar A}               |
        | upDate    | <now>                       |
        | trDate    | 2026-01-05T00:00:00Z        |

    @needs:look
    @host-update/1000/updated
    Scenario: The DNS is told of both names
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns2.{domain home} |
      Then the answer is 1000
      And the DNS is told of "ns1.{domain home}", "ns2.{domain home}"

    @needs:look
    @host-update/1000/updated
    Scenario: Domains that use the host go on using it, and the DNS is told of them
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      And registrar B holds domain "user" with:
        | name servers | ns1.{domain home} |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns2.{domain home} |
      Then the answer is 1000
      And the DNS is told of "ns1.{domain home}", "ns2.{domain home}", "{domain user}"
      And registrar B sees of host "ns2.{domain home}":
        | status/@s | ok, linked |
      And registrar B has no message

    @host-update/1000/updated
    @host-create/1000/created
    Scenario: The old name is free at once
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name | ns2.{domain home} |
      Then the answer is 1000
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | 192.0.2.3 |
      Then the answer is 1000
      And registrar A sees of host "ns2.{domain home}":
        | addr | 192.0.2.1 |

    @needs:look
    @host-update/1000/updated
    Scenario: Another domain in the same top-level domain
      Given registrar A holds domain "first"
      And registrar A holds domain "second"
      And registrar A holds host "ns1.{domain first}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.{domain second} |
      Then the answer is 1000
      And host "ns1.{domain first}" is gone for registrar A
      And registrar B sees of host "ns1.{domain second}":
        | clID | {registrar A} |
        | addr | 192.0.2.1     |
      And the DNS is told of "ns1.{domain first}", "ns1.{domain second}"

    @needs:look
    @host-update/1000/updated
    Scenario: Another domain in another top-level domain
      Given the registry operates TLD "other"
      And registrar A holds domain "first"
      And registrar A holds domain "home.other"
      And registrar A holds host "ns1.{domain first}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.home.other |
      Then the answer is 1000
      And host "ns1.{domain first}" is gone for registrar A
      And registrar B sees of host "ns1.home.other":
        | clID | {registrar A} |
      And the DNS is told of "ns1.{domain first}", "ns1.home.other"

    @needs:clock
    @host-update/1000/updated
    Scenario: From then on the host goes where its new domain goes
      Given registrar A holds domain "first"
      And registrar A holds domain "second" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P4D          |
      And registrar A holds host "ns1.{domain first}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.{domain second} |
      Then the answer is 1000
      When 1 day passes
      Then registrar A sees of host "ns1.{domain second}":
        | clID   | {registrar B} |
        | trDate | <now>         |

    @host-update/1000/updated
    Scenario: The new domain came to the registrar by a transfer that nobody decided
      Given registrar A holds domain "first"
      And registrar B holds domain "second" with:
        | transfer requested by | {registrar A} |
        | transfer requested    | -P6D          |
      And registrar A holds host "ns1.{domain first}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.{domain second} |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain second}":
        | clID   | {registrar A} |
        | trDate | <absent>      |

  Rule: The time of the last transfer is what it was at the move

    @host-update/1000/updated
    Scenario Outline: <case>
      Given registrar A holds domain "first" with:
        | transferred | <first domain> |
      And registrar A holds domain "second" with:
        | transferred | <second domain> |
      And registrar A holds host "ns1.{domain first}" with:
        | addresses   | 192.0.2.1 |
        | created     | <created> |
        | transferred | <own>     |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.{domain second} |
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain second}":
        | trDate | <shown> |

      Examples:
        | case                                                           | first domain         | second domain        | created              | own                  | shown                |
        | It was transferred with its first domain, not with the second  | 2026-01-10T00:00:00Z | 2026-01-14T00:00:00Z | 2025-12-01T00:00:00Z | 2025-12-20T00:00:00Z | 2026-01-10T00:00:00Z |
        | It joined the first domain after that was transferred          | 2026-01-05T00:00:00Z | 2026-01-02T00:00:00Z | 2026-01-12T00:00:00Z | 2025-12-26T00:00:00Z | 2025-12-26T00:00:00Z |
        | It joined late, and the second domain was transferred just now | 2026-01-05T00:00:00Z | 2026-01-15T11:00:00Z | 2026-01-12T00:00:00Z | 2025-12-26T00:00:00Z | 2025-12-26T00:00:00Z |

    @host-update/1000/updated
    Scenario: Neither domain was ever transferred
      Given registrar A holds domain "first"
      And registrar A holds domain "second"
      And registrar A holds host "ns1.{domain first}" with:
        | addresses   | 192.0.2.1            |
        | transferred | 2025-12-26T00:00:00Z |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.{domain second} |
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain second}":
        | trDate | 2025-12-26T00:00:00Z |

    @host-update/1000/updated
    Scenario: A host that joined late and was never transferred has no such time
      Given registrar A holds domain "first" with:
        | transferred | 2026-01-05T00:00:00Z |
      And registrar A holds domain "second" with:
        | transferred | 2026-01-15T11:00:00Z |
      And registrar A holds host "ns1.{domain first}" with:
        | addresses | 192.0.2.1            |
        | created   | 2026-01-12T00:00:00Z |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.{domain second} |
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain second}":
        | trDate | <absent> |

    @needs:clock
    @host-update/1000/updated
    Scenario: Another name below the same domain does not count as joining it
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P5D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When 1 day passes
      And registrar B updates host "ns1.{domain home}" with:
        | new name | ns2.{domain home} |
      Then the answer is 1000
      And registrar A sees of host "ns2.{domain home}":
        | clID   | {registrar B} |
        | trDate | <1 day ago>   |

  Rule: A host may leave this registry, without its addresses

    @needs:look
    @host-update/1000/updated
    Scenario: A host leaves, and is its domain's sponsor's from then on
      Given registrar A holds domain "home"
      And registrar B holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | new name       | {host outside} |
        | remove address | 192.0.2.1      |
      Then the answer is 1000
      And host "ns1.{domain home}" is gone for registrar A
      And registrar B sees of host "outside":
        | name   | {host outside} |
        | addr   | <absent>       |
        | clID   | {registrar A}  |
        | trDate | <absent>       |
      And the DNS is told of "ns1.{domain home}"

    @needs:clock
    @host-update/1000/updated
    Scenario: A host that left does not go where its old domain goes
      Given registrar A holds domain "home" with:
        | transferred           | 2026-01-05T00:00:00Z |
        | transfer requested by | {registrar B}        |
        | transfer requested    | -P4D                 |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses   | 192.0.2.1            |
        | created     | 2025-12-01T00:00:00Z |
        | transferred | 2025-12-20T00:00:00Z |
      When registrar A updates host "ns1.{domain home}" with:
        | new name       | {host outside} |
        | remove address | 192.0.2.1      |
      Then the answer is 1000
      When 2 days pass
      Then registrar B sees of host "outside":
        | clID      | {registrar A}        |
        | status/@s | ok                   |
        | trDate    | 2026-01-05T00:00:00Z |

    @host-update/1000/updated
    Scenario: A host that had joined its domain late keeps its own time when it leaves
      Given registrar A holds domain "home" with:
        | transferred | 2026-01-05T00:00:00Z |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses   | 192.0.2.1            |
        | created     | 2026-01-12T00:00:00Z |
        | transferred | 2025-12-20T00:00:00Z |
      When registrar A updates host "ns1.{domain home}" with:
        | new name       | {host outside} |
        | remove address | 192.0.2.1      |
      Then the answer is 1000
      And registrar B sees of host "outside":
        | trDate | 2025-12-20T00:00:00Z |

    @needs:look
    @host-update/1000/updated
    Scenario: A host that left with its new owner belongs to nobody's domain
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P6D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar B updates host "ns1.{domain home}" with:
        | new name       | {host outside} |
        | remove address | 192.0.2.1      |
      Then the answer is 1000
      And registrar A sees of host "outside":
        | addr   | <absent>      |
        | clID   | {registrar B} |
        | upID   | {registrar B} |
        | trDate | <present>     |

  Rule: Only a superuser renames a host outside this registry

    @needs:superuser
    @needs:look
    @host-update/1000/updated
    Scenario: A superuser brings a host into this registry
      Given registrar A holds domain "home"
      And registrar A holds host "outside"
      When registrar A as superuser updates host "outside" with:
        | new name    | ns1.{domain home} |
        | add address | 192.0.2.1         |
      Then the answer is 1000
      And host "outside" is gone for registrar A
      And registrar B sees of host "ns1.{domain home}":
        | addr | 192.0.2.1     |
        | clID | {registrar A} |
      And the DNS is told of "ns1.{domain home}"

    @needs:superuser
    @host-update/1000/updated
    Scenario Outline: It keeps its own time of transfer though its new domain <case>
      Given registrar A holds domain "home" with:
        | transferred | <domain> |
      And registrar A holds host "outside" with:
        | transferred | 2026-01-05T00:00:00Z |
      When registrar A as superuser updates host "outside" with:
        | new name    | ns1.{domain home} |
        | add address | 192.0.2.1         |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain home}":
        | trDate | 2026-01-05T00:00:00Z |

      Examples:
        | case                        | domain               |
        | was transferred after that  | 2026-01-10T00:00:00Z |
        | was transferred before that | 2026-01-01T00:00:00Z |

    @needs:superuser
    @host-update/1000/updated
    Scenario: It keeps its own time of transfer though its new domain has none
      Given registrar A holds domain "home"
      And registrar A holds host "outside" with:
        | transferred | 2026-01-05T00:00:00Z |
      When registrar A as superuser updates host "outside" with:
        | new name    | ns1.{domain home} |
        | add address | 192.0.2.1         |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain home}":
        | trDate | 2026-01-05T00:00:00Z |

    @needs:superuser
    @host-update/1000/updated
    Scenario: A superuser brings a host below another registrar's domain, whose it is then
      Given registrar B holds domain "home"
      And registrar A holds host "outside"
      When registrar A as superuser updates host "outside" with:
        | new name    | ns1.{domain home} |
        | add address | 192.0.2.1         |
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain home}":
        | clID | {registrar B} |
        | crID | {registrar A} |
        | upID | {registrar A} |

    @needs:superuser
    @needs:look
    @host-update/1000/updated
    Scenario: A superuser gives another name to a host that stays outside
      Given registrar A holds host "outside"
      When registrar A as superuser updates host "outside" with:
        | new name | {host elsewhere} |
      Then the answer is 1000
      And host "outside" is gone for registrar A
      And registrar A sees of host "elsewhere":
        | clID | {registrar A} |
      And the DNS is told of nothing

  Rule: Where a host belongs is found out anew in every update

    @needs:clock
    @needs:fixtures
    @host-update/1000/updated
    Scenario: A host over whose name a top-level domain has come belongs to a domain from its next update on
      Given registrar A holds host "ns1.home.newcomer"
      And the registry operates TLD "newcomer"
      And registrar A holds domain "home.newcomer" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P4D          |
      When registrar A updates host "ns1.home.newcomer" with:
        | add address | 192.0.2.1 |
      Then the answer is 1000
      And registrar A sees of host "ns1.home.newcomer":
        | addr | 192.0.2.1     |
        | clID | {registrar A} |
      When 1 day passes
      Then registrar A sees of host "ns1.home.newcomer":
        | clID   | {registrar B} |
        | trDate | <now>         |
