@domain-check
@needs:fees
Feature: Asking what domain names cost: what cannot be asked

  Rule: A currency is known, and the top-level domain's own

    @domain-check/2004/unknown-currency
    Scenario Outline: A currency that does not exist, in version <version>
      When registrar A checks domain "one" with:
        | fee version    | <version> |
        | prices of      | create    |
        | price currency | BAD       |
      Then the answer is 2004
      And the same command with "price currency" "USD" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/2306/currency-unit-mismatch
    Scenario Outline: Another currency than the top-level domain's, in version <version>
      When registrar A checks domain "one" with:
        | fee version    | <version> |
        | prices of      | create    |
        | price currency | EUR       |
      Then the answer is 2306
      And the same command with "price currency" "USD" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/2306/currency-unit-mismatch
    Scenario Outline: Names with different currencies in one answer, in version <version>
      Given zone "{other zone}" has:
        | currency | EUR |
      And registrar A's account has:
        | billing accounts | USD, EUR |
      When registrar A checks domains "one", "eppraise-one.{other zone}" with:
        | fee version | <version> |
        | prices of   | create    |
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

      Examples:
        | version |
        | 0.12    |
        | 1.0     |

    @domain-check/1000/checked
    Scenario Outline: Version <version> gives each name its own currency
      Given zone "{other zone}" has:
        | currency | EUR |
      And registrar A's account has:
        | billing accounts | USD, EUR |
      When registrar A checks domains "one", "eppraise-one.{other zone}" with:
        | fee version | <version> |
        | prices of   | create    |
      Then the answer is 1000
      And the prices are:
        | name                      | currency |
        | one                       | USD      |
        | eppraise-one.{other zone} | EUR      |

      Examples:
        | version |
        | 0.6     |
        | 0.11    |

  Rule: A period is in years

    @domain-check/2306/bad-period-unit
    Scenario Outline: Months, in version <version>
      When registrar A checks domain "one" with:
        | fee version | <version>            |
        | prices of   | create for 12 months |
      Then the answer is 2306
      And the same command with "prices of" "create for 1 year" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/2306/restores-are-always-for-one-year
    Scenario Outline: A restore for two years, in version <version>
      When registrar A checks domain "one" with:
        | fee version | <version>           |
        | prices of   | restore for 2 years |
      Then the answer is 2306
      And the same command with "prices of" "restore for 1 year" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @domain-check/2306/transfers-are-always-for-one-year
    Scenario Outline: A transfer for two years, in version <version>
      When registrar A checks domain "one" with:
        | fee version | <version>            |
        | prices of   | transfer for 2 years |
      Then the answer is 2306
      And the same command with "prices of" "transfer for 1 year" is answered 1000

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

  Rule: Prices do not depend on launch phases

    @domain-check/2306/fee-checks-dont-support-phases
    Scenario Outline: A <what>, in version <version>
      When registrar A checks domain "one" with:
        | fee version  | <version> |
        | prices of    | create    |
        | price <what> | sunrise   |
      Then the answer is 2306
      And the same command with "price <what>" "none" is answered 1000

      Examples:
        | what     | version |
        | phase    | 0.6     |
        | subphase | 0.6     |
        | phase    | 0.11    |
        | subphase | 0.11    |
        | phase    | 0.12    |
        | subphase | 0.12    |
        | phase    | 1.0     |
        | subphase | 1.0     |

  Rule: Only some commands have a price, for names that are checked

    @domain-check/2306/unknown-fee-command
    Scenario Outline: The price of <command>, in version <version>
      When registrar A checks domain "one" with:
        | fee version | <version> |
        | prices of   | <command> |
      Then the answer is 2306
      And the same command with "prices of" "create" is answered 1000

      Examples:
        | command | version |
        | delete  | 0.6     |
        | Create  | 0.6     |
        | delete  | 0.11    |
        | Create  | 0.11    |
        | delete  | 0.12    |
        | Create  | 0.12    |
        | nothing | 0.12    |
        | delete  | 1.0     |
        | custom  | 1.0     |

    @domain-check/2306/only-checked-names-can-be-fee-checked
    Scenario: The price of a name that is not checked
      When registrar A checks domain "one" with:
        | fee version | 0.6           |
        | prices of   | create of two |
      Then the answer is 2306
      And the same command with "prices of" "create of one" is answered 1000
