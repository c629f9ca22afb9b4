@rrp-check
@needs:rrp
Feature: Asking over RRP what is registered

  Rule: Domains

    @rrp-check/210/domain-free
    Scenario: A domain that nobody has
      When registrar A sends RRP CHECK of domain "free"
      Then the RRP answer is 210
      And the RRP answer says nothing more

    @rrp-check/211/domain-taken
    Scenario Outline: A domain that registrar <who> has
      Given registrar A holds RRP domain "taken"
      When registrar <who> sends RRP CHECK of domain "taken"
      Then the RRP answer is 211
      And the RRP answer says nothing more
      And the same RRP command with "DomainName" "{domain free}" is answered 210

      Examples:
        | who |
        | A   |
        | B   |

    @rrp-check/211/domain-taken
    @needs:fixtures
    Scenario: A domain that the registry does not give away
      Given the label of domain "kept" is reserved as "fully-blocked"
      When registrar A sends RRP CHECK of domain "kept"
      Then the RRP answer is 211
      And the same RRP command with "DomainName" "{domain free}" is answered 210

  Rule: Name servers

    @rrp-check/212/name-server-free
    Scenario: A name server that nobody has
      When registrar A sends RRP CHECK of name server "ns1 of home"
      Then the RRP answer is 212
      And the RRP answer says nothing more

    @rrp-check/213/name-server-taken
    Scenario: A name server that another registrar has
      Given registrar B holds RRP domain "home"
      And registrar B holds RRP name server "ns1 of home" with:
        | IPAddress | {address one} |
        | IPAddress | {address two} |
      When registrar A sends RRP CHECK of name server "ns1 of home"
      Then the RRP answer is 213
      And the RRP answer says:
        | ipAddress | {address one}, {address two} |
      And the same RRP command with "NameServer" "{name server ns2 of home}" is answered 212

    @rrp-check/213/name-server-taken
    Scenario: A name server without addresses
      Given name servers of other zones are taken over RRP
      And registrar A holds RRP name server "elsewhere"
      When registrar B sends RRP CHECK of name server "elsewhere"
      Then the RRP answer is 213
      And the RRP answer says:
        | ipAddress | <absent> |

  Rule: One name in each command

    @rrp-check/503/unknown-attribute
    Scenario: A domain and a name server at once
      When registrar A sends RRP CHECK of domain "free" with:
        | NameServer | {name server ns1 of home} |
      Then the RRP answer is 503
      And the same RRP command with "NameServer" "none" is answered 210
