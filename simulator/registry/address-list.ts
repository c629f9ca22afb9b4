import ipaddr from "ipaddr.js";

/**
 * Whether an address lies in one of the blocks. An entry without a prefix length is one address; bits beyond the prefix
 * do not count; IPv4 and IPv6 never match each other. An address that cannot be read lies in none.
 */
export function isListed(address: string | undefined, blocks: readonly string[]): boolean {
  if (address === undefined || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return blocks.some((block) => {
    const [base, bits] = ipaddr.parseCIDR(block.includes("/") ? block : `${block}/${block.includes(":") ? 128 : 32}`);
    return base.kind() === parsed.kind() && parsed.match(base, bits);
  });
}
