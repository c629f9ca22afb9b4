/** A response code of RRP. */
interface RrpResponse {
  /** The standard phrase. It is informative; only the reason that follows 520 is asked for. */
  readonly phrase: string;
  /** The situation, in our own words. */
  readonly when: string;
  /** True where the server closes the connection after this answer. */
  readonly closes?: true;
  /** Where the code stands, when it is not RFC 2832 section 5.1. */
  readonly spec?: "rfc3632#2.1";
}

/** The response codes of RRP with their standard phrases: 44 of RFC 2832 section 5.1 and two of RFC 3632. */
export const rrpCodes = {
  200: { phrase: "Command completed successfully", when: "the command did what it asks for" },
  210: { phrase: "Domain name available", when: "a domain that is checked is free" },
  211: { phrase: "Domain name not available", when: "a domain that is checked is registered" },
  212: { phrase: "Name server available", when: "a name server that is checked is not registered" },
  213: { phrase: "Name server not available", when: "a name server that is checked is registered" },
  220: {
    phrase: "Command completed successfully. Server closing connection",
    when: "the session is ended at the registrar's wish, or the server ends it after a command that succeeded",
    closes: true,
  },
  420: {
    phrase: "Command failed due to server error. Server closing connection",
    when: "the server failed on its own account and cannot go on with the session",
    closes: true,
  },
  421: {
    phrase: "Command failed due to server error. Client should try again",
    when: "the server failed on its own account and the same command may succeed later",
  },
  500: { phrase: "Invalid command name", when: "the first word is no command" },
  501: { phrase: "Invalid command option", when: "the command does not take the option" },
  502: { phrase: "Invalid entity value", when: "the entity is neither a domain nor a name server, or not fit here" },
  503: { phrase: "Invalid attribute name", when: "the attribute is unknown, or does not belong to this command" },
  504: { phrase: "Missing required attribute", when: "an attribute that the command needs is absent" },
  505: { phrase: "Invalid attribute value syntax", when: "an attribute's value is written wrongly" },
  506: { phrase: "Invalid option value", when: "an option's value is out of bounds" },
  507: { phrase: "Invalid command format", when: "the lines do not have the shape of a command" },
  508: { phrase: "Missing required entity", when: "the entity that the command is about is absent" },
  509: { phrase: "Missing command option", when: "an option that the command needs is absent" },
  510: {
    phrase: "Invalid encoding",
    when: "an internationalised name is not encoded as it must be",
    spec: "rfc3632#2.1",
  },
  520: {
    phrase: "Server closing connection. Client should try opening new connection",
    when: "a time limit of the session passed; the reason follows the phrase",
    closes: true,
  },
  521: {
    phrase: "Too many sessions open. Server closing connection",
    when: "the registrar has as many sessions as it may have",
    closes: true,
  },
  530: { phrase: "Authentication failed", when: "the registrar is unknown or the password is not its own" },
  531: { phrase: "Authorization failed", when: "the object belongs to another registrar or to the registry" },
  532: {
    phrase: "Domain names linked with name server",
    when: "a name server is to be deleted while it serves domains",
  },
  533: {
    phrase: "Domain name has active name servers",
    when: "a domain is to be deleted while name servers below it serve domains",
  },
  534: {
    phrase: "Domain name has not been flagged for transfer",
    when: "a transfer is approved or rejected and none is pending",
  },
  535: { phrase: "Restricted IP address", when: "the address is reserved and no name server may have it" },
  536: { phrase: "Domain already flagged for transfer", when: "a transfer of the domain is pending already" },
  540: {
    phrase: "Attribute value is not unique",
    when: "the name, address or status is taken, on this object or on another",
  },
  541: { phrase: "Invalid attribute value", when: "an attribute's value is written well and not possible" },
  542: {
    phrase: "Invalid old value for an attribute",
    when: "the value that is to be replaced or removed is not there",
  },
  543: {
    phrase: "Final or implicit attribute cannot be updated",
    when: "only the registry may change the attribute",
  },
  544: { phrase: "Entity on hold", when: "the object is on hold" },
  545: { phrase: "Entity reference not found", when: "the object, or one that it refers to, does not exist" },
  546: { phrase: "Credit limit exceeded", when: "the registrar has no credit for an operation that costs" },
  547: { phrase: "Invalid command sequence", when: "the command does not fit the state of the session" },
  548: { phrase: "Domain is not up for renewal", when: "the domain cannot be renewed at this time" },
  549: { phrase: "Command failed", when: "the system failed" },
  550: { phrase: "Parent domain not registered", when: "the domain above a name server does not exist" },
  551: {
    phrase: "Parent domain status does not allow for operation",
    when: "the domain above a name server is locked or on hold",
  },
  552: { phrase: "Domain status does not allow for operation", when: "the domain is locked or on hold" },
  553: {
    phrase: "Operation not allowed. Domain pending transfer",
    when: "a pending transfer of the domain stands in the way",
  },
  554: { phrase: "Domain already registered", when: "the same registrar has registered the domain already" },
  555: { phrase: "Domain already renewed", when: "the same renewal has been made already" },
  556: {
    phrase: "Maximum registration period exceeded",
    when: "the domain would be registered for longer than the registry allows",
  },
  557: {
    phrase: "Name server locked",
    when: "the name server serves a top-level domain and changes only by arrangement",
    spec: "rfc3632#2.1",
  },
} as const satisfies Readonly<Record<number, RrpResponse>>;

/** A response code that RRP defines. */
export type RrpCode = keyof typeof rrpCodes;
