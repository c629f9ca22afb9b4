@domain-check
Feature: Asking which domain names are free: reserved names

  Rule: A reserved name is not free

    @domain-check/1000/checked
    Scenario Outline: A label reserved as <kind>
      Given the zone has:
        | reserved | held <kind> |
      When registrar A checks domains "held", "other"
      Then the answer is 1000
      And the domains are:
        | held  | not free |
        | other | free     |
      And the answer's "resData/chkData/cd/reason" is "<present>"

      Examples:
        | kind               |
        | allowed-in-sunrise |
        | specific-use       |
        | anchor-tenant      |
        | name-collision     |
        | fully-blocked      |

    @domain-check/1000/checked
    Scenario: What is kept for sunrise is free in sunrise
      Given the zone has:
        | phase    | sunrise                                                                              |
        | reserved | early allowed-in-sunrise, clash name-collision, held fully-blocked, own specific-use |
      When registrar A checks domains "early", "clash", "held", "own"
      Then the answer is 1000
      And the domains are:
        | early | free     |
        | clash | free     |
        | held  | not free |
        | own   | not free |

    @domain-check/1000/checked
    @needs:fixtures
    Scenario: A label is reserved in its own top-level domain only
      Given the zone has:
        | reserved | eppraise fully-blocked |
      When registrar A checks domains "eppraise", "eppraise.{other zone}"
      Then the answer is 1000
      And the domains are:
        | eppraise              | not free |
        | eppraise.{other zone} | free     |

  Rule: A token made for the name lifts the reservation

    @needs:tokens
    @domain-check/1000/checked
    Scenario Outline: A token for a label reserved as <kind>
      Given the zone has:
        | reserved | held <kind> |
      And allocation token "for-held" exists with:
        | type   | single-use    |
        | domain | {domain held} |
      When registrar A checks domain "held" with:
        | token | for-held |
      Then the answer is 1000
      And the domains are:
        | held | <state> |

      Examples:
        | kind           | state    |
        | specific-use   | free     |
        | anchor-tenant  | free     |
        | fully-blocked  | not free |
        | name-collision | not free |

    @needs:tokens
    @domain-check/1000/checked
    Scenario: A token for another name lifts nothing
      Given the zone has:
        | reserved | held specific-use |
      And allocation token "for-other" exists with:
        | type   | single-use     |
        | domain | {domain other} |
      When registrar A checks domains "held", "other" with:
        | token | for-other |
      Then the answer is 1000
      And the domains are:
        | held  | not free |
        | other | free     |

    @needs:tokens
    @domain-check/1000/checked
    Scenario: A token of an anchor tenant lifts every reservation of its name
      Given the zone has:
        | reserved | held fully-blocked |
      And allocation token "anchor" exists with:
        | type         | single-use    |
        | domain       | {domain held} |
        | registration | anchor-tenant |
      When registrar A checks domain "held" with:
        | token | anchor |
      Then the answer is 1000
      And the domains are:
        | held | free |
