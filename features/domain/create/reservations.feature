@domain-create
Feature: Registering reserved names

  Rule: A reserved label is registered by nobody without a reason

    @domain-create/2304/domain-reserved
    Scenario Outline: The label is reserved as <kind>
      Given the label of domain "kept" is reserved as "<kind>"
      When registrar A creates domain "kept" with:
        | period | 2 years |
      Then the answer is 2304
      And the same command with "name" "{domain other}" is answered 1000

      Examples:
        | kind               |
        | allowed-in-sunrise |
        | specific-use       |
        | anchor-tenant      |
        | name-collision     |
        | fully-blocked      |

    @domain-create/1000/registered
    @needs:look
    @needs:superuser
    @needs:fixtures
    Scenario: A superuser registers a reserved name
      Given the label of domain "kept" is reserved as "fully-blocked"
      When registrar A as superuser creates domain "kept"
      Then the answer is 1000
      And the charges of domain "kept" are:
        | kind      | flags      |
        | one-time  | reserved   |
        | recurring | auto-renew |

    @domain-create/2304/domain-reserved
    @needs:tokens
    Scenario Outline: The label is reserved as <kind>, and a token for the name does not help
      Given the label of domain "kept" is reserved as "<kind>"
      And allocation token "FOR-IT" exists with:
        | type   | single-use    |
        | domain | {domain kept} |
      When registrar A creates domain "kept" with:
        | token | FOR-IT |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name  | {domain other} |
        | token | none           |

      Examples:
        | kind               |
        | allowed-in-sunrise |
        | name-collision     |
        | fully-blocked      |

  Rule: A label reserved for a specific use is registered with a token for the name

    @domain-create/1000/registered
    @needs:look
    @needs:tokens
    @needs:fixtures
    Scenario Outline: The label is reserved as <kinds>, and a token is for the name
      Given the label of domain "kept" is reserved as "<kinds>"
      And allocation token "FOR-IT" exists with:
        | type   | single-use    |
        | domain | {domain kept} |
      When registrar A creates domain "kept" with:
        | token | FOR-IT |
      Then the answer is 1000
      And the registry keeps of token "FOR-IT":
        | redeemed | <present> |
      And the charges of domain "kept" are:
        | kind      | flags      |
        | one-time  | reserved   |
        | recurring | auto-renew |

      Examples:
        | kinds                       |
        | specific-use                |
        | specific-use, fully-blocked |

    @domain-create/2304/domain-reserved
    @needs:tokens
    Scenario: A token that is for any name does not help
      Given the label of domain "kept" is reserved as "specific-use"
      And allocation token "ANY" exists with:
        | type | single-use |
      And allocation token "FOR-IT" exists with:
        | type   | single-use    |
        | domain | {domain kept} |
      When registrar A creates domain "kept" with:
        | token | ANY |
      Then the answer is 2304
      And the same command with "token" "FOR-IT" is answered 1000

  Rule: A name that collides with private ones is held back from the DNS

    @domain-create/1000/registered
    @needs:look
    @needs:superuser
    @needs:fixtures
    Scenario: A superuser registers a name that collides with private ones
      Given registrar A holds host "ns1"
      And the label of domain "clash" is reserved as "name-collision"
      When registrar A as superuser creates domain "clash" with:
        | name servers | {host ns1} |
      Then the answer is 1000
      And the registry keeps of domain "clash":
        | statuses | serverHold |
      And the DNS is told of nothing
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/qDate                     | <now>          |
        | resData/panData/name           | {domain clash} |
        | resData/panData/name/@paResult | <true>         |
        | resData/panData/paTRID/svTRID  | <present>      |
        | resData/panData/paDate         | <now>          |

  Rule: Of two refusals one comes first

    @domain-create/2002/no-general-registrations-in-current-phase
    @refusalOrder
    @needs:fixtures
    Scenario: The label is reserved and the zone is closed
      Given the zone is in phase "quiet"
      And the label of domain "kept" is reserved as "fully-blocked"
      When registrar A creates domain "kept"
      Then the answer is 2002

    @domain-create/2304/domain-reserved
    @needs:launch
    @refusalOrder
    @needs:fixtures
    Scenario: The label is reserved and the claims period is over, though a notice is given
      Given the zone has:
        | claims period end | -P1D |
      And the label of domain "kept" is reserved as "fully-blocked"
      When registrar A creates domain "kept" with:
        | notice | accepted |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name   | {domain other} |
        | notice | none           |
