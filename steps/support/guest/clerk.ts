import { command, login } from "../../commands/session.ts";
import { type Answer, readAnswer, summary, textsAt } from "../answer.ts";
import type { EppConnection } from "../epp-connection.ts";
import { usualLogin } from "../login.ts";
import { nextClientId } from "../names.ts";
import type { Changes, Writer } from "../object-command.ts";
import type { RegistrarName, Subject } from "../subject.ts";

/** Says commands in the registrars' names outside any scenario. One session a registrar. */
export class Clerk {
  readonly #subject: Subject;
  readonly #sessions = new Map<RegistrarName, EppConnection>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** The registrars there are. */
  get registrars(): readonly RegistrarName[] {
    return (["A", "B", "C"] as const).filter((name) => this.#subject.has(name));
  }

  /** Whose id this is. */
  whoIs(id: string | undefined): RegistrarName | undefined {
    return this.registrars.find((name) => this.#subject.account(name).id === id);
  }

  /** Sends a command and gives the answer. Fails where no session comes about. */
  async ask(registrar: RegistrarName, write: Writer, said: Changes = new Map()): Promise<Answer> {
    const connection = await this.#sessionOf(registrar);
    const { verb, extensions } = write(said);
    const demanded = this.#subject.demanded(verb);
    await this.#subject.pace.turn();
    connection.send(Buffer.from(command(verb, nextClientId(), [...(extensions ?? []), ...demanded])));
    const answer = await this.#hear(connection);
    // Whatever comes late would be taken for the answer to the next command.
    if (answer.code === undefined || answer.code >= 2500) this.#end(registrar);
    return answer;
  }

  close(): void {
    for (const registrar of this.#sessions.keys()) this.#end(registrar);
  }

  async #sessionOf(registrar: RegistrarName): Promise<EppConnection> {
    const known = this.#sessions.get(registrar);
    if (known !== undefined && !known.isClosed && !known.hasUnread) return known;
    const connection = await this.#subject.connect(registrar, this.#subject.account(registrar));
    const greeting = await this.#hear(connection);
    const offered = ["svcMenu/objURI", "svcMenu/svcExtension/extURI"].flatMap((path) =>
      textsAt(greeting.content, path),
    );
    const usual = usualLogin({ subject: this.#subject }, { registrar, isSecond: false }, offered);
    await this.#subject.pace.turn();
    connection.send(Buffer.from(login(usual, nextClientId())));
    const answer = await this.#hear(connection);
    if (answer.code !== 1000) throw new Error(`registrar ${registrar} cannot log in: ${summary(answer)}`);
    this.#sessions.set(registrar, connection);
    return connection;
  }

  async #hear(connection: EppConnection): Promise<Answer> {
    return readAnswer(await connection.receive(this.#subject.profile.timeouts.answer));
  }

  #end(registrar: RegistrarName): void {
    this.#sessions.get(registrar)?.close();
    this.#sessions.delete(registrar);
  }
}
