/**
 * Writes a chain back to its document.
 *
 * @module
 */
import type { Chain } from "./chain.js";
import type { ChainDocument } from "./document.js";
import { copyData, define, isRecord } from "./salvage.js";
import { DOCUMENT_SCHEMA } from "./schema.js";

/** What this module asks of a schema: where the known keys stand. */
interface KeyOrder {
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly value?: unknown;
  readonly options?: readonly unknown[];
}

/** Deeper than anything that a reader keeps, wherever in the document it stands. */
const MAX_DEPTH = 128;

/**
 * Writes the document of a chain.
 *
 * Records keep their order; the keys of each record come in the order of the schema, all others after them by name, so that
 * the same chain always gives the same bytes.
 *
 * @param chain - Chain to write.
 * @returns A new document that shares nothing with the chain; what {@link readChain} had to set aside is in it.
 * @remarks O(size of the document).
 */
export function writeChain(chain: Chain): ChainDocument {
  return ordered(
    copyData(chain.document, MAX_DEPTH, () => undefined),
    DOCUMENT_SCHEMA,
  ) as ChainDocument;
}

function ordered(value: unknown, schema: unknown): unknown {
  const { wrapped, item, value: ofKey, options = [], entries } = (schema ?? {}) as KeyOrder;
  if (wrapped !== undefined) return ordered(value, wrapped);
  if (Array.isArray(value)) return value.map((element) => ordered(element, item));
  if (!isRecord(value)) return value;
  const known = entries ?? options.map((option) => (option as KeyOrder).entries).find(isRecord) ?? {};
  const result: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(known)) {
    if (Object.prototype.hasOwnProperty.call(value, key)) define(result, key, ordered(value[key], entry));
  }
  const others = Object.keys(value).filter((key) => !Object.prototype.hasOwnProperty.call(known, key));
  for (const key of others.sort()) define(result, key, ordered(value[key], ofKey));
  return result;
}
