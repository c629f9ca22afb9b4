@rrp
@needs:rrp
@needs:look
Feature: What commands of RRP write down
  A registry keeps more of a command than RRP tells: what it charges, whom it will tell, its history, and what it hands
  to
  the DNS. All that is as if the command had come over EPP.

  Rule: A registration

    @rrp-add/200/registered
    @needs:fixtures
    Scenario: The years are charged once, and renewals from the expiration on
      Given the zone has:
        | create price | 13.00 |
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | 2 |
      Then the RRP answer is 200
      And the charges of domain "new" are:
        | kind      | reason | amount   | currency | years    | event        | billed      | end      | flags      | token    | registrar     | repositoryId               | price/behaviour | expanded    |
        | one-time  | create | 26.00    | USD      | 2        | <now>        | <in 5 days> | <absent> | <absent>   | <absent> | {registrar A} | <a domain's repository id> | <absent>        | <absent>    |
        | recurring | renew  | <absent> | <absent> | <absent> | <in 2 years> | <absent>    | <absent> | auto-renew | <absent> | {registrar A} | <a domain's repository id> | default         | <in 1 year> |
      And the records of domain "new" belong together
      And registrar A will be sent:
        | event        | text      | registrar     | autoRenewal/domain | autoRenewal/end |
        | <in 2 years> | <present> | {registrar A} | {domain new}       | <absent>        |

    @rrp-add/200/registered
    Scenario: The domain is kept as it was asked for
      Given registrar A holds host "ns1"
      And the repository ids of hosts "ns1" are known
      When registrar A sends RRP ADD of domain "new" with:
        | NameServer | {host ns1} |
      Then the RRP answer is 200
      And the registry keeps of domain "new":
        | name                     | {domain new}                |
        | tld                      | {zone}                      |
        | repositoryId             | <a domain's repository id>  |
        | statuses                 | <absent>                    |
        | registrant               | <absent>                    |
        | nameservers              | {repository id of host ns1} |
        | sponsor                  | {registrar A}               |
        | createdBy                | {registrar A}               |
        | created                  | <now>                       |
        | updated                  | <absent>                    |
        | expires                  | <in 1 year>                 |
        | deleted                  | <absent>                    |
        | gracePeriods/length      | 1                           |
        | gracePeriods/0/kind      | add                         |
        | gracePeriods/0/end       | <in 5 days>                 |
        | gracePeriods/0/registrar | {registrar A}               |
        | renewalPrice/behaviour   | default                     |
        | recurringCharge          | <present>                   |
        | autoRenewalMessage       | <present>                   |
        | idnTable                 | extended_latin              |
      And the DNS is told of "{domain new}"

    @rrp-add/200/registered
    Scenario: The domain's history begins
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | 3 |
      Then the RRP answer is 200
      And the history of domain "new" ends with:
        | type               | domain-create              |
        | at                 | <now>                      |
        | registrar          | {registrar A}              |
        | superuser          | false                      |
        | object             | domain                     |
        | name               | {domain new}               |
        | repositoryId       | <a domain's repository id> |
        | years              | 3                          |
        | transaction/client | <absent>                   |
        | transaction/server | <present>                  |
        | reason             | <absent>                   |
        | records/length     | 1                          |
        | records/0/tld      | {zone}                     |
        | records/0/field    | net-adds-3-yr              |
        | records/0/amount   | 1                          |
        | records/0/reported | <in 5 days>                |
        | snapshot/name      | {domain new}               |

    @rrp-add/200/registered
    @needs:tokens
    Scenario: A token that the zone gives to all
      Given allocation token "welcome" exists with:
        | type     | default-promotion |
        | zones    | {zone}            |
        | discount | 0.5               |
      And the zone has:
        | create price   | 13.00   |
        | default tokens | welcome |
      When registrar A sends RRP ADD of domain "new"
      Then the RRP answer is 200
      And the last change of domain "new" is charged:
        | kind      | amount | token   |
        | one-time  | 6.50   | welcome |
        | recurring |        |         |
      And the records of domain "new" belong together

    @rrp-add/200/name-server-registered
    Scenario: A name server is kept as it was asked for
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1.{domain home}" with:
        | IPAddress | {address one} |
      Then the RRP answer is 200
      And registrar A sees of host "ns1.{domain home}":
        | name      | ns1.{domain home} |
        | roid      | <a repository id> |
        | addr      | {address one}     |
        | status/@s | ok                |
        | clID      | {registrar A}     |
        | crID      | {registrar A}     |
        | crDate    | <now>             |
        | upID      | <absent>          |
        | trDate    | <absent>          |
      And the history of host "ns1.{domain home}" ends with:
        | type               | host-create       |
        | at                 | <now>             |
        | registrar          | {registrar A}     |
        | superuser          | false             |
        | object             | host              |
        | name               | ns1.{domain home} |
        | repositoryId       | <a repository id> |
        | transaction/server | <present>         |
        | snapshot/name      | ns1.{domain home} |
      And the DNS is told of "ns1.{domain home}"

  Rule: A deletion

    @rrp-del/200/deleted
    Scenario: A new domain is taken back, and nobody is told
      Given registrar A holds domain "mistake" with:
        | created       | 1 day ago                 |
        | grace periods | add of 2 years for 4 days |
      When registrar A sends RRP DEL of domain "mistake"
      Then the RRP answer is 200
      And the last change of domain "mistake" is charged:
        | kind         | reason | registrar     | event | billed      |
        | cancellation | create | {registrar A} | <now> | <in 4 days> |
      And the charges of domain "mistake" include:
        | kind      | end   |
        | recurring | <now> |
      And the history of domain "mistake" ends with:
        | at                 | <now>                 |
        | superuser          | false                 |
        | type               | domain-delete         |
        | registrar          | {registrar A}         |
        | object             | domain                |
        | name               | {domain mistake}      |
        | transaction/server | <present>             |
        | snapshot/deleted   | <now>                 |
        | snapshot/updated   | <now>                 |
        | snapshot/updatedBy | {registrar A}         |
        | records/0/field    | deleted-domains-grace |
        | records/1/field    | net-adds-2-yr         |
      And what is written down of domain "mistake" agrees
      And the registry still keeps of domain "mistake":
        | deleted   | <now>          |
        | updated   | <now>          |
        | updatedBy | {registrar A}  |
        | expires   | <366 days ago> |
      And the DNS is told of "{domain mistake}"
      And registrar A will be sent:
        | event |

    @rrp-del/200/deleted
    @needs:fixtures
    Scenario: An old domain is gone at once too
      Given registrar A holds domain "old" with:
        | created | 400 days ago |
        | expires | in 200 days  |
      When registrar A sends RRP DEL of domain "old"
      Then the RRP answer is 200
      And domain "old" is gone for registrar A
      And the history of domain "old" ends with:
        | type             | domain-delete |
        | snapshot/deleted | <now>         |
      And registrar A will be sent:
        | event |

    @rrp-del/200/deleted
    Scenario: What is written down of the name servers that go along
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 193.0.0.1 |
      When registrar A sends RRP DEL of domain "home"
      Then the RRP answer is 200
      And the history of host "ns1.{domain home}" ends with:
        | type               | host-delete       |
        | at                 | <now>             |
        | registrar          | {registrar A}     |
        | superuser          | false             |
        | object             | host              |
        | name               | ns1.{domain home} |
        | repositoryId       | <a repository id> |
        | transaction/server | <present>         |
        | snapshot/deleted   | <now>             |
      And the DNS is told of "{domain home}", "ns1.{domain home}"

    @rrp-del/200/name-server-deleted
    Scenario: What is written down of a name server
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 193.0.0.1 |
      When registrar A sends RRP DEL of name server "ns1.{domain home}"
      Then the RRP answer is 200
      And the history of host "ns1.{domain home}" ends with:
        | type               | host-delete       |
        | at                 | <now>             |
        | registrar          | {registrar A}     |
        | superuser          | false             |
        | object             | host              |
        | name               | ns1.{domain home} |
        | repositoryId       | <a repository id> |
        | transaction/server | <present>         |
        | snapshot/deleted   | <now>             |
      And the DNS is told of "ns1.{domain home}"

  Rule: A change

    @rrp-mod/200/modified
    Scenario: What is written down of a domain
      Given registrar A holds host "ns1"
      And registrar A holds RRP domain "mine"
      When registrar A sends RRP MOD of domain "mine" with:
        | NameServer | {host ns1}     |
        | Status     | REGISTRAR-LOCK |
        | Status     | REGISTRAR-HOLD |
      Then the RRP answer is 200
      And the history of domain "mine" ends with:
        | type               | domain-update              |
        | at                 | <now>                      |
        | registrar          | {registrar A}              |
        | superuser          | false                      |
        | object             | domain                     |
        | name               | {domain mine}              |
        | repositoryId       | <a domain's repository id> |
        | transaction/server | <present>                  |
        | snapshot/updated   | <now>                      |
        | snapshot/updatedBy | {registrar A}              |
      And the DNS is told of "{domain mine}"

    @rrp-mod/200/name-server-modified
    Scenario: What a change of a name server writes down
      Given registrar A holds RRP domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 193.0.0.1 |
      When registrar A sends RRP MOD of name server "ns1.{domain home}" with:
        | NewNameServer | dns1.{domain home} |
      Then the RRP answer is 200
      And registrar A sees of host "dns1.{domain home}":
        | upID   | {registrar A} |
        | upDate | <now>         |
        | addr   | 193.0.0.1     |
      And the history of host "dns1.{domain home}" ends with:
        | type               | host-update        |
        | at                 | <now>              |
        | registrar          | {registrar A}      |
        | superuser          | false              |
        | object             | host               |
        | name               | dns1.{domain home} |
        | repositoryId       | <a repository id>  |
        | transaction/server | <present>          |
        | snapshot/name      | dns1.{domain home} |
      And the DNS is told of "ns1.{domain home}", "dns1.{domain home}"

    @rrp-mod/200/name-server-modified
    Scenario: A name server moves below another domain and is part of that from now on
      Given registrar A holds domain "home"
      And registrar A holds domain "other"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 193.0.0.1 |
      And the repository ids of domains "other" are known
      When registrar A sends RRP MOD of name server "ns1.{domain home}" with:
        | NewNameServer | ns1.{domain other} |
      Then the RRP answer is 200
      And the registry keeps of host "ns1.{domain other}":
        | superordinate        | {repository id of domain other} |
        | superordinateChanged | <now>                           |
        | sponsor              | {registrar A}                   |

    @rrp-mod/200/name-server-modified
    Scenario: A name server moves out of the registry and is the registrar's own from now on
      Given registrar A holds domain "home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 193.0.0.1 |
      When registrar A sends RRP MOD of name server "ns1.{domain home}" with:
        | NewNameServer | {host elsewhere} |
        | IPAddress     | 193.0.0.1=       |
      Then the RRP answer is 200
      And the registry keeps of host "{host elsewhere}":
        | superordinate | <absent>      |
        | sponsor       | {registrar A} |

  Rule: A renewal

    @rrp-renew/200/renewed
    Scenario: Charges, history and notices
      Given the zone has:
        | renew price        | 11.00 |
        | renew grace period | P9D   |
      And registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A sends RRP RENEW of domain "ours" with:
        | -Period                | 5    |
        | -CurrentExpirationYear | 2027 |
      Then the RRP answer is 200
      And the charges of domain "ours" are:
        | kind      | reason | registrar     | amount   | currency | years    | event        | billed      | end      | token    | price/behaviour |
        | recurring | renew  | {registrar A} | <absent> | <absent> | <absent> | <in 1 year>  | <absent>    | <now>    | <absent> | default         |
        | one-time  | renew  | {registrar A} | 55.00    | USD      | 5        | <now>        | <in 9 days> | <absent> | <absent> | <absent>        |
        | recurring | renew  | {registrar A} | <absent> | <absent> | <absent> | <in 6 years> | <absent>    | <absent> | <absent> | default         |
      And the history of domain "ours" ends with:
        | type                        | domain-renew    |
        | at                          | <now>           |
        | registrar                   | {registrar A}   |
        | superuser                   | false           |
        | years                       | 5               |
        | object                      | domain          |
        | name                        | {domain ours}   |
        | transaction/server          | <present>       |
        | snapshot/expires            | <in 6 years>    |
        | snapshot/updatedBy          | {registrar A}   |
        | snapshot/gracePeriods/0/end | <in 9 days>     |
        | records/0/field             | net-renews-5-yr |
        | records/0/amount            | 1               |
        | records/0/reported          | <in 9 days>     |
      And the last change of domain "ours" is charged:
        | kind      | registrar     |
        | one-time  | {registrar A} |
        | recurring | {registrar A} |
      And the registry keeps of domain "ours":
        | gracePeriods/0/kind | renew         |
        | gracePeriods/0/end  | <in 9 days>   |
        | expires             | <in 6 years>  |
        | updatedBy           | {registrar A} |
      And what is written down of domain "ours" agrees
      And the yearly charge and notice of domain "ours" are registrar A's
      And registrar A will be sent:
        | event        | autoRenewal/domain | autoRenewal/end |
        | <in 6 years> | {domain ours}      | <absent>        |

  Rule: A transfer that adds no year

    @rrp-transfer/200/requested
    Scenario: What a request without a year writes down and prepares
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 200
      And the registry keeps of domain "wanted":
        | statuses                | pendingTransfer |
        | transfer/status         | pending         |
        | transfer/requestedBy    | {registrar B}   |
        | transfer/requested      | <now>           |
        | transfer/actsBy         | {registrar A}   |
        | transfer/acts           | <in 5 days>     |
        | transfer/period         | 0               |
        | transfer/expires        | <in 1 year>     |
        | transfer/request/server | <present>       |
        | transfer/gaining        | <present>       |
      And the charges of domain "wanted" are:
        | kind      | reason | registrar     | event       | end         |
        | recurring | renew  | {registrar A} | <in 1 year> | <in 5 days> |
        | recurring | renew  | {registrar B} | <in 1 year> | <absent>    |

    @rrp-transfer/200/approved
    Scenario: What the approval of a request without a year writes down
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 200
      And the charges of domain "wanted" are:
        | kind      | reason | registrar     | event       | end      |
        | recurring | renew  | {registrar A} | <in 1 year> | <now>    |
        | recurring | renew  | {registrar B} | <in 1 year> | <absent> |
      And the registry keeps of domain "wanted":
        | expires | <in 1 year> |

  Rule: A transfer that adds a year

    @rrp-transfer/200/requested
    @needs:fixtures
    Scenario: What a request writes down and prepares
      Given a transfer over RRP adds a year
      And registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 200
      And the registry keeps of domain "wanted":
        | statuses                    | pendingTransfer |
        | updated                     | <now>           |
        | updatedBy                   | {registrar B}   |
        | transfer/status             | pending         |
        | transfer/requestedBy        | {registrar B}   |
        | transfer/requested          | <now>           |
        | transfer/actsBy             | {registrar A}   |
        | transfer/acts               | <in 5 days>     |
        | transfer/period             | 1               |
        | transfer/expires            | <in 2 years>    |
        | transfer/request/server     | <present>       |
        | transfer/gaining            | <present>       |
        | transfer/speculativeCharges | <present>       |
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
        | transaction/server       | <present>                  |
        | records/0/field          | transfer-successful        |
        | records/0/amount         | 1                          |
        | records/0/reported       | <in 10 days>               |
        | records/1                | <absent>                   |
        | snapshot/transfer/status | pending                    |

    @rrp-transfer/200/requested
    @needs:fixtures
    Scenario: A renewal by itself that would be given back
      Given a transfer over RRP adds a year
      And registrar A holds domain "wanted" with:
        | created | 700 days ago |
        | expires | 10 days ago  |
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 200
      And the last change of domain "wanted" is charged:
        | kind         | reason   | registrar     | domain          | repositoryId               | event         | billed       |
        | one-time     | transfer | {registrar B} | {domain wanted} | <a domain's repository id> | <in 5 days>   | <in 10 days> |
        | recurring    | renew    | {registrar B} | {domain wanted} | <a domain's repository id> | <in 355 days> |              |
        | cancellation | renew    | {registrar A} | {domain wanted} | <a domain's repository id> | <in 5 days>   | <in 35 days> |
      And the cancellation of domain "wanted" gives back the yearly charge of registrar A

    @rrp-transfer/200/approved
    @needs:fixtures
    Scenario: What an approval writes down
      Given a transfer over RRP adds a year
      And registrar A holds domain "wanted" with:
        | expires | in 1 year |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 200
      And the registry keeps of domain "wanted":
        | sponsor                     | {registrar B}  |
        | statuses                    | <absent>       |
        | transferred                 | <now>          |
        | expires                     | <in 2 years>   |
        | updatedBy                   | {registrar A}  |
        | updated                     | <now>          |
        | gracePeriods/length         | 1              |
        | gracePeriods/0/kind         | transfer       |
        | gracePeriods/0/end          | <in 5 days>    |
        | transfer/status             | clientApproved |
        | transfer/requestedBy        | {registrar B}  |
        | transfer/actsBy             | {registrar A}  |
        | transfer/acts               | <now>          |
        | transfer/expires            | <in 2 years>   |
        | transfer/gaining            | <absent>       |
        | transfer/speculativeCharges | <absent>       |
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
      And the history of domain "wanted" ends with:
        | type                     | domain-transfer-approve    |
        | at                       | <now>                      |
        | registrar                | {registrar A}              |
        | otherRegistrar           | {registrar B}              |
        | superuser                | false                      |
        | object                   | domain                     |
        | name                     | {domain wanted}            |
        | repositoryId             | <a domain's repository id> |
        | transaction/server       | <present>                  |
        | records/0/field          | transfer-successful        |
        | records/0/amount         | -1                         |
        | records/0/reported       | <in 10 days>               |
        | records/1/field          | transfer-successful        |
        | records/1/amount         | 1                          |
        | records/1/reported       | <in 5 days>                |
        | records/2                | <absent>                   |
        | snapshot/transfer/status | clientApproved             |

    @rrp-transfer/200/approved
    @needs:fixtures
    Scenario: A renewal by itself is given back
      Given a transfer over RRP adds a year
      And registrar A holds domain "wanted" with:
        | created | 700 days ago |
        | expires | 10 days ago  |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 200
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

    @rrp-transfer/200/approved
    @needs:clock
    @needs:fixtures
    Scenario: A renewal that would have come before the time is over is never told
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 3 days    |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When 1 day passes
      And registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 200
      And registrar A will be sent:
        | event |
      When registrar A polls
      Then the answer is 1301
      And the answer's "resData/trnData/trStatus" is "pending"
      When registrar A acknowledges the message
      And 3 days pass
      Then registrar A has no message

    @rrp-transfer/200/approved
    @needs:clock
    @needs:fixtures
    @needs:poll
    Scenario: A renewal that nobody has read of yet is still told
      Given registrar A holds domain "wanted" with:
        | created | 300 days ago |
        | expires | in 1 day     |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A polls
      And registrar A acknowledges the message
      And 2 days pass
      And registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 200
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/@count          | 1               |
        | resData/renData/name | {domain wanted} |
      When registrar A acknowledges the message
      Then registrar A has no message

    @needs:fixtures
    Scenario Outline: What the end of a request writes down: <how>
      Given a transfer over RRP adds a year
      And registrar A holds domain "wanted" with:
        | created | <created> |
        | expires | <expires> |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar <who> sends RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      Then the RRP answer is 200
      And the registry keeps of domain "wanted":
        | sponsor                     | {registrar A}     |
        | statuses                    | <absent>          |
        | updated                     | <now>             |
        | updatedBy                   | {registrar <who>} |
        | transferred                 | <absent>          |
        | transfer/status             | <status>          |
        | transfer/requestedBy        | {registrar B}     |
        | transfer/actsBy             | {registrar A}     |
        | transfer/acts               | <now>             |
        | transfer/expires            | <absent>          |
        | transfer/gaining            | <absent>          |
        | transfer/speculativeCharges | <absent>          |
      And the charges of domain "wanted" are:
        | kind      | registrar     | event     | end      |
        | recurring | {registrar A} | <renewal> | <absent> |
      And registrar A will be sent:
        | registrar     | event    | autoRenewal/domain | autoRenewal/end | text      |
        | {registrar A} | <notice> | {domain wanted}    | <absent>        | <present> |
      And registrar B will be sent:
        | event |
      And the history of domain "wanted" ends with:
        | type                     | <type>                     |
        | at                       | <now>                      |
        | registrar                | {registrar <who>}          |
        | otherRegistrar           | {registrar <other>}        |
        | superuser                | false                      |
        | object                   | domain                     |
        | name                     | {domain wanted}            |
        | repositoryId             | <a domain's repository id> |
        | transaction/server       | <present>                  |
        | records/0/field          | transfer-successful        |
        | records/0/amount         | -1                         |
        | records/0/reported       | <in 10 days>               |
        | records/1                | <more>                     |
        | snapshot/transfer/status | <status>                   |

      @rrp-transfer/200/rejected
      Examples:
        | how      | who | other | status         | type                   | created   | expires   | renewal     | notice      | more      |
        | rejected | A   | B     | clientRejected | domain-transfer-reject | 1 day ago | in 1 year | <in 1 year> | <in 1 year> | <present> |

      @rrp-transfer/200/cancelled
      Examples:
        | how        | who | other | status          | type                   | created   | expires   | renewal     | notice      | more     |
        | taken back | B   | A     | clientCancelled | domain-transfer-cancel | 1 day ago | in 1 year | <in 1 year> | <in 1 year> | <absent> |

    @needs:fixtures
    Scenario Outline: A renewal by itself is not given back after all: <how>
      Given a transfer over RRP adds a year
      And registrar A holds domain "wanted" with:
        | created | 700 days ago |
        | expires | 10 days ago  |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar <who> sends RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      Then the RRP answer is 200
      And the charges of domain "wanted" are:
        | kind      | registrar     | event         | end      |
        | recurring | {registrar A} | <10 days ago> | <absent> |

      @rrp-transfer/200/rejected
      Examples:
        | how      | who |
        | rejected | A   |

      @rrp-transfer/200/cancelled
      Examples:
        | how        | who |
        | taken back | B   |
