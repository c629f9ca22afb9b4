@domain-create
@needs:tokens
Feature: Registering for anchor tenants

  Background:
    Given the zone has:
      | create price | 13.00 |
    And allocation token "ANCHOR" exists with:
      | type   | single-use      |
      | domain | {domain anchor} |

  Rule: An anchor tenant has its name for two years, for free

    @domain-create/1000/registered
    @needs:look
    Scenario: The label is reserved for an anchor tenant and a token is for the name
      Given the label of domain "anchor" is reserved as "anchor-tenant, fully-blocked"
      When registrar A creates domain "anchor" with:
        | token  | ANCHOR  |
        | period | 2 years |
      Then the answer is 1000
      And the registry keeps of token "ANCHOR":
        | redeemed | <present> |
      And the charges of domain "anchor" are:
        | kind      | reason | amount   | years    | billed       | flags         | price/behaviour |
        | one-time  | create | 0.00     | 2        | <in 30 days> | anchor-tenant | <absent>        |
        | recurring | renew  | <absent> | <absent> | <absent>     | auto-renew    | nonpremium      |
      And the registry keeps of domain "anchor":
        | gracePeriods/0/kind | add          |
        | gracePeriods/0/end  | <in 30 days> |
        | statuses            | <absent>     |

    @domain-create/1000/registered
    @needs:fees
    Scenario: An anchor tenant's registration is told to cost nothing
      Given the label of domain "anchor" is reserved as "anchor-tenant"
      When registrar A creates domain "anchor" with:
        | token  | ANCHOR  |
        | period | 2 years |
        | fees   | 0.00    |
      Then the answer is 1000
      And the answer says:
        | extension/creData/fee | 0.00 |

    @domain-create/1000/registered
    @needs:look
    Scenario: The token itself makes an anchor tenant
      Given allocation token "TENANT" exists with:
        | type         | single-use      |
        | domain       | {domain tenant} |
        | registration | anchor-tenant   |
      When registrar A creates domain "tenant" with:
        | token  | TENANT  |
        | period | 2 years |
      Then the answer is 1000
      And the charges of domain "tenant" are:
        | kind      | amount   | flags         | price/behaviour |
        | one-time  | 0.00     | anchor-tenant | <absent>        |
        | recurring | <absent> | auto-renew    | nonpremium      |

    @domain-create/1000/registered
    @needs:look
    @needs:tool
    Scenario: The registry's own tool says that the name is for an anchor tenant
      Given the label of domain "anchor" is reserved as "fully-blocked"
      When registrar A through the tool creates domain "anchor" with:
        | anchor tenant | true                 |
        | reason        | agreed with the city |
        | period        | 2 years              |
      Then the answer is 1000
      And the charges of domain "anchor" are:
        | kind      | amount   | flags         |
        | one-time  | 0.00     | anchor-tenant |
        | recurring | <absent> | auto-renew    |
      And the history of domain "anchor" ends with:
        | reason               | agreed with the city |
        | requestedByRegistrar | false                |

    @domain-create/1000/registered
    @needs:look
    Scenario: An anchor tenant whose token specifies the renewal price renews as others that are not premium
      Given allocation token "TENANT" exists with:
        | type         | single-use      |
        | domain       | {domain tenant} |
        | registration | anchor-tenant   |
        | renewal      | specified       |
      When registrar A creates domain "tenant" with:
        | token  | TENANT  |
        | period | 2 years |
      Then the answer is 1000
      And the registry keeps of domain "tenant":
        | renewalPrice/behaviour | nonpremium |

    @domain-create/1000/registered
    @needs:look
    Scenario: An anchor tenant pays nothing for early access, nor for a premium name
      Given the zone has:
        | early access fee | 100.00 |
      And the label of domain "anchor" is reserved as "anchor-tenant"
      And the label of domain "anchor" costs 500.00 a year
      When registrar A creates domain "anchor" with:
        | token  | ANCHOR  |
        | period | 2 years |
      Then the answer is 1000
      And the charges of domain "anchor" are:
        | kind      | reason | amount   |
        | one-time  | create | 0.00     |
        | recurring | renew  | <absent> |

    @domain-create/1000/registered
    @needs:fees
    Scenario: A token's discount does not keep an anchor tenant from a premium name
      Given allocation token "TENANT" exists with:
        | type         | single-use      |
        | domain       | {domain tenant} |
        | registration | anchor-tenant   |
        | discount     | 0.5             |
      And the label of domain "tenant" costs 500.00 a year
      When registrar A creates domain "tenant" with:
        | token  | TENANT  |
        | period | 2 years |
      Then the answer is 1000

    @domain-create/2304/domain-reserved
    Scenario: A token for any name makes no anchor tenant
      Given the label of domain "anchor" is reserved as "anchor-tenant"
      And allocation token "ANY" exists with:
        | type | single-use |
      When registrar A creates domain "anchor" with:
        | token  | ANY     |
        | period | 2 years |
      Then the answer is 2304
      And the same command with "token" "ANCHOR" is answered 1000

    @domain-create/2306/anchor-tenant-create-period
    Scenario Outline: The period is <said>
      Given the label of domain "anchor" is reserved as "anchor-tenant"
      When registrar A creates domain "anchor" with:
        | token  | ANCHOR |
        | period | <said> |
      Then the answer is 2306
      And the same command with "period" "2 years" is answered 1000

      Examples:
        | said    |
        | none    |
        | 1 year  |
        | 3 years |

    @domain-create/2306/anchor-tenant-create-period
    @needs:superuser
    Scenario: A superuser registers for an anchor tenant for another period
      When registrar A as superuser creates domain "anchor" with:
        | anchor tenant | true   |
        | period        | 1 year |
      Then the answer is 2306
      And the same command with "period" "2 years" is answered 1000

    @domain-create/2304/premium-name-blocked
    Scenario: Anchor tenants are kept from premium names as others are
      Given the label of domain "anchor" is reserved as "anchor-tenant"
      And the label of domain "anchor" costs 500.00 a year
      And registrar A's account has:
        | blocks premium names | true |
      When registrar A creates domain "anchor" with:
        | token  | ANCHOR  |
        | period | 2 years |
      Then the answer is 2304
      And the same command is answered 1000 with:
        | name  | {domain other} |
        | token | none           |

  Rule: Of two refusals one comes first

    @domain-create/2306/anchor-tenant-create-period
    @refusalOrder
    Scenario: The period is wrong and the registrar has no access to the zone
      Given registrar A's account has:
        | zones | none |
      And the label of domain "anchor" is reserved as "anchor-tenant"
      When registrar A creates domain "anchor" with:
        | token  | ANCHOR |
        | period | 1 year |
      Then the answer is 2306
