@rrp
@needs:rrp
Feature: Commands at the wrong time

  Background:
    Given registrar A holds RRP domain "mine"

  Rule: Before a session is open there is no other command

    Scenario Outline: A command about a domain before a session
      Given registrar <who> is connected over RRP
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 547
      And the RRP connection stays open
      When registrar <who>'s RRP session is opened meanwhile
      Then the same RRP command is now answered <success>

      @rrp-add/547/not-logged-in
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/547/not-logged-in
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/547/not-logged-in
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/547/not-logged-in
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/547/not-logged-in
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/547/not-logged-in
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/547/not-logged-in
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: A command about nothing before a session
      Given registrar A is connected over RRP
      When registrar A sends RRP <verb>
      Then the RRP answer is 547
      When registrar A's RRP session is opened meanwhile
      Then the same RRP command is now answered <success>

      @rrp-describe/547/not-logged-in
      Examples:
        | verb     | success |
        | DESCRIBE | 200     |

      @rrp-quit/547/not-logged-in
      Examples:
        | verb | success |
        | QUIT | 220     |

    @rrp-session/547/already-logged-in
    Scenario: A second session on the same connection
      Given registrar A has an RRP session
      When registrar A opens an RRP session
      Then the RRP answer is 547
      And an RRP STATUS of domain "mine" by registrar A is answered 200

  Rule: A command has to end in time

    @needs:idle
    Scenario Outline: A command about a domain that does not end in time
      When registrar <who> begins over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        """
      And the time for an RRP command is over
      And registrar <who> listens over RRP
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed
      And the same RRP command is now answered <success>

      @rrp-add/520/not-completed-in-time
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/520/not-completed-in-time
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/520/not-completed-in-time
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/520/not-completed-in-time
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/520/not-completed-in-time
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/520/not-completed-in-time
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/520/not-completed-in-time
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    @needs:idle
    Scenario Outline: A command about nothing that does not end in time
      When registrar A begins over RRP:
        """
        <verb>
        """
      And the time for an RRP command is over
      And registrar A listens over RRP
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed
      And the same RRP command is now answered <success>

      @rrp-describe/520/not-completed-in-time
      Examples:
        | verb     | success |
        | describe | 200     |

      @rrp-quit/520/not-completed-in-time
      Examples:
        | verb | success |
        | quit | 220     |

    @needs:idle
    @rrp-session/520/not-completed-in-time
    Scenario: A session that is not asked for in time
      Given registrar A is connected over RRP
      When registrar A begins over RRP:
        """
        session
        -Id:{RRP id of registrar A}
        """
      And the time for an RRP command is over
      And registrar A listens over RRP
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed
