@rrp-mod
@needs:rrp
Feature: Changing domains and name servers over RRP

  Background:
    Given registrar A holds RRP domain "home"
    And registrar A holds RRP name server "ns1 of home" with:
      | IPAddress | {address one} |
    And registrar A holds RRP name server "ns2 of home"

  Rule: The name servers of a domain

    @rrp-mod/200/modified
    Scenario: A name server is added, and another taken away
      Given registrar A holds RRP domain "mine" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP MOD of domain "mine" with:
        | NameServer | {name server ns2 of home}  |
        | NameServer | {name server ns1 of home}= |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "mine":
        | nameserver   | {name server ns2 of home} |
        | updated date | <now>                     |
        | updated by   | {RRP id of registrar A}   |

    @rrp-mod/200/modified
    Scenario: The last name server is taken away
      Given registrar A holds RRP domain "mine" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP MOD of domain "mine" with:
        | NameServer | {name server ns1 of home}= |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "mine":
        | nameserver | <absent> |

    @rrp/mod/replace
    Scenario: One name server takes the place of another
      Given registrar A holds RRP domain "mine" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP MOD of domain "mine" with:
        | NameServer | {name server ns1 of home}={name server ns2 of home} |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "mine":
        | nameserver | {name server ns2 of home} |

    @rrp-mod/540/name-server-there-already
    Scenario: A name server that the domain has
      Given registrar A holds RRP domain "mine" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP MOD of domain "mine" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 540
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200

    @rrp-mod/542/name-server-not-there
    Scenario Outline: A name server that the domain does not have is <done>
      Given registrar A holds RRP domain "mine" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP MOD of domain "mine" with:
        | NameServer | {name server ns2 of home}=<new> |
      Then the RRP answer is 542
      And the same RRP command with "NameServer" "{name server ns1 of home}=<new>" is answered 200

      Examples:
        | done     | new                       |
        | removed  |                           |
        | replaced | {name server ns2 of home} |

    @rrp-mod/545/linked-name-server-unknown
    Scenario: A name server that is not registered
      When registrar A sends RRP MOD of domain "home" with:
        | NameServer | {name server unknown of home} |
      Then the RRP answer is 545
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200

    @rrp/atomic/all-lines-or-none
    Scenario: One line of several cannot be done
      When registrar A sends RRP MOD of domain "home" with:
        | NameServer | {name server ns1 of home}     |
        | Status     | REGISTRAR-LOCK                |
        | NameServer | {name server unknown of home} |
      Then the RRP answer is 545
      And registrar A sees over RRP of domain "home":
        | nameserver   | <absent> |
        | status       | ACTIVE   |
        | updated date | <absent> |

    @rrp-mod/541/too-many-name-servers
    Scenario: A fourteenth name server
      Given registrar A holds 13 RRP name servers of "home"
      And registrar A holds RRP domain "mine" with:
        | {13 lines NameServer of home} |  |
      When registrar A sends RRP MOD of domain "mine" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 541
      Given registrar A has done an RRP MOD of domain "mine" with:
        | NameServer | {name server number 1 of home}= |
      Then the same RRP command is now answered 200

  Rule: The statuses of a domain

    @rrp-mod/200/modified
    Scenario Outline: A registrar sets <status>
      When registrar A sends RRP MOD of domain "home" with:
        | Status | <status> |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "home":
        | status       | <status>                |
        | updated date | <now>                   |
        | updated by   | {RRP id of registrar A} |

      Examples:
        | status         |
        | REGISTRAR-LOCK |
        | REGISTRAR-HOLD |

    @rrp/status/registrar-lifts-its-own
    @rrp/status/active-alone
    Scenario Outline: A registrar lifts <status>
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | <status> |
      When registrar A sends RRP MOD of domain "home" with:
        | Status | <status>= |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "home":
        | status | ACTIVE |

      Examples:
        | status         |
        | REGISTRAR-LOCK |
        | REGISTRAR-HOLD |

    @rrp/status/several
    @rrp/status/active-alone
    Scenario: Two statuses in one command
      When registrar A sends RRP MOD of domain "home" with:
        | Status | REGISTRAR-LOCK |
        | Status | REGISTRAR-HOLD |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "home":
        | status | REGISTRAR-LOCK, REGISTRAR-HOLD |

    @rrp/status/several
    Scenario Outline: Of two statuses <lifted> is lifted
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | REGISTRAR-LOCK |
        | Status | REGISTRAR-HOLD |
      When registrar A sends RRP MOD of domain "home" with:
        | Status | <lifted>= |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "home":
        | status | <left> |

      Examples:
        | lifted         | left           |
        | REGISTRAR-LOCK | REGISTRAR-HOLD |
        | REGISTRAR-HOLD | REGISTRAR-LOCK |

    @rrp-mod/540/status-set-already
    Scenario: A status that the domain has, together with its removal
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | REGISTRAR-LOCK |
        | Status | REGISTRAR-HOLD |
      When registrar A sends RRP MOD of domain "home" with:
        | Status | REGISTRAR-HOLD= |
        | Status | REGISTRAR-LOCK  |
      Then the RRP answer is 540
      And the same RRP command with "Status" "REGISTRAR-HOLD=" is answered 200

    @rrp-mod/542/status-not-set
    Scenario: A status that the domain does not have is removed
      When registrar A sends RRP MOD of domain "home" with:
        | Status | REGISTRAR-LOCK= |
      Then the RRP answer is 542
      And the same RRP command with "Status" "REGISTRAR-LOCK" is answered 200

    @rrp-mod/543/registry-status
    Scenario Outline: A status of the registry's: <status>
      When registrar A sends RRP MOD of domain "home" with:
        | Status | <status> |
      Then the RRP answer is 543
      And the same RRP command with "Status" "REGISTRAR-LOCK" is answered 200

      Examples:
        | status                  |
        | ACTIVE                  |
        | ACTIVE=                 |
        | REGISTRY-LOCK           |
        | REGISTRY-LOCK=          |
        | REGISTRY-HOLD           |
        | REGISTRY-HOLD=          |
        | REGISTRY-DELETE-NOTIFY  |
        | REGISTRY-DELETE-NOTIFY= |

    @rrp-mod/543/registry-status
    @needs:fixtures
    Scenario: A lock of the registry is not the registrar's to lift
      Given registrar A holds domain "kept" with:
        | statuses | serverUpdateProhibited, serverDeleteProhibited, serverTransferProhibited |
      When registrar A sends RRP MOD of domain "kept" with:
        | Status | REGISTRY-LOCK= |
      Then the RRP answer is 543
      And registrar A sees over RRP of domain "kept":
        | status | REGISTRY-LOCK |
      And the same RRP command is answered 200 with:
        | DomainName | {domain home}  |
        | Status     | REGISTRAR-LOCK |

    @rrp-mod/541/unknown-status
    Scenario: A status that there is not
      When registrar A sends RRP MOD of domain "home" with:
        | Status | RESERVED |
      Then the RRP answer is 541
      And the same RRP command with "Status" "REGISTRAR-LOCK" is answered 200

    @rrp-mod/503/unknown-attribute
    Scenario: A status of a name server
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | Status | REGISTRAR-LOCK |
      Then the RRP answer is 503
      And the same RRP command is answered 200 with:
        | Status    | none          |
        | IPAddress | {address two} |

    @rrp-mod/503/unknown-attribute
    Scenario: An address of a domain
      When registrar A sends RRP MOD of domain "home" with:
        | IPAddress | {address two} |
      Then the RRP answer is 503
      And the same RRP command is answered 200 with:
        | IPAddress | none           |
        | Status    | REGISTRAR-LOCK |

  Rule: Statuses and transfers keep a domain as it is

    @rrp-mod/552/locked
    Scenario: A domain that the registrar locked
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | REGISTRAR-LOCK |
      When registrar A sends RRP MOD of domain "home" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 552
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | REGISTRAR-LOCK= |
      Then the same RRP command is now answered 200

    @rrp-mod/544/on-hold
    Scenario: A domain that the registrar put on hold
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | REGISTRAR-HOLD |
      When registrar A sends RRP MOD of domain "home" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 544
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | REGISTRAR-HOLD= |
      Then the same RRP command is now answered 200

    @needs:fixtures
    Scenario Outline: A domain that the registry keeps: <status>
      Given registrar A holds domain "kept" with:
        | statuses | <statuses> |
      When registrar A sends RRP MOD of domain "kept" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is <code>
      And registrar A sees over RRP of domain "kept":
        | status     | <status> |
        | nameserver | <absent> |
      And the same RRP command with "DomainName" "{domain home}" is answered 200

      @rrp-mod/552/locked
      Examples:
        | status        | code | statuses                                                                 |
        | REGISTRY-LOCK | 552  | serverUpdateProhibited, serverDeleteProhibited, serverTransferProhibited |

      @rrp-mod/544/on-hold
      Examples:
        | status        | code | statuses   |
        | REGISTRY-HOLD | 544  | serverHold |

    @rrp-mod/553/pending-transfer
    Scenario: A domain that another registrar has asked for
      Given registrar B has done an RRP TRANSFER of domain "home"
      When registrar A sends RRP MOD of domain "home" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 553
      Given registrar A has done an RRP TRANSFER of domain "home" with:
        | -Approve | No |
      Then the same RRP command is now answered 200

  Rule: Only what there is, and only by its sponsor

    @rrp-mod/545/not-registered
    Scenario: A domain that is not registered
      When registrar A sends RRP MOD of domain "missing" with:
        | Status | REGISTRAR-LOCK |
      Then the RRP answer is 545
      And the same RRP command with "DomainName" "{domain home}" is answered 200

    @rrp-mod/531/not-sponsor
    Scenario: A domain of another registrar
      When registrar B sends RRP MOD of domain "home" with:
        | Status | REGISTRAR-LOCK |
      Then the RRP answer is 531
      And registrar A sees over RRP of domain "home":
        | status | ACTIVE |
      Given registrar B holds RRP domain "theirs"
      Then the same RRP command with "DomainName" "{domain theirs}" is answered 200

    @rrp-mod/545/name-server-unknown
    Scenario: A name server that nobody registered
      When registrar A sends RRP MOD of name server "ns3 of home" with:
        | IPAddress | {address two} |
      Then the RRP answer is 545
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-mod/531/name-server-not-sponsored
    Scenario: A name server of another registrar
      Given registrar B holds RRP domain "theirs"
      And registrar B holds RRP name server "ns1 of theirs"
      When registrar A sends RRP MOD of name server "ns1 of theirs" with:
        | IPAddress | {address two} |
      Then the RRP answer is 531
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

  Rule: The addresses of a name server

    @rrp-mod/200/name-server-modified
    Scenario: An address is added, and another taken away
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address two}  |
        | IPAddress | {address one}= |
      Then the RRP answer is 200
      And registrar A sees over RRP of name server "ns1 of home":
        | ipaddress    | {address two}           |
        | updated date | <now>                   |
        | updated by   | {RRP id of registrar A} |

    @rrp/mod/replace
    Scenario: One address takes the place of another
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address one}={address two} |
      Then the RRP answer is 200
      And registrar A sees over RRP of name server "ns1 of home":
        | ipaddress | {address two} |

    @rrp-mod/540/address-there-already
    Scenario: An address that the name server has
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address one} |
      Then the RRP answer is 540
      And the same RRP command with "IPAddress" "{address two}" is answered 200

    @rrp-mod/540/address-in-use
    Scenario: An address that another name server has
      When registrar A sends RRP MOD of name server "ns2 of home" with:
        | IPAddress | {address one} |
      Then the RRP answer is 540
      And the same RRP command with "IPAddress" "{address two}" is answered 200

    @rrp-mod/542/address-not-there
    Scenario: An address that the name server does not have is removed
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address three}= |
      Then the RRP answer is 542
      And the same RRP command with "IPAddress" "{address two}" is answered 200

    @rrp-mod/541/last-address
    Scenario: The last address is taken away
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address one}= |
      Then the RRP answer is 541
      And registrar A sees over RRP of name server "ns1 of home":
        | ipaddress | {address one} |
      And the same RRP command with "IPAddress" "{address one}={address two}" is answered 200

    @rrp-mod/541/too-many-addresses
    Scenario: A fourteenth address
      When registrar A says over RRP:
        """
        mod
        EntityName:NameServer
        NameServer:{name server ns1 of home}
        {13 lines IPAddress}
        """
      Then the RRP answer is 541
      And the same RRP command with "IPAddress" "{address two}" is answered 200

    @rrp-mod/535/address-restricted
    Scenario Outline: An address that is reserved: <address>
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | <address> |
      Then the RRP answer is 535
      And the same RRP command with "IPAddress" "{address two}" is answered 200

      Examples:
        | address     |
        | 10.1.2.3    |
        | 127.0.0.1   |
        | 192.168.1.1 |

    @rrp-mod/505/address-badly-written
    Scenario: An address that is none
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | 193.1.1 |
      Then the RRP answer is 505
      And the same RRP command with "IPAddress" "{address two}" is answered 200

    @rrp-mod/541/address-not-possible
    Scenario: An address with a number that is too large
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | 193.1.1.256 |
      Then the RRP answer is 541
      And the same RRP command with "IPAddress" "{address two}" is answered 200

    @rrp-mod/503/address-outside
    Scenario: An address of a name server elsewhere
      Given name servers of other zones are taken over RRP
      And registrar A holds RRP name server "elsewhere"
      When registrar A sends RRP MOD of name server "elsewhere" with:
        | IPAddress | {address two} |
      Then the RRP answer is 503
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

  Rule: The name of a name server

    @rrp-mod/200/name-server-modified
    @rrp/mod/rename-keeps-domains
    Scenario: A name server gets another name and goes on serving its domains
      Given registrar B holds RRP domain "served" with:
        | NameServer | {name server ns1 of home} |
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | NewNameServer | {name server dns1 of home} |
      Then the RRP answer is 200
      And registrar A sees over RRP of name server "dns1 of home":
        | nameserver   | {name server dns1 of home} |
        | ipaddress    | {address one}              |
        | updated date | <now>                      |
        | updated by   | {RRP id of registrar A}    |
      And an RRP CHECK of name server "ns1 of home" by registrar A is answered 212
      And registrar B sees over RRP of domain "served":
        | nameserver | {name server dns1 of home} |

    @rrp-mod/540/new-name-taken
    Scenario Outline: A new name that is taken: <name>
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | NewNameServer | {name server <name> of home} |
      Then the RRP answer is 540
      And the same RRP command with "NewNameServer" "{name server dns1 of home}" is answered 200

      Examples:
        | name |
        | ns2  |
        | ns1  |

    @rrp-mod/550/new-parent-not-registered
    Scenario: A new name below a domain that is not registered
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | NewNameServer | {name server ns1 of missing} |
      Then the RRP answer is 550
      And the same RRP command with "NewNameServer" "{name server dns1 of home}" is answered 200

    @rrp-mod/531/new-parent-not-sponsored
    Scenario: A new name below the domain of another registrar
      Given registrar B holds RRP domain "theirs"
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | NewNameServer | {name server ns1 of theirs} |
      Then the RRP answer is 531
      And the same RRP command with "NewNameServer" "{name server dns1 of home}" is answered 200

    @rrp-mod/510/invalid-encoding
    Scenario: A new name with an encoded label that is none
      Given the RRP server speaks version 2.0.0
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | NewNameServer | xn--a.{domain home} |
      Then the RRP answer is 510
      And the same RRP command with "NewNameServer" "{name server dns1 of home}" is answered 200

    @rrp-mod/541/invalid-encoding-before
    Scenario: An encoded label that is none, in the earlier version
      Given the RRP server speaks version 1.1.0
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | NewNameServer | xn--a.{domain home} |
      Then the RRP answer is 541
      And the same RRP command with "NewNameServer" "{name server dns1 of home}" is answered 200

  Rule: What keeps a name server as it is

    @rrp-mod/551/parent-status
    Scenario Outline: A name server below a domain with <status>
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | <status> |
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address two} |
      Then the RRP answer is 551
      Given registrar A has done an RRP MOD of domain "home" with:
        | Status | <status>= |
      Then the same RRP command is now answered 200

      Examples:
        | status         |
        | REGISTRAR-LOCK |
        | REGISTRAR-HOLD |

    @rrp-mod/551/name-server-status
    @needs:fixtures
    Scenario: A name server with a status of the other protocol
      Given registrar A holds host "ns3.{domain home}" with:
        | addresses | 193.0.0.1              |
        | statuses  | serverUpdateProhibited |
      When registrar A sends RRP MOD of name server "ns3.{domain home}" with:
        | IPAddress | {address two} |
      Then the RRP answer is 551
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-mod/557/name-server-locked
    @needs:rrp.faults
    Scenario: A name server that serves a top-level domain
      Given the RRP server speaks version 2.0.0
      And name server "ns1 of home" serves a top-level domain
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address two} |
      Then the RRP answer is 557
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200

    @rrp-mod/531/name-server-of-the-root
    @needs:rrp.faults
    Scenario: A name server that serves a top-level domain, in the earlier version
      Given the RRP server speaks version 1.1.0
      And name server "ns1 of home" serves a top-level domain
      When registrar A sends RRP MOD of name server "ns1 of home" with:
        | IPAddress | {address two} |
      Then the RRP answer is 531
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200
