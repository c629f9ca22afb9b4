@transport
Feature: The connection under the protocol

  Rule: Only TLS that is still sound, and nothing but TLS

    @transport/tls/old-versions-refused
    Scenario: A handshake with TLS 1.1
      When registrar A tries to connect with TLS 1.1
      Then there is no connection

    @transport/tls/current-versions-accepted
    Scenario Outline: A handshake with TLS <version>
      When registrar A tries to connect with TLS <version>
      Then the answer is a greeting
      When registrar A logs in
      Then the answer is 1000

      Examples:
        | version |
        | 1.2     |
        | 1.3     |

    @transport/tls/no-plain-text
    Scenario: A client that does not speak TLS
      When somebody sends a hello without TLS
      Then nothing readable comes back and the connection is closed
