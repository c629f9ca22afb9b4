@host-check
@needs:hosts
Feature: Asking which host names are free

  Rule: Each name is told to be free or in use, in the order asked

    @host-check/1000/checked
    Scenario: Three names that nobody has
      When registrar A checks hosts "one", "two", "three"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name        | {host one}, {host two}, {host three} |
        | resData/chkData/cd/name/@avail | <true>, <true>, <true>               |
        | resData/chkData/cd/reason      | <absent>                             |
        | trID/clTRID                    | <its clTRID>                         |

    @host-check/1000/checked
    Scenario: A name in use stands between two that are free
      Given registrar B holds host "taken"
      When registrar A checks hosts "one", "taken", "two"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name        | {host one}, {host taken}, {host two} |
        | resData/chkData/cd/name/@avail | <true>, <false>, <true>              |
        | resData/chkData/cd/reason      | <present>                            |

    @host-check/1000/checked
    Scenario: A registrar's own host is in use as well
      Given registrar A holds host "own"
      When registrar A checks hosts "own"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name/@avail | <false> |

    @host-check/1000/checked
    Scenario: A name is free again once its host is deleted
      Given registrar A holds host "gone" with:
        | created | -P30D |
        | deleted | -P1D  |
      When registrar A checks hosts "gone"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name/@avail | <true> |

    @needs:clock
    @host-check/1000/checked
    Scenario: A name stays in use while the deletion of its host is pending
      Given deletions are asynchronous
      And registrar A holds host "going"
      When registrar A deletes host "going"
      Then the answer is 1001
      When registrar A checks hosts "going"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name/@avail | <false> |
      When the time that a deletion takes has passed
      And registrar A checks hosts "going"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name/@avail | <true> |

    @host-check/1000/checked
    Scenario: Names that no host could have are just free
      When registrar A checks hosts "NS1.Example.Com", "ns1..example.com", "localhost."
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name        | NS1.Example.Com, ns1..example.com, localhost. |
        | resData/chkData/cd/name/@avail | <true>, <true>, <true>                        |

    @host-check/1000/checked
    Scenario: Names are compared as they are written
      Given registrar A holds host "ns1.{host site}"
      When registrar A checks hosts "ns1.{host site}", "NS1.{host site}"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/name/@avail | <false>, <true> |

    @host-check/1000/checked
    Scenario: As many names as a check may have
      When registrar A checks as many hosts as it may
      Then the answer is 1000

  Rule: A check is bounded, and for those only who are logged in

    @host-check/2306/too-many-resource-checks
    Scenario: One name too many
      When registrar A checks one more host than it may
      Then the answer is 2306
      And the same command with "names" "{host one}, {host two}" is answered 1000

    @host-check/2306/too-many-resource-checks
    Scenario: A name that is given twice counts twice
      Given the registry's limit of names in a check is 2
      When registrar A checks hosts "one", "two", "one"
      Then the answer is 2306
      And the same command with "names" "{host one}, {host two}" is answered 1000

    @host-check/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A checks hosts "one"
      Then the answer is 2002
      When registrar A logs in
      And registrar A checks hosts "one"
      Then the answer is 1000

    @session/2103/unimplemented-extension
    Scenario: An extension that a check does not take
      When registrar A checks hosts "one" with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

    @refusalOrder
    @session/2103/unimplemented-extension
    Scenario: Too many names, along with an extension that a check does not take
      When registrar A checks one more host than it may with:
        | extension | restore request |
      Then the answer is 2103
