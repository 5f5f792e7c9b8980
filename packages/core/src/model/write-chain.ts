/**
 * Writes a chain back to its document.
 *
 * @module
 */
import type { Chain } from "./chain.js";
import type { ChainDocument } from "./document.js";
import { copyData, isRecord } from "./salvage.js";
import { DOCUMENT_SCHEMA } from "./schema.js";

/** What this module asks of a schema: where the known keys stand. */
interface KeyOrder {
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly wrapped?: unknown;
  readonly item?: unknown;
}

/**
 * Writes the document of a chain.
 *
 * Records keep their order; the keys of each record come in the order of the schema, unknown ones after them by name, so
 * that the same chain always gives the same bytes.
 *
 * @param chain - Chain to write.
 * @returns A new document that shares nothing with the chain; what {@link readChain} had to set aside is in it.
 * @remarks O(size of the document).
 */
export function writeChain(chain: Chain): ChainDocument {
  return ordered(copyData(chain.document), DOCUMENT_SCHEMA) as ChainDocument;
}

function ordered(value: unknown, schema: unknown): unknown {
  const { wrapped, item, entries } = (schema ?? {}) as KeyOrder;
  if (wrapped !== undefined) return ordered(value, wrapped);
  if (Array.isArray(value)) return item === undefined ? value : value.map((element) => ordered(element, item));
  if (!isRecord(value) || entries === undefined) return value;
  const result: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(entries)) {
    if (Object.prototype.hasOwnProperty.call(value, key)) result[key] = ordered(value[key], entry);
  }
  const unknown = Object.keys(value).filter((key) => !Object.prototype.hasOwnProperty.call(entries, key));
  for (const key of unknown.sort()) result[key] = value[key];
  return result;
}
