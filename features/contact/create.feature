@contact-create
@needs:contacts
Feature: Creating a contact

  Rule: Whoever creates a contact sponsors it

    @contact-create/1000/created
    Scenario: A contact with as little as possible
      When registrar A creates contact "new" with:
        | int street | none |
      Then the answer is 1000
      And the answer says:
        | resData/creData/id     | {contact new} |
        | resData/creData/crDate | <now>         |
      And registrar A sees of contact "new":
        | id                     | {contact new}      |
        | roid                   | <a repository id>  |
        | status/@s              | ok                 |
        | postalInfo/@type       | int                |
        | postalInfo/name        | Sample Registrant  |
        | postalInfo/org         | <absent>           |
        | postalInfo/addr/street | <absent>           |
        | postalInfo/addr/city   | Sampleton          |
        | postalInfo/addr/sp     | <absent>           |
        | postalInfo/addr/pc     | <absent>           |
        | postalInfo/addr/cc     | US                 |
        | voice                  | <absent>           |
        | fax                    | <absent>           |
        | email                  | sample@example.com |
        | clID                   | {registrar A}      |
        | crID                   | {registrar A}      |
        | crDate                 | <now>              |
        | upID                   | <absent>           |
        | upDate                 | <absent>           |
        | trDate                 | <absent>           |
        | authInfo/pw            | 2fooBAR            |
        | authInfo/pw/@roid      | <absent>           |
        | disclose               | <absent>           |

    @contact-create/1000/created
    Scenario: A contact with everything that it can have
      When registrar A creates contact "new" with:
        | int name        | Jane Doe                                                          |
        | int org         | Example Inc                                                       |
        | int street      | 123 Example Dr / Suite 100 / Mail stop 7                          |
        | int city        | Dulles                                                            |
        | int sp          | VA                                                                |
        | int pc          | 20166-6503                                                        |
        | int cc          | US                                                                |
        | loc name        | Zoë Müller                                                        |
        | loc org         | Beispiel GmbH                                                     |
        | loc street      | Straße 1                                                          |
        | loc city        | Köln                                                              |
        | loc sp          | NRW                                                               |
        | loc pc          | 50667                                                             |
        | loc cc          | DE                                                                |
        | voice           | +1.7035555555                                                     |
        | voice extension | 1234                                                              |
        | fax             | +1.7035555556                                                     |
        | fax extension   | 99                                                                |
        | email           | jdoe@example.com                                                  |
        | password        | secret words                                                      |
        | disclose        | int name, loc name, int org, loc org, loc addr, voice, fax, email |
      Then the answer is 1000
      And registrar A sees of contact "new":
        | postalInfo/@type       | loc, int                                         |
        | postalInfo/name        | Zoë Müller, Jane Doe                             |
        | postalInfo/org         | Beispiel GmbH, Example Inc                       |
        | postalInfo/addr/street | Straße 1, 123 Example Dr, Suite 100, Mail stop 7 |
        | postalInfo/addr/city   | Köln, Dulles                                     |
        | postalInfo/addr/sp     | NRW, VA                                          |
        | postalInfo/addr/pc     | 50667, 20166-6503                                |
        | postalInfo/addr/cc     | DE, US                                           |
        | voice                  | +1.7035555555                                    |
        | voice/@x               | 1234                                             |
        | fax                    | +1.7035555556                                    |
        | fax/@x                 | 99                                               |
        | email                  | jdoe@example.com                                 |
        | authInfo/pw            | secret words                                     |
        | disclose/@flag         | <true>                                           |
        | disclose/name/@type    | int, loc                                         |
        | disclose/org/@type     | int, loc                                         |
        | disclose/addr/@type    | loc                                              |
        | disclose/voice         | <empty>                                          |
        | disclose/fax           | <empty>                                          |
        | disclose/email         | <empty>                                          |

    @contact-create/1000/created
    Scenario: Empty parts are as good as none
      When registrar A creates contact "new" with:
        | int org    |   |
        | int street | / |
        | int sp     |   |
        | int pc     |   |
        | voice      |   |
        | fax        |   |
      Then the answer is 1000
      And registrar A sees of contact "new":
        | postalInfo/org         | <absent> |
        | postalInfo/addr/street | <absent> |
        | postalInfo/addr/sp     | <absent> |
        | postalInfo/addr/pc     | <absent> |
        | voice                  | <absent> |
        | fax                    | <absent> |

    @contact-create/1000/created
    Scenario: The local form alone, in any script
      When registrar A creates contact "new" with:
        | forms    | loc  |
        | loc name | 山田太郎 |
        | loc city | 東京   |
        | loc cc   | JP   |
      Then the answer is 1000
      And registrar A sees of contact "new":
        | postalInfo/@type     | loc  |
        | postalInfo/name      | 山田太郎 |
        | postalInfo/addr/city | 東京   |

    @contact-create/1000/created
    Scenario: Non-ASCII letters in the local form, beside an international one in ASCII
      When registrar A creates contact "new" with:
        | loc name | Zoë |
        | int name | Zoe |
      Then the answer is 1000
      And registrar A sees of contact "new":
        | postalInfo/name | Zoë, Zoe |

    @contact-create/1000/created
    Scenario: Letters outside ASCII are no matter in mail address and password
      When registrar A creates contact "new" with:
        | email    | zoë@example.com |
        | password | Straßenbahn     |
      Then the answer is 1000
      And registrar A sees of contact "new":
        | email       | zoë@example.com |
        | authInfo/pw | Straßenbahn     |

    @contact-create/1000/created
    Scenario: The password may name the object that it belongs to
      When registrar A creates contact "new" with:
        | password of | SH8013-REP |
      Then the answer is 1000
      And registrar A sees of contact "new":
        | authInfo/pw       | 2fooBAR    |
        | authInfo/pw/@roid | SH8013-REP |

    @contact-create/1000/created
    Scenario: An empty password is no password
      When registrar A creates contact "new" with:
        | password |  |
      Then the answer is 1000
      And registrar A sees of contact "new":
        | authInfo | <absent> |

    @contact-create/1000/created
    @needs:clock
    Scenario: The id of a deleted contact can be used again, and gets another repository id
      Given deletions are asynchronous
      And registrar A holds contact "again"
      And registrar A knows the repository id of contact "again"
      When registrar A deletes contact "again"
      Then the answer is 1001
      When 1 day passes
      And registrar B creates contact "again"
      Then the answer is 1000
      And registrar B sees of contact "again":
        | clID   | {registrar B}                                 |
        | crID   | {registrar B}                                 |
        | crDate | <now>                                         |
        | roid   | <other than {repository id of contact again}> |

    @contact-create/1000/created
    @needs:look
    Scenario: The creation stands in the history, and nobody is told or charged
      When registrar A creates contact "new"
      Then the answer is 1000
      And the history of contact "new" is "contact-create"
      And the history of contact "new" ends with:
        | key                  | <present>         |
        | type                 | contact-create    |
        | at                   | <now>             |
        | registrar            | {registrar A}     |
        | superuser            | false             |
        | object               | contact           |
        | name                 | {contact new}     |
        | repositoryId         | <a repository id> |
        | transaction/client   | <its clTRID>      |
        | transaction/server   | <its svTRID>      |
        | reason               | <absent>          |
        | requestedByRegistrar | <absent>          |
        | otherRegistrar       | <absent>          |
        | snapshot/id          | {contact new}     |
        | snapshot/sponsor     | {registrar A}     |
      And nothing is charged
      And registrar A has no message
      And registrar B has no message

  Rule: Through the registry's own tool

    @contact-create/1000/created
    @needs:tool
    Scenario: A dry run answers as ever and creates nothing
      When registrar A in a dry run creates contact "new"
      Then the answer is 1000
      And the answer says:
        | resData/creData/id     | {contact new} |
        | resData/creData/crDate | <now>         |
      And contact "new" is gone for registrar A

    @contact-create/1000/created
    @needs:tool
    @needs:look
    Scenario: The tool's reason stands in the history
      When registrar A through the tool creates contact "new" with:
        | extension | metadata |
      Then the answer is 1000
      And the history of contact "new" ends with:
        | type                 | contact-create   |
        | superuser            | false            |
        | reason               | it was asked for |
        | requestedByRegistrar | true             |

    @contact-create/1000/created
    @needs:tool
    @needs:superuser
    Scenario: A superuser's contact is sponsored by the registrar in whose name it is created
      When registrar A as superuser creates contact "new"
      Then the answer is 1000
      And registrar A sees of contact "new":
        | clID | {registrar A} |
        | crID | {registrar A} |

  Rule: What is refused, and changes nothing

    @contact-create/2002/not-logged-in
    Scenario: Nobody is logged in
      Given registrar A is connected
      When registrar A creates contact "new"
      Then the answer is 2002
      When registrar A logs in
      And registrar A creates contact "new"
      Then the answer is 1000

    @contact-create/2302/resource-already-exists
    Scenario: The registrar has a contact of this id already
      Given registrar A holds contact "taken"
      When registrar A creates contact "taken"
      Then the answer is 2302
      And the same command with "id" "{contact free}" is answered 1000

    @contact-create/2302/resource-already-exists
    Scenario: Another registrar has a contact of this id
      Given registrar B holds contact "taken" with:
        | int name | Jane Doe |
      When registrar A creates contact "taken"
      Then the answer is 2302
      And registrar B sees of contact "taken":
        | postalInfo/name | Jane Doe      |
        | clID            | {registrar B} |
      And the same command with "id" "{contact free}" is answered 1000

    @contact-create/2306/postal-info-type-repeated
    Scenario Outline: The <form> form of the address is given twice
      When registrar A creates contact "new" with:
        | forms | <form>, <form> |
      Then the answer is 2306
      And the same command with "forms" "<form>" is answered 1000

      Examples:
        | form |
        | int  |
        | loc  |

    @contact-create/2005/bad-internationalized-postal-info
    Scenario Outline: A letter outside ASCII in the international <part>
      When registrar A creates contact "new" with:
        | int <part> | <value> |
      Then the answer is 2005
      And the same command with "int <part>" "<in ASCII>" is answered 1000

      Examples:
        | part   | value                | in ASCII |
        | name   | Zoë                  | Zoe      |
        | org    | Müller AG            | Mueller  |
        | street | 1 High St / Straße 2 | Strasse  |
        | city   | Köln                 | Cologne  |
        | sp     | Île                  | Ile      |
        | pc     | ５０６６７                | 50667    |
        | cc     | ÜS                   | US       |

    @contact-create/2306/decline-contact-disclosure-field-disallowed-policy
    Scenario Outline: The contact asks that data be kept back, with flag <flag>
      When registrar A creates contact "new" with:
        | disclose      | voice  |
        | disclose flag | <flag> |
      Then the answer is 2306
      And the same command with "disclose flag" "1" is answered 1000

      Examples:
        | flag  |
        | 0     |
        | false |

    @session/2102/unimplemented-option
    Scenario: AuthInfo that is no password
      When registrar A creates contact "new" with:
        | auth info | other |
      Then the answer is 2102
      And the same command with "auth info" "password" is answered 1000

  Rule: Which refusal answers when two are due

    @session/2103/unimplemented-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: The id is in use, and there is an extension that the command does not take
      Given registrar A holds contact "taken"
      When registrar A creates contact "taken" with:
        | extension | restore request |
      Then the answer is 2103

    @contact-create/2302/resource-already-exists
    @refusalOrder
    @needs:refusalOrder
    Scenario: The id is in use, and a form of the address is given twice
      Given registrar A holds contact "taken"
      When registrar A creates contact "taken" with:
        | forms | int, int |
      Then the answer is 2302

    @contact-create/2306/postal-info-type-repeated
    @refusalOrder
    @needs:refusalOrder
    Scenario: A form of the address is given twice, and is not in ASCII
      When registrar A creates contact "new" with:
        | forms    | int, int |
        | int name | Zoë      |
      Then the answer is 2306

    @contact-create/2005/bad-internationalized-postal-info
    @refusalOrder
    @needs:refusalOrder
    Scenario: The international form is not in ASCII, and data is to be kept back
      When registrar A creates contact "new" with:
        | int name      | Zoë   |
        | disclose      | voice |
        | disclose flag | 0     |
      Then the answer is 2005
