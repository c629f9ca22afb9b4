@domain-create
@needs:secDNS
Feature: The DNSSEC data of a new domain

  Rule: A domain has up to eight DS records of known kinds

    @domain-create/1000/registered
    Scenario Outline: A DS record has algorithm <algorithm> and digest type <type>
      When registrar A creates domain "new" with:
        | ds records | 12345 <algorithm> <type> |
      Then the answer is 1000

      Examples: Digest types
        | algorithm | type |
        | 13        | 1    |
        | 13        | 2    |
        | 13        | 4    |

      Examples: Algorithms
        | algorithm | type |
        | 0         | 2    |
        | 1         | 2    |
        | 2         | 2    |
        | 3         | 2    |
        | 5         | 2    |
        | 6         | 2    |
        | 7         | 2    |
        | 8         | 2    |
        | 10        | 2    |
        | 12        | 2    |
        | 14        | 2    |
        | 15        | 2    |
        | 16        | 2    |
        | 252       | 2    |
        | 253       | 2    |
        | 254       | 2    |

    @domain-create/1000/registered
    @needs:look
    Scenario: DS records are kept, each once, with their digests in capitals
      When registrar A creates domain "new" with:
        | ds records | 1 8 1 49fd46e6c4b45c55d4ac49fd46e6c4b45c55d4ac, 1 8 1 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC |
      Then the answer is 1000
      And the registry keeps of domain "new":
        | dsRecords/length       | 1                                        |
        | dsRecords/0/keyTag     | 1                                        |
        | dsRecords/0/algorithm  | 8                                        |
        | dsRecords/0/digestType | 1                                        |
        | dsRecords/0/digest     | 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC |

    @domain-create/2306/too-many-ds-records
    Scenario: There are nine DS records
      When registrar A creates domain "new" with:
        | ds records | 9 different ones |
      Then the answer is 2306
      And the same command with "ds records" "8 different ones" is answered 1000

    @domain-create/2306/invalid-ds-record
    Scenario Outline: The <part> of a DS record is <value>
      When registrar A creates domain "new" with:
        | ds records | 1 8 1, <record> |
      Then the answer is 2306
      And the same command with "ds records" "1 8 1, 12345 13 2" is answered 1000

      Examples:
        | part        | value | record      |
        | algorithm   | 4     | 12345 4 2   |
        | algorithm   | 9     | 12345 9 2   |
        | algorithm   | 11    | 12345 11 2  |
        | algorithm   | 17    | 12345 17 2  |
        | algorithm   | 251   | 12345 251 2 |
        | algorithm   | 255   | 12345 255 2 |
        | digest type | 0     | 12345 13 0  |
        | digest type | 3     | 12345 13 3  |
        | digest type | 5     | 12345 13 5  |

    @domain-create/2306/invalid-ds-record
    Scenario Outline: The digest of type <type> has <length>
      When registrar A creates domain "new" with:
        | ds records | 12345 13 <type> <digest> |
      Then the answer is 2306
      And the same command with "ds records" "12345 13 <type>" is answered 1000

      Examples:
        | type | length    | digest                                                           |
        | 1    | 19 octets | 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4                           |
        | 1    | 32 octets | 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD |
        | 2    | 20 octets | 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC                         |
        | 4    | 32 octets | 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD |

  Rule: Keys and signature lives are not taken

    @domain-create/2306/ds-data-required
    Scenario: A key is given instead of a DS record
      When registrar A creates domain "new" with:
        | keys | 257 3 13 |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | keys       | none       |
        | ds records | 12345 13 2 |

    @domain-create/2102/max-sig-life-not-supported
    Scenario: A maximum signature life is asked for
      When registrar A creates domain "new" with:
        | ds records         | 12345 13 2 |
        | max signature life | 604800     |
      Then the answer is 2102
      And the same command with "max signature life" "none" is answered 1000

  Rule: Of two refusals one comes first

    @refusalOrder
    @domain-create/2306/ds-data-required
    Scenario: A key is given, with a maximum signature life
      When registrar A creates domain "new" with:
        | keys               | 257 3 13 |
        | max signature life | 604800   |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | keys               | none       |
        | max signature life | none       |
        | ds records         | 12345 13 2 |

    @refusalOrder
    @domain-create/2102/max-sig-life-not-supported
    Scenario: There are too many DS records, with a maximum signature life
      When registrar A creates domain "new" with:
        | ds records         | 9 different ones |
        | max signature life | 604800           |
      Then the answer is 2102
      And the same command is answered 1000 with:
        | ds records         | 8 different ones |
        | max signature life | none             |

    @refusalOrder
    @domain-create/2306/too-many-ds-records
    Scenario: There are too many DS records, and one is of an unknown kind
      When registrar A creates domain "new" with:
        | ds records | 1 13 2, 2 13 2, 3 13 2, 4 13 2, 5 13 2, 6 13 2, 7 13 2, 8 13 2, 9 4 2 |
      Then the answer is 2306
      And the same command with "ds records" "8 different ones" is answered 1000

    @refusalOrder
    @domain-create/2306/invalid-ds-record
    Scenario: A DS record is of an unknown kind and no table allows the label
      When registrar A creates the domain named "xn--80ak6aa92e.{zone}" with:
        | ds records | 12345 4 2 |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | name       | {domain new} |
        | ds records | 12345 13 2   |
