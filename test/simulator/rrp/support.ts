import type { FixtureInput } from "../../../simulator/control/fixture/fixture.ts";
import { buildContents, readFixture } from "../../../simulator/control/fixture/index.ts";
import { StillClock } from "../../../simulator/registry/clock.ts";
import type { Mutant } from "../../../simulator/registry/mutants.ts";
import type { RrpPolicy } from "../../../simulator/registry/rrp/policy.ts";
import { World } from "../../../simulator/registry/world.ts";
import { RrpConversation, type RrpReply } from "../../../simulator/rrp/conversation.ts";
import { RrpDialect } from "../../../simulator/rrp/dialect.ts";

export const password = "2foo:BAR baz";

const registrar = (id: string) => ({ id, password });

const fixture: FixtureInput = {
  registrars: [registrar("regA"), registrar("regB"), registrar("regC")],
  tlds: [
    {
      name: "tld",
      premiumList: { gold: "100.00" },
      reservedLabels: { reserved: ["fully-blocked"] },
      extraFees: [{ label: "held-b", command: "update", amount: "5.00" }],
    },
  ],
  hosts: [{ name: "ns.elsewhere.invalid", sponsor: "regB" }],
  domains: [
    { name: "held-a.tld", sponsor: "regA" },
    { name: "held-b.tld", sponsor: "regB" },
  ],
  policy: { certificatesRequired: false },
  clock: { start: "2025-03-05T09:30:00Z" },
};

/** A small world that speaks RRP. */
export function rrpWorld(rrp: Partial<RrpPolicy> = {}, mutant?: Mutant): World {
  const { contents, policy, clock, firstKey } = buildContents(readFixture(fixture), 0);
  const world = new World({
    id: "rrp",
    contents,
    policy,
    clock: new StillClock(clock.start),
    idPrefix: "rrp",
    firstKey,
    ...(mutant && { mutant }),
  });
  world.policy = { ...world.policy, rrp: { ...world.policy.rrp, ...rrp } };
  return world;
}

/** What came back. */
export interface Answer extends RrpReply {
  readonly code: number;
  /** The lines after the first, without the dot. */
  readonly lines: readonly string[];
}

/** One client that says lines to a world. */
export class Talk {
  readonly world: World;
  readonly conversation: RrpConversation;

  constructor(world: World = rrpWorld(), sessionsOf: (registrar: string) => number = () => 0) {
    this.world = world;
    const surroundings = { sessionsOf, started: world.clock.now() };
    this.conversation = new RrpConversation(world, new RrpDialect(world.mutant), {}, surroundings);
  }

  /** A client that has logged in. */
  static as(id: string, world: World = rrpWorld()): Talk {
    const talk = new Talk(world);
    talk.logIn(id);
    return talk;
  }

  logIn(id: string): Answer {
    return this.say("session", `-Id:${id}`, `-Password:${password}`);
  }

  /** Says the lines of one command. */
  say(...lines: readonly string[]): Answer {
    return answerOf(this.conversation.answer(lines.map((text) => ({ text, isCut: false }))));
  }

  /** Says something about a domain. */
  domain(command: string, name: string, ...lines: readonly string[]): Answer {
    return this.say(command, "EntityName:Domain", `DomainName:${name}`, ...lines);
  }

  /** Says something about a name server. */
  nameServer(command: string, name: string, ...lines: readonly string[]): Answer {
    return this.say(command, "EntityName:NameServer", `NameServer:${name}`, ...lines);
  }
}

/** Takes an answer apart. */
export function answerOf(reply: RrpReply): Answer {
  const [first = "", ...lines] = reply.text.split("\r\n");
  return { ...reply, code: Number(first.slice(0, 3)), lines: lines.slice(0, -2) };
}
