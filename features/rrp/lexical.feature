@rrp
@needs:rrp
Feature: What may be written in several ways

  Background:
    Given registrar A holds RRP domain "mine"

  @rrp/lexical/any-case
  Scenario Outline: Words in <case>
    When registrar A says over RRP:
      """
      <command>
      <entity>
      <attribute>:{domain mine}
      """
    Then the RRP answer is 211

    Examples:
      | case          | command | entity            | attribute  |
      | capitals      | CHECK   | ENTITYNAME:DOMAIN | DOMAINNAME |
      | small letters | check   | entityname:domain | domainname |
      | mixed case    | ChEcK   | eNtItYnAmE:dOmAiN | dOmAiNnAmE |

  @rrp/lexical/any-case
  Scenario Outline: Options and statuses in <case>
    When registrar A says over RRP:
      """
      renew
      EntityName:Domain
      DomainName:{domain mine}
      <period>:1
      <year>:{expiration year of domain mine}
      """
    Then the RRP answer is 200
    When registrar A sends RRP MOD of domain "mine" with:
      | Status | <status> |
    Then the RRP answer is 200
    And registrar A sees over RRP of domain "mine":
      | status | REGISTRAR-LOCK |

    Examples:
      | case          | period  | year                   | status         |
      | capitals      | -PERIOD | -CURRENTEXPIRATIONYEAR | REGISTRAR-LOCK |
      | small letters | -period | -currentexpirationyear | registrar-lock |
      | mixed case    | -pErIoD | -cUrReNtExPiRaTiOnYeAr | ReGiStRaR-LoCk |

  @rrp/lexical/names-in-any-case
  Scenario: Names of domains in capitals
    When registrar A sends RRP STATUS of domain "{domain mine in capitals}"
    Then the RRP answer is 200
    When registrar A sends RRP ADD of domain "{domain mine in capitals}"
    Then the RRP answer is 554

  @rrp/lexical/names-in-any-case
  Scenario: Names of name servers in capitals
    Given registrar A holds RRP name server "ns1 of mine"
    When registrar A sends RRP CHECK of name server "NS1.{domain mine in capitals}"
    Then the RRP answer is 213

  @rrp/lexical/any-order
  Scenario Outline: The lines of an ADD, <how>
    When registrar A says over RRP:
      """
      add
      <first>
      <second>
      <third>
      """
    Then the RRP answer is 200
    And the RRP answer says:
      | registration expiration date | <in 2 years> |

    Examples:
      | how                | first                   | second                  | third                   |
      | as in the examples | EntityName:Domain       | DomainName:{domain new} | -Period:2               |
      | as in the grammar  | EntityName:Domain       | -Period:2               | DomainName:{domain new} |
      | name before entity | DomainName:{domain new} | EntityName:Domain       | -Period:2               |
      | option first       | -Period:2               | EntityName:Domain       | DomainName:{domain new} |
      | all the other way  | -Period:2               | DomainName:{domain new} | EntityName:Domain       |

  @rrp/lexical/any-order
  Scenario Outline: The lines of a TRANSFER, <how>
    Given registrar B has done an RRP TRANSFER of domain "mine"
    When registrar A says over RRP:
      """
      transfer
      <first>
      <second>
      <third>
      """
    Then the RRP answer is 200
    And registrar B sees over RRP of domain "mine":
      | registrar | {RRP id of registrar B} |

    Examples:
      | how                         | first             | second                   | third                    |
      | as in the grammar           | -Approve:Yes      | EntityName:Domain        | DomainName:{domain mine} |
      | as some clients write them  | EntityName:Domain | DomainName:{domain mine} | -Approve:Yes             |
      | as other clients write them | EntityName:Domain | -Approve:Yes             | DomainName:{domain mine} |

  @rrp/lexical/any-order
  Scenario: The lines of a SESSION, the password first
    Given registrar A is connected over RRP
    When registrar A says over RRP:
      """
      session
      -Password:{RRP password of registrar A}
      -Id:{RRP id of registrar A}
      """
    Then the RRP answer is 200

  @rrp/lexical/first-colon
  @needs:reset
  Scenario: A password with colons and spaces
    When registrar A opens an RRP session with:
      | -NewPassword | a:b c=d -e |
    Then the RRP answer is 200
    When registrar A on a second connection opens an RRP session with:
      | -Password | a:b c=d -e |
    Then the RRP answer is 200

  @rrp/lexical/longest-label
  Scenario: A domain with a label of 63 characters
    When registrar A sends RRP ADD of domain "{63 letters}.{zone}"
    Then the RRP answer is 200
    And an RRP CHECK of domain "{63 letters}.{zone}" by registrar B is answered 211

  @rrp/lexical/syntax-before-registry
  Scenario: What cannot be read is not looked up
    When registrar A says over RRP:
      """
      status
      EntityName:Domain
      DomainName:{domain missing}
      nonsense
      """
    Then the RRP answer is 507
    And the same RRP command with "nonsense" "none" is answered 545
