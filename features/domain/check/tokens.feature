@domain-check
@needs:tokens
Feature: Asking which domain names are free: with an allocation token

  Rule: A name is free only if the token is good for it

    @domain-check/1000/checked
    Scenario: A token that is good for every name
      Given allocation token "good" exists
      And registrar B holds domain "taken"
      When registrar A checks domains "one", "taken" with:
        | token | good |
      Then the answer is 1000
      And the domains are:
        | one   | free     |
        | taken | not free |

    @domain-check/1000/checked
    Scenario: Blanks around a token do not count
      Given allocation token "good" exists
      When registrar A checks domain "one" with:
        | token | {blank}good{blank} |
      Then the answer is 1000
      And the domains are:
        | one | free |

    @domain-check/1000/checked
    Scenario: A token that nobody knows
      When registrar A checks domains "one", "two" with:
        | token | nobody-knows-it |
      Then the answer is 1000
      And the domains are:
        | one | not free |
        | two | not free |
      And the answer's "resData/chkData/cd/reason" is "<present>"

    @domain-check/1000/checked
    Scenario: A token that is used up
      Given allocation token "spent" exists with:
        | type     | single-use |
        | redeemed | true       |
      When registrar A checks domain "one" with:
        | token | spent |
      Then the answer is 1000
      And the domains are:
        | one | not free |

    @domain-check/1000/checked
    Scenario Outline: A token for <whom>
      Given allocation token "theirs" exists with:
        | registrars | {registrar <registrar>} |
      When registrar A checks domain "one" with:
        | token | theirs |
      Then the answer is 1000
      And the domains are:
        | one | <state> |

      Examples:
        | whom              | registrar | state    |
        | who asks          | A         | free     |
        | another registrar | B         | not free |

    @domain-check/1000/checked
    Scenario: A token for one of two top-level domains
      Given allocation token "there" exists with:
        | zones | {other zone} |
      When registrar A checks domains "one", "eppraise-one.{other zone}" with:
        | token | there |
      Then the answer is 1000
      And the domains are:
        | one                       | not free |
        | eppraise-one.{other zone} | free     |

    @domain-check/1000/checked
    Scenario: A token for one of two names
      Given allocation token "for-one" exists with:
        | type   | single-use   |
        | domain | {domain one} |
      When registrar A checks domains "one", "two" with:
        | token | for-one |
      Then the answer is 1000
      And the domains are:
        | one | free     |
        | two | not free |

    @domain-check/1000/checked
    Scenario Outline: A token whose promotion is <promotion>
      Given allocation token "promotion" exists with:
        | promotion | <promotion> |
      When registrar A checks domain "one" with:
        | token | promotion |
      Then the answer is 1000
      And the domains are:
        | one | <then> |

      Examples:
        | promotion | then     |
        | under way | free     |
        | to come   | not free |
        | over      | not free |
        | cancelled | not free |

    @domain-check/1000/checked
    Scenario: As many names as are allowed, with a token
      Given allocation token "good" exists
      When registrar A checks as many domains as it may with:
        | token | good |
      Then the answer is 1000

  Rule: A token changes the price of a registration

    Background:
      Given the zone has:
        | create price | 13.00       |
        | premium      | rich 100.00 |

    @needs:fees
    @domain-check/1000/checked
    Scenario: A discount on the first years
      Given allocation token "part" exists with:
        | discount       | 0.444 |
        | discount years | 2     |
      When registrar A checks domain "one" with:
        | token     | part                                                      |
        | prices of | create for 1 year, create for 2 years, create for 5 years |
      Then the answer is 1000
      And the prices are:
        | name | command | period | fees         | class |
        | one  | create  | 1 y    | 7.23 create  |       |
        | one  | create  | 2 y    | 14.46 create |       |
        | one  | create  | 5 y    | 53.46 create |       |

    @needs:fees
    @domain-check/1000/checked
    Scenario: A discount of a cent and a half is rounded to the even cent
      Given the zone has:
        | create price | 0.05 |
      And allocation token "half" exists with:
        | discount | 0.5 |
      When registrar A checks domain "one" with:
        | token     | half   |
        | prices of | create |
      Then the answer is 1000
      And the prices are:
        | name | command | fees        |
        | one  | create  | 0.03 create |

    @needs:fees
    @domain-check/1000/checked
    Scenario: A discount that holds for premium names too
      Given allocation token "most" exists with:
        | discount          | 0.9  |
        | discount years    | 3    |
        | discounts premium | true |
      When registrar A checks domain "rich" with:
        | token     | most                                                      |
        | prices of | create for 1 year, create for 2 years, create for 5 years |
      Then the answer is 1000
      And the prices are:
        | name | command | period | fees          | class   |
        | rich | create  | 1 y    | 10.00 create  | premium |
        | rich | create  | 2 y    | 20.00 create  | premium |
        | rich | create  | 5 y    | 230.00 create | premium |

    @needs:fees
    @domain-check/1000/checked
    Scenario: A discount does not lower the price of a renewal
      Given the zone has:
        | renew price | 11.00 |
      And allocation token "half" exists with:
        | discount | 0.5 |
      When registrar A checks domain "one" with:
        | token     | half          |
        | prices of | create, renew |
      Then the answer is 1000
      And the prices are:
        | name | command | fees        |
        | one  | create  | 6.50 create |
        | one  | renew   | 11.00 renew |

    @needs:fees
    @domain-check/1000/checked
    Scenario: An anchor tenant pays nothing
      Given allocation token "anchor" exists with:
        | type         | single-use    |
        | domain       | {domain rich} |
        | registration | anchor-tenant |
      When registrar A checks domain "rich" with:
        | token     | anchor             |
        | prices of | create for 2 years |
      Then the answer is 1000
      And the prices are:
        | name | command | period | fees        | class |
        | rich | create  | 2 y    | 0.00 create |       |

    @needs:fees
    @domain-check/1000/checked
    Scenario: A token that nobody knows changes no price
      When registrar A checks domain "one" with:
        | token     | nobody-knows-it |
        | prices of | create          |
      Then the answer is 1000
      And the prices are:
        | name | command | fees         |
        | one  | create  | 13.00 create |

    @needs:fees
    @domain-check/2002/allocation-token-invalid-for-premium-name
    Scenario: A discount that does not hold for premium names
      Given allocation token "half" exists with:
        | discount | 0.5 |
      When registrar A checks domain "rich" with:
        | token     | half   |
        | prices of | create |
      Then the answer is 2002
      And the same command with "prices of" "renew" is answered 1000
