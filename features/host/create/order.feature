@host-create
@needs:hosts
@refusalOrder
Feature: Creating a host: which refusal answers first

  Rule: What is written is looked at before who wrote it

    @host-create/2004/ip-address-version-mismatch
    Scenario: An address marked wrongly, before the login
      Given registrar A is connected
      When registrar A creates host "ns1" with:
        | addresses | 192.0.2.1 as v6 |
      Then the answer is 2004

  Rule: The command is judged before the name

    @session/2103/unimplemented-extension
    Scenario: A name in use, along with an extension that the command does not take
      Given registrar B holds host "taken"
      When registrar A creates host "taken" with:
        | extension | restore request |
      Then the answer is 2103

  Rule: The name is judged step by step

    @host-create/2004/host-name-too-long
    Scenario: A name that is too long and has capitals
      When registrar A creates the host named "{a host name of 254 characters in capitals}"
      Then the answer is 2004

    @host-create/2005/host-name-not-lower-case
    Scenario: A name with capitals and an empty label
      When registrar A creates the host named "NS1..e-order.com"
      Then the answer is 2005

    @host-create/2005/host-name-not-puny-coded
    Scenario: A name in another script with a low line at the wrong place
      When registrar A creates the host named "_ns1.çauçalito.みんな"
      Then the answer is 2005

    @host-create/2005/invalid-host-name
    Scenario: A name with a low line at the wrong place and a dot at the end
      When registrar A creates the host named "_ns1.e-order.com."
      Then the answer is 2005

    @host-create/2005/host-name-not-normalized
    Scenario: A name that is too shallow and has a dot at the end
      When registrar A creates the host named "e-order.com."
      Then the answer is 2005

  Rule: The name is judged before the domain, and the domain before the addresses

    @host-create/2306/host-name-too-shallow
    Scenario: A name that would be a domain of this registry, which is not registered
      When registrar A creates the host named "{domain missing}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2306

    @host-create/2304/superordinate-domain-in-pending-delete
    Scenario: Another registrar's domain that is about to be deleted
      Given registrar B holds domain "going" with:
        | deletion requested | -P1D |
      When registrar A creates host "ns1.{domain going}" with:
        | addresses | 192.0.2.1 |
      Then the answer is 2304

    @host-create/2201/host-domain-not-owned
    Scenario: No address for a host below another registrar's domain
      Given registrar B holds domain "foreign"
      When registrar A creates host "ns1.{domain foreign}"
      Then the answer is 2201
