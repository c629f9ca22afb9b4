@transport
Feature: Documents that are no documents of the protocol

  Rule: What is not well-formed is refused, and the connection stays

    @hello/2001/generic-xml-syntax-error
    Scenario Outline: <what>
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <document>
        """
      Then the answer is 2001
      And the connection of registrar A is open

      @transport/xml/not-xml
      Examples:
        | what                | document                                                                                                |
        | Plain text          | this is no XML                                                                                          |
        | An undefined entity | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>A&nbsp;B</clTRID></command></epp> |
        | An attribute twice  | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello a="1" a="2"/></epp>                                  |

      @transport/xml/truncated
      Examples:
        | what                       | document                                                          |
        | The end is missing         | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/>              |
        | It breaks off inside a tag | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello                |
        | Tags that do not match     | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello></epp></hello> |

    @transport/xml/empty-document
    Scenario: A frame with white space alone
      Given registrar A is connected
      When registrar A sends an empty frame
      Then the answer is 2001
      And the connection of registrar A is open

  Rule: What is not valid is refused, and the connection stays

    @hello/2001/generic-xml-syntax-error
    Scenario Outline: Not valid: <what>
      Given registrar A is connected
      When registrar A sends as it stands:
        """xml
        <document>
        """
      Then the answer is 2001
      And the connection of registrar A is open

      @transport/xml/wrong-root
      Examples:
        | what                 | document                                                   |
        | Another root         | <hello xmlns="urn:ietf:params:xml:ns:epp-1.0"/>            |
        | The root in capitals | <EPP xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></EPP> |

      @transport/xml/missing-namespace
      Examples:
        | what                | document                                                         |
        | No namespace at all | <epp><hello/></epp>                                              |
        | The hello in none   | <x:epp xmlns:x="urn:ietf:params:xml:ns:epp-1.0"><hello/></x:epp> |

      @transport/xml/unknown-namespace
      Examples:
        | what                           | document                                                                                      |
        | The root in another namespace  | <epp xmlns="urn:ietf:params:xml:ns:epp-2.0"><hello/></epp>                                    |
        | The hello in another namespace | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello xmlns="urn:example:ns:nothing-1.0"/></epp> |

      @transport/xml/answer-from-client
      Examples:
        | what      | document                                                                                                                                             |
        | An answer | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><response><result code="1000"><msg>Fine</msg></result><trID><svTRID>abc</svTRID></trID></response></epp> |

      @transport/xml/wrong-case
      Examples:
        | what                    | document                                                                                           |
        | The command in capitals | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><Command><logout/></Command></epp>                     |
        | The id in another case  | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><cltrid>abc</cltrid></command></epp> |

      @transport/xml/element-order
      Examples:
        | what                       | document                                                                                                                                                                                                         |
        | The id before the command  | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><clTRID>abc</clTRID><logout/></command></epp>                                                                                                               |
        | The extension after the id | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>abc</clTRID><extension><r:update xmlns:r="urn:ietf:params:xml:ns:rgp-1.0"><r:restore op="request"/></r:update></extension></command></epp> |

      @transport/xml/element-missing
      Examples:
        | what                       | document                                                                      |
        | A command without anything | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command/></epp>                  |
        | A login without anything   | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><login/></command></epp> |
        | Nothing at all             | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"/>                                 |

      @transport/xml/element-repeated
      Examples:
        | what       | document                                                                                                               |
        | Two hellos | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/><hello/></epp>                                                     |
        | Two ids    | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID>abc</clTRID><clTRID>abd</clTRID></command></epp> |

      @transport/xml/element-unknown
      Examples:
        | what                         | document                                                                                   |
        | An element nobody knows      | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><extra/></command></epp>     |
        | An extension without content | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><extension/></command></epp> |

      @transport/xml/attribute-not-allowed
      Examples:
        | what                      | document                                                                                                         |
        | An attribute nobody knows | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0" kind="odd"><hello/></epp>                                            |
        | A language on the id      | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><logout/><clTRID xml:lang="en">abc</clTRID></command></epp> |

      @transport/xml/attribute-missing
      Examples:
        | what                         | document                                                                     |
        | A poll without its operation | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><poll/></command></epp> |

      @transport/xml/text-between-elements
      Examples:
        | what                    | document                                                                             |
        | Text inside the command | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command>please<logout/></command></epp> |
        | Text inside the root    | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0">please<hello/></epp>                     |

      @transport/xml/value-outside-list
      Examples:
        | what                      | document                                                                               |
        | An unknown poll operation | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><poll op="look"/></command></epp> |

      @transport/xml/value-length
      Examples:
        | what                      | document                                                                                                                                                                                                                                                 |
        | A registrar of 17 letters | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><login><clID>abcdefghijklmnopq</clID><pw>abcdef</pw><options><version>1.0</version><lang>en</lang></options><svcs><objURI>urn:ietf:params:xml:ns:domain-1.0</objURI></svcs></login></command></epp> |
        | A password of 5 letters   | <epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><login><clID>abc</clID><pw>abcde</pw><options><version>1.0</version><lang>en</lang></options><svcs><objURI>urn:ietf:params:xml:ns:domain-1.0</objURI></svcs></login></command></epp>                |
