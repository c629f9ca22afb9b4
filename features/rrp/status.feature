@rrp-status
@needs:rrp
Feature: Looking at domains and name servers over RRP

  Background:
    Given registrar A holds RRP domain "home"
    And registrar A holds RRP name server "ns1 of home" with:
      | IPAddress | {address one} |
      | IPAddress | {address two} |

  Rule: The sponsor sees everything

    @rrp-status/200/shown
    @rrp/answer/dates
    @rrp/answer/spaced-names
    Scenario: A domain
      Given registrar A holds RRP domain "mine" with:
        | -Period    | 2                         |
        | NameServer | {name server ns1 of home} |
        | Status     | REGISTRAR-LOCK            |
        | Status     | REGISTRAR-HOLD            |
      When registrar A sends RRP STATUS of domain "mine"
      Then the RRP answer is 200
      And the RRP answer says:
        | nameserver                   | {name server ns1 of home}      |
        | registration expiration date | <in 2 years>                   |
        | registrar                    | {RRP id of registrar A}        |
        | registrar transfer date      | <absent>                       |
        | status                       | REGISTRAR-LOCK, REGISTRAR-HOLD |
        | created date                 | <now>                          |
        | created by                   | {RRP id of registrar A}        |
        | updated date                 | <now>                          |
        | updated by                   | {RRP id of registrar A}        |
      And the RRP answer's names are those of the examples

    @rrp-status/200/shown
    Scenario: A domain that nobody changed
      When registrar A sends RRP STATUS of domain "home"
      Then the RRP answer is 200
      And the RRP answer says:
        | nameserver   | <absent> |
        | status       | ACTIVE   |
        | updated date | <absent> |
        | updated by   | <absent> |

    @rrp-status/200/shown
    @needs:fixtures
    Scenario: A domain that went from hand to hand
      Given registrar A holds domain "old" with:
        | created     | 400 days ago  |
        | created by  | {registrar B} |
        | updated     | 300 days ago  |
        | updated by  | {registrar C} |
        | transferred | 200 days ago  |
        | expires     | in 30 days    |
      When registrar A sends RRP STATUS of domain "old"
      Then the RRP answer is 200
      And the RRP answer says:
        | registration expiration date | <in 30 days>   |
        | registrar                    | {registrar A}  |
        | registrar transfer date      | <200 days ago> |
        | created date                 | <400 days ago> |
        | created by                   | {registrar B}  |
        | updated date                 | <300 days ago> |
        | updated by                   | {registrar C}  |

    @rrp-status/200/name-server-shown
    Scenario: A name server
      Given registrar A has done an RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address three} |
      When registrar A sends RRP STATUS of name server "ns1 of home"
      Then the RRP answer is 200
      And the RRP answer says:
        | nameserver              | {name server ns1 of home}                     |
        | ipaddress               | {address one}, {address two}, {address three} |
        | registrar               | {RRP id of registrar A}                       |
        | registrar transfer date | <absent>                                      |
        | status                  | <absent>                                      |
        | created date            | <now>                                         |
        | created by              | {RRP id of registrar A}                       |
        | updated date            | <now>                                         |
        | updated by              | {RRP id of registrar A}                       |
      And the RRP answer's names are those of the examples

    @rrp-status/200/name-server-shown
    Scenario: A name server that nobody changed
      When registrar A sends RRP STATUS of name server "ns1 of home"
      Then the RRP answer is 200
      And the RRP answer says:
        | updated date | <absent> |
        | updated by   | <absent> |

  Rule: Only what there is, and only for its sponsor

    @rrp-status/545/not-registered
    Scenario: A domain that is not registered
      When registrar A sends RRP STATUS of domain "missing"
      Then the RRP answer is 545
      And the same RRP command with "DomainName" "{domain home}" is answered 200

    @rrp-status/531/not-sponsor
    Scenario: A domain of another registrar
      Given registrar B holds RRP domain "theirs"
      When registrar A sends RRP STATUS of domain "theirs"
      Then the RRP answer is 531
      And the RRP answer says nothing more
      And the same RRP command with "DomainName" "{domain home}" is answered 200

    @rrp-status/545/name-server-unknown
    Scenario: A name server that is not registered
      When registrar A sends RRP STATUS of name server "ns2 of home"
      Then the RRP answer is 545
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-status/531/name-server-not-sponsored
    Scenario: A name server of another registrar
      Given registrar B holds RRP domain "theirs"
      And registrar B holds RRP name server "ns1 of theirs"
      When registrar A sends RRP STATUS of name server "ns1 of theirs"
      Then the RRP answer is 531
      And the RRP answer says nothing more
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-status/503/unknown-attribute
    Scenario: A domain and a name server at once
      When registrar A sends RRP STATUS of domain "home" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 503
      And the same RRP command with "NameServer" "none" is answered 200
