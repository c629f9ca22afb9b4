@domain-create
Feature: What a registration changes

  Rule: The domain is there as it was asked for

    @domain-create/1000/registered
    @needs:look
    Scenario: The registry keeps what the client said, and who said it
      Given registrar A holds contacts "owner", "admin", "tech", "billing"
      And registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And the repository ids of contacts "owner", "admin", "tech", "billing" are known
      And the repository ids of hosts "ns1", "ns2" are known
      When registrar A creates domain "new" with:
        | period       | 2 years                |
        | registrant   | {contact owner}        |
        | admin        | {contact admin}        |
        | tech         | {contact tech}         |
        | billing      | {contact billing}      |
        | name servers | {host ns1}, {host ns2} |
        | password     | secret-enough          |
      Then the answer is 1000
      And the answer says:
        | resData/creData/name   | {domain new} |
        | resData/creData/crDate | <now>        |
        | resData/creData/exDate | <in 2 years> |
      And the registry keeps of domain "new":
        | name                     | {domain new}                                             |
        | tld                      | {zone}                                                   |
        | repositoryId             | <a domain's repository id>                               |
        | statuses                 | <absent>                                                 |
        | registrant               | {repository id of contact owner}                         |
        | contacts/0/role          | admin                                                    |
        | contacts/0/contact       | {repository id of contact admin}                         |
        | contacts/1/role          | billing                                                  |
        | contacts/1/contact       | {repository id of contact billing}                       |
        | contacts/2/role          | tech                                                     |
        | contacts/2/contact       | {repository id of contact tech}                          |
        | nameservers              | {repository id of host ns1}, {repository id of host ns2} |
        | authInfo/password        | secret-enough                                            |
        | dsRecords                | <absent>                                                 |
        | sponsor                  | {registrar A}                                            |
        | createdBy                | {registrar A}                                            |
        | created                  | <now>                                                    |
        | updated                  | <absent>                                                 |
        | updatedBy                | <absent>                                                 |
        | transferred              | <absent>                                                 |
        | expires                  | <in 2 years>                                             |
        | deleted                  | <absent>                                                 |
        | gracePeriods/length      | 1                                                        |
        | gracePeriods/0/kind      | add                                                      |
        | gracePeriods/0/end       | <in 5 days>                                              |
        | gracePeriods/0/registrar | {registrar A}                                            |
        | gracePeriods/0/charge    | <present>                                                |
        | renewalPrice/behaviour   | default                                                  |
        | recurringCharge          | <present>                                                |
        | autoRenewalMessage       | <present>                                                |
        | idnTable                 | extended_latin                                           |
        | packageToken             | <absent>                                                 |
        | claimsNotice             | <absent>                                                 |
        | signedMark               | <absent>                                                 |

    @domain-create/1000/registered
    @needs:tool
    Scenario: A dry run answers as ever, and registers nothing
      When registrar A in a dry run creates domain "new"
      Then the answer is 1000
      And the answer says:
        | resData/creData/name | {domain new} |
      And there is no domain "new"
      And registrar A will be sent:
        | event |

  Rule: It is charged, and will be charged every year

    @domain-create/1000/registered
    @needs:look
    Scenario: The years are charged once, and renewals from the expiry on
      Given the zone has:
        | create price     | 13.00 |
        | add grace period | PT6M  |
      When registrar A creates domain "new" with:
        | period | 2 years |
      Then the answer is 1000
      And the charges of domain "new" are:
        | kind      | reason | amount   | currency | years    | event        | billed         | end      | flags      | token    | registrar     |
        | one-time  | create | 26.00    | USD      | 2        | <now>        | <in 6 minutes> | <absent> | <absent>   | <absent> | {registrar A} |
        | recurring | renew  | <absent> | <absent> | <absent> | <in 2 years> | <absent>       | <absent> | auto-renew | <absent> | {registrar A} |
      And the registry keeps of domain "new":
        | gracePeriods/0/end | <in 6 minutes> |

    @domain-create/1000/registered
    @needs:look
    Scenario: Early access is charged beside the years
      Given the zone has:
        | create price     | 13.00  |
        | early access fee | 100.00 |
      When registrar A creates domain "new" with:
        | period | 2 years                                   |
        | fees   | 26.00 create + 100.00 Early Access Period |
      Then the answer is 1000
      And the charges of domain "new" are:
        | kind      | reason       | amount   | currency | years    | event        | billed      | flags      |
        | one-time  | create       | 26.00    | USD      | 2        | <now>        | <in 5 days> | <absent>   |
        | one-time  | early-access | 100.00   | USD      | 1        | <now>        | <in 5 days> | <absent>   |
        | recurring | renew        | <absent> | <absent> | <absent> | <in 2 years> | <absent>    | auto-renew |

    @domain-create/1000/registered
    @needs:look
    @needs:tokens
    Scenario: Early access to a reserved name is flagged as its registration is
      Given the zone has:
        | create price     | 13.00  |
        | early access fee | 100.00 |
      And the label of domain "kept" is reserved as "specific-use"
      And allocation token "FOR-IT" exists with:
        | type   | single-use    |
        | domain | {domain kept} |
      When registrar A creates domain "kept" with:
        | token | FOR-IT                                    |
        | fees  | 13.00 create + 100.00 Early Access Period |
      Then the answer is 1000
      And the charges of domain "kept" are:
        | kind      | reason       | registrar     | flags      | token    |
        | one-time  | create       | {registrar A} | reserved   | FOR-IT   |
        | one-time  | early-access | {registrar A} | reserved   | <absent> |
        | recurring | renew        | {registrar A} | auto-renew | <absent> |
      And the records of domain "kept" belong together

    @domain-create/1000/registered
    @needs:look
    Scenario: Domain, charges, notice and history refer to each other
      When registrar A creates domain "new" with:
        | period | 2 years |
      Then the answer is 1000
      And the charges of domain "new" are:
        | kind      | expanded    |
        | one-time  | <absent>    |
        | recurring | <in 1 year> |
      And the records of domain "new" belong together

  Rule: The registrar will be told of each renewal

    @domain-create/1000/registered
    @needs:look
    Scenario: A notice of renewal waits for the expiry
      When registrar A creates domain "new" with:
        | period | 3 years |
      Then the answer is 1000
      And registrar A will be sent:
        | event        | text      | registrar     | autoRenewal/domain | autoRenewal/end |
        | <in 3 years> | <present> | {registrar A} | {domain new}       | <absent>        |

  Rule: It is written down, and reported

    @domain-create/1000/registered
    @needs:look
    Scenario: The domain's history begins
      When registrar A creates domain "new" with:
        | period | 3 years |
      Then the answer is 1000
      And the history of domain "new" ends with:
        | type               | domain-create              |
        | at                 | <now>                      |
        | registrar          | {registrar A}              |
        | superuser          | false                      |
        | object             | domain                     |
        | name               | {domain new}               |
        | repositoryId       | <a domain's repository id> |
        | years              | 3                          |
        | transaction/client | <its clTRID>               |
        | transaction/server | <present>                  |
        | reason             | <absent>                   |
        | records/length     | 1                          |
        | records/0/tld      | {zone}                     |
        | records/0/field    | net-adds-3-yr              |
        | records/0/amount   | 1                          |
        | records/0/reported | <in 5 days>                |
        | snapshot/name      | {domain new}               |

    @domain-create/1000/registered
    @needs:look
    @needs:tool
    Scenario: What the registry's own tool says is written down
      When registrar A through the tool creates domain "new" with:
        | reason                 | asked for by letter |
        | requested by registrar | true                |
      Then the answer is 1000
      And the history of domain "new" ends with:
        | reason               | asked for by letter |
        | requestedByRegistrar | true                |

  Rule: A domain that has name servers goes to the DNS

    @domain-create/1000/registered
    @needs:look
    Scenario: The DNS is told of a domain with a name server
      Given registrar A holds host "ns1"
      When registrar A creates domain "new" with:
        | name servers | {host ns1} |
      Then the answer is 1000
      And the DNS is told of "{domain new}"

    @domain-create/1000/registered
    @needs:look
    Scenario: The DNS is not told of a domain without a name server
      When registrar A creates domain "new"
      Then the answer is 1000
      And the DNS is told of nothing
