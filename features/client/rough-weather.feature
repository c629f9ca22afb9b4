@client
Feature: Rough weather: what a client does when things go wrong
  Run it after the basic plan. Each scenario has one fault in it. The report says what the client did next, and whether
  that was sound. A step is over when the client thinks so: what it could not do, it may give up, but not repeat
  blindly.

  Rule: It begins in fair weather

    Scenario: Opening a session
      When the client logs in
      Then it has declared the services "domain", "contact", "host"

  Rule: A connection that cannot be made is tried again, and not too often

    Scenario: The port is closed for a moment
      Given the next connection meets "connection-refused" with:
        | for | PT3S |
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

  Rule: A server that cannot be trusted is refused

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
      Given the client holds contact "sailor"
      And the next "domain-create" meets "dropped-before-answer"
      When the client registers domain "storm.example" for 1 year with:
        | registrant | sailor |
        | admin      | sailor |
        | tech       | sailor |
      Then what it did about that was sound
      And domain "storm.example" has:
        | sponsor | the client |

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
      Given the client holds contact "sailor"
      And the next "domain-create" meets "command-failed"
      When the client registers domain "squall.example" for 1 year with:
        | registrant | sailor |
        | admin      | sailor |
        | tech       | sailor |
      Then what it did about that was sound

    Scenario: The registry fails, and closes the connection
      Given the client holds domain "gust.example"
      And the next "domain-delete" meets "command-failed" with:
        | code     | 2500 |
        | executed | true |
      When the client deletes domain "gust.example"
      Then what it did about that was sound
      And domain "gust.example" is being deleted

  Rule: An answer is an answer, however it comes

    Scenario: The connection ends behind the answer
      Given the client holds contact "sailor"
      And the next "domain-create" meets "dropped-after-answer"
      When the client registers domain "breeze.example" for 1 year with:
        | registrant | sailor |
        | admin      | sailor |
        | tech       | sailor |
      And the client asks about domain "breeze.example"
      Then what it did about that was sound

    Scenario: The answer comes late
      Given the next "domain-check" meets "answer-delayed" with:
        | by | PT2S |
      When the client checks domain "slow.example"
      And the client asks for a greeting
      Then what it did about that was sound

    Scenario: The answer comes octet by octet
      Given the client holds host "ns1.drops.invalid"
      And the next "host-info" meets "answer-split"
      When the client asks about host "ns1.drops.invalid"
      And the client asks for a greeting
      Then what it did about that was sound

    Scenario: The answer is held back for the next one
      Given the next "domain-check" meets "answer-coalesced"
      When the client checks domain "flock.example"
      And the client asks for a greeting
      Then what it did about that was sound

  Rule: XML may be written in many ways

    Scenario Outline: An info with <fault>, and a renewal from the date in it
      Given the client holds domain "<name>.example"
      And the next "domain-info" meets "<fault>"
      When the client asks about domain "<name>.example"
      And the client renews domain "<name>.example" for 1 year
      Then what it did about that was sound
      And the client was charged once for domain "<name>.example"

      Examples:
        | fault             | name     |
        | other-prefixes    | prefix   |
        | other-order       | order    |
        | cdata             | cdata    |
        | comments          | comment  |
        | unknown-status    | status   |
        | unknown-extension | stranger |

    Scenario: A message whose id is written in numbers
      Given the client has read what waited before
      And 1 message waits for the client
      And the next "poll-request" meets "numeric-entities"
      When the client reads and acknowledges its messages
      Then it has read the poll message and acknowledged it
      And what it did about that was sound

    Scenario: A contact with long values
      Given the client holds contact "wordy"
      And the next "contact-info" meets "long-values"
      When the client asks about contact "wordy"
      And the client asks for a greeting
      Then what it did about that was sound

    Scenario: A greeting with services that nobody knows
      Given the next "hello" meets "unknown-services"
      When the client begins a new session
      Then what it did about that was sound

  Rule: The registry is not alone

    Scenario: Somebody else has read the messages
      Given 1 message waits for the client
      And the next "poll-request" meets "poll-emptied"
      When the client reads and acknowledges its messages
      And the client asks for a greeting
      Then what it did about that was sound

    Scenario: Ten thousand messages
      Given the client has read what waited before
      And the next "poll-request" meets "poll-flooded"
      When the client reads and acknowledges 10 messages
      Then what it did about that was sound

    Scenario: The registry changes a name between two commands
      Given the client holds domain "shifting.example"
      And the next "domain-update" meets "object-changed"
      When the client changes domain "shifting.example":
        | add status | clientHold |
      Then what it did about that was sound

    Scenario: A name goes to another registrar between two commands
      Given the client holds domain "lost.example"
      And the next "domain-update" meets "object-transferred"
      When the client changes domain "lost.example":
        | add status | clientHold |
      Then what it did about that was sound

    Scenario: A year passes between two commands
      Given the client holds domain "leap.example"
      And the next "domain-check" meets "clock-moved"
      When the client checks domain "leap.example"
      And the client asks about domain "leap.example"
      Then what it did about that was sound

  Rule: A session ends with a logout

    Scenario: Leaving
      When the client logs out
      Then the session is over
