@domain-delete
Feature: Deleting a domain that was registered a few days ago

  Rule: In the grace period of its registration a domain is gone at once, and costs nothing

    @domain-delete/1000/deleted
    Scenario: The domain is gone at once
      Given registrar A holds domain "mistake" with:
        | created       | 1 day ago      |
        | grace periods | add for 4 days |
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      And domain "mistake" is gone for registrar A

    @domain-delete/1000/deleted
    @needs:clock
    Scenario: Up to the last moment of the grace period
      Given registrar A holds domain "mistake" with:
        | grace periods | add for 2 seconds |
      When 1 second passes
      And registrar A deletes domain "mistake"
      Then the answer is 1000
      And domain "mistake" is gone for registrar A

    @domain-delete/1001/pending
    @needs:clock
    Scenario: From the end of the grace period on there is redemption
      Given registrar A holds domain "mistake" with:
        | grace periods | add for 2 seconds |
      When 2 seconds pass
      And registrar A deletes domain "mistake"
      Then the answer is 1001
      And the answer has no "extension"
      And registrar A sees of domain "mistake":
        | status/@s | inactive, pendingDelete |

    @domain-delete/1000/deleted
    @needs:look
    Scenario: A transfer that was asked for is over
      Given registrar A holds domain "mistake" with:
        | created               | 1 day ago                |
        | grace periods         | add of 1 year for 4 days |
        | transfer requested by | {registrar B}            |
        | transfer requested    | 1 hour ago               |
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      And the registry still keeps of domain "mistake":
        | transfer/status      | serverCancelled |
        | transfer/requestedBy | {registrar B}   |
        | transfer/acts        | <now>           |

    @domain-delete/1000/deleted
    @needs:tool
    @needs:look
    Scenario: A tool's reason for a deletion at once
      Given registrar A holds domain "mistake" with:
        | created       | 1 day ago                |
        | grace periods | add of 1 year for 4 days |
      When registrar A through the tool deletes domain "mistake" with:
        | reason                 | it was asked for |
        | requested by registrar | true             |
      Then the answer is 1000
      And the history of domain "mistake" ends with:
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @domain-delete/1000/deleted
    @needs:look
    @needs:clock
    Scenario: The charge is taken back, and nobody is told
      Given registrar A holds domain "mistake" with:
        | created       | 1 day ago                 |
        | grace periods | add of 2 years for 4 days |
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      And the last change of domain "mistake" is charged:
        | kind         | reason | registrar     | event | billed      |
        | cancellation | create | {registrar A} | <now> | <in 4 days> |
      And the charges of domain "mistake" include:
        | kind      | end   |
        | recurring | <now> |
      And the history of domain "mistake" ends with:
        | at                   | <now>                 |
        | superuser            | false                 |
        | transaction/client   | <its clTRID>          |
        | reason               | <absent>              |
        | requestedByRegistrar | <absent>              |
        | snapshot/statuses    | <absent>              |
        | type                 | domain-delete         |
        | registrar            | {registrar A}         |
        | snapshot/deleted     | <now>                 |
        | snapshot/updated     | <now>                 |
        | snapshot/updatedBy   | {registrar A}         |
        | records/0/field      | deleted-domains-grace |
        | records/1/field      | net-adds-2-yr         |
      And what is written down of domain "mistake" agrees
      And the registry still keeps of domain "mistake":
        | deleted   | <now>          |
        | updated   | <now>          |
        | updatedBy | {registrar A}  |
        | expires   | <366 days ago> |
      And the DNS is told of "{domain mistake}"
      When 40 days pass
      Then registrar A has no message

    @domain-delete/1000/deleted
    Scenario: The name is free at once
      Given registrar A holds domain "mistake" with:
        | grace periods | add for 4 days |
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      When registrar B creates domain "mistake"
      Then the answer is 1000

    @domain-delete/1000/deleted
    Scenario: What it was made of is free too
      Given registrar A holds contact "person"
      And registrar A holds host "elsewhere"
      And registrar A holds domain "mistake" with:
        | grace periods | add for 4 days   |
        | admin         | {contact person} |
        | name servers  | {host elsewhere} |
      And deletions are synchronous
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      When registrar A deletes contact "person"
      Then the answer is 1000
      When registrar A deletes host "elsewhere"
      Then the answer is 1000

  Rule: What is given back is told in the version of the fee extension that the login declared

    @domain-delete/1000/deleted
    @needs:fees
    Scenario Outline: Declared: <declared>
      Given registrar A holds domain "mistake" with:
        | grace periods | add at 123.00 for 4 days |
      And registrar A is logged in with:
        | extensions | <declared> |
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      And the answer says:
        | extension/delData/currency            | USD              |
        | extension/delData/credit              | -123.00          |
        | extension/delData/credit/@description | addPeriod credit |
      And the answer's "extension/delData" is in the namespace "<version>"

      Examples:
        | declared                             | version  |
        | fee-0.6                              | fee-0.6  |
        | fee-0.6, fee-0.11                    | fee-0.11 |
        | fee-0.6, fee-0.11, fee-0.12          | fee-0.12 |
        | fee-0.6, fee-0.11, fee-0.12, fee-1.0 | fee-1.0  |

    @domain-delete/1000/deleted
    Scenario: No fee extension declared
      Given registrar A holds domain "mistake" with:
        | grace periods | add at 123.00 for 4 days |
      And registrar A is logged in with:
        | extensions | none |
      When registrar A deletes domain "mistake"
      Then the answer is 1000
      And the answer has no "extension"

    @domain-delete/1000/deleted
    @needs:fees
    Scenario: What cost nothing gives nothing back
      Given registrar A holds domain "free" with:
        | grace periods | add at 0.00 for 4 days |
      When registrar A deletes domain "free"
      Then the answer is 1000
      And the answer has no "extension"
