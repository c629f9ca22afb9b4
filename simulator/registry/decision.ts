import { refusalRow } from "../../catalogue/index.ts";
import type { Done, FlowDefinition, Outcome } from "./flow.ts";
import { implemented } from "./flows/index.ts";
import { type Mutant, mutatedGuards } from "./mutants.ts";
import type { Request } from "./request.ts";

type LooseFlow = Pick<FlowDefinition, "name" | "guards" | "apply" | "onRefusal">;

/** What may be asked of a world, by the flow's name. */
export type Flows = ReadonlyMap<string, LooseFlow>;

/** All flows, with a defect where there is one. */
export function flowsWith(mutant: Mutant | undefined): Flows {
  const flows: readonly LooseFlow[] = Object.values(implemented) as unknown as readonly LooseFlow[];
  return new Map(flows.map((flow) => [flow.name, { ...flow, guards: mutatedGuards(flow, mutant) }]));
}

/** What the registry answers: the first guard that something offends refuses, unless the policy tolerates that. */
export function decide(flow: LooseFlow, request: Request): Outcome {
  const { tolerates } = request.policy;
  for (const { reason, offends } of flow.guards) {
    const offenders = offends(request);
    if (offenders.length > 0 && !(tolerates.length > 0 && tolerates.includes(refusalRow(flow.name, reason).id))) {
      const effects = flow.onRefusal?.(request, reason) ?? [];
      return { kind: "refused", flow: flow.name, reason, offenders, effects };
    }
  }
  return flow.apply(request) as Done;
}
