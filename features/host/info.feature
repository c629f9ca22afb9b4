@host-info
@needs:hosts
Feature: Looking at a host

  Rule: Every registrar sees the same

    @host-info/1000/shown
    Scenario: A host with all that a host can have
      Given registrar B holds domain "home"
      And registrar B holds host "ns1.{domain home}" with:
        | addresses   | 192.0.2.1, 192.0.2.2, 2001:db8::1 |
        | statuses    | clientUpdateProhibited            |
        | created     | 2025-03-01T10:11:12Z              |
        | created by  | {registrar C}                     |
        | updated     | 2025-04-02T11:12:13Z              |
        | updated by  | {registrar A}                     |
        | transferred | 2025-05-03T12:13:14Z              |
      When registrar A asks about host "ns1.{domain home}"
      Then the answer is 1000
      And the answer says:
        | resData/infData/name      | ns1.{domain home}      |
        | resData/infData/roid      | <a repository id>      |
        | resData/infData/status/@s | clientUpdateProhibited |
        | resData/infData/clID      | {registrar B}          |
        | resData/infData/crID      | {registrar C}          |
        | resData/infData/crDate    | 2025-03-01T10:11:12Z   |
        | resData/infData/upID      | {registrar A}          |
        | resData/infData/upDate    | 2025-04-02T11:12:13Z   |
        | resData/infData/trDate    | 2025-05-03T12:13:14Z   |
        | trID/clTRID               | <its clTRID>           |
      And registrar B sees of host "ns1.{domain home}":
        | status/@s | clientUpdateProhibited            |
        | addr      | 192.0.2.1, 192.0.2.2, 2001:db8::1 |
        | addr/@ip  | v4, v4, v6                        |
        | clID      | {registrar B}                     |
        | trDate    | 2025-05-03T12:13:14Z              |

    @host-info/1000/shown
    Scenario: A host outside this registry, fresh
      Given registrar B holds host "ns1"
      When registrar A asks about host "ns1"
      Then the answer is 1000
      And the answer says:
        | resData/infData/name      | {host ns1}    |
        | resData/infData/status/@s | ok            |
        | resData/infData/addr      | <absent>      |
        | resData/infData/clID      | {registrar B} |
        | resData/infData/crID      | {registrar B} |
        | resData/infData/upID      | <absent>      |
        | resData/infData/upDate    | <absent>      |
        | resData/infData/trDate    | <absent>      |

    @needs:superuser
    @host-info/1000/shown
    Scenario: A superuser sees no more than others
      Given registrar B holds host "ns1"
      When registrar A as superuser asks about host "ns1"
      Then the answer is 1000
      And the answer says:
        | resData/infData/name | {host ns1}    |
        | resData/infData/clID | {registrar B} |

  Rule: Some statuses are not set but come from what is around the host

    @host-info/1000/shown
    Scenario: A host that a domain uses is linked
      Given registrar B holds host "ns1"
      And registrar A holds domain "user" with:
        | name servers | {host ns1} |
      Then registrar C sees of host "ns1":
        | status/@s | ok, linked |
      And registrar C sees of host "ns1":
        | clID | {registrar B} |
      When registrar A asks about host "ns1"
      Then the answer is 1000

    @host-info/1000/shown
    Scenario: A domain in its redemption still uses its name servers
      Given registrar B holds host "ns1" with:
        | statuses | clientUpdateProhibited |
      And registrar A holds domain "user" with:
        | name servers       | {host ns1} |
        | deletion requested | -P1D       |
      When registrar A asks about host "ns1"
      Then the answer is 1000
      And registrar A sees of host "ns1":
        | status/@s | clientUpdateProhibited, linked |

    @needs:clock
    @host-info/1000/shown
    Scenario: A host is free of the last domain that used it once that is gone
      Given registrar B holds host "ns1"
      And registrar A holds domain "user" with:
        | name servers       | {host ns1} |
        | deletion requested | -P1D       |
      When 40 days pass
      And registrar A asks about host "ns1"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s | ok |

    @host-info/1000/shown
    Scenario: The domain of the host is being transferred
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P1D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1              |
        | statuses  | clientDeleteProhibited |
      When registrar A asks about host "ns1.{domain home}"
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain home}":
        | status/@s | clientDeleteProhibited, pendingTransfer |
        | clID      | {registrar A}                           |

    @host-info/1000/shown
    Scenario: A host in use whose domain is being transferred is not ok
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P1D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      And registrar C holds domain "user" with:
        | name servers | ns1.{domain home} |
      When registrar A asks about host "ns1.{domain home}"
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain home}":
        | status/@s | pendingTransfer, linked |

  Rule: A host goes where its domain goes

    @needs:clock
    @host-info/1000/shown
    Scenario: The transfer of a domain takes its hosts along when its time has come
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P4D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      And registrar A sees of host "ns1.{domain home}":
        | status/@s | pendingTransfer |
        | clID      | {registrar A}   |
        | trDate    | <absent>        |
      When 1 day passes
      And registrar A asks about host "ns1.{domain home}"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s | ok            |
        | resData/infData/clID      | {registrar B} |
        | resData/infData/crID      | {registrar A} |
        | resData/infData/upID      | <absent>      |
        | resData/infData/trDate    | <now>         |

    @host-info/1000/shown
    Scenario: A host that was there before its domain's transfer was transferred with it
      Given registrar A holds domain "home" with:
        | transferred | 2026-01-05T00:00:00Z |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1            |
        | created   | 2025-12-01T00:00:00Z |
      When registrar B asks about host "ns1.{domain home}"
      Then the answer is 1000
      And the answer says:
        | resData/infData/trDate | 2026-01-05T00:00:00Z |

    @host-info/1000/shown
    Scenario: A host that came after its domain's transfer was not transferred
      Given registrar A holds domain "home" with:
        | transferred | 2026-01-05T00:00:00Z |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1            |
        | created   | 2026-01-06T00:00:00Z |
      When registrar B asks about host "ns1.{domain home}"
      Then the answer is 1000
      And the answer says:
        | resData/infData/trDate | <absent> |

    @host-info/1000/shown
    @host-update/1000/updated
    Scenario: A host that joined its domain after that was transferred keeps its own time
      Given registrar A holds domain "first" with:
        | transferred | 2026-01-05T00:00:00Z |
      And registrar A holds domain "second" with:
        | transferred | 2026-01-08T00:00:00Z |
      And registrar A holds host "ns1.{domain first}" with:
        | addresses | 192.0.2.1            |
        | created   | 2025-12-01T00:00:00Z |
      When registrar A updates host "ns1.{domain first}" with:
        | new name | ns1.{domain second} |
      Then the answer is 1000
      When registrar B asks about host "ns1.{domain second}"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID   | {registrar A}        |
        | resData/infData/trDate | 2026-01-05T00:00:00Z |

    @host-info/1000/shown
    @needs:fixtures
    Scenario: Whoever is on file for a host, its domain's sponsor has it
      Given registrar A holds domain "home"
      And registrar B holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar C asks about host "ns1.{domain home}"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID | {registrar A} |

  Rule: A host is asked for by its own name, by those who are logged in

    @host-info/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A asks about host "ns1"
      Then the answer is 2002

    @host-info/2303/resource-does-not-exist
    Scenario: A host that never existed
      Given registrar A holds host "other"
      When registrar A asks about host "missing"
      Then the answer is 2303
      And the same command with "name" "{host other}" is answered 1000

    @host-info/2303/resource-does-not-exist
    Scenario: A host that is deleted
      Given registrar A holds host "gone" with:
        | created | -P30D |
        | deleted | -P1D  |
      And registrar A holds host "other"
      When registrar A asks about host "gone"
      Then the answer is 2303
      And the same command with "name" "{host other}" is answered 1000

    @host-info/2004/host-name-too-long
    Scenario: A name longer than names can be
      Given registrar A holds host "other"
      When registrar A asks about the host named "{a host name of 254 characters}"
      Then the answer is 2004
      And the same command with "name" "{host other}" is answered 1000

    @host-info/2005/host-name-not-lower-case
    Scenario: Capitals in the name
      Given registrar A holds host "ns1.{host site}"
      When registrar A asks about the host named "NS1.{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-info/2005/invalid-host-name
    Scenario: An empty label inside the name
      Given registrar A holds host "ns1.{host site}"
      When registrar A asks about the host named "ns1..{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-info/2005/host-name-not-puny-coded
    Scenario: Labels in other scripts
      Given registrar A holds host "ns1.xn--aualito-txac.{host site}"
      When registrar A asks about the host named "ns1.çauçalito.みんな"
      Then the answer is 2005
      And the same command with "name" "ns1.xn--aualito-txac.{host site}" is answered 1000

    @host-info/2005/host-name-not-normalized
    Scenario: A dot at the end
      Given registrar A holds host "ns1.{host site}"
      When registrar A asks about the host named "ns1.{host site}."
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-info/2306/host-name-too-shallow
    Scenario: A name right below a public suffix
      Given registrar A holds host "ns1.{host site}"
      When registrar A asks about the host named "e-info.com"
      Then the answer is 2306
      And the same command with "name" "ns1.{host site}" is answered 1000

    @session/2103/unimplemented-extension
    Scenario: An extension that the command does not take
      Given registrar A holds host "ns1"
      When registrar A asks about host "ns1" with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

  Rule: The name is judged step by step

    @refusalOrder
    @session/2103/unimplemented-extension
    Scenario: A name that is too long, along with an extension that the command does not take
      When registrar A asks about the host named "{a host name of 254 characters}" with:
        | extension | restore request |
      Then the answer is 2103

    @refusalOrder
    @host-info/2004/host-name-too-long
    Scenario: A name that is too long and has capitals
      When registrar A asks about the host named "{a host name of 254 characters in capitals}"
      Then the answer is 2004

    @refusalOrder
    @host-info/2005/host-name-not-lower-case
    Scenario: A name with capitals and an empty label
      When registrar A asks about the host named "NS1..e-order.com"
      Then the answer is 2005

    @refusalOrder
    @host-info/2005/host-name-not-puny-coded
    Scenario: A name in another script with a low line at the wrong place
      When registrar A asks about the host named "_ns1.çauçalito.みんな"
      Then the answer is 2005

    @refusalOrder
    @host-info/2005/invalid-host-name
    Scenario: A name with a low line at the wrong place and a dot at the end
      When registrar A asks about the host named "_ns1.e-order.com."
      Then the answer is 2005

    @refusalOrder
    @host-info/2005/host-name-not-normalized
    Scenario: A name that is too shallow and has a dot at the end
      When registrar A asks about the host named "e-order.com."
      Then the answer is 2005

    @refusalOrder
    @host-info/2306/host-name-too-shallow
    Scenario: A name that is too shallow for any host there could be
      When registrar A asks about the host named "e-order.com"
      Then the answer is 2306
