@domain-transfer-request
@needs:clock
Feature: A transfer that nobody decides

  Rule: When the window ends, the domain changes hands

    @domain-transfer-request/1001/requested
    Scenario: The domain is the losing registrar's until the last moment, and then the gaining one's
      Given registrar A holds domain "wanted" with:
        | expires       | 2027-06-01T12:00:00Z |
        | grace periods | renew for 40 days    |
      And registrar B has asked registrar A for domain "wanted"
      When 119 hours pass
      And 59 minutes pass
      And 59 seconds pass
      Then registrar A sees of domain "wanted":
        | status/@s | inactive, pendingTransfer |
        | clID      | {registrar A}             |
        | exDate    | 2027-06-01T12:00:00Z      |
      When 1 second passes
      And registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s      | inactive             |
        | resData/infData/clID           | {registrar B}        |
        | resData/infData/crID           | {registrar A}        |
        | resData/infData/upID           | {registrar B}        |
        | resData/infData/upDate         | <now>                |
        | resData/infData/trDate         | <now>                |
        | resData/infData/exDate         | 2028-06-01T12:00:00Z |
        | resData/infData/authInfo/pw    | 2fooBAR              |
        | extension/infData/rgpStatus/@s | transferPeriod       |

    @domain-transfer-request/1001/requested
    Scenario: The grace period of the transfer is the only one, and lasts as long as the zone says
      Given the zone has:
        | transfer grace period | P2D |
      And registrar A holds domain "wanted" with:
        | grace periods | add for 40 days |
      And registrar B has asked registrar A for domain "wanted"
      When 6 days pass
      And registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "transferPeriod"
      When 1 day passes
      And registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer has no "extension"
      And the answer says:
        | resData/infData/upID   | {registrar B} |
        | resData/infData/upDate | <now>         |
        | resData/infData/trDate | <2 days ago>  |

    @domain-transfer-request/1001/requested
    @needs:poll
    Scenario: Both registrars are told, with the end of the registration
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      And that answer's ids are kept as "request"
      When 5 days pass
      And registrar B polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count                    | 1                    |
        | msgQ/qDate                     | <now>                |
        | msgQ/msg                       | <present>            |
        | resData/panData/name           | {domain wanted}      |
        | resData/panData/name/@paResult | <true>               |
        | resData/panData/paTRID/clTRID  | {clTRID of request}  |
        | resData/panData/paTRID/svTRID  | {svTRID of request}  |
        | resData/panData/paDate         | <5 days ago>         |
        | resData/trnData/name           | {domain wanted}      |
        | resData/trnData/trStatus       | serverApproved       |
        | resData/trnData/reID           | {registrar B}        |
        | resData/trnData/reDate         | <5 days ago>         |
        | resData/trnData/acID           | {registrar A}        |
        | resData/trnData/acDate         | <now>                |
        | resData/trnData/exDate         | 2028-06-01T12:00:00Z |
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 2                    |
        | msgQ/qDate               | <5 days ago>         |
        | resData/trnData/trStatus | pending              |
        | resData/trnData/exDate   | 2028-06-01T12:00:00Z |
      When registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1                    |
        | msgQ/qDate               | <now>                |
        | msgQ/msg                 | <present>            |
        | resData/panData          | <absent>             |
        | resData/trnData/name     | {domain wanted}      |
        | resData/trnData/trStatus | serverApproved       |
        | resData/trnData/reID     | {registrar B}        |
        | resData/trnData/reDate   | <5 days ago>         |
        | resData/trnData/acID     | {registrar A}        |
        | resData/trnData/acDate   | <now>                |
        | resData/trnData/exDate   | 2028-06-01T12:00:00Z |

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: That the window ended is not written in the history
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When 6 days pass
      Then the history of domain "wanted" is "domain-create", "domain-transfer-request"

    @domain-transfer-request/1001/requested
    @domain-delete/1001/pending
    @needs:look
    Scenario: A deletion within the grace period gives the transfer back
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      When 6 days pass
      And registrar B deletes domain "wanted"
      Then the answer is 1001
      And the answer says:
        | extension/delData/credit              | -8.00                 |
        | extension/delData/credit/@description | transferPeriod credit |
      And the last change of domain "wanted" is charged:
        | kind         | reason   | registrar     | event | billed      |
        | cancellation | transfer | {registrar B} | <now> | <in 4 days> |
      And registrar B sees of domain "wanted":
        | exDate | 2027-06-01T12:00:00Z |

    @domain-transfer-request/1001/requested
    @domain-renew/1000/renewed
    @needs:look
    Scenario: A renewal by the gaining registrar ends the yearly charge that the transfer brought
      Given registrar A holds domain "wanted" with:
        | expires | 2027-06-01T12:00:00Z |
      And registrar B has asked registrar A for domain "wanted"
      When 6 days pass
      And registrar B renews domain "wanted"
      Then the answer is 1000
      And the answer's "resData/renData/exDate" is "2029-06-01T12:00:00Z"
      And the charges of domain "wanted" include:
        | kind      | registrar     | event                    | end         |
        | recurring | {registrar A} | 2027-06-01T12:00:00.000Z | <1 day ago> |
        | recurring | {registrar B} | 2028-06-01T12:00:00.000Z | <now>       |
        | recurring | {registrar B} | 2029-06-01T12:00:00.000Z | <absent>    |

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: The gaining registrar is asked for the domain in turn, shortly before it is renewed
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      And registrar B has asked registrar A for domain "wanted"
      When 363 days pass
      And registrar C requests the transfer of domain "wanted"
      Then the answer is 1001
      And the yearly charge and notice of domain "wanted" are registrar B's
      And registrar B sees of domain "wanted":
        | clID   | {registrar B}  |
        | trDate | <358 days ago> |
        | exDate | <in 3 days>    |
      And registrar B will be sent:
        | event       | autoRenewal/end | transfer/status |
        | <in 3 days> | <in 5 days>     | <absent>        |
        | <in 5 days> | <absent>        | serverApproved  |

  Rule: The transfer takes the place of an automatic renewal

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: The grace period of the renewal is still open when the window ends
      Given registrar A holds domain "wanted" with:
        | created | 700 days ago |
        | expires | 10 days ago  |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "<in 355 days>"
      And the last change of domain "wanted" is charged:
        | kind         | reason   | registrar     | domain          | repositoryId               | event       | billed       | charge    |
        | one-time     | transfer | {registrar B} | {domain wanted} | <a domain's repository id> | <in 5 days> | <in 10 days> |           |
        | recurring    | renew    | {registrar B} | {domain wanted} | <a domain's repository id> |             |              |           |
        | cancellation | renew    | {registrar A} | {domain wanted} | <a domain's repository id> | <in 5 days> | <in 35 days> | <present> |
      And the cancellation of domain "wanted" gives back the yearly charge of registrar A
      When 5 days pass
      Then registrar B sees of domain "wanted":
        | clID   | {registrar B} |
        | exDate | <in 350 days> |

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: The grace period of the renewal is open now and over when the window ends
      Given registrar A holds domain "wanted" with:
        | created | 700 days ago |
        | expires | 42 days ago  |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "<in 323 days>"
      And the last change of domain "wanted" is charged:
        | kind      |
        | one-time  |
        | recurring |
      When 5 days pass
      Then registrar B sees of domain "wanted":
        | clID   | {registrar B} |
        | exDate | <in 683 days> |

    @domain-transfer-request/1001/requested
    @needs:look
    @needs:poll
    Scenario: The domain is renewed while the transfer is pending
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "<in 366 days>"
      And the last change of domain "wanted" is charged:
        | kind         | registrar     | event         | billed       |
        | one-time     | {registrar B} | <in 5 days>   | <in 10 days> |
        | recurring    | {registrar B} | <in 366 days> |              |
        | cancellation | {registrar A} | <in 5 days>   | <in 46 days> |
      And registrar A will be sent:
        | event       | autoRenewal/end | transfer/status |
        | <in 1 day>  | <in 5 days>     | <absent>        |
        | <in 5 days> | <absent>        | serverApproved  |
      When 2 days pass
      And registrar A asks about domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID           | {registrar A}   |
        | resData/infData/exDate         | <in 364 days>   |
        | resData/infData/upID           | {registrar A}   |
        | resData/infData/upDate         | <1 day ago>     |
        | extension/infData/rgpStatus/@s | autoRenewPeriod |
      When 3 days pass
      And registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID           | {registrar B}  |
        | resData/infData/exDate         | <in 361 days>  |
        | resData/infData/upID           | {registrar B}  |
        | resData/infData/upDate         | <now>          |
        | extension/infData/rgpStatus/@s | transferPeriod |

    @domain-transfer-request/1001/requested
    Scenario: The registration ends just when the window does
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 5 days    |
      And registrar B has asked registrar A for domain "wanted"
      When 5 days pass
      Then registrar B sees of domain "wanted":
        | clID   | {registrar B} |
        | exDate | <in 365 days> |

  Rule: A domain leaves its package, and keeps what renewals cost otherwise

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario Outline: Renewals are priced as <price>
      Given the zone has:
        | renew price | 11.00 |
      And the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold" with:
        | renewal price | <price> |
      When registrar B requests the transfer of domain "gold"
      Then the answer is 1001
      And the last change of domain "gold" is charged:
        | kind      | amount   | price/behaviour | price/amount |
        | one-time  | <amount> | <absent>        | <absent>     |
        | recurring | <absent> | <behaviour>     | <yearly>     |
      When 5 days pass
      Then registrar B sees of domain "gold":
        | clID | {registrar B} |

      Examples:
        | price      | amount | behaviour  | yearly   |
        | nonpremium | 11.00  | nonpremium | <absent> |
        | 18.79      | 18.79  | specified  | 18.79    |

    @domain-transfer-request/1001/requested
    @domain-info/1000/shown
    @needs:look
    @needs:tokens
    Scenario Outline: A domain in a package, whose renewals are priced as <price>
      Given the zone has:
        | renew price | 11.00 |
      And allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package       | the-package |
        | renewal price | <price>     |
      When registrar B requests the transfer of domain "packed" with:
        | fees | 11.00 |
      Then the answer is 1001
      And the last change of domain "packed" is charged:
        | kind      | amount   | price/behaviour |
        | one-time  | 11.00    | <absent>        |
        | recurring | <absent> | default         |
      When registrar A through the tool asks about domain "packed" with:
        | package | asked for |
      Then the answer is 1000
      And the answer's "extension/packageData/token" is "the-package"
      When 5 days pass
      And registrar B through the tool asks about domain "packed" with:
        | package | asked for |
      Then the answer is 1000
      And the answer's "extension/packageData/token" is "<empty>"
      When registrar B renews domain "packed" with:
        | fees | 11.00 |
      Then the answer is 1000

      Examples:
        | price   |
        | default |
        | 43.10   |
