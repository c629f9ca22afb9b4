@transport
Feature: What stands around every answer

  Rule: The client's transaction id comes back

    @transport/envelope/client-id-echoed
    @transport/envelope/valid-answer
    @transport/envelope/one-result-on-success
    @transport/envelope/known-code
    Scenario: In a success
      Given registrar A is connected
      When registrar A logs in
      Then the answer is 1000
      And the answer says:
        | trID/clTRID  | <its clTRID>                   |
        | trID/svTRID  | <present>                      |
        | result/@code | 1000                           |
        | result/msg   | Command completed successfully |

    @transport/envelope/client-id-echoed-in-refusal
    @transport/envelope/known-code
    @transport/envelope/no-data-on-refusal
    @transport/envelope/queue-only-when-polled
    Scenario: In a refusal
      Given registrar A is connected
      When registrar A logs out
      Then the answer is 2002
      And the answer says:
        | trID/clTRID  | <its clTRID> |
        | trID/svTRID  | <present>    |
        | result/@code | 2002         |
        | result/msg   | <present>    |
        | resData      | <absent>     |
        | msgQ         | <absent>     |

    @transport/envelope/client-id-echoed-after-syntax-error
    Scenario: After a syntax error behind which it can be read
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command><login/><clTRID>{clTRID}</clTRID></command>
        </epp>
        """
      Then the answer is 2001
      And the answer's "trID/clTRID" is "<its clTRID>"

    @transport/envelope/client-id-absent
    Scenario: Where there was none, there is none
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/></command></epp>
        """
      Then the answer is 2002
      And the answer has no "trID/clTRID"

    @transport/envelope/client-id-repeated
    Scenario: The same id twice
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>EPPRAISE-SAME</clTRID></command></epp>
        """
      Then the answer is 2002
      And the answer's "trID/clTRID" is "EPPRAISE-SAME"
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>EPPRAISE-SAME</clTRID></command></epp>
        """
      Then the answer is 2002
      And the answer's "trID/clTRID" is "EPPRAISE-SAME"

    @transport/envelope/client-id-shortest-and-longest
    Scenario Outline: An id of <length> characters
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID><id></clTRID></command></epp>
        """
      Then the answer is 2002
      And the answer's "trID/clTRID" is "<id>"

      Examples:
        | length | id                                                               |
        | 3      | abc                                                              |
        | 64     | abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789ab |

    @transport/envelope/client-id-too-short
    Scenario: An id of two characters
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>ab</clTRID></command></epp>
        """
      Then the answer is 2001
      And the connection of registrar A is open

    @transport/envelope/client-id-too-long
    Scenario: An id of 65 characters
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789abc</clTRID></command></epp>
        """
      Then the answer is 2001
      And the connection of registrar A is open

  Rule: The server has an id of its own for each answer

    @transport/envelope/server-id-present
    Scenario: Its length
      Given registrar A is connected
      When registrar A logs in
      Then the answer is 1000
      And the answer's "trID/svTRID" has 3 to 64 characters

    @transport/envelope/server-id-after-syntax-error
    Scenario: After a syntax error
      Given registrar A is connected
      When registrar A sends as it stands:
        """
        this is no XML
        """
      Then the answer is 2001
      And the answer's "trID/svTRID" has 3 to 64 characters

    @transport/envelope/server-id-unique
    Scenario: No two are the same
      Given registrar A is connected
      When registrar A sends 20 commands without waiting
      And registrar B connects
      And registrar B sends 20 commands without waiting
      Then no two answers have the same server transaction id

    @transport/envelope/times-in-utc
    Scenario: Moments are in UTC
      Given registrar A is connected
      When registrar A says hello
      Then the answer's "svDate" is "<now>"
