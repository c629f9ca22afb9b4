declare module "tr46" {
  /** UTS #46 section 4.2; null where the name breaks a rule. */
  export function toASCII(
    name: string,
    options?: {
      readonly checkHyphens?: boolean;
      readonly checkBidi?: boolean;
      readonly checkJoiners?: boolean;
      readonly useSTD3ASCIIRules?: boolean;
      readonly verifyDNSLength?: boolean;
      readonly transitionalProcessing?: boolean;
    },
  ): string | null;
}
