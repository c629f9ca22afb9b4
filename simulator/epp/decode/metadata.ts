import { child, type Element, textOf } from "../../../xsd/reader.ts";
import { namespaces } from "../../../xsd/schemas.ts";
import type { CommandBase } from "../../registry/commands/index.ts";
import { booleanIn } from "./values.ts";

/** What the metadata extension says, where a command has it. */
export function metadataOf(extensions: readonly Element[]): Pick<CommandBase, "metadata"> {
  const element = extensions.find(({ ns, name }) => ns === namespaces.metadata && name === "metadata");
  if (element === undefined) return {};
  const reason = textOf(child(element, "reason"));
  const anchorTenant = child(element, "anchorTenant");
  return {
    metadata: {
      ...(reason !== undefined && { reason }),
      requestedByRegistrar: booleanIn(child(element, "requestedByRegistrar")),
      ...(anchorTenant && { anchorTenant: booleanIn(anchorTenant) }),
    },
  };
}
