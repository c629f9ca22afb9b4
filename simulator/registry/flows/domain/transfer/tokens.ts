import { type AboutDomain, tldOfDomain } from "../../../guards/index.ts";
import { tokenGuards } from "../../../guards/tokens.ts";

/** The checks of a transfer's allocation token. One that passes them does nothing; nor does leaving a package. */
export function transferTokens<Q extends AboutDomain & { readonly command: { readonly token?: string } }>() {
  const { guards } = tokenGuards<Q>({
    name: (request) => {
      const tld = tldOfDomain(request);
      return tld && { name: request.command.name, tld };
    },
    takesPackageRemoval: true,
  });
  return guards;
}
