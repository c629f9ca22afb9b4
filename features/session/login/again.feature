@login
Feature: Opening a session: once, and not by guessing

  Rule: One session at a time

    @login/2002/already-logged-in
    @session/login/second-login
    Scenario: A second login on the same connection
      Given registrar A is logged in
      When registrar A logs in
      Then the answer is 2002
      When registrar A logs out
      Then the answer is 1500

    @login/2002/already-logged-in
    Scenario: Another registrar's login within a session
      Given registrar A is logged in
      When registrar A logs in with:
        | registrar | {registrar B}             |
        | password  | {password of registrar B} |
      Then the answer is 2002
      Given registrar A is connected on a new connection
      Then the same login is answered 1000 with:
        | registrar | {registrar A}             |
        | password  | {password of registrar A} |

  Rule: A connection sees only so many failed logins

    @needs:failedLogins
    @login/2501/too-many-failed-logins
    @session/failed-logins/closed-after-limit
    Scenario: One failed login too many
      Given registrar A is connected
      And registrar A has failed to log in as often as is tolerated
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2501
      And the connection of registrar A is closed

    @needs:failedLogins
    @session/failed-logins/success-starts-anew
    Scenario: The right password in time is no failure
      Given registrar A is connected
      And registrar A has failed to log in as often as is tolerated
      When registrar A logs in
      Then the answer is 1000

    @needs:failedLogins
    @needs:certificates
    @login/2501/too-many-failed-logins
    Scenario: A wrong certificate counts as a failed login
      Given registrar A is connected with the certificate of registrar B
      And registrar A has failed to log in as often as is tolerated
      When registrar A logs in
      Then the answer is 2501
      And the connection of registrar A is closed

    @needs:failedLogins
    @needs:addressLists
    @refusalOrder
    @login/2501/too-many-failed-logins
    Scenario: A wrong address counts as a failed login
      Given registrar A may log in from "192.0.2.1" only
      And registrar A is connected
      And registrar A has failed to log in as often as is tolerated
      When registrar A logs in
      Then the answer is 2501
      And the connection of registrar A is closed

    @needs:failedLogins
    Scenario Outline: Failed logins are tolerated, and counted, when <why>
      Given registrar A <circumstance>
      And registrar A is connected <how>
      When registrar A logs in 4 times with:
        | password | <password> |
      Then the last answers are 2200, 2200, 2200, 2501

      @login/2200/bad-registrar-password
      Examples:
        | why                   | circumstance     | how                      | password         |
        | the password is wrong | has done nothing | with its own certificate | not-the-password |

      @needs:certificates
      @login/2200/bad-registrar-certificate
      Examples:
        | why                      | circumstance     | how                                 | password                  |
        | the certificate is wrong | has done nothing | with the certificate of registrar B | {password of registrar A} |

      @needs:certificates
      @login/2200/missing-registrar-certificate
      Examples:
        | why                         | circumstance     | how                   | password                  |
        | no certificate is presented | has done nothing | without a certificate | {password of registrar A} |

      @needs:certificates
      @login/2200/registrar-certificate-not-configured
      Examples:
        | why                       | circumstance               | how                      | password                  |
        | no certificate is on file | has no certificate on file | with its own certificate | {password of registrar A} |

      @needs:certificates
      @login/2200/certificate-contains-security-violations
      Examples:
        | why                     | circumstance                       | how                      | password                  |
        | the certificate expired | has an expired certificate on file | with its own certificate | {password of registrar A} |

      @needs:addressLists
      @login/2200/bad-registrar-ip-address
      Examples:
        | why                  | circumstance                     | how                      | password                  |
        | the address is wrong | may not log in from this address | with its own certificate | {password of registrar A} |

    @needs:failedLogins
    @session/failed-logins/counted-per-connection
    Scenario: Failures on one connection do not count on another
      Given registrar A is connected
      And registrar A has failed to log in as often as is tolerated
      And registrar A on a second connection is connected
      When registrar A on a second connection logs in with:
        | password | not-the-password |
      Then the answer is 2200
      When registrar A on a second connection logs in
      Then the answer is 1000

    @needs:failedLogins
    @session/failed-logins/only-credentials-count
    Scenario Outline: A login refused for <why> does not count
      Given registrar A is connected
      When registrar A logs in 5 times with:
        | <key> | <value> |
      Then each of the last 5 answers is <code>
      When registrar A logs in with:
        | password | not-the-password |
      Then the answer is 2200

      Examples:
        | why            | key             | value                      | code |
        | its language   | language        | fr                         | 2306 |
        | an unknown id  | registrar       | nobody-at-all              | 2200 |
        | its services   | object services | urn:example:ns:nothing-1.0 | 2307 |
        | a new password | new password    | new-PASS-22                | 2102 |
        | its version    | version         | 9.9                        | 2100 |
