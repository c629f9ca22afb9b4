import { listed, schedule } from "./tld-fixture.ts";
import { HarnessError } from "./verdicts.ts";

const kinds: Readonly<Record<string, string>> = {
  "single use": "single-use",
  unlimited: "unlimited",
  default: "default-promotion",
  package: "package",
};

const behaviours: Readonly<Record<string, string>> = {
  "opens the phase": "bypass-phase",
  "anchor tenant": "anchor-tenant",
};

/** What a scenario may say of an allocation token, and where it belongs. */
const readers: Readonly<Record<string, (text: string) => Readonly<Record<string, unknown>>>> = {
  type: (text) => ({ type: known(kinds, text) }),
  domain: (text) => ({ domain: text }),
  registrars: (text) => ({ registrars: listed(text) }),
  TLDs: (text) => ({ tlds: listed(text) }),
  discount: (text) => ({ discount: text }),
  "discounted years": (text) => ({ discountYears: Number(text) }),
  "discounts premium": (text) => ({ discountsPremium: text === "yes" }),
  renewal: (text) => ({ renewalBehaviour: text }),
  registration: (text) => ({ registrationBehaviour: known(behaviours, text) }),
  state: (text) => ({ states: schedule(text) }),
  redeemed: (text) => ({ redeemed: text === "yes" }),
};

/** A token as the control port takes it: good for everybody and everything, unless the scenario says otherwise. */
export function tokenFixture(token: string, said: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const parts = [...said].map(([key, text]) => {
    const read = readers[key];
    if (read === undefined) throw new HarnessError(`"${key}" is not among ${Object.keys(readers).join(", ")}`);
    return read(text);
  });
  return Object.assign({ token, type: "unlimited" }, ...parts);
}

function known(of: Readonly<Record<string, string>>, text: string): string {
  const found = of[text];
  if (found === undefined) throw new HarnessError(`"${text}" is not among ${Object.keys(of).join(", ")}`);
  return found;
}
