/** The anchor of a flow's or a theme's list of rows. */
export function lineAnchor(line: string): string {
  return `flow-${line.replaceAll("/", "-")}`;
}
