@domain-transfer-approve
Feature: Letting a domain go

  Rule: The gaining registrar sponsors the domain from now on, for a year more

    @domain-transfer-approve/1000/approved
    @needs:clock
    Scenario: The losing registrar agrees
      Given registrar A holds domain "wanted" with:
        | expires       | 2027-06-01T12:00:00Z |
        | statuses      | clientHold           |
        | grace periods | renew for 40 days    |
      And registrar B has asked registrar A for domain "wanted"
      When 3 days pass
      And registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/name     | {domain wanted}      |
        | resData/trnData/trStatus | clientApproved       |
        | resData/trnData/reID     | {registrar B}        |
        | resData/trnData/reDate   | <3 days ago>         |
        | resData/trnData/acID     | {registrar A}        |
        | resData/trnData/acDate   | <now>                |
        | resData/trnData/exDate   | 2028-06-01T12:00:00Z |
      And the answer has no "extension"
      When registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s      | inactive, clientHold |
        | resData/infData/clID           | {registrar B}        |
        | resData/infData/crID           | {registrar A}        |
        | resData/infData/upID           | {registrar A}        |
        | resData/infData/upDate         | <now>                |
        | resData/infData/trDate         | <now>                |
        | resData/infData/exDate         | 2028-06-01T12:00:00Z |
        | extension/infData/rgpStatus/@s | transferPeriod       |
      When 5 days pass
      And registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer has no "extension"
      And the answer's "resData/infData/clID" is "{registrar B}"

    @domain-transfer-approve/1000/approved
    @needs:poll
    @needs:clock
    Scenario: The gaining registrar is told, and the losing one is not
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      And that answer's ids are kept as "request"
      When 1 day passes
      And registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                    |
        | msgQ/qDate                     | <now>                |
        | msgQ/msg                       | <present>            |
        | resData/panData/name           | {domain wanted}      |
        | resData/panData/name/@paResult | <true>               |
        | resData/panData/paTRID/clTRID  | {clTRID of request}  |
        | resData/panData/paTRID/svTRID  | {svTRID of request}  |
        | resData/panData/paDate         | <now>                |
        | resData/trnData/name           | {domain wanted}      |
        | resData/trnData/trStatus       | clientApproved       |
        | resData/trnData/reID           | {registrar B}        |
        | resData/trnData/reDate         | <1 day ago>          |
        | resData/trnData/acID           | {registrar A}        |
        | resData/trnData/acDate         | <now>                |
        | resData/trnData/exDate         | 2028-06-01T12:00:00Z |
      When registrar A polls
      Then the answer is 1301
      And the answer's "resData/trnData/trStatus" is "pending"
      When registrar A acknowledges the message
      Then the answer is 1300
      When 5 days pass
      Then registrar A has no message

    @domain-transfer-approve/1000/approved
    @needs:look
    @needs:clock
    Scenario: What is charged, prepared and taken back
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the charges of domain "wanted" are:
        | kind      | reason   | registrar     | domain          | repositoryId               | event        | end      | billed      | amount   | currency | years    | price/behaviour | expanded    | flags      |
        | recurring | renew    | {registrar A} | {domain wanted} | <a domain's repository id> | <in 1 year>  | <now>    | <absent>    | <absent> | <absent> | <absent> | default         | <now>       | auto-renew |
        | one-time  | transfer | {registrar B} | {domain wanted} | <a domain's repository id> | <now>        | <absent> | <in 5 days> | 8.00     | USD      | 1        | <absent>        | <absent>    | <absent>   |
        | recurring | renew    | {registrar B} | {domain wanted} | <a domain's repository id> | <in 2 years> | <absent> | <absent>    | <absent> | <absent> | <absent> | default         | <in 1 year> | auto-renew |
      And the last change of domain "wanted" is charged:
        | kind      | registrar     |
        | one-time  | {registrar B} |
        | recurring | {registrar B} |
      And the yearly charge and notice of domain "wanted" are registrar B's
      And registrar A will be sent:
        | event |
      And registrar B will be sent:
        | registrar     | event        | autoRenewal/domain | autoRenewal/end |
        | {registrar B} | <in 2 years> | {domain wanted}    | <absent>        |

    @domain-transfer-approve/1000/approved
    @needs:look
    @needs:clock
    Scenario: What is written down
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the registry keeps of domain "wanted":
        | transfer/status             | clientApproved |
        | transfer/requestedBy        | {registrar B}  |
        | transfer/actsBy             | {registrar A}  |
        | transfer/acts               | <now>          |
        | transfer/period             | 1              |
        | transfer/expires            | <in 2 years>   |
        | transfer/gaining            | <absent>       |
        | transfer/speculativeCharges | <absent>       |
      And the history of domain "wanted" is "domain-create", "domain-transfer-request", "domain-transfer-approve"
      And the history of domain "wanted" ends with:
        | type                     | domain-transfer-approve    |
        | at                       | <now>                      |
        | registrar                | {registrar A}              |
        | otherRegistrar           | {registrar B}              |
        | superuser                | false                      |
        | object                   | domain                     |
        | name                     | {domain wanted}            |
        | repositoryId             | <a domain's repository id> |
        | transaction/client       | <its clTRID>               |
        | transaction/server       | <its svTRID>               |
        | records/0/field          | transfer-successful        |
        | records/0/amount         | -1                         |
        | records/0/reported       | <in 10 days>               |
        | records/1/field          | transfer-successful        |
        | records/1/amount         | 1                          |
        | records/1/reported       | <in 5 days>                |
        | records/2                | <absent>                   |
        | snapshot/transfer/status | clientApproved             |

    @domain-transfer-approve/1000/approved
    @needs:look
    Scenario: A request that counted nothing is not taken back
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B} |
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the history of domain "wanted" ends with:
        | records/0/amount | 1        |
        | records/1        | <absent> |

    @domain-transfer-approve/1000/approved
    @needs:look
    @needs:clock
    Scenario: The price is that of the day of the request
      Given the zone has:
        | renew price | 22.00 until in 1 day, then 333.00 |
      And registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When 2 days pass
      And registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the charges of domain "wanted" include:
        | kind     | reason   | amount |
        | one-time | transfer | 22.00  |

    @domain-transfer-approve/1000/approved
    @needs:look
    @needs:fees
    Scenario: What transfers of the name cost beyond the year is not charged
      Given each transfer of domain "wanted" costs 100.00 extra
      And registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the charges of domain "wanted" include:
        | kind     | reason   | amount |
        | one-time | transfer | 8.00   |

    @domain-transfer-approve/1000/approved
    @needs:look
    Scenario: The zone says how long the transfer can be undone
      Given the zone has:
        | transfer grace period | PT10M |
      And registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the charges of domain "wanted" include:
        | kind     | reason   | billed          |
        | one-time | transfer | <in 10 minutes> |

    @domain-transfer-approve/1000/approved
    Scenario: No registration reaches further than ten years
      Given registrar A holds domain "wanted" with:
        | expires | in 10 years |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/exDate" is "<in 10 years>"
      And registrar B sees of domain "wanted":
        | exDate | <in 10 years> |

    @domain-transfer-approve/1000/approved
    Scenario: The losing registrar's account is suspended, and the domain has statuses that forbid changes
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B}                                                              |
        | statuses              | clientTransferProhibited, serverTransferProhibited, serverUpdateProhibited |
      And registrar A's account is suspended
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000

    @domain-transfer-approve/1000/approved
    @needs:hosts
    Scenario: Hosts below the domain go with it
      Given registrar A holds domain "wanted"
      And registrar A holds host "ns1.{domain wanted}"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And registrar B sees of host "ns1.{domain wanted}":
        | status/@s | ok            |
        | clID      | {registrar B} |
        | trDate    | <now>         |

  Rule: The transfer takes the place of an automatic renewal

    @domain-transfer-approve/1000/approved
    @needs:look
    @needs:clock
    Scenario: The domain was renewed ten days ago
      Given registrar A holds domain "wanted" with:
        | created | 700 days ago |
        | expires | 10 days ago  |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/exDate" is "<in 355 days>"
      And the charges of domain "wanted" are:
        | kind         | registrar     | end      |
        | recurring    | {registrar A} | <now>    |
        | one-time     | {registrar B} | <absent> |
        | cancellation | {registrar A} | <absent> |
        | recurring    | {registrar B} | <absent> |
      And the last change of domain "wanted" is charged:
        | kind         | reason   | registrar     | domain          | repositoryId               | event         | billed       |
        | one-time     | transfer | {registrar B} | {domain wanted} | <a domain's repository id> | <now>         | <in 5 days>  |
        | recurring    | renew    | {registrar B} | {domain wanted} | <a domain's repository id> | <in 355 days> |              |
        | cancellation | renew    | {registrar A} | {domain wanted} | <a domain's repository id> | <now>         | <in 35 days> |
      And the cancellation of domain "wanted" gives back the yearly charge of registrar A
      When registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "transferPeriod"

    @domain-transfer-approve/1000/approved
    @needs:look
    @needs:clock
    Scenario: A renewal that would have come before the end of the window is never told to the losing registrar
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 3 days    |
      And registrar B has asked registrar A for domain "wanted"
      When 1 day passes
      And registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And registrar A will be sent:
        | event |
      When registrar A polls
      Then the answer is 1301
      And the answer's "resData/trnData/trStatus" is "pending"
      When registrar A acknowledges the message
      And 3 days pass
      Then registrar A has no message

    @domain-transfer-approve/1000/approved
    @needs:poll
    @needs:look
    @needs:clock
    Scenario: A renewal that the losing registrar has not read of yet is still told
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A polls
      And registrar A acknowledges the message
      And 2 days pass
      And registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count          | 1               |
        | resData/renData/name | {domain wanted} |
      When registrar A acknowledges the message
      Then registrar A has no message
      And registrar A will be sent:
        | event |

  Rule: A superuser's transfer may add no year

    @domain-transfer-approve/1000/approved
    @needs:look
    Scenario: Nothing is charged and nothing can be undone
      Given registrar A holds domain "wanted" with:
        | expires               | in 1 year     |
        | transfer requested by | {registrar B} |
        | transfer years        | 0             |
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/exDate" is "<in 1 year>"
      And the last change of domain "wanted" is charged:
        | kind      | registrar     | event       |
        | recurring | {registrar B} | <in 1 year> |
      When registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer has no "extension"
      And the answer's "resData/infData/exDate" is "<in 1 year>"

    @domain-transfer-approve/1000/approved
    @needs:look
    Scenario: An automatic renewal is not given back then
      Given registrar A holds domain "wanted" with:
        | created               | 700 days ago  |
        | expires               | 10 days ago   |
        | transfer requested by | {registrar B} |
        | transfer years        | 0             |
      When registrar A approves the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/exDate" is "<in 355 days>"
      And the last change of domain "wanted" is charged:
        | kind      | registrar     | event         |
        | recurring | {registrar B} | <in 355 days> |

  Rule: A domain leaves its package, and keeps what renewals cost otherwise

    @domain-transfer-approve/1000/approved
    @needs:look
    Scenario Outline: Renewals are priced as <price>
      Given the zone has:
        | renew price | 11.00 |
      And the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold" with:
        | renewal price | <price> |
      And registrar B has asked registrar A for domain "gold"
      When registrar A approves the transfer of domain "gold"
      Then the answer is 1000
      And the last change of domain "gold" is charged:
        | kind      | amount   | price/behaviour | price/amount |
        | one-time  | <amount> | <absent>        | <absent>     |
        | recurring | <absent> | <behaviour>     | <yearly>     |
      And the registry keeps of domain "gold":
        | renewalPrice/behaviour | <behaviour> |
        | renewalPrice/amount    | <yearly>    |

      Examples:
        | price      | amount | behaviour  | yearly   |
        | nonpremium | 11.00  | nonpremium | <absent> |
        | 43.10      | 43.10  | specified  | 43.10    |

    @domain-transfer-approve/1000/approved
    @needs:look
    @needs:tokens
    Scenario: A domain in a package
      Given the zone has:
        | renew price | 11.00 |
      And allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package       | the-package |
        | renewal price | 10.00       |
      And registrar B has asked registrar A for domain "packed"
      When registrar A approves the transfer of domain "packed"
      Then the answer is 1000
      And the charges of domain "packed" are:
        | kind      | registrar     | end      | amount   | price/behaviour | price/amount |
        | recurring | {registrar A} | <now>    | <absent> | specified       | 10.00        |
        | one-time  | {registrar B} | <absent> | 11.00    | <absent>        | <absent>     |
        | recurring | {registrar B} | <absent> | <absent> | default         | <absent>     |
      And the registry keeps of domain "packed":
        | packageToken           | <absent> |
        | renewalPrice/behaviour | default  |

  Rule: Through the registry's own tool

    @domain-transfer-approve/1000/approved
    @needs:tool
    Scenario: A dry run answers as ever and changes nothing
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A in a dry run approves the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "clientApproved"
      And registrar A sees of domain "wanted":
        | status/@s | inactive, pendingTransfer |
        | clID      | {registrar A}             |
        | exDate    | <in 1 year>               |
      And registrar B has no message

    @domain-transfer-approve/1000/approved
    @needs:tool
    @needs:look
    Scenario: The tool's reason stands in the history
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A through the tool approves the transfer of domain "wanted" with:
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1000
      And the history of domain "wanted" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |
