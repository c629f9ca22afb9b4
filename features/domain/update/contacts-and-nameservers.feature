@domain-update
Feature: Changing the contacts and name servers of a domain

  Rule: What the update names, there is

    @domain-update/2303/linked-resources-do-not-exist
    Scenario Outline: There is no such contact as the one for "<key>"
      Given registrar A holds contact "there"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | <key> | {contact nobody} |
      Then the answer is 2303
      And the same command with "<key>" "{contact there}" is answered 1000

      Examples:
        | key            |
        | add billing    |
        | remove billing |
        | registrant     |

    @domain-update/2303/linked-resources-do-not-exist
    Scenario Outline: There is no such host as the one to <verb>
      Given registrar A holds host "there"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | <verb> name servers | {host there}, {host nowhere} |
      Then the answer is 2303
      And registrar A sees of domain "mine":
        | ns | <absent> |
      And the same command with "<verb> name servers" "{host there}" is answered 1000

      Examples:
        | verb   |
        | add    |
        | remove |

    @domain-update/2304/linked-resource-in-pending-delete-prohibits-operation
    Scenario Outline: The <what> is about to be deleted
      Given registrar A holds contact "other"
      And registrar A holds contact "going" with:
        | statuses | pendingDelete |
      And registrar A holds host "ns1"
      And registrar A holds host "going" with:
        | statuses | pendingDelete |
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | <key> | <going> |
      Then the answer is 2304
      And the same command with "<key>" "<other>" is answered 1000

      Examples:
        | what              | key              | going           | other           |
        | added contact     | add billing      | {contact going} | {contact other} |
        | new registrant    | registrant       | {contact going} | {contact other} |
        | added name server | add name servers | {host going}    | {host ns1}      |

    @domain-update/1000/updated
    @needs:fixtures
    Scenario: What is about to be deleted is taken away
      Given registrar A holds contact "going" with:
        | statuses | pendingDelete |
      And registrar A holds host "going" with:
        | statuses | pendingDelete |
      And registrar A has registered domain "mine" with:
        | billing      | {contact going} |
        | name servers | {host going}    |
      When registrar A updates domain "mine" with:
        | remove billing      | {contact going} |
        | remove name servers | {host going}    |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | contact/@type | admin, tech |
        | ns            | <absent>    |

  Rule: One contact for a role, and one at least for administration and for technical questions

    @domain-update/2306/missing-contact-type
    Scenario Outline: A contact to <verb> has no role
      Given registrar A holds contact "other"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | <verb> contacts without a type | {contact other} |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | <verb> contacts without a type | none            |
        | <verb> billing                 | {contact other} |

      Examples:
        | verb   |
        | add    |
        | remove |

    @domain-update/2306/duplicate-contact-for-role
    Scenario Outline: Another contact joins the one for <role>
      Given registrar A holds contact "first"
      And registrar A holds contact "second"
      And registrar A has registered domain "mine" with:
        | <role> | {contact first} |
      When registrar A updates domain "mine" with:
        | add <role> | {contact second} |
      Then the answer is 2306
      And the same command with "remove <role>" "{contact first}" is answered 1000

      Examples:
        | role    |
        | admin   |
        | billing |
        | tech    |

    @domain-update/2306/duplicate-contact-for-role
    Scenario: Two contacts come for one role
      Given registrar A holds contact "first"
      And registrar A holds contact "second"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add billing | {contact first}, {contact second} |
      Then the answer is 2306
      And the same command with "add billing" "{contact second}" is answered 1000

    @domain-update/2003/missing-admin-contact
    Scenario: Nobody would administer the domain
      Given registrar A holds contact "other"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | remove admin | {contact usual contact} |
      Then the answer is 2003
      And registrar A sees of domain "mine":
        | contact/@type | admin, tech |
      And the same command with "add admin" "{contact other}" is answered 1000

    @domain-update/2003/missing-technical-contact
    Scenario: Nobody would answer technical questions
      Given registrar A holds contact "other"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | remove tech | {contact usual contact} |
      Then the answer is 2003
      And registrar A sees of domain "mine":
        | contact/@type | admin, tech |
      And the same command with "add tech" "{contact other}" is answered 1000

    @domain-update/2003/missing-admin-contact
    @needs:fixtures
    Scenario: A domain that has no administrative contact is not changed until it gets one
      Given registrar A holds contact "other"
      And registrar A has registered domain "mine" with:
        | admin | none |
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 2003
      And the same command with "add admin" "{contact other}" is answered 1000

    @domain-update/1000/updated
    Scenario: The contact for billing is taken away
      Given registrar A holds contact "payer"
      And registrar A has registered domain "mine" with:
        | billing | {contact payer} |
      When registrar A updates domain "mine" with:
        | remove billing | {contact payer} |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | contact/@type | admin, tech |

    @domain-update/2003/missing-registrant
    Scenario: The domain would belong to nobody
      Given registrar A holds contact "other"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | registrant | {empty} |
      Then the answer is 2003
      And registrar B sees of domain "mine":
        | registrant | {contact usual contact} |
      And the same command with "registrant" "{contact other}" is answered 1000

    @domain-update/1000/updated
    Scenario: Who had every role is replaced in every role
      Given registrar A holds contact "old"
      And registrar A holds contact "new"
      And registrar A has registered domain "mine" with:
        | registrant | {contact old} |
        | admin      | {contact old} |
        | billing    | {contact old} |
        | tech       | {contact old} |
      When registrar A updates domain "mine" with:
        | registrant     | {contact new} |
        | add admin      | {contact new} |
        | add billing    | {contact new} |
        | add tech       | {contact new} |
        | remove admin   | {contact old} |
        | remove billing | {contact old} |
        | remove tech    | {contact old} |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | registrant    | {contact new}                               |
        | contact       | {contact new}, {contact new}, {contact new} |
        | contact/@type | admin, billing, tech                        |

    @domain-update/1000/updated
    Scenario: The former registrant answers technical questions from now on
      Given registrar A holds contact "old"
      And registrar A holds contact "new"
      And registrar A has registered domain "mine" with:
        | registrant | {contact old} |
      When registrar A updates domain "mine" with:
        | registrant  | {contact new}           |
        | add tech    | {contact old}           |
        | remove tech | {contact usual contact} |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | registrant | {contact new}                          |
        | contact    | {contact usual contact}, {contact old} |

  Rule: A domain has at most 13 name servers

    @domain-update/2306/too-many-nameservers
    Scenario: The domain would have 14 name servers
      Given registrar A holds 14 hosts
      And registrar A has registered domain "mine" with:
        | name servers | {hosts 1 to 13} |
      When registrar A updates domain "mine" with:
        | add name servers | {host 14} |
      Then the answer is 2306
      And registrar B sees of domain "mine":
        | ns/hostObj | <present> |
      And the same command with "remove name servers" "{host 1}" is answered 1000

    @domain-update/1000/updated
    Scenario: The thirteenth name server, and one that was there before
      Given registrar A holds 13 hosts
      And registrar A has registered domain "mine" with:
        | name servers | {hosts 1 to 12} |
      When registrar A updates domain "mine" with:
        | add name servers | {host 13}, {host 1} |
      Then the answer is 1000

    @domain-update/1000/updated
    Scenario: Hosts below the domain stay below it, whether they serve it or not
      Given registrar A has registered domain "mine"
      And registrar A holds host "ns1.{domain mine}"
      And registrar A holds host "ns2.{domain mine}"
      When registrar A updates domain "mine" with:
        | add name servers | ns1.{domain mine} |
      Then the answer is 1000
      When registrar A updates domain "mine" with:
        | add name servers    | ns2.{domain mine} |
        | remove name servers | ns1.{domain mine} |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | ns/hostObj | ns2.{domain mine}                    |
        | host       | ns1.{domain mine}, ns2.{domain mine} |

  Rule: A zone may list the registrants and name servers that it allows

    @domain-update/2304/registrant-not-allowed
    Scenario: The new registrant is not among those allowed
      Given registrar A holds contact "owner"
      And registrar A holds contact "stranger"
      And registrar A has registered domain "mine"
      And the zone has:
        | allowed registrants | {contact owner} |
      When registrar A updates domain "mine" with:
        | registrant | {contact stranger} |
      Then the answer is 2304
      And the same command with "registrant" "{contact owner}" is answered 1000

    @domain-update/2304/registrant-not-allowed
    Scenario: Nobody is not among those allowed either
      Given registrar A holds contact "owner"
      And registrar A has registered domain "mine"
      And the zone has:
        | allowed registrants | {contact owner} |
      When registrar A updates domain "mine" with:
        | registrant | {empty} |
      Then the answer is 2304
      And the same command with "registrant" "{contact owner}" is answered 1000

    @domain-update/2304/nameservers-not-allowed-for-tld
    Scenario: An added name server is not among those allowed
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A has registered domain "mine"
      And the zone has:
        | allowed name servers | {host ns1} |
      When registrar A updates domain "mine" with:
        | add name servers | {host ns1}, {host ns2} |
      Then the answer is 2304
      And the same command with "add name servers" "{host ns1}" is answered 1000

    @domain-update/2304/nameservers-not-specified-for-tld-with-nameserver-allow-list
    Scenario: The last name server would go
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1}, {host ns2} |
      And the zone has:
        | allowed name servers | {host ns1}, {host ns2} |
      When registrar A updates domain "mine" with:
        | remove name servers | {host ns1}, {host ns2} |
      Then the answer is 2304
      And the same command with "remove name servers" "{host ns2}" is answered 1000

    @domain-update/1000/updated
    Scenario: What was there before need not be allowed
      Given registrar A holds contact "owner"
      And registrar A holds host "ns1"
      And registrar A holds host "old"
      And registrar A has registered domain "mine" with:
        | name servers | {host old} |
      And the zone has:
        | allowed registrants  | {contact owner} |
        | allowed name servers | {host ns1}      |
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 1000
      When registrar A updates domain "mine" with:
        | registrant          | {contact owner} |
        | add name servers    | {host ns1}      |
        | remove name servers | {host old}      |
      Then the answer is 1000
      And registrar A sees of domain "mine":
        | registrant | {contact owner} |
        | ns/hostObj | {host ns1}      |
