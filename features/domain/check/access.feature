@domain-check
Feature: Asking which domain names are free: who may ask

  Rule: Who asks has to be logged in

    @domain-check/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A checks domain "one"
      Then the answer is 2002
      When registrar A logs in
      And registrar A checks domain "one"
      Then the answer is 1000

  Rule: A registrar asks about the top-level domains that it may use

    @domain-check/2201/not-authorized-for-tld
    Scenario: The registrar has no access to the top-level domain
      Given registrar A's account has:
        | zones | {other zone} |
      When registrar A checks domain "one"
      Then the answer is 2201
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

    @needs:superuser
    @domain-check/1000/checked
    Scenario: A superuser needs no access
      Given registrar A's account has:
        | zones | {other zone} |
      When registrar A as superuser checks domain "one"
      Then the answer is 1000
      And the domains are:
        | one | free |

    @domain-check/2201/missing-billing-account-map
    Scenario: The registrar cannot be billed in the top-level domain's currency
      Given the zone has:
        | currency | JPY |
      When registrar A checks domain "one"
      Then the answer is 2201
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

    @domain-check/1000/checked
    Scenario: A top-level domain for tests bills nobody
      Given the zone has:
        | currency | JPY  |
        | type     | test |
      When registrar A checks domain "one"
      Then the answer is 1000

    @domain-check/2002/bad-command-for-registry-phase
    Scenario: The top-level domain is not delegated yet
      Given the zone has:
        | phase | predelegation |
      When registrar A checks domain "one"
      Then the answer is 2002
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

    @domain-check/1000/checked
    Scenario Outline: Checks are answered in every later phase: <phase>
      Given the zone has:
        | phase | <phase> |
      When registrar A checks domain "one"
      Then the answer is 1000
      And the domains are:
        | one | free |

      Examples:
        | phase                |
        | sunrise              |
        | quiet                |
        | general-availability |
        | pdt                  |
