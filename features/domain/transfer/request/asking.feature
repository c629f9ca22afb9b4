@domain-transfer-request
Feature: Asking for another registrar's domain

  Rule: The transfer is pending until somebody decides

    @domain-transfer-request/1001/requested
    Scenario: A registrar asks for another's domain
      Given registrar A holds domain "wanted" with:
        | expires       | in 1 year        |
        | grace periods | renew for 3 days |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer says:
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | pending         |
        | resData/trnData/reID     | {registrar B}   |
        | resData/trnData/reDate   | <now>           |
        | resData/trnData/acID     | {registrar A}   |
        | resData/trnData/acDate   | <in 5 days>     |
        | resData/trnData/exDate   | <in 2 years>    |
      And the answer has no "extension"
      When registrar A asks about domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s      | inactive, pendingTransfer |
        | resData/infData/clID           | {registrar A}             |
        | resData/infData/upID           | {registrar B}             |
        | resData/infData/upDate         | <now>                     |
        | resData/infData/exDate         | <in 1 year>               |
        | resData/infData/trDate         | <absent>                  |
        | extension/infData/rgpStatus/@s | renewPeriod               |

    @domain-transfer-request/1001/requested
    @needs:poll
    @needs:clock
    Scenario: The losing registrar is told at once, and the gaining one not yet
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count              | 1               |
        | msgQ/qDate               | <now>           |
        | msgQ/msg                 | <present>       |
        | resData/panData          | <absent>        |
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | pending         |
        | resData/trnData/reID     | {registrar B}   |
        | resData/trnData/reDate   | <now>           |
        | resData/trnData/acID     | {registrar A}   |
        | resData/trnData/acDate   | <in 5 days>     |
        | resData/trnData/exDate   | <in 2 years>    |
      When registrar A acknowledges the message
      Then the answer is 1300
      And registrar A has no message
      And registrar B has no message
      And registrar C has no message

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: What is written down and what is prepared for the end of the window
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the registry keeps of domain "wanted":
        | transfer/status             | pending       |
        | transfer/requestedBy        | {registrar B} |
        | transfer/requested          | <now>         |
        | transfer/actsBy             | {registrar A} |
        | transfer/acts               | <in 5 days>   |
        | transfer/period             | 1             |
        | transfer/expires            | <in 2 years>  |
        | transfer/request/server     | <its svTRID>  |
        | transfer/request/client     | <its clTRID>  |
        | transfer/gaining            | <present>     |
        | transfer/speculativeCharges | <present>     |
      And the history of domain "wanted" is "domain-create", "domain-transfer-request"
      And the history of domain "wanted" ends with:
        | type                     | domain-transfer-request    |
        | at                       | <now>                      |
        | registrar                | {registrar B}              |
        | otherRegistrar           | {registrar A}              |
        | superuser                | false                      |
        | object                   | domain                     |
        | name                     | {domain wanted}            |
        | repositoryId             | <a domain's repository id> |
        | years                    | 1                          |
        | transaction/client       | <its clTRID>               |
        | transaction/server       | <its svTRID>               |
        | reason                   | <absent>                   |
        | records/0/field          | transfer-successful        |
        | records/0/amount         | 1                          |
        | records/0/tld            | {zone}                     |
        | records/0/reported       | <in 10 days>               |
        | records/1                | <absent>                   |
        | snapshot/transfer/status | pending                    |

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: The losing registrar's yearly charge and notice end, and the gaining one's are prepared
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the charges of domain "wanted" are:
        | kind      | reason   | registrar     | domain          | repositoryId               | event        | end         | billed       | amount   | currency | years    | price/behaviour | expanded    | flags      |
        | recurring | renew    | {registrar A} | {domain wanted} | <a domain's repository id> | <in 1 year>  | <in 5 days> | <absent>     | <absent> | <absent> | <absent> | default         | <now>       | auto-renew |
        | one-time  | transfer | {registrar B} | {domain wanted} | <a domain's repository id> | <in 5 days>  | <absent>    | <in 10 days> | 8.00     | USD      | 1        | <absent>        | <absent>    | <absent>   |
        | recurring | renew    | {registrar B} | {domain wanted} | <a domain's repository id> | <in 2 years> | <absent>    | <absent>     | <absent> | <absent> | <absent> | default         | <in 1 year> | auto-renew |
      And the last change of domain "wanted" is charged:
        | kind      | registrar     |
        | one-time  | {registrar B} |
        | recurring | {registrar B} |
      And registrar B will be sent:
        | registrar     | event        | transfer/status | transfer/expires | pendingAction/success | autoRenewal/domain |
        | {registrar B} | <in 5 days>  | serverApproved  | <in 2 years>     | true                  | <absent>           |
        | {registrar B} | <in 2 years> | <absent>        | <absent>         | <absent>              | {domain wanted}    |
      And registrar A will be sent:
        | registrar     | event       | transfer/status | transfer/expires | pendingAction | autoRenewal |
        | {registrar A} | <in 5 days> | serverApproved  | <in 2 years>     | <absent>      | <absent>    |

    @domain-transfer-request/1001/requested
    Scenario Outline: The period is <period>
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B requests the transfer of domain "wanted" with:
        | period | <period> |
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "<in 2 years>"

      Examples:
        | period |
        | none   |
        | 1 year |

    @domain-transfer-request/1001/requested
    Scenario: The domain's other statuses stay
      Given registrar A holds domain "wanted" with:
        | statuses | clientDeleteProhibited, clientUpdateProhibited, clientRenewProhibited, serverHold |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And registrar A sees of domain "wanted":
        | status/@s | inactive, clientDeleteProhibited, clientUpdateProhibited, clientRenewProhibited, serverHold, pendingTransfer |

    @domain-transfer-request/1001/requested
    Scenario: The losing registrar's account is suspended
      Given registrar A holds domain "wanted"
      And registrar A's account is suspended
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001

    @domain-transfer-request/1001/requested
    Scenario Outline: In the phase "<phase>"
      Given the zone is in phase "<phase>"
      And registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001

      Examples:
        | phase         |
        | predelegation |
        | sunrise       |
        | quiet         |

    @domain-transfer-request/1001/requested
    Scenario: A test top-level domain needs no account
      Given the zone has:
        | type | test |
      And registrar A holds domain "probe"
      And registrar B's account has:
        | billing accounts | none |
      When registrar B requests the transfer of domain "probe"
      Then the answer is 1001

    @domain-transfer-request/1001/requested
    @needs:contacts
    Scenario Outline: The password of the domain's <role>, with the contact's repository id
      Given registrar A holds contact "owner" with:
        | password | open sesame |
      And registrar A knows the repository id of contact "owner"
      And registrar A holds domain "wanted" with:
        | <role> | {contact owner} |
      When registrar B requests the transfer of domain "wanted" with:
        | password    | open sesame                      |
        | password of | {repository id of contact owner} |
      Then the answer is 1001

      Examples:
        | role       |
        | registrant |
        | admin      |
        | tech       |
        | billing    |

    @domain-transfer-request/1001/requested
    @needs:clock
    Scenario Outline: The domain was asked for before, and the request was <ending>
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted", which was <ending>
      When 1 day passes
      And registrar C requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer says:
        | resData/trnData/trStatus | pending       |
        | resData/trnData/reID     | {registrar C} |
        | resData/trnData/reDate   | <now>         |
        | resData/trnData/acID     | <losing>      |
        | resData/trnData/acDate   | <in 5 days>   |

      Examples:
        | ending             | losing        |
        | approved           | {registrar B} |
        | rejected           | {registrar A} |
        | cancelled          | {registrar A} |
        | approved by itself | {registrar B} |

    @domain-transfer-request/1001/requested
    @domain-restore-request/1000/restored
    @needs:fixtures
    Scenario: The domain was asked for before, and the request fell with a deletion
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A deletes domain "wanted"
      Then the answer is 1001
      When registrar A restores domain "wanted"
      Then the answer is 1000
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/trStatus" is "pending"

  Rule: Hosts below the domain go with it

    @domain-transfer-request/1001/requested
    @needs:hosts
    @needs:clock
    Scenario: A host waits with its domain and then is the gaining registrar's
      Given registrar A holds domain "wanted"
      And registrar A holds host "ns1.{domain wanted}"
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And registrar A sees of host "ns1.{domain wanted}":
        | status/@s | pendingTransfer |
        | clID      | {registrar A}   |
        | trDate    | <absent>        |
      When 5 days pass
      Then registrar B sees of host "ns1.{domain wanted}":
        | status/@s | ok            |
        | clID      | {registrar B} |
        | trDate    | <now>         |

  Rule: The top-level domain says how long things take

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: How long a transfer waits, and how long it can be undone
      Given the zone has:
        | transfer period       | PT15M |
        | transfer grace period | PT5M  |
      And registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/acDate" is "<in 15 minutes>"
      And the charges of domain "wanted" include:
        | kind     | reason   | event           | billed          |
        | one-time | transfer | <in 15 minutes> | <in 20 minutes> |
      And the history of domain "wanted" ends with:
        | records/0/reported | <in 20 minutes> |

  Rule: No registration reaches further than ten years

    @domain-transfer-request/1001/requested
    @needs:clock
    Scenario: What reaches further is cut off, at the instant at which the transfer happens
      Given registrar A holds domain "wanted" with:
        | expires | in 10 years |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "<in 10 years>"
      When 5 days pass
      Then registrar B sees of domain "wanted":
        | clID   | {registrar B} |
        | exDate | <in 10 years> |

    @domain-transfer-request/1001/requested
    Scenario: From 29 February on
      Given registrar A holds domain "leap" with:
        | expires | 2028-02-29T12:00:00Z |
      When registrar B requests the transfer of domain "leap"
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "2029-02-28T12:00:00Z"

  Rule: Through the registry's own tool

    @domain-transfer-request/1001/requested
    @needs:tool
    @needs:clock
    Scenario: A dry run answers as ever and asks for nothing
      Given registrar A holds domain "wanted"
      When registrar B in a dry run requests the transfer of domain "wanted"
      Then the answer is 1001
      And the answer's "resData/trnData/trStatus" is "pending"
      And registrar A sees of domain "wanted":
        | status/@s | inactive |
        | upDate    | <absent> |
      And registrar A has no message
      When 6 days pass
      Then registrar A sees of domain "wanted":
        | clID | {registrar A} |
      And registrar B has no message

    @domain-transfer-request/1001/requested
    @needs:tool
    @needs:look
    Scenario: The tool's reason stands in the history
      Given registrar A holds domain "wanted"
      When registrar B through the tool requests the transfer of domain "wanted" with:
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1001
      And the history of domain "wanted" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |
