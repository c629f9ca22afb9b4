@domain-check
@refusalOrder
Feature: Asking which domain names are free: which refusal answers first

  Rule: What is written is looked at before who wrote it

    @needs:fees
    @domain-check/2004/unknown-currency
    Scenario: A currency that does not exist, before the login
      Given registrar A is connected
      When registrar A checks domain "one" with:
        | prices of      | create |
        | price currency | BAD    |
      Then the answer is 2004

  Rule: The command is judged before the names

    @session/2103/unimplemented-extension
    Scenario: One name too many, and an extension that a check does not take
      When registrar A checks one more domain than it may with:
        | extension | restore request |
      Then the answer is 2103

    @domain-check/2306/too-many-resource-checks
    Scenario: One name too many, and one of them is none
      When registrar A checks as many domains as it may with:
        | one more name | EXAMPLE.{zone} |
      Then the answer is 2306

  Rule: A name is judged step by step

    @domain-check/2306/bad-domain-name-character
    Scenario: A single label in capitals
      When registrar A checks domain "EXAMPLE{empty}"
      Then the answer is 2306

    @domain-check/2306/empty-domain-name-part
    Scenario: A label that is too long, and nothing behind it
      When registrar A checks domain "{64 letters}..{zone}"
      Then the answer is 2306

    @domain-check/2306/domain-label-too-long
    Scenario: A label that is too long and begins with a hyphen
      When registrar A checks domain "-{64 letters}.{zone}"
      Then the answer is 2306

    @domain-check/2306/leading-dash
    Scenario: A label with a hyphen at both ends
      When registrar A checks domain "-example-.{zone}"
      Then the answer is 2306

    @domain-check/2306/trailing-dash
    Scenario: A label that ends where its encoding should begin
      When registrar A checks domain "xn--.{zone}"
      Then the answer is 2306

    @domain-check/2005/domain-name-exists-as-tld
    Scenario: A top-level domain that lies below none
      Given the registry operates TLDs "shop.nosuchtld"
      When registrar A checks domain "shop.nosuchtld"
      Then the answer is 2005

    @domain-check/2005/bad-domain-name-parts-count
    Scenario: A label that no table has, two labels below the top-level domain
      When registrar A checks domain "xn--n3h.example.{zone}"
      Then the answer is 2005

  Rule: The name is judged before the registrar, and the registrar before the phase

    @domain-check/2004/invalid-idn-domain-label
    Scenario: A label that no table has, below a top-level domain without access
      Given registrar A's account has:
        | zones | {other zone} |
      When registrar A checks domain "xn--n3h.{zone}"
      Then the answer is 2004

    @domain-check/2201/not-authorized-for-tld
    Scenario: Neither access nor an account
      Given registrar A's account has:
        | zones | {other zone} |
      And the zone has:
        | currency | JPY |
      When registrar A checks domain "one"
      Then the answer is 2201

    @domain-check/2201/missing-billing-account-map
    Scenario: No account for a top-level domain that is not delegated yet
      Given the zone has:
        | currency | JPY           |
        | phase    | predelegation |
      When registrar A checks domain "one"
      Then the answer is 2201

    @domain-check/2306/leading-dash
    Scenario: The first name that is none answers, whatever is wrong with the next
      When registrar A checks domains "-example.{zone}", "EXAMPLE.{zone}"
      Then the answer is 2306

  Rule: The names are judged before the prices

    @needs:fees
    @domain-check/2002/bad-command-for-registry-phase
    Scenario: A top-level domain that is not delegated yet, and the price of a name that is not checked
      Given the zone has:
        | phase | predelegation |
      When registrar A checks domain "one" with:
        | fee version | 0.6           |
        | prices of   | create of two |
      Then the answer is 2002

  Rule: A price is judged step by step

    @needs:fees
    @domain-check/2306/only-checked-names-can-be-fee-checked
    Scenario: The price of a name that is not checked, in months
      When registrar A checks domain "one" with:
        | fee version | 0.6                         |
        | prices of   | create of two for 12 months |
      Then the answer is 2306

    @needs:fees
    @domain-check/2306/bad-period-unit
    Scenario: Months in a phase
      When registrar A checks domain "one" with:
        | prices of   | create for 12 months |
        | price phase | sunrise              |
      Then the answer is 2306

    @needs:fees
    @domain-check/2306/fee-checks-dont-support-phases
    Scenario: A phase in another currency
      When registrar A checks domain "one" with:
        | prices of      | create  |
        | price phase    | sunrise |
        | price currency | EUR     |
      Then the answer is 2306

    @needs:fees
    @domain-check/2306/currency-unit-mismatch
    Scenario: A restore for two years in another currency
      When registrar A checks domain "one" with:
        | prices of      | restore for 2 years |
        | price currency | EUR                 |
      Then the answer is 2306
