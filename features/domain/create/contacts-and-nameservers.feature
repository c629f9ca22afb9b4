@domain-create
Feature: The contacts and name servers of a new domain

  Rule: Somebody registers, administers and answers technical questions

    @domain-create/2003/missing-registrant
    Scenario: No registrant is named
      Given registrar A holds contact "owner"
      When registrar A creates domain "new" with:
        | registrant | none |
      Then the answer is 2003
      And the same command with "registrant" "{contact owner}" is answered 1000

    @domain-create/2003/missing-admin-contact
    Scenario: Nobody administers the domain
      Given registrar A holds contact "owner"
      When registrar A creates domain "new" with:
        | admin   | none            |
        | billing | {contact owner} |
      Then the answer is 2003
      And the same command with "admin" "{contact owner}" is answered 1000

    @domain-create/2003/missing-technical-contact
    Scenario: Nobody answers technical questions
      Given registrar A holds contact "owner"
      When registrar A creates domain "new" with:
        | tech    | none            |
        | billing | {contact owner} |
      Then the answer is 2003
      And the same command with "tech" "{contact owner}" is answered 1000

    @domain-create/2306/missing-contact-type
    Scenario: A contact has no role
      Given registrar A holds contact "owner"
      When registrar A creates domain "new" with:
        | contacts without a type | {contact owner} |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | contacts without a type | none            |
        | billing                 | {contact owner} |

    @domain-create/2306/duplicate-contact-for-role
    Scenario Outline: Two contacts are there for <role>
      Given registrar A holds contacts "first", "second"
      When registrar A creates domain "new" with:
        | <role> | {contact first}, {contact second} |
      Then the answer is 2306
      And the same command with "<role>" "{contact first}" is answered 1000

      Examples:
        | role    |
        | admin   |
        | tech    |
        | billing |

    @domain-create/1000/registered
    Scenario: The same contact given twice for a role is one
      Given registrar A holds contact "owner"
      When registrar A creates domain "new" with:
        | admin | {contact owner}, {contact owner} |
      Then the answer is 1000

  Rule: A domain has at most 13 name servers

    @domain-create/1000/registered
    Scenario: A domain has 13 name servers, one of them given twice
      Given registrar A holds 13 hosts
      When registrar A creates domain "new" with:
        | name servers | {hosts 1 to 13}, {host 1} |
      Then the answer is 1000

    @domain-create/2306/too-many-nameservers
    Scenario: The domain would have 14 name servers
      Given registrar A holds 14 hosts
      When registrar A creates domain "new" with:
        | name servers | {hosts 1 to 14} |
      Then the answer is 2306
      And the same command with "name servers" "{hosts 1 to 13}" is answered 1000

  Rule: A zone may list the registrants and name servers that it allows

    @domain-create/1000/registered
    Scenario: Registrant and name server are among those allowed
      Given registrar A holds contact "owner"
      And registrar A holds host "ns1"
      And the zone has:
        | allowed registrants  | {contact owner}                |
        | allowed name servers | {host ns1}, other.host.example |
      When registrar A creates domain "new" with:
        | registrant   | {contact owner} |
        | name servers | {host ns1}      |
      Then the answer is 1000

    @domain-create/2304/registrant-not-allowed
    Scenario: The registrant is not among those allowed
      Given registrar A holds contacts "owner", "stranger"
      And the zone has:
        | allowed registrants | {contact owner} |
      When registrar A creates domain "new" with:
        | registrant | {contact stranger} |
      Then the answer is 2304
      And the same command with "registrant" "{contact owner}" is answered 1000

    @domain-create/2304/nameservers-not-allowed-for-tld
    Scenario: A name server is not among those allowed
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And the zone has:
        | allowed name servers | {host ns1} |
      When registrar A creates domain "new" with:
        | name servers | {host ns1}, {host ns2} |
      Then the answer is 2304
      And the same command with "name servers" "{host ns1}" is answered 1000

    @domain-create/2304/nameservers-not-specified-for-tld-with-nameserver-allow-list
    Scenario: The zone lists name servers and none is given
      Given registrar A holds host "ns1"
      And the zone has:
        | allowed name servers | {host ns1} |
      When registrar A creates domain "new" with:
        | name servers | none |
      Then the answer is 2304
      And the same command with "name servers" "{host ns1}" is answered 1000

  Rule: Of two refusals one comes first

    @refusalOrder
    @domain-create/2005/bad-domain-name-parts-count
    Scenario: The name has a label too many and a contact is about to be deleted
      Given registrar A holds contact "going" with:
        | statuses | pendingDelete |
      When registrar A creates the domain named "one.too-many.{zone}" with:
        | billing | {contact going} |
      Then the answer is 2005
      And the same command is answered 1000 with:
        | name    | {domain new} |
        | billing | none         |

    @refusalOrder
    @domain-create/2304/linked-resource-in-pending-delete-prohibits-operation
    Scenario: A contact without a role is about to be deleted
      Given registrar A holds contact "going" with:
        | statuses | pendingDelete |
      When registrar A creates domain "new" with:
        | contacts without a type | {contact going} |
      Then the answer is 2304
      And the same command with "contacts without a type" "none" is answered 1000

    @refusalOrder
    @domain-create/2306/missing-contact-type
    Scenario: A contact has no role and the registrant is not allowed
      Given registrar A holds contacts "owner", "stranger"
      And the zone has:
        | allowed registrants | {contact owner} |
      When registrar A creates domain "new" with:
        | registrant              | {contact stranger} |
        | contacts without a type | {contact owner}    |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | registrant              | {contact owner} |
        | contacts without a type | none            |

    @refusalOrder
    @domain-create/2304/registrant-not-allowed
    Scenario: The registrant is not allowed and two contacts have one role
      Given registrar A holds contacts "owner", "stranger"
      And the zone has:
        | allowed registrants | {contact owner} |
      When registrar A creates domain "new" with:
        | registrant | {contact stranger}                  |
        | admin      | {contact owner}, {contact stranger} |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | registrant | {contact owner} |
        | admin      | {contact owner} |

    @refusalOrder
    @domain-create/2306/duplicate-contact-for-role
    Scenario: Two contacts have one role and no registrant is named
      Given registrar A holds contacts "owner", "stranger"
      When registrar A creates domain "new" with:
        | registrant | none                                |
        | admin      | {contact owner}, {contact stranger} |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | registrant | {contact owner} |
        | admin      | {contact owner} |

    @refusalOrder
    @domain-create/2003/missing-registrant
    Scenario: Neither a registrant nor an administrative contact is named
      Given registrar A holds contact "owner"
      When registrar A creates domain "new" with:
        | registrant | none |
        | admin      | none |
      Then the answer is 2003
      And the same command is answered 1000 with:
        | registrant | {contact owner} |
        | admin      | {contact owner} |

    @refusalOrder
    @domain-create/2003/missing-admin-contact
    Scenario: Neither an administrative nor a technical contact is named
      Given registrar A holds contact "owner"
      When registrar A creates domain "new" with:
        | admin | none |
        | tech  | none |
      Then the answer is 2003
      And the same command is answered 1000 with:
        | admin | {contact owner} |
        | tech  | {contact owner} |

    @refusalOrder
    @domain-create/2003/missing-technical-contact
    Scenario: Technical contact and name servers are both missing
      Given registrar A holds contact "owner"
      And registrar A holds host "ns1"
      And the zone has:
        | allowed name servers | {host ns1} |
      When registrar A creates domain "new" with:
        | tech | none |
      Then the answer is 2003
      And the same command is answered 1000 with:
        | tech         | {contact owner} |
        | name servers | {host ns1}      |

    @refusalOrder
    @domain-create/2306/too-many-nameservers
    Scenario: There are too many name servers, and some are not allowed
      Given registrar A holds 14 hosts
      And the zone has:
        | allowed name servers | {host 1} |
      When registrar A creates domain "new" with:
        | name servers | {hosts 1 to 14} |
      Then the answer is 2306
      And the same command with "name servers" "{host 1}" is answered 1000

    @refusalOrder
    @domain-create/2304/nameservers-not-allowed-for-tld
    Scenario: A name server is not allowed and the mark is a code
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And the zone has:
        | allowed name servers | {host ns1} |
      When registrar A creates domain "new" with:
        | name servers | {host ns2} |
        | code mark    | a-code     |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name servers | {host ns1} |
        | code mark    | none       |
