import { webcrypto } from "node:crypto";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

x509.cryptoProvider.set(webcrypto as never);

// The one place from which this folder takes the certificate library, set up for Node's cryptography.
export { x509 };
