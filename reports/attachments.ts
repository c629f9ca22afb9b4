import type { Attachment } from "@cucumber/messages";
import type { Exchange, Verdict } from "./model.ts";

/** Media type of `{verdict, reason}`: the scenario was neither passed nor failed, or its failure is waived. */
export const verdictMedia = "application/vnd.eppraise.verdict+json";
/** Media type of one `Exchange`. */
export const exchangeMedia = "application/vnd.eppraise.exchange+json";
/** Media type of `[command, milliseconds][]`: how long the answers of a scenario took. */
export const timesMedia = "application/vnd.eppraise.times+json";
/** Media type of `{expected, actual}`. */
export const failureMedia = "application/vnd.eppraise.failure+json";

/** A verdict that a step or a hook gave itself. */
export interface Told {
  readonly verdict: Exclude<Verdict, "passed" | "failed">;
  readonly reason: string;
  /** The id of the step in which it was given. */
  readonly step?: string;
}

/** What the steps and hooks of one scenario attached. */
export interface Attached {
  readonly told: readonly Told[];
  readonly exchanges: readonly Exchange[];
  readonly times: readonly (readonly [command: string, ms: number])[];
  readonly expected?: string;
  readonly actual?: string;
}

interface Contrast {
  readonly expected?: unknown;
  readonly actual?: unknown;
}

const tellable: readonly string[] = ["not applicable", "not testable", "set-up failed", "harness error", "waived"];

/** Reads what a scenario attached; an attachment of ours that cannot be read is a harness error of that scenario. */
export function readAttachments(attachments: readonly Attachment[]): Attached {
  const told: Told[] = [];
  const exchanges: Exchange[] = [];
  const times: [string, number][] = [];
  let contrast: Contrast | undefined;
  for (const attachment of attachments) {
    try {
      if (attachment.mediaType === verdictMedia) told.push(readVerdict(attachment));
      if (attachment.mediaType === exchangeMedia) exchanges.push(parse(attachment) as Exchange);
      if (attachment.mediaType === timesMedia) times.push(...(parse(attachment) as [string, number][]));
      if (attachment.mediaType === failureMedia) contrast ??= parse(attachment) as Contrast;
    } catch (error) {
      told.push({ verdict: "harness error", reason: `an attachment cannot be read: ${(error as Error).message}` });
    }
  }
  return {
    told,
    exchanges,
    times,
    ...(contrast?.expected === undefined ? {} : { expected: words(contrast.expected) }),
    ...(contrast?.actual === undefined ? {} : { actual: words(contrast.actual) }),
  };
}

function readVerdict(attachment: Attachment): Told {
  const { verdict, reason } = parse(attachment) as { verdict?: unknown; reason?: unknown };
  if (typeof verdict !== "string" || !tellable.includes(verdict)) throw new Error(`no verdict: ${String(verdict)}`);
  return {
    verdict: verdict as Told["verdict"],
    reason: typeof reason === "string" ? reason : "",
    ...(attachment.testStepId === undefined ? {} : { step: attachment.testStepId }),
  };
}

function parse(attachment: Attachment): object {
  const encoding: `${Attachment["contentEncoding"]}` = attachment.contentEncoding;
  const text = encoding === "BASE64" ? Buffer.from(attachment.body, "base64").toString("utf8") : attachment.body;
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) throw new Error(`no object: ${text.slice(0, 40)}`);
  return value;
}

function words(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}
