@client
Feature: Full: everything that this registry offers beyond the basics
  Run it after the basic plan. What the client did not declare at login is left out, and reported as not applicable.

  Rule: The login tells what will be spoken

    Scenario: Opening a session
      When the client logs in
      Then it has declared the services "domain", "contact", "host"

  Rule: A name can be signed

    @needs:secDNS
    Scenario: Registering a name with a DS record
      Given the client holds contact "signer"
      When the client registers domain "signed.example" for 1 year with:
        | registrant | signer                                                                      |
        | admin      | signer                                                                      |
        | tech       | signer                                                                      |
        | DS record  | 12345 13 2 E2D3C916F6DEEAC73294E8268FB5885044A833FC5459588F4A9184CFC41A5766 |
      Then domain "signed.example" has:
        | DS record | 12345 13 2 E2D3C916F6DEEAC73294E8268FB5885044A833FC5459588F4A9184CFC41A5766 |

    @needs:secDNS
    Scenario: Changing to another key
      Given the client holds domain "rolling.example" with:
        | DS record | 12345 13 2 E2D3C916F6DEEAC73294E8268FB5885044A833FC5459588F4A9184CFC41A5766 |
      When the client changes domain "rolling.example":
        | add DS record    | 54321 13 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF |
        | remove DS record | 12345 13 2 E2D3C916F6DEEAC73294E8268FB5885044A833FC5459588F4A9184CFC41A5766 |
      Then domain "rolling.example" has:
        | DS record | 54321 13 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF |

  Rule: A deleted name can be restored

    @needs:rgp
    Scenario: Restoring a name within its redemption period
      Given the client holds contact "owner"
      And the client holds domain "rescued.example" with:
        | registrant | owner |
        | admin      | owner |
        | tech       | owner |
        | deleted    | -P2D  |
      When the client restores domain "rescued.example"
      Then domain "rescued.example" has:
        | status |  |

  Rule: Fees are asked for, and acknowledged as they were quoted

    @needs:fee
    Scenario: A premium name
      Given the client holds contact "spender"
      And a registration of domain "gold.example" costs "100.00" a year
      When the client asks what registering domain "gold.example" costs
      And the client registers domain "gold.example" for 1 year with:
        | registrant | spender   |
        | admin      | spender   |
        | tech       | spender   |
        | fee        | as quoted |
      Then it has acknowledged the fee
      And the client was charged "100.00" for domain "gold.example"

    @needs:fee
    Scenario: A name at the usual price
      When the client asks what registering domain "plain.example" costs
      Then the answer was 1000

  Rule: Holders of trademarks come first

    @needs:launch
    Scenario: A name that somebody claims
      Given somebody claims the label of domain "brand.example" as a trademark
      When the client looks for claims on domain "brand.example"
      And the client registers the claimed domain "brand.example" with the notice of the clearinghouse
      Then domain "brand.example" is there

    @needs:launch
    Scenario: A name in the sunrise
      Given the clearinghouse has signed a mark for "my-brand"
      When the client registers domain "my-brand.sunrise.test" with its signed mark
      Then domain "my-brand.sunrise.test" has:
        | signed mark | 1-1 |

  Rule: A token makes a name cheaper

    @needs:allocationToken
    Scenario: Registering with an allocation token
      Given the client holds contact "saver"
      And allocation token "HALF-PRICE" takes half of the price off
      When the client registers domain "bargain.example" for 1 year with:
        | registrant | saver      |
        | admin      | saver      |
        | tech       | saver      |
        | token      | HALF-PRICE |
      Then it has named the token "HALF-PRICE"
      And the client was charged "4.00" for domain "bargain.example"

  Rule: Names are international

    Scenario: A name in another script, in its A-label form
      Given the client holds contact "abroad"
      When the client checks domain "xn--mnchen-3ya.example"
      And the client registers domain "xn--mnchen-3ya.example" for 1 year with:
        | registrant | abroad |
        | admin      | abroad |
        | tech       | abroad |
      Then domain "xn--mnchen-3ya.example" is there

  Rule: A contact says what may be told to others

    @optional
    Scenario: Letting mail address and telephone number be told
      When the client creates contact "private" with:
        | email     | private@example.com |
        | voice     | +1.7035555555       |
        | discloses | voice, email        |
      Then contact "private" has:
        | voice     | +1.7035555555 |
        | discloses | voice, email  |

  Rule: Some things take their time, and a message tells how they ended

    Scenario: A host that is deleted later
      Given contacts and hosts are deleted after 1 hour
      And the client has read what waited before
      And the client holds host "ns1.slow.invalid"
      When the client deletes host "ns1.slow.invalid"
      Then the answer was 1001
      Given 2 hours pass
      When the client reads and acknowledges its messages
      Then it has read the poll message and acknowledged it
      And host "ns1.slow.invalid" is gone
      Given contacts and hosts are deleted at once

    Scenario: A transfer that nobody decides
      Given the client has read what waited before
      And registrar B holds domain "waiting.example"
      When the client requests the transfer of domain "waiting.example"
      Given 6 days pass
      When the client reads and acknowledges its messages
      Then domain "waiting.example" has:
        | sponsor  | the client     |
        | transfer | serverApproved |

    Scenario: A name that renews itself
      Given the client has read what waited before
      And the client holds domain "forgotten.example" with:
        | created | -P364D |
        | expires | P1D    |
      And 2 days pass
      When the client reads and acknowledges its messages
      Then domain "forgotten.example" has:
        | years | 2 |

  Rule: A session ends with a logout

    Scenario: Leaving
      When the client logs out
      Then the session is over
