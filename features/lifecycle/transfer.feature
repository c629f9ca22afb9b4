@lifecycle
Feature: A domain that changes hands

  Rule: A transfer that nobody decides happens by itself

    @domain-info/1000/shown
    @needs:clock
    Scenario: The domain is another registrar's, a year longer
      Given registrar A holds domain "moving" with:
        | expires               | in 1 year     |
        | transfer requested by | {registrar B} |
        | transfer requested    | 1 day ago     |
      When 3 days pass
      Then registrar A sees of domain "moving":
        | clID      | {registrar A}             |
        | status/@s | inactive, pendingTransfer |
      When 1 day passes
      Then registrar B sees of domain "moving":
        | clID      | {registrar B} |
        | status/@s | inactive      |
        | upID      | {registrar B} |
        | upDate    | <now>         |
        | trDate    | <now>         |
      When registrar B asks about domain "moving"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "transferPeriod"
      When 5 days pass
      And registrar B asks about domain "moving"
      Then the answer is 1000
      And the answer has no "extension"

    @domain-delete/1001/pending
    @needs:clock
    @needs:look
    Scenario: Deleted within the grace period of its transfer
      Given the zone has:
        | renew price | 11.00 |
      And registrar A holds domain "moving" with:
        | expires               | in 1 year     |
        | transfer requested by | {registrar B} |
        | transfer requested    | 5 days ago    |
      When registrar B deletes domain "moving"
      Then the answer is 1001
      And the answer says:
        | extension/delData/credit              | -11.00                |
        | extension/delData/credit/@description | transferPeriod credit |
      And registrar B sees of domain "moving":
        | exDate | <in 1 year> |

    @domain-info/1000/shown
    @needs:clock
    Scenario: An automatic renewal on the way counts as the year of the transfer
      Given registrar A holds domain "moving" with:
        | expires               | in 2 days     |
        | transfer requested by | {registrar B} |
        | transfer requested    | 1 day ago     |
      When 2 days pass
      Then registrar A sees of domain "moving":
        | clID   | {registrar A} |
        | exDate | <in 1 year>   |
        | upDate | <now>         |
        | upID   | {registrar A} |
      When 2 days pass
      Then registrar B sees of domain "moving":
        | clID   | {registrar B} |
        | exDate | <in 363 days> |
      When registrar B asks about domain "moving"
      Then the answer is 1000
      And the answer's "extension/infData/rgpStatus/@s" is "transferPeriod"
