let codes: Map<string, number> | undefined;

/**
 * Text as Chinese Excel and many older systems write it. Node only reads GB18030, so the codes come from
 * what it reads; characters beyond the two-byte ones, which are the whole of GBK, are refused.
 *
 * @throws RangeError naming a character that takes four bytes
 */
export function encodeGb18030(text: string): Buffer {
  codes ??= listCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const code = point < 0x80 ? point : codes.get(character);
    if (code === undefined) throw new RangeError(`not among GBK's characters: ${character}`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}

function listCodes(): Map<string, number> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1 && character !== "\ufffd") {
        found.set(character, lead * 256 + trail);
      }
    }
  }
  return found;
}
