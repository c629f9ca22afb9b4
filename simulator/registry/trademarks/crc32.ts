const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of some octets as IEEE 802.3 defines it (the one of zip), unsigned. */
export function crc32(octets: Uint8Array): number {
  let rest = 0xffffffff;
  for (const octet of octets) rest = (rest >>> 8) ^ (table[(rest ^ octet) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}
