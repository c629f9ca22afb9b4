@domain-transfer-request
Feature: Asking for a domain: what is refused

  Rule: What the registry refuses, it leaves as it was

    @domain-transfer-request/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds domain "wanted"
      And registrar B is connected
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 2002
      When registrar B logs in
      And registrar B requests the transfer of domain "wanted"
      Then the answer is 1001

    @domain-transfer-request/2201/registrar-must-be-active-for-this-operation
    Scenario Outline: The registrar's account is <state>
      Given registrar A holds domain "wanted"
      And registrar B on a second connection is logged in
      And registrar B's account is <state>
      When registrar B on a second connection requests the transfer of domain "wanted"
      Then the answer is 2201
      And registrar A sees of domain "wanted":
        | status/@s | inactive |
      Given registrar B's account is active
      Then the same command is now answered 1001

      Examples:
        | state     |
        | suspended |
        | pending   |
        | disabled  |

    @domain-transfer-request/2303/resource-does-not-exist
    Scenario Outline: <what>
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "nowhere" with:
        | name | <name> |
      Then the answer is 2303
      And the same command with "name" "{domain wanted}" is answered 1001

      Examples:
        | what                                 | name             |
        | No such domain was ever registered   | {domain nowhere} |
        | The name could never be a domain's   | --invalid        |
        | The name lies in no top-level domain | wanted.nothing   |

    @domain-transfer-request/2303/resource-does-not-exist
    @needs:clock
    Scenario: The domain is purged
      Given registrar A holds domain "wanted"
      And registrar A holds domain "going" with:
        | deletion requested | 35 days ago |
        | gone               | in 1 second |
      When 1 second passes
      And registrar B requests the transfer of domain "going"
      Then the answer is 2303
      And the same command with "name" "{domain wanted}" is answered 1001

    @domain-transfer-request/2304/resource-status-prohibits-operation
    Scenario Outline: The domain has <status>
      Given registrar A holds domain "free"
      And registrar A holds domain "kept" with:
        | statuses | <status> |
      When registrar B requests the transfer of domain "kept"
      Then the answer is 2304
      And registrar A sees of domain "kept":
        | status/@s | inactive, <status> |
      And the same command with "name" "{domain free}" is answered 1001

      Examples:
        | status                   |
        | clientTransferProhibited |
        | serverTransferProhibited |

    @domain-transfer-request/2304/resource-status-prohibits-operation
    Scenario: The domain is deleted and can still be restored
      Given registrar A holds domain "free"
      And registrar A holds domain "going" with:
        | deletion requested | 1 day ago |
      When registrar B requests the transfer of domain "going"
      Then the answer is 2304
      And the same command with "name" "{domain free}" is answered 1001

    @domain-transfer-request/2201/missing-transfer-request-auth-info
    Scenario: The request has no authInfo
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | password | none |
      Then the answer is 2201
      And registrar A sees of domain "wanted":
        | status/@s | inactive |
      And the same command with "password" "2fooBAR" is answered 1001

    @domain-transfer-request/2202/bad-auth-info-for-resource
    Scenario Outline: The password is <how>
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | password | <password> |
      Then the answer is 2202
      And registrar A sees of domain "wanted":
        | status/@s | inactive |
      And the same command with "password" "2fooBAR" is answered 1001

      Examples:
        | how             | password |
        | another         | wrong    |
        | in another case | 2FOObar  |
        | empty           |          |

    @domain-transfer-request/2202/bad-auth-info-for-resource
    @needs:contacts
    Scenario Outline: A contact's password that does not open the domain: <how>
      Given registrar A holds contact "owner" with:
        | password | open sesame |
      And registrar A holds contact "stranger" with:
        | password | open sesame |
      And registrar A knows the repository id of contact "owner"
      And registrar A knows the repository id of contact "stranger"
      And registrar A holds domain "wanted" with:
        | registrant | {contact owner} |
      When registrar B requests the transfer of domain "wanted" with:
        | password    | <password> |
        | password of | <contact>  |
      Then the answer is 2202
      And the same command is answered 1001 with:
        | password    | open sesame                      |
        | password of | {repository id of contact owner} |

      Examples:
        | how                             | password    | contact                             |
        | it is another                   | wrong       | {repository id of contact owner}    |
        | it is the domain's              | 2fooBAR     | {repository id of contact owner}    |
        | the contact is not the domain's | open sesame | {repository id of contact stranger} |
        | there is no such repository id  | open sesame | NOTHING-ROID                        |

    @domain-transfer-request/2300/already-pending-transfer
    Scenario Outline: A transfer is pending already, and registrar <who> asks
      Given registrar A holds domain "free"
      And registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar <who> requests the transfer of domain "wanted"
      Then the answer is 2300
      And the same command with "name" "{domain free}" is answered 1001

      Examples:
        | who |
        | B   |
        | C   |

    @domain-transfer-request/2002/object-already-sponsored
    Scenario: The registrar sponsors the domain already
      Given registrar A holds domain "wanted"
      And registrar B holds domain "mine"
      When registrar B requests the transfer of domain "mine"
      Then the answer is 2002
      And registrar B sees of domain "mine":
        | status/@s | inactive |
      And the same command with "name" "{domain wanted}" is answered 1001

    @domain-transfer-request/2306/bad-period-unit
    Scenario: The period is in months
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | period | 1 month |
      Then the answer is 2306
      And the same command with "period" "1 year" is answered 1001

    @domain-transfer-request/2306/transfer-period-must-be-one-year
    Scenario: The period is two years
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | period | 2 years |
      Then the answer is 2306
      And the same command with "period" "1 year" is answered 1001

    @domain-transfer-request/2201/not-authorized-for-tld
    Scenario: The registrar may not use the top-level domain
      Given registrar A holds domain "wanted"
      And registrar B's account has:
        | zones | none |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 2201
      Given registrar B's account has:
        | zones | {zone} |
      Then the same command is now answered 1001

    @domain-transfer-request/2201/missing-billing-account-map
    Scenario: The registrar cannot be billed in the top-level domain's currency
      Given registrar A holds domain "wanted"
      And registrar B's account has:
        | billing accounts | JPY |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 2201
      Given registrar B's account has:
        | billing accounts | USD |
      Then the same command is now answered 1001

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1001

    @session/2103/unimplemented-extension
    Scenario Outline: An extension of another command: <extension>
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | extension | <extension> |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1001

      Examples:
        | extension  |
        | fee-0.12   |
        | secDNS-1.1 |
        | rgp-1.0    |

    @session/2201/only-tool-can-pass-metadata
    Scenario: A client says why, as only the registry's tool does
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | reason | because |
      Then the answer is 2201
      And the same command with "reason" "none" is answered 1001

    @session/2002/undeclared-object-service
    Scenario: The session did not declare domains
      Given registrar A holds domain "wanted"
      And registrar B on a second connection is logged in with:
        | object services | contact, host |
      When registrar B on a second connection requests the transfer of domain "wanted"
      Then the answer is 2002
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 1001

  Rule: Where two refusals are due, the first in line answers

    @domain-transfer-request/2201/registrar-must-be-active-for-this-operation
    @refusalOrder
    Scenario: The account before the services
      Given registrar B on a second connection is logged in with:
        | object services | contact, host |
      And registrar B's account is suspended
      When registrar B on a second connection requests the transfer of domain "nowhere"
      Then the answer is 2201

    @session/2103/unimplemented-extension
    @refusalOrder
    Scenario: The extension before the domain
      When registrar B requests the transfer of domain "nowhere" with:
        | extension | secDNS-1.1 |
      Then the answer is 2103

    @domain-transfer-request/2304/resource-status-prohibits-operation
    @refusalOrder
    Scenario: The statuses before the authInfo
      Given registrar A holds domain "kept" with:
        | statuses | clientTransferProhibited |
      When registrar B requests the transfer of domain "kept" with:
        | password | none |
      Then the answer is 2304

    @domain-transfer-request/2202/bad-auth-info-for-resource
    @refusalOrder
    Scenario: The password before the pending transfer
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar C requests the transfer of domain "wanted" with:
        | password | wrong |
      Then the answer is 2202

    @domain-transfer-request/2300/already-pending-transfer
    @refusalOrder
    Scenario: The pending transfer before the sponsor
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A requests the transfer of domain "wanted"
      Then the answer is 2300

    @domain-transfer-request/2002/object-already-sponsored
    @refusalOrder
    Scenario: The sponsor before the period's unit
      Given registrar B holds domain "mine"
      When registrar B requests the transfer of domain "mine" with:
        | period | 12 months |
      Then the answer is 2002

    @domain-transfer-request/2306/bad-period-unit
    @refusalOrder
    @needs:superuser
    Scenario: The unit of a superuser's period before its length
      Given registrar A holds domain "wanted"
      When registrar B as superuser requests the transfer of domain "wanted" with:
        | superuser's period | 12 months |
      Then the answer is 2306

    @domain-transfer-request/2306/transfer-period-must-be-one-year
    @refusalOrder
    Scenario: The period before the access
      Given registrar A holds domain "wanted"
      And registrar B's account has:
        | zones | none |
      When registrar B requests the transfer of domain "wanted" with:
        | period | 2 years |
      Then the answer is 2306

    @domain-transfer-request/2201/not-authorized-for-tld
    @refusalOrder
    Scenario: The access before the billing account
      Given registrar A holds domain "wanted"
      And registrar B's account has:
        | zones            | none |
        | billing accounts | none |
      When registrar B requests the transfer of domain "wanted"
      Then the answer is 2201

    @domain-transfer-request/2201/missing-billing-account-map
    @refusalOrder
    Scenario: The billing account before premium names
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      And registrar B's account has:
        | billing accounts     | none |
        | blocks premium names | true |
      When registrar B requests the transfer of domain "gold" with:
        | fees | 100.00 |
      Then the answer is 2201

    @domain-transfer-request/2304/premium-name-blocked
    @refusalOrder
    @needs:fees
    Scenario: Premium names before their fees
      Given the label of domain "gold" costs 100.00 a year
      And registrar A holds domain "gold"
      And registrar B's account has:
        | blocks premium names | true |
      When registrar B requests the transfer of domain "gold"
      Then the answer is 2304

    @domain-transfer-request/2102/unsupported-fee-attribute
    @refusalOrder
    @needs:fees
    Scenario: What is said of a fee before its decimals
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees           | 8.000 |
        | fee refundable | false |
      Then the answer is 2102

    @domain-transfer-request/2005/currency-value-scale
    @refusalOrder
    @needs:fees
    Scenario: The decimals of fees before their currency
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees         | 8.000 |
        | fee currency | EUR   |
      Then the answer is 2005

    @domain-transfer-request/2306/currency-unit-mismatch
    @refusalOrder
    @needs:fees
    Scenario: The currency of fees before their sum
      Given registrar A holds domain "wanted"
      When registrar B requests the transfer of domain "wanted" with:
        | fees         | 9.00 |
        | fee currency | EUR  |
      Then the answer is 2306
