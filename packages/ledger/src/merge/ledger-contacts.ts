/**
 * Contacts of a ledger.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import type { ChainDocument, ProjectKey } from "@liantu/core";
import type { LedgerRow } from "../types.js";
import type { LedgerHeadings } from "./ledger-headings.js";

type Contact = NonNullable<ChainDocument["contacts"]>[number];

const PHONE = /(?:\+?86[- ]?)?1\d{2}[- ]?\d{4}[- ]?\d{4}(?!\d)|(?:0\d{2,3}[- ]?)?\d{7,8}(?!\d)/gu;

/**
 * Reads the contact of a project.
 *
 * @param rows - Rows of the project, the newest first.
 * @param headings - Headings of the ledger.
 * @returns Name and telephone of the newest row that names one; `null` without any.
 */
export function contactOf(rows: readonly LedgerRow[], headings: LedgerHeadings): Omit<Contact, "of"> | null {
  for (const row of rows) {
    const texts = [...row.others].filter(([heading]) => headings.isOf(heading, "contact")).map(([, text]) => text);
    if (texts.length === 0) continue;
    const text = toHalfWidth(texts.join(" "));
    const phone = [...new Set(text.match(PHONE) ?? [])].join("、");
    const name = text
      .replace(PHONE, " ")
      .replace(/^[\s,、;:/()]+|[\s,、;:/()]+$/gu, "")
      .replace(/\s+/gu, " ");
    if (name !== "" || phone !== "") return { ...(name !== "" && { name }), ...(phone !== "" && { phone }) };
  }
  return null;
}

/**
 * Adds contacts to those of a document.
 *
 * @param known - Contacts of the document.
 * @param found - Contacts of the ledger by project.
 * @returns The new list, the old one first; `null` if nothing changes.
 */
export function addContacts(
  known: readonly Contact[],
  found: ReadonlyMap<ProjectKey, Omit<Contact, "of">>,
): readonly Contact[] | null {
  const written = new Map<ProjectKey, Contact[]>();
  for (const contact of known) written.set(contact.of, [...(written.get(contact.of) ?? []), contact]);
  const added: Contact[] = [];
  for (const [of, { name, phone }] of found) {
    const isKnown = (written.get(of) ?? []).some(
      (contact) => (name === undefined || contact.name === name) && (phone === undefined || contact.phone === phone),
    );
    if (!isKnown) added.push({ of, ...(name !== undefined && { name }), ...(phone !== undefined && { phone }) });
  }
  return added.length === 0 ? null : [...known, ...added];
}
