@domain-claims-check
@needs:launch
Feature: Asking which domain names touch a trademark claim

  Rule: Each name is told to be claimed or not, once

    @domain-claims-check/1000/checked
    Scenario: Two names that nobody claims
      When registrar A checks the claims on domains "one", "two"
      Then the answer is 1000
      And the answer says:
        | resData                           | <absent>                   |
        | extension/chkData/phase           | claims                     |
        | extension/chkData/cd/name         | {domain one}, {domain two} |
        | extension/chkData/cd/name/@exists | false, false               |
        | extension/chkData/cd/claimKey     | <absent>                   |
        | trID/clTRID                       | <its clTRID>               |

    @domain-claims-check/1000/checked
    Scenario: One of two names is claimed
      Given the zone has:
        | claimed | brand 2013041500/2/6/9/rJ1NrDO92vDsAzf7EQzgjX4R0000000001 |
      When registrar A checks the claims on domains "one", "brand"
      Then the answer is 1000
      And the answer says:
        | extension/chkData/cd/name         | {domain one}, {domain brand}                        |
        | extension/chkData/cd/name/@exists | false, true                                         |
        | extension/chkData/cd/claimKey     | 2013041500/2/6/9/rJ1NrDO92vDsAzf7EQzgjX4R0000000001 |

    @domain-claims-check/1000/checked
    Scenario: A name that is given twice is answered once
      When registrar A checks the claims on domains "one", "two", "one"
      Then the answer is 1000
      And the answer says:
        | extension/chkData/cd/name | {domain one}, {domain two} |

    @domain-claims-check/1000/checked
    Scenario: Claims are meant where the check does not say what it asks
      When registrar A checks domain "one" with:
        | launch check | unsaid |
      Then the answer is 1000
      And the answer says:
        | resData                           | <absent> |
        | extension/chkData/cd/name/@exists | false    |

    @domain-claims-check/1000/checked
    Scenario Outline: Claims are told in every phase after delegation: <phase>
      Given the zone has:
        | phase | <phase> |
      When registrar A checks the claims on domain "one"
      Then the answer is 1000
      And the answer says:
        | extension/chkData/cd/name/@exists | false |

      Examples:
        | phase   |
        | sunrise |
        | quiet   |
        | pdt     |

    @domain-claims-check/1000/checked
    Scenario: A name in use is told about like any other
      Given registrar B holds domain "taken"
      When registrar A checks the claims on domain "taken"
      Then the answer is 1000
      And the answer says:
        | extension/chkData/cd/name | {domain taken} |

    @session/2101/unimplemented-command
    Scenario Outline: Claims of another phase: <phase>
      When registrar A checks the claims on domain "one" with:
        | launch phase      | <phase> |
        | launch phase name | <name>  |
      Then the answer is 2101
      And the same command is answered 1000 with:
        | launch phase      | claims |
        | launch phase name | none   |

      Examples:
        | phase   | name  |
        | open    | none  |
        | sunrise | none  |
        | claims  | early |
        | custom  | early |
        | none    | none  |

    @session/2101/unimplemented-command
    Scenario: A check for trademarks rather than claims
      When registrar A checks the claims on domain "one" with:
        | launch check | trademark |
      Then the answer is 2101
      And the same command with "launch check" "claims" is answered 1000

  Rule: Only so many names are answered at once

    @domain-claims-check/1000/checked
    Scenario: As many names as are allowed
      When registrar A checks the claims on as many domains as it may
      Then the answer is 1000

    @domain-claims-check/2306/too-many-resource-checks
    Scenario: One name too many
      When registrar A checks the claims on one more domain than it may
      Then the answer is 2306
      And the same command with "names" "{domain one}, {domain two}" is answered 1000

  Rule: A claims check is about claims alone

    @needs:tokens
    @domain-claims-check/2002/domain-claims-check-not-allowed-with-allocation-tokens
    Scenario: An allocation token comes along
      When registrar A checks the claims on domain "one" with:
        | token | whatever |
      Then the answer is 2002
      And the same command with "token" "none" is answered 1000

    @needs:fees
    @session/2103/unimplemented-extension
    Scenario: A question for a price comes along
      When registrar A checks the claims on domain "one" with:
        | prices of | create |
      Then the answer is 2103
      And the same command with "prices of" "none" is answered 1000

  Rule: Who asks has to be logged in, and may use the top-level domain

    @domain-claims-check/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A checks the claims on domain "one"
      Then the answer is 2002
      When registrar A logs in
      And registrar A checks the claims on domain "one"
      Then the answer is 1000

    @domain-claims-check/2201/not-authorized-for-tld
    Scenario: The registrar has no access to the top-level domain
      Given registrar A's account has:
        | zones | {other zone} |
      When registrar A checks the claims on domain "one"
      Then the answer is 2201
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

    @needs:superuser
    @domain-claims-check/1000/checked
    Scenario: A superuser needs no access, and no claims period
      Given registrar A's account has:
        | zones | {other zone} |
      And the zone has:
        | claimed           | brand 2013041500/2/6/9/rJ1NrDO92vDsAzf7EQzgjX4R0000000001 |
        | claims period end | 1 day ago                                                 |
      When registrar A as superuser checks the claims on domain "brand"
      Then the answer is 1000
      And the answer says:
        | extension/chkData/cd/name/@exists | true      |
        | extension/chkData/cd/claimKey     | <present> |

    @domain-claims-check/2201/missing-billing-account-map
    Scenario: The registrar cannot be billed in the top-level domain's currency
      Given the zone has:
        | currency | JPY |
      When registrar A checks the claims on domain "one"
      Then the answer is 2201
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

    @domain-claims-check/2002/bad-command-for-registry-phase
    Scenario: The top-level domain is not delegated yet
      Given the zone has:
        | phase | predelegation |
      When registrar A checks the claims on domain "one"
      Then the answer is 2002
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

    @domain-claims-check/2304/claims-period-ended
    Scenario: The claims period of the second of two names is over
      Given the zone has:
        | claims period end | 1 second ago |
      When registrar A checks the claims on domains "eppraise-one.{other zone}", "one"
      Then the answer is 2304
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

    @needs:clock
    @domain-claims-check/2304/claims-period-ended
    Scenario: The claims period ends at its end
      Given the zone has:
        | claims period end | in 1 hour |
      When registrar A checks the claims on domain "one"
      Then the answer is 1000
      When 1 hour passes
      And registrar A checks the claims on domain "one"
      Then the answer is 2304
      And the same command with "names" "eppraise-one.{other zone}" is answered 1000

  Rule: What is no name has no claims

    @domain-claims-check/2004/tld-does-not-exist
    Scenario: A name below a top-level domain of somebody else
      When registrar A checks the claims on domain "example.nosuchtld"
      Then the answer is 2004
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2306/bad-domain-name-character
    Scenario: A name in capitals
      When registrar A checks the claims on domain "Example.{zone}"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2005/bad-domain-name-parts-count
    Scenario Outline: A name with <what>
      When registrar A checks the claims on domain "<name>"
      Then the answer is 2005
      And the same command with "names" "{domain one}" is answered 1000

      Examples:
        | what               | name               |
        | one label          | {zone}             |
        | one label too many | www.example.{zone} |

    @domain-claims-check/2306/empty-domain-name-part
    Scenario: A name with two dots in a row
      When registrar A checks the claims on domain "example..{zone}"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2306/domain-label-too-long
    Scenario: A label that is too long by one
      When registrar A checks the claims on domain "{64 letters}.{zone}"
      Then the answer is 2306
      And the same command with "names" "{63 letters}.{zone}" is answered 1000

    @domain-claims-check/2306/leading-dash
    Scenario: A label that begins with a hyphen
      When registrar A checks the claims on domain "-example.{zone}"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2306/trailing-dash
    Scenario: A label that ends with a hyphen
      When registrar A checks the claims on domain "example-.{zone}"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2306/invalid-punycode
    Scenario: A label that cannot be decoded
      When registrar A checks the claims on domain "xn--abcdefg.{zone}"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2306/dashes-in-third-and-fourth
    Scenario: Two hyphens where only internationalised labels have them
      When registrar A checks the claims on domain "ab--cdefg.{zone}"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2005/domain-name-exists-as-tld
    Scenario: A name that is a top-level domain of several labels
      Given the registry operates TLDs "shop.{zone}"
      When registrar A checks the claims on domain "shop.{zone}"
      Then the answer is 2005
      And the same command with "names" "{domain one}" is answered 1000

    @domain-claims-check/2004/invalid-idn-domain-label
    @needs:idn
    Scenario: Characters that no table of the top-level domain has
      When registrar A checks the claims on domain "xn--n3h.{zone}"
      Then the answer is 2004
      And the same command with "names" "xn--q9jyb4c.{zone}" is answered 1000
