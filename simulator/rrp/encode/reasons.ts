/** Why the server ends a session on its own: what stands behind the semicolon of 520. RFC 2832 section 5.1. */
export const reasons: Readonly<Record<string, string>> = {
  silence: "idle timeout",
  "not-completed-in-time": "command timeout",
  "session-too-long": "session timeout",
  "command-too-large": "command too large",
};
