@domain-create
@needs:tokens
Feature: Allocation tokens in a registration

  Rule: A token is used by those and for what it is meant for

    @domain-create/1000/registered
    @needs:look
    @needs:fixtures
    Scenario: A single-use token is used up
      Given allocation token "ONCE" exists with:
        | type | single-use |
      When registrar A creates domain "new" with:
        | token | ONCE |
      Then the answer is 1000
      And the registry keeps of token "ONCE":
        | redeemed | <present> |
      And the charges of domain "new" are:
        | kind      | reason | token    |
        | one-time  | create | ONCE     |
        | recurring | renew  | <absent> |

    @domain-create/1000/registered
    @needs:look
    @needs:fixtures
    Scenario: Blanks around a token do not count
      Given allocation token "ONCE" exists with:
        | type | single-use |
      When registrar A creates domain "new" with:
        | token | {blank}ONCE{blank} |
      Then the answer is 1000
      And the registry keeps of token "ONCE":
        | redeemed | <present> |

    @domain-create/1000/registered
    @needs:look
    @needs:fixtures
    Scenario Outline: A token of type <type> is not used up
      Given allocation token "OFTEN" exists with:
        | type  | <type> |
        | zones | {zone} |
      When registrar A creates domain "first" with:
        | token | OFTEN |
      And registrar A creates domain "second" with:
        | token | OFTEN |
      Then the answer is 1000
      And the registry keeps of token "OFTEN":
        | redeemed | <absent> |

      Examples:
        | type              |
        | unlimited         |
        | default-promotion |

    @domain-create/1000/registered
    Scenario: A token is used by a registrar, in a zone and for a name that it is meant for, while its promotion runs
      Given allocation token "RIGHT" exists with:
        | type       | single-use    |
        | domain     | {domain new}  |
        | registrars | {registrar A} |
        | zones      | {zone}        |
        | promotion  | under way     |
      When registrar A creates domain "new" with:
        | token | RIGHT |
      Then the answer is 1000

    @domain-create/2201/invalid-allocation-token
    Scenario Outline: The token <what>
      Given allocation token "known" exists
      When registrar A creates domain "new" with:
        | token | <token> |
      Then the answer is 2201
      And the same command with "token" "known" is answered 1000

      Examples:
        | what                                             | token             |
        | is not known                                     | unknown           |
        | is known in other letters only                   | KNOWN             |
        | is the one that only takes names out of packages | __REMOVEPACKAGE__ |

    @domain-create/2305/already-redeemed-allocation-token
    Scenario: The token has been used up
      Given allocation token "ONCE" exists with:
        | type     | single-use |
        | redeemed | true       |
      And allocation token "OFTEN" exists
      When registrar A creates domain "new" with:
        | token | ONCE |
      Then the answer is 2305
      And the same command with "token" "OFTEN" is answered 1000

    @domain-create/2305/already-redeemed-allocation-token
    @needs:fixtures
    Scenario: A single-use token is used a second time
      Given allocation token "ONCE" exists with:
        | type | single-use |
      And registrar A creates domain "first" with:
        | token | ONCE |
      When registrar A creates domain "second" with:
        | token | ONCE |
      Then the answer is 2305
      And the same command with "token" "none" is answered 1000

    @domain-create/2305/allocation-token-not-valid-for-registrar
    Scenario: The token was given to another registrar
      Given allocation token "THEIRS" exists with:
        | registrars | {registrar B} |
      And allocation token "OURS" exists with:
        | registrars | {registrar A}, {registrar B} |
      When registrar A creates domain "new" with:
        | token | THEIRS |
      Then the answer is 2305
      And the same command with "token" "OURS" is answered 1000

    @domain-create/2305/allocation-token-not-valid-for-tld
    @needs:fixtures
    Scenario: The token is for another zone
      Given the registry also runs zone "sub.{zone}"
      And allocation token "ELSEWHERE" exists with:
        | zones | sub.{zone} |
      When registrar A creates domain "new" with:
        | token | ELSEWHERE |
      Then the answer is 2305
      And the same command with "name" "example.sub.{zone}" is answered 1000

    @domain-create/2305/allocation-token-not-valid-for-domain
    Scenario: The token is for another name
      Given allocation token "OTHER" exists with:
        | type   | single-use     |
        | domain | {domain other} |
      When registrar A creates domain "new" with:
        | token | OTHER |
      Then the answer is 2305
      And the same command with "name" "{domain other}" is answered 1000

    @domain-create/2304/allocation-token-not-in-promotion
    Scenario Outline: The token's promotion is <state>
      Given allocation token "PROMOTION" exists with:
        | promotion | <state> |
      And allocation token "RUNNING" exists with:
        | promotion | under way |
      When registrar A creates domain "new" with:
        | token | PROMOTION |
      Then the answer is 2304
      And the same command with "token" "RUNNING" is answered 1000

      Examples:
        | state     |
        | to come   |
        | over      |
        | cancelled |

  Rule: A token may make a registration cheaper

    @domain-create/1000/registered
    @needs:fees
    @needs:fixtures
    Scenario Outline: <discount> off for up to <covered> of <years> years at <price> a year comes to <fee>
      Given the zone has:
        | create price | <price> |
      And allocation token "CHEAP" exists with:
        | discount       | <discount> |
        | discount years | <covered>  |
      When registrar A creates domain "new" with:
        | token  | CHEAP         |
        | period | <years> years |
        | fees   | <fee>         |
      Then the answer is 1000
      And the answer says:
        | extension/creData/fee | <fee> |

      Examples:
        | discount | covered | years | price | fee   |
        | 0.5      | 1       | 2     | 13.00 | 19.50 |
        | 0.73     | 3       | 5     | 13.00 | 36.53 |
        | 0.276    | 10      | 5     | 13.00 | 47.06 |
        | 0.444    | 2       | 2     | 13.00 | 14.46 |
        | 1        | 10      | 3     | 13.00 | 0.00  |
        | 0.5      | 1       | 1     | 0.25  | 0.13  |
        | 0.5      | 1       | 1     | 0.27  | 0.13  |

    @domain-create/1000/registered
    @needs:fees
    Scenario Outline: A token for premium names takes <discount> off one that costs 100.00 a year
      Given the label of domain "gold" costs 100.00 a year
      And allocation token "CHEAP" exists with:
        | discount          | <discount> |
        | discount years    | <covered>  |
        | discounts premium | true       |
      When registrar A creates domain "gold" with:
        | token  | CHEAP   |
        | period | 3 years |
        | fees   | <fee>   |
      Then the answer is 1000

      Examples:
        | discount | covered | fee    |
        | 0.98     | 2       | 104.00 |
        | 0.95555  | 1       | 204.44 |

    @domain-create/2002/allocation-token-invalid-for-premium-name
    @needs:fees
    Scenario: The token's discount is not for premium names
      Given the label of domain "gold" costs 100.00 a year
      And allocation token "CHEAP" exists with:
        | discount | 0.5 |
      When registrar A creates domain "gold" with:
        | token | CHEAP |
        | fees  | 50.00 |
      Then the answer is 2002
      And the same command is answered 1000 with:
        | token | none   |
        | fees  | 100.00 |

    @domain-create/1000/registered
    @needs:fees
    Scenario: A token that takes nothing off may be used for a premium name
      Given the label of domain "gold" costs 100.00 a year
      And allocation token "PLAIN" exists
      When registrar A creates domain "gold" with:
        | token | PLAIN  |
        | fees  | 100.00 |
      Then the answer is 1000

  Rule: A token may decide what renewals cost

    @domain-create/1000/registered
    @needs:look
    @needs:fixtures
    Scenario Outline: A token with renewals at <renewal> makes them <behaviour>
      Given the zone has:
        | create price | 13.00 |
      And allocation token "RENEWAL" exists with:
        | renewal | <renewal> |
      When registrar A creates domain "new" with:
        | token  | RENEWAL |
        | period | 2 years |
      Then the answer is 1000
      And the charges of domain "new" are:
        | kind      | price/behaviour | price/amount |
        | one-time  | <absent>        | <absent>     |
        | recurring | <behaviour>     | <amount>     |

      Examples:
        | renewal    | behaviour | amount   |
        | default    | default   | <absent> |
        | nonpremium | default   | <absent> |
        | specified  | specified | 26.00    |

  Rule: A zone may have tokens of its own, for registrations that carry none

    Background:
      Given the zone has:
        | create price | 13.00 |
      And allocation token "THEIRS" exists with:
        | type       | default-promotion |
        | zones      | {zone}            |
        | registrars | {registrar B}     |
        | discount   | 1                 |
      And allocation token "HALF" exists with:
        | type     | default-promotion |
        | zones    | {zone}            |
        | discount | 0.5               |
      And allocation token "TENTH" exists with:
        | type     | default-promotion |
        | zones    | {zone}            |
        | discount | 0.1               |

    @domain-create/1000/registered
    @needs:fees
    @needs:look
    @needs:fixtures
    Scenario: The first token that is good for the registration is used
      Given the zone has:
        | default tokens | LOST, THEIRS, HALF, TENTH |
      When registrar A creates domain "new" with:
        | fees | 6.50 |
      Then the answer is 1000
      And the charges of domain "new" are:
        | kind      | reason | amount   | token    |
        | one-time  | create | 6.50     | HALF     |
        | recurring | renew  | <absent> | <absent> |

    @domain-create/1000/registered
    @needs:fees
    @needs:fixtures
    Scenario: The client's own token is used instead
      Given the zone has:
        | default tokens | HALF |
      And allocation token "OURS" exists
      When registrar A creates domain "new" with:
        | token | OURS  |
        | fees  | 13.00 |
      Then the answer is 1000

    @domain-create/1000/registered
    @needs:fees
    @needs:fixtures
    Scenario Outline: Where <what> of the zone's tokens is good, the registration costs what it costs
      Given the zone has:
        | default tokens | <tokens> |
      When registrar A creates domain "new" with:
        | fees | 13.00 |
      Then the answer is 1000

      Examples:
        | what        | tokens |
        | none        | THEIRS |
        | none stored | LOST   |

    @domain-create/2004/fees-mismatch
    @needs:fees
    @needs:fixtures
    Scenario: The client names the price without the zone's discount
      Given the zone has:
        | default tokens | HALF |
      When registrar A creates domain "new" with:
        | fees | 13.00 |
      Then the answer is 2004
      And the same command with "fees" "6.50" is answered 1000

    @domain-create/2304/allocation-token-not-in-promotion
    @needs:fixtures
    Scenario: The promotion of the zone's own token is over, though the client sent none
      Given allocation token "OVER" exists with:
        | type      | default-promotion |
        | zones     | {zone}            |
        | promotion | over              |
      And allocation token "OURS" exists
      And the zone has:
        | default tokens | OVER, HALF |
      When registrar A creates domain "new"
      Then the answer is 2304
      And the same command with "token" "OURS" is answered 1000

    @domain-create/2002/allocation-token-invalid-for-premium-name
    @needs:fees
    @needs:fixtures
    Scenario: The zone's own discount is not for premium names
      Given the label of domain "gold" costs 100.00 a year
      And allocation token "OURS" exists
      And the zone has:
        | default tokens | HALF |
      When registrar A creates domain "gold" with:
        | fees | 100.00 |
      Then the answer is 2002
      And the same command with "token" "OURS" is answered 1000

  Rule: Of two refusals one comes first

    @domain-create/2305/already-redeemed-allocation-token
    @refusalOrder
    Scenario: The token has been used up and was given to another registrar
      Given allocation token "ONCE" exists with:
        | type       | single-use    |
        | registrars | {registrar B} |
        | redeemed   | true          |
      When registrar A creates domain "new" with:
        | token | ONCE |
      Then the answer is 2305
      And the same command with "token" "none" is answered 1000

    @domain-create/2305/allocation-token-not-valid-for-registrar
    @refusalOrder
    @needs:fixtures
    Scenario: The token was given to another registrar for another zone
      Given the registry also runs zone "sub.{zone}"
      And allocation token "THEIRS" exists with:
        | registrars | {registrar B} |
        | zones      | sub.{zone}    |
      When registrar A creates domain "new" with:
        | token | THEIRS |
      Then the answer is 2305
      And the same command with "token" "none" is answered 1000

    @domain-create/2305/allocation-token-not-valid-for-tld
    @refusalOrder
    @needs:fixtures
    Scenario: The token is for another zone and another name
      Given the registry also runs zone "sub.{zone}"
      And allocation token "ELSEWHERE" exists with:
        | type   | single-use         |
        | zones  | sub.{zone}         |
        | domain | example.sub.{zone} |
      When registrar A creates domain "new" with:
        | token | ELSEWHERE |
      Then the answer is 2305
      And the same command with "name" "example.sub.{zone}" is answered 1000

    @domain-create/2305/allocation-token-not-valid-for-domain
    @refusalOrder
    Scenario: The token is for another name and its promotion is over
      Given allocation token "OTHER" exists with:
        | type      | single-use     |
        | domain    | {domain other} |
        | promotion | over           |
      When registrar A creates domain "new" with:
        | token | OTHER |
      Then the answer is 2305
      And the same command with "token" "none" is answered 1000

    @domain-create/2304/allocation-token-not-in-promotion
    @refusalOrder
    Scenario: The promotion of a token for anchor tenants is over and the period is one year
      Given the label of domain "new" is reserved as "anchor-tenant"
      And allocation token "ANCHOR" exists with:
        | type      | single-use   |
        | domain    | {domain new} |
        | promotion | over         |
      When registrar A creates domain "new" with:
        | token | ANCHOR |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name  | {domain other} |
        | token | none           |

    @domain-create/2002/allocation-token-invalid-for-premium-name
    @needs:fees
    @refusalOrder
    Scenario: The token's discount is not for premium names, and no fees are named
      Given the label of domain "gold" costs 100.00 a year
      And allocation token "CHEAP" exists with:
        | discount | 0.5 |
      When registrar A creates domain "gold" with:
        | token | CHEAP |
      Then the answer is 2002
      And the same command is answered 1000 with:
        | token | none   |
        | fees  | 100.00 |
