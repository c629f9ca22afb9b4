@domain-create
@needs:tokens
Feature: Registering into a package

  Background:
    Given the zone has:
      | create price | 13.00 |
    And allocation token "PACKAGE" exists with:
      | type       | package       |
      | registrars | {registrar A} |

  @domain-create/1000/registered
  @needs:look
  Scenario: The domain belongs to the package, and is renewed at the price of its registration
    When registrar A creates domain "new" with:
      | token | PACKAGE |
    Then the answer is 1000
    And the registry keeps of domain "new":
      | packageToken           | PACKAGE   |
      | renewalPrice/behaviour | specified |
      | renewalPrice/amount    | 13.00     |
    And the registry keeps of token "PACKAGE":
      | redeemed | <absent> |

  @domain-create/1000/registered
  @needs:look
  Scenario: A domain that is registered without the token belongs to no package
    When registrar A creates domain "new"
    Then the answer is 1000
    And the registry keeps of domain "new":
      | packageToken | <absent> |

  @domain-create/2002/package-domain-registered-for-too-many-years
  Scenario: The period is two years
    When registrar A creates domain "new" with:
      | token  | PACKAGE |
      | period | 2 years |
    Then the answer is 2002
    And the same command with "period" "1 year" is answered 1000

  @domain-create/2004/invalid-idn-domain-label
  @refusalOrder
  Scenario: No table allows the label and the period is two years
    When registrar A creates the domain named "xn--80ak6aa92e.{zone}" with:
      | token  | PACKAGE |
      | period | 2 years |
    Then the answer is 2004
    And the same command is answered 1000 with:
      | name   | {domain new} |
      | period | 1 year       |
