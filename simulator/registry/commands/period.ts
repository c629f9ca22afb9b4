/** A length of time as the client gave it: 1 to 99. RFC 5731 section 2.7. */
export interface Period {
  readonly value: number;
  readonly unit: "y" | "m";
}
