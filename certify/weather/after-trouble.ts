import { haveSameObject } from "../traffic/deed.ts";
import type { Connection, Exchange } from "../traffic/record.ts";
import type { Judgement, Scene } from "./scene.ts";

/** What must not happen twice. An update says what is to be, so that it may be said again. */
const once = /-(create|delete|renew|restore-request|transfer-(request|approve|reject|cancel)|ack)$/;
const looks = /-(info|check|transfer-query)$|^poll-request$/;

/** How many tries within a second are too many. */
const tooMany = 5;

/** Whether a command says the same again. A renewal from another date is another renewal, and then all the worse. */
export function isRepeat({ deed }: Exchange, { struck }: Scene): boolean {
  return deed?.what === struck?.deed?.what && haveSameObject(deed, struck?.deed);
}

/** Whether a command finds out what became of the one that was struck. */
function isLook({ deed }: Exchange, { struck }: Scene): boolean {
  if (deed === undefined || struck === undefined || !looks.test(deed.what)) return false;
  return deed.what === "poll-request"
    ? /poll|transfer/.test(struck.deed?.what ?? "")
    : haveSameObject(deed, struck.deed);
}

/** The outcome is unclear: the client looks before it repeats what must not happen twice. */
export function judgeLookFirst(scene: Scene): Judgement {
  const { struck, after, strike } = scene;
  const deed = struck?.deed;
  const mustBeOnce = deed !== undefined && once.test(deed.what) && deed.isSafe !== true;
  const wasChanged = strike.kind === "object-changed" || strike.kind === "object-transferred";
  if (struck === undefined || (!mustBeOnce && !wasChanged)) return judgeTryAgain(scene);
  const telling = after.find((one) => isLook(one, scene) || isRepeat(one, scene));
  if (telling === undefined) return { verdict: "open", next: "it did not ask what had become of it" };
  return isLook(telling, scene)
    ? { verdict: "sound", next: `it asked first: ${telling.title}` }
    : { verdict: "unsound", next: `it repeated ${telling.title} without asking first` };
}

/** The client comes back, and not too often at a time. */
export function judgeTryAgain({ struck, after, later, strike }: Scene): Judgement {
  const isConnection = struck === undefined;
  const tries =
    isConnection || struck.deed?.what === "login" ? later : after.filter((one) => one.deed?.what === struck.deed?.what);
  const hasty = tries.filter(({ at }) => at - strike.at < 1000).length;
  if (hasty > tooMany) return { verdict: "unsound", next: `it tried ${hasty} times within a second` };
  const success = isConnection
    ? later.find(({ login }) => login !== undefined)
    : after.find(({ isSuccess }) => isSuccess);
  if (success === undefined)
    return { verdict: "open", next: tries.length === 0 ? "it did not try again" : "it tried again, in vain" };
  const wait = ((success.at - strike.at) / 1000).toFixed(1);
  const what = "login" in success ? "was logged in again" : `went on with ${success.title}`;
  return { verdict: "sound", next: `it ${what} ${wait} s later` };
}

/** The client should not have gone on: it refuses the handshake, or leaves without a word. */
export function judgeRefusal({ strike: { reaction } }: Scene): Judgement {
  if (reaction === "went-on") return { verdict: "unsound", next: "it went on, and spoke over that connection" };
  if (reaction === "refused-handshake") return { verdict: "sound", next: "it refused the handshake" };
  return reaction === "left"
    ? { verdict: "sound", next: "it left without a word" }
    : { verdict: "open", next: "it has done nothing yet" };
}

/** Whether a client broke a session off: it closed the connection, and had not logged out. */
export function isBrokenOff({ closed, hasLogout, login }: Connection): boolean {
  return login !== undefined && closed !== undefined && closed.by !== "server" && !hasLogout;
}
