@rrp
@needs:rrp
Feature: Two versions of the protocol

  @rrp/version/one-point-one
  @rrp/banner/version
  Scenario Outline: Version <version> is named in banner and description
    Given the RRP server speaks version <version>
    When registrar A connects over RRP
    Then the RRP banner names version <version>
    When registrar A opens an RRP session
    And registrar A sends RRP DESCRIBE
    Then the RRP answer is 200
    And the RRP answer says:
      | Protocol | RRP <version> |

    Examples:
      | version |
      | 1.1.0   |
      | 2.0.0   |

  @rrp/version/ipv6
  Scenario: A name server with addresses of both kinds
    Given the RRP server speaks version 2.0.0
    And registrar A holds RRP domain "home"
    When registrar A sends RRP ADD of name server "ns1 of home" with:
      | IPAddress | {address one}      |
      | IPAddress | {IPv6 address one} |
    Then the RRP answer is 200
    And registrar A sees over RRP of name server "ns1 of home":
      | ipaddress | {address one}, {IPv6 address one} |

  @rrp/version/ipv6
  Scenario: An address of the later kind is added and taken away
    Given the RRP server speaks version 2.0.0
    And registrar A holds RRP domain "home"
    And registrar A holds RRP name server "ns1 of home" with:
      | IPAddress | {address one} |
    When registrar A sends RRP MOD of name server "ns1 of home" with:
      | IPAddress | {IPv6 address one} |
    Then the RRP answer is 200
    When registrar A sends RRP MOD of name server "ns1 of home" with:
      | IPAddress | {IPv6 address one}= |
    Then the RRP answer is 200
    And registrar A sees over RRP of name server "ns1 of home":
      | ipaddress | {address one} |

  @rrp/lexical/ipv6-forms
  Scenario Outline: An address written <how>
    Given the RRP server speaks version 2.0.0
    And registrar A holds RRP domain "home"
    When registrar A sends RRP ADD of name server "ns1 of home" with:
      | IPAddress | <address> |
    Then the RRP answer is 200
    And an RRP CHECK of name server "ns1 of home" by registrar A is answered 213

    Examples:
      | how         | address                        |
      | whole       | {IPv6 address one}             |
      | compressed  | {short IPv6 address one}       |
      | in capitals | {IPv6 address one in capitals} |

  @rrp/lexical/ipv6-forms
  Scenario: The same address in two forms is one address
    Given the RRP server speaks version 2.0.0
    And registrar A holds RRP domain "home"
    And registrar A holds RRP name server "ns1 of home" with:
      | IPAddress | {IPv6 address one} |
    When registrar A sends RRP ADD of name server "ns2 of home" with:
      | IPAddress | {short IPv6 address one} |
    Then the RRP answer is 540
    And the same RRP command with "IPAddress" "{IPv6 address two}" is answered 200

  @rrp-add/505/address-badly-written
  Scenario Outline: An address of the later kind that is none: <address>
    Given the RRP server speaks version 2.0.0
    And registrar A holds RRP domain "home"
    When registrar A sends RRP ADD of name server "ns1 of home" with:
      | IPAddress | <address> |
    Then the RRP answer is 505
    And the same RRP command with "IPAddress" "{IPv6 address one}" is answered 200

    Examples:
      | address                |
      | 2001:503::1::1         |
      | 2001:503:1:2:3:4:5:6:7 |
      | 2001:503:1:2:3:4:5     |
      | 2001:503::12345        |
      | 2001:503::193.1.1.1    |
      | 2001:503::1%eth0       |

  @rrp-add/535/address-restricted
  Scenario Outline: An address of the later kind that is reserved: <address>
    Given the RRP server speaks version 2.0.0
    And registrar A holds RRP domain "home"
    When registrar A sends RRP ADD of name server "ns1 of home" with:
      | IPAddress | <address> |
    Then the RRP answer is 535
    And the same RRP command with "IPAddress" "{IPv6 address one}" is answered 200

    Examples:
      | address |
      | ::1     |
      | ::      |
      | fe80::1 |
      | ff02::1 |

  Scenario Outline: An address of the later kind in the earlier version, in <verb>
    Given the RRP server speaks version 1.1.0
    And registrar A holds RRP domain "home"
    And registrar A holds RRP name server "ns1 of home"
    When registrar A sends RRP <verb> of name server "<label> of home" with:
      | IPAddress | {IPv6 address one} |
    Then the RRP answer is 541
    And the same RRP command with "IPAddress" "{address two}" is answered 200

    @rrp-add/541/address-of-the-later-version
    Examples:
      | verb | label |
      | ADD  | ns2   |

    @rrp-mod/541/address-of-the-later-version
    Examples:
      | verb | label |
      | MOD  | ns1   |
