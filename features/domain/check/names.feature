@domain-check
Feature: Asking which domain names are free: what is no name

  Rule: A name has letters, digits, hyphens and dots, and nothing else

    @domain-check/2306/bad-domain-name-character
    Scenario Outline: A character that no name has: <what>
      When registrar A checks domain "<name>"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

      Examples:
        | what           | name            |
        | a capital      | Example.{zone}  |
        | a low line     | ex_ample.{zone} |
        | another script | みんな.{zone}      |
        | an exclamation | wow!.{zone}     |

  Rule: Each name is one label below a top-level domain of the registry

    @domain-check/2005/bad-domain-name-parts-count
    Scenario: A single label
      When registrar A checks domain "{zone}"
      Then the answer is 2005
      And the same command with "names" "{domain one}" is answered 1000

    @domain-check/2005/bad-domain-name-parts-count
    Scenario: A name two labels below the top-level domain
      When registrar A checks domain "www.example.{zone}"
      Then the answer is 2005
      And the same command with "names" "{domain one}" is answered 1000

    @domain-check/2306/empty-domain-name-part
    Scenario Outline: A name with nothing <where>
      When registrar A checks domain "<name>"
      Then the answer is 2306
      And the same command with "names" "{domain one}" is answered 1000

      Examples:
        | where                | name            |
        | before its first dot | .example.{zone} |
        | between two dots     | example..{zone} |
        | behind its last dot  | example.{zone}. |

    @domain-check/2005/domain-name-exists-as-tld
    Scenario: A name that is a top-level domain of several labels
      Given the registry operates TLDs "shop.{zone}"
      When registrar A checks domain "shop.{zone}"
      Then the answer is 2005
      And the same command with "names" "shops.{zone}" is answered 1000

    @domain-check/2004/tld-does-not-exist
    Scenario: A name below a top-level domain of somebody else
      When registrar A checks domain "example.nosuchtld"
      Then the answer is 2004
      And the same command with "names" "{domain one}" is answered 1000

    @domain-check/1000/checked
    Scenario: A name below a top-level domain of two labels
      When registrar A checks domain "eppraise-one.{other zone}"
      Then the answer is 1000
      And the domains are:
        | eppraise-one.{other zone} | free |

  Rule: A label is neither too long nor begins or ends with a hyphen

    @domain-check/1000/checked
    Scenario: A label as long as can be
      When registrar A checks domain "{63 letters}.{zone}"
      Then the answer is 1000

    @domain-check/2306/domain-label-too-long
    Scenario: A label that is too long by one
      When registrar A checks domain "{64 letters}.{zone}"
      Then the answer is 2306
      And the same command with "names" "{63 letters}.{zone}" is answered 1000

    @domain-check/2306/leading-dash
    Scenario: A label that begins with a hyphen
      When registrar A checks domain "-example.{zone}"
      Then the answer is 2306
      And the same command with "names" "ex-ample.{zone}" is answered 1000

    @domain-check/2306/trailing-dash
    Scenario: A label that ends with a hyphen
      When registrar A checks domain "example-.{zone}"
      Then the answer is 2306
      And the same command with "names" "ex-ample.{zone}" is answered 1000

  Rule: A label is internationalised properly, or not at all

    @domain-check/2306/invalid-punycode
    @needs:idn
    Scenario Outline: A label that cannot be decoded: <label>
      When registrar A checks domain "<label>.{zone}"
      Then the answer is 2306
      And the same command with "names" "xn--q9jyb4c.{zone}" is answered 1000

      Examples:
        | label       |
        | xn--abcdefg |
        | xn--0       |

    @domain-check/2306/dashes-in-third-and-fourth
    Scenario: Two hyphens where only internationalised labels have them
      When registrar A checks domain "ab--cdefg.{zone}"
      Then the answer is 2306
      And the same command with "names" "abc--defg.{zone}" is answered 1000

    @domain-check/2004/invalid-idn-domain-label
    @needs:idn
    Scenario: Characters that no table of the top-level domain has
      When registrar A checks domain "xn--n3h.{zone}"
      Then the answer is 2004
      And the same command with "names" "xn--q9jyb4c.{zone}" is answered 1000

    @domain-check/1000/checked
    @needs:idn
    Scenario: Names in two scripts
      When registrar A checks domains "xn--q9jyb4c.{zone}", "xn--bcher-kva.{zone}"
      Then the answer is 1000

  Rule: One bad name spoils the command

    @domain-check/2306/trailing-dash
    Scenario: The second of three names is none
      When registrar A checks domains "one", "example-.{zone}", "two"
      Then the answer is 2306
      And the same command with "names" "{domain one}, {domain two}" is answered 1000
