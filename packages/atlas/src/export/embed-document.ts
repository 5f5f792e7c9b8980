/**
 * Puts a chain into the app, so that one file holds both.
 *
 * @module
 */
import type { ChainDocument } from "@liantu/core";
import { EMBEDDED_ID } from "../document/embedded-document.js";

/**
 * Puts a chain into the page of the app.
 *
 * @param page - HTML of the app; a chain that is in it already gives way.
 * @param document - Chain document.
 * @param name - Name of the file that it is shown as.
 * @param isReadOnly - Whether the page may only be looked at.
 * @returns HTML that opens the chain when it starts.
 */
export function embedDocument(page: string, document: ChainDocument, name: string, isReadOnly: boolean): string {
  // A "<" stands in JSON only inside texts, where an escape says the same: no text can end the element.
  const json = JSON.stringify(document).replace(/</g, "\\u003c");
  const label = name.replace(/[&"<>]/g, (character) => `&#${String(character.charCodeAt(0))};`);
  const mark = isReadOnly ? " data-read-only" : "";
  const element = `<script type="application/json" id="${EMBEDDED_ID}" data-name="${label}"${mark}>${json}</script>`;
  const before = new RegExp(`<script type="application/json" id="${EMBEDDED_ID}"[^>]*>[^<]*</script>`);
  const bare = page.replace(before, "");
  const head = bare.indexOf("</head>");
  if (head === -1) throw new Error("the page of the app has no head");
  return `${bare.slice(0, head)}${element}\n${bare.slice(head)}`;
}
