import { type Capability, capabilities } from "../capabilities.ts";
import { nearest } from "../nearest.ts";
import type { Complaint } from "./explain.ts";
import { hookNames } from "./hooks.ts";
import type { Profile } from "./schema.ts";

/** What does not go together in a profile, although each key for itself is in order. */
export function inconsistencies(profile: Profile): readonly Complaint[] {
  return [...builtIn(profile), ...unfounded(profile), ...strayFixtures(profile), ...twice(profile)];
}

function builtIn({ target, world }: Profile): readonly Complaint[] {
  if (target === "builtin" && world === undefined)
    return [{ path: ["target"], text: "the built-in target needs a fixture; name it in `world`" }];
  if (target !== "builtin" && world !== undefined)
    return [{ path: ["world"], text: "this is for the built-in target only" }];
  return [];
}

/** What only hooks can do is claimed and there are none. The simulator brings its own. */
function unfounded({ target, capabilities: claimed, control, hooks }: Profile): readonly Complaint[] {
  if (target === "builtin" || control !== undefined) return [];
  return claimed.flatMap((name, index) =>
    takesHook(name) && !Object.hasOwn(hooks, name)
      ? [
          {
            path: ["capabilities", index],
            text: `${name} (${capabilities[name]}) needs \`control\` or \`hooks.${name}\``,
          },
        ]
      : [],
  );
}

/** Whether a capability is one that only the server's own port or commands can offer. */
export function takesHook(name: Capability): boolean {
  return name === "control" || hookNames.some((hook) => hook === name);
}

/** A fixture that is in none of the zones can be met by no scenario. */
function strayFixtures({ fixtures, zones }: Profile): readonly Complaint[] {
  const named = [
    ...fixtures.premium.map(({ name }, index) => ({ name, path: ["fixtures", "premium", index, "name"] })),
    ...fixtures.reserved.map(({ name }, index) => ({ name, path: ["fixtures", "reserved", index, "name"] })),
    ...fixtures.claimed.map((name, index) => ({ name, path: ["fixtures", "claimed", index] })),
  ];
  const stray = named.filter(({ name }) => !zones.some((zone) => name.endsWith(`.${zone.name}`)));
  return stray.map(({ name, path }) => {
    const close = nearest(
      name.slice(name.indexOf(".") + 1),
      zones.map((zone) => zone.name),
    );
    return { path, text: `"${name}" is in none of the zones${close === undefined ? "" : `; is it in ${close}?`}` };
  });
}

function twice({ zones, registrars }: Profile): readonly Complaint[] {
  const seen = new Set<string>();
  const again = (kind: string, value: string) => !(seen.size < seen.add(`${kind} ${value}`).size);
  return [
    ...zones.flatMap(({ name }, index) =>
      again("zone", name) ? [{ path: ["zones", index, "name"], text: `zone ${name} is named twice` }] : [],
    ),
    ...(["A", "B", "C"] as const).flatMap((name) => {
      const id = registrars[name]?.id;
      return id !== undefined && again("registrar", id)
        ? [{ path: ["registrars", name, "id"], text: `${id} is another registrar already` }]
        : [];
    }),
  ];
}
