@rrp-quit
@needs:rrp
Feature: Ending an RRP session

  @rrp-quit/220/ended
  @rrp/states/disconnected-by-quit
  Scenario: The server answers and closes the connection
    Given registrar A has an RRP session
    When registrar A sends RRP QUIT
    Then the RRP answer is 220
    And the RRP answer says nothing more
    And the RRP connection is closed
    And an RRP DESCRIBE by registrar A on a second connection is answered 200

  @rrp-quit/507/malformed-line
  Scenario Outline: <what>
    Given registrar A has an RRP session
    When registrar A says over RRP:
      """
      quit
      <line>
      """
    Then the RRP answer is 507
    And the RRP connection stays open
    And the same RRP command with "<name>" "none" is answered 220

    Examples:
      | what                   | line              | name       |
      | An attribute           | EntityName:Domain | EntityName |
      | An option              | -Colour:blue      | -Colour    |
      | A line without a colon | nonsense          | nonsense   |
