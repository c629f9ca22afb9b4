@domain-create
Feature: The name that is registered

  Rule: A name is one label of letters, digits and hyphens below a zone of the registry

    @domain-create/1000/registered
    @needs:reset
    Scenario Outline: <what>
      When registrar A creates the domain named "<label>.{zone}"
      Then the answer is 1000
      And the answer says:
        | resData/creData/name | <label>.{zone} |

      Examples:
        | what                            | label                                                           |
        | The label has a single letter   | q                                                               |
        | The label has digits only       | 2026                                                            |
        | The label has hyphens inside    | a-b-c                                                           |
        | The label has a hyphen in third | ab-c                                                            |
        | The label has 63 characters     | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |

    @domain-create/2306/bad-domain-name-character
    Scenario Outline: The name has a character that is none of these: <what>
      When registrar A creates the domain named "<name>"
      Then the answer is 2306
      And the same command with "name" "{domain mended}" is answered 1000

      Examples:
        | what                | name           |
        | a capital letter    | Capital.{zone} |
        | an underscore       | a_b.{zone}     |
        | a dollar sign       | a$b.{zone}     |
        | a letter with marks | müller.{zone}  |
        | a blank             | a b.{zone}     |

    @domain-create/2005/bad-domain-name-parts-count
    Scenario Outline: The name consists of <what>
      When registrar A creates the domain named "<name>"
      Then the answer is 2005
      And the same command with "name" "{domain mended}" is answered 1000

      Examples:
        | what                        | name                    |
        | a single label              | alone                   |
        | two labels above its zone   | one.two-labels.{zone}   |
        | three labels above its zone | one.two.labels-x.{zone} |

    @domain-create/2306/empty-domain-name-part
    Scenario Outline: The name <what>
      When registrar A creates the domain named "<name>"
      Then the answer is 2306
      And the same command with "name" "{domain mended}" is answered 1000

      Examples:
        | what                | name           |
        | begins with a dot   | .dotted.{zone} |
        | ends with a dot     | dotted.{zone}. |
        | has two dots in row | dotted..{zone} |

    @domain-create/2306/domain-label-too-long
    Scenario: The label has 64 characters
      When registrar A creates the domain named "{64 letters}.{zone}"
      Then the answer is 2306
      And the same command with "name" "{63 letters}.{zone}" is answered 1000

    @domain-create/2306/leading-dash
    Scenario: The label begins with a hyphen
      When registrar A creates the domain named "-leading.{zone}"
      Then the answer is 2306
      And the same command with "name" "{domain leading}" is answered 1000

    @domain-create/2306/trailing-dash
    Scenario: The label ends with a hyphen
      When registrar A creates the domain named "trailing-.{zone}"
      Then the answer is 2306
      And the same command with "name" "{domain trailing}" is answered 1000

    @domain-create/2306/dashes-in-third-and-fourth
    Scenario: The label has hyphens in third and fourth place without being internationalised
      When registrar A creates the domain named "ab--cd.{zone}"
      Then the answer is 2306
      And the same command with "name" "{domain abc--d}" is answered 1000

    @domain-create/2004/tld-does-not-exist
    Scenario: The registry runs no zone of that name
      When registrar A creates the domain named "example.nobody-runs-this"
      Then the answer is 2004
      And the same command with "name" "{domain mended}" is answered 1000

  Rule: A zone may itself have several labels

    @domain-create/1000/registered
    Scenario: A name is registered below a zone of two labels
      Given the registry also runs zone "sub.{zone}"
      When registrar A creates the domain named "example.sub.{zone}"
      Then the answer is 1000
      And the registry keeps of domain "example.sub.{zone}":
        | tld | sub.{zone} |

    @domain-create/2005/domain-name-exists-as-tld
    Scenario: The name is itself a zone
      Given the registry also runs zone "sub.{zone}"
      When registrar A creates the domain named "sub.{zone}"
      Then the answer is 2005
      And the same command with "name" "{domain other}" is answered 1000

  Rule: An internationalised label is one that a table of characters allows

    @domain-create/1000/registered
    @needs:look
    @needs:idn
    Scenario Outline: The label is <script>
      When registrar A creates the domain named "<label>.{zone}"
      Then the answer is 1000
      And the registry keeps of domain "<label>.{zone}":
        | idnTable | <table> |

      Examples:
        | script                     | label         | table          |
        | plain                      | plain         | extended_latin |
        | Latin with marks           | xn--mller-kva | extended_latin |
        | Japanese                   | xn--q9jyb4c   | ja             |
        | Japanese with a long sound | xn--ebkp5a86a | ja             |

    @domain-create/2306/invalid-punycode
    @needs:idn
    Scenario Outline: The label begins with xn-- and <what>
      When registrar A creates the domain named "<label>.{zone}"
      Then the answer is 2306
      And the same command with "name" "{a Japanese label}.{zone}" is answered 1000

      Examples:
        | what                                    | label        |
        | cannot be decoded                       | xn--abcd     |
        | hides hyphens in third and fourth place | xn--ab---epa |

    @domain-create/2004/invalid-idn-domain-label
    @needs:idn
    Scenario Outline: The label <what>, says the table of code points
      When registrar A creates the domain named "<label>.{zone}"
      Then the answer is 2004
      And the same command with "name" "{a Japanese label}.{zone}" is answered 1000

      Examples:
        | what                                              | label                    |
        | is in a script that no table has                  | xn--80ak6aa92e           |
        | mixes Japanese with a Latin letter that has marks | xn--6ca384v              |
        | has a long sound behind a Latin letter            | xn--a-kju                |
        | joins Latin words with a Japanese dot             | xn--ecodriving-yp5i      |
        | has more than 15 characters with Japanese ones    | xn--aaaaaaaaaaaaaaa-6q4n |

    @domain-create/2004/invalid-idn-domain-label
    @needs:idn
    Scenario: The zone has other tables
      Given the zone has:
        | idn tables | extended_latin |
      When registrar A creates the domain named "xn--q9jyb4c.{zone}"
      Then the answer is 2004
      And the same command with "name" "xn--mller-kva.{zone}" is answered 1000

  Rule: Of two refusals one comes first

    @domain-create/2306/bad-domain-name-character
    @refusalOrder
    Scenario: The name is a single label with a capital letter
      When registrar A creates the domain named "Alone"
      Then the answer is 2306
      And the same command with "name" "{domain mended}" is answered 1000

    @domain-create/2306/empty-domain-name-part
    @refusalOrder
    Scenario: The label has 64 characters and two dots behind it
      When registrar A creates the domain named "{64 letters}..{zone}"
      Then the answer is 2306
      And the same command with "name" "{63 letters}.{zone}" is answered 1000

    @domain-create/2306/domain-label-too-long
    @refusalOrder
    Scenario: The label is too long and begins with a hyphen
      When registrar A creates the domain named "-{64 letters}.{zone}"
      Then the answer is 2306
      And the same command with "name" "{63 letters}.{zone}" is answered 1000

    @domain-create/2306/leading-dash
    @refusalOrder
    Scenario: The label begins and ends with a hyphen
      When registrar A creates the domain named "-both-.{zone}"
      Then the answer is 2306
      And the same command with "name" "{domain both}" is answered 1000

    @domain-create/2306/trailing-dash
    @refusalOrder
    @needs:idn
    Scenario Outline: The label <label> ends with a hyphen and cannot be decoded
      When registrar A creates the domain named "<label>.{zone}"
      Then the answer is 2306
      And the same command with "name" "{a Japanese label}.{zone}" is answered 1000

      Examples:
        | label     |
        | xn--      |
        | xn--abcd- |

    @domain-create/2005/domain-name-exists-as-tld
    @refusalOrder
    Scenario: The name is a zone of two labels whose parent the registry does not run
      Given the registry also runs zone "org.nobody-runs-this"
      When registrar A creates the domain named "org.nobody-runs-this"
      Then the answer is 2005
      And the same command with "name" "example.org.nobody-runs-this" is answered 1000
