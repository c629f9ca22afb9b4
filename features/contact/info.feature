@contact-info
@needs:contacts
Feature: Looking at a contact

  Rule: Its sponsor sees everything

    @contact-info/1000/shown
    Scenario: Every part of a contact
      Given registrar A holds contact "mine" with:
        | int name        | Jane Doe                                                          |
        | int org         | Example Inc                                                       |
        | int street      | 123 Example Dr / Suite 100                                        |
        | int sp          | VA                                                                |
        | int pc          | 20166-6503                                                        |
        | loc name        | Zoë Müller                                                        |
        | voice           | +1.7035555555                                                     |
        | voice extension | 1234                                                              |
        | fax             | +1.7035555556                                                     |
        | fax extension   | 99                                                                |
        | email           | jdoe@example.com                                                  |
        | disclose        | int name, loc name, int org, loc org, int addr, voice, fax, email |
      When registrar A asks about contact "mine"
      Then the answer is 1000
      And the answer says:
        | resData/infData/id                     | {contact mine}                             |
        | resData/infData/roid                   | <a repository id>                          |
        | resData/infData/status/@s              | ok                                         |
        | resData/infData/postalInfo/@type       | loc, int                                   |
        | resData/infData/postalInfo/name        | Zoë Müller, Jane Doe                       |
        | resData/infData/postalInfo/org         | Example Inc                                |
        | resData/infData/postalInfo/addr/street | 1 Sample Street, 123 Example Dr, Suite 100 |
        | resData/infData/postalInfo/addr/city   | Sampleton, Sampleton                       |
        | resData/infData/postalInfo/addr/sp     | VA                                         |
        | resData/infData/postalInfo/addr/pc     | 20166-6503                                 |
        | resData/infData/postalInfo/addr/cc     | US, US                                     |
        | resData/infData/voice                  | +1.7035555555                              |
        | resData/infData/voice/@x               | 1234                                       |
        | resData/infData/fax                    | +1.7035555556                              |
        | resData/infData/fax/@x                 | 99                                         |
        | resData/infData/email                  | jdoe@example.com                           |
        | resData/infData/clID                   | {registrar A}                              |
        | resData/infData/crID                   | {registrar A}                              |
        | resData/infData/crDate                 | <now>                                      |
        | resData/infData/authInfo/pw            | 2fooBAR                                    |
        | resData/infData/disclose/@flag         | <true>                                     |
        | resData/infData/disclose/name/@type    | int, loc                                   |
        | resData/infData/disclose/org/@type     | int, loc                                   |
        | resData/infData/disclose/addr/@type    | int                                        |
        | resData/infData/disclose/voice         | <empty>                                    |
        | resData/infData/disclose/fax           | <empty>                                    |
        | resData/infData/disclose/email         | <empty>                                    |

    @contact-info/1000/shown
    @contact-update/1000/updated
    @needs:clock
    Scenario: Who changed and who transferred it, and when
      Given registrar B holds contact "moved"
      And registrar A has asked registrar B for contact "moved", which was approved
      When 2 days pass
      And registrar A updates contact "moved" with:
        | email | new@example.com |
      Then the answer is 1000
      When 3 hours pass
      And registrar A asks about contact "moved"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID   | {registrar A}  |
        | resData/infData/crID   | {registrar B}  |
        | resData/infData/crDate | <51 hours ago> |
        | resData/infData/trDate | <51 hours ago> |
        | resData/infData/upID   | {registrar A}  |
        | resData/infData/upDate | <3 hours ago>  |

    @contact-info/1000/shown
    Scenario Outline: A contact that a domain has as <role> is linked
      Given registrar A holds contact "used"
      And registrar B holds domain "user" with:
        | <role> | {contact used} |
      When registrar A asks about contact "used"
      Then the answer is 1000
      And the answer's "resData/infData/status/@s" is "ok, linked"

      Examples:
        | role       |
        | registrant |
        | admin      |
        | tech       |
        | billing    |

    @contact-info/1000/shown
    Scenario: A linked contact with statuses of its own
      Given registrar A holds contact "used" with:
        | statuses | clientDeleteProhibited, serverUpdateProhibited |
      And registrar B holds domain "user" with:
        | tech | {contact used} |
      When registrar A asks about contact "used"
      Then the answer is 1000
      And the answer's "resData/infData/status/@s" is "clientDeleteProhibited, serverUpdateProhibited, linked"

    @contact-info/1000/shown
    Scenario: More statuses than an answer has room for
      Given registrar A holds contact "crowded" with:
        | statuses | {every prohibition of contacts}, pendingDelete |
      And registrar B holds domain "user" with:
        | tech | {contact crowded} |
      When registrar A asks about contact "crowded"
      Then the answer is 1000

    @contact-info/1000/shown
    Scenario Outline: The sponsor gives authInfo along, <which>
      Given registrar A holds contact "mine"
      When registrar A asks about contact "mine" with:
        | password | <password> |
      Then the answer is 1000
      And the answer's "resData/infData/authInfo/pw" is "2fooBAR"

      Examples:
        | which | password |
        | right | 2fooBAR  |
        | wrong | wrong    |

  Rule: Anyone may look, where that is the policy

    @contact-info/1000/shown
    Scenario: Another registrar sees all but authInfo
      Given contacts are shown to anyone
      And registrar A holds contact "public"
      When registrar B asks about contact "public"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID     | {registrar A}      |
        | resData/infData/email    | sample@example.com |
        | resData/infData/authInfo | <absent>           |

    @contact-info/1000/shown
    Scenario Outline: Another registrar that gives authInfo sees it if it is <which>
      Given contacts are shown to anyone
      And registrar A holds contact "public"
      When registrar B asks about contact "public" with:
        | password | <password> |
      Then the answer is 1000
      And the answer's "resData/infData/authInfo/pw" is "<seen>"

      Examples:
        | which | password | seen     |
        | right | 2fooBAR  | 2fooBAR  |
        | wrong | wrong    | <absent> |

    @contact-info/1000/shown
    Scenario: The sponsor sees authInfo without giving it
      Given contacts are shown to anyone
      And registrar A holds contact "public"
      When registrar A asks about contact "public"
      Then the answer is 1000
      And the answer's "resData/infData/authInfo/pw" is "2fooBAR"

  Rule: Through the registry's own tool

    @contact-info/1000/shown
    @needs:tool
    @needs:superuser
    Scenario: A superuser sees another registrar's contact without its authInfo
      Given registrar B holds contact "theirs"
      When registrar A as superuser asks about contact "theirs"
      Then the answer is 1000
      And the answer says:
        | resData/infData/clID     | {registrar B}      |
        | resData/infData/email    | sample@example.com |
        | resData/infData/authInfo | <absent>           |

    @contact-info/1000/shown
    @needs:tool
    @needs:superuser
    Scenario: A superuser that gives any authInfo sees the right one
      Given registrar B holds contact "theirs"
      When registrar A as superuser asks about contact "theirs" with:
        | password | whatever |
      Then the answer is 1000
      And the answer's "resData/infData/authInfo/pw" is "2fooBAR"

  Rule: What is refused

    @contact-info/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds contact "mine"
      And registrar A is connected
      When registrar A asks about contact "mine"
      Then the answer is 2002
      When registrar A logs in
      And registrar A asks about contact "mine"
      Then the answer is 1000

    @contact-info/2303/resource-does-not-exist
    Scenario: There never was such a contact
      Given registrar A holds contact "mine"
      When registrar A asks about contact "nobody"
      Then the answer is 2303
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-info/2303/resource-does-not-exist
    @needs:clock
    Scenario: The contact is deleted
      Given deletions are asynchronous
      And registrar A holds contact "mine"
      And registrar A holds contact "gone"
      When registrar A deletes contact "gone"
      Then the answer is 1001
      When 1 day passes
      And registrar A asks about contact "gone"
      Then the answer is 2303
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-info/2201/resource-not-owned
    Scenario: Another registrar asks
      Given contacts are shown to their sponsor
      And registrar A holds contact "mine"
      And registrar B holds contact "theirs"
      When registrar A asks about contact "theirs"
      Then the answer is 2201
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-info/2201/resource-not-owned
    Scenario: Another registrar asks, and knows the authInfo
      Given contacts are shown to their sponsor
      And registrar A holds contact "mine"
      And registrar B holds contact "theirs"
      When registrar A asks about contact "theirs" with:
        | password | 2fooBAR |
      Then the answer is 2201
      And the same command with "id" "{contact mine}" is answered 1000

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds contact "mine"
      When registrar A asks about contact "mine" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1000

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: There is no such contact, and an extension that the command does not take
      When registrar A asks about contact "nobody" with:
        | extension | restore request |
      Then the answer is 2103
