@domain-update
@needs:secDNS
Feature: Changing the DNSSEC data of a domain

  Rule: Records are taken away first, then added

    @domain-update/1000/updated
    Scenario: The first record
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add ds records | 12345 8 1 49fd46e6c4b45c55d4ac49fd46e6c4b45c55d4ac |
      Then the answer is 1000
      When registrar A asks about domain "mine"
      Then the answer is 1000
      And the answer says:
        | extension/infData/dsData/keyTag     | 12345                                    |
        | extension/infData/dsData/alg        | 8                                        |
        | extension/infData/dsData/digestType | 1                                        |
        | extension/infData/dsData/digest     | 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC |

    @domain-update/1000/updated
    Scenario Outline: The update <does>
      Given registrar A has registered domain "mine" with:
        | ds records | 1 13 2, 2 13 2 |
      When registrar A updates domain "mine" with:
        | add ds records        | <added>   |
        | remove ds records     | <removed> |
        | remove all ds records | <all>     |
        | urgent                | <urgent>  |
      Then the answer is 1000
      When registrar A asks about domain "mine"
      Then the answer is 1000
      And the answer says:
        | extension/infData/dsData/keyTag     | <tags>       |
        | extension/infData/dsData/alg        | <algorithms> |
        | extension/infData/dsData/digestType | <types>      |

      Examples:
        | does                                     | added        | removed       | all  | urgent | tags     | algorithms | types    |
        | adds one to those there are              | 3 8 4        | none          | none | none   | 1, 2, 3  | 13, 13, 8  | 2, 2, 4  |
        | adds one that is there                   | 2 13 2       | none          | none | none   | 1, 2     | 13, 13     | 2, 2     |
        | adds one that differs in its key tag     | 3 13 2       | none          | none | none   | 1, 2, 3  | 13, 13, 13 | 2, 2, 2  |
        | adds one that differs in its algorithm   | 2 8 2        | none          | none | none   | 1, 2, 2  | 13, 13, 8  | 2, 2, 2  |
        | adds one that differs in its digest type | 2 13 4       | none          | none | none   | 1, 2, 2  | 13, 13, 13 | 2, 2, 4  |
        | adds the same one twice                  | 3 8 4, 3 8 4 | none          | none | none   | 1, 2, 3  | 13, 13, 8  | 2, 2, 4  |
        | takes one of two away                    | none         | 1 13 2        | none | none   | 2        | 13         | 2        |
        | takes away one that is not there         | none         | 3 13 2        | none | none   | 1, 2     | 13, 13     | 2, 2     |
        | takes away none that differs in one part | none         | 1 8 2, 1 13 4 | none | none   | 1, 2     | 13, 13     | 2, 2     |
        | takes all away                           | none         | none          | true | false  | <absent> | <absent>   | <absent> |
        | takes all away, in the other form        | none         | none          | 1    | 0      | <absent> | <absent>   | <absent> |
        | replaces all                             | 3 8 4        | none          | true | none   | 3        | 8          | 4        |
        | replaces one                             | 3 8 4        | 1 13 2        | none | none   | 2, 3     | 13, 8      | 2, 4     |
        | takes one away and adds another          | 1 13 1       | 1 13 2        | none | none   | 2, 1     | 13, 13     | 2, 1     |

    @domain-update/1000/updated
    @needs:look
    Scenario: A record that is taken away and added is kept, and the DNS hears nothing of it
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1}     |
        | ds records   | 1 13 2, 2 13 2 |
      When registrar A updates domain "mine" with:
        | add ds records    | 1 13 2 |
        | remove ds records | 1 13 2 |
      Then the answer is 1000
      And the DNS is told of nothing
      And the registry keeps of domain "mine":
        | dsRecords/length | 2 |

    @domain-update/1000/updated
    @needs:fixtures
    Scenario: What is taken away is compared, not judged
      Given registrar A has registered domain "mine" with:
        | ds records | 1 13 2, 2 99 3 |
      When registrar A updates domain "mine" with:
        | remove ds records | 2 99 3, 3 99 9 |
      Then the answer is 1000
      When registrar A asks about domain "mine"
      Then the answer is 1000
      And the answer's "extension/infData/dsData/keyTag" is "1"

  Rule: A domain has up to eight records of known kinds

    @domain-update/2306/too-many-ds-records
    Scenario: There would be nine
      Given registrar A has registered domain "mine" with:
        | ds records | 8 different ones |
      When registrar A updates domain "mine" with:
        | add ds records | 9 13 2 |
      Then the answer is 2306
      And the same command with "remove ds records" "1 13 2" is answered 1000

    @domain-update/1000/updated
    Scenario: The eighth, and one of those there are
      Given registrar A has registered domain "mine" with:
        | ds records | 7 different ones |
      When registrar A updates domain "mine" with:
        | add ds records | 8 13 2, 1 13 2 |
      Then the answer is 1000

    @domain-update/2306/invalid-ds-record
    Scenario Outline: The <part> of an added record is <value>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add ds records | 1 13 2, <record> |
      Then the answer is 2306
      And the same command with "add ds records" "1 13 2, 12345 13 2" is answered 1000

      Examples:
        | part        | value     | record        |
        | algorithm   | 4         | 12345 4 2     |
        | algorithm   | 99        | 12345 99 2    |
        | digest type | 0         | 12345 13 0    |
        | digest type | 3         | 12345 13 3    |
        | digest      | too short | 12345 13 2 0F |

    @domain-update/2306/invalid-ds-record
    @needs:fixtures
    Scenario Outline: A record that was there before has <fault>
      Given registrar A has registered domain "mine" with:
        | ds records | <record> |
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 2306
      And registrar A sees of domain "mine":
        | status/@s | inactive |
      And the same command with "remove ds records" "<record>" is answered 1000

      Examples:
        | fault                  | record        |
        | an unknown algorithm   | 1 99 2        |
        | an unknown digest type | 1 13 3        |
        | too short a digest     | 1 13 1 0F0F0F |

  Rule: What the registry does not offer

    @domain-update/2102/urgent-attribute-not-supported
    Scenario Outline: The change is urgent: <urgent>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add ds records | 1 13 2   |
        | urgent         | <urgent> |
      Then the answer is 2102
      And the same command with "urgent" "false" is answered 1000

      Examples:
        | urgent |
        | true   |
        | 1      |

    @domain-update/2102/max-sig-life-change-not-supported
    Scenario Outline: The update speaks of how long signatures live: <key> <value>
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add ds records | 1 13 2  |
        | <key>          | <value> |
      Then the answer is 2102
      And the same command with "<key>" "none" is answered 1000

      Examples:
        | key                   | value   |
        | change signature life | 604800  |
        | change signature life | nothing |
        | add signature life    | 604800  |

    @domain-update/2003/empty-sec-dns-update
    Scenario: The extension is there and changes nothing
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | DNSSEC | nothing |
      Then the answer is 2003
      And the same command with "add ds records" "1 13 2" is answered 1000

    @domain-update/2306/sec-dns-all-usage
    Scenario Outline: All records are to be taken away: <no>
      Given registrar A has registered domain "mine" with:
        | ds records | 1 13 2 |
      When registrar A updates domain "mine" with:
        | remove all ds records | <no> |
      Then the answer is 2306
      And the same command with "remove all ds records" "true" is answered 1000

      Examples:
        | no    |
        | false |
        | 0     |

    @domain-update/2306/ds-data-required
    Scenario Outline: The update gives keys to <verb> in place of records
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | <verb> keys | 257 3 13 |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | <verb> keys       | none   |
        | <verb> ds records | 1 13 2 |

      Examples:
        | verb   |
        | add    |
        | remove |
