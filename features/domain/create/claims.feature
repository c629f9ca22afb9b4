@domain-create
@needs:launch
Feature: Registering what somebody claims as a trademark

  Rule: A claimed label is registered with a claims notice that was accepted

    @domain-create/1000/registered
    @needs:look
    Scenario: The notice is kept, and the clearinghouse is told
      Given the label of domain "mine" is claimed
      And registrar A's account has:
        | IANA id | 4711 |
      When registrar A creates domain "mine" with:
        | notice | accepted |
      Then the answer is 1000
      And the registry keeps of domain "mine":
        | claimsNotice/id       | <present>    |
        | claimsNotice/notAfter | <in 2 days>  |
        | claimsNotice/accepted | <1 hour ago> |
      And the clearinghouse is told of domain "mine" with:
        | tld        | {zone}       |
        | list       | claims       |
        | proof      | <present>    |
        | registrar  | 4711         |
        | registered | <now>        |
        | accepted   | <1 hour ago> |

    @domain-create/1000/registered
    Scenario Outline: A notice is in order that <what>
      Given the label of domain "mine" is claimed
      When registrar A creates domain "mine" with:
        | <key> | <value> |
      Then the answer is 1000

      Examples:
        | what                                     | key              | value    |
        | names the clearinghouse as its validator | notice validator | tmch     |
        | was accepted in the future               | notice accepted  | in 1 day |

    @domain-create/1000/registered
    @needs:clock
    Scenario Outline: A notice is just in order that <what>
      Given the clock stands still
      And the label of domain "mine" is claimed
      When registrar A creates domain "mine" with:
        | <key> | <value> |
      Then the answer is 1000

      Examples:
        | what                            | key              | value        |
        | is valid until this very moment | notice not after | now          |
        | was accepted 48 hours ago       | notice accepted  | 48 hours ago |

    @domain-create/1000/registered
    Scenario: The checksum in a notice's id may be in capitals
      Given the label of domain "example-one.{zone}" is claimed
      When registrar A creates the domain named "example-one.{zone}" with:
        | notice id        | 19E006679223372036854775807 |
        | notice not after | 2026-08-16T09:00:00Z        |
      Then the answer is 1000

    @domain-create/1000/registered
    @needs:look
    Scenario: Anchor tenants and names reserved for a use are registered with a notice as well
      Given the label of domain "mine" is claimed
      And the label of domain "mine" is reserved as "specific-use"
      And allocation token "FOR-IT" exists with:
        | type   | single-use    |
        | domain | {domain mine} |
      When registrar A creates domain "mine" with:
        | token  | FOR-IT   |
        | notice | accepted |
      Then the answer is 1000
      And the charges of domain "mine" are:
        | kind      | flags      |
        | one-time  | reserved   |
        | recurring | auto-renew |

    @domain-create/2304/missing-claims-notice
    Scenario: The label is claimed and no notice is given
      Given the label of domain "mine" is claimed
      When registrar A creates domain "mine"
      Then the answer is 2304
      And the clearinghouse is told of nothing
      And the same command with "notice" "accepted" is answered 1000

    @domain-create/2304/unexpected-claims-notice
    Scenario: A notice is given and nobody claims the label
      When registrar A creates domain "plain" with:
        | notice | accepted |
      Then the answer is 2304
      And the same command with "notice" "none" is answered 1000

    @domain-create/1000/registered
    @needs:clock
    Scenario: Once the claims period is over a claimed label needs no notice
      Given the label of domain "mine" is claimed
      And the zone has:
        | claims period end | now |
      When registrar A creates domain "mine"
      Then the answer is 1000

    @domain-create/2304/missing-claims-notice
    @needs:clock
    Scenario: Until the claims period is over a claimed label needs a notice
      Given the label of domain "mine" is claimed
      And the zone has:
        | claims period end | PT1S |
      When registrar A creates domain "mine"
      Then the answer is 2304
      When 1 second passes
      Then the same command is now answered 1000

    @domain-create/2304/claims-period-ended
    @needs:clock
    Scenario: A notice is given when the claims period is over
      Given the label of domain "mine" is claimed
      And the zone has:
        | claims period end | now |
      When registrar A creates domain "mine" with:
        | notice | accepted |
      Then the answer is 2304
      And the same command with "notice" "none" is answered 1000

    @domain-create/1000/registered
    @needs:look
    @needs:superuser
    Scenario Outline: A superuser registers a claimed label <how>
      Given the label of domain "mine" is claimed
      When registrar A as superuser creates domain "mine" with:
        | <key> | <value> |
      Then the answer is 1000

      Examples:
        | how                                      | key              | value       |
        | without a notice                         | notice           | none        |
        | with a notice that has expired           | notice not after | 1 day ago   |
        | with a notice that was accepted long ago | notice accepted  | 30 days ago |

  Rule: A notice is what the clearinghouse made for this label

    Background:
      Given the label of domain "mine" is claimed

    @domain-create/2306/unsupported-mark-type
    Scenario: A mark is given as a code
      When registrar A creates domain "mine" with:
        | code mark | 49FD46E6C4B45C55D4AC |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | code mark | none     |
        | notice    | accepted |

    @domain-create/2306/invalid-trademark-validator
    Scenario Outline: The notice names "<validator>" as its validator
      When registrar A creates domain "mine" with:
        | notice validator | <validator> |
      Then the answer is 2306
      And the same command with "notice validator" "tmch" is answered 1000

      Examples:
        | validator |
        | foobar    |
        | TMCH      |

    @domain-create/2004/expired-claim
    Scenario Outline: The notice was valid until <when>
      When registrar A creates domain "mine" with:
        | notice not after | <when> |
      Then the answer is 2004
      And the same command with "notice not after" "in 1 hour" is answered 1000

      Examples:
        | when      |
        | 1 day ago |

    @domain-create/2004/expired-claim
    @needs:clock
    Scenario: The notice has been over for no more than a millisecond
      Given the clock stands still
      When registrar A creates domain "mine" with:
        | notice not after | 1 millisecond ago |
      Then the answer is 2004
      And the same command with "notice not after" "now" is answered 1000

    @domain-create/2004/accepted-too-long-ago
    Scenario Outline: The notice was accepted <when>
      When registrar A creates domain "mine" with:
        | notice accepted | <when> |
      Then the answer is 2004
      And the same command with "notice accepted" "47 hours ago" is answered 1000

      Examples:
        | when        |
        | 30 days ago |

    @domain-create/2004/accepted-too-long-ago
    @needs:clock
    Scenario: The notice was accepted a millisecond too long ago
      Given the clock stands still
      When registrar A creates domain "mine" with:
        | notice accepted | 172800001 milliseconds ago |
      Then the answer is 2004
      And the same command with "notice accepted" "48 hours ago" is answered 1000

    @domain-create/2005/malformed-tcn-id
    Scenario Outline: The notice's id <what>
      When registrar A creates domain "mine" with:
        | notice id | <id> |
      Then the answer is 2005
      And the same command is answered 1000 with:
        | notice id | right |

      Examples:
        | what                                  | id                           |
        | is too short                          | 370d0b7c922337203685477580   |
        | is too long                           | 370d0b7c92233720368547758070 |
        | has a letter among its decimal digits | 370d0b7c92233720368547758a7  |
        | begins with no hexadecimal digits     | 370d0bxc9223372036854775807  |

    @domain-create/2004/invalid-tcn-id-checksum
    Scenario Outline: <what>
      Given the label of domain "example-one.{zone}" is claimed
      When registrar A creates the domain named "example-one.{zone}" with:
        | notice id        | <id>    |
        | notice not after | <until> |
      Then the answer is 2004
      And the same command is answered 1000 with:
        | notice id        | 19e006679223372036854775807 |
        | notice not after | 2026-08-16T09:00:00Z        |

      Examples:
        | what                                          | id                          | until                |
        | The number in the notice's id is another      | 19e006679223372036854775808 | 2026-08-16T09:00:00Z |
        | The checksum in the notice's id is another    | 19e006689223372036854775807 | 2026-08-16T09:00:00Z |
        | The notice's id was made for another validity | 19e006679223372036854775807 | 2026-08-16T09:00:01Z |

    @domain-create/2005/malformed-tcn-id
    @needs:superuser
    Scenario: A superuser's notice has to be well formed as well
      When registrar A as superuser creates domain "mine" with:
        | notice id | 370d0b7c |
      Then the answer is 2005
      And the same command is answered 1000 with:
        | notice id | right |

  Rule: Of two refusals one comes first

    Background:
      Given the label of domain "mine" is claimed

    @domain-create/2306/unsupported-mark-type
    @refusalOrder
    Scenario: A mark is given as a code, and a notice by another validator
      When registrar A creates domain "mine" with:
        | code mark        | a-code |
        | notice validator | foobar |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | code mark        | none |
        | notice validator | tmch |

    @domain-create/2306/invalid-trademark-validator
    @refusalOrder
    Scenario: A notice by another validator has expired
      When registrar A creates domain "mine" with:
        | notice validator | foobar    |
        | notice not after | 1 day ago |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | notice validator | tmch      |
        | notice not after | in 1 hour |

    @domain-create/2004/expired-claim
    @refusalOrder
    Scenario: The notice has expired and was accepted too long ago
      When registrar A creates domain "mine" with:
        | notice not after | 1 day ago  |
        | notice accepted  | 3 days ago |
      Then the answer is 2004
      And the same command is answered 1000 with:
        | notice not after | in 1 hour  |
        | notice accepted  | 1 hour ago |

    @domain-create/2004/accepted-too-long-ago
    @refusalOrder
    Scenario: The notice was accepted too long ago and its id is malformed
      When registrar A creates domain "mine" with:
        | notice id       | 370d0b7c   |
        | notice accepted | 3 days ago |
      Then the answer is 2004
      And the same command is answered 1000 with:
        | notice id       | right      |
        | notice accepted | 1 hour ago |

    @domain-create/2004/invalid-tcn-id-checksum
    @needs:tokens
    @refusalOrder
    Scenario: The checksum in the notice's id is another and the token is not known
      When registrar A creates domain "mine" with:
        | notice id | 370d0b7c9223372036854775807 |
        | token     | unknown                     |
      Then the answer is 2004
      And the same command is answered 1000 with:
        | notice id | right |
        | token     | none  |

    @domain-create/2304/missing-claims-notice
    @needs:fees
    @refusalOrder
    Scenario: A claimed label is premium and the registrar is kept from premium names
      Given the label of domain "mine" costs 100.00 a year
      And registrar A's account has:
        | blocks premium names | true |
      When registrar A creates domain "mine"
      Then the answer is 2304
      And the same command with "name" "{domain plain}" is answered 1000

    @domain-create/2304/premium-name-blocked
    @needs:fees
    @refusalOrder
    @needs:fixtures
    Scenario: The registrar is kept from premium names, and a mark is given outside sunrise
      Given the label of domain "{label of mark valid}.{zone}" costs 100.00 a year
      And registrar A's account has:
        | blocks premium names | true |
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | launch phase | open         |
        | signed mark  | {mark valid} |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name        | {domain plain} |
        | signed mark | none           |

    @domain-create/2003/no-marks-found-matching-domain
    @needs:tokens
    @refusalOrder
    Scenario: The mark is for another label, and the token's discount is not for premium names
      Given the zone is in phase "sunrise"
      And the label of domain "{label of mark valid}.{zone}" costs 100.00 a year
      And allocation token "CHEAP" exists with:
        | discount | 0.5 |
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark otherLabel} |
        | token       | CHEAP             |
      Then the answer is 2003
      And the same command is answered 1000 with:
        | signed mark | {mark valid} |
        | token       | none         |
        | fees        | 100.00       |
