@transport
Feature: Documents that say the same in another way

  Rule: Encodings

    @transport/xml/utf-8-by-default
    Scenario: Without an XML declaration
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>ABC-ü-日本</clTRID></command></epp>
        """
      Then the answer is 2002
      And the answer's "trID/clTRID" is "ABC-ü-日本"

    @transport/xml/utf-8-with-mark
    @transport/xml/utf-16
    @transport/xml/beyond-ascii
    Scenario Outline: In <encoding>
      Given registrar A is connected
      When registrar A sends as it stands, in <encoding>:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>ABC-ü-日本-𝔼</clTRID></command></epp>
        """
      Then the answer is 2002
      And the answer's "trID/clTRID" is "ABC-ü-日本-𝔼"

      Examples:
        | encoding                     |
        | UTF-8 with a byte order mark |
        | UTF-16, little end first     |
        | UTF-16, big end first        |

    @transport/xml/utf-16
    Scenario: In UTF-16, and saying so
      Given registrar A is connected
      When registrar A sends as it stands, in UTF-16, little end first:
        """xml
        <?xml version="1.0" encoding="UTF-16"?><epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>
        """
      Then the answer is a greeting

    @transport/xml/other-encoding
    @session/2001/unsupported-encoding
    Scenario: In another encoding, and saying so
      Given registrar A is connected
      When registrar A sends as it stands, in ISO-8859-1:
        """xml
        <?xml version="1.0" encoding="ISO-8859-1"?><epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>
        """
      Then the answer is 2001
      When registrar A sends:
        """xml
        <?xml version="1.0" encoding="UTF-8"?><epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>
        """
      Then the answer is a greeting

    @transport/xml/broken-encoding
    Scenario: With an octet that UTF-8 does not have
      Given registrar A is connected
      When registrar A sends as it stands, in UTF-8 with a stray octet:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>ABC-1</clTRID></command></epp>
        """
      Then the answer is 2001
      And the connection of registrar A is open

  Rule: Notation is the client's choice

    @transport/xml/other-prefixes
    Scenario: Prefixes of one's own
      Given registrar A is connected
      When registrar A sends:
        """xml
        <x:epp xmlns:x="urn:ietf:params:xml:ns:epp-1.0"><x:command><x:logout/><x:clTRID>{clTRID}</x:clTRID></x:command></x:epp>
        """
      Then the answer is 2002
      And the answer's "trID/clTRID" is "<its clTRID>"

    @transport/xml/default-namespace
    Scenario: The namespace declared where it is needed
      Given registrar A is connected
      When registrar A sends:
        """xml
        <x:epp xmlns:x="urn:ietf:params:xml:ns:epp-1.0"><command xmlns="urn:ietf:params:xml:ns:epp-1.0"><logout/><clTRID>{clTRID}</clTRID></command></x:epp>
        """
      Then the answer is 2002
      And the answer's "trID/clTRID" is "<its clTRID>"

    @transport/xml/special-characters
    @transport/xml/cdata
    @transport/xml/comments
    @transport/xml/processing-instructions
    @transport/xml/numeric-entities
    @transport/xml/white-space
    Scenario Outline: A value with <notation>
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID><written></clTRID></command></epp>
        """
      Then the answer is 2002
      And the answer says:
        | trID/clTRID | <read> |

      Examples:
        | notation                 | written                       | read      |
        | predefined entities      | AB&amp;C&lt;D&gt;&quot;&apos; | AB&C<D>"' |
        | a CDATA section          | <![CDATA[AB&C<D>]]>           | AB&C<D>   |
        | half a CDATA section     | AB<![CDATA[&C]]>D             | AB&CD     |
        | a comment in its midst   | AB<!-- not to be seen -->CD   | ABCD      |
        | a processing instruction | AB<?skip this?>CD             | ABCD      |
        | numeric entities         | &#65;&#x42;&#x1F600;C         | AB😀C     |
        | white space around it    | &#32; ABC &#10;               | ABC       |

    @transport/xml/comments
    @transport/xml/processing-instructions
    @transport/xml/white-space
    Scenario: Comments, instructions and white space between the elements
      Given registrar A is connected
      When registrar A sends:
        """xml
        <!-- before --><?first?>
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <!-- one -->

          <?second?>
          <hello/>
          <!-- two -->
        </epp>
        <!-- after -->
        """
      Then the answer is a greeting

    @transport/xml/schema-location
    Scenario: A hint at where the schema is
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:ietf:params:xml:ns:epp-1.0 http://192.0.2.1/epp-1.0.xsd"><hello/></epp>
        """
      Then the answer is a greeting

    @transport/xml/boolean-forms
    @needs:contacts
    Scenario Outline: A truth value written as <form>
      When registrar A creates contact "open" with:
        | disclose      | voice  |
        | disclose flag | <form> |
      Then the answer is 1000
      And registrar A sees of contact "open":
        | disclose/@flag | <true> |

      Examples:
        | form |
        | 1    |
        | true |
