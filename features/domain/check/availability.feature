@domain-check
Feature: Asking which domain names are free

  Rule: Each name is told to be free or in use, in the order asked

    @domain-check/1000/checked
    Scenario: Three names that nobody has
      When registrar A checks domains "one", "two", "three"
      Then the answer is 1000
      And the domains are:
        | one   | free |
        | two   | free |
        | three | free |
      And the answer says:
        | resData/chkData/cd/reason | <absent>     |
        | extension                 | <absent>     |
        | trID/clTRID               | <its clTRID> |

    @domain-check/1000/checked
    Scenario: A name in use stands between two that are free
      Given registrar B holds domain "taken"
      When registrar A checks domains "one", "taken", "two"
      Then the answer is 1000
      And the domains are:
        | one   | free     |
        | taken | not free |
        | two   | free     |
      And the answer's "resData/chkData/cd/reason" is "<present>"

    @domain-check/1000/checked
    Scenario: A registrar's own domain is in use as well
      Given registrar A holds domain "own"
      When registrar A checks domain "own"
      Then the answer is 1000
      And the domains are:
        | own | not free |

    @domain-check/1000/checked
    Scenario: A name that is given twice is answered twice
      When registrar A checks domains "one", "two", "one"
      Then the answer is 1000
      And the domains are:
        | one | free |
        | two | free |
        | one | free |

    @domain-check/1000/checked
    Scenario: A domain that can still be restored is in use
      Given registrar B holds domain "going" with:
        | deletion requested | 2 days ago |
      When registrar A checks domain "going"
      Then the answer is 1000
      And the domains are:
        | going | not free |

    @needs:clock
    @domain-check/1000/checked
    Scenario: A name is free from the moment at which its deletion is done
      Given registrar B holds domain "going" with:
        | deletion requested | 34 days ago |
      When registrar A checks domain "going"
      Then the answer is 1000
      And the domains are:
        | going | not free |
      When 1 day passes
      And registrar A checks domain "going"
      Then the answer is 1000
      And the domains are:
        | going | free |

    @needs:clock
    @domain-check/1000/checked
    Scenario: A domain that is renewed year by year stays in use
      Given registrar B holds domain "old"
      When 10 years pass
      And registrar A checks domain "old"
      Then the answer is 1000
      And the domains are:
        | old | not free |

    @needs:launch
    @domain-check/1000/checked
    Scenario Outline: Availability in a launch phase is asked for: <phase>
      When registrar A checks domain "one" with:
        | launch check      | avail   |
        | launch phase      | <phase> |
        | launch phase name | <name>  |
      Then the answer is 1000
      And the domains are:
        | one | free |
      And the answer has no "extension"

      Examples:
        | phase  | name  |
        | claims | none  |
        | open   | none  |
        | custom | early |
        | none   | none  |

    @domain-check/1000/checked
    Scenario: A premium name is free like any other
      Given the zone has:
        | premium | rich 100.00 |
      When registrar A checks domain "rich"
      Then the answer is 1000
      And the domains are:
        | rich | free |

  Rule: Only so many names are answered at once

    @domain-check/1000/checked
    Scenario: As many names as are allowed
      When registrar A checks as many domains as it may
      Then the answer is 1000

    @domain-check/2306/too-many-resource-checks
    Scenario: One name too many
      When registrar A checks one more domain than it may
      Then the answer is 2306
      And the same command with "names" "{domain one}, {domain two}" is answered 1000

    @domain-check/2306/too-many-resource-checks
    Scenario: A name that is given twice counts twice
      Given the registry's limit of names in a check is 2
      When registrar A checks domains "one", "two", "one"
      Then the answer is 2306
      And the same command with "names" "{domain one}, {domain two}" is answered 1000
