@rrp
@needs:rrp
Feature: Commands with more than one fault
  The standard does not say which of several faults is told. It is one of them, and nothing happens.

  Background:
    Given registrar A holds RRP domain "mine"

  @rrp/lexical/one-of-several-faults
  Scenario Outline: <what>
    When registrar A says over RRP:
      """
      <command>
      <first>
      <second>
      <third>
      <fourth>
      """
    Then the RRP answer is one of <codes>
    And an RRP CHECK of domain "new" by registrar A is answered 210
    And registrar A sees over RRP of domain "mine":
      | registration expiration date | <in the default period> |
      | status                       | ACTIVE                  |
      | updated date                 | <absent>                |

    Examples:
      | what                                           | command  | first                   | second                    | third       | fourth        | codes                        |
      | An unknown option and an unknown attribute     | add      | EntityName:Domain       | DomainName:{domain new}   | -Colour:red | Colour:blue   | 501, 503, 506, 507           |
      | A wrong entity and no name                     | add      | EntityName:Contact      |                           |             |               | 502, 504                     |
      | A badly written name and an attribute          | add      | EntityName:Domain       | DomainName:under_score.xx | Colour:blue |               | 503, 505, 541                |
      | Neither entity nor name                        | status   | -Colour:red             |                           |             |               | 501, 504, 507, 508           |
      | A wrong period and no entity                   | add      | DomainName:{domain new} | -Period:five              |             |               | 505, 506, 508, 541           |
      | Half of the pair, and that not well            | renew    | EntityName:Domain       | DomainName:{domain mine}  | -Period:0   |               | 504, 505, 506, 507, 509, 541 |
      | A strange decision and a wrong entity          | transfer | EntityName:Contact      | DomainName:{domain mine}  | -Approve:Hm |               | 502, 506                     |
      | A status of nobody's and one of the registry's | mod      | EntityName:Domain       | DomainName:{domain mine}  | Status:NONE | Status:ACTIVE | 503, 505, 541, 543           |
      | A line that is none and a wrong entity         | del      | EntityName:Contact      | DomainName:{domain mine}  | nonsense    |               | 502, 507                     |

  @rrp/lexical/one-of-several-faults
  Scenario: Lock and hold at once
    Given registrar A has done an RRP MOD of domain "mine" with:
      | Status | REGISTRAR-LOCK |
      | Status | REGISTRAR-HOLD |
    When registrar A sends RRP DEL of domain "mine"
    Then the RRP answer is one of 544, 552
    And registrar A sees over RRP of domain "mine":
      | status | REGISTRAR-LOCK, REGISTRAR-HOLD |

  @rrp/lexical/one-of-several-faults
  Scenario: A lock, and another registrar
    Given registrar A has done an RRP MOD of domain "mine" with:
      | Status | REGISTRAR-LOCK |
    When registrar B sends RRP DEL of domain "mine"
    Then the RRP answer is one of 531, 552
    And registrar A sees over RRP of domain "mine":
      | status | REGISTRAR-LOCK |

  @rrp/lexical/one-of-several-faults
  Scenario: A session with an option that there is not, and without a password
    When registrar A opens an RRP session with:
      | -Password | none |
      | -Colour   | blue |
    Then the RRP answer is one of 501, 509
    And the RRP connection stays open

  @rrp/lexical/syntax-before-registry
  Scenario: A period that is none, for a name that is taken
    When registrar A sends RRP ADD of domain "mine" with:
      | -Period | five |
    Then the RRP answer is 505
    And the same RRP command with "-Period" "none" is answered 554
