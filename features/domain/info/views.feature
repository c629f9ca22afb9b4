@domain-info
Feature: Looking at a domain

  Rule: The sponsor sees everything

    @domain-info/1000/shown
    Scenario: A domain with all that a domain can have
      Given registrar A holds contact "owner"
      And registrar A holds contact "admin"
      And registrar A holds contact "tech"
      And registrar A holds contact "billing"
      And registrar B holds host "elsewhere"
      And registrar B holds host "elsewhere2"
      And registrar A holds domain "rich" with:
        | name servers | {host elsewhere2}, {host elsewhere} |
        | registrant   | {contact owner}                     |
        | admin        | {contact admin}                     |
        | tech         | {contact tech}                      |
        | billing      | {contact billing}                   |
        | password     | a-password                          |
        | created      | 20 days ago                         |
        | created by   | {registrar B}                       |
        | updated      | 3 days ago                          |
        | updated by   | {registrar C}                       |
        | transferred  | 9 days ago                          |
        | expires      | in 2 years                          |
      And registrar A holds host "sub.{domain rich}"
      When registrar A asks about domain "rich"
      Then the answer is 1000
      And the answer says:
        | resData/infData/name          | {domain rich}                                      |
        | resData/infData/roid          | <a domain's repository id>                         |
        | resData/infData/status/@s     | ok                                                 |
        | resData/infData/registrant    | {contact owner}                                    |
        | resData/infData/contact       | {contact admin}, {contact billing}, {contact tech} |
        | resData/infData/contact/@type | admin, billing, tech                               |
        | resData/infData/ns/hostObj    | {host elsewhere}, {host elsewhere2}                |
        | resData/infData/host          | sub.{domain rich}                                  |
        | resData/infData/clID          | {registrar A}                                      |
        | resData/infData/crID          | {registrar B}                                      |
        | resData/infData/crDate        | <20 days ago>                                      |
        | resData/infData/upID          | {registrar C}                                      |
        | resData/infData/upDate        | <3 days ago>                                       |
        | resData/infData/exDate        | <in 2 years>                                       |
        | resData/infData/trDate        | <9 days ago>                                       |
        | resData/infData/authInfo/pw   | a-password                                         |
        | extension                     | <absent>                                           |

    @domain-info/1000/shown
    @needs:fixtures
    Scenario: A domain that was never changed or transferred
      Given registrar A holds domain "plain"
      When registrar A asks about domain "plain"
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s  | inactive      |
        | resData/infData/registrant | <absent>      |
        | resData/infData/contact    | <absent>      |
        | resData/infData/ns         | <absent>      |
        | resData/infData/host       | <absent>      |
        | resData/infData/crID       | {registrar A} |
        | resData/infData/upID       | <absent>      |
        | resData/infData/upDate     | <absent>      |
        | resData/infData/trDate     | <absent>      |

    @domain-info/1000/shown
    Scenario: The sponsor may give the password, where it is right
      Given registrar A holds domain "plain" with:
        | password | a-password |
      When registrar A asks about domain "plain" with:
        | password | a-password |
      Then the answer is 1000
      And the answer's "resData/infData/authInfo/pw" is "a-password"

  Rule: Others see a part

    @domain-info/1000/shown
    Scenario: A stranger sees neither contacts, subordinate hosts, authors nor the password
      Given registrar A holds contact "owner"
      And registrar B holds host "elsewhere"
      And registrar A holds domain "theirs" with:
        | name servers | {host elsewhere} |
        | registrant   | {contact owner}  |
        | admin        | {contact owner}  |
        | created      | 20 days ago      |
        | updated      | 3 days ago       |
        | transferred  | 9 days ago       |
        | expires      | in 2 years       |
      And registrar A holds host "sub.{domain theirs}"
      When registrar B asks about domain "theirs"
      Then the answer is 1000
      And the answer says:
        | resData/infData/name       | {domain theirs}  |
        | resData/infData/status/@s  | ok               |
        | resData/infData/registrant | {contact owner}  |
        | resData/infData/contact    | <absent>         |
        | resData/infData/ns/hostObj | {host elsewhere} |
        | resData/infData/host       | <absent>         |
        | resData/infData/clID       | {registrar A}    |
        | resData/infData/crID       | <absent>         |
        | resData/infData/crDate     | <20 days ago>    |
        | resData/infData/upID       | <absent>         |
        | resData/infData/upDate     | <3 days ago>     |
        | resData/infData/exDate     | <in 2 years>     |
        | resData/infData/trDate     | <9 days ago>     |
        | resData/infData/authInfo   | <absent>         |

    @domain-info/1000/shown
    @needs:fixtures
    Scenario: Who knows the domain's password sees everything
      Given registrar A holds contact "owner"
      And registrar A holds domain "theirs" with:
        | admin    | {contact owner} |
        | password | a-password      |
      And registrar A holds host "sub.{domain theirs}"
      When registrar B asks about domain "theirs" with:
        | password | a-password |
      Then the answer is 1000
      And the answer says:
        | resData/infData/contact     | {contact owner}     |
        | resData/infData/host        | sub.{domain theirs} |
        | resData/infData/crID        | {registrar A}       |
        | resData/infData/authInfo/pw | a-password          |

    @domain-info/1000/shown
    Scenario Outline: Who knows the password of the <role> sees everything
      Given registrar A holds contact "person" with:
        | password | persons-own |
      And registrar A knows the repository id of contact "person"
      And registrar A holds domain "theirs" with:
        | <role>   | {contact person} |
        | password | a-password       |
      When registrar B asks about domain "theirs" with:
        | password    | persons-own                       |
        | password of | {repository id of contact person} |
      Then the answer is 1000
      And the answer's "resData/infData/authInfo/pw" is "a-password"

      Examples:
        | role       |
        | registrant |
        | admin      |
        | tech       |
        | billing    |

    @domain-info/1000/shown
    @needs:superuser
    Scenario: A superuser who is not the sponsor sees no more than a stranger
      Given registrar A holds domain "theirs"
      When registrar B as superuser asks about domain "theirs"
      Then the answer is 1000
      And the answer says:
        | resData/infData/name     | {domain theirs} |
        | resData/infData/crID     | <absent>        |
        | resData/infData/authInfo | <absent>        |

  Rule: Who asks says which hosts are to be shown

    @domain-info/1000/shown
    @needs:hosts
    Scenario Outline: Hosts "<hosts>"
      Given registrar B holds host "elsewhere"
      And registrar A holds domain "hosting" with:
        | name servers | {host elsewhere} |
      And registrar A holds host "sub2.{domain hosting}"
      And registrar A holds host "sub1.{domain hosting}"
      When registrar A asks about domain "hosting" with:
        | hosts | <hosts> |
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s  | ok            |
        | resData/infData/ns/hostObj | <delegated>   |
        | resData/infData/host       | <subordinate> |

      Examples:
        | hosts | delegated        | subordinate                                  |
        | all   | {host elsewhere} | sub1.{domain hosting}, sub2.{domain hosting} |
        | del   | {host elsewhere} | <absent>                                     |
        | sub   | <absent>         | sub1.{domain hosting}, sub2.{domain hosting} |
        | none  | <absent>         | <absent>                                     |

    @domain-info/1000/shown
    @needs:hosts
    Scenario Outline: Hosts "<hosts>" of a domain without name servers
      Given registrar A holds domain "hosting"
      And registrar A holds host "sub.{domain hosting}"
      When registrar A asks about domain "hosting" with:
        | hosts | <hosts> |
      Then the answer is 1000
      And the answer says:
        | resData/infData/status/@s | inactive      |
        | resData/infData/ns        | <absent>      |
        | resData/infData/host      | <subordinate> |

      Examples:
        | hosts | subordinate          |
        | all   | sub.{domain hosting} |
        | del   | <absent>             |
        | sub   | sub.{domain hosting} |
        | none  | <absent>             |

    @domain-info/1000/shown
    Scenario: A host that is gone is not shown
      Given registrar A holds domain "hosting"
      And registrar A holds host "sub.{domain hosting}" with:
        | deleted | -P1D |
      When registrar A asks about domain "hosting"
      Then the answer is 1000
      And the answer has no "resData/infData/host"
