@domain-claims-check
@needs:launch
@refusalOrder
Feature: Asking which domain names touch a trademark claim: which refusal answers first

  Rule: The command is judged before the names

    @needs:tokens
    @needs:fees
    @session/2103/unimplemented-extension
    Scenario: A question for a price, and an allocation token
      When registrar A checks the claims on domain "one" with:
        | prices of | create   |
        | token     | whatever |
      Then the answer is 2103

    @needs:tokens
    @domain-claims-check/2002/domain-claims-check-not-allowed-with-allocation-tokens
    Scenario: An allocation token, and one name too many
      When registrar A checks the claims on one more domain than it may with:
        | token | whatever |
      Then the answer is 2002

    @domain-claims-check/2306/too-many-resource-checks
    Scenario: One name too many, and one of them is none
      When registrar A checks the claims on one more domain than it may with:
        | one more name | EXAMPLE.{zone} |
      Then the answer is 2306

  Rule: A name is judged step by step

    @domain-claims-check/2306/bad-domain-name-character
    Scenario: A single label in capitals
      When registrar A checks the claims on domain "EXAMPLE{empty}"
      Then the answer is 2306

    @domain-claims-check/2306/empty-domain-name-part
    Scenario: A label that is too long, and nothing behind it
      When registrar A checks the claims on domain "{64 letters}..{zone}"
      Then the answer is 2306

    @domain-claims-check/2306/domain-label-too-long
    Scenario: A label that is too long and begins with a hyphen
      When registrar A checks the claims on domain "-{64 letters}.{zone}"
      Then the answer is 2306

    @domain-claims-check/2306/leading-dash
    Scenario: A label with a hyphen at both ends
      When registrar A checks the claims on domain "-example-.{zone}"
      Then the answer is 2306

    @domain-claims-check/2306/trailing-dash
    Scenario: A label that ends where its encoding should begin
      When registrar A checks the claims on domain "xn--.{zone}"
      Then the answer is 2306

    @domain-claims-check/2005/domain-name-exists-as-tld
    Scenario: A top-level domain that lies below none
      Given the registry operates TLDs "shop.nosuchtld"
      When registrar A checks the claims on domain "shop.nosuchtld"
      Then the answer is 2005

    @domain-claims-check/2005/bad-domain-name-parts-count
    Scenario: A label that no table has, two labels below the top-level domain
      When registrar A checks the claims on domain "xn--n3h.example.{zone}"
      Then the answer is 2005

  Rule: The name is judged before the registrar, and the registrar before phase and period

    @domain-claims-check/2004/invalid-idn-domain-label
    Scenario: A label that no table has, below a top-level domain without access
      Given registrar A's account has:
        | zones | {other zone} |
      When registrar A checks the claims on domain "xn--n3h.{zone}"
      Then the answer is 2004

    @domain-claims-check/2201/not-authorized-for-tld
    Scenario: Neither access nor an account
      Given registrar A's account has:
        | zones | {other zone} |
      And the zone has:
        | currency | JPY |
      When registrar A checks the claims on domain "one"
      Then the answer is 2201

    @domain-claims-check/2201/missing-billing-account-map
    Scenario: No account for a top-level domain that is not delegated yet
      Given the zone has:
        | currency | JPY           |
        | phase    | predelegation |
      When registrar A checks the claims on domain "one"
      Then the answer is 2201

    @domain-claims-check/2002/bad-command-for-registry-phase
    Scenario: A top-level domain that is not delegated yet, whose claims period is over
      Given the zone has:
        | phase             | predelegation |
        | claims period end | 1 day ago     |
      When registrar A checks the claims on domain "one"
      Then the answer is 2002
