// The standard phrases of the result codes (RFC 5730 section 3) in short: the head of a column is only a number.
const phrases: Readonly<Record<number, string>> = {
  0: "greeting, without a code",
  1000: "completed",
  1001: "completed, action pending",
  1300: "completed, no messages",
  1301: "completed, ack to dequeue",
  1500: "completed, ending session",
  2000: "unknown command",
  2001: "command syntax error",
  2002: "command use error",
  2003: "required parameter missing",
  2004: "parameter value range error",
  2005: "parameter value syntax error",
  2100: "unimplemented protocol version",
  2101: "unimplemented command",
  2102: "unimplemented option",
  2103: "unimplemented extension",
  2104: "billing failure",
  2105: "object is not eligible for renewal",
  2106: "object is not eligible for transfer",
  2200: "authentication error",
  2201: "authorization error",
  2202: "invalid authorization information",
  2300: "object pending transfer",
  2301: "object not pending transfer",
  2302: "object exists",
  2303: "object does not exist",
  2304: "object status prohibits operation",
  2305: "object association prohibits operation",
  2306: "parameter value policy error",
  2307: "unimplemented object service",
  2308: "data management policy violation",
  2400: "command failed",
  2500: "command failed, closing connection",
  2501: "authentication error, closing connection",
  2502: "session limit exceeded, closing connection",
};

/** What an EPP result code says, in a few words; undefined for codes that EPP does not have. */
export function codePhrase(code: number): string | undefined {
  return phrases[code];
}
