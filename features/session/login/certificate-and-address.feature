@login
Feature: Opening a session: from where, and with which certificate

  Rule: The certificate of the connection is judged when a registrar logs in

    @needs:certificates
    @login/2200/bad-registrar-certificate
    @session/login/certificate-judged-at-login
    Scenario: The certificate of another registrar
      Given registrar A is connected with the certificate of registrar B
      Then the answer is a greeting
      When registrar A logs in
      Then the answer is 2200
      Given registrar A is connected
      Then the same login is now answered 1000

    @needs:certificates
    @login/2200/bad-registrar-certificate
    Scenario: A certificate that no registrar has on file
      Given registrar A is connected with a stranger's certificate
      When registrar A logs in
      Then the answer is 2200
      Given registrar A is connected
      Then the same login is now answered 1000

    @needs:certificates
    @login/2200/missing-registrar-certificate
    Scenario: No certificate at all
      Given registrar A is connected without a certificate
      When registrar A logs in
      Then the answer is 2200
      Given registrar A is connected
      Then the same login is now answered 1000

    @needs:certificates
    @transport/tls/client-certificate-required
    Scenario: A client without a certificate gets no session
      Given registrar A is connected without a certificate
      When registrar A logs in
      Then no session was opened

    @needs:certificates
    @login/2200/registrar-certificate-not-configured
    Scenario: No certificate is on file for the registrar
      Given no certificate is on file for registrar A
      And registrar A is connected
      When registrar A logs in
      Then the answer is 2200
      Given certificates are not required
      Then the same login is now answered 1000

    @needs:certificates
    @session/login/either-certificate
    Scenario: The second certificate on file is as good as the first
      Given registrar A has registrar B's certificate on file as its second
      And registrar A is connected with the certificate of registrar B
      When registrar A logs in
      Then the answer is 1000

    @needs:certificates
    @session/login/either-certificate
    Scenario: The first certificate stays good beside a second
      Given registrar A has registrar B's certificate on file as its second
      And registrar A is connected
      When registrar A logs in
      Then the answer is 1000

    @needs:certificates
    @session/login/either-certificate
    Scenario: The second certificate on file serves alone
      Given no certificate is on file for registrar A
      And registrar A has registrar B's certificate on file as its second
      And registrar A is connected with the certificate of registrar B
      When registrar A logs in
      Then the answer is 1000

    @needs:certificates
    @login/1000/opened
    Scenario: Where certificates are not required, a registrar without one on file may log in
      Given certificates are not required
      And no certificate is on file for registrar A
      And registrar A is connected without a certificate
      When registrar A logs in
      Then the answer is 1000

  Rule: A certificate on file must be sound

    @needs:certificates
    @login/2200/certificate-contains-security-violations
    Scenario Outline: The certificate on file <fault>
      Given the certificate on file for registrar A is as it presents, but <fault>
      And registrar A is connected
      When registrar A logs in
      Then the answer is 2200
      Given the certificate on file for registrar A is as it presents, but sound
      Then the same login is now answered 1000

      Examples:
        | fault                                  |
        | expired yesterday                      |
        | valid from tomorrow                    |
        | valid for 399 days                     |
        | from 2020-08-31 and valid for 826 days |
        | with an RSA key of 2047 bits           |
        | with a key on curve secp521r1          |
        | with an Ed25519 key                    |

    @needs:certificates
    @login/1000/opened
    Scenario Outline: The certificate on file <quality>
      Given the certificate on file for registrar A is as it presents, but <quality>
      And registrar A is connected
      When registrar A logs in
      Then the answer is 1000

      Examples:
        | quality                                |
        | valid for 398 days                     |
        | from 2025-08-31 and valid for 398 days |
        | with an RSA key of 2048 bits           |
        | with an RSA key of 4096 bits           |
        | with a key on curve secp384r1          |

  Rule: A registrar may be bound to addresses

    @needs:addressLists
    @login/2200/bad-registrar-ip-address
    Scenario Outline: The list of addresses has <listed> only
      Given registrar A may log in from "<listed>" only
      And registrar A is connected
      When registrar A logs in
      Then the answer is 2200
      Given registrar A may log in from anywhere
      Then the same login is now answered 1000

      Examples:
        | listed        |
        | 192.0.2.1     |
        | 192.0.2.0/24  |
        | 2001:db8::/32 |
        | ::/0          |
        | 128.0.0.0/1   |

    @needs:addressLists
    @login/1000/opened
    Scenario Outline: The list of addresses has <listed>
      Given registrar A may log in from "<listed>" only
      And registrar A is connected
      When registrar A logs in
      Then the answer is 1000

      Examples:
        | listed                    |
        | 127.0.0.1                 |
        | 127.0.0.255/24            |
        | 192.0.2.0/24, 127.0.0.0/8 |
        | 0.0.0.0/0                 |
