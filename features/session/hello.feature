@hello
Feature: Asking for the greeting

  Rule: Whoever asks is greeted, at any time

    @hello/0/greeted @session/greeting/on-connect @session/greeting/date-is-now @session/greeting/data-collection-policy
    Scenario: A new connection is greeted without asking
      Given registrar A is connected
      Then the answer is a greeting
      And the answer says:
        | svID                            | <present> |
        | svDate                          | <now>     |
        | svcMenu/version                 | 1.0       |
        | svcMenu/lang                    | <present> |
        | svcMenu/objURI                  | <present> |
        | dcp/access/all                  | <empty>   |
        | dcp/statement/purpose/admin     | <empty>   |
        | dcp/statement/purpose/prov      | <empty>   |
        | dcp/statement/recipient/ours    | <empty>   |
        | dcp/statement/recipient/public  | <empty>   |
        | dcp/statement/retention/indefinite | <empty> |

    @hello/0/greeted @session/greeting/after-hello-before-login
    Scenario: Hello before login
      Given registrar A is connected
      When registrar A says hello
      Then the answer is a greeting

    @hello/0/greeted @session/greeting/after-hello-within-session
    Scenario: Hello within a session leaves the session open
      Given registrar A is logged in
      When registrar A says hello
      Then the answer is a greeting
      When registrar A logs out
      Then the answer is 1500
