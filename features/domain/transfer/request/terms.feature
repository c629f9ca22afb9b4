@domain-transfer-request
@needs:superuser
Feature: Asking for a domain as a superuser

  Rule: A superuser says how much longer the registration becomes, and how long the transfer waits

    @domain-transfer-request/1001/requested
    @needs:look
    @needs:clock
    Scenario: Without another year
      Given registrar A holds domain "wanted" with:
        | expires       | 2027-06-01T12:00:00Z |
        | grace periods | renew for 40 days    |
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period    | 0 years |
        | days until it happens | 3       |
      Then the answer is 1001
      And the answer says:
        | resData/trnData/trStatus | pending              |
        | resData/trnData/acDate   | <in 3 days>          |
        | resData/trnData/exDate   | 2027-06-01T12:00:00Z |
      And the answer has no "extension"
      And the last change of domain "wanted" is charged:
        | kind      | registrar     | event                    | end      |
        | recurring | {registrar B} | 2027-06-01T12:00:00.000Z | <absent> |
      And the history of domain "wanted" ends with:
        | superuser          | true                |
        | years              | 0                   |
        | registrar          | {registrar B}       |
        | records/0/field    | transfer-successful |
        | records/0/reported | <in 10 days>        |
      When 3 days pass
      And registrar B asks about domain "wanted"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID   | {registrar B}        |
        | resData/infData/exDate | 2027-06-01T12:00:00Z |
        | resData/infData/trDate | <now>                |
      And the answer has no "extension"

    @domain-transfer-request/1001/requested
    @needs:poll
    Scenario: At once
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period    | 0 years |
        | days until it happens | 0       |
      Then the answer is 1001
      And the answer says:
        | resData/trnData/trStatus | pending     |
        | resData/trnData/acDate   | <now>       |
        | resData/trnData/exDate   | <in 1 year> |
      And registrar B sees of domain "wanted":
        | status/@s | inactive      |
        | clID      | {registrar B} |
        | exDate    | <in 1 year>   |
        | trDate    | <now>         |
      When registrar B polls
      Then the answer is 1301
      And the answer's "resData/trnData/trStatus" is "serverApproved"

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: With a year, as anybody would
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period    | 1 year |
        | days until it happens | 7      |
      Then the answer is 1001
      And the answer says:
        | resData/trnData/acDate | <in 7 days>  |
        | resData/trnData/exDate | <in 2 years> |
      And the last change of domain "wanted" is charged:
        | kind      | reason   | registrar     | event        | billed       | amount |
        | one-time  | transfer | {registrar B} | <in 7 days>  | <in 12 days> | 8.00   |
        | recurring | renew    | {registrar B} | <in 2 years> |              |        |

    @domain-transfer-request/1001/requested
    Scenario: The command's own period is no matter then
      Given registrar A holds domain "wanted" with:
        | expires | in 1 year |
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | period             | 30 months |
        | superuser's period | 1 year    |
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "<in 2 years>"

    @domain-transfer-request/1001/requested
    @needs:look
    Scenario: Without another year, an automatic renewal that can still be given back is not
      Given registrar A holds domain "wanted" with:
        | created | 700 days ago |
        | expires | 10 days ago  |
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period    | 0 years |
        | days until it happens | 0       |
      Then the answer is 1001
      And the answer's "resData/trnData/exDate" is "<in 355 days>"
      And the last change of domain "wanted" is charged:
        | kind      | registrar     |
        | recurring | {registrar B} |
      And registrar B sees of domain "wanted":
        | clID   | {registrar B} |
        | exDate | <in 355 days> |

    @domain-transfer-request/1001/requested
    @needs:tokens
    @needs:look
    Scenario: A domain in a package, without another year
      Given allocation token "the-package" exists with:
        | type       | package       |
        | registrars | {registrar A} |
      And registrar A holds domain "packed" with:
        | package       | the-package |
        | renewal price | 43.10       |
      When registrar B as superuser requests the transfer of domain "packed" with:
        | superuser's period    | 0 years |
        | days until it happens | 0       |
      Then the answer is 1001
      And the last change of domain "packed" is charged:
        | kind      | price/behaviour |
        | recurring | default         |

  Rule: A superuser need not ask for everything

    @domain-transfer-request/1001/requested
    Scenario Outline: With <authInfo>
      Given registrar A holds domain "wanted"
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | password | <password> |
      Then the answer is 1001

      Examples:
        | authInfo           | password |
        | no authInfo        | none     |
        | the wrong password | wrong    |

    @domain-transfer-request/1001/requested
    Scenario Outline: Where the registrar's account has <what>
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      And registrar B's account has:
        | <what> | <value> |
      When registrar B as superuser requests the transfer of domain "gold" with:
        | fees | 100.00 |
      Then the answer is 1001

      Examples:
        | what                 | value |
        | zones                | none  |
        | billing accounts     | none  |
        | blocks premium names | true  |

  Rule: What not even a superuser may

    @domain-transfer-request/2201/registrar-must-be-active-for-this-operation
    Scenario: Ask for a registrar that is suspended
      Given registrar A holds domain "wanted"
      And registrar B's account is suspended
      When registrar B as superuser requests the transfer of domain "wanted"
      Then the answer is 2201
      Given registrar B's account is active
      Then the same command is now answered 1001

    @domain-transfer-request/2304/resource-status-prohibits-operation
    Scenario: Ask for a domain that is not to be transferred
      Given registrar A holds domain "free"
      And registrar A holds domain "kept" with:
        | statuses | serverTransferProhibited |
      When registrar B as superuser requests the transfer of domain "kept"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1001

    @domain-transfer-request/2300/already-pending-transfer
    Scenario: Ask for a domain that somebody has asked for
      Given registrar A holds domain "free"
      And registrar A holds domain "wanted"
      And registrar C has asked registrar A for domain "wanted"
      When registrar B as superuser requests the transfer of domain "wanted"
      Then the answer is 2300
      And the same command with "name" "{domain free}" is answered 1001

    @domain-transfer-request/2306/bad-period-unit
    Scenario: Give the period in months
      Given registrar A holds domain "wanted"
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period | 1 month |
      Then the answer is 2306
      And the same command with "superuser's period" "1 year" is answered 1001

    @domain-transfer-request/2306/invalid-transfer-period-value
    Scenario: Add more than a year
      Given registrar A holds domain "wanted"
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period | 2 years |
      Then the answer is 2306
      And the same command with "superuser's period" "1 year" is answered 1001

    @domain-transfer-request/2306/transfer-period-must-be-one-year
    Scenario: Ask without the extension for more than a year
      Given registrar A holds domain "wanted"
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | period | 2 years |
      Then the answer is 2306
      And the same command with "period" "1 year" is answered 1001

    @domain-transfer-request/2304/transfer-period-zero-and-fee-transfer-extension
    @needs:fees
    Scenario Outline: Name fees in version <version> for what adds no year
      Given registrar A holds domain "wanted"
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period | 0 years   |
        | fees               | 8.00      |
        | fee version        | <version> |
      Then the answer is 2304
      And the same command with "superuser's period" "1 year" is answered 1001

      Examples:
        | version |
        | 0.6     |
        | 0.11    |
        | 0.12    |
        | 1.0     |

    @session/2201/unauthorized-for-superuser-extension
    Scenario: Terms of a superuser from a registrar's own session
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | superuser's period | 1 year |
      Then the answer is 2201
      And the same command with "superuser's period" "none" is answered 1001
