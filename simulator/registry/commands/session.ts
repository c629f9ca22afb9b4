import type { CommandBase } from "./base.ts";

export interface Hello extends CommandBase {
  readonly flow: "hello";
}

export interface Login extends CommandBase {
  readonly flow: "login";
  readonly registrar: string;
  readonly password: string;
  readonly newPassword?: string;
  readonly language: string;
  /** URIs as the client wrote them. */
  readonly objectServices: readonly string[];
  readonly extensionServices: readonly string[];
}

export interface Logout extends CommandBase {
  readonly flow: "logout";
}
