@domain-transfer-cancel
Feature: Taking back a request for a domain

  Rule: Everything goes on as if nobody had asked

    @domain-transfer-cancel/1000/cancelled
    @needs:clock
    Scenario: The domain stays with its sponsor
      Given registrar A holds domain "wanted" with:
        | expires       | 2027-06-01T12:00:00Z |
        | statuses      | clientHold           |
        | grace periods | renew for 40 days    |
      And registrar B has asked registrar A for domain "wanted"
      When 3 days pass
      And registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | clientCancelled |
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
        | resData/infData/upID           | {registrar B}        |
        | resData/infData/upDate         | <now>                |
        | resData/infData/trDate         | <absent>             |
        | resData/infData/exDate         | 2027-06-01T12:00:00Z |
        | extension/infData/rgpStatus/@s | renewPeriod          |
      When 5 days pass
      Then registrar A sees of domain "wanted":
        | clID   | {registrar A}        |
        | exDate | 2027-06-01T12:00:00Z |

    @domain-transfer-cancel/1000/cancelled
    @needs:poll
    @needs:clock
    Scenario: The other registrar is told
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And that answer's ids are kept as "request"
      When 1 day passes
      And registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      When registrar A polls
      And registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1               |
        | msgQ/qDate               | <now>           |
        | msgQ/msg                 | <present>       |
        | resData/panData          | <absent>        |
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | clientCancelled |
        | resData/trnData/reID     | {registrar B}   |
        | resData/trnData/reDate   | <1 day ago>     |
        | resData/trnData/acID     | {registrar A}   |
        | resData/trnData/acDate   | <now>           |
        | resData/trnData/exDate   | <absent>        |
      When registrar A acknowledges the message
      Then registrar A has no message
      When 5 days pass
      Then registrar A has no message
      And registrar B has no message

    @domain-transfer-cancel/1000/cancelled
    @needs:look
    @needs:clock
    Scenario: The yearly charge and notice go on, and what was prepared is taken back
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has asked registrar A for domain "wanted"
      When registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      And the charges of domain "wanted" are:
        | kind      | registrar     | event       | end      |
        | recurring | {registrar A} | <in 1 year> | <absent> |
      And registrar A will be sent:
        | registrar     | event       | autoRenewal/domain | autoRenewal/end | text      |
        | {registrar A} | <in 1 year> | {domain wanted}    | <absent>        | <present> |
      And registrar B will be sent:
        | event |

    @domain-transfer-cancel/1000/cancelled
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
      When registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      And registrar A will be sent:
        | event         | autoRenewal/domain | autoRenewal/end |
        | <in 364 days> | {domain wanted}    | <absent>        |
      And registrar A sees of domain "wanted":
        | exDate | <in 364 days> |
        | upID   | {registrar B} |

    @domain-transfer-cancel/1000/cancelled
    @needs:look
    @needs:clock
    Scenario: The domain was renewed while the transfer was pending, and its sponsor has not read of it yet
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      And registrar B has asked registrar A for domain "wanted"
      When 2 days pass
      And registrar B cancels the transfer of domain "wanted"
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
      Then the answer is 1000
      And registrar A will be sent:
        | event         | autoRenewal/end |
        | <in 364 days> | <absent>        |

    @domain-transfer-cancel/1000/cancelled
    @needs:look
    @needs:clock
    Scenario: What is written down
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      And the registry keeps of domain "wanted":
        | transfer/status             | clientCancelled |
        | transfer/requestedBy        | {registrar B}   |
        | transfer/actsBy             | {registrar A}   |
        | transfer/acts               | <now>           |
        | transfer/expires            | <absent>        |
        | transfer/gaining            | <absent>        |
        | transfer/speculativeCharges | <absent>        |
      And the history of domain "wanted" is "domain-create", "domain-transfer-request", "domain-transfer-cancel"
      And the history of domain "wanted" ends with:
        | type                     | domain-transfer-cancel     |
        | at                       | <now>                      |
        | registrar                | {registrar B}              |
        | otherRegistrar           | {registrar A}              |
        | superuser                | false                      |
        | object                   | domain                     |
        | name                     | {domain wanted}            |
        | repositoryId             | <a domain's repository id> |
        | transaction/client       | <its clTRID>               |
        | transaction/server       | <its svTRID>               |
        | records/0/field          | transfer-successful        |
        | records/0/amount         | -1                         |
        | records/0/reported       | <in 10 days>               |
        | records/1                | <absent>                   |
        | snapshot/transfer/status | clientCancelled            |

    @domain-transfer-cancel/1000/cancelled
    @needs:look
    Scenario: A request that counted nothing is not taken back
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B} |
      When registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      And the history of domain "wanted" ends with:
        | records | <absent> |

    @domain-transfer-cancel/1000/cancelled
    @needs:hosts
    Scenario: Hosts below the domain wait no longer
      Given registrar A holds domain "wanted"
      And registrar A holds host "ns1.{domain wanted}"
      And registrar B has asked registrar A for domain "wanted"
      When registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      And registrar A sees of host "ns1.{domain wanted}":
        | status/@s | ok            |
        | clID      | {registrar A} |
        | trDate    | <absent>      |

    @domain-transfer-cancel/1000/cancelled
    Scenario: The registrar's account is suspended, and the domain has statuses that forbid changes
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B}                                                              |
        | statuses              | clientTransferProhibited, serverTransferProhibited, serverUpdateProhibited |
      And registrar B's account is suspended
      When registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000

    @domain-transfer-cancel/1000/cancelled
    @needs:look
    @needs:tokens
    Scenario: A domain stays in its package
      Given allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package | the-package |
      And registrar B has asked registrar A for domain "packed"
      When registrar B cancels the transfer of domain "packed"
      Then the answer is 1000
      And the registry keeps of domain "packed":
        | packageToken | the-package |

  Rule: Through the registry's own tool

    @domain-transfer-cancel/1000/cancelled
    @needs:tool
    Scenario: A dry run answers as ever and changes nothing
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar B in a dry run cancels the transfer of domain "wanted"
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "clientCancelled"
      And registrar A sees of domain "wanted":
        | status/@s | inactive, pendingTransfer |

    @domain-transfer-cancel/1000/cancelled
    @needs:tool
    @needs:look
    Scenario: The tool's reason stands in the history
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar B through the tool cancels the transfer of domain "wanted" with:
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1000
      And the history of domain "wanted" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |
