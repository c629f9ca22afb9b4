import type { Instant } from "../time.ts";
import type { Transfer } from "./transfer.ts";

/** One form of a contact's name and address. RFC 5733 section 2.4. */
export interface PostalInfo {
  readonly type: "int" | "loc";
  readonly name: string;
  readonly organisation?: string;
  readonly streets: readonly string[];
  readonly city: string;
  readonly province?: string;
  readonly postalCode?: string;
  readonly country: string;
}

/** A telephone number with its extension. RFC 5733 section 2.5. */
export interface Telephone {
  readonly number: string;
  readonly extension?: string;
}

/** Which of a contact's data may be disclosed. RFC 5733 section 2.9. */
export interface Disclosure {
  readonly flag: boolean;
  readonly names: readonly ("int" | "loc")[];
  readonly organisations: readonly ("int" | "loc")[];
  readonly addresses: readonly ("int" | "loc")[];
  readonly voice: boolean;
  readonly fax: boolean;
  readonly email: boolean;
}

/** A password, and the repository id of the object that it belongs to. RFC 5731 section 2.6. */
export interface AuthInfo {
  readonly password: string;
  readonly repositoryId?: string;
}

/** A contact as it was last written. RFC 5733. */
export interface Contact {
  readonly id: string;
  readonly repositoryId: string;
  readonly postalInfos: readonly PostalInfo[];
  readonly voice?: Telephone;
  readonly fax?: Telephone;
  readonly email: string;
  readonly authInfo?: AuthInfo;
  readonly disclosure?: Disclosure;
  /** What was set; `ok` and `linked` are derived when they are shown. */
  readonly statuses: readonly string[];
  readonly sponsor: string;
  readonly createdBy: string;
  readonly created: Instant;
  readonly updatedBy?: string;
  readonly updated?: Instant;
  readonly transferred?: Instant;
  readonly transfer?: Transfer;
  /** From this instant on the contact does not exist. */
  readonly deleted: Instant;
  /** A deletion that is to be decided at `due`, under the asynchronous policy. */
  readonly pendingDeletion?: PendingDeletion;
}

/** A deletion that waits for its outcome. */
export interface PendingDeletion {
  readonly due: Instant;
  readonly request: { readonly client?: string; readonly server: string };
  readonly message: number;
}
