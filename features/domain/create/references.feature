@domain-create
Feature: What a registration refers to

  Rule: Contacts and hosts exist, and are not about to be deleted

    @domain-create/2303/linked-resources-do-not-exist
    Scenario Outline: A <role> does not exist
      When registrar A creates domain "new" with:
        | <key> | <who> |
      Then the answer is 2303
      And the same command with "<key>" "none" is answered 1000

      @needs:hosts
      Examples:
        | role        | key          | who           |
        | name server | name servers | {host absent} |

      @needs:contacts
      Examples:
        | role            | key     | who              |
        | billing contact | billing | {contact absent} |

    @domain-create/2303/linked-resources-do-not-exist
    Scenario Outline: The <role> does not exist
      Given registrar A holds contact "there"
      When registrar A creates domain "new" with:
        | <key> | {contact absent} |
      Then the answer is 2303
      And the same command with "<key>" "{contact there}" is answered 1000

      Examples:
        | role                   | key        |
        | registrant             | registrant |
        | administrative contact | admin      |
        | technical contact      | tech       |

    @domain-create/2304/linked-resource-in-pending-delete-prohibits-operation
    Scenario Outline: The <role> is about to be deleted
      Given registrar A holds contact "there"
      And registrar A holds contact "going" with:
        | statuses | pendingDelete |
      When registrar A creates domain "new" with:
        | <key> | {contact going} |
      Then the answer is 2304
      And the same command with "<key>" "{contact there}" is answered 1000

      Examples:
        | role                   | key        |
        | registrant             | registrant |
        | administrative contact | admin      |
        | technical contact      | tech       |
        | billing contact        | billing    |

    @domain-create/2304/linked-resource-in-pending-delete-prohibits-operation
    Scenario: A name server is about to be deleted
      Given registrar A holds host "there"
      And registrar A holds host "going" with:
        | statuses | pendingDelete |
      When registrar A creates domain "new" with:
        | name servers | {host there}, {host going} |
      Then the answer is 2304
      And the same command with "name servers" "{host there}" is answered 1000

  Rule: A name is registered once

    @domain-create/2302/resource-already-exists
    Scenario Outline: The name is registered by <whom>
      Given registrar <holder> holds domain "taken"
      When registrar A creates domain "taken"
      Then the answer is 2302
      And the same command with "name" "{domain free}" is answered 1000

      Examples:
        | whom          | holder |
        | somebody else | B      |
        | the same      | A      |

    @domain-create/1000/registered
    @needs:clock
    Scenario: A name is free again once it is purged
      Given registrar B holds domain "gone" with:
        | deletion requested | -P34D |
      When 1 day passes
      And registrar A creates domain "gone"
      Then the answer is 1000
      And the registry keeps of domain "gone":
        | sponsor | {registrar A} |

    @domain-create/2302/resource-already-exists
    Scenario: A name is not free before it is purged
      Given registrar B holds domain "going" with:
        | deletion requested | -P34D |
      When registrar A creates domain "going"
      Then the answer is 2302
      And the same command with "name" "{domain free}" is answered 1000

  Rule: What the schema allows and the registry does not offer is refused as such

    @session/2102/unimplemented-option
    Scenario Outline: The command gives <what>
      When registrar A creates domain "new" with:
        | <key> | <value> |
      Then the answer is 2102
      And the same command with "<key>" "none" is answered 1000

      @needs:hosts
      Examples:
        | what                                | key                        | value       |
        | name servers as parts of the domain | name servers as attributes | ns1.example |

      @needs:tokens
      Examples:
        | what                                   | key                 | value |
        | authorisation other than by a password | other authorisation | a key |

  Rule: Of two refusals the one about references comes first

    @refusalOrder
    @domain-create/2303/linked-resources-do-not-exist
    @needs:hosts
    Scenario: A host does not exist and the period is in months
      When registrar A creates domain "new" with:
        | name servers | {host absent} |
        | period       | 12 months     |
      Then the answer is 2303
      And the same command is answered 1000 with:
        | name servers | none   |
        | period       | 1 year |

    @refusalOrder
    @domain-create/2303/linked-resources-do-not-exist
    Scenario: A contact does not exist and the name is malformed
      When registrar A creates the domain named "-leading.{zone}" with:
        | billing | {contact absent} |
      Then the answer is 2303
      And the same command is answered 1000 with:
        | name    | {domain leading} |
        | billing | none             |

    @refusalOrder
    @domain-create/2302/resource-already-exists
    @needs:fixtures
    Scenario: The name is taken and malformed
      Given registrar B holds domain "a_b.{zone}"
      When registrar A creates the domain named "a_b.{zone}"
      Then the answer is 2302
      And the same command with "name" "{domain a-b}" is answered 1000
