@rrp-describe
@needs:rrp
Feature: Asking over RRP for the version of the protocol

  @rrp-describe/200/described
  @rrp/banner/version
  Scenario: The version is told unasked
    When registrar A sends RRP DESCRIBE
    Then the RRP answer is 200
    And the RRP answer says:
      | Protocol | RRP {RRP version} |

  @rrp-describe/200/described
  Scenario: The protocol is asked for
    When registrar A sends RRP DESCRIBE with:
      | -Target | Protocol |
    Then the RRP answer is 200
    And the RRP answer says:
      | Protocol | RRP {RRP version} |

  @rrp-describe/506/unknown-target
  Scenario: Something else is asked for
    When registrar A sends RRP DESCRIBE with:
      | -Target | Weather |
    Then the RRP answer is 506
    And the same RRP command with "-Target" "Protocol" is answered 200

  @rrp-describe/501/unknown-option
  Scenario: An option that there is not
    When registrar A sends RRP DESCRIBE with:
      | -Colour | blue |
    Then the RRP answer is 501
    And the same RRP command with "-Colour" "none" is answered 200

  @rrp-describe/507/malformed-line
  Scenario Outline: <what>
    When registrar A says over RRP:
      """
      describe
      -Target:Protocol
      <line>
      """
    Then the RRP answer is 507
    And the same RRP command with "<name>" "<value>" is answered 200

    Examples:
      | what                   | line              | name       | value    |
      | A line without a colon | nonsense          | nonsense   | none     |
      | A target given twice   | -Target:Protocol  | -Target    | Protocol |
      | An attribute           | EntityName:Domain | EntityName | none     |
      | A line without a value | Colour:           | Colour     | none     |
