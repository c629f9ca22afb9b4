@domain-info
Feature: Looking at a domain: what extensions tell

  Rule: Delegation signers are shown to everybody

    @domain-info/1000/shown
    @needs:fixtures
    Scenario Outline: Registrar <who> looks at a signed domain
      Given registrar A holds domain "signed" with:
        | ds records | 12345 8 1 38EC35D5B3A34B44C39B38EC35D5B3A34B44C39B, 54321 13 1 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC |
      When registrar <who> asks about domain "signed"
      Then the answer is 1000
      And the answer says:
        | extension/infData/dsData/keyTag     | 12345, 54321                                                                       |
        | extension/infData/dsData/alg        | 8, 13                                                                              |
        | extension/infData/dsData/digestType | 1, 1                                                                               |
        | extension/infData/dsData/digest     | 38EC35D5B3A34B44C39B38EC35D5B3A34B44C39B, 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC |
        | extension/infData/rgpStatus         | <absent>                                                                           |

      Examples:
        | who |
        | A   |
        | B   |

  Rule: Grace periods are shown to everybody, each once

    @domain-info/1000/shown
    Scenario Outline: Grace periods "<periods>"
      Given registrar A holds domain "young" with:
        | created       | 1 day ago |
        | grace periods | <periods> |
      When registrar B asks about domain "young"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "<shown>"

      Examples:
        | periods                            | shown                  |
        | add for 2 days                     | addPeriod              |
        | renew for 2 days                   | renewPeriod            |
        | auto-renew for 2 days              | autoRenewPeriod        |
        | transfer for 2 days                | transferPeriod         |
        | add for 2 days, renew for 2 days   | addPeriod, renewPeriod |
        | renew for 2 days, renew for 3 days | renewPeriod            |

    @domain-info/1000/shown
    Scenario: A grace period ends with the last of its days
      Given registrar A holds domain "young" with:
        | grace periods | add for 2 days |
      When 2 days pass
      And registrar A asks about domain "young"
      Then the answer is 1000
      And the answer says:
        | extension              | <absent>      |
        | resData/infData/upDate | <now>         |
        | resData/infData/upID   | {registrar A} |

    @domain-info/1000/shown
    Scenario: In redemption, and then awaiting the purge
      Given registrar A holds domain "going" with:
        | deletion requested | 1 day ago  |
        | redemption ends    | in 2 days  |
        | gone               | in 10 days |
      When registrar B asks about domain "going"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s      | inactive, pendingDelete |
        | extension/infData/rgpStatus/@s | redemptionPeriod        |
      When 2 days pass
      And registrar B asks about domain "going"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s      | inactive, pendingDelete |
        | extension/infData/rgpStatus/@s | pendingDelete           |

    @domain-info/1000/shown
    Scenario: Delegation signers come with grace periods
      Given registrar A holds domain "signed" with:
        | ds records    | 12345 8 1 38EC35D5B3A34B44C39B38EC35D5B3A34B44C39B |
        | grace periods | add for 2 days                                     |
      When registrar A asks about domain "signed"
      Then the answer is 1000
      And the answer says:
        | extension/infData/dsData/keyTag | 12345     |
        | extension/infData/rgpStatus/@s  | addPeriod |

  Rule: A package is told to the sponsor and to superusers

    @domain-info/1000/shown
    @needs:tokens
    Scenario: The sponsor asks for the package of a domain in one
      Given allocation token "package-of-a" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package | package-of-a |
      When registrar A asks about domain "packed" with:
        | package | asked for |
      Then the answer is 1000
      And the answer's "extension/packageData/token" is "package-of-a"

    @domain-info/1000/shown
    @needs:tokens
    Scenario: The sponsor asks for the package of a domain in none
      Given registrar A holds domain "loose"
      When registrar A asks about domain "loose" with:
        | package | asked for |
      Then the answer is 1000
      And the answer's "extension/packageData/token" is "<empty>"

    @domain-info/1000/shown
    @needs:tokens
    Scenario: A stranger asks for the package
      Given allocation token "package-of-a" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package | package-of-a |
      When registrar B asks about domain "packed" with:
        | package | asked for |
      Then the answer is 1000
      And the answer has no "extension"
      When registrar B as superuser asks about domain "packed" with:
        | package | asked for |
      Then the answer is 1000
      And the answer says:
        | extension/packageData/token | package-of-a |
        | resData/infData/crID        | <absent>     |

    @domain-info/1000/shown
    @needs:tokens
    Scenario: The package is not told unasked
      Given allocation token "package-of-a" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package | package-of-a |
      When registrar A asks about domain "packed"
      Then the answer is 1000
      And the answer has no "extension"

  Rule: A price is told along with the domain

    @domain-info/1000/shown
    @needs:fees
    Scenario Outline: The price of <command> for <period>
      Given the zone has:
        | create price  | 13.00 |
        | renew price   | 11.00 |
        | restore price | 17.00 |
      And registrar A holds domain "plain"
      When registrar B asks about domain "plain" with:
        | fee command | <command> |
        | fee period  | <period>  |
      Then the answer is 1000
      And the answer says:
        | extension/infData/currency         | USD           |
        | extension/infData/command          | <command>     |
        | extension/infData/period           | <years>       |
        | extension/infData/period/@unit     | y             |
        | extension/infData/fee              | <fee>         |
        | extension/infData/fee/@description | <description> |
        | extension/infData/class            | <absent>      |

      Examples:
        | command  | period  | years | fee   | description |
        | create   | 2 years | 2     | 26.00 | create      |
        | renew    | 2 years | 2     | 22.00 | renew       |
        | transfer | 1 years | 1     | 11.00 | renew       |
        | restore  | 1 years | 1     | 17.00 | restore     |
        | update   | 1 years | 1     | 0.00  | update      |

    @domain-info/1000/shown
    @needs:fees
    Scenario: The restore of a domain whose time ran out includes a year
      Given the zone has:
        | renew price   | 11.00 |
        | restore price | 17.00 |
      And the label of domain "old" costs 100.00 a year
      And registrar A holds domain "old" with:
        | deletion requested | 1 day ago  |
        | expires            | 2 days ago |
      When registrar A asks about domain "old" with:
        | fee command | restore |
      Then the answer is 1000
      And the answer says:
        | extension/infData/fee              | 17.00, 100.00  |
        | extension/infData/fee/@description | restore, renew |
        | extension/infData/class            | premium        |

    @domain-info/1000/shown
    @needs:fees
    Scenario Outline: The price of <command> for a premium name priced as "<price>"
      Given the zone has:
        | renew price   | 11.00 |
        | restore price | 17.00 |
      And the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold" with:
        | renewal price | <price> |
      When registrar A asks about domain "gold" with:
        | fee command | <command> |
        | fee period  | <period>  |
      Then the answer is 1000
      And the answer says:
        | extension/infData/fee   | <fee>   |
        | extension/infData/class | <class> |

      Examples:
        | command  | period  | price      | fee    | class    |
        | create   | 1 years | default    | 100.00 | premium  |
        | renew    | 1 years | default    | 100.00 | premium  |
        | transfer | 1 years | default    | 100.00 | premium  |
        | restore  | 1 years | default    | 17.00  | <absent> |
        | renew    | 3 years | nonpremium | 33.00  | <absent> |
        | renew    | 3 years | 3.00       | 9.00   | <absent> |
        | transfer | 1 years | 3.00       | 3.00   | <absent> |

    @domain-info/1000/shown
    @needs:fees
    Scenario: The price of registering a reserved name
      Given the label of domain "kept" is reserved as "fully-blocked"
      And registrar A holds domain "kept"
      When registrar A asks about domain "kept" with:
        | fee command | create |
      Then the answer is 1000
      And the answer's "extension/infData/class" is "reserved"

    @domain-info/1000/shown
    @needs:fees
    Scenario: A name that collides, while the sunrise lasts
      Given the zone is in phase "sunrise"
      And the label of domain "clash" is reserved as "name-collision"
      And the label of domain "clash" costs 100.00 a year
      And registrar A holds domain "clash"
      When registrar A asks about domain "clash" with:
        | fee command | renew |
      Then the answer is 1000
      And the answer's "extension/infData/class" is "premium-collision"

    @domain-info/1000/shown
    @needs:fees
    Scenario: Early access costs extra, until its price changes
      Given the zone has:
        | create price     | 13.00                            |
        | early access fee | 50.00 until in 1 day, then 20.00 |
      And registrar A holds domain "early"
      When registrar A asks about domain "early" with:
        | fee command | create |
      Then the answer is 1000
      And the answer's "extension/infData/fee" is "13.00, 50.00"

  Rule: No phase of a top-level domain hides its domains

    @domain-info/1000/shown
    Scenario Outline: In the phase "<phase>"
      Given the zone is in phase "<phase>"
      And registrar A's account has:
        | zones | none |
      And registrar A holds domain "there"
      When registrar A asks about domain "there"
      Then the answer is 1000

      Examples:
        | phase                |
        | predelegation        |
        | sunrise              |
        | quiet                |
        | general-availability |
