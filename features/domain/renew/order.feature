@domain-renew
Feature: Renewing a domain: which refusal comes first

  Rule: Where two refusals are due, the first in line answers

    @domain-renew/2201/registrar-must-be-active-for-this-operation
    @refusalOrder
    Scenario: The account before the services that were declared
      Given registrar A is logged in with:
        | object services | contact |
      And registrar A's account is suspended
      When registrar A renews domain "nowhere"
      Then the answer is 2201

    @domain-renew/2201/registrar-must-be-active-for-this-operation
    @refusalOrder
    Scenario: The account before the extensions
      Given registrar A's account is suspended
      When registrar A renews domain "nowhere" with:
        | reason | because |
      Then the answer is 2201

    @domain-renew/2303/resource-does-not-exist
    @refusalOrder
    Scenario: The domain before the token
      When registrar A renews domain "nowhere" with:
        | token | unknown-token |
      Then the answer is 2303

    @domain-renew/2305/already-redeemed-allocation-token
    @refusalOrder
    Scenario: That the token is used before whose it is
      Given registrar A holds domain "ours"
      And allocation token "bad-token" exists with:
        | type       | single-use    |
        | redeemed   | true          |
        | registrars | {registrar B} |
      When registrar A renews domain "ours" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-renew/2305/allocation-token-not-valid-for-registrar
    @refusalOrder
    Scenario: Whose the token is before its top-level domains
      Given the registry also runs zone "other"
      And registrar A holds domain "ours"
      And allocation token "bad-token" exists with:
        | registrars | {registrar B} |
        | zones      | other         |
      When registrar A renews domain "ours" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-renew/2305/allocation-token-not-valid-for-tld
    @refusalOrder
    Scenario: The token's top-level domains before its name
      Given the registry also runs zone "other"
      And registrar A holds domain "ours"
      And allocation token "bad-token" exists with:
        | type   | single-use      |
        | zones  | other           |
        | domain | {domain theirs} |
      When registrar A renews domain "ours" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-renew/2305/allocation-token-not-valid-for-domain
    @refusalOrder
    Scenario: The token's name before its promotion
      Given registrar A holds domain "ours"
      And allocation token "bad-token" exists with:
        | type      | single-use      |
        | domain    | {domain theirs} |
        | promotion | over            |
      When registrar A renews domain "ours" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-renew/2304/allocation-token-not-in-promotion
    @refusalOrder
    Scenario: The token's promotion before the statuses
      Given registrar A holds domain "locked" with:
        | statuses | clientRenewProhibited |
      And allocation token "bad-token" exists with:
        | promotion | over |
      When registrar A renews domain "locked" with:
        | token | bad-token |
      Then the answer is 2304

    @domain-renew/2304/resource-status-prohibits-operation
    @refusalOrder
    Scenario: The statuses before the sponsor
      Given registrar B holds domain "theirs" with:
        | statuses | clientRenewProhibited |
      When registrar A renews domain "theirs"
      Then the answer is 2304

    @domain-renew/2201/resource-not-owned
    @refusalOrder
    Scenario: The sponsor before the access
      Given registrar B holds domain "theirs"
      And registrar A's account has:
        | zones | none |
      When registrar A renews domain "theirs"
      Then the answer is 2201

    @domain-renew/2201/not-authorized-for-tld
    @refusalOrder
    Scenario: The access before the billing account
      Given registrar A holds domain "ours"
      And registrar A's account has:
        | zones            | none |
        | billing accounts | none |
      When registrar A renews domain "ours"
      Then the answer is 2201

    @domain-renew/2201/missing-billing-account-map
    @refusalOrder
    Scenario: The billing account before the period
      Given registrar A holds domain "ours"
      And registrar A's account has:
        | billing accounts | none |
      When registrar A renews domain "ours" with:
        | period | 12 months |
      Then the answer is 2201

    @domain-renew/2306/bad-period-unit
    @refusalOrder
    Scenario: The period before the package
      Given registrar A holds domain "loose"
      When registrar A renews domain "loose" with:
        | period | 12 months         |
        | token  | __REMOVEPACKAGE__ |
      Then the answer is 2306

    @domain-renew/2305/missing-remove-package-token-on-package-domain
    @refusalOrder
    Scenario: The package before the current expiration
      Given allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package | the-package |
      When registrar A renews domain "packed" with:
        | current expiration | 2001-01-01 |
      Then the answer is 2305

    @domain-renew/2004/incorrect-current-expiration-date
    @refusalOrder
    Scenario: The current expiration before the ten years
      Given registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | current expiration | 2001-01-01 |
        | period             | 10 years   |
      Then the answer is 2004

    @domain-renew/2004/exceeds-max-registration-years
    @refusalOrder
    Scenario: The ten years before the fees
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      When registrar A renews domain "gold" with:
        | period | 10 years |
      Then the answer is 2004

    @domain-renew/2102/unsupported-fee-attribute
    @refusalOrder
    Scenario: What is said of a fee before its decimals
      Given registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees           | 8.000 |
        | fee refundable | false |
      Then the answer is 2102

    @domain-renew/2005/currency-value-scale
    @refusalOrder
    Scenario: The decimals of fees before their currency
      Given registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees         | 8.000 |
        | fee currency | EUR   |
      Then the answer is 2005

    @domain-renew/2306/currency-unit-mismatch
    @refusalOrder
    Scenario: The currency of fees before their sum
      Given registrar A holds domain "ours"
      When registrar A renews domain "ours" with:
        | fees         | 9.00 |
        | fee currency | EUR  |
      Then the answer is 2306

    @session/2103/unimplemented-extension
    @refusalOrder
    Scenario: The extension before the domain
      When registrar A renews domain "nowhere" with:
        | extension | secDNS-1.1 |
      Then the answer is 2103
