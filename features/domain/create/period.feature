@domain-create
Feature: How long a name is registered for

  Rule: A name is registered for one to ten years

    @domain-create/1000/registered
    @needs:clock
    Scenario Outline: A name is registered for <said>
      When registrar A creates domain "new" with:
        | period | <said> |
      Then the answer is 1000
      And the answer says:
        | resData/creData/name   | {domain new} |
        | resData/creData/crDate | <now>        |
        | resData/creData/exDate | <expires>    |

      Examples:
        | said     | expires       |
        | 1 year   | <in 1 year>   |
        | 2 years  | <in 2 years>  |
        | 10 years | <in 10 years> |

    @domain-create/1000/registered
    @needs:clock
    Scenario: A name is registered for a year where no period is given
      When registrar A creates domain "new" with:
        | period | none |
      Then the answer is 1000
      And the answer says:
        | resData/creData/exDate | <in 1 year> |

    @domain-create/1000/registered
    @needs:clock
    Scenario: What begins on 29 February ends on 28 February, even in a leap year
      Given 775 days pass
      When registrar A creates domain "new" with:
        | period | 4 years |
      Then the answer is 1000
      And the answer says:
        | resData/creData/crDate | 2028-02-29T12:00:00Z |
        | resData/creData/exDate | 2032-02-28T12:00:00Z |

    @domain-create/2306/bad-period-unit
    Scenario Outline: The period is given in months: <said>
      When registrar A creates domain "new" with:
        | period | <said> |
      Then the answer is 2306
      And the same command with "period" "1 year" is answered 1000

      Examples:
        | said      |
        | 1 month   |
        | 12 months |
        | 24 months |

    @domain-create/2004/exceeds-max-registration-years
    Scenario Outline: The period is too long: <said>
      When registrar A creates domain "new" with:
        | period | <said> |
      Then the answer is 2004
      And the same command with "period" "10 years" is answered 1000

      Examples:
        | said     |
        | 11 years |
        | 99 years |

    @refusalOrder
    @domain-create/2004/exceeds-max-registration-years
    Scenario: The period is too long and the name is taken
      Given registrar B holds domain "taken"
      When registrar A creates domain "taken" with:
        | period | 11 years |
      Then the answer is 2004
      And the same command is answered 1000 with:
        | name   | {domain free} |
        | period | 10 years      |
