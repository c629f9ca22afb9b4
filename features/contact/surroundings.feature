@contact
@needs:contacts
Feature: What surrounds commands about contacts

  Rule: The service of contacts must have been declared at login

    @session/2002/undeclared-object-service
    Scenario Outline: A session for domains and hosts only: <what>
      Given registrar A holds contact "mine"
      And registrar A is logged in with:
        | object services | domain, host |
      When registrar A <command>
      Then the answer is 2002
      When registrar A on a second connection is logged in
      And registrar A on a second connection <command>
      Then the answer is 1000

      Examples:
        | what   | command                   |
        | check  | checks contact "mine"     |
        | create | creates contact "new"     |
        | info   | asks about contact "mine" |
        | update | updates contact "mine"    |

    @session/2002/undeclared-object-service
    Scenario: A session for domains and hosts only: delete
      Given deletions are synchronous
      And registrar A holds contact "mine"
      And registrar A is logged in with:
        | object services | domain, host |
      When registrar A deletes contact "mine"
      Then the answer is 2002
      When registrar A on a second connection is logged in
      And registrar A on a second connection deletes contact "mine"
      Then the answer is 1000

    @session/2002/undeclared-object-service
    Scenario Outline: A session for domains and hosts only: the transfer
      Given registrar A holds contact "mine"
      And registrar B has asked registrar A for contact "mine"
      And registrar <who> on a second connection is logged in with:
        | object services | domain, host |
      When registrar <who> on a second connection <does> the transfer of contact "mine"
      Then the answer is 2002
      When registrar <who> <does> the transfer of contact "mine"
      Then the answer is 1000

      Examples:
        | who | does     |
        | A   | queries  |
        | A   | approves |
        | A   | rejects  |
        | B   | cancels  |

  Rule: Contacts have no extension but those of the registry's own tool

    @session/2103/unimplemented-extension
    Scenario Outline: An extension of another command: <what>
      Given registrar A holds contact "mine"
      When registrar A <command> with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

      Examples:
        | what   | command                      |
        | check  | checks contacts "one", "two" |
        | create | creates contact "new"        |
        | info   | asks about contact "mine"    |
        | update | updates contact "mine"       |

    @session/2103/unimplemented-extension
    Scenario Outline: An extension of another command: the transfer <is>
      Given registrar A holds contact "mine"
      And registrar B has asked registrar A for contact "mine"
      When registrar <who> <does> the transfer of contact "mine" with:
        | extension | restore request |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

      Examples:
        | is        | who | does     |
        | queried   | A   | queries  |
        | approved  | A   | approves |
        | rejected  | A   | rejects  |
        | cancelled | B   | cancels  |

    @session/2103/unknown-extension
    Scenario: An extension that nobody has heard of
      When registrar A creates contact "new" with:
        | extension | unknown |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

    @session/2002/undeclared-service-extension
    Scenario: An extension that was not declared at login
      Given registrar A is logged in with:
        | extensions | secDNS-1.1 |
      When registrar A creates contact "new" with:
        | extension | fee-0.12 |
      Then the answer is 2002
      And the same command with "extension" "none" is answered 1000

    @session/2201/only-tool-can-pass-metadata
    Scenario Outline: A registrar's own session gives metadata along: <what>
      Given registrar A holds contact "mine"
      When registrar A <command> with:
        | extension | metadata |
      Then the answer is 2201
      And the same command with "extension" "none" is answered 1000

      Examples:
        | what   | command                   |
        | create | creates contact "new"     |
        | info   | asks about contact "mine" |
        | update | updates contact "mine"    |

    @session/2103/unimplemented-extension
    @needs:tool
    Scenario Outline: Commands that change nothing take no metadata, not even from the tool: <what>
      Given registrar A holds contact "mine"
      When registrar A through the tool <command> with:
        | extension | metadata |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

      Examples:
        | what  | command                      |
        | check | checks contacts "one", "two" |
        | info  | asks about contact "mine"    |

    @session/2201/unauthorized-for-superuser-extension
    Scenario: A registrar's own session with an extension for superusers
      When registrar A creates contact "new" with:
        | extension | superuser deletion |
      Then the answer is 2201
      And the same command with "extension" "none" is answered 1000

    @session/2201/unauthorized-for-superuser-extension
    @needs:tool
    Scenario: The tool without a superuser's rights, with an extension for superusers
      When registrar A through the tool creates contact "new" with:
        | extension | superuser deletion |
      Then the answer is 2201
      And the same command with "extension" "none" is answered 1000

    @session/2103/unimplemented-extension
    @needs:tool
    @needs:superuser
    Scenario: A superuser's extension for domains
      When registrar A as superuser creates contact "new" with:
        | extension | superuser deletion |
      Then the answer is 2103
      And the same command with "extension" "none" is answered 1000

    @session/2001/unsupported-repeated-extension
    @needs:tool
    Scenario: The same extension twice
      When registrar A through the tool creates contact "new" with:
        | extension | metadata, metadata |
      Then the answer is 2001
      And the same command with "extension" "metadata" is answered 1000

  Rule: What contacts do not have

    @session/2101/unimplemented-command
    Scenario: A contact cannot be renewed
      Given registrar A is logged in
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <renew>
              <contact:renew xmlns:contact="urn:ietf:params:xml:ns:contact-1.0">
                <contact:id>sh8013</contact:id>
              </contact:renew>
            </renew>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2101
      And the answer's "trID/clTRID" is "<its clTRID>"

    @session/2001/verb-does-not-fit
    Scenario Outline: <verb> around <element>
      Given registrar A is logged in
      When registrar A sends as it stands:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">
          <command>
            <<verb>>
              <contact:<element> xmlns:contact="urn:ietf:params:xml:ns:contact-1.0">
                <contact:id>sh8013</contact:id>
              </contact:<element>>
            </<verb>>
            <clTRID>{clTRID}</clTRID>
          </command>
        </epp>
        """
      Then the answer is 2001
      And the answer's "trID/clTRID" is "<its clTRID>"

      Examples:
        | verb   | element |
        | info   | delete  |
        | delete | info    |
        | check  | info    |
        | update | delete  |

    @hello/2001/generic-xml-syntax-error
    Scenario Outline: An id of <length>
      When registrar A creates contact "new" with:
        | id    | <id> |
        | valid | no   |
      Then the answer is 2001
      And the same command with "id" "{contact new}" is answered 1000

      Examples:
        | length        | id                |
        | 2 characters  | sh                |
        | 17 characters | sh801300000000000 |

    @contact-create/1000/created
    Scenario: The longest id that there can be
      When registrar A creates contact "new" with:
        | id | {a contact id of 16 characters} |
      Then the answer is 1000
      And the answer's "resData/creData/id" is "{a contact id of 16 characters}"

    @hello/2001/generic-xml-syntax-error
    Scenario Outline: A new contact whose <part> cannot be
      When registrar A creates contact "new" with:
        | <key> | <value> |
        | valid | no      |
      Then the answer is 2001
      And the same command with "<key>" "<mended>" is answered 1000

      Examples:
        | part             | key      | value                 | mended           |
        | telephone number | voice    | 703-555-5555          | +1.7035555555    |
        | fax number       | fax      | +1.703555555512345678 | +1.7035555555    |
        | country          | int cc   | USA                   | US               |
        | postal code      | int pc   | 12345678901234567     | 1234567890123456 |
        | mail address     | email    |                       | jane@example.com |
        | name             | int name |                       | Jane Doe         |
        | address form     | forms    | old                   | int              |

    @hello/2001/generic-xml-syntax-error
    Scenario: A new contact without authInfo
      When registrar A creates contact "new" with:
        | password | none |
        | valid    | no   |
      Then the answer is 2001
      And the same command with "password" "2fooBAR" is answered 1000

  Rule: Which refusal answers when two are due

    @session/2002/undeclared-object-service
    @refusalOrder
    @needs:refusalOrder
    Scenario: Neither the object nor the extension was declared
      Given registrar A is logged in with:
        | object services | domain, host |
        | extensions      | secDNS-1.1   |
      When registrar A creates contact "new" with:
        | extension | fee-0.12 |
      Then the answer is 2002

    @session/2002/undeclared-service-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: An extension that was not declared, and metadata from a client
      Given registrar A is logged in with:
        | extensions | secDNS-1.1 |
      When registrar A creates contact "new" with:
        | extension | metadata, fee-0.12 |
      Then the answer is 2002

    @session/2201/only-tool-can-pass-metadata
    @refusalOrder
    @needs:refusalOrder
    Scenario: Metadata and a superuser's extension from a client
      When registrar A creates contact "new" with:
        | extension | superuser deletion, metadata |
      Then the answer is 2201

    @session/2201/unauthorized-for-superuser-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: A superuser's extension twice from a client
      When registrar A creates contact "new" with:
        | extension | superuser deletion, superuser deletion |
      Then the answer is 2201

    @session/2001/unsupported-repeated-extension
    @refusalOrder
    @needs:refusalOrder
    Scenario: An extension that the command does not take, twice
      When registrar A creates contact "new" with:
        | extension | restore request, restore request |
      Then the answer is 2001
