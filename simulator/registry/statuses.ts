/** The statuses that an object shows for those that were set: `ok` stands for none. RFC 5733 section 2.2. */
export function withOk(statuses: readonly string[]): readonly string[] {
  return statuses.length === 0 ? ["ok"] : statuses;
}

/** Statuses after an update. `ok` is never kept: it says that there is no other. */
export function changedStatuses(
  statuses: readonly string[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): readonly string[] {
  return [...new Set([...statuses, ...add])].filter((status) => status !== "ok" && !remove.includes(status));
}

/** Statuses without one of them. */
export function without(statuses: readonly string[], gone: string): readonly string[] {
  return statuses.filter((status) => status !== gone);
}
