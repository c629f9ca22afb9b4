import type { RrpFlow } from "../../registry/flows/index.ts";
import type { RrpVersion } from "../../registry/rrp/policy.ts";
import { type Entity, type Grammar, grammars, type Often } from "../grammar.ts";
import type { Line, Statement } from "../statement.ts";

type Pair = Exclude<Line, { readonly kind: "malformed" }>;

/** A command on its way to be read: what it says, by name, beside what its grammar asks for. */
export class Draft {
  readonly flow: RrpFlow;
  readonly grammar: Grammar;
  readonly version: RrpVersion;
  readonly malformed: readonly string[];
  readonly #pairs: readonly Pair[];

  constructor(flow: RrpFlow, { lines }: Statement, version: RrpVersion) {
    this.flow = flow;
    this.grammar = grammars[flow];
    this.version = version;
    this.malformed = lines.flatMap((line) => (line.kind === "malformed" ? [line.text] : []));
    this.#pairs = lines.filter((line) => line.kind !== "malformed");
  }

  /** Every line that says something. */
  get pairs(): readonly Pair[] {
    return this.#pairs;
  }

  /** Whether the command is about an object at all. */
  get isAboutObject(): boolean {
    return Object.keys(this.grammar.entities).length > 0;
  }

  /** The entity as the client wrote it. */
  get entityGiven(): string | undefined {
    return this.attributes("entityname")[0];
  }

  /** The entity, where it is one of the two. */
  get entity(): Entity | undefined {
    const given = this.entityGiven?.toLowerCase();
    return given === "domain" || given === "nameserver" ? given : undefined;
  }

  /** The attributes that belong to the command: of its entity, or of both where that is not known. */
  get known(): Readonly<Record<string, Often>> {
    const { entities } = this.grammar;
    const own = this.entity === undefined ? { ...entities.domain, ...entities.nameserver } : entities[this.entity];
    return { ...(this.isAboutObject && { entityname: "once" as const }), ...own };
  }

  /** The options that belong to the command. */
  get knownOptions(): readonly string[] {
    const { options } = this.grammar;
    if (!this.isAboutObject) return options.none ?? [];
    return this.entity === undefined ? Object.values(options).flat() : (options[this.entity] ?? []);
  }

  /** The values of an attribute. */
  attributes(name: string): readonly string[] {
    return this.#values("attribute", name);
  }

  /** The value of an option; the first where there are several. */
  option(name: string): string | undefined {
    return this.#values("option", name)[0];
  }

  /** The name of the object that the command is about, as written. */
  get subject(): string | undefined {
    return this.attributes(this.entity === "nameserver" ? "nameserver" : "domainname")[0];
  }

  #values(kind: Pair["kind"], name: string): readonly string[] {
    return this.#pairs.filter((pair) => pair.kind === kind && pair.name === name).map(({ value }) => value);
  }
}
