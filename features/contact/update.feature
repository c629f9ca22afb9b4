@contact-update
@needs:contacts
Feature: Changing a contact

  Rule: What the command says is so from now on

    @contact-update/1000/updated
    Scenario: Everything that can be changed is changed
      Given registrar A holds contact "mine" with:
        | int org | Old Inc       |
        | voice   | +1.7035555555 |
        | fax     | +1.7035555556 |
      When registrar A updates contact "mine" with:
        | add status      | clientDeleteProhibited |
        | int name        | Jane Doe               |
        | int org         | New Inc                |
        | int street      | 2 New Street           |
        | int city        | Newton                 |
        | int sp          | VA                     |
        | int pc          | 20166                  |
        | int cc          | CA                     |
        | voice           | +44.2012345678         |
        | voice extension | 12                     |
        | fax             | +44.2012345679         |
        | fax extension   | 13                     |
        | email           | new@example.com        |
        | password        | new words              |
        | disclose        | int name, voice        |
      Then the answer is 1000
      And the answer has no "resData"
      And registrar A sees of contact "mine":
        | status/@s              | clientDeleteProhibited |
        | postalInfo/@type       | int                    |
        | postalInfo/name        | Jane Doe               |
        | postalInfo/org         | New Inc                |
        | postalInfo/addr/street | 2 New Street           |
        | postalInfo/addr/city   | Newton                 |
        | postalInfo/addr/sp     | VA                     |
        | postalInfo/addr/pc     | 20166                  |
        | postalInfo/addr/cc     | CA                     |
        | voice                  | +44.2012345678         |
        | voice/@x               | 12                     |
        | fax                    | +44.2012345679         |
        | fax/@x                 | 13                     |
        | email                  | new@example.com        |
        | authInfo/pw            | new words              |
        | disclose/@flag         | <true>                 |
        | disclose/name/@type    | int                    |
        | disclose/voice         | <empty>                |
        | disclose/fax           | <absent>               |
        | clID                   | {registrar A}          |
        | crID                   | {registrar A}          |
        | upID                   | {registrar A}          |
        | upDate                 | <now>                  |
        | trDate                 | <absent>               |

    @contact-update/1000/updated
    @needs:clock
    Scenario Outline: An update that <changes> leaves all the rest as it was, and counts as an update
      Given registrar A holds contact "mine" with:
        | int org         | Example Inc   |
        | loc name        | Zoë           |
        | voice           | +1.7035555555 |
        | voice extension | 5             |
        | fax             | +1.7035555556 |
        | disclose        | voice, email  |
      And registrar A knows the repository id of contact "mine"
      When 2 hours pass
      And registrar A updates contact "mine" with:
        | <key> | <value> |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | id              | {contact mine}                  |
        | roid            | {repository id of contact mine} |
        | status/@s       | ok                              |
        | postalInfo/name | Zoë, Sample Registrant          |
        | postalInfo/org  | Example Inc                     |
        | voice           | +1.7035555555                   |
        | voice/@x        | 5                               |
        | fax             | +1.7035555556                   |
        | email           | sample@example.com              |
        | authInfo/pw     | 2fooBAR                         |
        | disclose/voice  | <empty>                         |
        | disclose/email  | <empty>                         |
        | crDate          | <2 hours ago>                   |
        | upID            | {registrar A}                   |
        | upDate          | <now>                           |

      Examples:
        | changes                    | key           | value                  |
        | says nothing               | add status    | none                   |
        | has an empty change        | change        | nothing                |
        | takes away what is not set | remove status | clientUpdateProhibited |

    @contact-update/1000/updated
    Scenario: An empty part takes away what was there
      Given registrar A holds contact "mine" with:
        | int org | Example Inc   |
        | voice   | +1.7035555555 |
        | fax     | +1.7035555556 |
      When registrar A updates contact "mine" with:
        | int org |  |
        | voice   |  |
        | fax     |  |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | postalInfo/name      | Sample Registrant |
        | postalInfo/org       | <absent>          |
        | postalInfo/addr/city | Sampleton         |
        | voice                | <absent>          |
        | fax                  | <absent>          |

    @contact-update/1000/updated
    Scenario: What may be told is replaced as a whole
      Given registrar A holds contact "mine" with:
        | disclose | int name, int org, voice, fax |
      When registrar A updates contact "mine" with:
        | disclose | email |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | disclose/@flag | <true>   |
        | disclose/name  | <absent> |
        | disclose/org   | <absent> |
        | disclose/voice | <absent> |
        | disclose/fax   | <absent> |
        | disclose/email | <empty>  |

    @contact-update/1000/updated
    @needs:look
    Scenario: The update stands in the history, and nobody is told or charged
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | email | new@example.com |
      Then the answer is 1000
      And the history of contact "mine" is "contact-create", "contact-update"
      And the history of contact "mine" ends with:
        | key                  | <present>         |
        | type                 | contact-update    |
        | at                   | <now>             |
        | registrar            | {registrar A}     |
        | superuser            | false             |
        | object               | contact           |
        | name                 | {contact mine}    |
        | repositoryId         | <a repository id> |
        | transaction/client   | <its clTRID>      |
        | transaction/server   | <its svTRID>      |
        | reason               | <absent>          |
        | requestedByRegistrar | <absent>          |
        | snapshot/email       | new@example.com   |
      And nothing is charged
      And registrar A has no message

  Rule: The two forms of the address go together

    @contact-update/1000/updated
    Scenario: A change that names the international form alone takes the local one away
      Given registrar A holds contact "mine" with:
        | forms    | loc |
        | loc name | Zoë |
      When registrar A updates contact "mine" with:
        | int name | Zoe    |
        | int city | Newton |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | postalInfo/@type     | int    |
        | postalInfo/name      | Zoe    |
        | postalInfo/addr/city | Newton |

    @contact-update/1000/updated
    Scenario: A change that names the local form alone takes the international one away
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | loc name | Zoë  |
        | loc city | Köln |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | postalInfo/@type     | loc  |
        | postalInfo/name      | Zoë  |
        | postalInfo/addr/city | Köln |

    @contact-update/1000/updated
    Scenario: A new address replaces the old one as a whole, and name and organisation stay
      Given registrar A holds contact "mine" with:
        | forms      | loc                   |
        | loc name   | Zoë                   |
        | loc org    | Beispiel GmbH         |
        | loc street | Straße 1 / Hinterhaus |
        | loc sp     | NRW                   |
        | loc pc     | 50667                 |
      When registrar A updates contact "mine" with:
        | loc street | Allee 2 |
        | loc city   | Bonn    |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | postalInfo/@type       | loc           |
        | postalInfo/name        | Zoë           |
        | postalInfo/org         | Beispiel GmbH |
        | postalInfo/addr/street | Allee 2       |
        | postalInfo/addr/city   | Bonn          |
        | postalInfo/addr/sp     | <absent>      |
        | postalInfo/addr/pc     | <absent>      |

    @contact-update/1000/updated
    Scenario: A form that is merely touched is kept while the other changes
      Given registrar A holds contact "mine" with:
        | int name   | Zoe                   |
        | int org    | Example Inc           |
        | loc name   | Zoë                   |
        | loc org    | Beispiel GmbH         |
        | loc street | Straße 1 / Hinterhaus |
      When registrar A updates contact "mine" with:
        | int org    | Example Inc |
        | loc street | Allee 2     |
        | loc city   | Bonn        |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | postalInfo/@type       | loc, int                   |
        | postalInfo/name        | Zoë, Zoe                   |
        | postalInfo/org         | Beispiel GmbH, Example Inc |
        | postalInfo/addr/street | Allee 2, 1 Sample Street   |
        | postalInfo/addr/city   | Bonn, Sampleton            |

    @contact-update/1000/updated
    Scenario: A street outside ASCII is no matter in the local form
      Given registrar A holds contact "mine" with:
        | forms | loc |
      When registrar A updates contact "mine" with:
        | loc street | Straße 1 |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | postalInfo/addr/street | Straße 1 |

  Rule: Statuses are added and taken away

    @contact-update/1000/updated
    Scenario Outline: The sponsor sets <status>, and takes it away again
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | <status> |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | <status> |
      When registrar A updates contact "mine" with:
        | remove status | <status> |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | ok |

      Examples:
        | status                   |
        | clientDeleteProhibited   |
        | clientTransferProhibited |
        | clientUpdateProhibited   |

    @contact-update/1000/updated
    Scenario: One status is added while another is taken away, and a third stays
      Given registrar A holds contact "mine" with:
        | statuses | clientDeleteProhibited, serverTransferProhibited |
      When registrar A updates contact "mine" with:
        | add status    | clientTransferProhibited |
        | remove status | clientDeleteProhibited   |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | clientTransferProhibited, serverTransferProhibited |

    @contact-update/1000/updated
    Scenario: Adding what is set already changes nothing
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | clientDeleteProhibited |
      Then the answer is 1000
      When registrar A updates contact "mine" with:
        | add status | clientDeleteProhibited |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | clientDeleteProhibited |

    @contact-update/1000/updated
    Scenario: An update that takes clientUpdateProhibited away may change more at once
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | clientUpdateProhibited |
      Then the answer is 1000
      When registrar A updates contact "mine" with:
        | remove status | clientUpdateProhibited |
        | email         | new@example.com        |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | ok              |
        | email     | new@example.com |

  Rule: What does not stand in the way

    @contact-update/1000/updated
    Scenario Outline: The contact has <status>, which is about something else
      Given registrar A holds contact "mine" with:
        | statuses | <status> |
      When registrar A updates contact "mine" with:
        | email | new@example.com |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | <status>        |
        | email     | new@example.com |

      Examples:
        | status                   |
        | clientDeleteProhibited   |
        | clientTransferProhibited |
        | serverDeleteProhibited   |
        | serverTransferProhibited |

    @contact-update/1000/updated
    @contact-transfer-query/1000/queried
    Scenario: A pending transfer, which the update leaves alone
      Given registrar A holds contact "mine"
      And registrar B has asked registrar A for contact "mine"
      When registrar A updates contact "mine" with:
        | email    | new@example.com |
        | password | another         |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | pendingTransfer |
        | email     | new@example.com |
      When registrar B queries the transfer of contact "mine"
      Then the answer is 1000
      And the answer's "resData/trnData/trStatus" is "pending"

  Rule: Through the registry's own tool

    @contact-update/1000/updated
    @needs:tool
    Scenario: A dry run answers as ever and changes nothing
      Given registrar A holds contact "mine"
      When registrar A in a dry run updates contact "mine" with:
        | email | new@example.com |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | email  | sample@example.com |
        | upDate | <absent>           |

    @contact-update/1000/updated
    @needs:tool
    @needs:superuser
    @needs:look
    Scenario: A superuser changes another registrar's contact
      Given registrar B holds contact "theirs"
      When registrar A as superuser updates contact "theirs" with:
        | add status | clientDeleteProhibited, serverDeleteProhibited |
        | extension  | metadata                                       |
      Then the answer is 1000
      And registrar B sees of contact "theirs":
        | status/@s | clientDeleteProhibited, serverDeleteProhibited |
        | clID      | {registrar B}                                  |
        | upID      | {registrar A}                                  |
      And registrar B has no message
      And the history of contact "theirs" ends with:
        | registrar            | {registrar A}    |
        | superuser            | true             |
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @contact-update/1000/updated
    @needs:tool
    @needs:superuser
    Scenario Outline: A superuser sets <status>, and takes it away
      Given registrar A holds contact "mine"
      When registrar A as superuser updates contact "mine" with:
        | add status | <status> |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | <shown> |
      When registrar A as superuser updates contact "mine" with:
        | remove status | <status> |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | ok |

      Examples:
        | status                   | shown                    |
        | serverDeleteProhibited   | serverDeleteProhibited   |
        | serverTransferProhibited | serverTransferProhibited |
        | pendingTransfer          | pendingTransfer          |
        | ok                       | ok                       |

    @contact-update/1000/updated
    @needs:tool
    @needs:superuser
    Scenario: A superuser need not mind clientUpdateProhibited
      Given registrar A holds contact "mine" with:
        | statuses | clientUpdateProhibited |
      When registrar A as superuser updates contact "mine" with:
        | add status | serverDeleteProhibited |
      Then the answer is 1000
      And registrar A sees of contact "mine":
        | status/@s | clientUpdateProhibited, serverDeleteProhibited |

  Rule: What is refused, and changes nothing

    @contact-update/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A holds contact "mine"
      And registrar A is connected
      When registrar A updates contact "mine"
      Then the answer is 2002
      When registrar A logs in
      And registrar A updates contact "mine"
      Then the answer is 1000

    @contact-update/2303/resource-does-not-exist
    Scenario: There never was such a contact
      Given registrar A holds contact "mine"
      When registrar A updates contact "nobody"
      Then the answer is 2303
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-update/2303/resource-does-not-exist
    Scenario: The contact is deleted
      Given deletions are synchronous
      And registrar A holds contact "mine"
      And registrar A holds contact "gone"
      When registrar A deletes contact "gone"
      And registrar A updates contact "gone"
      Then the answer is 2303
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-update/2201/resource-not-owned
    Scenario: Another registrar sponsors the contact
      Given registrar A holds contact "mine"
      And registrar B holds contact "theirs"
      When registrar A updates contact "theirs" with:
        | email | new@example.com |
      Then the answer is 2201
      And registrar B sees of contact "theirs":
        | email  | sample@example.com |
        | upDate | <absent>           |
      And the same command with "id" "{contact mine}" is answered 1000

    @contact-update/2004/status-not-client-settable
    Scenario Outline: A registrar adds <status>
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | <status> |
      Then the answer is 2004
      And registrar A sees of contact "mine":
        | status/@s | ok |
      And the same command with "add status" "clientDeleteProhibited" is answered 1000

      Examples:
        | status                   |
        | serverDeleteProhibited   |
        | serverTransferProhibited |
        | serverUpdateProhibited   |
        | pendingCreate            |
        | pendingDelete            |
        | pendingTransfer          |
        | pendingUpdate            |
        | linked                   |
        | ok                       |

    @contact-update/2004/status-not-client-settable
    Scenario Outline: A registrar takes <status> away
      Given registrar A holds contact "mine" with:
        | statuses | <status> |
      When registrar A updates contact "mine" with:
        | remove status | <status> |
      Then the answer is 2004
      And registrar A sees of contact "mine":
        | status/@s | <status> |
      And the same command with "remove status" "clientDeleteProhibited" is answered 1000

      Examples:
        | status                   |
        | serverDeleteProhibited   |
        | serverTransferProhibited |

    @contact-update/2004/status-not-client-settable
    Scenario: One of several statuses is the registry's own
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | clientDeleteProhibited, serverTransferProhibited |
      Then the answer is 2004
      And registrar A sees of contact "mine":
        | status/@s | ok |
      And the same command with "add status" "clientDeleteProhibited" is answered 1000

    @contact-update/2004/status-not-client-settable
    @needs:tool
    @needs:superuser
    Scenario Outline: Not even a superuser sets <status>
      Given registrar A holds contact "mine"
      When registrar A as superuser updates contact "mine" with:
        | add status | <status> |
      Then the answer is 2004
      And the same command with "add status" "serverDeleteProhibited" is answered 1000

      Examples:
        | status        |
        | linked        |
        | pendingCreate |
        | pendingUpdate |

    @contact-update/2304/resource-status-prohibits-operation
    Scenario Outline: The contact has <status>, and the update does not touch it
      Given registrar A holds contact "free"
      And registrar A holds contact "kept" with:
        | statuses | <status> |
      When registrar A updates contact "kept" with:
        | email | new@example.com |
      Then the answer is 2304
      And registrar A sees of contact "kept":
        | status/@s | <status>           |
        | email     | sample@example.com |
      And the same command with "id" "{contact free}" is answered 1000

      Examples:
        | status                 |
        | serverUpdateProhibited |
        | pendingDelete          |

    @contact-update/2304/resource-status-prohibits-operation
    @needs:tool
    @needs:superuser
    Scenario Outline: The contact has <status>, and not even a superuser may change it
      Given registrar A holds contact "free"
      And registrar A holds contact "kept" with:
        | statuses | <status> |
      When registrar A as superuser updates contact "kept" with:
        | remove status | <status> |
      Then the answer is 2304
      And the same command with "id" "{contact free}" is answered 1000

      Examples:
        | status                 |
        | serverUpdateProhibited |
        | pendingDelete          |

    @contact-update/2306/add-remove-same-value
    Scenario: A status is both added and taken away
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status    | clientDeleteProhibited, clientTransferProhibited |
        | remove status | clientTransferProhibited                         |
      Then the answer is 2306
      And registrar A sees of contact "mine":
        | status/@s | ok |
      And the same command with "add status" "clientDeleteProhibited" is answered 1000

    @contact-update/2306/postal-info-type-repeated
    Scenario Outline: The <form> form of the address is given twice
      Given registrar A holds contact "mine" with:
        | int name | Zoe |
        | loc name | Zoë |
      When registrar A updates contact "mine" with:
        | forms       | <form>, <form> |
        | <form> name | Jane           |
      Then the answer is 2306
      And the same command with "forms" "<form>" is answered 1000

      Examples:
        | form |
        | int  |
        | loc  |

    @contact-update/2304/resource-has-client-update-prohibited
    Scenario: The sponsor has forbidden updates and does not allow them again
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | clientUpdateProhibited |
      Then the answer is 1000
      When registrar A updates contact "mine" with:
        | email | new@example.com |
      Then the answer is 2304
      And registrar A sees of contact "mine":
        | email     | sample@example.com     |
        | status/@s | clientUpdateProhibited |
      And the same command with "remove status" "clientUpdateProhibited" is answered 1000

    @contact-update/2003/postal-info-incomplete
    Scenario Outline: A new <form> form of the address without <part>
      Given registrar A holds contact "mine" with:
        | forms | <other> |
      When registrar A updates contact "mine" with:
        | <key> | <value> |
      Then the answer is 2003
      And registrar A sees of contact "mine":
        | postalInfo/@type | <other> |
      And the same command with "<lacking>" "<lacking value>" is answered 1000

      Examples:
        | form          | part        | other | key      | value  | lacking  | lacking value |
        | international | a name      | loc   | int city | Newton | int name | Jane Doe      |
        | international | the address | loc   | int name | Jane   | int city | Newton        |
        | local         | a name      | int   | loc city | Köln   | loc name | Zoë           |
        | local         | the address | int   | loc name | Zoë    | loc city | Köln          |

    @contact-update/2005/bad-internationalized-postal-info
    Scenario Outline: A letter outside ASCII in the international <part>
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | int <part> | <value> |
      Then the answer is 2005
      And the same command with "int <part>" "<in ASCII>" is answered 1000

      Examples:
        | part   | value     | in ASCII |
        | name   | Zoë       | Zoe      |
        | org    | Müller AG | Mueller  |
        | street | Straße 2  | Strasse  |
        | city   | Köln      | Cologne  |
        | sp     | Île       | Ile      |
        | pc     | ５０６６７     | 50667    |
        | cc     | ÜS        | US       |

    @contact-update/2306/decline-contact-disclosure-field-disallowed-policy
    Scenario Outline: The contact asks that data be kept back, with flag <flag>
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | disclose      | voice  |
        | disclose flag | <flag> |
      Then the answer is 2306
      And the same command with "disclose flag" "true" is answered 1000

      Examples:
        | flag  |
        | 0     |
        | false |

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1000

    @hello/2001/generic-xml-syntax-error
    Scenario Outline: A status that contacts do not have: <status>
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | <status> |
        | valid      | no       |
      Then the answer is 2001
      And the same command with "add status" "clientDeleteProhibited" is answered 1000

      Examples:
        | status                |
        | clientHold            |
        | clientRenewProhibited |
        | inactive              |
        | unheardOf             |

  Rule: Which refusal answers when two are due

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: There is no such contact, and an extension that the command does not take
      When registrar A updates contact "nobody" with:
        | extension | restore request |
      Then the answer is 2103

    @contact-update/2201/resource-not-owned
    @refusalOrder
    @needs:refusalOrder
    Scenario: Another registrar's contact, and a status that is the registry's own
      Given registrar B holds contact "theirs"
      When registrar A updates contact "theirs" with:
        | add status | serverDeleteProhibited |
      Then the answer is 2201

    @contact-update/2004/status-not-client-settable
    @refusalOrder
    @needs:refusalOrder
    Scenario: A status that is the registry's own, and one on the contact that forbids updates
      Given registrar A holds contact "mine" with:
        | statuses | serverUpdateProhibited |
      When registrar A updates contact "mine" with:
        | remove status | serverUpdateProhibited |
      Then the answer is 2004

    @contact-update/2304/resource-status-prohibits-operation
    @refusalOrder
    @needs:refusalOrder
    Scenario: A status that forbids updates, and one both added and taken away
      Given registrar A holds contact "mine" with:
        | statuses | serverUpdateProhibited |
      When registrar A updates contact "mine" with:
        | add status    | clientDeleteProhibited |
        | remove status | clientDeleteProhibited |
      Then the answer is 2304

    @contact-update/2306/add-remove-same-value
    @refusalOrder
    @needs:refusalOrder
    Scenario: A status both added and taken away, and a form of the address twice
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status    | clientDeleteProhibited |
        | remove status | clientDeleteProhibited |
        | forms         | int, int               |
        | int name      | Jane                   |
      Then the answer is 2306

    @contact-update/2306/postal-info-type-repeated
    @refusalOrder
    @needs:refusalOrder
    Scenario: A form of the address twice, where the sponsor has forbidden updates
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | clientUpdateProhibited |
      And registrar A updates contact "mine" with:
        | forms    | int, int |
        | int name | Jane     |
      Then the answer is 2306

    @contact-update/2304/resource-has-client-update-prohibited
    @refusalOrder
    @needs:refusalOrder
    Scenario: The sponsor has forbidden updates, and a form of the address lacks a part
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | add status | clientUpdateProhibited |
      And registrar A updates contact "mine" with:
        | loc name | Zoë |
      Then the answer is 2304

    @contact-update/2003/postal-info-incomplete
    @refusalOrder
    @needs:refusalOrder
    Scenario: A form of the address lacks a part, and is not in ASCII
      Given registrar A holds contact "mine" with:
        | forms | loc |
      When registrar A updates contact "mine" with:
        | int name | Zoë |
      Then the answer is 2003

    @contact-update/2005/bad-internationalized-postal-info
    @refusalOrder
    @needs:refusalOrder
    Scenario: The international form is not in ASCII, and data is to be kept back
      Given registrar A holds contact "mine"
      When registrar A updates contact "mine" with:
        | int name      | Zoë   |
        | disclose      | voice |
        | disclose flag | 0     |
      Then the answer is 2005
