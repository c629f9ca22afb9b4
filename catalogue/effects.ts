/**
 * Every side effect that a success may have, by label. One label is one side effect, and the same label means the same
 * thing in every flow: a label names what is touched, so `poll.gaining.speculative` is written by a transfer request and
 * removed by the approval. A record of monthly reporting is part of the history entry.
 */
export const effects = {
  session: "the session of this connection is opened or ended",
  "failed-login": "a failed login is counted against the connection",
  password: "the registrar's password is changed",
  object: "the object itself is written",
  "object.children": "the objects that belong to it are written as well",
  history: "an entry in the object's history",
  dns: "the name is handed to the DNS to be refreshed",
  lordn: "a line of the list of trademarked registrations that goes to the clearinghouse",
  "token.redeemed": "a single-use allocation token is used up",
  "billing.create": "the one-time charge for a registration",
  "billing.early-access": "the one-time early access fee",
  "billing.renew": "the one-time charge for a renewal",
  "billing.restore": "the one-time charge for a restore",
  "billing.transfer": "the one-time charge for a transfer",
  "billing.server-status": "the one-time charge for a change of server statuses that the registrar asked for",
  "billing.update": "the one-time charge for a change that the registry charges this name for",
  "billing.renewal": "the yearly charge that begins at the new expiration",
  "billing.renewal.closed": "the end of the yearly charge that ran until now",
  "billing.renewal.reopened": "the end that was set for the yearly charge is taken back",
  "billing.cancellation": "a charge that is still in its grace period is given back",
  "billing.transfer.speculative": "the charge for a transfer that has not come to pass yet",
  "billing.renewal.speculative": "the gaining registrar's yearly charge, should the transfer come to pass",
  "billing.cancellation.speculative": "the losing registrar's refund, should the transfer come to pass",
  "poll.autorenewal": "the yearly notice of automatic renewal that begins at the new expiration",
  "poll.autorenewal.closed": "the end, or the removal, of the yearly notice that ran until now",
  "poll.autorenewal.reopened": "the yearly notice that a transfer had ended is taken up again",
  "poll.autorenewal.speculative": "the gaining registrar's yearly notice, should the transfer come to pass",
  "poll.losing": "a notice to the losing registrar, at once",
  "poll.gaining": "a notice to the gaining registrar, at once",
  "poll.losing.speculative": "the losing registrar's notice of automatic approval, dated the end of the window",
  "poll.gaining.speculative": "the gaining registrar's notice of automatic approval, dated the end of the window",
  "poll.deletion": "the notice that the object is gone, dated the moment when it goes",
  "poll.deletion-notice": "a notice at once to the sponsor that somebody else deleted the object",
  "poll.server-status": "a notice to the sponsor that somebody else changed server statuses",
  "poll.name-collision": "a notice that the name is registered and will not be delegated",
  "poll.removed": "the acknowledged message is taken out of the queue",
  "poll.advanced": "the acknowledged yearly notice moves on by a year",
} as const;

/** The label of a side effect. */
export type Effect = keyof typeof effects;
