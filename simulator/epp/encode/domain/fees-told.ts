import { namespaces } from "../../../../xsd/schemas.ts";
import type { DomainFees } from "../../../registry/domain-fees.ts";
import { each, leaf, type Shape, text } from "../../shape.ts";
import { feeElements } from "./fees.ts";

/** The price that came along with a question about a domain. Only version 0.6 has this. */
export function feesTold<T>(of: (value: T) => DomainFees | undefined): Shape<T> {
  return each(
    "fee06:infData",
    of,
    [
      text("fee06:currency", ({ quote }: DomainFees) => quote.currency),
      text("fee06:command", ({ command }: DomainFees) => command),
      leaf(
        "fee06:period",
        ({ years }: DomainFees) => [years],
        (years) => years,
        { unit: () => "y" },
      ),
      feeElements("fee06", ({ quote }: DomainFees) => quote.fees),
      text("fee06:class", (told: DomainFees) => told.class),
    ],
    { "xmlns:fee06": () => namespaces.fee06 },
  );
}
