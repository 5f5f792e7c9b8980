/**
 * Which characters a font holds, read from the table of a TrueType or OpenType file that says so (`cmap`).
 *
 * @module
 */

/**
 * Reads which characters a font holds.
 *
 * @param font - Bytes of the file.
 * @returns Says of a code point whether the font has a glyph for it; `null` if the bytes are no such font.
 */
export function fontCharacters(font: Uint8Array): ((code: number) => boolean) | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const table = cmapTable(view);
    return table === null ? null : readSubtable(view, table);
  } catch (error) {
    // Offsets of a damaged file lead out of it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f;
const CMAP = 0x636d6170;

/** Place of the subtable for Unicode, the largest first. */
function cmapTable(view: DataView): number | null {
  const kind = view.getUint32(0);
  if (kind !== TRUETYPE && kind !== OPENTYPE) return null;
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16;
    if (view.getUint32(record) === CMAP) return unicodeTable(view, view.getUint32(record + 8));
  }
  return null;
}

function unicodeTable(view: DataView, cmap: number): number | null {
  let best: { readonly at: number; readonly format: number } | null = null;
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const record = cmap + 4 + i * 8;
    const platform = view.getUint16(record);
    const at = cmap + view.getUint32(record + 4);
    const format = view.getUint16(at);
    const isUnicode = platform === 0 || platform === 3;
    if (isUnicode && (format === 4 || format === 12) && format > (best?.format ?? 0)) best = { at, format };
  }
  return best?.at ?? null;
}

function readSubtable(view: DataView, at: number): (code: number) => boolean {
  const held = new Set<number>();
  if (view.getUint16(at) === 12) {
    for (let i = 0; i < view.getUint32(at + 12); i += 1) {
      const group = at + 16 + i * 12;
      const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
      for (let code = first; code <= Math.min(last, 0x10ffff); code += 1) if (glyph + code - first > 0) held.add(code);
    }
    return (code) => held.has(code);
  }
  const segments = view.getUint16(at + 6) / 2;
  const part = (column: number, i: number): number => at + 14 + column * segments * 2 + (column > 0 ? 2 : 0) + i * 2;
  for (let i = 0; i < segments; i += 1) {
    const last = view.getUint16(part(0, i));
    const first = view.getUint16(part(1, i));
    const delta = view.getUint16(part(2, i));
    const offset = view.getUint16(part(3, i));
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(part(3, i) + offset + (code - first) * 2);
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) held.add(code);
    }
  }
  return (code) => held.has(code);
}
