@rrp-transfer
@needs:rrp
Feature: Transferring domains over RRP

  Background:
    Given registrar A holds RRP domain "wanted"

  Rule: Another registrar asks

    @rrp-transfer/200/requested
    Scenario: A transfer is asked for
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "wanted":
        | registrar               | {RRP id of registrar A} |
        | registrar transfer date | <absent>                |
        | status                  | ACTIVE                  |
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 536

    @rrp-transfer/536/already-flagged
    @rrp/repeated/transfer
    Scenario Outline: Registrar <who> asks for what registrar B has asked for
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      And registrar C holds RRP domain "other"
      When registrar <who> sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 536
      Given registrar B has done an RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      Then the same RRP command with "DomainName" "{domain <free>}" is answered 200

      Examples:
        | who | free   |
        | A   | other  |
        | B   | wanted |
        | C   | wanted |

    @rrp-transfer/531/own-domain
    Scenario: The sponsor asks for its own domain
      Given registrar B holds RRP domain "theirs"
      When registrar A sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 531
      And the same RRP command with "DomainName" "{domain theirs}" is answered 200

    @rrp-transfer/545/not-registered
    Scenario: A domain that is not registered
      When registrar B sends RRP TRANSFER of domain "missing"
      Then the RRP answer is 545
      And the same RRP command with "DomainName" "{domain wanted}" is answered 200

    @rrp-transfer/531/not-allowed-below-tld
    @needs:fixtures
    Scenario: A zone that the registrar may not use
      Given registrar B's account has:
        | zones | {other zone} |
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 531
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 200

    @rrp-transfer/546/no-credit
    @needs:rrp.faults
    Scenario: A registrar without credit
      Given registrar B has no credit
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 546
      When registrar B has credit again
      Then the same RRP command is now answered 200

  Rule: Locks and holds keep a domain where it is

    @rrp-transfer/552/locked
    Scenario: A domain that its registrar locked
      Given registrar A has done an RRP MOD of domain "wanted" with:
        | Status | REGISTRAR-LOCK |
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 552
      Given registrar A has done an RRP MOD of domain "wanted" with:
        | Status | REGISTRAR-LOCK= |
      Then the same RRP command is now answered 200

    @rrp-transfer/544/on-hold
    Scenario: A domain that its registrar put on hold
      Given registrar A has done an RRP MOD of domain "wanted" with:
        | Status | REGISTRAR-HOLD |
      When registrar B sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 544
      Given registrar A has done an RRP MOD of domain "wanted" with:
        | Status | REGISTRAR-HOLD= |
      Then the same RRP command is now answered 200

    @needs:fixtures
    Scenario Outline: A domain that the registry keeps: <status>
      Given registrar A holds domain "kept" with:
        | statuses | <statuses> |
      When registrar B sends RRP TRANSFER of domain "kept"
      Then the RRP answer is <code>
      And the same RRP command with "DomainName" "{domain wanted}" is answered 200

      @rrp-transfer/552/locked
      Examples:
        | status        | code | statuses                                                                 |
        | REGISTRY-LOCK | 552  | serverUpdateProhibited, serverDeleteProhibited, serverTransferProhibited |

      @rrp-transfer/544/on-hold
      Examples:
        | status        | code | statuses   |
        | REGISTRY-HOLD | 544  | serverHold |

  Rule: The sponsor decides

    @rrp-transfer/200/approved
    Scenario: The sponsor approves
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 200
      And registrar B sees over RRP of domain "wanted":
        | registrar                    | {RRP id of registrar B} |
        | registrar transfer date      | <now>                   |
        | registration expiration date | <in the default period> |
        | created by                   | {RRP id of registrar A} |
        | status                       | ACTIVE                  |
      And an RRP STATUS of domain "wanted" by registrar A is answered 531
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 200

    @rrp-transfer/200/approved
    @rrp/name-server/follows-parent
    Scenario: The name servers below a domain go with it
      Given registrar A holds RRP name server "ns1 of wanted" with:
        | IPAddress | {address one} |
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 200
      And registrar B sees over RRP of name server "ns1 of wanted":
        | registrar  | {RRP id of registrar B} |
        | ipaddress  | {address one}           |
        | created by | {RRP id of registrar A} |
      And an RRP STATUS of name server "ns1 of wanted" by registrar A is answered 531

    @rrp-status/200/name-server-shown
    @rrp/name-server/follows-parent
    @needs:clock
    Scenario: A name server tells when it went with its domain
      Given registrar A holds RRP name server "ns1 of wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When 1 day passes
      Given registrar A has done an RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      When registrar B sends RRP STATUS of name server "ns1 of wanted"
      Then the RRP answer is 200
      And the RRP answer says:
        | registrar               | {RRP id of registrar B} |
        | registrar transfer date | <now>                   |
        | created date            | <1 day ago>             |

    @rrp-transfer/200/rejected
    Scenario: The sponsor rejects
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "wanted":
        | registrar               | {RRP id of registrar A} |
        | registrar transfer date | <absent>                |
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 200

    @rrp/lexical/any-case
    Scenario Outline: The decision in any case: <decision>
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | <decision> |
      Then the RRP answer is 200

      Examples:
        | decision |
        | YES      |
        | yes      |
        | NO       |
        | no       |

    @rrp-transfer/506/neither-yes-nor-no
    Scenario Outline: A decision that is neither yes nor no: <decision>
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | <decision> |
      Then the RRP answer is 506
      And the same RRP command with "-Approve" "Yes" is answered 200

      Examples:
        | decision |
        | Perhaps  |
        | Y        |
        | true     |

    @rrp-transfer/507/malformed-line
    Scenario: A decision that is told twice
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
        | -Approve | Yes |
      Then the RRP answer is 507
      And the same RRP command with "-Approve" "Yes" is answered 200

  Rule: Who has asked may think better of it, in the later version

    @rrp-transfer/200/cancelled
    @rrp/version/cancel
    Scenario: The request is taken back
      Given the RRP server speaks version 2.0.0
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar B sends RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "wanted":
        | registrar               | {RRP id of registrar A} |
        | registrar transfer date | <absent>                |
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 200

    @rrp-transfer/531/not-yours-to-decide
    @rrp/version/one-point-one
    Scenario: The request cannot be taken back in the earlier version
      Given the RRP server speaks version 1.1.0
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar B sends RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      Then the RRP answer is 531
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 536

  Rule: Nobody else decides, and nothing is decided that nobody asked for

    @rrp-transfer/531/not-yours-to-decide
    Scenario Outline: Registrar <who> says <decision> to what registrar B asked for
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar <who> sends RRP TRANSFER of domain "wanted" with:
        | -Approve | <decision> |
      Then the RRP answer is 531
      And registrar A sees over RRP of domain "wanted":
        | registrar | {RRP id of registrar A} |
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 536

      Examples:
        | who | decision |
        | B   | Yes      |
        | C   | Yes      |
        | C   | No       |

    @rrp-transfer/534/not-flagged
    Scenario Outline: Registrar <who> says <decision> and nobody has asked
      When registrar <who> sends RRP TRANSFER of domain "wanted" with:
        | -Approve | <decision> |
      Then the RRP answer is 534
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      Then an RRP TRANSFER of domain "wanted" by registrar C is answered 536

      Examples:
        | who | decision |
        | A   | Yes      |
        | A   | No       |
        | B   | Yes      |
        | B   | No       |

    @rrp-transfer/534/not-flagged
    Scenario: What was rejected cannot be approved any more
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      And registrar A has done an RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | Yes |
      Then the RRP answer is 534
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      Then the same RRP command is now answered 200

  Rule: Time decides what nobody else does

    @rrp/transfer/approved-by-time
    @needs:clock
    Scenario: Nobody decides for five days
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When 4 days pass
      Then registrar A sees over RRP of domain "wanted":
        | registrar | {RRP id of registrar A} |
      When 1 day passes
      Then registrar B sees over RRP of domain "wanted":
        | registrar               | {RRP id of registrar B} |
        | registrar transfer date | <now>                   |
      And an RRP STATUS of domain "wanted" by registrar A is answered 531

    @rrp-transfer/534/not-flagged
    @needs:clock
    Scenario: What time has decided cannot be rejected any more
      Given registrar B has done an RRP TRANSFER of domain "wanted"
      When 5 days pass
      And registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      Then the RRP answer is 534
