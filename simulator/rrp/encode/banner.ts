/** What the server says of itself before anything is asked. */
export interface Banner {
  readonly registry: string;
  readonly version: string;
  /** When the server was built: here, when its world began. */
  readonly built: number;
}

/** The parts of a banner, in their order. RFC 2832 section 3. */
export const bannerParts = ["registry", "version", "date"] as const;

/** Writes the lines of a banner without one of its parts, or with all. */
export function bannerLines({ registry, version, built }: Banner, without?: string): readonly string[] {
  const name = without === "registry" ? "" : `${registry} `;
  const number = without === "version" ? "" : ` ${version}`;
  return [`${name}RRP Server version${number}`, ...(without === "date" ? [] : [bannerDate(built)])];
}

/** `Wed Mar 05 09:30:00 UTC 2003`. */
function bannerDate(instant: number): string {
  const [weekday = "", day, month, year, time] = new Date(instant).toUTCString().split(" ");
  return `${weekday.replace(",", "")} ${month} ${day} ${time} UTC ${year}`;
}
