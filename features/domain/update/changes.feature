@domain-update
Feature: Changing a domain

  Rule: What the command says is so from now on

    @domain-update/1000/updated
    @needs:clock
    Scenario: Everything that can be changed is changed
      Given registrar A holds contact "owner"
      And registrar A holds contact "admin"
      And registrar A holds contact "billing"
      And registrar A holds contact "tech"
      And registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A holds host "ns3"
      And registrar A has registered domain "mine" with:
        | billing      | {contact owner}        |
        | name servers | {host ns1}, {host ns2} |
        | password     | old words              |
        | statuses     | clientDeleteProhibited |
      And registrar A holds host "sub.{domain mine}"
      When 2 hours pass
      And registrar A updates domain "mine" with:
        | add name servers    | {host ns3}               |
        | remove name servers | {host ns1}               |
        | add statuses        | clientTransferProhibited |
        | remove statuses     | clientDeleteProhibited   |
        | add admin           | {contact admin}          |
        | remove admin        | {contact usual contact}  |
        | add tech            | {contact tech}           |
        | remove tech         | {contact usual contact}  |
        | add billing         | {contact billing}        |
        | remove billing      | {contact owner}          |
        | registrant          | {contact owner}          |
        | password            | new words                |
      Then the answer is 1000
      And the answer has no "resData"
      And the answer has no "extension"
      And registrar A sees of domain "mine":
        | name          | {domain mine}                                      |
        | status/@s     | clientTransferProhibited                           |
        | registrant    | {contact owner}                                    |
        | contact       | {contact admin}, {contact billing}, {contact tech} |
        | contact/@type | admin, billing, tech                               |
        | ns/hostObj    | {host ns2}, {host ns3}                             |
        | host          | sub.{domain mine}                                  |
        | clID          | {registrar A}                                      |
        | crID          | {registrar A}                                      |
        | upID          | {registrar A}                                      |
        | upDate        | <now>                                              |
        | trDate        | <absent>                                           |
        | authInfo/pw   | new words                                          |
      And registrar B sees of domain "mine":
        | status/@s  | clientTransferProhibited |
        | registrant | {contact owner}          |
        | contact    | <absent>                 |
        | ns/hostObj | {host ns2}, {host ns3}   |
        | clID       | {registrar A}            |
        | upDate     | <now>                    |
        | authInfo   | <absent>                 |

    @domain-update/1000/updated
    @needs:clock
    Scenario Outline: An update that <changes> leaves all the rest as it was, and counts as an update
      Given registrar A holds contact "owner"
      And registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | registrant   | {contact owner}        |
        | billing      | {contact owner}        |
        | name servers | {host ns1}             |
        | password     | old words              |
        | statuses     | clientDeleteProhibited |
        | ds records   | 1 13 2                 |
        | expires      | in 2 years             |
        | created      | 3 days ago             |
      When registrar A updates domain "mine" with:
        | <key> | <value> |
      Then the answer is 1000
      When registrar A asks about domain "mine"
      Then the answer is 1000
      And the answer says:
        | resData/infData/roid            | <a domain's repository id>                                        |
        | resData/infData/status/@s       | clientDeleteProhibited                                            |
        | resData/infData/registrant      | {contact owner}                                                   |
        | resData/infData/contact         | {contact usual contact}, {contact owner}, {contact usual contact} |
        | resData/infData/contact/@type   | admin, billing, tech                                              |
        | resData/infData/ns/hostObj      | {host ns1}                                                        |
        | resData/infData/authInfo/pw     | old words                                                         |
        | resData/infData/crDate          | <3 days ago>                                                      |
        | resData/infData/exDate          | <in 2 years>                                                      |
        | resData/infData/upID            | {registrar A}                                                     |
        | resData/infData/upDate          | <now>                                                             |
        | extension/infData/dsData/keyTag | 1                                                                 |

      Examples:
        | changes                             | key               | value                   |
        | says nothing                        | name              | {domain mine}           |
        | has an empty change                 | change            | nothing                 |
        | takes away a status that is not set | remove statuses   | clientUpdateProhibited  |
        | adds a status that is set           | add statuses      | clientDeleteProhibited  |
        | adds a name server that it has      | add name servers  | {host ns1}              |
        | adds a contact that it has          | add billing       | {contact owner}         |
        | takes away a role that nobody has   | remove billing    | {contact usual contact} |
        | adds a DS record that it has        | add ds records    | 1 13 2                  |
        | takes away a DS record it has not   | remove ds records | 2 13 2                  |

    @domain-update/1000/updated
    Scenario: A host that is no name server of the domain is taken away
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
      When registrar A updates domain "mine" with:
        | remove name servers | {host ns2} |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | ns/hostObj | {host ns1} |

    @domain-update/1000/updated
    Scenario: The password is taken away, and opens nothing any more
      Given registrar A has registered domain "mine" with:
        | password | old words |
      When registrar A updates domain "mine" with:
        | auth info | removed |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | authInfo/pw | <absent> |
      When registrar B asks about domain "mine" with:
        | password | old words |
      Then the answer is 2202

    @domain-update/1000/updated
    Scenario: The new password opens the domain to who knows it, the old one no more
      Given registrar A has registered domain "mine" with:
        | password | old words |
      When registrar A updates domain "mine" with:
        | password | new words |
      Then the answer is 1000
      When registrar B asks about domain "mine" with:
        | password | new words |
      Then the answer is 1000
      And the answer's "resData/infData/authInfo/pw" is "new words"
      When registrar B asks about domain "mine" with:
        | password | old words |
      Then the answer is 2202

    @domain-update/1000/updated
    @needs:look
    @needs:clock
    Scenario: The update stands in the history; nobody is told, and nothing costs anything
      Given registrar A has registered domain "mine" with:
        | created       | 2 days ago     |
        | expires       | in 2 years     |
        | grace periods | add for 3 days |
      When registrar A updates domain "mine" with:
        | password | new words |
      Then the answer is 1000
      And the history of domain "mine" is "domain-create", "domain-update"
      And the history of domain "mine" ends with:
        | type                       | domain-update              |
        | at                         | <now>                      |
        | registrar                  | {registrar A}              |
        | superuser                  | false                      |
        | object                     | domain                     |
        | name                       | {domain mine}              |
        | repositoryId               | <a domain's repository id> |
        | transaction/client         | <its clTRID>               |
        | transaction/server         | <its svTRID>               |
        | reason                     | <absent>                   |
        | requestedByRegistrar       | <absent>                   |
        | years                      | <absent>                   |
        | records/length             | 0                          |
        | snapshot/authInfo/password | new words                  |
        | snapshot/updatedBy         | {registrar A}              |
      And the last change of domain "mine" is free
      And registrar A has no message
      And the DNS is told of nothing
      And the registry keeps of domain "mine":
        | gracePeriods/length | 1            |
        | gracePeriods/0/kind | add          |
        | gracePeriods/0/end  | <in 3 days>  |
        | expires             | <in 2 years> |
        | autoRenewalEnd      | <absent>     |

    @domain-update/1000/updated
    Scenario: Who is suspended changes domains all the same
      Given registrar A has registered domain "mine"
      And registrar A's account is suspended
      When registrar A through the tool updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 1000
      And registrar B sees of domain "mine":
        | status/@s | inactive, clientHold |

  Rule: Statuses are added and taken away

    @domain-update/1000/updated
    Scenario Outline: The sponsor sets <status>, and takes it away again
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
      When registrar A updates domain "mine" with:
        | add statuses | <status> |
      Then the answer is 1000
      And registrar B sees of domain "mine":
        | status/@s | <status> |
      When registrar A updates domain "mine" with:
        | remove statuses | <status> |
      Then the answer is 1000
      And registrar B sees of domain "mine":
        | status/@s | ok |

      Examples:
        | status                   |
        | clientDeleteProhibited   |
        | clientHold               |
        | clientRenewProhibited    |
        | clientTransferProhibited |
        | clientUpdateProhibited   |

    @domain-update/1000/updated
    Scenario: What is said about a status is not kept
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
      When registrar A updates domain "mine" with:
        | add statuses | clientHold       |
        | status text  | Payment overdue. |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | status/@s | clientHold |
        | status    | <empty>    |

    @domain-update/1000/updated
    Scenario: An update that takes clientUpdateProhibited away may change more at once
      Given registrar A has registered domain "mine" with:
        | statuses | clientUpdateProhibited |
      When registrar A updates domain "mine" with:
        | remove statuses | clientUpdateProhibited |
        | add statuses    | clientHold             |
        | password        | new words              |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | status/@s   | inactive, clientHold |
        | authInfo/pw | new words            |

    @domain-update/1000/updated
    Scenario Outline: The domain has <status>, which does not stand in the way
      Given registrar A has registered domain "mine" with:
        | statuses | <status> |
      When registrar A updates domain "mine" with:
        | password | new words |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | status/@s   | inactive, <status> |
        | authInfo/pw | new words          |

      Examples:
        | status                   |
        | clientHold               |
        | clientDeleteProhibited   |
        | clientRenewProhibited    |
        | clientTransferProhibited |
        | serverHold               |
        | serverDeleteProhibited   |
        | serverRenewProhibited    |
        | serverTransferProhibited |

    @domain-update/1000/updated
    Scenario: A pending transfer, which the update leaves alone
      Given registrar A has registered domain "mine" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | 2 days ago    |
      When registrar A updates domain "mine" with:
        | password | new words |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | status/@s   | inactive, pendingTransfer |
        | authInfo/pw | new words                 |
        | clID        | {registrar A}             |

    @domain-update/1000/updated
    Scenario Outline: The zone is in phase <phase>
      Given registrar A has registered domain "mine"
      And the zone is in phase "<phase>"
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | status/@s | inactive, clientHold |

      Examples:
        | phase         |
        | predelegation |
        | sunrise       |
        | quiet         |

  Rule: The DNS is told when the delegation is another than before

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: The DNS is told when the update <changes>
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
        | statuses     | <had>      |
        | ds records   | 1 13 2     |
      When registrar A updates domain "mine" with:
        | <key> | <value> |
      Then the answer is 1000
      And the DNS is told of "{domain mine}"

      Examples:
        | changes                                | key                   | value      | had                    |
        | takes the domain from the DNS          | add statuses          | clientHold | clientDeleteProhibited |
        | gives the domain back to the DNS       | remove statuses       | clientHold | clientHold             |
        | adds a name server                     | add name servers      | {host ns2} | clientDeleteProhibited |
        | leaves no name server                  | remove name servers   | {host ns1} | clientDeleteProhibited |
        | adds a name server while it is on hold | add name servers      | {host ns2} | clientHold             |
        | adds a DS record                       | add ds records        | 2 13 2     | clientDeleteProhibited |
        | takes the DS records away              | remove all ds records | true       | clientDeleteProhibited |

    @domain-update/1000/updated
    @needs:look
    Scenario Outline: The DNS is not told when the update <changes>
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
        | statuses     | <had>      |
        | ds records   | 1 13 2     |
      When registrar A updates domain "mine" with:
        | <key> | <value> |
      Then the answer is 1000
      And the DNS is told of nothing

      Examples:
        | changes                                | key                 | value                    | had                    |
        | forbids what is no matter to the DNS   | add statuses        | clientTransferProhibited | clientDeleteProhibited |
        | puts on hold what is on hold           | add statuses        | clientHold               | serverHold             |
        | lets go of one hold of two             | remove statuses     | clientHold               | clientHold, serverHold |
        | adds a name server that it has         | add name servers    | {host ns1}               | clientDeleteProhibited |
        | takes away what is no name server      | remove name servers | {host ns2}               | clientDeleteProhibited |
        | adds a DS record that it has           | add ds records      | 1 13 2                   | clientDeleteProhibited |
        | takes away a DS record that it has not | remove ds records   | 2 13 2                   | clientDeleteProhibited |
        | changes the password                   | password            | new words                | clientDeleteProhibited |

    @domain-update/1000/updated
    @needs:look
    Scenario: A domain gets its first name server
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add name servers | {host ns1} |
      Then the answer is 1000
      And registrar B sees of domain "mine":
        | status/@s  | ok         |
        | ns/hostObj | {host ns1} |
      And the DNS is told of "{domain mine}"
