@rrp
@needs:rrp
@needs:rrp.faults
Feature: Failures of the server itself
  Nothing that a client does brings these about. Where the server can be told to fail, it has to say so in the right
  way.

  Background:
    Given registrar A holds RRP domain "mine"

  Rule: A server that cannot go on says so and closes

    Scenario Outline: The server fails and ends the session: a command about a domain
      Given registrar <who> has an RRP session
      And the RRP server fails with 420
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 420
      And the RRP connection is closed
      When the RRP server works again
      Then the same RRP command is now answered <success>

      @rrp-add/420/server-error-closing
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/420/server-error-closing
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/420/server-error-closing
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/420/server-error-closing
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/420/server-error-closing
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/420/server-error-closing
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/420/server-error-closing
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: The server fails and ends the session: a command about nothing
      Given registrar A has an RRP session
      And the RRP server fails with 420
      When registrar A sends RRP <verb>
      Then the RRP answer is 420
      And the RRP connection is closed
      When the RRP server works again
      Then the same RRP command is now answered <success>

      @rrp-describe/420/server-error-closing
      Examples:
        | verb     | success |
        | DESCRIBE | 200     |

      @rrp-quit/420/server-error-closing
      Examples:
        | verb | success |
        | QUIT | 220     |

    @rrp-session/420/server-error-closing
    Scenario: The server fails and ends the session: the opening of a session
      Given registrar A is connected over RRP
      And the RRP server fails with 420
      When registrar A opens an RRP session
      Then the RRP answer is 420
      And the RRP connection is closed

  Rule: A server that can go on says so and waits for the next command

    Scenario Outline: The server fails for once: a command about a domain
      Given registrar <who> has an RRP session
      And the RRP server fails with 421
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 421
      And the RRP connection stays open
      When the RRP server works again
      Then the same RRP command is now answered <success>

      @rrp-add/421/server-error-retry
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/421/server-error-retry
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/421/server-error-retry
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/421/server-error-retry
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/421/server-error-retry
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/421/server-error-retry
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/421/server-error-retry
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: The server fails for once: a command about nothing
      Given registrar A has an RRP session
      And the RRP server fails with 421
      When registrar A sends RRP <verb>
      Then the RRP answer is 421
      And the RRP connection stays open
      When the RRP server works again
      Then the same RRP command is now answered <success>

      @rrp-describe/421/server-error-retry
      Examples:
        | verb     | success |
        | DESCRIBE | 200     |

      @rrp-quit/421/server-error-retry
      Examples:
        | verb | success |
        | QUIT | 220     |

    @rrp-session/421/server-error-retry
    Scenario: The server fails for once: the opening of a session
      Given registrar A is connected over RRP
      And the RRP server fails with 421
      When registrar A opens an RRP session
      Then the RRP answer is 421
      And the RRP connection stays open
      When the RRP server works again
      Then the same RRP command is now answered 200

    Scenario Outline: The system behind the server fails: a command about a domain
      Given registrar <who> has an RRP session
      And the RRP server fails with 549
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 549
      And the RRP connection stays open
      When the RRP server works again
      Then the same RRP command is now answered <success>

      @rrp-add/549/system-failure
      Examples:
        | verb | who | name | more | success |
        | add  | A   | new  |      | 200     |

      @rrp-check/549/system-failure
      Examples:
        | verb  | who | name | more | success |
        | check | A   | mine |      | 211     |

      @rrp-del/549/system-failure
      Examples:
        | verb | who | name | more | success |
        | del  | A   | mine |      | 200     |

      @rrp-mod/549/system-failure
      Examples:
        | verb | who | name | more                  | success |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 200     |

      @rrp-renew/549/system-failure
      Examples:
        | verb  | who | name | more | success |
        | renew | A   | mine |      | 200     |

      @rrp-status/549/system-failure
      Examples:
        | verb   | who | name | more | success |
        | status | A   | mine |      | 200     |

      @rrp-transfer/549/system-failure
      Examples:
        | verb     | who | name | more | success |
        | transfer | B   | mine |      | 200     |

    Scenario Outline: The system behind the server fails: a command about nothing
      Given registrar A has an RRP session
      And the RRP server fails with 549
      When registrar A sends RRP <verb>
      Then the RRP answer is 549
      And the RRP connection stays open
      When the RRP server works again
      Then the same RRP command is now answered <success>

      @rrp-describe/549/system-failure
      Examples:
        | verb     | success |
        | DESCRIBE | 200     |

      @rrp-quit/549/system-failure
      Examples:
        | verb | success |
        | QUIT | 220     |

    @rrp-session/549/system-failure
    Scenario: The system behind the server fails: the opening of a session
      Given registrar A is connected over RRP
      And the RRP server fails with 549
      When registrar A opens an RRP session
      Then the RRP answer is 549
      And the RRP connection stays open
      When the RRP server works again
      Then the same RRP command is now answered 200

  Rule: A server may end the session after a success

    Scenario Outline: The server closes after a command about a domain
      Given registrar <who> has an RRP session
      And the RRP server closes after every success
      When registrar <who> says over RRP:
        """
        <verb>
        EntityName:Domain
        DomainName:{domain <name>}
        <more>
        """
      Then the RRP answer is 220
      And the RRP connection is closed
      When the RRP server works again
      Then the same RRP command is now answered <again>

      @rrp-add/220/closing
      Examples:
        | verb | who | name | more | again |
        | add  | A   | new  |      | 554   |

      @rrp-check/220/closing
      Examples:
        | verb  | who | name | more | again |
        | check | A   | mine |      | 211   |

      @rrp-del/220/closing
      Examples:
        | verb | who | name | more | again |
        | del  | A   | mine |      | 545   |

      @rrp-mod/220/closing
      Examples:
        | verb | who | name | more                  | again |
        | mod  | A   | mine | Status:REGISTRAR-LOCK | 540   |

      @rrp-renew/220/closing
      Examples:
        | verb  | who | name | more | again |
        | renew | A   | mine |      | 200   |

      @rrp-status/220/closing
      Examples:
        | verb   | who | name | more | again |
        | status | A   | mine |      | 200   |

      @rrp-transfer/220/closing
      Examples:
        | verb     | who | name | more | again |
        | transfer | B   | mine |      | 536   |

    @rrp-describe/220/closing
    Scenario: The server closes after the description of itself
      Given registrar A has an RRP session
      And the RRP server closes after every success
      When registrar A sends RRP DESCRIBE
      Then the RRP answer is 220
      And the RRP answer says:
        | Protocol | RRP {RRP version} |
      And the RRP connection is closed
      When the RRP server works again
      Then the same RRP command is now answered 200

    @rrp-session/220/closing
    Scenario: The server closes after a session was opened
      Given registrar A is connected over RRP
      And the RRP server closes after every success
      When registrar A opens an RRP session
      Then the RRP answer is 220
      And the RRP connection is closed

    @rrp/states/disconnected-by-failure
    Scenario: A client that was disconnected may come back
      Given registrar A has an RRP session
      And the RRP server fails with 420
      When registrar A sends RRP STATUS of domain "mine"
      Then the RRP answer is 420
      And the RRP connection is closed
      When the RRP server works again
      Then an RRP STATUS of domain "mine" by registrar A is answered 200
