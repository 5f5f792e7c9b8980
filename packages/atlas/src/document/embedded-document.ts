/**
 * A chain that was put into the page itself, so that one file holds the app and what it shows.
 *
 * @module
 */
import type { ReadableFile } from "./open-file.js";

/** Id of the element that holds the chain: `<script type="application/json" id="liantu-document">`. */
export const EMBEDDED_ID = "liantu-document";

/** A chain that is in the page. */
export interface EmbeddedFile extends ReadableFile {
  /** Whether it was sent out only to be looked at. */
  readonly isReadOnly: boolean;
}

/**
 * Takes the chain out of the page.
 *
 * @param page - Page.
 * @returns It as a file, named as the `data-name` of the element says; `null` if the page holds none.
 */
export function embeddedFile(page: Pick<Document, "getElementById">): EmbeddedFile | null {
  const element = page.getElementById(EMBEDDED_ID);
  const text = element?.textContent ?? "";
  if (element === null || text.trim() === "") return null;
  const bytes = new TextEncoder().encode(text);
  return {
    name: element.getAttribute("data-name") ?? "",
    isReadOnly: element.hasAttribute("data-read-only"),
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  };
}
