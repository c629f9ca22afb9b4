import { type Guard, guard } from "./flow.ts";
import { derived, type Request } from "./request.ts";

/** One reason to refuse one of the matters of a command, such as one of its names. */
export interface MatterTest<R extends string, M> {
  readonly reason: R;
  readonly fails: (matter: M, request: Request) => boolean;
  /** As of a guard. */
  readonly excludes: readonly string[];
}

type GuardsOf<T extends readonly MatterTest<string, never>[], Q> = {
  readonly [I in keyof T]: T[I] extends MatterTest<infer R, never> ? Guard<R, Q> : never;
};

/**
 * Guards that put a command's matters to tests, one guard a test in the order given. Matters are looked at one after
 * the other, each as a whole: the first that fails any test is the one that is refused, by what it is called.
 */
export function guardsOf<Q extends Request, M, const T extends readonly MatterTest<string, M>[]>(
  tests: T,
  matters: (request: Q) => Iterable<M>,
  called: (matter: M) => string,
): GuardsOf<T, Q> {
  const refused = derived((request: Q) => {
    for (const matter of matters(request)) if (tests.some(({ fails }) => fails(matter, request))) return { matter };
    return undefined;
  });
  const asked = tests.map(({ reason, fails, excludes }) =>
    guard(
      reason,
      (request: Q) => {
        const found = refused(request);
        return found !== undefined && fails(found.matter, request) ? [called(found.matter)] : [];
      },
      excludes,
    ),
  );
  return asked as unknown as GuardsOf<T, Q>;
}
