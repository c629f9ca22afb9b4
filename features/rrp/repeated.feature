@rrp
@needs:rrp
Feature: Commands that come twice, and commands that fail

  Rule: A command that is repeated is told apart from one that is new

    @rrp/repeated/add
    Scenario: An addition
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP ADD of domain "mine"
      Then the RRP answer is 554

    @rrp/repeated/mod
    Scenario Outline: A change of <what>
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home" with:
        | IPAddress | {address one} |
      And registrar A has done an RRP MOD of <object> "<label>" with:
        | <line> | <value> |
      When registrar A sends RRP MOD of <object> "<label>" with:
        | <line> | <value> |
      Then the RRP answer is 540

      Examples:
        | what         | object      | label       | line       | value                     |
        | name servers | domain      | home        | NameServer | {name server ns1 of home} |
        | statuses     | domain      | home        | Status     | REGISTRAR-LOCK            |
        | addresses    | name server | ns1 of home | IPAddress  | {address two}             |

    @rrp/repeated/del
    Scenario Outline: A deletion of a <object>
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar A has done an RRP DEL of <object> "<label>"
      When registrar A sends RRP DEL of <object> "<label>"
      Then the RRP answer is 545

      Examples:
        | object      | label       |
        | domain      | home        |
        | name server | ns1 of home |

    @rrp/repeated/transfer
    Scenario: A request for a transfer
      Given registrar A holds RRP domain "wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 536

  Rule: What fails changes nothing

    @rrp/atomic/refusal-changes-nothing
    Scenario Outline: A change of a domain that is refused: <line> <value>
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP MOD of domain "home" with:
        | NameServer | {name server ns1 of home} |
        | <line>     | <value>                   |
      Then the RRP answer is <code>
      And registrar A sees over RRP of domain "home":
        | nameserver   | <absent> |
        | status       | ACTIVE   |
        | updated date | <absent> |

      Examples:
        | line   | value           | code |
        | Status | REGISTRY-LOCK   | 543  |
        | Status | REGISTRAR-LOCK= | 542  |
        | Colour | blue            | 503  |

    @rrp/atomic/all-lines-or-none
    Scenario Outline: A change of a name server that is refused: <line> <value>
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home" with:
        | IPAddress | {address one} |
      And registrar A holds RRP name server "ns2 of home"
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | NewNameServer | <name>        |
        | IPAddress     | {address two} |
        | IPAddress     | <address>     |
      Then the RRP answer is <code>
      And registrar A sees over RRP of name server "ns1 of home":
        | ipaddress    | {address one} |
        | updated date | <absent>      |

      Examples:
        | name                       | address          | code |
        | {name server ns2 of home}  | {address three}  | 540  |
        | {name server dns1 of home} | {address three}= | 542  |
        | {name server dns1 of home} | 10.0.0.1         | 535  |
