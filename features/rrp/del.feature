@rrp-del
@needs:rrp
Feature: Deleting domains and name servers over RRP

  Rule: The sponsor deletes

    @rrp-del/200/deleted
    Scenario: A domain is deleted
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP DEL of domain "mine"
      Then the RRP answer is 200
      And the RRP answer says nothing more
      And an RRP CHECK of domain "mine" by registrar B is answered 210
      And an RRP STATUS of domain "mine" by registrar A is answered 545

    @rrp-del/200/deleted
    Scenario: The name servers below a domain go with it
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar A has done an RRP MOD of domain "home" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP DEL of domain "home"
      Then the RRP answer is 200
      And an RRP CHECK of domain "home" by registrar A is answered 210
      And an RRP CHECK of name server "ns1 of home" by registrar A is answered 212

    @rrp-del/200/name-server-deleted
    Scenario: A name server is deleted
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP DEL of name server "ns1 of home"
      Then the RRP answer is 200
      And the RRP answer says nothing more
      And an RRP CHECK of name server "ns1 of home" by registrar B is answered 212
      And an RRP STATUS of name server "ns1 of home" by registrar A is answered 545

    @rrp-del/503/unknown-attribute
    Scenario: A domain and a name server at once
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP DEL of domain "home" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 503
      And the same RRP command with "NameServer" "none" is answered 200

  Rule: Only what there is, and only by its sponsor

    @rrp-del/545/not-registered
    Scenario: A domain that is not registered
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP DEL of domain "missing"
      Then the RRP answer is 545
      And the same RRP command with "DomainName" "{domain mine}" is answered 200

    @rrp-del/531/not-sponsor
    Scenario: A domain of another registrar
      Given registrar B holds RRP domain "theirs"
      And registrar A holds RRP domain "mine"
      When registrar A sends RRP DEL of domain "theirs"
      Then the RRP answer is 531
      And an RRP CHECK of domain "theirs" by registrar A is answered 211
      And the same RRP command with "DomainName" "{domain mine}" is answered 200

    @rrp-del/545/name-server-unknown
    Scenario: A name server that is not registered
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP DEL of name server "ns2 of home"
      Then the RRP answer is 545
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-del/531/name-server-not-sponsored
    Scenario: A name server of another registrar
      Given registrar B holds RRP domain "theirs"
      And registrar B holds RRP name server "ns1 of theirs"
      And registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP DEL of name server "ns1 of theirs"
      Then the RRP answer is 531
      And an RRP CHECK of name server "ns1 of theirs" by registrar A is answered 213
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

  Rule: Statuses and transfers keep what there is

    @rrp-del/552/locked
    Scenario: A domain that the registrar locked
      Given registrar A holds RRP domain "mine" with:
        | Status | REGISTRAR-LOCK |
      When registrar A sends RRP DEL of domain "mine"
      Then the RRP answer is 552
      Given registrar A has done an RRP MOD of domain "mine" with:
        | Status | REGISTRAR-LOCK= |
      Then the same RRP command is now answered 200

    @rrp-del/544/on-hold
    Scenario: A domain that the registrar put on hold
      Given registrar A holds RRP domain "mine" with:
        | Status | REGISTRAR-HOLD |
      When registrar A sends RRP DEL of domain "mine"
      Then the RRP answer is 544
      Given registrar A has done an RRP MOD of domain "mine" with:
        | Status | REGISTRAR-HOLD= |
      Then the same RRP command is now answered 200

    @needs:fixtures
    Scenario Outline: A domain that the registry keeps: <status>
      Given registrar A holds domain "mine" with:
        | statuses | <statuses> |
      And registrar A holds RRP domain "other"
      When registrar A sends RRP DEL of domain "mine"
      Then the RRP answer is <code>
      And registrar A sees over RRP of domain "mine":
        | status | <status> |
      And the same RRP command with "DomainName" "{domain other}" is answered 200

      @rrp-del/552/locked
      Examples:
        | status        | code | statuses                                                                 |
        | REGISTRY-LOCK | 552  | serverUpdateProhibited, serverDeleteProhibited, serverTransferProhibited |

      @rrp-del/544/on-hold
      Examples:
        | status        | code | statuses   |
        | REGISTRY-HOLD | 544  | serverHold |

    @rrp-del/553/pending-transfer
    Scenario: A domain that another registrar has asked for
      Given registrar A holds RRP domain "mine"
      And registrar B has done an RRP TRANSFER of domain "mine"
      When registrar A sends RRP DEL of domain "mine"
      Then the RRP answer is 553
      Given registrar A has done an RRP TRANSFER of domain "mine" with:
        | -Approve | No |
      Then the same RRP command is now answered 200

    @rrp-del/551/parent-status
    Scenario Outline: A name server below a domain with <status>
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar A has done an RRP MOD of domain "home" with:
        | Status | <status> |
      When registrar A sends RRP DEL of name server "ns1 of home"
      Then the RRP answer is 551
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | <status>= |
      Then the same RRP command is now answered 200

      Examples:
        | status         |
        | REGISTRAR-LOCK |
        | REGISTRAR-HOLD |

    @rrp-del/551/name-server-status
    @needs:fixtures
    Scenario: A name server with a status of the other protocol
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns2 of home"
      And registrar A holds host "ns1.{domain home}" with:
        | addresses | 193.0.0.1              |
        | statuses  | serverDeleteProhibited |
      When registrar A sends RRP DEL of name server "ns1.{domain home}"
      Then the RRP answer is 551
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200

  Rule: What others need is not deleted

    @rrp-del/532/name-server-in-use
    Scenario: A name server that serves a domain
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar B holds RRP domain "served" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP DEL of name server "ns1 of home"
      Then the RRP answer is 532
      Given registrar B has done an RRP MOD of domain "served" with:
        | NameServer | {name server ns1 of home}= |
      Then the same RRP command is now answered 200

    @rrp-del/533/child-in-use
    Scenario: A domain whose name server serves another domain
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar A holds RRP name server "ns2 of home"
      And registrar B holds RRP domain "served" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP DEL of domain "home"
      Then the RRP answer is 533
      And an RRP CHECK of domain "home" by registrar A is answered 211
      And an RRP CHECK of name server "ns2 of home" by registrar A is answered 213
      Given registrar B has done an RRP MOD of domain "served" with:
        | NameServer | {name server ns1 of home}= |
      Then the same RRP command is now answered 200

    @rrp-del/557/name-server-locked
    @needs:rrp.faults
    Scenario: A name server that serves a top-level domain
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar A holds RRP name server "ns2 of home"
      And the RRP server speaks version 2.0.0
      And name server "ns1 of home" serves a top-level domain
      When registrar A sends RRP DEL of name server "ns1 of home"
      Then the RRP answer is 557
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200

    @rrp-del/531/name-server-of-the-root
    @needs:rrp.faults
    Scenario: A name server that serves a top-level domain, in the earlier version
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar A holds RRP name server "ns2 of home"
      And the RRP server speaks version 1.1.0
      And name server "ns1 of home" serves a top-level domain
      When registrar A sends RRP DEL of name server "ns1 of home"
      Then the RRP answer is 531
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200
