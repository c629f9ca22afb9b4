@domain-create
@needs:launch
Feature: Registering a domain name with a signed mark

  Rule: In sunrise, a signed mark for the label opens the way

    @domain-create/1000/registered
    @needs:fixtures
    Scenario: A mark in order registers its label, and the clearinghouse is told
      Given the zone is in phase "sunrise"
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark valid} |
      Then the answer is 1000
      And the clearinghouse is told of the domain named "{label of mark valid}.{zone}" with:
        | tld        | {zone}             |
        | list       | sunrise            |
        | proof      | {id of mark valid} |
        | registrar  | 9990               |
        | registered | <now>              |

    @domain-create/1000/registered
    @needs:fixtures
    Scenario Outline: A mark that is <what> will do as well
      Given the zone is in phase "sunrise"
      When registrar A creates the domain named "{label of mark <mark>}.{zone}" with:
        | signed mark | {mark <mark>} |
      Then the answer is 1000

      Examples:
        | mark            | what                               |
        | treatyOrStatute | protected by a treaty or statute   |
        | court           | validated by a court               |
        | otherLabel      | for another label, which it is for |

    @domain-create/1000/registered
    @needs:fixtures
    Scenario: A mark may say that it is in base64
      Given the zone is in phase "sunrise"
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark          | {mark valid} |
        | signed mark encoding | base64       |
      Then the answer is 1000

    @domain-create/1000/registered
    @needs:fixtures
    Scenario: Without a mark the clearinghouse is told nothing
      When registrar A creates domain "plain"
      Then the answer is 1000
      And the clearinghouse is told of nothing

  Rule: Signed marks are for sunrise

    @domain-create/2002/signed-marks-only-during-sunrise
    @needs:fixtures
    Scenario: A mark is given while the zone is open to everybody
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | launch phase | open         |
        | signed mark  | {mark valid} |
      Then the answer is 2002
      And the same command with "signed mark" "none" is answered 1000

    @domain-create/2002/signed-marks-only-during-sunrise
    @refusalOrder
    @needs:fixtures
    Scenario: Two marks are given while the zone is open to everybody
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | launch phase | open                       |
        | signed mark  | {mark valid}, {mark court} |
      Then the answer is 2002
      And the same command with "signed mark" "none" is answered 1000

  Rule: There is one mark, and it can be read

    Background:
      Given the zone is in phase "sunrise"

    @domain-create/2306/too-many-signed-marks
    @needs:fixtures
    Scenario: Two marks are given
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark valid}, {mark court} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-marks-must-be-encoded
    @needs:fixtures
    Scenario: The mark is given as it is
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark as XML | {mark valid} |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | signed mark as XML | none         |
        | signed mark        | {mark valid} |

    @domain-create/2306/too-many-signed-marks
    @refusalOrder
    @needs:fixtures
    Scenario: Two marks are given as they are
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark as XML | {mark valid}, {mark court} |
      Then the answer is 2306
      And the same command is answered 1000 with:
        | signed mark as XML | none         |
        | signed mark        | {mark valid} |

    @domain-create/2306/signed-mark-encoding-not-base64
    @needs:fixtures
    Scenario: The mark says that it is in another encoding
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark          | {mark valid} |
        | signed mark encoding | hex          |
      Then the answer is 2306
      And the same command with "signed mark encoding" "base64" is answered 1000

    @domain-create/2005/signed-mark-encoding-error
    @needs:fixtures
    Scenario Outline: The mark is not base64: <text>
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | <text> |
      Then the answer is 2005
      And the same command with "signed mark" "{mark valid}" is answered 1000

      Examples:
        | text     |
        | a*b      |
        | ab=cd    |
        | PHNtZ    |
        | PHNtZD-_ |

    @domain-create/2005/signed-mark-parsing-error
    @needs:fixtures
    Scenario Outline: The mark decodes to <what>
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | <text> |
      Then the answer is 2005
      And the same command with "signed mark" "{mark valid}" is answered 1000

      Examples:
        | text                                                             | what                         |
        | bm90IFhNTA==                                                     | no XML                       |
        | PGEvPg==                                                         | an element of no schema      |
        | PGhlbGxvIHhtbG5zPSJ1cm46aWV0ZjpwYXJhbXM6eG1sOm5zOmVwcC0xLjAiLz4= | a known element, but no mark |
        | PCFET0NUWVBFIGEgWzwhRU5USVRZIGIgImMiPl0+PGE+JmI7PC9hPg==         | a document type declaration  |

  Rule: The mark is not revoked, and its signature can be trusted

    Background:
      Given the zone is in phase "sunrise"

    @domain-create/2306/signed-mark-revoked
    @needs:fixtures
    Scenario: The mark is revoked
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark revoked} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-certificate-not-yet-valid
    @needs:fixtures
    Scenario: The certificate that signed the mark is not valid yet
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark earlyValidator} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-certificate-expired
    @needs:fixtures
    Scenario: The certificate that signed the mark has expired
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark expiredValidator} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-certificate-not-signed-by-authority
    @needs:fixtures
    Scenario: The certificate that signed the mark is another authority's
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark otherAuthority} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-certificate-revoked
    @needs:fixtures
    Scenario: The certificate that signed the mark is revoked
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark revokedValidator} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-signature-invalid
    @needs:fixtures
    Scenario: The mark was changed after it was signed
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark tampered} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-revoked
    @refusalOrder
    @needs:fixtures
    Scenario: A revoked mark was signed with a certificate that is not valid yet
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark revokedByEarlyValidator} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-certificate-expired
    @refusalOrder
    @needs:fixtures
    Scenario: The certificate that signed the mark is another authority's, and has expired
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark expiredOtherAuthority} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/signed-mark-certificate-revoked
    @refusalOrder
    @needs:fixtures
    Scenario: A changed mark was signed with a revoked certificate
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark tamperedByRevokedValidator} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

  Rule: The mark is for this label at this time

    Background:
      Given the zone is in phase "sunrise"

    @domain-create/2306/found-mark-not-yet-valid
    @needs:fixtures
    Scenario: The mark's validity has not begun
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark notYetValid} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/found-mark-not-yet-valid
    @needs:clock
    @needs:fixtures
    Scenario: The mark's validity begins in time
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark notYetValid} |
      Then the answer is 2306
      When 1 day passes
      Then the same command is now answered 1000

    @domain-create/2306/found-mark-expired
    @needs:fixtures
    Scenario: The mark's validity is over
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark expired} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2003/no-marks-found-matching-domain
    @needs:fixtures
    Scenario: The mark is for another label
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark otherLabel} |
      Then the answer is 2003
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/found-mark-not-yet-valid
    @refusalOrder
    @needs:fixtures
    Scenario: The mark's validity ends before it begins
      When registrar A creates the domain named "{label of mark valid}.{zone}" with:
        | signed mark | {mark backwards} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark valid}" is answered 1000

    @domain-create/2306/found-mark-expired
    @refusalOrder
    @needs:fixtures
    Scenario: A mark for another label is over
      When registrar A creates the domain named "{label of mark otherLabel}.{zone}" with:
        | signed mark | {mark expired} |
      Then the answer is 2306
      And the same command with "signed mark" "{mark otherLabel}" is answered 1000
