@contact-check
@needs:contacts
Feature: Asking which contact ids are free

  Rule: Each id is told to be free or in use, in the order asked

    @contact-check/1000/checked
    Scenario: Ids that nobody has are free
      When registrar A checks contacts "one", "two", "three"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/id        | {contact one}, {contact two}, {contact three} |
        | resData/chkData/cd/id/@avail | <true>                                        |
        | resData/chkData/cd/reason    | <absent>                                      |

    @contact-check/1000/checked
    Scenario: An id that is in use is told with a reason
      Given registrar A holds contact "taken"
      When registrar A checks contact "taken"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/id        | {contact taken} |
        | resData/chkData/cd/id/@avail | <false>         |
        | resData/chkData/cd/reason    | <present>       |

    @contact-check/1000/checked
    Scenario: An id that another registrar has is in use, and the others are free
      Given registrar B holds contact "taken"
      When registrar A checks contacts "one", "taken", "two"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/id        | {contact one}, {contact taken}, {contact two} |
        | resData/chkData/cd/id/@avail | <true>, <false>, <true>                       |
        | resData/chkData/cd/reason    | <present>                                     |

    @contact-check/1000/checked
    Scenario: An id that is asked about twice is told twice
      Given registrar A holds contact "taken"
      When registrar A checks contacts "taken", "taken"
      Then the answer is 1000
      And the answer says:
        | resData/chkData/cd/id        | {contact taken}, {contact taken} |
        | resData/chkData/cd/id/@avail | <false>                          |

    @contact-check/1000/checked
    Scenario: An id that begins like another is another id
      Given registrar A holds contact "taken"
      When registrar A checks contacts "taken" with:
        | ids | {contact taken}x |
      Then the answer is 1000
      And the answer's "resData/chkData/cd/id/@avail" is "<true>"

    @contact-check/1000/checked
    @needs:clock
    Scenario: The id of a deleted contact is free again
      Given deletions are asynchronous
      And registrar A holds contact "gone"
      When registrar A deletes contact "gone"
      Then the answer is 1001
      When registrar A checks contact "gone"
      Then the answer is 1000
      And the answer's "resData/chkData/cd/id/@avail" is "<false>"
      When 1 day passes
      And registrar A checks contact "gone"
      Then the answer is 1000
      And the answer's "resData/chkData/cd/id/@avail" is "<true>"

    @contact-check/1000/checked
    Scenario: As many ids as may be asked about at once
      When registrar A checks as many contacts as it may
      Then the answer is 1000

  Rule: What is refused

    @contact-check/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A checks contact "free"
      Then the answer is 2002
      When registrar A logs in
      And registrar A checks contact "free"
      Then the answer is 1000

    @contact-check/2306/too-many-resource-checks
    Scenario: More ids than may be asked about at once
      When registrar A checks one more contact than it may
      Then the answer is 2306
      And the same command with "ids" "{contact one}" is answered 1000

    @contact-check/2306/too-many-resource-checks
    Scenario: An id that is repeated counts each time
      When registrar A checks contact "one" more often than it may
      Then the answer is 2306
      And the same command with "ids" "{contact one}, {contact one}" is answered 1000

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: Too many ids, and an extension that a check does not take
      When registrar A checks one more contact than it may with:
        | extension | restore request |
      Then the answer is 2103
