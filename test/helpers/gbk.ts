/** A text as GBK bytes, as Chinese Excel writes a .csv; throws for a character that GBK does not hold. */
export function gbkOf(text: string): Buffer {
  return Buffer.concat(Array.from(text, (character) => bytes().get(character) ?? outside(character)));
}

let known: ReadonlyMap<string, Buffer> | undefined;

/** The platform only decodes it: every pair of bytes there is, by the character it stands for. */
function bytes(): ReadonlyMap<string, Buffer> {
  if (known !== undefined) return known;
  const decoder = new TextDecoder('gbk');
  const made = new Map<string, Buffer>();
  for (let one = 0; one < 0x80; one += 1) made.set(String.fromCharCode(one), Buffer.from([one]));
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const pair = Buffer.from([lead, trail]);
      const character = decoder.decode(pair);
      if (!made.has(character)) made.set(character, pair);
    }
  }
  return (known = made);
}

function outside(character: string): never {
  throw new Error(`GBK has no ${character}.`);
}
