@rrp
@needs:rrp
Feature: Connections, the banner and lines

  Rule: The connection is safe unless it is asked otherwise

    @rrp/transport/tls
    Scenario Outline: A client that speaks TLS <version>
      When registrar A tries to connect over RRP with TLS <version>
      Then there is an RRP banner

      Examples:
        | version |
        | 1.2     |
        | 1.3     |

    @rrp/transport/tls
    Scenario: A client that speaks an old version only
      When registrar A tries to connect over RRP with TLS 1.1
      Then there is no RRP banner

    @rrp/transport/tls
    Scenario: A client that does not speak TLS
      When a client says over RRP without TLS "describe\r\n.\r\n"
      Then nothing of RRP comes back in the clear

    @rrp/transport/plain
    @needs:rrp.plain
    Scenario: A client without encryption where that is offered
      Given registrar A holds RRP domain "mine"
      And registrar A is connected over RRP in the clear
      Then the RRP banner names version {version}
      When registrar A opens an RRP session
      Then the RRP answer is 200
      When registrar A sends RRP CHECK of domain "mine"
      Then the RRP answer is 211

  Rule: The server speaks first

    @rrp/0/banner
    @rrp/banner/first
    @rrp/banner/form
    @rrp/lines/carriage-return-and-line-feed
    Scenario: The banner
      When registrar A connects over RRP
      Then the RRP banner names version {version}

    @rrp/banner/version
    Scenario: Banner and description name the same version
      Given registrar A connects over RRP
      Then the RRP banner names version {version}
      When registrar A opens an RRP session
      And registrar A sends RRP DESCRIBE
      Then the RRP answer says:
        | Protocol | RRP {RRP version} |

  Rule: Answers have their form

    @rrp/answer/form
    @rrp/lines/dot-ends-answer
    @rrp/lines/carriage-return-and-line-feed
    Scenario Outline: An answer to <verb> has code, text and attributes, and ends in a dot
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP <verb> of domain "mine"
      Then the RRP answer is <code>
      And the RRP answer is well formed

      Examples:
        | verb   | code |
        | STATUS | 200  |
        | CHECK  | 211  |
        | ADD    | 554  |

    @rrp/answer/one-for-each
    Scenario: Each command has one answer
      Given registrar A holds RRP domain "mine"
      When registrar A sends RRP STATUS of domain "mine"
      Then the RRP answer is 200
      And nothing more comes over RRP

  Rule: How lines travel does not matter

    @rrp/lines/in-pieces
    Scenario: A command that arrives octet by octet
      Given registrar A holds RRP domain "mine"
      When registrar A writes over RRP, octet by octet, "check\r\nEntityName:Domain\r\nDomainName:{domain mine}\r\n.\r\n"
      Then the RRP answer is 211

    @rrp/lines/in-pieces
    Scenario: A command whose end comes later
      Given registrar A holds RRP domain "mine"
      When registrar A begins over RRP:
        """
        check
        EntityName:Domain
        """
      And registrar A writes over RRP "DomainName:{domain mine}\r\n.\r\n"
      Then the RRP answer is 211

    @rrp/lines/several-at-once
    Scenario: Two commands at once are answered in their order
      Given registrar A holds RRP domain "mine"
      When registrar A writes over RRP both of:
        """
        check
        EntityName:Domain
        DomainName:{domain mine}
        .
        check
        EntityName:Domain
        DomainName:{domain free}
        .
        """
      Then the last RRP answers are 211, 210

    @rrp/lines/empty-lines
    Scenario: Empty lines within a command
      Given registrar A holds RRP domain "mine"
      When registrar A writes over RRP "check\r\n\r\nEntityName:Domain\r\n\r\nDomainName:{domain mine}\r\n.\r\n"
      Then the RRP answer is 211

    @rrp/lines/bare-line-feed
    Scenario: Lines that end in a line feed alone
      Given registrar A holds RRP domain "mine"
      When registrar A writes over RRP "check\nEntityName:Domain\nDomainName:{domain mine}\n.\n"
      Then the RRP answer is 211

    @rrp/lines/long-line
    Scenario: A line that is longer than any value
      Given registrar A holds RRP domain "mine"
      When registrar A says over RRP:
        """
        check
        EntityName:Domain
        DomainName:{domain mine}
        Colour:{2000 letters}
        """
      Then the RRP answer is 507

    @rrp/lines/other-characters
    Scenario Outline: A line with <what>
      Given registrar A holds RRP domain "mine"
      When registrar A writes over RRP "check\r\nEntityName:Domain\r\nDomainName:{domain mine}<octet>\r\n.\r\n"
      Then the RRP answer is 507
      And an RRP CHECK of domain "mine" by registrar A is answered 211

      Examples:
        | what                | octet |
        | an octet beyond 7F  | \xe9  |
        | a control character | \x01  |

    @rrp/520/command-too-large
    Scenario: A command larger than any
      Given registrar A has an RRP session
      When registrar A says over RRP:
        """
        check
        EntityName:Domain
        {1000 lines NameServer of mine}
        """
      Then the RRP answer is 520
      And the RRP answer ends with a reason
      And the RRP connection is closed

  Rule: What is no command

    @rrp/500/unknown-command
    Scenario Outline: A command that there is not: <word>
      Given registrar A has an RRP session
      When registrar A says over RRP:
        """
        <word>
        """
      Then the RRP answer is 500
      And the RRP connection stays open
      And the same RRP command with "command" "describe" is answered 200

      Examples:
        | word      |
        | addd      |
        | chek      |
        | delete    |
        | describes |
        | modify    |
        | quite     |
        | renewal   |
        | sessions  |
        | stat      |
        | transfers |

    @rrp/500/unknown-command
    Scenario: A command that there is not, before a session
      Given registrar A is connected over RRP
      When registrar A says over RRP:
        """
        hello
        """
      Then the RRP answer is 500
      And the RRP connection stays open

    @rrp/version/no-later-commands
    Scenario Outline: A command of a later version that nobody published: <word>
      Given registrar A holds RRP domain "mine"
      When registrar A says over RRP:
        """
        <word>
        EntityName:Domain
        DomainName:{domain mine}
        """
      Then the RRP answer is 500
      And the same RRP command with "command" "status" is answered 200

      Examples:
        | word    |
        | sync    |
        | restore |

    @rrp/507/not-a-command
    Scenario Outline: <what>
      Given registrar A has an RRP session
      When registrar A writes over RRP "<text>"
      Then the RRP answer is 507
      And the RRP connection stays open
      And an RRP DESCRIBE by registrar A is answered 200

      Examples:
        | what                         | text                               |
        | Nothing before the dot       | .\r\n                               |
        | A line where the command is  | EntityName:Domain\r\n.\r\n           |
        | Two words where one is meant | describe please\r\n.\r\n             |
        | An option first              | -Target:Protocol\r\ndescribe\r\n.\r\n |
