@domain-delete
Feature: Deleting a domain: what is given back

  Rule: Each open grace period gives back its charge and its years

    @domain-delete/1001/pending
    @needs:look
    Scenario: What a transfer left behind stays
      Given registrar A holds domain "moved" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | 20 days ago   |
      When registrar B deletes domain "moved"
      Then the answer is 1001
      And registrar B sees of domain "moved":
        | trDate | <15 days ago> |
      And what is written down of domain "moved" agrees

    @domain-delete/1001/pending
    @needs:look
    Scenario: A renewal of two years
      Given registrar A holds domain "renewed" with:
        | expires       | in 3 years                            |
        | grace periods | renew of 2 years at 456.00 for 3 days |
      When registrar A deletes domain "renewed"
      Then the answer is 1001
      And the answer says:
        | extension/delData/credit              | -456.00            |
        | extension/delData/credit/@description | renewPeriod credit |
      And the last change of domain "renewed" is charged:
        | kind         | reason | registrar     | event | billed      |
        | cancellation | renew  | {registrar A} | <now> | <in 3 days> |
      And what is written down of domain "renewed" agrees
      And registrar A sees of domain "renewed":
        | exDate    | <in 1 year>             |
        | status/@s | inactive, pendingDelete |

    @domain-delete/1001/pending
    @needs:look
    Scenario: An automatic renewal, at the price of the day on which it was made
      Given the zone has:
        | renew price | 11.00 until 4 days ago, then 20.00 |
      And registrar A holds domain "renewed" with:
        | created | 700 days ago |
        | expires | 5 days ago   |
      When registrar A deletes domain "renewed"
      Then the answer is 1001
      And the answer says:
        | extension/delData/credit              | -11.00                 |
        | extension/delData/credit/@description | autoRenewPeriod credit |
      And the last change of domain "renewed" is charged:
        | kind         | reason | registrar     | event | billed       |
        | cancellation | renew  | {registrar A} | <now> | <in 40 days> |
      And registrar A sees of domain "renewed":
        | exDate | <5 days ago> |

    @domain-delete/1001/pending
    @needs:look
    Scenario: A transfer
      Given registrar A holds domain "moved" with:
        | expires       | in 2 years                  |
        | grace periods | transfer at 9.00 for 3 days |
      When registrar A deletes domain "moved"
      Then the answer is 1001
      And the answer says:
        | extension/delData/credit              | -9.00                 |
        | extension/delData/credit/@description | transferPeriod credit |
      And the last change of domain "moved" is charged:
        | kind         | reason   | billed      |
        | cancellation | transfer | <in 3 days> |
      And registrar A sees of domain "moved":
        | exDate | <in 1 year> |

    @domain-delete/1000/deleted
    @needs:look
    Scenario: A registration and a renewal
      Given registrar A holds domain "young" with:
        | created       | 1 day ago                                                       |
        | expires       | in 6 years                                                      |
        | grace periods | add of 2 years at 26.00 for 4 days, renew of 3 years for 4 days |
      When registrar A deletes domain "young"
      Then the answer is 1000
      And the answer says:
        | extension/delData/credit              | -26.00, -24.00                       |
        | extension/delData/credit/@description | addPeriod credit, renewPeriod credit |
      And the last change of domain "young" is charged:
        | kind         | reason |
        | cancellation | create |
        | cancellation | renew  |
      And the history of domain "young" ends with:
        | snapshot/expires | <in 1 year> |

    @domain-delete/1001/pending
    @needs:fixtures
    Scenario: What was renewed long ago gives nothing back
      Given registrar A holds domain "old" with:
        | expires | in 3 years |
      When registrar A deletes domain "old"
      Then the answer is 1001
      And the answer has no "extension"
      And registrar A sees of domain "old":
        | exDate | <in 3 years> |

    @domain-delete/1001/pending
    @needs:fees
    Scenario Outline: Declared: <declared>
      Given registrar A holds domain "renewed" with:
        | expires       | in 3 years               |
        | grace periods | renew at 8.00 for 3 days |
      And registrar A is logged in with:
        | extensions | <declared> |
      When registrar A deletes domain "renewed"
      Then the answer is 1001
      And the answer says:
        | extension/delData/currency            | USD                |
        | extension/delData/credit              | -8.00              |
        | extension/delData/credit/@description | renewPeriod credit |
      And the answer's "extension/delData" is in the namespace "<declared>"

      Examples:
        | declared |
        | fee-0.6  |
        | fee-0.11 |
        | fee-0.12 |
        | fee-1.0  |

  Rule: A pending transfer is cancelled

    @domain-delete/1001/pending
    @needs:poll
    @needs:look
    @needs:clock
    Scenario: What the transfer would have taken back is not taken back twice
      Given registrar A holds domain "wanted" with:
        | created               | 400 days ago           |
        | expires               | in 1 year              |
        | grace periods         | auto-renew for 20 days |
        | transfer requested by | {registrar B}          |
        | transfer requested    | 2 days ago             |
      When registrar A deletes domain "wanted"
      Then the answer is 1001
      And the charges of domain "wanted" are:
        | kind         | registrar     | event     | end      |
        | recurring    | {registrar A} | <present> | <now>    |
        | cancellation | {registrar A} | <now>     | <absent> |
      And registrar B will be sent:
        | event |

    @domain-delete/1001/pending
    @needs:poll
    @needs:look
    @needs:clock
    Scenario: The registrar that waited for the domain is told at once
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B} |
        | transfer requested    | 2 days ago    |
      When registrar A deletes domain "wanted"
      Then the answer is 1001
      And registrar A sees of domain "wanted":
        | status/@s | inactive, pendingDelete |
        | clID      | {registrar A}           |
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1               |
        | resData/panData/name           | {domain wanted} |
        | resData/panData/name/@paResult | <false>         |
        | resData/panData/paDate         | <now>           |
        | resData/trnData/name           | {domain wanted} |
        | resData/trnData/trStatus       | serverCancelled |
        | resData/trnData/reID           | {registrar B}   |
        | resData/trnData/reDate         | <2 days ago>    |
        | resData/trnData/acID           | {registrar A}   |
        | resData/trnData/acDate         | <now>           |
        | resData/trnData/exDate         | <absent>        |
      And the registry keeps of domain "wanted":
        | transfer/status | serverCancelled |
        | transfer/acts   | <now>           |
      And the charges of domain "wanted" are:
        | kind      | registrar     | end   |
        | recurring | {registrar A} | <now> |
      When registrar B acknowledges the message
      Then the answer is 1300
      When 4 days pass
      Then registrar A has no message
      And registrar B has no message
      And registrar A sees of domain "wanted":
        | clID | {registrar A} |

  Rule: The yearly notice of renewal ends

    @domain-delete/1001/pending
    @needs:poll
    @needs:clock
    Scenario: A renewal that was announced before can still be read
      Given registrar A holds domain "renewed" with:
        | created | 700 days ago |
        | expires | 60 days ago  |
      When registrar A deletes domain "renewed"
      Then the answer is 1001
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count          | 1                |
        | msgQ/qDate           | <60 days ago>    |
        | resData/renData/name | {domain renewed} |
      When registrar A acknowledges the message
      Then the answer is 1300
      When 400 days pass
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1      |
        | resData/panData/name/@paResult | <true> |

    @domain-delete/1001/pending
    @needs:poll
    @needs:clock
    Scenario: A renewal to come is never announced
      Given registrar A holds domain "going" with:
        | expires | in 10 days |
      When registrar A deletes domain "going"
      Then the answer is 1001
      When 20 days pass
      Then registrar A has no message

  Rule: The monthly report takes back what was counted and not reported yet

    @domain-delete/1001/pending
    @needs:look
    Scenario: A renewal within its grace period
      Given registrar A holds domain "renewed"
      When registrar A renews domain "renewed" with:
        | period | 3 years |
      Then the answer is 1000
      When registrar A deletes domain "renewed"
      Then the answer is 1001
      And the history of domain "renewed" ends with:
        | records/0/field    | deleted-domains-nograce |
        | records/0/amount   | 1                       |
        | records/0/reported | <in 35 days>            |
        | records/1/field    | net-renews-3-yr         |
        | records/1/amount   | -1                      |
        | records/1/reported | <in 5 days>             |

    @domain-delete/1001/pending
    @needs:look
    @needs:clock
    Scenario: A renewal that was reported stays
      Given registrar A holds domain "renewed"
      When registrar A renews domain "renewed"
      Then the answer is 1000
      When 5 days pass
      And registrar A deletes domain "renewed"
      Then the answer is 1001
      And the history of domain "renewed" ends with:
        | records/0/field | deleted-domains-nograce |
        | records/1/field | <absent>                |

    @domain-delete/1001/pending
    @needs:look
    Scenario: A test is not reported
      Given the zone has:
        | type | test |
      And registrar A holds domain "probe"
      When registrar A deletes domain "probe"
      Then the answer is 1001
      And the history of domain "probe" ends with:
        | records | <absent> |
