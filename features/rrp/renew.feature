@rrp-renew
@needs:rrp
Feature: Renewing domains over RRP

  Background:
    Given registrar A holds RRP domain "mine" with:
      | -Period | 1 |

  Rule: The sponsor renews

    @rrp-renew/200/renewed
    Scenario: A renewal for years that are told
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | 3                                |
        | -CurrentExpirationYear | {expiration year of domain mine} |
      Then the RRP answer is 200
      And the RRP answer says:
        | registration expiration date | <in 4 years> |
      And registrar A sees over RRP of domain "mine":
        | registration expiration date | <in 4 years>            |
        | status                       | ACTIVE                  |
        | updated date                 | <now>                   |
        | updated by                   | {RRP id of registrar A} |

    @rrp-renew/200/renewed
    Scenario: The options in the other order
      When registrar A sends RRP RENEW of domain "mine" with:
        | -CurrentExpirationYear | {expiration year of domain mine} |
        | -Period                | 2                                |
      Then the RRP answer is 200
      And the RRP answer says:
        | registration expiration date | <in 3 years> |

    @rrp-renew/200/renewed
    @rrp/renew/default-period
    Scenario: A renewal without options is for the registry's default
      When registrar A sends RRP RENEW of domain "mine"
      Then the RRP answer is 200
      And the RRP answer says:
        | registration expiration date | <in 1 year and the default period> |

    @rrp/status/renewable
    Scenario Outline: A domain with <status> is renewed all the same
      Given registrar A has done an RRP MOD of domain "mine" with:
        | Status | <status> |
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | 1                                |
        | -CurrentExpirationYear | {expiration year of domain mine} |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "mine":
        | registration expiration date | <in 2 years> |
        | status                       | <status>     |

      Examples:
        | status         |
        | REGISTRAR-LOCK |
        | REGISTRAR-HOLD |

    @rrp/status/renewable
    @needs:fixtures
    Scenario Outline: A domain with <status> is renewed all the same, though the registry set it
      Given registrar A holds domain "kept" with:
        | statuses | <statuses> |
      When registrar A sends RRP RENEW of domain "kept"
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "kept":
        | status | <status> |

      Examples:
        | status        | statuses                                                                 |
        | REGISTRY-LOCK | serverUpdateProhibited, serverDeleteProhibited, serverTransferProhibited |
        | REGISTRY-HOLD | serverHold                                                               |

  Rule: Period and year of expiration go together, and have to be possible

    @rrp-renew/504/half-of-the-pair
    Scenario Outline: Only <option>
      When registrar A sends RRP RENEW of domain "mine" with:
        | <option> | <value> |
      Then the RRP answer is 504
      And the same RRP command with "<other>" "<other value>" is answered 200

      Examples:
        | option                 | value                            | other                  | other value                      |
        | -Period                | 1                                | -CurrentExpirationYear | {expiration year of domain mine} |
        | -CurrentExpirationYear | {expiration year of domain mine} | -Period                | 1                                |

    @rrp-renew/505/option-badly-written
    Scenario Outline: <option> <value>
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | 1                                |
        | -CurrentExpirationYear | {expiration year of domain mine} |
      Then the RRP answer is 200
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | <period> |
        | -CurrentExpirationYear | <year>   |
      Then the RRP answer is 505
      And the same RRP command is answered 200 with:
        | -Period                | 1                                |
        | -CurrentExpirationYear | {expiration year of domain mine} |

      Examples:
        | option   | value          | period | year                             |
        | A period | in words       | five   | {expiration year of domain mine} |
        | A year   | of two digits  | 1      | 27                               |
        | A year   | of five digits | 1      | 02027                            |
        | A year   | in letters     | 1      | MMXX                             |

    @rrp-renew/541/period-not-possible
    Scenario Outline: A period that is out of bounds: <period>
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | <period>                         |
        | -CurrentExpirationYear | {expiration year of domain mine} |
      Then the RRP answer is 541
      And the same RRP command with "-Period" "1" is answered 200

      Examples:
        | period |
        | 0      |
        | 100    |

    @rrp-renew/541/other-year
    Scenario: A year in which the domain never expires
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | 1                                      |
        | -CurrentExpirationYear | {expiration year of domain mine and 1} |
      Then the RRP answer is 541
      And the same RRP command with "-CurrentExpirationYear" "{expiration year of domain mine}" is answered 200

    @rrp-renew/507/malformed-line
    Scenario: A period that is given twice
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | 1                                |
        | -Period                | 1                                |
        | -CurrentExpirationYear | {expiration year of domain mine} |
      Then the RRP answer is 507
      And the same RRP command with "-Period" "1" is answered 200

    @rrp-renew/556/period-too-long
    Scenario: More years than the registry allows
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | {as many years as the registry allows} |
        | -CurrentExpirationYear | {expiration year of domain mine}       |
      Then the RRP answer is 556
      And registrar A sees over RRP of domain "mine":
        | registration expiration date | <in 1 year> |
      And the same RRP command with "-Period" "{one year less than the registry allows}" is answered 200

  Rule: A renewal is done once

    @rrp-renew/555/already-renewed
    @rrp/repeated/renew
    Scenario: The same renewal again
      Given registrar A has done an RRP RENEW of domain "mine" with:
        | -Period                | 2                                |
        | -CurrentExpirationYear | {expiration year of domain mine} |
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | 2                                        |
        | -CurrentExpirationYear | {expiration year of domain mine minus 2} |
      Then the RRP answer is 555
      And registrar A sees over RRP of domain "mine":
        | registration expiration date | <in 3 years> |
      And the same RRP command with "-CurrentExpirationYear" "{expiration year of domain mine}" is answered 200

    @rrp/repeated/renew-without-options
    Scenario: Without options each renewal counts
      Given registrar A has done an RRP RENEW of domain "mine"
      When registrar A sends RRP RENEW of domain "mine"
      Then the RRP answer is 200
      And the RRP answer says:
        | registration expiration date | <in 1 year and twice the default period> |

  Rule: Only what there is, and only by its sponsor

    @rrp-renew/545/not-registered
    Scenario: A domain that is not registered
      When registrar A sends RRP RENEW of domain "missing"
      Then the RRP answer is 545
      And the same RRP command with "DomainName" "{domain mine}" is answered 200

    @rrp-renew/531/not-sponsor
    Scenario: A domain of another registrar
      Given registrar B holds RRP domain "theirs"
      When registrar A sends RRP RENEW of domain "theirs"
      Then the RRP answer is 531
      And the same RRP command with "DomainName" "{domain mine}" is answered 200

    @rrp-renew/531/not-allowed-below-tld
    @needs:fixtures
    Scenario: A zone that the registrar may not use
      Given registrar A's account has:
        | zones | {other zone} |
      When registrar A sends RRP RENEW of domain "mine"
      Then the RRP answer is 531
      Given registrar A's account has:
        | zones | {zone} |
      Then the same RRP command is now answered 200

    @rrp-renew/553/pending-transfer
    Scenario: A domain that another registrar has asked for
      Given registrar B has done an RRP TRANSFER of domain "mine"
      When registrar A sends RRP RENEW of domain "mine"
      Then the RRP answer is 553
      Given registrar A has done an RRP TRANSFER of domain "mine" with:
        | -Approve | No |
      Then the same RRP command is now answered 200

    @rrp-renew/552/status-prohibits
    @needs:fixtures
    Scenario Outline: A status of the other protocol: <status>
      Given registrar A holds domain "kept" with:
        | statuses | <status> |
      When registrar A sends RRP RENEW of domain "kept"
      Then the RRP answer is 552
      And the same RRP command with "DomainName" "{domain mine}" is answered 200

      Examples:
        | status                |
        | clientRenewProhibited |
        | serverRenewProhibited |

  Rule: What only the server's inside brings about

    @rrp-renew/548/not-up-for-renewal
    @needs:rrp.faults
    Scenario: A registry that renews shortly before the expiration only
      Given domains are renewed over RRP in the last 90 days only
      When registrar A sends RRP RENEW of domain "mine"
      Then the RRP answer is 548
      Given domains are renewed over RRP in the last 366 days only
      Then the same RRP command is now answered 200

    @rrp-renew/546/no-credit
    @needs:rrp.faults
    Scenario: A registrar without credit
      Given registrar A has no credit
      When registrar A sends RRP RENEW of domain "mine"
      Then the RRP answer is 546
      And registrar A sees over RRP of domain "mine":
        | registration expiration date | <in 1 year> |
      When registrar A has credit again
      Then the same RRP command is now answered 200
