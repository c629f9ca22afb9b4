import { extensionServices, objectServices } from "../../catalogue/services.ts";
import { command, login, logout } from "../../steps/commands/session.ts";
import { type Answer, readAnswer, textsAt } from "../../steps/support/answer.ts";
import type { EppConnection } from "../../steps/support/epp-connection.ts";
import { nextClientId } from "../../steps/support/names.ts";
import { Pace } from "../../steps/support/pacing.ts";
import type { Xml } from "../../xsd/write.ts";
import type { Login } from "./options.ts";

/** How many commands a probe sends in a second: a person would not be much quicker. */
const commandsPerSecond = 10;

/** A session in which a probe asks harmless things. It changes nothing. */
export class ProbeSession {
  readonly #connection: EppConnection;
  readonly #timeout: number;
  readonly #pace = new Pace(commandsPerSecond, { of: 1 });

  constructor(connection: EppConnection, timeout: number) {
    this.#connection = connection;
    this.#timeout = timeout;
  }

  /** Logs in with everything that the greeting offers and the suite knows. One try only: failed logins may be counted. */
  async logIn({ id, password }: Login, greeting: Answer): Promise<Answer> {
    const known = [...objectServices, ...extensionServices].map(({ uri }): string => uri);
    const offered = (path: string) => textsAt(greeting.content, path).filter((uri) => known.includes(uri));
    const languages = textsAt(greeting.content, "svcMenu/lang");
    const document = login(
      {
        registrar: id,
        password,
        version: "1.0",
        language: languages.includes("en") ? "en" : (languages[0] ?? "en"),
        objectServices: offered("svcMenu/objURI"),
        extensions: offered("svcMenu/svcExtension/extURI"),
      },
      nextClientId(),
    );
    return this.#say(document);
  }

  /** Asks something. The caller answers for its being harmless. */
  ask(verb: Xml): Promise<Answer> {
    return this.#say(command(verb, nextClientId()));
  }

  /** Says good-bye and hangs up. */
  async end(): Promise<void> {
    await this.#say(logout(nextClientId()));
    this.#connection.close();
  }

  async #say(document: string): Promise<Answer> {
    await this.#pace.turn();
    this.#connection.send(Buffer.from(document));
    return readAnswer(await this.#connection.receive(this.#timeout));
  }
}
