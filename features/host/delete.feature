@host-delete
@needs:hosts
Feature: Deleting a host

  Rule: Where deletions are synchronous, the host is gone at once

    @host-delete/1000/deleted
    Scenario: A host outside this registry
      Given deletions are synchronous
      And registrar A holds host "ns1"
      When registrar A deletes host "ns1"
      Then the answer is 1000
      And the answer says:
        | resData     | <absent>     |
        | trID/clTRID | <its clTRID> |
      And host "ns1" is gone for registrar A
      And registrar A has no message

    @needs:look
    @host-delete/1000/deleted
    Scenario: The history tells who deleted a host, and the DNS is left alone for one outside
      Given deletions are synchronous
      And registrar A holds host "ns1"
      And registrar A knows the repository id of host "ns1"
      When registrar A deletes host "ns1"
      Then the answer is 1000
      And the DNS is told of nothing
      And the history of host "ns1" ends with:
        | type               | host-delete                 |
        | at                 | <now>                       |
        | registrar          | {registrar A}               |
        | superuser          | false                       |
        | object             | host                        |
        | name               | {host ns1}                  |
        | repositoryId       | {repository id of the host} |
        | transaction/client | <its clTRID>                |
        | snapshot/name      | {host ns1}                  |
        | snapshot/deleted   | <now>                       |

    @needs:look
    @host-delete/1000/deleted
    Scenario: A host inside this registry, whose domain is the registrar's though another is on file for the host
      Given deletions are synchronous
      And registrar A holds domain "home"
      And registrar B holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A deletes host "ns1.{domain home}"
      Then the answer is 1000
      And host "ns1.{domain home}" is gone for registrar A
      And the DNS is told of "ns1.{domain home}"

    @host-delete/1000/deleted
    Scenario: The domain came to the registrar by a transfer that nobody decided
      Given deletions are synchronous
      And registrar B holds domain "home" with:
        | transfer requested by | {registrar A} |
        | transfer requested    | -P6D          |
      And registrar B holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A deletes host "ns1.{domain home}"
      Then the answer is 1000
      And host "ns1.{domain home}" is gone for registrar A

    @needs:superuser
    @host-delete/1000/deleted
    Scenario: A superuser deletes another registrar's host
      Given deletions are synchronous
      And registrar B holds host "foreign"
      When registrar A as superuser deletes host "foreign"
      Then the answer is 1000
      And host "foreign" is gone for registrar B

    @needs:tool
    @host-delete/1000/deleted
    Scenario: A dry run is answered as ever and deletes nothing
      Given deletions are synchronous
      And registrar A holds host "ns1"
      When registrar A in a dry run deletes host "ns1"
      Then the answer is 1000
      And registrar A sees of host "ns1":
        | name      | {host ns1} |
        | status/@s | ok         |

    @needs:tool
    @needs:look
    @host-delete/1000/deleted
    Scenario: The history tells what the tool gave as its reason
      Given deletions are synchronous
      And registrar A holds host "ns1"
      When registrar A through the tool deletes host "ns1" with:
        | extension | metadata |
      Then the answer is 1000
      And the history of host "ns1" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @host-delete/1000/deleted
    Scenario: What prohibits changes and transfers of the domain does not matter to its hosts
      Given deletions are synchronous
      And registrar A holds domain "home" with:
        | statuses | clientUpdateProhibited, clientDeleteProhibited, serverHold |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When registrar A deletes host "ns1.{domain home}"
      Then the answer is 1000

    @host-delete/1000/deleted
    Scenario: Once nobody uses it any more
      Given deletions are synchronous
      And registrar A holds host "ns1"
      And registrar B holds domain "user" with:
        | name servers       | {host ns1} |
        | deletion requested | -P40D      |
      When registrar A deletes host "ns1"
      Then the answer is 1000

  Rule: Where deletions are asynchronous, the host goes later, and a message tells

    @needs:clock
    @needs:reset
    @host-delete/1001/pending
    Scenario: A host is pendingDelete until it goes, and its sponsor is told
      Given deletions are asynchronous
      And registrar A holds host "ns1"
      When registrar A deletes host "ns1"
      Then the answer is 1001
      And the answer says:
        | resData     | <absent>     |
        | trID/clTRID | <its clTRID> |
      And that answer's ids are kept as "the deletion"
      And registrar B sees of host "ns1":
        | status/@s | pendingDelete |
        | clID      | {registrar A} |
        | upDate    | <absent>      |
      And registrar A has no message
      When almost the time that a deletion takes has passed
      Then registrar B sees of host "ns1":
        | status/@s | pendingDelete |
      And registrar A has no message
      When the rest of the time that a deletion takes has passed
      Then host "ns1" is gone for registrar B
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                        |
        | msgQ/qDate                     | <now>                    |
        | msgQ/msg                       | <present>                |
        | resData/panData/name           | {host ns1}               |
        | resData/panData/name/@paResult | <true>                   |
        | resData/panData/paTRID/clTRID  | {clTRID of the deletion} |
        | resData/panData/paTRID/svTRID  | {svTRID of the deletion} |
        | resData/panData/paDate         | <now>                    |
      And the answer's "resData/panData" is about a host
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar A has no message

    @needs:clock
    @needs:reset
    @host-delete/1001/pending
    Scenario: A host that a domain uses by then stays
      Given deletions are asynchronous
      And registrar A holds host "ns1" with:
        | statuses | clientUpdateProhibited |
      When registrar A deletes host "ns1"
      Then the answer is 1001
      Given registrar B holds domain "user" with:
        | name servers | {host ns1} |
      When the time that a deletion takes has passed
      Then registrar B sees of host "ns1":
        | status/@s | clientUpdateProhibited, linked |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1          |
        | resData/panData/name           | {host ns1} |
        | resData/panData/name/@paResult | <false>    |
        | resData/panData/paDate         | <now>      |

    @needs:look
    @host-delete/1001/pending
    Scenario: The DNS is told of a host inside this registry when it goes
      Given deletions are asynchronous
      And registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      And registrar A knows the repository id of host "ns1.{domain home}"
      When registrar A deletes host "ns1.{domain home}"
      Then the answer is 1001
      And the DNS is told of "ns1.{domain home}" after 1 hour
      And the history of host "ns1.{domain home}" ends with:
        | type               | host-delete                 |
        | at                 | <now>                       |
        | registrar          | {registrar A}               |
        | superuser          | false                       |
        | object             | host                        |
        | name               | ns1.{domain home}           |
        | repositoryId       | {repository id of the host} |
        | transaction/client | <its clTRID>                |
        | snapshot/name      | ns1.{domain home}           |
        | snapshot/statuses  | pendingDelete               |

    @needs:clock
    @needs:superuser
    @needs:reset
    @host-delete/1001/pending
    Scenario: Whoever deletes a host, its sponsor is told
      Given deletions are asynchronous
      And registrar B holds host "foreign"
      When registrar A as superuser deletes host "foreign"
      Then the answer is 1001
      When the time that a deletion takes has passed
      Then registrar A has no message
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | resData/panData/name | {host foreign} |

    @needs:clock
    @host-delete/1001/pending
    Scenario: The name is free once the host is gone, and the newcomer is another host
      Given deletions are asynchronous
      And registrar A holds host "ns1"
      When registrar A deletes host "ns1"
      Then the answer is 1001
      When the time that a deletion takes has passed
      And registrar B creates host "ns1"
      Then the answer is 1000
      And registrar A sees of host "ns1":
        | status/@s | ok            |
        | clID      | {registrar B} |

    @needs:tool
    @needs:clock
    @host-delete/1001/pending
    Scenario: A dry run begins no deletion
      Given deletions are asynchronous
      And registrar A holds host "ns1"
      When registrar A in a dry run deletes host "ns1"
      Then the answer is 1001
      And registrar A sees of host "ns1":
        | status/@s | ok |

  Rule: A host that is in use, protected or another's is not deleted

    @host-delete/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A deletes host "ns1"
      Then the answer is 2002

    @host-delete/2303/resource-does-not-exist
    Scenario: A host that never existed
      Given deletions are synchronous
      And registrar A holds host "other"
      When registrar A deletes host "missing"
      Then the answer is 2303
      And the same command with "name" "{host other}" is answered 1000

    @host-delete/2303/resource-does-not-exist
    Scenario: A host that is deleted already
      Given deletions are synchronous
      And registrar A holds host "gone"
      When registrar A deletes host "gone"
      Then the answer is 1000
      When registrar A deletes host "gone"
      Then the answer is 2303
      When registrar A creates host "gone"
      And registrar A deletes host "gone"
      Then the answer is 1000

    @host-delete/2305/resource-to-delete-is-referenced
    Scenario: A domain uses the host
      Given deletions are synchronous
      And registrar A holds host "used"
      And registrar A holds host "other"
      And registrar B holds domain "user" with:
        | name servers | {host used} |
      When registrar A deletes host "used"
      Then the answer is 2305
      And registrar A sees of host "used":
        | status/@s | ok, linked |
      And the same command with "name" "{host other}" is answered 1000

    @host-delete/2305/resource-to-delete-is-referenced
    Scenario: A domain in its redemption uses the host
      Given deletions are asynchronous
      And registrar A holds host "used"
      And registrar A holds host "other"
      And registrar B holds domain "user" with:
        | name servers       | {host used} |
        | deletion requested | -P1D        |
      When registrar A deletes host "used"
      Then the answer is 2305
      And the same command with "name" "{host other}" is answered 1001

    @host-delete/2304/resource-status-prohibits-operation
    Scenario Outline: A host that is <status>
      Given deletions are synchronous
      And registrar A holds host "protected" with:
        | statuses | <status> |
      And registrar A holds host "other" with:
        | statuses | clientUpdateProhibited |
      When registrar A deletes host "protected"
      Then the answer is 2304
      And registrar A sees of host "protected":
        | status/@s | <status> |
      And the same command with "name" "{host other}" is answered 1000

      Examples:
        | status                 |
        | clientDeleteProhibited |
        | serverDeleteProhibited |
        | pendingDelete          |

    @needs:superuser
    @host-delete/2304/resource-status-prohibits-operation
    Scenario: Statuses bind superusers too
      Given deletions are synchronous
      And registrar B holds host "protected" with:
        | statuses | serverDeleteProhibited |
      And registrar B holds host "other"
      When registrar A as superuser deletes host "protected"
      Then the answer is 2304
      And the same command with "name" "{host other}" is answered 1000

    @needs:clock
    @host-delete/2304/resource-status-prohibits-operation
    Scenario: A second deletion while the first is pending
      Given deletions are asynchronous
      And registrar A holds host "going"
      And registrar A holds host "other"
      When registrar A deletes host "going"
      Then the answer is 1001
      When registrar A deletes host "going"
      Then the answer is 2304
      And the same command with "name" "{host other}" is answered 1001

    @host-delete/2201/resource-not-owned
    Scenario: Another registrar's host
      Given deletions are synchronous
      And registrar B holds host "foreign"
      And registrar A holds host "own"
      When registrar A deletes host "foreign"
      Then the answer is 2201
      And registrar B sees of host "foreign":
        | status/@s | ok |
      And the same command with "name" "{host own}" is answered 1000

    @host-delete/2201/resource-not-owned
    @needs:fixtures
    Scenario: The domain is another registrar's, though the registrar is on file for the host
      Given deletions are synchronous
      And registrar B holds domain "foreign"
      And registrar A holds host "ns1.{domain foreign}" with:
        | addresses | 192.0.2.1 |
      And registrar A holds host "own"
      When registrar A deletes host "ns1.{domain foreign}"
      Then the answer is 2201
      And the same command with "name" "{host own}" is answered 1000

    @host-delete/2201/resource-not-owned
    Scenario: The domain left the registrar by a transfer that nobody decided
      Given deletions are synchronous
      And registrar A holds domain "left" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P6D          |
      And registrar A holds host "ns1.{domain left}" with:
        | addresses | 192.0.2.1 |
      And registrar A holds host "own"
      When registrar A deletes host "ns1.{domain left}"
      Then the answer is 2201
      And the same command with "name" "{host own}" is answered 1000

    @session/2103/unimplemented-extension
    Scenario: An extension that the command does not take
      Given deletions are synchronous
      And registrar A holds host "ns1"
      When registrar A deletes host "ns1" with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

  Rule: A host is named as it stands in the DNS

    @host-delete/2004/host-name-too-long
    Scenario: A name longer than names can be
      Given deletions are synchronous
      And registrar A holds host "other"
      When registrar A deletes the host named "{a host name of 254 characters}"
      Then the answer is 2004
      And the same command with "name" "{host other}" is answered 1000

    @host-delete/2005/host-name-not-lower-case
    Scenario: Capitals in the name
      Given deletions are synchronous
      And registrar A holds host "ns1.{host site}"
      When registrar A deletes the host named "NS1.{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-delete/2005/invalid-host-name
    Scenario: An empty label inside the name
      Given deletions are synchronous
      And registrar A holds host "ns1.{host site}"
      When registrar A deletes the host named "ns1..{host site}"
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-delete/2005/host-name-not-puny-coded
    Scenario: Labels in other scripts
      Given deletions are synchronous
      And registrar A holds host "ns1.xn--aualito-txac.{host site}"
      When registrar A deletes the host named "ns1.çauçalito.みんな"
      Then the answer is 2005
      And the same command with "name" "ns1.xn--aualito-txac.{host site}" is answered 1000

    @host-delete/2005/host-name-not-normalized
    Scenario: A dot at the end
      Given deletions are synchronous
      And registrar A holds host "ns1.{host site}"
      When registrar A deletes the host named "ns1.{host site}."
      Then the answer is 2005
      And the same command with "name" "ns1.{host site}" is answered 1000

    @host-delete/2306/host-name-too-shallow
    Scenario: A name right below a public suffix
      Given deletions are synchronous
      And registrar A holds host "ns1.{host site}"
      When registrar A deletes the host named "e-delete.com"
      Then the answer is 2306
      And the same command with "name" "ns1.{host site}" is answered 1000

  Rule: One refusal answers before the other

    @refusalOrder
    @session/2103/unimplemented-extension
    Scenario: A name that is too long, along with an extension that the command does not take
      When registrar A deletes the host named "{a host name of 254 characters}" with:
        | extension | restore request |
      Then the answer is 2103

    @refusalOrder
    @host-delete/2004/host-name-too-long
    Scenario: A name that is too long and has capitals
      When registrar A deletes the host named "{a host name of 254 characters in capitals}"
      Then the answer is 2004

    @refusalOrder
    @host-delete/2005/host-name-not-lower-case
    Scenario: A name with capitals and an empty label
      When registrar A deletes the host named "NS1..e-order.com"
      Then the answer is 2005

    @refusalOrder
    @host-delete/2005/host-name-not-puny-coded
    Scenario: A name in another script with a low line at the wrong place
      When registrar A deletes the host named "_ns1.çauçalito.みんな"
      Then the answer is 2005

    @refusalOrder
    @host-delete/2005/invalid-host-name
    Scenario: A name with a low line at the wrong place and a dot at the end
      When registrar A deletes the host named "_ns1.e-order.com."
      Then the answer is 2005

    @refusalOrder
    @host-delete/2005/host-name-not-normalized
    Scenario: A name that is too shallow and has a dot at the end
      When registrar A deletes the host named "e-order.com."
      Then the answer is 2005

    @refusalOrder
    @host-delete/2305/resource-to-delete-is-referenced
    Scenario: A host in use that must not be deleted either
      Given registrar A holds host "used" with:
        | statuses | clientDeleteProhibited |
      And registrar B holds domain "user" with:
        | name servers | {host used} |
      When registrar A deletes host "used"
      Then the answer is 2305

    @refusalOrder
    @host-delete/2304/resource-status-prohibits-operation
    Scenario: Another registrar's host that must not be deleted
      Given registrar B holds host "foreign" with:
        | statuses | clientDeleteProhibited |
      When registrar A deletes host "foreign"
      Then the answer is 2304
