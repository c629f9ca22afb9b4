@domain-update
@needs:superuser
Feature: Changing a domain by the registry's own tools

  Rule: A superuser may do what registrars may not

    @domain-update/1000/updated
    Scenario: Another registrar's domain that nobody may change, without access to the zone
      Given registrar B has registered domain "theirs" with:
        | statuses | clientUpdateProhibited, serverUpdateProhibited |
      And registrar A's account has:
        | zones | none |
      When registrar A as superuser updates domain "theirs" with:
        | add statuses | serverDeleteProhibited |
        | password     | new words              |
      Then the answer is 1000
      And registrar B sees of domain "theirs":
        | status/@s   | inactive, clientUpdateProhibited, serverUpdateProhibited, serverDeleteProhibited |
        | clID        | {registrar B}                                                                    |
        | upID        | {registrar A}                                                                    |
        | upDate      | <now>                                                                            |
        | authInfo/pw | new words                                                                        |

    @domain-update/1000/updated
    Scenario: A domain that is being deleted
      Given registrar A has registered domain "going" with:
        | deletion requested | 1 day ago |
      When registrar A as superuser updates domain "going" with:
        | add statuses | serverHold |
      Then the answer is 1000
      And registrar A sees of domain "going":
        | status/@s | inactive, pendingDelete, serverHold |

    @domain-update/1000/updated
    Scenario Outline: A superuser sets <status>, and takes it away
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
      When registrar A as superuser updates domain "mine" with:
        | add statuses | <status> |
      Then the answer is 1000
      And registrar B sees of domain "mine":
        | status/@s | <shown> |
      When registrar A as superuser updates domain "mine" with:
        | remove statuses | <status> |
      Then the answer is 1000
      And registrar B sees of domain "mine":
        | status/@s | ok |

      Examples:
        | status                   | shown                    |
        | clientHold               | clientHold               |
        | serverDeleteProhibited   | serverDeleteProhibited   |
        | serverHold               | serverHold               |
        | serverRenewProhibited    | serverRenewProhibited    |
        | serverTransferProhibited | serverTransferProhibited |
        | serverUpdateProhibited   | serverUpdateProhibited   |
        | pendingDelete            | pendingDelete            |
        | pendingTransfer          | pendingTransfer          |
        | ok                       | ok                       |
        | inactive                 | ok                       |

    @domain-update/2004/status-not-client-settable
    Scenario Outline: Not even a superuser sets <status>, which domains never have
      Given registrar A has registered domain "mine"
      When registrar A as superuser updates domain "mine" with:
        | add statuses | <status> |
      Then the answer is 2004
      And the same command with "add statuses" "serverHold" is answered 1000

      Examples:
        | status        |
        | pendingCreate |
        | pendingRenew  |
        | pendingUpdate |

    @domain-update/2003/missing-admin-contact
    Scenario: A superuser does not leave a domain without an administrative contact either
      Given registrar B has registered domain "theirs"
      When registrar A as superuser updates domain "theirs" with:
        | remove admin | {contact usual contact} |
      Then the answer is 2003
      And the same command with "remove admin" "none" is answered 1000

  Rule: Who asks the registry to forbid something pays once

    @domain-update/1000/updated
    @needs:look
    Scenario: A prohibition that the registrar asked for
      Given registrar A has registered domain "mine"
      And the zone has:
        | server status price | 19.00 |
      When registrar A as superuser updates domain "mine" with:
        | add statuses           | serverRenewProhibited, serverDeleteProhibited |
        | reason                 | it was asked for                              |
        | requested by registrar | true                                          |
      Then the answer is 1000
      And the last change of domain "mine" is charged:
        | kind     | reason        | registrar     | amount | currency | event | billed | years    | token    | domain        | repositoryId               | flags/length |
        | one-time | server-status | {registrar A} | 19.00  | USD      | <now> | <now>  | <absent> | <absent> | {domain mine} | <a domain's repository id> | 0            |
      And the history of domain "mine" ends with:
        | superuser            | true             |
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @domain-update/1000/updated
    @needs:look
    Scenario: It is charged to the one in whose name the tool speaks
      Given registrar B has registered domain "theirs"
      When registrar A as superuser updates domain "theirs" with:
        | add statuses           | serverRenewProhibited |
        | requested by registrar | true                  |
      Then the answer is 1000
      And the last change of domain "theirs" is charged:
        | reason        | registrar     | amount |
        | server-status | {registrar A} | 20.00  |

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: It costs something when the update <changes>
      Given registrar A has registered domain "mine" with:
        | statuses | serverTransferProhibited |
      When registrar A as superuser updates domain "mine" with:
        | add statuses           | <added>   |
        | remove statuses        | <removed> |
        | requested by registrar | true      |
      Then the answer is 1000
      And the last change of domain "mine" is charged:
        | reason        | amount |
        | server-status | 20.00  |

      Examples:
        | changes                               | added                              | removed                  |
        | ends a prohibition                    | none                               | serverTransferProhibited |
        | swaps one prohibition for another     | serverUpdateProhibited             | serverTransferProhibited |
        | forbids something and puts it on hold | serverUpdateProhibited, serverHold | none                     |

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: It costs nothing when the update <changes>
      Given registrar A has registered domain "mine" with:
        | statuses | serverTransferProhibited |
      When registrar A as superuser updates domain "mine" with:
        | add statuses           | <added>     |
        | remove statuses        | <removed>   |
        | requested by registrar | <requested> |
      Then the answer is 1000
      And the last change of domain "mine" is free

      Examples:
        | changes                                  | added                    | removed               | requested |
        | forbids what is forbidden                | serverTransferProhibited | none                  | true      |
        | allows what is allowed                   | none                     | serverRenewProhibited | true      |
        | puts the domain on hold                  | serverHold               | none                  | true      |
        | forbids something for the registrar      | clientRenewProhibited    | none                  | true      |
        | forbids something of the registry's own  | serverRenewProhibited    | none                  | false     |
        | forbids something and says nothing of it | serverRenewProhibited    | none                  | none      |

    @domain-update/1000/updated
    @needs:look
    @needs:tool
    Scenario: A tool that is no superuser says why
      Given registrar A has registered domain "mine"
      When registrar A through the tool updates domain "mine" with:
        | add statuses           | clientHold       |
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1000
      And the last change of domain "mine" is free
      And the history of domain "mine" ends with:
        | superuser            | false            |
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

  Rule: The sponsor is told when somebody else changes the registry's own statuses

    @domain-update/1000/updated
    @needs:poll
    @needs:look
    Scenario: The registry adds statuses
      Given registrar A has registered domain "mine"
      When registrar B as superuser updates domain "mine" with:
        | add statuses | serverRenewProhibited, serverHold, clientHold |
      Then the answer is 1000
      And that answer's ids are kept as "the update"
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                                          |
        | msgQ/qDate                     | <now>                                      |
        | msgQ/msg                       | <naming serverHold, serverRenewProhibited> |
        | resData/panData/name           | {domain mine}                              |
        | resData/panData/name/@paResult | <true>                                     |
        | resData/panData/paTRID/clTRID  | {clTRID of the update}                     |
        | resData/panData/paTRID/svTRID  | {svTRID of the update}                     |
        | resData/panData/paDate         | <now>                                      |
        | resData/trnData                | <absent>                                   |
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar B has no message

    @domain-update/1000/updated
    @needs:poll
    Scenario Outline: The registry <changes>
      Given registrar A has registered domain "mine" with:
        | statuses | clientHold, serverTransferProhibited, serverUpdateProhibited |
      When registrar B as superuser updates domain "mine" with:
        | add statuses    | <added>   |
        | remove statuses | <removed> |
      Then the answer is 1000
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/msg                       | <naming <named>> |
        | resData/panData/name           | {domain mine}    |
        | resData/panData/name/@paResult | <true>           |

      Examples:
        | changes                       | added                              | removed                                                      | named                                            |
        | takes statuses away           | none                               | serverUpdateProhibited, serverTransferProhibited, clientHold | serverTransferProhibited, serverUpdateProhibited |
        | adds some and takes some away | serverHold, clientRenewProhibited  | serverTransferProhibited, clientHold                         | serverHold, serverTransferProhibited             |
        | says what is so already, too  | serverHold, serverUpdateProhibited | serverDeleteProhibited                                       | serverHold                                       |

    @domain-update/1000/updated
    @needs:poll
    Scenario Outline: Nobody is told when <who> <changes>
      Given registrar A has registered domain "mine" with:
        | statuses | serverTransferProhibited |
      When <who> updates domain "mine" with:
        | add statuses    | <added>   |
        | remove statuses | <removed> |
      Then the answer is 1000
      And registrar A has no message
      And registrar B has no message

      Examples:
        | who                      | changes                      | added                    | removed               |
        | registrar A as superuser | puts it on hold              | serverHold               | none                  |
        | registrar B as superuser | sets a status of clients     | clientHold               | none                  |
        | registrar B as superuser | adds what is there already   | serverTransferProhibited | none                  |
        | registrar B as superuser | takes away what is not there | none                     | serverRenewProhibited |

  Rule: The DNS is told when the registry's hold begins or ends

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: The hold <what>
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
        | statuses     | <had>      |
      When registrar A as superuser updates domain "mine" with:
        | <verb> statuses | serverHold |
      Then the answer is 1000
      And the DNS is told of "{domain mine}"

      Examples:
        | what   | verb   | had                    |
        | begins | add    | clientDeleteProhibited |
        | ends   | remove | serverHold             |

    @domain-update/1000/updated
    @needs:look
    Scenario: A deletion is taken back while the domain stays on hold
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers       | {host ns1} |
        | statuses           | serverHold |
        | deletion requested | 1 day ago  |
      When registrar A as superuser updates domain "mine" with:
        | remove statuses | pendingDelete |
      Then the answer is 1000
      And the DNS is told of nothing

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: A domain whose deletion <what>
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
        | statuses     | <had>      |
      When registrar A as superuser updates domain "mine" with:
        | <verb> statuses | pendingDelete |
      Then the answer is 1000
      And the DNS is told of "{domain mine}"

      Examples:
        | what          | verb   | had                    |
        | is said to be | add    | clientDeleteProhibited |
        | is taken back | remove | pendingDelete          |

  Rule: A superuser says whether a domain goes on being renewed

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: The tool says <value>
      Given registrar A has registered domain "mine" with:
        | expires           | in 2 years |
        | not renewed after | <before>   |
      When registrar A as superuser updates domain "mine" with:
        | renews automatically | <value> |
      Then the answer is 1000
      And the registry keeps of domain "mine":
        | autoRenewalEnd | <after> |

      Examples:
        | value  | before     | after        |
        | false  | in 5 years | <in 2 years> |
        | 0      | in 5 years | <in 2 years> |
        | true   | in 5 years | <absent>     |
        | unsaid | in 5 years | <in 5 years> |
        | none   | in 5 years | <in 5 years> |

    @domain-update/1000/updated
    @needs:look
    @needs:clock
    Scenario: The end is the expiration as it is now, not as it was registered
      Given registrar A has registered domain "mine" with:
        | created | 300 days ago |
        | expires | in 3 days    |
      When 4 days pass
      And registrar A as superuser updates domain "mine" with:
        | renews automatically | false |
      Then the answer is 1000
      And the registry keeps of domain "mine":
        | autoRenewalEnd | <in 364 days> |

  Rule: In a dry run all is answered and nothing done

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: <who> asks what would be
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
      When <who> updates domain "mine" with:
        | add statuses | clientHold |
        | password     | new words  |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | status/@s   | ok       |
        | authInfo/pw | 2fooBAR  |
        | upDate      | <absent> |
      And the history of domain "mine" is "domain-create"
      And the DNS is told of nothing

      Examples:
        | who                                   |
        | registrar A in a dry run              |
        | registrar B as superuser in a dry run |
