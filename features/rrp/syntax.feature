@rrp
@needs:rrp
Feature: Commands that are not written as they must be
  Each line of a command is a name and a value. What is wrong with a line is told by a code of its own, the same for
  all commands about an object.

  Background:
    Given registrar A holds RRP domain "mine"
    And registrar A holds RRP name server "ns1 of mine"

  Rule: A line is a name and a value

    Scenario Outline: A line without a colon
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        nonsense
        """
      Then the RRP answer is 507
      And the same RRP command with "nonsense" "none" is answered <success>

      @rrp-add/507/malformed-line
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/507/malformed-line
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/507/malformed-line
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/507/malformed-line
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/507/malformed-line
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/507/malformed-line
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/507/malformed-line
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: A line without a value
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:
        <more>
        """
      Then the RRP answer is 507
      And the same RRP command with "DomainName" "{domain <name>}" is answered <success>

      @rrp-add/507/malformed-line
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/507/malformed-line
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/507/malformed-line
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/507/malformed-line
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/507/malformed-line
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/507/malformed-line
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/507/malformed-line
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: A name that is given twice
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 507
      And the same RRP command with "DomainName" "{domain <name>}" is answered <success>

      @rrp-add/507/malformed-line
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/507/malformed-line
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/507/malformed-line
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/507/malformed-line
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/507/malformed-line
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/507/malformed-line
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/507/malformed-line
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

  Rule: A command says what it is about

    Scenario Outline: An entity that there is not
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:<entity>
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 502
      And the same RRP command with "EntityName" "Domain" is answered <success>

      @rrp-add/502/unknown-entity
      Examples:
        | entity  | verb | who | name | more | success |
        | Contact | add  | A   | new  |      | 200     |
        | Domains | add  | A   | new  |      | 200     |

      @rrp-check/502/unknown-entity
      Examples:
        | entity  | verb  | who | name | more | success |
        | Contact | check | A   | mine |      | 211     |

      @rrp-del/502/unknown-entity
      Examples:
        | entity  | verb | who | name | more | success |
        | Contact | del  | A   | mine |      | 200     |

      @rrp-mod/502/unknown-entity
      Examples:
        | entity  | verb | who | name | more                  | success |
        | Contact | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/502/unknown-entity
      Examples:
        | entity  | verb  | who | name | more | success |
        | Contact | renew | A   | mine |      | 200     |

      @rrp-status/502/unknown-entity
      Examples:
        | entity  | verb   | who | name | more | success |
        | Contact | status | A   | mine |      | 200     |

      @rrp-transfer/502/unknown-entity
      Examples:
        | entity  | verb     | who | name | more | success |
        | Contact | transfer | B   | mine |      | 200     |

    Scenario Outline: No entity at all
      When registrar <who> says over RRP:
        """
        <verb>
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 508
      And the same RRP command with "EntityName" "Domain" is answered <success>

      @rrp-add/508/entity-missing
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/508/entity-missing
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/508/entity-missing
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/508/entity-missing
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/508/entity-missing
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/508/entity-missing
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/508/entity-missing
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: No name
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        <more>
        """
      Then the RRP answer is 504
      And the same RRP command with "DomainName" "{domain <name>}" is answered <success>

      @rrp-add/504/name-missing
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/504/name-missing
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/504/name-missing
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/504/name-missing
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/504/name-missing
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/504/name-missing
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/504/name-missing
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: A domain that is named as a name server
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:NameServer
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is <code>
      And the same RRP command with "EntityName" "Domain" is answered <success>

      @rrp-add/503/unknown-attribute
      Examples:
        | code | verb | who | name | more | success |
        | 503  | add  | A   | new  |      | 200     |

      @rrp-check/503/unknown-attribute
      Examples:
        | code | verb  | who | name | more | success |
        | 503  | check | A   | mine |      | 211     |

      @rrp-del/503/unknown-attribute
      Examples:
        | code | verb | who | name | more | success |
        | 503  | del  | A   | mine |      | 200     |

      @rrp-mod/503/unknown-attribute
      Examples:
        | code | verb | who | name | more                  | success |
        | 503  | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-status/503/unknown-attribute
      Examples:
        | code | verb   | who | name | more | success |
        | 503  | status | A   | mine |      | 200     |

      @rrp-renew/502/entity-not-a-domain
      Examples:
        | code | verb  | who | name | more | success |
        | 502  | renew | A   | mine |      | 200     |

      @rrp-transfer/502/entity-not-a-domain
      Examples:
        | code | verb     | who | name | more | success |
        | 502  | transfer | B   | mine |      | 200     |

    Scenario Outline: An attribute that there is not
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        <line>:<value>
        """
      Then the RRP answer is 503
      And the same RRP command with "<line>" "none" is answered <success>

      @rrp-add/503/unknown-attribute
      Examples:
        | line      | value         | verb | who | name | more | success |
        | Colour    | blue          | add  | A   | new  |      | 200     |
        | IPAddress | {address one} | add  | A   | new  |      | 200     |
        | Status    | ACTIVE        | add  | A   | new  |      | 200     |
        | Registrar | A             | add  | A   | new  |      | 200     |

      @rrp-check/503/unknown-attribute
      Examples:
        | line          | value             | verb  | who | name | more | success |
        | Colour        | blue              | check | A   | mine |      | 211     |
        | NewNameServer | ns2.{domain mine} | check | A   | mine |      | 211     |

      @rrp-del/503/unknown-attribute
      Examples:
        | line          | value             | verb | who | name | more | success |
        | Colour        | blue              | del  | A   | mine |      | 200     |
        | NewNameServer | ns2.{domain mine} | del  | A   | mine |      | 200     |

      @rrp-mod/503/unknown-attribute
      Examples:
        | line          | value             | verb | who | name | more                  | success |
        | Colour        | blue              | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |
        | NewNameServer | ns2.{domain mine} | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/503/unknown-attribute
      Examples:
        | line          | value             | verb  | who | name | more | success |
        | Colour        | blue              | renew | A   | mine |      | 200     |
        | NewNameServer | ns2.{domain mine} | renew | A   | mine |      | 200     |

      @rrp-status/503/unknown-attribute
      Examples:
        | line          | value             | verb   | who | name | more | success |
        | Colour        | blue              | status | A   | mine |      | 200     |
        | NewNameServer | ns2.{domain mine} | status | A   | mine |      | 200     |

      @rrp-transfer/503/unknown-attribute
      Examples:
        | line          | value             | verb     | who | name | more | success |
        | Colour        | blue              | transfer | B   | mine |      | 200     |
        | NewNameServer | ns2.{domain mine} | transfer | B   | mine |      | 200     |

  Rule: Names have the form of names

    Scenario Outline: A domain whose name has what no name has
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:<written>
        <more>
        """
      Then the RRP answer is 505
      And the same RRP command with "DomainName" "{domain <name>}" is answered <success>

      @rrp-add/505/name-badly-written
      Examples:
        | written            | verb | who | name | more | success |
        | under_score.{zone} | add  | A   | new  |      | 200     |
        | -first.{zone}      | add  | A   | new  |      | 200     |
        | last-.{zone}       | add  | A   | new  |      | 200     |
        | two words.{zone}   | add  | A   | new  |      | 200     |

      @rrp-check/505/name-badly-written
      Examples:
        | written            | verb  | who | name | more | success |
        | under_score.{zone} | check | A   | mine |      | 211     |

      @rrp-del/505/name-badly-written
      Examples:
        | written            | verb | who | name | more | success |
        | under_score.{zone} | del  | A   | mine |      | 200     |

      @rrp-mod/505/name-badly-written
      Examples:
        | written            | verb | who | name | more                  | success |
        | under_score.{zone} | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/505/name-badly-written
      Examples:
        | written            | verb  | who | name | more | success |
        | under_score.{zone} | renew | A   | mine |      | 200     |

      @rrp-status/505/name-badly-written
      Examples:
        | written            | verb   | who | name | more | success |
        | under_score.{zone} | status | A   | mine |      | 200     |

      @rrp-transfer/505/name-badly-written
      Examples:
        | written            | verb     | who | name | more | success |
        | under_score.{zone} | transfer | B   | mine |      | 200     |

    Scenario Outline: A domain whose name cannot be one
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:<written>
        <more>
        """
      Then the RRP answer is 541
      And the same RRP command with "DomainName" "{domain <name>}" is answered <success>

      @rrp-add/541/name-not-possible
      Examples:
        | written             | verb | who | name | more | success |
        | {64 letters}.{zone} | add  | A   | new  |      | 200     |
        | {zone}              | add  | A   | new  |      | 200     |
        | www.name.{zone}     | add  | A   | new  |      | 200     |

      @rrp-check/541/name-not-possible
      Examples:
        | written             | verb  | who | name | more | success |
        | {64 letters}.{zone} | check | A   | mine |      | 211     |
        | {zone}              | check | A   | mine |      | 211     |
        | www.name.{zone}     | check | A   | mine |      | 211     |

      @rrp-del/541/name-not-possible
      Examples:
        | written             | verb | who | name | more | success |
        | {64 letters}.{zone} | del  | A   | mine |      | 200     |

      @rrp-mod/541/name-not-possible
      Examples:
        | written             | verb | who | name | more                  | success |
        | {64 letters}.{zone} | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/541/name-not-possible
      Examples:
        | written             | verb  | who | name | more | success |
        | {64 letters}.{zone} | renew | A   | mine |      | 200     |

      @rrp-status/541/name-not-possible
      Examples:
        | written             | verb   | who | name | more | success |
        | {64 letters}.{zone} | status | A   | mine |      | 200     |

      @rrp-transfer/541/name-not-possible
      Examples:
        | written             | verb     | who | name | more | success |
        | {64 letters}.{zone} | transfer | B   | mine |      | 200     |

    Scenario Outline: A name server whose name has what no name has
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:NameServer
        NameServer:ns_1.{domain mine}
        <more>
        """
      Then the RRP answer is 505
      And the same RRP command with "NameServer" "<name>" is answered <success>

      @rrp-add/505/name-badly-written
      Examples:
        | verb | who | name                      | more                     | success |
        | add  | A   | {name server ns9 of mine} | IPAddress:{address nine} | 200     |

      @rrp-check/505/name-badly-written
      Examples:
        | verb  | who | name                      | more | success |
        | check | A   | {name server ns1 of mine} |      | 213     |

      @rrp-del/505/name-badly-written
      Examples:
        | verb | who | name                      | more | success |
        | del  | A   | {name server ns1 of mine} |      | 200     |

      @rrp-mod/505/name-badly-written
      Examples:
        | verb | who | name                      | more                    | success |
        | mod  | A   | {name server ns1 of mine} | IPAddress:{address two} | 200     |

      @rrp-status/505/name-badly-written
      Examples:
        | verb   | who | name                      | more | success |
        | status | A   | {name server ns1 of mine} |      | 200     |

    Scenario Outline: A name server whose name cannot be one
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:NameServer
        NameServer:<written>
        <more>
        """
      Then the RRP answer is 541
      And the same RRP command with "NameServer" "<name>" is answered <success>

      @rrp-add/541/name-not-possible
      Examples:
        | written                    | verb | who | name                      | more                     | success |
        | {64 letters}.{domain mine} | add  | A   | {name server ns9 of mine} | IPAddress:{address nine} | 200     |
        | single                     | add  | A   | {name server ns9 of mine} | IPAddress:{address nine} | 200     |

      @rrp-check/541/name-not-possible
      Examples:
        | written | verb  | who | name                      | more | success |
        | single  | check | A   | {name server ns1 of mine} |      | 213     |

      @rrp-del/541/name-not-possible
      Examples:
        | written | verb | who | name                      | more | success |
        | single  | del  | A   | {name server ns1 of mine} |      | 200     |

      @rrp-mod/541/name-not-possible
      Examples:
        | written | verb | who | name                      | more                    | success |
        | single  | mod  | A   | {name server ns1 of mine} | IPAddress:{address two} | 200     |

      @rrp-status/541/name-not-possible
      Examples:
        | written | verb   | who | name                      | more | success |
        | single  | status | A   | {name server ns1 of mine} |      | 200     |

    Scenario Outline: A domain below a zone that is not of this registry
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:name.not-of-this-registry
        <more>
        """
      Then the RRP answer is 541
      And the same RRP command with "DomainName" "{domain <name>}" is answered <success>

      @rrp-add/541/name-not-of-registry
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/541/name-not-of-registry
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/541/name-not-of-registry
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/541/name-not-of-registry
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/541/name-not-of-registry
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/541/name-not-of-registry
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/541/name-not-of-registry
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

  Rule: Options are those of the command

    Scenario Outline: An option that there is not
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        -Colour:blue
        """
      Then the RRP answer is <code>
      And the same RRP command with "-Colour" "none" is answered <success>

      @rrp-add/507/unknown-option
      Examples:
        | code | verb | who | name | more | success |
        | 507  | add  | A   | new  |      | 200     |

      @rrp-check/507/unknown-option
      Examples:
        | code | verb  | who | name | more | success |
        | 507  | check | A   | mine |      | 211     |

      @rrp-del/507/unknown-option
      Examples:
        | code | verb | who | name | more | success |
        | 507  | del  | A   | mine |      | 200     |

      @rrp-mod/507/unknown-option
      Examples:
        | code | verb | who | name | more                  | success |
        | 507  | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/507/unknown-option
      Examples:
        | code | verb  | who | name | more | success |
        | 507  | renew | A   | mine |      | 200     |

      @rrp-status/501/unknown-option
      Examples:
        | code | verb   | who | name | more | success |
        | 501  | status | A   | mine |      | 200     |

      @rrp-transfer/501/unknown-option
      Examples:
        | code | verb     | who | name | more | success |
        | 501  | transfer | B   | mine |      | 200     |
