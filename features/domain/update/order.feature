@domain-update
@needs:refusalOrder
Feature: Changing a domain: which refusal comes first

  Rule: Where two refusals are due, the first in line answers

    @refusalOrder
    @session/2002/undeclared-service-extension
    @needs:fees
    Scenario: Fees in a version that was not declared, and metadata
      Given registrar A has registered domain "mine"
      And registrar A is logged in with:
        | extensions | secDNS-1.1 |
      When registrar A updates domain "mine" with:
        | fees   | 0.00    |
        | reason | because |
      Then the answer is 2002
      And the same command is answered 1000 with:
        | fees   | none |
        | reason | none |

    @refusalOrder
    @domain-update/2201/only-tool-can-pass-metadata
    Scenario: Metadata and an extension for superusers
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | reason               | because |
        | renews automatically | false   |
      Then the answer is 2201
      And the same command is answered 1000 with:
        | reason               | none |
        | renews automatically | none |

    @refusalOrder
    @session/2001/unsupported-repeated-extension
    @needs:fees
    Scenario: The fees are named twice, beside an extension that the command does not take
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees      | 0.00                              |
        | extension | fees in 0.12, allocationToken-1.0 |
      Then the answer is 2001
      And the same command with "extension" "none" is answered 1000

    @refusalOrder
    @domain-update/2103/unimplemented-extension
    Scenario: An extension that the command does not take comes along with a contact that does not exist
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | extension   | allocationToken-1.0 |
        | add billing | {contact nobody}    |
      Then the answer is 2103

    @refusalOrder
    @domain-update/2303/linked-resources-do-not-exist
    Scenario: Neither the domain nor a host exists
      Given registrar A has registered domain "mine"
      When registrar A updates domain "absent" with:
        | add name servers | {host nowhere} |
      Then the answer is 2303
      And the same command is answered 1000 with:
        | name             | {domain mine} |
        | add name servers | none          |

    @refusalOrder
    @domain-update/2304/resource-status-prohibits-operation
    Scenario: Another registrar's domain that the registry lets nobody change
      Given registrar B has registered domain "mine" with:
        | statuses | serverUpdateProhibited |
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 2304

    @refusalOrder
    @domain-update/2201/resource-not-owned
    Scenario: Another registrar's domain that its sponsor lets nobody change
      Given registrar B has registered domain "mine" with:
        | statuses | clientUpdateProhibited |
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 2201

    @refusalOrder
    @domain-update/2304/resource-has-client-update-prohibited
    Scenario: A status of the registry's own for a domain that its sponsor lets nobody change
      Given registrar A has registered domain "mine" with:
        | statuses | clientUpdateProhibited |
      When registrar A updates domain "mine" with:
        | add statuses | serverHold |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | add statuses    | clientHold             |
        | remove statuses | clientUpdateProhibited |

    @refusalOrder
    @domain-update/2004/status-not-client-settable
    Scenario: A status of the registry's own, without access to the zone
      Given registrar A has registered domain "mine"
      And registrar A's account has:
        | zones | none |
      When registrar A updates domain "mine" with:
        | add statuses | serverHold |
      Then the answer is 2004

    @refusalOrder
    @domain-update/2201/not-authorized-for-tld
    Scenario: A change that costs something, without access to the zone
      Given registrar A has registered domain "mine"
      And each update of domain "mine" costs 5.00 extra, which must be named
      And registrar A's account has:
        | zones | none |
      When registrar A updates domain "mine" with:
        | add statuses | clientHold |
      Then the answer is 2201

    @refusalOrder
    @domain-update/2102/unsupported-fee-attribute
    @needs:fees
    Scenario: A fee that is not refundable, with too many decimals
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees           | 0.000 |
        | fee refundable | false |
      Then the answer is 2102
      And the same command is answered 1000 with:
        | fees           | 0.00 |
        | fee refundable | true |

    @refusalOrder
    @domain-update/2005/currency-value-scale
    @needs:fees
    Scenario: A fee with too many decimals, in another currency
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees         | 0.000 |
        | fee currency | EUR   |
      Then the answer is 2005
      And the same command is answered 1000 with:
        | fees         | 0.00 |
        | fee currency | USD  |

    @refusalOrder
    @domain-update/2306/currency-unit-mismatch
    @needs:fees
    Scenario: A wrong fee in another currency
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees         | 5.00 |
        | fee currency | EUR  |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | fees         | 0.00 |
        | fee currency | USD  |

    @refusalOrder
    @domain-update/2004/fees-mismatch
    @needs:fees
    Scenario: A wrong fee, and a contact that is about to be deleted
      Given registrar A holds contact "going" with:
        | statuses | pendingDelete |
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | fees        | 5.00            |
        | add billing | {contact going} |
      Then the answer is 2004
      And the same command is answered 1000 with:
        | fees        | 0.00 |
        | add billing | none |

    @refusalOrder
    @domain-update/2304/linked-resource-in-pending-delete-prohibits-operation
    Scenario: A contact without a role is about to be deleted
      Given registrar A holds contact "going" with:
        | statuses | pendingDelete |
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add contacts without a type | {contact going} |
      Then the answer is 2304
      And the same command with "add contacts without a type" "none" is answered 1000

    @refusalOrder
    @domain-update/2306/missing-contact-type
    Scenario: A contact has no role, and the new registrant is not allowed
      Given registrar A holds contact "owner"
      And registrar A holds contact "stranger"
      And registrar A has registered domain "mine"
      And the zone has:
        | allowed registrants | {contact owner} |
      When registrar A updates domain "mine" with:
        | registrant                  | {contact stranger} |
        | add contacts without a type | {contact owner}    |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | registrant                  | {contact owner} |
        | add contacts without a type | none            |

    @refusalOrder
    @domain-update/2304/registrant-not-allowed
    Scenario: Neither the new registrant nor the added name server is allowed
      Given registrar A holds contact "owner"
      And registrar A holds contact "stranger"
      And registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A has registered domain "mine"
      And the zone has:
        | allowed registrants  | {contact owner} |
        | allowed name servers | {host ns1}      |
      When registrar A updates domain "mine" with:
        | registrant       | {contact stranger} |
        | add name servers | {host ns2}         |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | registrant       | {contact owner} |
        | add name servers | {host ns1}      |

    @refusalOrder
    @domain-update/2304/nameservers-not-allowed-for-tld
    Scenario: A name server that is not allowed is added and taken away
      Given registrar A holds host "ns1"
      And registrar A holds host "ns2"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
      And the zone has:
        | allowed name servers | {host ns1} |
      When registrar A updates domain "mine" with:
        | add name servers    | {host ns2} |
        | remove name servers | {host ns2} |
      Then the answer is 2304
      And the same command with "add name servers" "none" is answered 1000

    @refusalOrder
    @domain-update/2306/add-remove-same-value
    Scenario: A status is added and taken away, and nobody is the registrant
      Given registrar A holds contact "owner"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add statuses    | clientHold |
        | remove statuses | clientHold |
        | registrant      | {empty}    |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | remove statuses | none            |
        | registrant      | {contact owner} |

    @refusalOrder
    @domain-update/2003/missing-registrant
    Scenario: Nobody is the registrant, and two contacts have one role
      Given registrar A holds contact "owner"
      And registrar A holds contact "stranger"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | registrant  | {empty}                             |
        | add billing | {contact owner}, {contact stranger} |
      Then the answer is 2003
      And the same command is answered 1000 with:
        | registrant  | {contact owner}    |
        | add billing | {contact stranger} |

    @refusalOrder
    @domain-update/2306/duplicate-contact-for-role
    Scenario: Two contacts have one role, and the DNSSEC data are urgent
      Given registrar A holds contact "owner"
      And registrar A holds contact "stranger"
      And registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add billing    | {contact owner}, {contact stranger} |
        | add ds records | 1 13 2                              |
        | urgent         | true                                |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | add billing | {contact owner} |
        | urgent      | false           |

    @refusalOrder
    @domain-update/2102/urgent-attribute-not-supported
    @needs:secDNS
    Scenario: Urgently, signatures are to live longer
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add ds records        | 1 13 2 |
        | urgent                | true   |
        | change signature life | 604800 |
      Then the answer is 2102
      And the same command is answered 1000 with:
        | urgent                | false |
        | change signature life | none  |

    @refusalOrder
    @domain-update/2102/max-sig-life-change-not-supported
    @needs:secDNS
    Scenario: Signatures are to live longer, and nothing else is said
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | change signature life | 604800 |
      Then the answer is 2102
      And the same command is answered 1000 with:
        | change signature life | none   |
        | add ds records        | 1 13 2 |

    @refusalOrder
    @domain-update/2306/sec-dns-all-usage
    @needs:secDNS
    Scenario: All records are not to be taken away, and keys are given
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | remove all ds records | false    |
        | add keys              | 257 3 13 |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | remove all ds records | true |
        | add keys              | none |

    @refusalOrder
    @domain-update/2306/ds-data-required
    @needs:secDNS
    Scenario: Keys are given, and nobody would administer the domain
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | add keys     | 257 3 13                |
        | remove admin | {contact usual contact} |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | add keys     | none |
        | remove admin | none |

    @refusalOrder
    @domain-update/2003/missing-admin-contact
    Scenario: Nobody would administer the domain, nor answer technical questions
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | remove admin | {contact usual contact} |
        | remove tech  | {contact usual contact} |
      Then the answer is 2003
      And the same command is answered 1000 with:
        | remove admin | none |
        | remove tech  | none |

    @refusalOrder
    @domain-update/2003/missing-technical-contact
    @needs:secDNS
    Scenario: Nobody would answer technical questions, and there are too many DS records
      Given registrar A has registered domain "mine"
      When registrar A updates domain "mine" with:
        | remove tech    | {contact usual contact} |
        | add ds records | 9 different ones        |
      Then the answer is 2003
      And the same command is answered 1000 with:
        | remove tech    | none             |
        | add ds records | 8 different ones |

    @refusalOrder
    @domain-update/2306/too-many-ds-records
    @needs:secDNS
    Scenario: There are too many DS records, and one has an unknown algorithm
      Given registrar A has registered domain "mine" with:
        | ds records | 8 different ones |
      When registrar A updates domain "mine" with:
        | add ds records | 9 99 2 |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | add ds records    | 9 13 2 |
        | remove ds records | 1 13 2 |

    @refusalOrder
    @domain-update/2306/invalid-ds-record
    @needs:secDNS
    Scenario: A DS record has an unknown algorithm, and the last name server would go
      Given registrar A holds host "ns1"
      And registrar A has registered domain "mine" with:
        | name servers | {host ns1} |
      And the zone has:
        | allowed name servers | {host ns1} |
      When registrar A updates domain "mine" with:
        | add ds records      | 1 99 2     |
        | remove name servers | {host ns1} |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | add ds records      | 1 13 2 |
        | remove name servers | none   |
