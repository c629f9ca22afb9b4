@client
@protocol:rrp
Feature: RRP: what every client of RRP has to be able to do
  The client is one registrar. Another one, whose part the registry plays, transfers names to and fro. The line
  protocol knows names and name servers; it tells nothing by itself, so that this plan says what has happened.
  Fair weather comes first, and rough weather after it.

  Rule: A session comes first, and names are looked up before they are made

    Scenario: Opening a session
      When the client logs in
      Then the answer was 200
      And the connection is protected by TLS 1.2 or later, with the client's certificate

    Scenario: Asking what the server speaks
      When the client asks for a greeting
      Then the answer was 200

    Scenario: Looking whether a name is free
      When the client checks domain "free.example"
      Then the answer was 210
      Given registrar B holds domain "taken.example"
      When the client checks domain "taken.example"
      Then the answer was 211

    Scenario: Looking whether a name server is there
      When the client checks host "ns1.provider.invalid"
      Then the answer was 212
      Given the client holds host "ns2.provider.invalid"
      When the client checks host "ns2.provider.invalid"
      Then the answer was 213

  Rule: Name servers are registered before a name has them

    Scenario: Name servers outside the registry, which have no addresses here
      When the client creates host "ns3.provider.invalid"
      And the client creates host "ns4.provider.invalid"
      Then host "ns3.provider.invalid" has:
        | sponsor   | the client |
        | addresses |            |
      And host "ns4.provider.invalid" is there

    Scenario: A name server inside a name of one's own, which has addresses
      Given the client holds domain "own.example"
      When the client creates host "ns1.own.example" with:
        | addresses | 198.41.3.7, 2001:503::7 |
      Then host "ns1.own.example" has:
        | sponsor   | the client              |
        | addresses | 198.41.3.7, 2001:503::7 |
      When the client asks about host "ns1.own.example"
      Then the answer was 200

    Scenario: Other addresses for a name server
      Given the client holds domain "roots.example"
      When the client creates host "ns1.roots.example" with:
        | addresses | 198.41.3.8 |
      And the client changes host "ns1.roots.example":
        | add addresses    | 198.41.3.9, 2001:503::9 |
        | remove addresses | 198.41.3.8              |
      Then host "ns1.roots.example" has:
        | addresses | 198.41.3.9, 2001:503::9 |

  Rule: A name is registered, read, changed, renewed and deleted

    Scenario: Registering a name with two name servers
      Given the client holds host "ns1.hoster.invalid"
      And the client holds host "ns2.hoster.invalid"
      When the client registers domain "shop.example" for 2 years with:
        | hosts | ns1.hoster.invalid, ns2.hoster.invalid |
      Then domain "shop.example" has:
        | sponsor | the client                             |
        | years   | 2                                      |
        | hosts   | ns1.hoster.invalid, ns2.hoster.invalid |
        | status  | ACTIVE                                 |

    Scenario: Registering a name without name servers
      When the client registers domain "bare.example" for 1 year
      Then domain "bare.example" has:
        | years | 1 |
        | hosts |   |

    Scenario: Reading a name
      Given the client holds domain "read.example"
      When the client asks about domain "read.example"
      Then the answer was 200

    Scenario: Other name servers for a name
      Given the client holds host "ns1.old.invalid"
      And the client holds host "ns1.new.invalid"
      And the client holds domain "moving.example" with:
        | hosts | ns1.old.invalid |
      When the client changes domain "moving.example":
        | add hosts    | ns1.new.invalid |
        | remove hosts | ns1.old.invalid |
      Then domain "moving.example" has:
        | hosts | ns1.new.invalid |

    Scenario: Locking a name and taking it out of the zone, and undoing both
      Given the client holds domain "guarded.example"
      When the client changes domain "guarded.example":
        | add status | REGISTRAR-HOLD |
      Then domain "guarded.example" has:
        | status | REGISTRAR-HOLD |
      When the client changes domain "guarded.example":
        | remove status | REGISTRAR-HOLD |
      And the client changes domain "guarded.example":
        | add status | REGISTRAR-LOCK |
      Then domain "guarded.example" has:
        | status | REGISTRAR-LOCK |
      When the client changes domain "guarded.example":
        | remove status | REGISTRAR-LOCK |
      Then domain "guarded.example" has:
        | status | ACTIVE |

    Scenario: Renewing a name
      Given the client holds domain "staying.example" with:
        | created | -P300D |
        | expires | P65D   |
      When the client renews domain "staying.example" for 2 years
      Then domain "staying.example" has:
        | years | 3 |
      And the client was charged once for domain "staying.example"

    Scenario: Deleting a name and a name server
      Given the client holds host "ns1.unwanted.invalid"
      And the client holds domain "unwanted.example"
      When the client deletes domain "unwanted.example"
      And the client deletes host "ns1.unwanted.invalid"
      Then domain "unwanted.example" is gone
      And host "ns1.unwanted.invalid" is gone

  Rule: Names are transferred to the client

    Scenario: The other registrar approves
      Given registrar B holds domain "coming.example"
      When the client requests the transfer of domain "coming.example"
      Given registrar B approves the transfer of domain "coming.example"
      When the client asks about domain "coming.example"
      Then domain "coming.example" has:
        | sponsor  | the client     |
        | transfer | clientApproved |

    Scenario: The other registrar rejects
      Given registrar B holds domain "staying-there.example"
      When the client requests the transfer of domain "staying-there.example"
      Given registrar B rejects the transfer of domain "staying-there.example"
      Then domain "staying-there.example" has:
        | sponsor  | registrar B    |
        | transfer | clientRejected |

    @optional
    Scenario: The client thinks better of it, which RRP 2.0.0 lets it
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
      When the client approves the transfer of domain "going.example"
      Then domain "going.example" has:
        | sponsor | registrar B |

    Scenario: The client rejects
      Given the client holds domain "kept.example"
      And registrar B requests the transfer of domain "kept.example"
      When the client rejects the transfer of domain "kept.example"
      Then domain "kept.example" has:
        | sponsor  | the client     |
        | transfer | clientRejected |

  Rule: A connection that cannot be made is tried again, and a server that cannot be trusted is refused

    Scenario: The port is closed for a moment
      Given the next connection meets "connection-refused" with:
        | for | PT2S |
      When the client begins a new session
      Then what it did about that was sound

    Scenario: The connection is reset at once
      Given the next connection meets "connection-reset"
      When the client begins a new session
      Then what it did about that was sound

    Scenario: There are too many sessions
      Given the next "login" meets "command-failed" with:
        | code | 2502 |
      When the client begins a new session
      Then what it did about that was sound

    Scenario: A certificate for another name
      Given the next connection meets "certificate-for-another-name"
      When the client begins a new session
      Then what it did about that was sound

    Scenario: A certificate that has expired
      Given the next connection meets "certificate-expired"
      When the client begins a new session
      Then what it did about that was sound

    Scenario: A certificate that nobody vouches for
      Given the next connection meets "certificate-of-stranger"
      When the client begins a new session
      Then what it did about that was sound

    Scenario: An older version of TLS
      Given the next connection meets "older-tls"
      When the client begins a new session
      Then what it did about that was sound

  Rule: Without an answer the client looks before it repeats

    Scenario: The connection ends before the answer to a registration, which was carried out
      Given the next "domain-create" meets "dropped-before-answer"
      When the client registers domain "storm.example" for 1 year
      Then what it did about that was sound
      And domain "storm.example" has:
        | sponsor | the client |
        | years   | 1          |
      And the client was charged once for domain "storm.example"

    Scenario: The connection ends before a renewal is carried out
      Given the client holds domain "tide.example"
      And the next "domain-renew" meets "dropped-before-answer" with:
        | executed | false |
      When the client renews domain "tide.example" for 1 year
      Then what it did about that was sound
      And the client was charged once for domain "tide.example"

    Scenario: The connection ends in the middle of the answer to a renewal
      Given the client holds domain "surge.example"
      And the next "domain-renew" meets "dropped-inside-answer"
      When the client renews domain "surge.example" for 1 year
      Then what it did about that was sound
      And the client was charged once for domain "surge.example"

    Scenario: The registry says that it failed
      Given the next "domain-create" meets "command-failed"
      When the client registers domain "squall.example" for 1 year
      Then what it did about that was sound

    Scenario: The registry fails, and closes the connection
      Given the client holds domain "gust.example"
      And the next "domain-delete" meets "command-failed" with:
        | code     | 2500 |
        | executed | true |
      When the client deletes domain "gust.example"
      Then what it did about that was sound
      And domain "gust.example" is gone

    Scenario: The connection ends before the answer to a request for a transfer
      Given registrar B holds domain "drift.example"
      And the next "domain-transfer-request" meets "dropped-before-answer"
      When the client requests the transfer of domain "drift.example"
      Then what it did about that was sound
      And domain "drift.example" has:
        | transfer | pending |

  Rule: An answer is an answer, however it comes

    Scenario: The connection ends behind the answer
      Given the next "domain-create" meets "dropped-after-answer"
      When the client registers domain "breeze.example" for 1 year
      And the client asks about domain "breeze.example"
      Then what it did about that was sound
      And the client was charged once for domain "breeze.example"

    Scenario: The answer comes late
      Given the next "domain-check" meets "answer-delayed" with:
        | by | PT2S |
      When the client checks domain "slow.example"
      And the client asks for a greeting
      Then what it did about that was sound

    Scenario: The answer comes octet by octet
      Given the client holds domain "drops.example"
      And the next "domain-info" meets "answer-split"
      When the client asks about domain "drops.example"
      And the client asks for a greeting
      Then what it did about that was sound

    Scenario: The answer is held back for the next one
      Given the next "domain-check" meets "answer-coalesced"
      When the client checks domain "flock.example"
      And the client asks for a greeting
      Then what it did about that was sound

  Rule: The registry is not alone

    Scenario: The registry changes a name between two commands
      Given the client holds domain "shifting.example"
      And the next "domain-update" meets "object-changed"
      When the client changes domain "shifting.example":
        | add status | REGISTRAR-HOLD |
      Then what it did about that was sound

    Scenario: A name goes to another registrar between two commands
      Given the client holds domain "lost.example"
      And the next "domain-update" meets "object-transferred"
      When the client changes domain "lost.example":
        | add status | REGISTRAR-HOLD |
      Then what it did about that was sound

  Rule: A session ends with QUIT

    Scenario: Leaving
      When the client logs out
      Then the answer was 220
      And the session is over
