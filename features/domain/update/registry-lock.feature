@domain-update
@needs:superuser
Feature: Locking a domain at the registry
  A domain is locked when the registry forbids to delete, transfer and change it. The registry's tool does so as a
  superuser in the sponsor's name, on the sponsor's request.

  Rule: The lock stops everybody but the registry

    @domain-update/1000/updated
    @needs:look
    @needs:poll
    Scenario: The registrar has a domain locked, and pays for it once
      Given registrar A has registered domain "precious" with:
        | statuses | clientRenewProhibited |
      When registrar A as superuser updates domain "precious" with:
        | add statuses           | serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
        | reason                 | the registrar asked for a lock                                           |
        | requested by registrar | true                                                                     |
      Then the answer is 1000
      And registrar B sees of domain "precious":
        | status/@s | inactive, clientRenewProhibited, serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
      And the last change of domain "precious" is charged:
        | reason        | registrar     | amount | billed |
        | server-status | {registrar A} | 20.00  | <now>  |
      And the history of domain "precious" ends with:
        | type                 | domain-update                  |
        | reason               | the registrar asked for a lock |
        | requestedByRegistrar | true                           |
      And registrar A has no message

    @domain-update/2304/resource-status-prohibits-operation
    @domain-delete/2304/resource-status-prohibits-operation
    Scenario: The sponsor neither changes nor deletes a locked domain, nor unlocks it
      Given registrar A has registered domain "precious" with:
        | statuses | serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
      When registrar A updates domain "precious" with:
        | password | new words |
      Then the answer is 2304
      When registrar A updates domain "precious" with:
        | remove statuses | serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
      Then the answer is 2304
      When registrar A deletes domain "precious"
      Then the answer is 2304
      And registrar A sees of domain "precious":
        | status/@s   | inactive, serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
        | authInfo/pw | 2fooBAR                                                                            |
      When registrar A as superuser updates domain "precious" with:
        | remove statuses | serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
      Then the answer is 1000
      When registrar A updates domain "precious" with:
        | password | new words |
      Then the answer is 1000

    @domain-update/1000/updated
    @needs:look
    Scenario: Unlocking costs as much, and leaves other statuses
      Given registrar A has registered domain "precious" with:
        | statuses | clientHold, serverRenewProhibited, serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
      When registrar A as superuser updates domain "precious" with:
        | remove statuses        | serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
        | requested by registrar | true                                                                     |
      Then the answer is 1000
      And registrar B sees of domain "precious":
        | status/@s | inactive, clientHold, serverRenewProhibited |
      And the last change of domain "precious" is charged:
        | reason        | registrar     | amount |
        | server-status | {registrar A} | 20.00  |

    @domain-update/1000/updated
    @needs:look
    @needs:poll
    Scenario: The registry locks a domain of its own accord: the sponsor is told, and pays nothing
      Given registrar A has registered domain "precious"
      When registrar B as superuser updates domain "precious" with:
        | add statuses           | serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited |
        | requested by registrar | false                                                                    |
      Then the answer is 1000
      And the last change of domain "precious" is free
      When registrar A polls
      Then the answer is 1301
      And the answer says:
        | msgQ/msg                       | <naming serverDeleteProhibited, serverTransferProhibited, serverUpdateProhibited> |
        | resData/panData/name           | {domain precious}                                                                 |
        | resData/panData/name/@paResult | <true>                                                                            |
