@rrp
@needs:rrp
Feature: From the connection to its end

  Rule: Two tries

    @rrp/states/retry
    @rrp/states/authenticated-at-second-try
    Scenario: The second try succeeds
      When registrar A opens an RRP session with:
        | -Password | not-the-word |
      Then the RRP answer is 530
      And the RRP connection stays open
      When registrar A opens an RRP session
      Then the RRP answer is 200
      And an RRP DESCRIBE by registrar A is answered 200

    @rrp/states/disconnected-after-two-failures
    Scenario: The second try fails as well
      When registrar A opens an RRP session with:
        | -Password | not-the-word |
      And registrar A opens an RRP session with:
        | -Password | nor-this-one |
      Then the last RRP answers are 530, 530
      And the RRP connection is closed

    @rrp/states/disconnected-after-two-failures
    Scenario: A failure after a session was opened elsewhere counts on its own connection only
      Given registrar A has an RRP session
      When registrar A on a second connection opens an RRP session with:
        | -Password | not-the-word |
      And registrar A on a second connection opens an RRP session with:
        | -Password | nor-this-one |
      Then the last RRP answers are 530, 530
      And the RRP connection is closed
      And an RRP DESCRIBE by registrar A is answered 200

    @rrp/states/missing-option-counts
    Scenario: A session without a password, and then with a wrong one
      When registrar A opens an RRP session with:
        | -Password | none |
      And registrar A opens an RRP session with:
        | -Password | not-the-word |
      Then the last RRP answers are 509, 530
      And the RRP connection is closed

    @rrp/states/early-command-does-not-count
    Scenario Outline: <what> is no try
      Given registrar A is connected over RRP
      When registrar A says over RRP:
        """
        <word>
        """
      And registrar A says over RRP:
        """
        <word>
        """
      And registrar A opens an RRP session with:
        | -Password | not-the-word |
      Then the last RRP answers are <code>, <code>, 530
      And the RRP connection stays open
      And the same RRP command with "-Password" "{RRP password of registrar A}" is answered 200

      Examples:
        | what                       | word     | code |
        | A command that comes early | describe | 547  |

  Rule: Between commands the server waits

    @rrp/states/waits-again
    Scenario: After answers of all kinds
      Given registrar A holds RRP domain "mine"
      And registrar A has an RRP session
      When registrar A sends RRP CHECK of domain "mine"
      And registrar A sends RRP STATUS of domain "missing"
      And registrar A sends RRP DESCRIBE with:
        | -Colour | blue |
      And registrar A says over RRP:
        """
        hello
        """
      And registrar A sends RRP STATUS of domain "mine"
      Then the last RRP answers are 211, 545, 501, 500, 200

  Rule: Time runs out

    @rrp/520/silence
    @rrp/states/timeout-before-session
    @rrp/states/reason-of-timeout
    @needs:idle
    Scenario: A client that never says who it is
      Given registrar A is connected over RRP
      When the time for beginning an RRP command is over
      And registrar A listens over RRP
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed

    @rrp/520/silence
    @rrp/states/timeout-of-retry
    @rrp/states/reason-of-timeout
    @needs:idle
    Scenario: A client that does not try again
      When registrar A opens an RRP session with:
        | -Password | not-the-word |
      Then the RRP answer is 530
      When the time for beginning an RRP command is over
      And registrar A listens over RRP
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed

    @rrp/520/silence
    @rrp/states/timeout-of-session
    @rrp/states/reason-of-timeout
    @needs:idle
    Scenario: A client with nothing to say
      Given registrar A has an RRP session
      When the time for beginning an RRP command is over
      And registrar A listens over RRP
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed

    @rrp/states/time-starts-again
    @needs:idle
    Scenario: A client that says something in time
      Given registrar A has an RRP session
      When half the time for beginning an RRP command is over
      And registrar A sends RRP DESCRIBE
      And the time for beginning an RRP command is all but over
      And registrar A sends RRP DESCRIBE
      Then the last RRP answers are 200, 200
      And the RRP connection stays open

    @rrp/520/session-too-long
    @rrp/states/reason-of-timeout
    @needs:idle
    Scenario: A client that is never silent, for too long
      Given registrar A has an RRP session
      When an RRP session of registrar A has lasted as long as it may
      And registrar A listens over RRP
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed
