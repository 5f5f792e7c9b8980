/**
 * Keys of new records: readable in the file, never shown.
 *
 * @module
 */
import type { ChainDocument } from "@liantu/core";

const PREFIXES = {
  links: "link",
  enterprises: "enterprise",
  projects: "project",
  targets: "target",
  resources: "resource",
  funds: "fund",
} as const;

/** A list whose records have a key of their own. */
export type KeyedList = keyof typeof PREFIXES;

/**
 * Makes a key that no record of the document has. Contacts point to projects and enterprises by nothing but the key, hence
 * it is unlike those of every list.
 *
 * @param document - Document.
 * @param list - List of the new record.
 * @param nameEn - Its name in English or in Latin letters, if there is one.
 * @returns Key such as "copper-foil", else "link-12".
 */
export function newKey(document: ChainDocument, list: KeyedList, nameEn = ""): string {
  const taken = new Set<string>();
  for (const name of Object.keys(PREFIXES) as KeyedList[]) for (const { id } of document[name] ?? []) taken.add(id);
  const words = nameEn.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const slug = words.join("-").slice(0, 40).replace(/-$/, "");
  // A name such as 3 or __proto__ is no good key; with letters of its own it is.
  const isSpeaking = /^[a-z][a-z0-9-]{2,}$/.test(slug) && !["proto", "constructor", "prototype"].includes(slug);
  if (isSpeaking && !taken.has(slug)) return slug;
  const stem = isSpeaking ? slug : PREFIXES[list];
  let count = isSpeaking ? 2 : (document[list]?.length ?? 0) + 1;
  while (taken.has(`${stem}-${String(count)}`)) count += 1;
  return `${stem}-${String(count)}`;
}
