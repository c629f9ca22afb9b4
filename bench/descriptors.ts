import { readFileSync } from "node:fs";

/** How many files and sockets each process may have open; undefined where the system does not tell. */
export function descriptors(): number | undefined {
  try {
    // Node has raised the soft limit to the hard one when it started: that is what counts.
    const found = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}

/** Fails, and says what to do, where a process may have too few open for so many sessions. */
export function needDescriptors(sessions: number, allowed = descriptors()): void {
  const needed = sessions + 500;
  if (allowed === undefined || allowed >= needed) return;
  throw new Error(
    [
      `${sessions} sessions need ${needed} file descriptors in the simulator, and a process may have ${allowed} here.`,
      `Raise the hard limit: as root "ulimit -Hn ${needed}" in the shell that starts this, "LimitNOFILE=" in systemd,`,
      `"--ulimit nofile=${needed}" in a container. Or measure fewer: --quick.`,
    ].join("\n"),
  );
}
