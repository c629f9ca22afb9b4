@client
Feature: Basic: what every client has to be able to do
  The client is one registrar. Another one, whose part the registry plays, transfers names to and fro.
  Hosts and contacts are created first, so that later steps can use them.

  Rule: A session begins with a login, and objects are looked up before they are made

    Scenario: Opening a session
      When the client logs in
      Then the connection is protected by TLS 1.2 or later, with the client's certificate
      And it has declared the services "domain", "contact", "host"

    Scenario: Keeping a session alive
      When the client asks for a greeting
      Then the answer was 0

    Scenario: Looking whether names are free
      Given registrar B holds domain "taken.example"
      When the client checks domains "shop.example", "taken.example"
      Then the answer was 1000

  Rule: Contacts and hosts are created, read, changed and deleted

    Scenario: A contact
      When the client checks contact "holder"
      And the client creates contact "holder" with:
        | name    | Hedda Holder       |
        | city    | Sampleton          |
        | country | US                 |
        | email   | holder@example.com |
      Then contact "holder" has:
        | sponsor | the client         |
        | name    | Hedda Holder       |
        | email   | holder@example.com |
      When the client asks about contact "holder"
      And the client changes contact "holder":
        | email | hedda@example.com |
      Then contact "holder" has:
        | email | hedda@example.com |

    Scenario: Hosts outside the registry
      When the client checks hosts "ns1.provider.invalid", "ns2.provider.invalid"
      And the client creates host "ns1.provider.invalid"
      And the client creates host "ns2.provider.invalid"
      And the client asks about host "ns1.provider.invalid"
      Then host "ns1.provider.invalid" is there
      And host "ns2.provider.invalid" is there

  Rule: A name is registered, read, changed, renewed and deleted

    Scenario: Registering a name with two hosts
      Given the client holds contact "registrant"
      And the client holds host "ns1.hoster.invalid"
      And the client holds host "ns2.hoster.invalid"
      When the client registers domain "shop.example" for 2 years with:
        | registrant | registrant                             |
        | admin      | registrant                             |
        | tech       | registrant                             |
        | hosts      | ns1.hoster.invalid, ns2.hoster.invalid |
        | authInfo   | Shop-Secret-1                          |
      Then domain "shop.example" has:
        | sponsor    | the client                             |
        | years      | 2                                      |
        | registrant | registrant                             |
        | admin      | registrant                             |
        | tech       | registrant                             |
        | hosts      | ns1.hoster.invalid, ns2.hoster.invalid |
        | authInfo   | Shop-Secret-1                          |

    Scenario: A host inside a name of one's own
      Given the client holds domain "own.example"
      When the client creates host "ns1.own.example" with:
        | addresses | 192.0.2.1, 2001:db8::1 |
      Then host "ns1.own.example" has:
        | addresses | 192.0.2.1, 2001:db8::1 |
      When the client changes host "ns1.own.example":
        | add addresses    | 192.0.2.2 |
        | remove addresses | 192.0.2.1 |
      Then host "ns1.own.example" has:
        | addresses | 192.0.2.2, 2001:db8::1 |

    Scenario: Reading a name
      Given the client holds domain "read.example"
      When the client asks about domain "read.example"
      Then the answer was 1000

    Scenario: Changing hosts, contacts and status of a name
      Given the client holds contact "old-tech"
      And the client holds contact "new-tech"
      And the client holds host "ns1.old.invalid"
      And the client holds host "ns1.new.invalid"
      And the client holds domain "moving.example" with:
        | registrant | old-tech        |
        | admin      | old-tech        |
        | tech       | old-tech        |
        | hosts      | ns1.old.invalid |
      When the client changes domain "moving.example":
        | add hosts    | ns1.new.invalid |
        | remove hosts | ns1.old.invalid |
        | add tech     | new-tech        |
        | remove tech  | old-tech        |
        | add status   | clientHold      |
      Then domain "moving.example" has:
        | hosts  | ns1.new.invalid |
        | tech   | new-tech        |
        | status | clientHold      |
      When the client changes domain "moving.example":
        | remove status | clientHold   |
        | authInfo      | New-Secret-2 |
      Then domain "moving.example" has:
        | status   |              |
        | authInfo | New-Secret-2 |

    Scenario: Renewing a name
      Given the client holds domain "staying.example" with:
        | created | -P300D |
        | expires | P65D   |
      When the client renews domain "staying.example" for 1 year
      Then domain "staying.example" has:
        | years | 2 |

    Scenario: Deleting a name, a host and a contact
      Given the client holds contact "unwanted"
      And the client holds host "ns1.unwanted.invalid"
      And the client holds domain "unwanted.example"
      When the client deletes domain "unwanted.example"
      And the client deletes host "ns1.unwanted.invalid"
      And the client deletes contact "unwanted"
      Then domain "unwanted.example" is being deleted
      And host "ns1.unwanted.invalid" is gone
      And contact "unwanted" is gone

  Rule: Messages are read in order, and each is acknowledged once

    Scenario: One message
      Given the client has read what waited before
      And 1 message waits for the client
      When the client reads and acknowledges its messages
      Then it has read the poll message and acknowledged it
      And no message waits for the client

    Scenario: Several messages
      Given the client has read what waited before
      And 3 messages wait for the client
      When the client reads and acknowledges its messages
      Then it has read 3 messages and acknowledged each
      And no message waits for the client

  Rule: Names are transferred to the client

    Scenario: The other registrar approves
      Given registrar B holds domain "coming.example"
      When the client requests the transfer of domain "coming.example"
      And the client queries the transfer of domain "coming.example"
      Given registrar B approves the transfer of domain "coming.example"
      When the client reads and acknowledges its messages
      Then domain "coming.example" has:
        | sponsor  | the client     |
        | transfer | clientApproved |

    Scenario: The client thinks better of it
      Given registrar B holds domain "perhaps.example"
      When the client requests the transfer of domain "perhaps.example"
      And the client cancels the transfer of domain "perhaps.example"
      Then domain "perhaps.example" has:
        | sponsor  | registrar B     |
        | transfer | clientCancelled |

  Rule: Names are transferred away from the client

    Scenario: The client approves
      Given the client holds domain "going.example"
      And registrar B requests the transfer of domain "going.example"
      When the client reads and acknowledges its messages
      And the client approves the transfer of domain "going.example"
      Then domain "going.example" has:
        | sponsor | registrar B |

    Scenario: The client rejects
      Given the client holds domain "kept.example"
      And registrar B requests the transfer of domain "kept.example"
      When the client reads and acknowledges its messages
      And the client rejects the transfer of domain "kept.example"
      Then domain "kept.example" has:
        | sponsor  | the client     |
        | transfer | clientRejected |

  Rule: A session ends with a logout

    Scenario: Leaving
      When the client logs out
      Then the session is over
