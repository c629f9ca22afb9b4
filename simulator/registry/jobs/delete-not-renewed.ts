import { extensionServices } from "../../../catalogue/services.ts";
import type { DomainDelete } from "../commands/index.ts";
import { hasDeletion } from "../objects/index.ts";
import type { RegistryView } from "../projection.ts";

const reason = "The domain is not renewed and its time is over.";

/** The deletions of all domains that are not to be renewed and whose time is over. A superuser has to give them. */
export function deletionsOfNotRenewed({ stored, domains, now }: RegistryView): readonly DomainDelete[] {
  const names = [...stored.domains.entries()].map(([name]) => name);
  const over = names.filter((name) => {
    const domain = domains.get(name);
    return domain?.autoRenewalEnd !== undefined && domain.autoRenewalEnd <= now && !hasDeletion(domain);
  });
  return over.map((name) => ({
    flow: "domain-delete",
    name,
    extensions: metadataUse,
    metadata: { reason, requestedByRegistrar: false },
  }));
}

const metadataUse = extensionServices
  .filter(({ name }) => name === "metadata-1.0")
  .map(({ uri }) => ({ uri, element: "metadata" }));
