@transport
Feature: Documents that mean harm

  Rule: A document type declaration is refused before anything in it is looked at

    @session/2001/document-type-declaration
    Scenario Outline: <what>
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <!DOCTYPE <declaration>>
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID><value></clTRID></command></epp>
        """
      Then the answer is 2001
      And the answer does not contain "root:"
      And the connection of registrar A is open
      When registrar A sends:
        """xml
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>ABC-1</clTRID></command></epp>
        """
      Then the answer is 2002

      @transport/xml/document-type
      Examples:
        | what                 | declaration | value |
        | Nothing but its name | epp         | ABC-1 |

      @transport/xml/internal-entity
      Examples:
        | what                                 | declaration                 | value |
        | An entity of the client's own making | epp [<!ENTITY own "ABC-1">] | &own; |

      @transport/xml/external-file-entity
      Examples:
        | what                 | declaration                                      | value  |
        | A file of the server | epp [<!ENTITY file SYSTEM "file:///etc/passwd">] | &file; |

      @transport/xml/external-url-entity
      Examples:
        | what               | declaration                                      | value |
        | An address to call | epp [<!ENTITY url SYSTEM "http://127.0.0.1:9/">] | &url; |
        | A schema to fetch  | epp SYSTEM "http://127.0.0.1:9/epp.dtd"          | ABC-1 |

      @transport/xml/parameter-entity
      Examples:
        | what               | declaration                                              | value |
        | A parameter entity | epp [<!ENTITY % out SYSTEM "http://127.0.0.1:9/"> %out;] | ABC-1 |

      @transport/xml/entity-bomb
      Examples:
        | what                              | declaration                                                                                                                                                                            | value |
        | Entities that multiply each other | epp [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">] | &e;   |

    @session/2001/document-type-declaration
    @transport/xml/document-type
    Scenario: Hidden behind a comment and in UTF-16
      Given registrar A is connected
      When registrar A sends as it stands, in UTF-16, little end first:
        """xml
        <?xml version="1.0" encoding="UTF-16"?><!-- nothing to see --><!DOCTYPE epp>
        <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>
        """
      Then the answer is 2001
      And the connection of registrar A is open

  Rule: Size and depth are bounded

    @transport/xml/deep-nesting
    Scenario: Elements nested ten thousand deep
      Given registrar A is connected
      When registrar A sends a document nested 10000 levels deep
      Then the answer is 2001
      And the connection of registrar A is open
