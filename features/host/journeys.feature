@host
@needs:hosts
Feature: What happens to hosts over time

  Rule: A host's life fits into one session

    @host-create/1000/created
    @host-info/1000/shown
    @host-delete/1000/deleted
    Scenario: A host outside this registry comes, is looked at, and goes
      Given deletions are synchronous
      And registrar A is logged in
      When registrar A creates host "ns1"
      Then the answer is 1000
      When registrar A says hello
      Then the answer is a greeting
      When registrar A asks about host "ns1"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s | ok            |
        | resData/infData/clID      | {registrar A} |
        | resData/infData/crID      | {registrar A} |
      When registrar A deletes host "ns1"
      Then the answer is 1000
      And host "ns1" is gone for registrar A
      When registrar A logs out
      Then the answer is 1500

  Rule: A host whose domain has moved to another registrar is that registrar's

    @needs:clock
    @host-update/1000/updated
    Scenario: The new sponsor moves the host on to a domain of its own
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P4D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      And registrar B holds domain "own"
      When 3 days pass
      Then registrar C sees of host "ns1.{domain home}":
        | clID   | {registrar B} |
        | upID   | <absent>      |
        | trDate | <2 days ago>  |
      When registrar B updates host "ns1.{domain home}" with:
        | new name | ns1.{domain own} |
      Then the answer is 1000
      And registrar C sees of host "ns1.{domain own}":
        | clID   | {registrar B} |
        | crID   | {registrar A} |
        | upID   | {registrar B} |
        | upDate | <now>         |
        | trDate | <2 days ago>  |

    @needs:clock
    @host-update/1000/updated
    Scenario: The new sponsor takes the host out of this registry
      Given registrar A holds domain "home" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | -P4D          |
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      When 3 days pass
      And registrar B updates host "ns1.{domain home}" with:
        | new name       | {host outside} |
        | remove address | 192.0.2.1      |
      Then the answer is 1000
      And registrar C sees of host "outside":
        | addr   | <absent>      |
        | clID   | {registrar B} |
        | upID   | {registrar B} |
        | trDate | <2 days ago>  |

  Rule: What a domain uses stays in use under its new name

    @host-update/1000/updated
    Scenario: A host that is renamed while a domain in its redemption uses it
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 192.0.2.1 |
      And registrar B holds domain "user" with:
        | name servers       | ns1.{domain home} |
        | deletion requested | -P1D              |
      When registrar A updates host "ns1.{domain home}" with:
        | new name   | ns2.{domain home}      |
        | add status | clientUpdateProhibited |
      Then the answer is 1000
      And registrar B sees of host "ns2.{domain home}":
        | status/@s | clientUpdateProhibited, linked |
