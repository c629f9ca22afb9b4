@domain-delete
Feature: Deleting a domain by way of redemption

  Rule: A deleted domain can be restored for a while, and is then held back until its purge

    @domain-delete/1001/pending
    @needs:clock
    Scenario: From the deletion to the purge
      Given the zone has:
        | redemption period     | P30D |
        | pending delete period | P5D  |
      And registrar B holds host "elsewhere"
      And registrar A holds domain "going" with:
        | created      | 60 days ago                       |
        | name servers | {host elsewhere}                  |
        | statuses     | clientHold, serverRenewProhibited |
        | expires      | in 20 days                        |
      When registrar A deletes domain "going"
      Then the answer is 1001
      And the answer has no "resData"
      And the answer has no "extension"
      When registrar A asks about domain "going"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s      | pendingDelete    |
        | resData/infData/ns/hostObj     | {host elsewhere} |
        | resData/infData/exDate         | <in 20 days>     |
        | resData/infData/upDate         | <now>            |
        | resData/infData/upID           | {registrar A}    |
        | extension/infData/rgpStatus/@s | redemptionPeriod |
      When 29 days pass
      And registrar B asks about domain "going"
      Then the answer is 1000
      And the answer says:
        | resData/infData/exDate         | <9 days ago>     |
        | extension/infData/rgpStatus/@s | redemptionPeriod |
      When 1 day passes
      And registrar A asks about domain "going"
      Then the answer is 1000
      And the answer says:
        | resData/infData/upDate         | <now>         |
        | resData/infData/upID           | {registrar A} |
        | extension/infData/rgpStatus/@s | pendingDelete |
      When 4 days pass
      And registrar A asks about domain "going"
      Then the answer is 1000
      When 1 day passes
      Then domain "going" is gone for registrar A

    @domain-delete/1001/pending
    @needs:clock
    Scenario: The top-level domain says how long either takes
      Given the zone has:
        | redemption period     | PT7M |
        | pending delete period | PT8M |
      And registrar A holds domain "going"
      When registrar A deletes domain "going"
      Then the answer is 1001
      When 6 minutes pass
      And registrar A asks about domain "going"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "redemptionPeriod"
      When 8 minutes pass
      And registrar A asks about domain "going"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "pendingDelete"
      When 1 minute passes
      Then domain "going" is gone for registrar A

    @domain-delete/1001/pending
    Scenario Outline: In the phase "<phase>"
      Given the zone is in phase "<phase>"
      And registrar A holds domain "going"
      When registrar A deletes domain "going"
      Then the answer is 1001

      Examples:
        | phase   |
        | quiet   |
        | sunrise |

    @domain-delete/1001/pending
    Scenario: A suspended registrar may still delete
      Given registrar A holds domain "going"
      And registrar A's account is suspended
      When registrar A deletes domain "going"
      Then the answer is 1001

    @domain-delete/1001/pending
    Scenario: A host that was deleted before is not in the way
      Given registrar A holds domain "going"
      And registrar A holds host "ns1.{domain going}" with:
        | deleted | -P1D |
      When registrar A deletes domain "going"
      Then the answer is 1001

    @domain-delete/1001/pending
    @needs:secDNS
    @needs:fixtures
    Scenario: Delegation signers that come along are taken and change nothing
      Given registrar A holds domain "going"
      When registrar A deletes domain "going" with:
        | extension | secDNS-1.1 |
      Then the answer is 1001
      And registrar A sees of domain "going":
        | status/@s | inactive, pendingDelete |

    @domain-delete/1001/pending
    @needs:poll
    @needs:clock
    Scenario: The sponsor is told when the domain is gone
      Given registrar A holds domain "going"
      When registrar A deletes domain "going"
      Then the answer is 1001
      And that answer's ids are kept as "the deletion"
      And registrar A has no message
      When 35 days pass
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                        |
        | msgQ/qDate                     | <now>                    |
        | resData/panData/name           | {domain going}           |
        | resData/panData/name/@paResult | <true>                   |
        | resData/panData/paTRID/clTRID  | {clTRID of the deletion} |
        | resData/panData/paDate         | <now>                    |

    @domain-delete/1001/pending
    @needs:look
    Scenario: What is written down, billed and handed to the DNS
      Given registrar A holds domain "going" with:
        | created | 60 days ago |
      When registrar A deletes domain "going"
      Then the answer is 1001
      And the last change of domain "going" is free
      And the charges of domain "going" include:
        | kind      | registrar     | end   |
        | recurring | {registrar A} | <now> |
      And the DNS is told of "{domain going}"
      And the history of domain "going" ends with:
        | type               | domain-delete |
        | at                 | <now>         |
        | registrar          | {registrar A} |
        | superuser          | false         |
        | transaction/client | <its clTRID>  |
        | snapshot/deleted   | <in 35 days>  |
      And what is written down of domain "going" agrees
