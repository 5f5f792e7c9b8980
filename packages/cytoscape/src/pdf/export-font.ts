/**
 * The font of exports.
 *
 * @module
 */
import { ChainError } from "@liantu/core";

/** Place of the font, from this file and from the file that it is compiled to. */
const FONT_FILE = "../../fonts/NotoSansSC-GB2312.ttf";

/** What is used of Node, which gives its modules away without an import that a bundler would see. */
interface NodeProcess {
  getBuiltinModule?(name: "node:fs"): { readFileSync(file: URL): Uint8Array } | undefined;
}

/**
 * Gives the place of the font that comes with this package, for what reads fonts itself.
 *
 * @returns Address of a TrueType file: GB 2312, Latin, units and signs.
 */
export function exportFontUrl(): URL {
  return new URL(FONT_FILE, import.meta.url);
}

/**
 * Gives the bytes of the font.
 *
 * @param given - Bytes that the caller has.
 * @returns These, or in Node the font that comes with this package.
 * @throws `ChainError` of `@liantu/core`: `invalid-option` if there are none.
 */
export function exportFont(given?: Uint8Array): Uint8Array {
  if (given !== undefined) return given;
  const { process } = globalThis as { readonly process?: NodeProcess };
  const files = process?.getBuiltinModule?.("node:fs");
  if (files !== undefined) return files.readFileSync(exportFontUrl());
  const message = "font is needed outside of Node: the bytes of @liantu/cytoscape/fonts/NotoSansSC-GB2312.ttf";
  throw new ChainError("invalid-option", message, { option: "font", value: undefined });
}
