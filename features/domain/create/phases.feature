@domain-create
Feature: Registering in the phases of a zone

  Rule: A zone is open to everybody in general availability only

    @domain-create/1000/registered
    Scenario: A zone that is being tested before its delegation is open
      Given the zone is in phase "pdt"
      When registrar A creates domain "new"
      Then the answer is 1000

    @domain-create/2002/no-general-registrations-in-current-phase
    Scenario Outline: The zone is in <phase>
      Given the zone's phases are:
        | beginning | <phase>              |
        | P1D       | general-availability |
      When registrar A creates domain "new"
      Then the answer is 2002
      When 1 day passes
      Then the same command is now answered 1000

      Examples:
        | phase         |
        | predelegation |
        | quiet         |

    @domain-create/2002/must-have-signed-marks-in-current-phase
    Scenario: The zone is in sunrise and no signed mark is given
      Given the zone's phases are:
        | beginning | sunrise              |
        | P1D       | general-availability |
      When registrar A creates domain "new"
      Then the answer is 2002
      When 1 day passes
      Then the same command is now answered 1000

    @domain-create/2002/must-have-signed-marks-in-current-phase
    @needs:launch
    Scenario Outline: In sunrise <what> does not stand for a signed mark
      Given the zone is in phase "sunrise"
      And the label of domain "mine" is claimed
      When registrar A creates domain "mine" with:
        | <key>        | <value> |
        | launch phase | sunrise |
      Then the answer is 2002
      And the same command is answered 1000 with:
        | name        | {label of mark valid}.{zone} |
        | notice      | none                         |
        | signed mark | {mark valid}                 |

      Examples:
        | what              | key         | value        |
        | a claims notice   | notice      | accepted     |
        | launch data alone | launch type | registration |

    @domain-create/1000/registered
    @needs:superuser
    Scenario Outline: A superuser registers in <phase>
      Given the zone is in phase "<phase>"
      When registrar A as superuser creates domain "new"
      Then the answer is 1000

      Examples:
        | phase         |
        | predelegation |
        | sunrise       |
        | quiet         |

  Rule: A token may open a phase that is closed to others

    Background:
      Given allocation token "BYPASS" exists with:
        | registration | bypass-phase |
      And allocation token "ANCHOR" exists with:
        | type         | single-use      |
        | domain       | {domain anchor} |
        | registration | anchor-tenant   |

    @domain-create/1000/registered
    @needs:tokens
    Scenario Outline: In <phase> a label that nobody claims is registered with a token for <whom>
      Given the zone is in phase "<phase>"
      When registrar A creates domain "anchor" with:
        | token  | <token> |
        | period | 2 years |
      Then the answer is 1000

      Examples:
        | phase         | whom           | token  |
        | predelegation | any phase      | BYPASS |
        | sunrise       | any phase      | BYPASS |
        | quiet         | any phase      | BYPASS |
        | predelegation | anchor tenants | ANCHOR |
        | sunrise       | anchor tenants | ANCHOR |
        | quiet         | anchor tenants | ANCHOR |

    @domain-create/2002/no-general-registrations-in-current-phase
    @needs:tokens
    Scenario: In a quiet period an ordinary token opens nothing
      Given the zone is in phase "quiet"
      And allocation token "PLAIN" exists
      When registrar A creates domain "new" with:
        | token | PLAIN |
      Then the answer is 2002
      And the same command with "token" "BYPASS" is answered 1000

    @domain-create/2306/no-trademarked-registrations-before-sunrise
    @needs:launch
    @needs:tokens
    Scenario Outline: Before sunrise a claimed label is not registered with a token for <whom>, <how>
      Given the zone's phases are:
        | beginning | quiet                |
        | P1D       | sunrise              |
        | P2D       | general-availability |
      And the label of domain "anchor" is claimed
      When registrar A creates domain "anchor" with:
        | token  | <token>  |
        | period | 2 years  |
        | notice | <notice> |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | name   | {domain free} |
        | token  | BYPASS        |
        | notice | none          |

      Examples:
        | whom           | token  | how              | notice   |
        | any phase      | BYPASS | without a notice | none     |
        | any phase      | BYPASS | with a notice    | accepted |
        | anchor tenants | ANCHOR | without a notice | none     |
        | anchor tenants | ANCHOR | with a notice    | accepted |

    @domain-create/1000/registered
    @needs:launch
    @needs:tokens
    Scenario Outline: After sunrise a claimed label is registered with a token for <whom> and a notice
      Given the zone's phases are:
        | beginning | predelegation |
        | -P2D      | sunrise       |
        | -P1D      | quiet         |
      And the label of domain "anchor" is claimed
      When registrar A creates domain "anchor" with:
        | token  | <token>  |
        | period | 2 years  |
        | notice | accepted |
      Then the answer is 1000

      Examples:
        | whom           | token  |
        | any phase      | BYPASS |
        | anchor tenants | ANCHOR |

    @domain-create/2002/must-have-signed-marks-in-current-phase
    @needs:launch
    @needs:tokens
    Scenario Outline: In sunrise a claimed label is not registered with a token for <whom> alone
      Given the zone is in phase "sunrise"
      And the label of domain "anchor" is claimed
      When registrar A creates domain "anchor" with:
        | token  | <token> |
        | period | 2 years |
      Then the answer is 2002
      And the same command is answered 1000 with:
        | name  | {domain free} |
        | token | BYPASS        |

      Examples:
        | whom           | token  |
        | any phase      | BYPASS |
        | anchor tenants | ANCHOR |

    @domain-create/1000/registered
    @needs:tokens
    Scenario Outline: In <phase> an anchor tenant registers the label that is reserved for one
      Given the zone is in phase "<phase>"
      And the label of domain "reserved" is reserved as "anchor-tenant"
      And allocation token "FOR-IT" exists with:
        | type   | single-use        |
        | domain | {domain reserved} |
      When registrar A creates domain "reserved" with:
        | token  | FOR-IT  |
        | period | 2 years |
      Then the answer is 1000

      Examples:
        | phase         |
        | predelegation |
        | quiet         |

    @domain-create/2002/must-have-signed-marks-in-current-phase
    @needs:tool
    Scenario: In sunrise an anchor tenant of the registry's own tool needs a signed mark as well
      Given the zone is in phase "sunrise"
      When registrar A through the tool creates domain "anchor" with:
        | anchor tenant | true    |
        | period        | 2 years |
      Then the answer is 2002
      And the same command is answered 1000 with:
        | name        | {label of mark valid}.{zone} |
        | signed mark | {mark valid}                 |

    @domain-create/1000/registered
    @needs:tokens
    Scenario: In a quiet period a label reserved for a specific use is registered with its token
      Given the zone is in phase "quiet"
      And the label of domain "kept" is reserved as "specific-use"
      And allocation token "FOR-IT" exists with:
        | type   | single-use    |
        | domain | {domain kept} |
      When registrar A creates domain "kept" with:
        | token | FOR-IT |
      Then the answer is 1000

    @domain-create/2002/no-general-registrations-in-current-phase
    @needs:tokens
    Scenario: Before delegation the token for a specific use opens nothing
      Given the zone's phases are:
        | beginning | predelegation |
        | P1D       | quiet         |
      And the label of domain "kept" is reserved as "specific-use"
      And allocation token "FOR-IT" exists with:
        | type   | single-use    |
        | domain | {domain kept} |
      When registrar A creates domain "kept" with:
        | token | FOR-IT |
      Then the answer is 2002
      When 1 day passes
      Then the same command is now answered 1000

  Rule: In sunrise a signed mark lifts what is reserved for sunrise

    @domain-create/1000/registered
    @needs:look
    Scenario Outline: A label reserved as <kind> is registered with a mark
      Given the zone is in phase "sunrise"
      And the label of domain "{label of mark valid}.{zone}" is reserved as "<kind>"
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark valid} |
      Then the answer is 1000
      And the charges of domain "{label of mark valid}.{zone}" are:
        | kind      | flags      |
        | one-time  | sunrise    |
        | recurring | auto-renew |
      And the registry keeps of domain "{label of mark valid}.{zone}":
        | statuses   | <statuses>         |
        | signedMark | {id of mark valid} |

      Examples:
        | kind               | statuses   |
        | allowed-in-sunrise | <absent>   |
        | name-collision     | serverHold |

    @domain-create/2304/domain-reserved
    Scenario Outline: A label reserved as <kind> is not
      Given the zone is in phase "sunrise"
      And the label of domain "{label of mark valid}.{zone}" is reserved as "<kind>"
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark valid} |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name        | {label of mark otherLabel}.{zone} |
        | signed mark | {mark otherLabel}                 |

      Examples:
        | kind          |
        | specific-use  |
        | fully-blocked |

    @domain-create/1000/registered
    @needs:look
    @needs:tokens
    Scenario: An anchor tenant registers in sunrise with a mark
      Given the zone is in phase "sunrise"
      And allocation token "ANCHOR" exists with:
        | type         | single-use                   |
        | domain       | {label of mark valid}.{zone} |
        | registration | anchor-tenant                |
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | token       | ANCHOR       |
        | period      | 2 years      |
        | signed mark | {mark valid} |
      Then the answer is 1000
      And the charges of domain "{label of mark valid}.{zone}" are:
        | kind      | flags                  |
        | one-time  | sunrise, anchor-tenant |
        | recurring | auto-renew             |

  Rule: Launch data name the phase that the zone is in

    @domain-create/1000/registered
    @needs:launch
    Scenario Outline: In <current> launch data may say <named>
      Given the zone is in phase "<current>"
      And allocation token "BYPASS" exists with:
        | registration | bypass-phase |
      When registrar A creates domain "new" with:
        | launch phase | <named> |
        | token        | BYPASS  |
      Then the answer is 1000

      Examples:
        | current              | named   |
        | general-availability | open    |
        | general-availability | claims  |
        | quiet                | claims  |
        | sunrise              | sunrise |

    @domain-create/1000/registered
    @needs:launch
    Scenario Outline: The type of launch data may be <type>
      When registrar A creates domain "new" with:
        | launch phase | open   |
        | launch type  | <type> |
      Then the answer is 1000

      Examples:
        | type         |
        | registration |
        | application  |

    @domain-create/2306/launch-phase-mismatch
    @needs:launch
    @needs:tokens
    Scenario Outline: In <current> launch data say <named>
      Given the zone is in phase "<current>"
      And allocation token "BYPASS" exists with:
        | registration | bypass-phase |
      When registrar A creates domain "new" with:
        | launch phase | <named> |
        | token        | BYPASS  |
      Then the answer is 2306
      And the same command with "launch phase" "none" is answered 1000

      Examples:
        | current              | named    |
        | general-availability | sunrise  |
        | general-availability | landrush |
        | general-availability | custom   |
        | quiet                | open     |
        | quiet                | sunrise  |
        | sunrise              | open     |
        | sunrise              | claims   |
        | predelegation        | claims   |

    @domain-create/2306/launch-phase-mismatch
    @needs:launch
    Scenario: Launch data give the phase a name of their own
      When registrar A creates domain "new" with:
        | launch phase      | open     |
        | launch phase name | for-some |
      Then the answer is 2306
      And the same command with "launch phase name" "none" is answered 1000

    @domain-create/1000/registered
    @needs:launch
    @needs:superuser
    Scenario: A superuser's launch data may say any phase
      When registrar A as superuser creates domain "new" with:
        | launch phase | landrush |
      Then the answer is 1000

  Rule: A registrar has access to the zone and an account in its currency

    @domain-create/2201/not-authorized-for-tld
    Scenario: The registrar has no access to the zone
      Given the registry also runs zone "sub.{zone}"
      And registrar A's account has:
        | zones | {zone} |
      When registrar A creates the domain named "example.sub.{zone}"
      Then the answer is 2201
      And the same command with "name" "{domain new}" is answered 1000

    @domain-create/2201/missing-billing-account-map
    Scenario: The registrar has no account in the zone's currency
      Given registrar A's account has:
        | billing accounts | USD |
      And the registry also runs zone "sub.{zone}"
      And the zone has:
        | currency     | JPY |
        | create price | 800 |
      When registrar A creates domain "new"
      Then the answer is 2201
      And the same command with "name" "example.sub.{zone}" is answered 1000

    @domain-create/1000/registered
    @needs:look
    Scenario: A zone for tests needs no account, and is not reported
      Given registrar A's account has:
        | billing accounts | EUR |
      And the zone has:
        | type | test |
      When registrar A creates domain "new"
      Then the answer is 1000
      And the history of domain "new" ends with:
        | records | <absent> |

    @domain-create/1000/registered
    @needs:superuser
    Scenario: A superuser needs neither
      Given registrar A's account has:
        | zones            | none |
        | billing accounts | none |
      When registrar A as superuser creates domain "new"
      Then the answer is 1000

  Rule: Of two refusals one comes first

    @domain-create/2201/not-authorized-for-tld
    @refusalOrder
    Scenario: The registrar has neither access nor account
      Given the registry also runs zone "sub.{zone}"
      And registrar A's account has:
        | zones            | sub.{zone} |
        | billing accounts | USD        |
      And the zone has:
        | currency     | JPY |
        | create price | 800 |
      When registrar A creates domain "new"
      Then the answer is 2201
      And the same command with "name" "example.sub.{zone}" is answered 1000

    @domain-create/2201/missing-billing-account-map
    @needs:tokens
    @refusalOrder
    Scenario: The registrar has no account, and a claimed label would come before its sunrise
      Given the registry also runs zone "sub.{zone}"
      And registrar A's account has:
        | billing accounts | USD |
      And the zone has:
        | currency     | JPY |
        | create price | 800 |
      And the zone is in phase "quiet"
      And the label of domain "mine" is claimed
      And allocation token "BYPASS" exists with:
        | registration | bypass-phase |
      When registrar A creates domain "mine" with:
        | token | BYPASS |
      Then the answer is 2201
      And the same command with "name" "example.sub.{zone}" is answered 1000

    @domain-create/2002/no-general-registrations-in-current-phase
    @needs:launch
    @refusalOrder
    Scenario: The zone is closed and launch data say another phase
      Given the zone's phases are:
        | beginning | quiet                |
        | P1D       | general-availability |
      When registrar A creates domain "new" with:
        | launch phase | open |
      Then the answer is 2002
      When 1 day passes
      Then the same command is now answered 1000

    @domain-create/2306/launch-phase-mismatch
    @needs:launch
    @refusalOrder
    Scenario: Launch data say another phase and the label is reserved
      Given the label of domain "kept" is reserved as "fully-blocked"
      When registrar A creates domain "kept" with:
        | launch phase | sunrise |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | name         | {domain new} |
        | launch phase | open         |
