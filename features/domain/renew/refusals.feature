@domain-renew
Feature: Renewing a domain: what is refused

  Rule: What the registry refuses, it leaves as it was

    @domain-renew/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar B holds domain "theirs"
      And registrar A is connected
      When registrar A renews domain "theirs"
      Then the answer is 2002
      When registrar A logs in
      Then the answer is 1000
      Given registrar A holds domain "ours"
      When registrar A renews domain "ours"
      Then the answer is 1000

    @domain-renew/2201/registrar-must-be-active-for-this-operation
    Scenario: A suspended registrar
      Given registrar A holds domain "ours" with:
        | expires | in 1 year |
      And registrar A's account is suspended
      When registrar A renews domain "ours"
      Then the answer is 2201
      And registrar A sees of domain "ours":
        | exDate | <in 1 year> |
      Given registrar A's account is active
      Then the same command is now answered 1000

    @domain-renew/2201/registrar-must-be-active-for-this-operation
    @needs:superuser
    Scenario: A superuser for a suspended registrar
      Given registrar A holds domain "ours"
      And registrar A's account is suspended
      When registrar A as superuser renews domain "ours"
      Then the answer is 2201
      Given registrar A's account is active
      Then the same command is now answered 1000

    @domain-renew/2303/resource-does-not-exist
    Scenario: No such domain was ever registered
      Given registrar A holds domain "there" with:
        | expires | 2027-05-05T12:00:00Z |
      When registrar A renews domain "nowhere" with:
        | current expiration | 2027-05-05 |
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-renew/2303/resource-does-not-exist
    Scenario: The domain is purged
      Given registrar A holds domain "going" with:
        | deletion requested | 35 days ago          |
        | gone               | in 1 second          |
        | expires            | 2027-05-05T12:00:00Z |
      And registrar A holds domain "there" with:
        | expires | 2027-05-05T12:00:00Z |
      When 1 second passes
      And registrar A renews domain "going" with:
        | current expiration | 2027-05-05 |
      Then the answer is 2303
      And the same command with "name" "{domain there}" is answered 1000

    @domain-renew/2304/resource-status-prohibits-operation
    Scenario Outline: The domain has <status>
      Given registrar A holds domain "locked" with:
        | statuses | <status>             |
        | expires  | 2027-05-05T12:00:00Z |
      And registrar A holds domain "free" with:
        | expires | 2027-05-05T12:00:00Z |
      When registrar A renews domain "locked"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1000

      Examples:
        | status                |
        | clientRenewProhibited |
        | serverRenewProhibited |

    @domain-renew/2304/resource-status-prohibits-operation
    Scenario: The domain is deleted
      Given registrar A holds domain "going" with:
        | deletion requested | 1 day ago            |
        | expires            | 2027-05-05T12:00:00Z |
      And registrar A holds domain "free" with:
        | expires | 2027-05-05T12:00:00Z |
      When registrar A renews domain "going"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1000

    @domain-renew/2304/resource-status-prohibits-operation
    Scenario: The domain is about to be transferred
      Given registrar A holds domain "wanted" with:
        | transfer requested by | {registrar B}        |
        | expires               | 2027-05-05T12:00:00Z |
      And registrar A holds domain "free" with:
        | expires | 2027-05-05T12:00:00Z |
      When registrar A renews domain "wanted"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1000

    @domain-renew/2304/resource-status-prohibits-operation
    @needs:superuser
    Scenario: Not even a superuser renews what is locked
      Given registrar A holds domain "locked" with:
        | statuses | serverRenewProhibited |
        | expires  | 2027-05-05T12:00:00Z  |
      And registrar A holds domain "free" with:
        | expires | 2027-05-05T12:00:00Z |
      When registrar A as superuser renews domain "locked"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1000

    @domain-renew/2201/resource-not-owned
    Scenario: Another registrar sponsors the domain
      Given registrar B holds domain "theirs" with:
        | expires | 2027-05-05T12:00:00Z |
      And registrar A holds domain "ours" with:
        | expires | 2027-05-05T12:00:00Z |
      When registrar A renews domain "theirs"
      Then the answer is 2201
      And registrar B sees of domain "theirs":
        | exDate | 2027-05-05T12:00:00Z |
      And the same command with "name" "{domain ours}" is answered 1000

    @domain-renew/2201/not-authorized-for-tld
    Scenario: The registrar may not use the top-level domain
      Given registrar A holds domain "barred"
      And registrar A's account has:
        | zones | none |
      When registrar A renews domain "barred"
      Then the answer is 2201
      Given registrar A's account has:
        | zones | {zone} |
      Then the same command is now answered 1000

    @domain-renew/2201/missing-billing-account-map
    Scenario: The registrar has no account in the currency
      Given registrar A holds domain "unpaid"
      And registrar A's account has:
        | billing accounts | EUR |
      When registrar A renews domain "unpaid"
      Then the answer is 2201
      Given registrar A's account has:
        | billing accounts | USD |
      Then the same command is now answered 1000

    @domain-renew/2306/bad-period-unit
    Scenario: A period in months
      Given registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | period | 12 months |
      Then the answer is 2306
      And the same command with "period" "1 year" is answered 1000

    @domain-renew/2004/incorrect-current-expiration-date
    Scenario Outline: The current expiration is said to be <date>
      Given registrar A holds domain "ours" with:
        | expires | 2027-05-05T23:59:59Z |
      When registrar A renews domain "ours" with:
        | current expiration | <date> |
      Then the answer is 2004
      And registrar A sees of domain "ours":
        | exDate | 2027-05-05T23:59:59Z |
      And the same command with "current expiration" "2027-05-05" is answered 1000

      Examples:
        | date       |
        | 2027-05-04 |
        | 2027-05-06 |
        | 2028-05-05 |

    @domain-renew/2004/exceeds-max-registration-years
    Scenario: More than ten years from now
      Given registrar A holds domain "ours" with:
        | expires | in 1 year |
      When registrar A renews domain "ours" with:
        | period | 10 years |
      Then the answer is 2004
      And registrar A sees of domain "ours":
        | exDate | <in 1 year> |
      And the same command with "period" "9 years" is answered 1000

  Rule: An allocation token has to be good for the renewal

    @domain-renew/2201/invalid-allocation-token
    @needs:tokens
    Scenario Outline: The token is "<token>"
      Given registrar A holds domain "ours"
      And allocation token "good-token" exists
      When registrar A renews domain "ours" with:
        | token | <token> |
      Then the answer is 2201
      And the same command with "token" "good-token" is answered 1000

      Examples:
        | token         |
        | unknown-token |
        | GOOD-TOKEN    |

    @domain-renew/2305/already-redeemed-allocation-token
    @needs:tokens
    Scenario: The token is used up
      Given registrar A holds domain "ours"
      And allocation token "good-token" exists
      And allocation token "used-token" exists with:
        | type     | single-use |
        | redeemed | true       |
      When registrar A renews domain "ours" with:
        | token | used-token |
      Then the answer is 2305
      And the same command with "token" "good-token" is answered 1000

    @domain-renew/2305/allocation-token-not-valid-for-registrar
    @needs:tokens
    Scenario: The token is another registrar's
      Given registrar A holds domain "ours"
      And allocation token "good-token" exists with:
        | registrars | {registrar A}, {registrar B} |
      And allocation token "b-token" exists with:
        | registrars | {registrar B} |
      When registrar A renews domain "ours" with:
        | token | b-token |
      Then the answer is 2305
      And the same command with "token" "good-token" is answered 1000

    @domain-renew/2305/allocation-token-not-valid-for-tld
    @needs:tokens
    Scenario: The token is for another top-level domain
      Given the registry also runs zone "other"
      And registrar A holds domain "ours"
      And allocation token "good-token" exists with:
        | zones | {zone} |
      And allocation token "other-token" exists with:
        | zones | other |
      When registrar A renews domain "ours" with:
        | token | other-token |
      Then the answer is 2305
      And the same command with "token" "good-token" is answered 1000

    @domain-renew/2305/allocation-token-not-valid-for-domain
    @needs:tokens
    Scenario: The token is for another name
      Given registrar A holds domain "ours"
      And allocation token "our-token" exists with:
        | type   | single-use    |
        | domain | {domain ours} |
      And allocation token "their-token" exists with:
        | type   | single-use      |
        | domain | {domain theirs} |
      When registrar A renews domain "ours" with:
        | token | their-token |
      Then the answer is 2305
      And the same command with "token" "our-token" is answered 1000

    @domain-renew/2304/allocation-token-not-in-promotion
    @needs:tokens
    Scenario Outline: The token's promotion is <promotion>
      Given registrar A holds domain "ours"
      And allocation token "good-token" exists with:
        | promotion | under way |
      And allocation token "late-token" exists with:
        | promotion | <promotion> |
      When registrar A renews domain "ours" with:
        | token | late-token |
      Then the answer is 2304
      And the same command with "token" "good-token" is answered 1000

      Examples:
        | promotion |
        | to come   |
        | over      |
        | cancelled |

  Rule: A domain leaves its package before it is renewed

    @domain-renew/2305/remove-package-token-on-non-package-domain
    @needs:tokens
    Scenario: A domain in no package
      Given registrar A holds domain "loose"
      When registrar A renews domain "loose" with:
        | token | __REMOVEPACKAGE__ |
      Then the answer is 2305
      And the same command with "token" "none" is answered 1000

    @domain-renew/2305/missing-remove-package-token-on-package-domain
    @needs:tokens
    Scenario Outline: A domain in a package, with token "<token>"
      Given allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package | the-package |
      When registrar A renews domain "packed" with:
        | token | <token> |
      Then the answer is 2305
      And the same command with "token" "__REMOVEPACKAGE__" is answered 1000

      Examples:
        | token       |
        | none        |
        | the-package |
