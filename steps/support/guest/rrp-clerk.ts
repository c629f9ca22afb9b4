import type { RegistrarName } from "../registrar-name.ts";
import { type RrpAnswer, readRrpAnswer, rrpSummary } from "../rrp-answer.ts";
import type { RrpConnection } from "../rrp-connection.ts";
import { endRrp } from "../rrp-pool.ts";
import { written } from "../rrp-session.ts";
import type { Subject } from "../subject.ts";

/** Says commands of RRP in the registrars' names outside any scenario. One session a registrar. */
export class RrpClerk {
  readonly #subject: Subject;
  readonly #sessions = new Map<RegistrarName, RrpConnection>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** The registrars that have an account. */
  get registrars(): readonly RegistrarName[] {
    return (["A", "B", "C"] as const).filter((name) => this.#subject.rrp.has(name));
  }

  /** Sends a command, without the line that ends it, and gives the answer. Fails where no session comes about. */
  async ask(registrar: RegistrarName, lines: readonly string[]): Promise<RrpAnswer> {
    const connection = await this.#sessionOf(registrar);
    const answer = await this.#say(connection, lines);
    // Whatever comes late would be taken for the answer to the next command.
    if (answer.code === undefined) connection.close();
    return answer;
  }

  /** Ends the sessions as a client should. */
  async close(): Promise<void> {
    for (const connection of this.#sessions.values()) await endRrp(connection, this.#subject.profile.timeouts.answer);
    this.#sessions.clear();
  }

  async #sessionOf(registrar: RegistrarName): Promise<RrpConnection> {
    const known = this.#sessions.get(registrar);
    if (known !== undefined && !known.isClosed && !known.hasUnread) return known;
    const { rrp } = this.#subject;
    const connection = await rrp.connect(registrar);
    await this.#hear(connection);
    const { id, password } = rrp.account(registrar);
    const answer = await this.#say(connection, ["session", `-Id:${id}`, `-Password:${password}`]);
    if (answer.code !== 200) throw new Error(`registrar ${registrar} gets no RRP session: ${rrpSummary(answer)}`);
    this.#sessions.set(registrar, connection);
    return connection;
  }

  async #say(connection: RrpConnection, lines: readonly string[]): Promise<RrpAnswer> {
    await this.#subject.pace.turn();
    connection.write(Buffer.from(written(lines), "latin1"));
    return this.#hear(connection);
  }

  async #hear(connection: RrpConnection): Promise<RrpAnswer> {
    return readRrpAnswer(await connection.receive(this.#subject.profile.timeouts.answer));
  }
}
