@transport
Feature: Frames

  Rule: A frame is a length and a document

    @transport/framing/length-counts-itself
    @transport/framing/one-document-a-frame
    Scenario: Every answer has its own length before it
      Given registrar A is connected
      When registrar A sends 3 hellos at once
      Then the last 3 answers are greetings
      And nothing is left unread on the connection of registrar A

    @transport/framing/two-documents-in-a-frame
    Scenario: Two documents in one frame
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>
        """
      Then the answer is 2001
      And the connection of registrar A is open

  Rule: However it arrives

    @transport/framing/split-frame
    Scenario Outline: A frame in pieces of <size> octets
      Given registrar A is connected
      When registrar A sends a hello in pieces of <size> octets
      Then the answer is a greeting

      Examples:
        | size |
        | 1    |
        | 3    |
        | 5    |
        | 50   |

    @transport/framing/split-header
    Scenario: The length alone comes octet by octet
      Given registrar A is connected
      When registrar A sends the length of a hello octet by octet
      Then the answer is a greeting

    @transport/framing/coalesced-frames
    Scenario: Two frames in one piece
      Given registrar A is connected
      When registrar A sends 2 hellos at once
      Then the last 2 answers are greetings

    @transport/framing/pipelined-frames
    Scenario: Fifty frames without waiting for an answer
      Given registrar A is connected
      When registrar A sends 50 hellos at once
      Then the last 50 answers are greetings

    @transport/framing/answers-in-order
    Scenario: Answers come in the order of the commands
      Given registrar A is connected
      When registrar A sends 20 commands without waiting
      Then each answer is that of its command, in order

  Rule: Lengths that cannot be

    @transport/framing/header-too-short
    Scenario Outline: A length of <length> octets
      Given registrar A is connected
      When registrar A sends a length of <length> octets and nothing else
      Then the connection of registrar A is closed without another answer

      Examples:
        | length |
        | 0      |
        | 3      |
        | 4      |

    @transport/framing/oversize-length
    Scenario: A length of four gigabytes
      Given registrar A is connected
      When registrar A sends a length of 4294967295 octets and nothing else
      Then the connection of registrar A is closed without another answer

    @transport/framing/large-frame
    Scenario: A frame of a quarter of a megabyte
      Given registrar A is connected
      When registrar A sends a hello padded to 262144 octets
      Then the answer is a greeting

    @transport/framing/cut-off-frame
    Scenario: The client leaves in the middle of a frame
      Given registrar A is logged in
      And registrar B is connected
      When registrar A sends a logout whose end is missing and hangs up
      Then the connection of registrar B is open
