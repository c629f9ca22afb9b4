import { readFileSync } from "node:fs";
import { passwordProblem } from "../../steps/support/profile/index.ts";

/** What `eppraise probe` was given on the command line. */
export interface ProbeOptions {
  readonly port: number;
  readonly serverName?: string;
  readonly ca?: string;
  readonly insecure?: true;
  readonly cert?: string;
  readonly key?: string;
  readonly id?: string;
  readonly passwordEnv: string;
  readonly passwordFile?: string;
  readonly zone: readonly string[];
  readonly timeout: number;
  readonly out?: string;
  readonly force?: true;
}

/** Who logs in, where somebody is to. */
export interface Login {
  readonly id: string;
  readonly password: string;
}

/** The login that the options speak of. Throws where they do not go together, or there is no password. */
export function loginOf(options: ProbeOptions): Login | undefined {
  if ((options.cert === undefined) !== (options.key === undefined))
    throw new Error("--cert and --key go together: a certificate is of no use without its key");
  if (options.id === undefined) return undefined;
  if (options.insecure)
    throw new Error("--insecure shows a password to whoever answers; name the authority with --ca instead");
  const password = passwordOf(options, options.id);
  const problem = passwordProblem(password);
  if (problem !== undefined) throw new Error(`the password of ${options.id} cannot be right: ${problem}`);
  return { id: options.id, password };
}

function passwordOf({ passwordFile, passwordEnv }: ProbeOptions, id: string): string {
  if (passwordFile !== undefined) return contentOf(passwordFile).replace(/\r?\n$/, "");
  const password = process.env[passwordEnv];
  if (password === undefined || password === "")
    throw new Error(
      `the environment variable ${passwordEnv} is not set; it holds the password of ${id}, ` +
        "or --password-file names a file with it",
    );
  return password;
}

/** The content of a file. Throws in words for people. */
export function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`${file} cannot be read`);
  }
}
