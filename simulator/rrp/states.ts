import type { RowId } from "../../catalogue/index.ts";

/**
 * Where a connection stands: waiting for authentication, waiting for another try, waiting for a command, executing one,
 * disconnected. RFC 2832 section 4.
 */
export type State = "PRE" | "WFR" | "WFC" | "EXE" | "DIS";

/** What moves it. */
export type Event = "accepted" | "failed" | "requested" | "answered" | "ended" | "broken" | "expired";

/** One arrow of figure 1 of RFC 2832. */
export interface Transition {
  readonly from: State;
  readonly event: Event;
  readonly to: State;
  /** The row of the catalogue that asks for it. */
  readonly row: RowId;
}

/** Every arrow. What is not here does not move a connection. */
export const transitions: readonly Transition[] = [
  { from: "PRE", event: "accepted", to: "WFC", row: "rrp/states/authenticated" },
  { from: "PRE", event: "failed", to: "WFR", row: "rrp/states/retry" },
  { from: "PRE", event: "broken", to: "DIS", row: "rrp/states/disconnected-by-failure" },
  { from: "PRE", event: "expired", to: "DIS", row: "rrp/states/timeout-before-session" },
  { from: "WFR", event: "accepted", to: "WFC", row: "rrp/states/authenticated-at-second-try" },
  { from: "WFR", event: "failed", to: "DIS", row: "rrp/states/disconnected-after-two-failures" },
  { from: "WFR", event: "broken", to: "DIS", row: "rrp/states/disconnected-by-failure" },
  { from: "WFR", event: "expired", to: "DIS", row: "rrp/states/timeout-of-retry" },
  { from: "WFC", event: "requested", to: "EXE", row: "rrp/states/waits-again" },
  { from: "WFC", event: "broken", to: "DIS", row: "rrp/states/disconnected-by-failure" },
  { from: "WFC", event: "expired", to: "DIS", row: "rrp/states/timeout-of-session" },
  { from: "EXE", event: "answered", to: "WFC", row: "rrp/states/waits-again" },
  { from: "EXE", event: "ended", to: "DIS", row: "rrp/states/disconnected-by-quit" },
  { from: "EXE", event: "broken", to: "DIS", row: "rrp/states/disconnected-by-failure" },
];

/** Where an event leads; nowhere else where no arrow says so, or the one that does is left out. */
export function after(state: State, event: Event, leftOut?: RowId): State {
  const found = transitions.find((one) => one.from === state && one.event === event);
  return found === undefined || (found.to === "DIS" && found.row === leftOut) ? state : found.to;
}
