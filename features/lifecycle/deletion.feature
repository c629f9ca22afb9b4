@lifecycle
Feature: A domain that is deleted

  Rule: Deleted and brought back

    @domain-restore-request/1000/restored
    @needs:clock
    @needs:look
    Scenario: Renewed by itself, deleted for that, and restored
      Given the zone has:
        | renew price   | 11.00 |
        | restore price | 17.00 |
      And registrar A holds domain "wavering" with:
        | expires | in 10 days |
      When 20 days pass
      And registrar A deletes domain "wavering"
      Then the answer is 1001
      And registrar A sees of domain "wavering":
        | exDate | <10 days ago> |
      When 20 days pass
      And registrar A restores domain "wavering" with:
        | fees | 17.00 restore + 11.00 renew |
      Then the answer is 1000
      And registrar A sees of domain "wavering":
        | exDate    | <in 335 days> |
        | status/@s | inactive      |
      And the last change of domain "wavering" is charged:
        | kind      | reason  | amount |
        | one-time  | restore | 17.00  |
        | one-time  | renew   | 11.00  |
        | recurring | renew   |        |

    @domain-restore-request/2303/resource-does-not-exist
    @needs:clock
    Scenario: Too late
      Given registrar A holds domain "late"
      And registrar A holds domain "spare" with:
        | deletion requested | now        |
        | redemption ends    | in 90 days |
      When registrar A deletes domain "late"
      Then the answer is 1001
      When 35 days pass
      And registrar A restores domain "late"
      Then the answer is 2303
      And the same command with "name" "{domain spare}" is answered 1000

    @domain-create/1000/registered
    @needs:clock
    Scenario: Somebody else registers what was purged
      Given registrar A holds domain "coveted"
      When registrar A deletes domain "coveted"
      Then the answer is 1001
      When 35 days pass
      And registrar B creates domain "coveted"
      Then the answer is 1000
      And registrar A sees of domain "coveted":
        | clID   | {registrar B} |
        | crDate | <now>         |

    @domain-delete/1000/deleted
    @needs:clock
    Scenario: Registered, renewed and given up within days
      Given registrar A holds domain "mistake" with:
        | created       | 1 day ago      |
        | expires       | in 1 year      |
        | grace periods | add for 4 days |
      When registrar A renews domain "mistake" with:
        | period | 3 years |
      Then the answer is 1000
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      And domain "mistake" is gone for registrar B

  Rule: A domain that is not to be renewed is deleted by the registry

    @domain-info/1000/shown
    @needs:clock
    @needs:superuser
    Scenario: Its time is over
      Given registrar A holds domain "leaving" with:
        | expires           | in 10 days |
        | not renewed after | in 10 days |
      And registrar A holds domain "staying" with:
        | expires | in 10 days |
      When 9 days pass
      And the registry deletes, as registrar C, what is not renewed
      Then registrar A sees of domain "leaving":
        | status/@s | inactive |
      When 1 day passes
      Then registrar A sees of domain "leaving":
        | status/@s | inactive    |
        | exDate    | <in 1 year> |
      When the registry deletes, as registrar C, what is not renewed
      Then registrar A sees of domain "leaving":
        | status/@s | inactive, pendingDelete |
        | exDate    | <now>                   |
        | upID      | {registrar C}           |
      And registrar A sees of domain "staying":
        | status/@s | inactive |
      When 35 days pass
      Then domain "leaving" is gone for registrar A
      When registrar A asks about domain "staying"
      Then the answer is 1000

    @domain-info/1000/shown
    @needs:clock
    @needs:superuser
    Scenario: A renewal by hand does not save it
      Given registrar A holds domain "leaving" with:
        | expires           | in 10 days |
        | not renewed after | in 10 days |
      When registrar A renews domain "leaving"
      Then the answer is 1000
      When 10 days pass
      And the registry deletes, as registrar C, what is not renewed
      Then registrar A sees of domain "leaving":
        | status/@s | inactive, pendingDelete |

    @domain-info/1000/shown
    @needs:clock
    @needs:superuser
    Scenario: What may not be deleted stays, and is tried again
      Given registrar A holds domain "leaving" with:
        | expires           | in 10 days |
        | not renewed after | in 10 days |
      And registrar A holds host "ns1.{domain leaving}"
      When 10 days pass
      And the registry deletes, as registrar C, what is not renewed
      Then registrar A sees of domain "leaving":
        | status/@s | inactive |
      When registrar A deletes host "ns1.{domain leaving}"
      Then the answer is 1001
      When 1 day passes
      And the registry deletes, as registrar C, what is not renewed
      And registrar A asks about domain "leaving"
      Then the answer is 1000
      And the answer's "resData/infData/status/@s" is "inactive, pendingDelete"
