// The package has no types of its own; this is the part of it that is used.
declare module "tr46" {
  export interface Options {
    readonly checkBidi?: boolean;
    readonly checkHyphens?: boolean;
    readonly checkJoiners?: boolean;
    readonly ignoreInvalidPunycode?: boolean;
    readonly transitionalProcessing?: boolean;
    readonly useSTD3ASCIIRules?: boolean;
  }
  export function toUnicode(name: string, options?: Options): { domain: string; error: boolean };
}
