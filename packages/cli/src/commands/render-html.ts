/**
 * The app with a chain inside: one file that opens by double click.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { writeChain } from "@liantu/core";
import type { Chain } from "@liantu/core";

// In a clone the app as it was built last, in the installed package the copy that was packed with it.
const PLACES = ["../../../atlas/dist/index.html", "../../assets/atlas.html"] as const;

const CHARSET = /<meta charset="utf-8" ?\/?>/iu;

/**
 * Reads the built app.
 *
 * @returns Its HTML; `null` if it was never built.
 */
export async function readAtlas(): Promise<string | null> {
  for (const place of PLACES) {
    try {
      return await readFile(new URL(place, import.meta.url), "utf8");
    } catch {
      // not there: the next place
    }
  }
  return null;
}

/**
 * Puts a chain into the app.
 *
 * @param atlas - HTML of the app.
 * @param chain - Chain.
 * @param name - Name of the file that it comes from.
 * @param hasContacts - Whether the people to talk to go with it.
 * @returns HTML; the app opens the chain when it starts.
 */
export function embedChain(atlas: string, chain: Chain, name: string, hasContacts: boolean): string {
  const { contacts, ...document } = writeChain(chain);
  const whole = hasContacts && contacts !== undefined ? { ...document, contacts } : document;
  // In JSON a "<" stands only in texts, and there it may be written as an escape: no text can end the element.
  const json = JSON.stringify(whole).replace(/</gu, "\\u003c");
  const attributes = `type="application/json" id="liantu-document" data-name="${attribute(name)}"`;
  const element = `<script ${attributes}>${json}</script>`;
  const place = CHARSET.exec(atlas);
  if (place === null) throw new Error("the built app has no <meta charset>");
  const at = place.index + place[0].length;
  return `${atlas.slice(0, at)}\n    ${element}${atlas.slice(at)}`;
}

function attribute(text: string): string {
  const codes = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" } as const;
  return text.replace(/[&"<>]/gu, (character) => codes[character as keyof typeof codes]);
}
