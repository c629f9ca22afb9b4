@rrp-add
@needs:rrp
Feature: Registering domains and name servers over RRP

  Rule: A domain that is free is registered

    @rrp-add/200/registered
    @rrp/renew/default-period
    Scenario: A domain without a period
      When registrar A sends RRP ADD of domain "new"
      Then the RRP answer is 200
      And the RRP answer says:
        | registration expiration date | <in the default period> |
        | status                       | ACTIVE                  |
      And an RRP CHECK of domain "new" by registrar B is answered 211

    @rrp-add/200/registered
    Scenario Outline: A domain for <years> years
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | <years> |
      Then the RRP answer is 200
      And the RRP answer says:
        | registration expiration date | <in <years> years> |

      Examples:
        | years |
        | 1     |
        | 2     |
        | 10    |

    @rrp-add/200/registered
    Scenario: A domain with name servers
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      And registrar A holds RRP name server "ns2 of home"
      When registrar A says over RRP:
        """
        add
        EntityName:Domain
        DomainName:{domain new}
        -Period:2
        NameServer:{name server ns1 of home}
        NameServer:{name server ns2 of home}
        """
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "new":
        | nameserver                   | {name server ns1 of home}, {name server ns2 of home} |
        | registration expiration date | <in 2 years>                                         |
        | registrar                    | {RRP id of registrar A}                              |
        | registrar transfer date      | <absent>                                             |
        | status                       | ACTIVE                                               |
        | created date                 | <now>                                                |
        | created by                   | {RRP id of registrar A}                              |

    @rrp/name-server/anybody-uses
    Scenario: A domain with a name server of another registrar
      Given registrar B holds RRP domain "theirs"
      And registrar B holds RRP name server "ns1 of theirs"
      When registrar A sends RRP ADD of domain "new" with:
        | NameServer | {name server ns1 of theirs} |
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "new":
        | nameserver | {name server ns1 of theirs} |

    @rrp/lines/large-command
    Scenario: A domain with all the name servers that it may have
      Given registrar A holds RRP domain "home"
      And registrar A holds 13 RRP name servers of "home"
      When registrar A says over RRP:
        """
        add
        EntityName:Domain
        DomainName:{domain new}
        {13 lines NameServer of home}
        """
      Then the RRP answer is 200
      And registrar A sees over RRP of domain "new":
        | nameserver | {13 name servers of home} |

  Rule: A name server is registered by who has the domain above it

    @rrp-add/200/name-server-registered
    Scenario: A name server with several addresses
      Given registrar A holds RRP domain "home"
      When registrar A says over RRP:
        """
        add
        EntityName:NameServer
        NameServer:{name server ns1 of home}
        IPAddress:{address one}
        IPAddress:{address two}
        """
      Then the RRP answer is 200
      And registrar A sees over RRP of name server "ns1 of home":
        | nameserver              | {name server ns1 of home}    |
        | ipaddress               | {address one}, {address two} |
        | registrar               | {RRP id of registrar A}      |
        | registrar transfer date | <absent>                     |
        | created date            | <now>                        |
        | created by              | {RRP id of registrar A}      |

    @rrp-add/200/name-server-registered
    Scenario: A name server with all the addresses that it may have
      Given registrar A holds RRP domain "home"
      When registrar A says over RRP:
        """
        add
        EntityName:NameServer
        NameServer:{name server ns1 of home}
        {13 lines IPAddress}
        """
      Then the RRP answer is 200
      And registrar A sees over RRP of name server "ns1 of home":
        | ipaddress | {13 addresses} |

    @rrp-add/200/name-server-registered
    Scenario: A name server of another zone
      Given name servers of other zones are taken over RRP
      When registrar A sends RRP ADD of name server "elsewhere"
      Then the RRP answer is 200
      And registrar A sees over RRP of name server "elsewhere":
        | nameserver | {name server elsewhere} |
        | ipaddress  | <absent>                |

    @rrp/lexical/deep-name-server
    Scenario: A name server far below its domain
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "a.b.c.ns1.{domain home}" with:
        | IPAddress | {address one} |
      Then the RRP answer is 200
      And registrar A sees over RRP of name server "a.b.c.ns1.{domain home}":
        | ipaddress | {address one} |

  Rule: What is taken is not registered again

    @rrp-add/554/name-taken
    Scenario: A domain that the registrar has already
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP ADD of domain "mine"
      Then the RRP answer is 554
      And the same RRP command with "DomainName" "{domain free}" is answered 200

    @rrp-add/540/name-taken-by-another
    Scenario: A domain that another registrar has
      Given registrar B holds RRP domain "theirs"
      When registrar A sends RRP ADD of domain "theirs"
      Then the RRP answer is 540
      And registrar B sees over RRP of domain "theirs":
        | registrar | {RRP id of registrar B} |
      And the same RRP command with "DomainName" "{domain free}" is answered 200

    @rrp-add/540/name-server-taken
    Scenario: A name server that is there already
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP ADD of name server "ns1 of home" with:
        | IPAddress | {address other} |
      Then the RRP answer is 540
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 200

    @rrp-add/540/address-in-use
    Scenario: An address that another name server has
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home" with:
        | IPAddress | {address one} |
      When registrar A sends RRP ADD of name server "ns2 of home" with:
        | IPAddress | {address one} |
      Then the RRP answer is 540
      And the same RRP command with "IPAddress" "{address two}" is answered 200

  Rule: What a registration refers to has to exist

    @rrp-add/545/linked-name-server-unknown
    Scenario: A name server that is not registered
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP ADD of domain "new" with:
        | NameServer | {name server unknown of home} |
      Then the RRP answer is 545
      And an RRP CHECK of domain "new" by registrar A is answered 210
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-add/545/linked-name-server-unknown
    @rrp/atomic/all-lines-or-none
    Scenario: One of two name servers is not registered
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A sends RRP ADD of domain "new" with:
        | NameServer | {name server ns1 of home}     |
        | NameServer | {name server unknown of home} |
      Then the RRP answer is 545
      And an RRP CHECK of domain "new" by registrar A is answered 210

    @rrp-add/550/parent-not-registered
    Scenario: A name server below a domain that is not registered
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1 of missing" with:
        | IPAddress | {address one} |
      Then the RRP answer is 550
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-add/531/parent-not-sponsored
    Scenario: A name server below the domain of another registrar
      Given registrar B holds RRP domain "theirs"
      And registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1 of theirs" with:
        | IPAddress | {address one} |
      Then the RRP answer is 531
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-add/531/not-allowed-below-tld
    @needs:fixtures
    Scenario: A zone that the registrar may not use
      Given registrar A's account has:
        | zones | {other zone} |
      When registrar A sends RRP ADD of domain "new"
      Then the RRP answer is 531
      And an RRP ADD of domain "new" by registrar B is answered 200

    @rrp-add/541/name-not-available
    @needs:fixtures
    Scenario: A name that the registry keeps
      Given the label of domain "kept" is reserved as "fully-blocked"
      When registrar A sends RRP ADD of domain "kept"
      Then the RRP answer is 541
      And the same RRP command with "DomainName" "{domain free}" is answered 200

    @rrp-add/541/name-not-available
    @needs:fixtures
    @needs:tokens
    Scenario: The zone's own promotion is over
      Given allocation token "OVER" exists with:
        | type      | default-promotion |
        | zones     | {zone}            |
        | promotion | over              |
      And the zone has:
        | default tokens | OVER |
      When registrar A sends RRP ADD of domain "new"
      Then the RRP answer is 541
      Given the zone has:
        | default tokens | none |
      Then the same RRP command is now answered 200

  Rule: Periods are whole years

    @rrp-add/505/period-badly-written
    Scenario Outline: A period that is no number: <period>
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | <period> |
      Then the RRP answer is 505
      And the same RRP command with "-Period" "2" is answered 200

      Examples:
        | period |
        | five   |
        | 2.5    |
        | 2y     |

    @rrp-add/541/period-not-possible
    Scenario Outline: A period that is out of bounds: <period>
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | <period> |
      Then the RRP answer is 541
      And the same RRP command with "-Period" "1" is answered 200

      Examples:
        | period |
        | 0      |
        | 100    |

    @rrp-add/541/period-too-long
    Scenario: A period that is longer than the registry allows
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | {more years than the registry allows} |
      Then the RRP answer is 541
      And the same RRP command with "-Period" "{as many years as the registry allows}" is answered 200

    @rrp-add/507/malformed-line
    Scenario: A period that is given twice
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | 1 |
        | -Period | 1 |
      Then the RRP answer is 507
      And the same RRP command with "-Period" "1" is answered 200

    @rrp-add/507/unknown-option
    Scenario: A period of a name server
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1 of home" with:
        | IPAddress | {address one} |
        | -Period   | 1             |
      Then the RRP answer is 507
      And the same RRP command with "-Period" "none" is answered 200

  Rule: No more than 13 of a kind

    @rrp-add/507/too-many-values
    Scenario: A domain with 14 name servers
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1 of home"
      When registrar A says over RRP:
        """
        add
        EntityName:Domain
        DomainName:{domain new}
        {14 lines NameServer of home}
        """
      Then the RRP answer is 507
      And the same RRP command with "NameServer" "{name server ns1 of home}" is answered 200

    @rrp-add/507/too-many-values
    Scenario: A name server with 14 addresses
      Given registrar A holds RRP domain "home"
      When registrar A says over RRP:
        """
        add
        EntityName:NameServer
        NameServer:{name server ns1 of home}
        {14 lines IPAddress}
        """
      Then the RRP answer is 507
      And the same RRP command with "IPAddress" "{address one}" is answered 200

  Rule: A name server below a domain of the registry has addresses that others can reach

    @rrp-add/504/address-missing
    Scenario: No address
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1 of home"
      Then the RRP answer is 504
      And the same RRP command with "IPAddress" "{address one}" is answered 200

    @rrp-add/503/address-outside
    Scenario: An address of a name server elsewhere
      Given name servers of other zones are taken over RRP
      When registrar A sends RRP ADD of name server "elsewhere" with:
        | IPAddress | {address one} |
      Then the RRP answer is 503
      And the same RRP command with "IPAddress" "none" is answered 200

    @rrp-add/505/address-badly-written
    Scenario Outline: An address that is none: <address>
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1 of home" with:
        | IPAddress | <address> |
      Then the RRP answer is 505
      And the same RRP command with "IPAddress" "{address one}" is answered 200

      Examples:
        | address      |
        | 193.1.1      |
        | 193.1.1.1.1  |
        | 193.1.1.one  |
        | 193.1.1.1/24 |
        | 193.1.1.0001 |

    @rrp-add/541/address-not-possible
    Scenario Outline: An address with a number that is too large: <address>
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1 of home" with:
        | IPAddress | <address> |
      Then the RRP answer is 541
      And the same RRP command with "IPAddress" "{address one}" is answered 200

      Examples:
        | address     |
        | 193.1.1.256 |
        | 999.1.1.1   |

    @rrp-add/535/address-restricted
    Scenario Outline: An address that is reserved: <address>
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1 of home" with:
        | IPAddress | <address> |
      Then the RRP answer is 535
      And the same RRP command with "IPAddress" "{address one}" is answered 200

      Examples:
        | address         |
        | 0.1.2.3         |
        | 10.0.0.1        |
        | 127.0.0.1       |
        | 169.254.1.1     |
        | 172.16.0.1      |
        | 172.31.255.255  |
        | 192.168.1.1     |
        | 224.0.0.1       |
        | 255.255.255.255 |

  Rule: Names that are encoded are encoded well

    @rrp-add/510/invalid-encoding
    Scenario Outline: A <object> whose encoded label is none
      Given registrar A holds RRP domain "home"
      And the RRP server speaks version 2.0.0
      When registrar A says over RRP:
        """
        add
        EntityName:<entity>
        <attribute>:<name>
        <more>
        """
      Then the RRP answer is 510
      And the same RRP command with "<attribute>" "<good>" is answered 200

      Examples:
        | object      | entity     | attribute  | name                    | good                      | more                    |
        | domain      | Domain     | DomainName | xn--a.{zone}            | {domain new}              |                         |
        | domain      | Domain     | DomainName | xn--0000h.{zone}        | {a Japanese label}.{zone} |                         |
        | name server | NameServer | NameServer | xn--a.ns1.{domain home} | ns1.{domain home}         | IPAddress:{address one} |

    @rrp-add/541/invalid-encoding-before
    Scenario: An encoded label that is none, in the earlier version
      Given the RRP server speaks version 1.1.0
      When registrar A sends RRP ADD of domain "xn--a.{zone}"
      Then the RRP answer is 541
      And the same RRP command with "DomainName" "{domain new}" is answered 200

  Rule: Whoever has no credit registers nothing

    @rrp-add/546/no-credit
    @needs:rrp.faults
    Scenario: A registrar without credit
      Given registrar A has no credit
      When registrar A sends RRP ADD of domain "new"
      Then the RRP answer is 546
      And an RRP CHECK of domain "new" by registrar A is answered 210
      When registrar A has credit again
      Then the same RRP command is now answered 200
