import { type FeeKind, feeKinds } from "./quote.ts";

const words: Readonly<Record<FeeKind, string>> = {
  create: "create",
  "early-access": "early access period",
  renew: "renew",
  restore: "restore",
  transfer: "transfer",
  update: "update",
};

/** The kinds of fee that a description names, by their words anywhere in it, whatever the case of the letters. */
export function describedKinds(description: string | undefined): readonly FeeKind[] {
  const text = description?.toLowerCase() ?? "";
  return feeKinds.filter((kind) => text.includes(words[kind]));
}
