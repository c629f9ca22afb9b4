@rrp
@needs:rrp
Feature: Both protocols about the same names

  Rule: What is registered over one is seen over the other

    @rrp/both/registered
    Scenario: A domain is registered over RRP and seen over EPP
      When registrar A sends RRP ADD of domain "new" with:
        | -Period | 2 |
      Then the RRP answer is 200
      And registrar A sees of domain "new":
        | name      | {domain new}  |
        | clID      | {registrar A} |
        | crID      | {registrar A} |
        | exDate    | <in 2 years>  |
        | status/@s | inactive      |
      And registrar B sees of domain "new":
        | clID | {registrar A} |

    @rrp/both/registered
    Scenario: A domain is registered over EPP and seen over RRP
      When registrar A creates domain "new" with:
        | period | 2 years |
      Then the answer is 1000
      And registrar A sees over RRP of domain "new":
        | registrar                    | {RRP id of registrar A} |
        | registration expiration date | <in 2 years>            |
        | created by                   | {RRP id of registrar A} |
        | status                       | ACTIVE                  |
        | nameserver                   | <absent>                |

    @rrp/both/taken
    Scenario: A name that is taken over RRP
      Given registrar A holds RRP domain "taken"
      When registrar B checks domains "taken", "free"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name        | {domain taken}, {domain free} |
        | resData/chkData/cd/name/@avail | <false>, <true>               |
      When registrar B creates domain "taken"
      Then the answer is 2302

    @rrp/both/taken
    Scenario: A name that is taken over EPP
      Given registrar A holds domain "taken"
      When registrar B sends RRP CHECK of domain "taken"
      Then the RRP answer is 211
      When registrar B sends RRP ADD of domain "taken"
      Then the RRP answer is 540
      When registrar A sends RRP ADD of domain "taken"
      Then the RRP answer is 554

  Rule: Name servers are hosts

    @rrp/both/name-servers
    @needs:hosts
    Scenario: A name server is registered over RRP and seen over EPP
      Given registrar A holds RRP domain "home"
      When registrar A sends RRP ADD of name server "ns1.{domain home}" with:
        | IPAddress | {address one} |
        | IPAddress | {address two} |
      Then the RRP answer is 200
      And registrar B sees of host "ns1.{domain home}":
        | clID      | {registrar A}                |
        | crID      | {registrar A}                |
        | addr      | {address one}, {address two} |
        | addr/@ip  | v4, v4                       |
        | status/@s | ok                           |

    @rrp/both/name-servers
    @needs:hosts
    Scenario: A host is created over EPP and seen over RRP
      Given registrar A holds RRP domain "home"
      When registrar A creates host "ns1.{domain home}" with:
        | addresses | {address one} |
      Then the answer is 1000
      And registrar A sees over RRP of name server "ns1.{domain home}":
        | ipaddress  | {address one}           |
        | registrar  | {RRP id of registrar A} |
        | created by | {RRP id of registrar A} |
      When registrar B sends RRP CHECK of name server "ns1.{domain home}"
      Then the RRP answer is 213
      And the RRP answer says:
        | ipAddress | {address one} |

    @rrp/both/name-servers
    @needs:hosts
    Scenario: Name servers of a domain are seen over both
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1.{domain home}"
      When registrar A sends RRP MOD of domain "home" with:
        | NameServer | ns1.{domain home} |
      Then the RRP answer is 200
      And registrar A sees of domain "home":
        | ns/hostObj | ns1.{domain home} |
        | host       | ns1.{domain home} |
        | status/@s  | ok                |
      And registrar A sees of host "ns1.{domain home}":
        | status/@s | ok, linked |

    @rrp/both/name-servers
    @needs:hosts
    Scenario: A name server is renamed over RRP
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1.{domain home}"
      When registrar A sends RRP MOD of name server "ns1.{domain home}" with:
        | NewNameServer | dns1.{domain home} |
        | IPAddress     | {address two}      |
      Then the RRP answer is 200
      And registrar A sees of host "dns1.{domain home}":
        | upID | {registrar A} |
      When registrar A asks about host "ns1.{domain home}"
      Then the answer is 2303

  Rule: What is deleted over one is gone over the other

    @rrp/both/deleted
    Scenario: A domain is deleted over RRP
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP DEL of domain "mine"
      Then the RRP answer is 200
      And domain "mine" is gone for registrar A

    @rrp/both/deleted
    @needs:hosts
    Scenario: The hosts below a domain are gone with it
      Given registrar A holds RRP domain "home"
      And registrar A holds RRP name server "ns1.{domain home}"
      When registrar A sends RRP DEL of domain "home"
      Then the RRP answer is 200
      And domain "home" is gone for registrar A
      When registrar A asks about host "ns1.{domain home}"
      Then the answer is 2303

    @rrp/both/deleted
    Scenario: A new domain is deleted over EPP
      Given registrar A holds RRP domain "mine"
      When registrar A deletes domain "mine"
      Then the answer is 1000
      And an RRP CHECK of domain "mine" by registrar B is answered 210
      And an RRP STATUS of domain "mine" by registrar A is answered 545

    @rrp/both/deleted
    @needs:fixtures
    @needs:rgp
    Scenario: A domain that waits for its end after a deletion over EPP
      Given registrar A holds domain "old" with:
        | created | 400 days ago |
      When registrar A deletes domain "old"
      Then the answer is 1001
      And registrar A sees over RRP of domain "old":
        | status | REGISTRY-HOLD |
      And an RRP CHECK of domain "old" by registrar B is answered 211

  Rule: A renewal counts once, whichever way it came

    @rrp/both/renewed
    Scenario: A renewal over RRP
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP RENEW of domain "mine" with:
        | -Period                | 2                                |
        | -CurrentExpirationYear | {expiration year of domain mine} |
      Then the RRP answer is 200
      And registrar A sees of domain "mine":
        | exDate | <in 3 years>  |
        | upID   | {registrar A} |

    @rrp/both/renewed
    Scenario: A renewal over EPP
      Given registrar A holds domain "mine" with:
        | expires | in 1 year |
      When registrar A renews domain "mine" with:
        | period | 2 years |
      Then the answer is 1000
      And registrar A sees over RRP of domain "mine":
        | registration expiration date | <in 3 years> |

  Rule: Locks and holds have their counterparts

    @rrp/both/statuses
    Scenario Outline: <status> set over RRP
      Given registrar A holds RRP domain "mine" with:
        | Status | <status> |
      Then registrar A sees of domain "mine":
        | status/@s | <statuses> |
      Given registrar A has done an RRP MOD of domain "mine" with:
        | Status | <status>= |
      Then registrar A sees of domain "mine":
        | status/@s | inactive |

      Examples:
        | status         | statuses                                                                           |
        | REGISTRAR-LOCK | clientDeleteProhibited, clientTransferProhibited, clientUpdateProhibited, inactive |
        | REGISTRAR-HOLD | clientHold, inactive                                                               |

    @rrp/both/statuses
    Scenario Outline: What is set over EPP is <status> over RRP
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add statuses | <statuses> |
      Then the answer is 1000
      And registrar A sees over RRP of domain "mine":
        | status | <status> |

      Examples:
        | status         | statuses                                                                 |
        | REGISTRAR-LOCK | clientDeleteProhibited, clientTransferProhibited, clientUpdateProhibited |
        | REGISTRAR-HOLD | clientHold                                                               |
        | ACTIVE         | clientRenewProhibited                                                    |

    @rrp/both/statuses
    @needs:fixtures
    Scenario Outline: What the registry sets is <status> over RRP
      Given registrar A holds domain "mine" with:
        | statuses | <statuses> |
      Then registrar A sees over RRP of domain "mine":
        | status | <status> |

      Examples:
        | status                       | statuses                                                                             |
        | REGISTRY-LOCK                | serverUpdateProhibited, serverDeleteProhibited, serverTransferProhibited             |
        | REGISTRY-HOLD                | serverHold                                                                           |
        | REGISTRY-HOLD, REGISTRY-LOCK | serverHold, serverUpdateProhibited, serverDeleteProhibited, serverTransferProhibited |

  Rule: A transfer may change from one protocol to the other

    @rrp/both/transfers
    Scenario Outline: Asked for over RRP, and over EPP the sponsor <does>
      Given registrar A holds RRP domain "wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A <does> the transfer of domain "wanted"
      Then the answer is 1000
      And registrar <holder> sees over RRP of domain "wanted":
        | registrar | {RRP id of registrar <holder>} |

      Examples:
        | does     | holder |
        | approves | B      |
        | rejects  | A      |

    @rrp/both/transfers
    Scenario: Asked for over RRP, and taken back over EPP
      Given registrar A holds RRP domain "wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar B cancels the transfer of domain "wanted"
      Then the answer is 1000
      And an RRP TRANSFER of domain "wanted" by registrar C is answered 200

    @rrp/both/transfers
    Scenario Outline: Asked for over EPP, and over RRP the sponsor says <decision>
      Given registrar A holds domain "wanted" with:
        | password | foo-BAR2 |
      When registrar B requests the transfer of domain "wanted" with:
        | password | foo-BAR2 |
      Then the answer is 1001
      When registrar A sends RRP TRANSFER of domain "wanted" with:
        | -Approve | <decision> |
      Then the RRP answer is 200
      And registrar <holder> sees of domain "wanted":
        | clID | {registrar <holder>} |

      Examples:
        | decision | holder |
        | Yes      | B      |
        | No       | A      |

    @rrp/both/transfers
    Scenario: Asked for over EPP, and the domain is kept over RRP until that is decided
      Given registrar A holds domain "wanted" with:
        | password | foo-BAR2 |
      When registrar B requests the transfer of domain "wanted" with:
        | password | foo-BAR2 |
      Then the answer is 1001
      When registrar A sends RRP DEL of domain "wanted"
      Then the RRP answer is 553
      When registrar C sends RRP TRANSFER of domain "wanted"
      Then the RRP answer is 536

  Rule: What RRP tells outside the protocol stands in the queue of EPP

    @rrp/both/notices
    @needs:poll
    @needs:reset
    Scenario: The sponsor is told that somebody asks
      Given registrar A holds RRP domain "wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted"
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | pending         |
        | resData/trnData/reID     | {registrar B}   |
        | resData/trnData/acID     | {registrar A}   |

    @rrp/both/notices
    @needs:poll
    @needs:reset
    Scenario Outline: Who asked is told that the sponsor said <decision>
      Given registrar A holds RRP domain "wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted"
      And registrar A has done an RRP TRANSFER of domain "wanted" with:
        | -Approve | <decision> |
      When registrar B polls
      Then the answer is 1301
      And the answer says:
        | resData/trnData/name           | {domain wanted} |
        | resData/trnData/trStatus       | <result>        |
        | resData/panData/name           | {domain wanted} |
        | resData/panData/name/@paResult | <good>          |
        | resData/panData/paDate         | <now>           |

      Examples:
        | decision | result         | good    |
        | Yes      | clientApproved | <true>  |
        | No       | clientRejected | <false> |

    @rrp/both/notices
    @needs:poll
    @needs:reset
    Scenario: The sponsor is told that the request was taken back
      Given registrar A holds RRP domain "wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted"
      And registrar B has done an RRP TRANSFER of domain "wanted" with:
        | -Approve | No |
      When registrar A polls
      Then the answer is 1301
      And the answer's "resData/trnData/trStatus" is "pending"
      When registrar A acknowledges the message
      And registrar A polls
      Then the answer is 1301
      And the answer says:
        | resData/trnData/name     | {domain wanted} |
        | resData/trnData/trStatus | clientCancelled |
