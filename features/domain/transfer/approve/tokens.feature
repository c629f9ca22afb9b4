@domain-transfer-approve
@needs:tokens
Feature: Letting a domain go with an allocation token

  Rule: A token that is in order does nothing

    @domain-transfer-approve/1000/approved
    @needs:look
    Scenario: A token that is good for the name
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "ours" exists with:
        | type     | single-use      |
        | domain   | {domain wanted} |
        | discount | 0.5             |
      When registrar A approves the transfer of domain "wanted" with:
        | token | ours |
      Then the answer is 1000
      And the charges of domain "wanted" include:
        | kind     | reason   | amount | token    |
        | one-time | transfer | 8.00   | <absent> |
      And the registry keeps of token "ours":
        | redeemed | <absent> |

    @domain-transfer-approve/1000/approved
    Scenario: The token that takes a domain out of its package
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted" with:
        | token | __REMOVEPACKAGE__ |
      Then the answer is 1000

  Rule: A token that is not in order is refused

    @domain-transfer-approve/2201/invalid-allocation-token
    Scenario: There is no such token
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      When registrar A approves the transfer of domain "wanted" with:
        | token | unknown-token |
      Then the answer is 2201
      And the same command with "token" "none" is answered 1000

    @domain-transfer-approve/2305/already-redeemed-allocation-token
    Scenario: The token was used before
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "used" exists with:
        | type     | single-use |
        | redeemed | true       |
      And allocation token "unused" exists with:
        | type | single-use |
      When registrar A approves the transfer of domain "wanted" with:
        | token | used |
      Then the answer is 2305
      And the same command with "token" "unused" is answered 1000

    @domain-transfer-approve/2305/allocation-token-not-valid-for-registrar
    Scenario: The token is another registrar's
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "theirs" exists with:
        | registrars | {registrar B} |
      And allocation token "ours" exists with:
        | registrars | {registrar A} |
      When registrar A approves the transfer of domain "wanted" with:
        | token | theirs |
      Then the answer is 2305
      And the same command with "token" "ours" is answered 1000

    @domain-transfer-approve/2305/allocation-token-not-valid-for-tld
    Scenario: The token is for another top-level domain
      Given the registry also runs zone "other"
      And registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "elsewhere" exists with:
        | zones | other |
      And allocation token "here" exists with:
        | zones | {zone} |
      When registrar A approves the transfer of domain "wanted" with:
        | token | elsewhere |
      Then the answer is 2305
      And the same command with "token" "here" is answered 1000

    @domain-transfer-approve/2305/allocation-token-not-valid-for-domain
    Scenario: The token is for another name
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "one" exists with:
        | type   | single-use     |
        | domain | {domain other} |
      And allocation token "this" exists with:
        | type   | single-use      |
        | domain | {domain wanted} |
      When registrar A approves the transfer of domain "wanted" with:
        | token | one |
      Then the answer is 2305
      And the same command with "token" "this" is answered 1000

    @domain-transfer-approve/2304/allocation-token-not-in-promotion
    Scenario Outline: The token's promotion is <promotion>
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "promoted" exists with:
        | promotion | <promotion> |
      And allocation token "current" exists with:
        | promotion | under way |
      When registrar A approves the transfer of domain "wanted" with:
        | token | promoted |
      Then the answer is 2304
      And the same command with "token" "current" is answered 1000

      Examples:
        | promotion |
        | to come   |
        | over      |
        | cancelled |

  Rule: Where two refusals are due, the first in line answers

    @domain-transfer-approve/2303/resource-does-not-exist
    @refusalOrder
    Scenario: The domain before the token
      When registrar A approves the transfer of domain "nowhere" with:
        | token | unknown-token |
      Then the answer is 2303

    @domain-transfer-approve/2305/already-redeemed-allocation-token
    @refusalOrder
    Scenario: That the token is used before whose it is
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "bad-token" exists with:
        | type       | single-use    |
        | redeemed   | true          |
        | registrars | {registrar B} |
      When registrar A approves the transfer of domain "wanted" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-transfer-approve/2305/allocation-token-not-valid-for-registrar
    @refusalOrder
    Scenario: Whose the token is before its top-level domains
      Given the registry also runs zone "other"
      And registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "bad-token" exists with:
        | registrars | {registrar B} |
        | zones      | other         |
      When registrar A approves the transfer of domain "wanted" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-transfer-approve/2305/allocation-token-not-valid-for-tld
    @refusalOrder
    Scenario: The token's top-level domains before its name
      Given the registry also runs zone "other"
      And registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "bad-token" exists with:
        | type   | single-use     |
        | zones  | other          |
        | domain | {domain other} |
      When registrar A approves the transfer of domain "wanted" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-transfer-approve/2305/allocation-token-not-valid-for-domain
    @refusalOrder
    Scenario: The token's name before its promotion
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "bad-token" exists with:
        | type      | single-use     |
        | domain    | {domain other} |
        | promotion | over           |
      When registrar A approves the transfer of domain "wanted" with:
        | token | bad-token |
      Then the answer is 2305

    @domain-transfer-approve/2304/allocation-token-not-in-promotion
    @refusalOrder
    Scenario: The token's promotion before the password
      Given registrar A holds domain "wanted"
      And registrar B has asked registrar A for domain "wanted"
      And allocation token "bad-token" exists with:
        | promotion | over |
      When registrar A approves the transfer of domain "wanted" with:
        | token    | bad-token |
        | password | wrong     |
      Then the answer is 2304
