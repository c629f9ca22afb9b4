@host-update
@needs:hosts
Feature: Changing a host: addresses and statuses

  Rule: What is added comes, what is removed goes, and the rest stays

    @host-update/1000/updated
    Scenario: A status comes
      Given registrar A holds host "ns1"
      When registrar A updates host "ns1" with:
        | add status | clientUpdateProhibited |
      Then the answer is 1000
      And the answer says:
        | resData     | <absent>     |
        | trID/clTRID | <its clTRID> |
      And registrar B sees of host "ns1":
        | name      | {host ns1}             |
        | status/@s | clientUpdateProhibited |
        | clID      | {registrar A}          |
        | crID      | {registrar A}          |
        | upID      | {registrar A}          |
        | upDate    | <now>                  |
        | trDate    | <absent>               |

    @host-update/1000/updated
    Scenario: An update with nothing in it is an update
      Given registrar A holds host "ns1" with:
        | statuses | clientDeleteProhibited |
        | created  | 2025-12-01T00:00:00Z   |
      When registrar A updates host "ns1"
      Then the answer is 1000
      And registrar B sees of host "ns1":
        | status/@s | clientDeleteProhibited |
        | crDate    | 2025-12-01T00:00:00Z   |
        | upID      | {registrar A}          |
        | upDate    | <now>                  |

    @host-update/1000/updated
    Scenario: Addresses come and go, in whatever form they are written
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1, 1080::8:800:200c:417a |
      When registrar A updates host "ns1.{domain home}" with:
        | add address    | 192.0.2.2, 2001:DB8::1                |
        | remove address | 1080:0:0:0:8:800:200C:417A, 192.0.2.1 |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain home}":
        | addr     | 192.0.2.2, 2001:db8::1 |
        | addr/@ip | v4, v6                 |
        | clID     | {registrar A}          |
        | upID     | {registrar A}          |
        | upDate   | <now>                  |
        | trDate   | <absent>               |

    @needs:look
    @host-update/1000/updated
    Scenario: The DNS is told of a host whose addresses change
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | add address    | 192.0.2.2 |
        | remove address | 192.0.2.1 |
      Then the answer is 1000
      And the DNS is told of "ns1.{domain home}"

    @host-update/1000/updated
    Scenario: Adding what is there and removing what is not changes nothing
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1              |
        | statuses  | clientDeleteProhibited |
      When registrar A updates host "ns1.{domain home}" with:
        | add address    | 192.0.2.1              |
        | add status     | clientDeleteProhibited |
        | remove address | 192.0.2.9              |
        | remove status  | clientUpdateProhibited |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain home}":
        | addr      | 192.0.2.1              |
        | status/@s | clientDeleteProhibited |

    @host-update/1000/updated
    Scenario: A host without statuses of its own is ok again
      Given registrar A holds host "ns1" with:
        | statuses | clientDeleteProhibited, clientUpdateProhibited |
      When registrar A updates host "ns1" with:
        | remove status | clientDeleteProhibited, clientUpdateProhibited |
      Then the answer is 1000
      And registrar B sees of host "ns1":
        | status/@s | ok |

    @host-update/1000/updated
    Scenario: Removing clientUpdateProhibited, other changes may come along
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1              |
        | statuses  | clientUpdateProhibited |
      When registrar A updates host "ns1.{domain home}" with:
        | add address   | 192.0.2.2              |
        | remove status | clientUpdateProhibited |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain home}":
        | addr      | 192.0.2.1, 192.0.2.2 |
        | status/@s | ok                   |

    @host-update/1000/updated
    @needs:fixtures
    Scenario: The domain is the registrar's though another is on file for the host
      Given registrar A holds domain "home"
      And registrar B holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | add address | 192.0.2.2 |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain home}":
        | clID | {registrar A} |
        | crID | {registrar B} |

    @host-update/1000/updated
    Scenario: The domain came to the registrar by a transfer that nobody decided
      Given registrar B holds domain "home" with:
        | transfer requested by | {registrar A}        |
        | transfer requested    | 2026-01-09T12:00:00Z |
      And registrar B holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | add address    | 192.0.2.2 |
        | remove address | 192.0.2.1 |
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain home}":
        | clID   | {registrar A}        |
        | upID   | {registrar A}        |
        | trDate | 2026-01-14T12:00:00Z |

    @host-update/1000/updated
    Scenario: What prohibits changes of the domain does not matter to its hosts
      Given registrar A holds domain "home" with:
        | statuses | clientUpdateProhibited, serverUpdateProhibited |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A updates host "ns1.{domain home}" with:
        | add address | 192.0.2.2 |
      Then the answer is 1000

  Rule: A superuser may do more, through the registry's own tool

    @needs:superuser
    @host-update/1000/updated
    Scenario: A superuser sets a status of the server on a host that its sponsor may not change
      Given registrar A holds host "ns1" with:
        | statuses | clientUpdateProhibited |
      When registrar A as superuser updates host "ns1" with:
        | add status | serverUpdateProhibited |
      Then the answer is 1000
      And registrar A sees of host "ns1":
        | status/@s | clientUpdateProhibited, serverUpdateProhibited |

    @needs:superuser
    @host-update/1000/updated
    Scenario: A superuser changes another registrar's host
      Given registrar B holds host "ns1"
      When registrar A as superuser updates host "ns1" with:
        | add status | serverDeleteProhibited |
      Then the answer is 1000
      And registrar B sees of host "ns1":
        | status/@s | serverDeleteProhibited |
        | clID      | {registrar B}          |
        | upID      | {registrar A}          |

    @needs:superuser
    @needs:tool
    @host-update/1000/updated
    Scenario: A superuser's dry run is answered as ever and changes nothing
      Given registrar B holds host "ns1"
      When registrar A as superuser in a dry run updates host "ns1" with:
        | add status | clientDeleteProhibited |
      Then the answer is 1000
      And registrar B sees of host "ns1":
        | status/@s | ok       |
        | upDate    | <absent> |

    @needs:tool
    @needs:look
    @host-update/1000/updated
    Scenario: The history tells what the tool gave as its reason
      Given registrar A holds host "ns1"
      And registrar A knows the repository id of host "ns1"
      When registrar A through the tool updates host "ns1" with:
        | extension | metadata |
      Then the answer is 1000
      And the history of host "ns1" ends with:
        | type                 | host-update                 |
        | at                   | <now>                       |
        | registrar            | {registrar A}               |
        | superuser            | false                       |
        | object               | host                        |
        | name                 | {host ns1}                  |
        | repositoryId         | {repository id of the host} |
        | transaction/client   | <its clTRID>                |
        | transaction/server   | <present>                   |
        | snapshot/updatedBy   | {registrar A}               |
        | reason               | it was asked for            |
        | requestedByRegistrar | true                        |

    @needs:superuser
    @needs:look
    @host-update/1000/updated
    Scenario: The history tells that a superuser did it
      Given registrar B holds host "ns1"
      When registrar A as superuser updates host "ns1"
      Then the answer is 1000
      And the history of host "ns1" ends with:
        | registrar | {registrar A} |
        | superuser | true          |
