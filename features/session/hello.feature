@hello
Feature: Asking for the greeting

  Rule: Whoever asks is greeted, at any time

    @hello/0/greeted
    @session/greeting/on-connect
    @session/greeting/date-is-now
    @session/greeting/data-collection-policy
    @session/greeting/version
    @session/greeting/language
    Scenario: A new connection is greeted without asking
      When registrar A connects
      Then the answer is a greeting
      And the answer says:
        | svID                               | {policy server name} |
        | svDate                             | <now>                |
        | svcMenu/version                    | 1.0                  |
        | svcMenu/lang                       | {policy languages}   |
        | dcp/access/all                     | <empty>              |
        | dcp/statement/purpose/admin        | <empty>              |
        | dcp/statement/purpose/prov         | <empty>              |
        | dcp/statement/recipient/ours       | <empty>              |
        | dcp/statement/recipient/public     | <empty>              |
        | dcp/statement/retention/indefinite | <empty>              |

    @hello/0/greeted
    @session/greeting/object-services
    @session/greeting/extensions
    Scenario: The greeting names what a login may declare
      Given registrar A is connected
      Then the answer is a greeting
      And the answer says:
        | svcMenu/objURI              | {policy object services} |
        | svcMenu/svcExtension/extURI | {policy extensions}      |

    @hello/0/greeted
    @session/greeting/server-name
    Scenario: The server has a name of fitting length
      Given registrar A is connected
      Then the answer is a greeting
      And the answer's "svID" has 3 to 64 characters

    @hello/0/greeted
    @session/greeting/after-hello-before-login
    Scenario: Hello before login
      Given registrar A is connected
      When registrar A says hello
      Then the answer is a greeting

    @hello/0/greeted
    @session/greeting/after-hello-within-session
    Scenario: Hello within a session leaves the session open
      Given registrar A is logged in
      When registrar A says hello
      Then the answer is a greeting
      When registrar A logs out
      Then the answer is 1500

    @session/greeting/no-transaction-id
    Scenario: A greeting carries no result and no transaction id
      Given registrar A is connected
      When registrar A says hello
      Then the answer is a greeting
      And the answer has no "result"
      And the answer has no "trID"

    @session/greeting/same-for-everybody
    Scenario: The greeting is the same before login, within a session, and for another registrar
      Given registrar A is connected
      And registrar B is logged in
      When registrar A says hello
      And registrar B says hello
      Then all greetings offer the same

    @session/greeting/hello-with-content
    Scenario: What a hello contains does not matter
      Given registrar A is connected
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <hello kind="friendly">are you <there/></hello>
        </epp>
        """
      Then the answer is a greeting

    @needs:clock
    @session/greeting/date-is-now
    Scenario: The greeting's date follows the server's clock
      Given registrar A is connected
      When 3 days pass
      And registrar A says hello
      Then the answer's "svDate" is "<now>"

  Rule: A hello that is no document of the protocol is refused

    @hello/2001/generic-xml-syntax-error
    Scenario: Two hellos in one document
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/><hello/></epp>
        """
      Then the answer is 2001
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>
        """
      Then the answer is a greeting

    @hello/2001/generic-xml-syntax-error
    Scenario: The hello is not closed
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello></epp>
        """
      Then the answer is 2001
      And the connection of registrar A is open
