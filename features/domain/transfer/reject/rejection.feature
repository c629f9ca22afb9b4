@domain-transfer-reject
Feature: Keeping a domain that another registrar asks for

  Rule: Everything goes on as if nobody had asked

    @domain-transfer-reject/1000/rejected
    @needs:clock
    Scenario: The domain stays with its sponsor
      Given registrar A holds domain "wanted" with:
        | expires       | 2027-06-01T12:00:00Z |
        | statuses      | clientHold           |
        | grace periods | renew for 40 days    |
      And registrar B has asked registrar A for domain "wanted"
      When 3 days pass
      And registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | clientRejected  |
        | resData/trnData/reID     | {registrar B}   |
        | resData/trnData/reDate   | <3 days ago>    |
        | resData/trnData/acID     | {registrar A}   |
        | resData/trnData/acDate   | <now>           |
        | resData/trnData/exDate   | <absent>        |
      And the answer has no "extension"
      When registrar A asks about domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s      | inactive, clientHold |
        | resData/infData/clID           | {registrar A}        |
        | resData/infData/upID           | {registrar A}        |
        | resData/infData/upDate         | <now>                |
        | resData/infData/trDate         | <absent>             |
        | resData/infData/exDate         | 2027-06-01T12:00:00Z |
        | extension/infData/rgpStatus/@s | renewPeriod          |
      When 5 days pass
      Then registrar A sees of domain "wanted":
        | clID   | {registrar A}        |
        | exDate | 2027-06-01T12:00:00Z |

    @domain-transfer-reject/1000/rejected
    @needs:poll
    @needs:clock
    Scenario: The other registrar is told
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And that answer's ids are kept as "request"
      When 1 day passes
      And registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                   |
        | msgQ/qDate                     | <now>               |
        | msgQ/msg                       | <present>           |
        | resData/panData/name           | {domain wanted}     |
        | resData/panData/name/@paResult | <false>             |
        | resData/panData/paTRID/clTRID  | {clTRID of request} |
        | resData/panData/paTRID/svTRID  | {svTRID of request} |
        | resData/panData/paDate         | <now>               |
        | resData/trnData/name           | {domain wanted}     |
        | resData/trnData/trStatus       | clientRejected      |
        | resData/trnData/reID           | {registrar B}       |
        | resData/trnData/reDate         | <1 day ago>         |
        | resData/trnData/acID           | {registrar A}       |
        | resData/trnData/acDate         | <now>               |
        | resData/trnData/exDate         | <absent>            |
      When registrar B acknowledges the message
      Then registrar B has no message
      When registrar A polls
      Then the answer is 1301
      And the answer's "resData/trnData/trStatus" is "pending"
      When registrar A acknowledges the message
      And 5 days pass
      Then registrar A has no message
      And registrar B has no message

    @domain-transfer-reject/1000/rejected
    @needs:look
    @needs:clock
    Scenario: The yearly charge and notice go on, and what was prepared is taken back
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      And the charges of domain "wanted" are:
        | kind      | registrar     | event       | end      |
        | recurring | {registrar A} | <in 1 year> | <absent> |
      And registrar A will be sent:
        | registrar     | event       | autoRenewal/domain | autoRenewal/end | text      |
        | {registrar A} | <in 1 year> | {domain wanted}    | <absent>        | <present> |
      And registrar B will be sent:
        | event |

    @domain-transfer-reject/1000/rejected
    @needs:look
    @needs:poll
    @needs:clock
    Scenario: The domain was renewed while the transfer was pending, and its sponsor has read of it
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      And registrar B has asked registrar A for domain "wanted"
      When registrar A polls
      And registrar A acknowledges the message
      And 2 days pass
      And registrar A polls
      Then the answer is 1301
      And the answer's "resData/renData/name" is "{domain wanted}"
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar A will be sent:
        | event       | autoRenewal/domain | transfer/status |
        | <in 3 days> | <absent>           | serverApproved  |
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      And registrar A will be sent:
        | event         | autoRenewal/domain | autoRenewal/end |
        | <in 364 days> | {domain wanted}    | <absent>        |
      And registrar A sees of domain "wanted":
        | exDate | <in 364 days> |
        | upID   | {registrar A} |

    @domain-transfer-reject/1000/rejected
    @needs:look
    @needs:clock
    Scenario: The domain was renewed while the transfer was pending, and its sponsor has not read of it yet
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      And registrar B has asked registrar A for domain "wanted"
      When 2 days pass
      And registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      And the charges of domain "wanted" are:
        | kind      | registrar     | event       | end      |
        | recurring | {registrar A} | <1 day ago> | <absent> |
      When registrar A polls
      And registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer's "resData/renData/name" is "{domain wanted}"
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar A will be sent:
        | event         | autoRenewal/end |
        | <in 364 days> | <absent>        |

    @domain-transfer-reject/1000/rejected
    @needs:look
    @needs:clock
    Scenario: What is written down
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      And the registry keeps of domain "wanted":
        | transfer/status             | clientRejected |
        | transfer/requestedBy        | {registrar B}  |
        | transfer/actsBy             | {registrar A}  |
        | transfer/acts               | <now>          |
        | transfer/expires            | <absent>       |
        | transfer/gaining            | <absent>       |
        | transfer/speculativeCharges | <absent>       |
      And the history of domain "wanted" is "domain-create", "domain-transfer-request", "domain-transfer-reject"
      And the history of domain "wanted" ends with:
        | type                     | domain-transfer-reject     |
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
        | records/1/field          | transfer-nacked            |
        | records/1/amount         | 1                          |
        | records/1/reported       | <now>                      |
        | records/2                | <absent>                   |
        | snapshot/transfer/status | clientRejected             |

    @domain-transfer-reject/1000/rejected
    @needs:look
    Scenario: A request that counted nothing is not taken back
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B} |
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      And the history of domain "wanted" ends with:
        | records/0/field | transfer-nacked |
        | records/1       | <absent>        |

    @domain-transfer-reject/1000/rejected
    @needs:hosts
    Scenario: Hosts below the domain wait no longer
      Given registrar A holds domain "wanted"
      And registrar A holds host "ns1.{domain wanted}"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain wanted}":
        | status/@s | ok            |
        | clID      | {registrar A} |
        | trDate    | <absent>      |

    @domain-transfer-reject/1000/rejected
    Scenario: The registrar's account is suspended, and the domain has statuses that forbid changes
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B}                                                              |
        | statuses              | clientTransferProhibited, serverTransferProhibited, serverUpdateProhibited |
      And registrar A's account is suspended
      When registrar A rejects the transfer of domain "wanted"
      Then the answer is 1000

    @domain-transfer-reject/1000/rejected
    @needs:look
    @needs:tokens
    Scenario: A domain stays in its package
      Given allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package | the-package |
      And registrar B has asked registrar A for domain "packed"
      When registrar A rejects the transfer of domain "packed"
      Then the answer is 1000
      And the registry keeps of domain "packed":
        | packageToken | the-package |

  Rule: Through the registry's own tool

    @domain-transfer-reject/1000/rejected
    @needs:tool
    Scenario: A dry run answers as ever and changes nothing
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A in a dry run rejects the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "clientRejected"
      And registrar A sees of domain "wanted":
        | status/@s | inactive, pendingTransfer |

    @domain-transfer-reject/1000/rejected
    @needs:tool
    @needs:look
    Scenario: The tool's reason stands in the history
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A through the tool rejects the transfer of domain "wanted" with:
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1000
      And the history of domain "wanted" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |
