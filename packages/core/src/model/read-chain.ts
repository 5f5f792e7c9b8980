/**
 * Reads a chain document: validates, collects what is wrong with place, reason and remedy, and keeps what is sound.
 *
 * @module
 */
import type { Issue } from "../issue.js";
import { buildChain } from "./build-chain.js";
import type { Chain } from "./chain.js";
import { checkReferences } from "./check-references.js";
import { checkUnits } from "./check-units.js";
import type { ChainDocument } from "./document.js";
import { DOCUMENT_SCHEMA, DOCUMENT_VERSION } from "./schema.js";
import { Findings, isRecord, salvage } from "./salvage.js";

/** What {@link readChain} found. */
export interface ChainReading {
  /** The chain made of what is sound; `null` if the data is no chain document at all. */
  readonly chain: Chain | null;
  /** Everything there is to say about the data, in the order of the document. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a chain document.
 *
 * What is faulty is set aside, never lost: the chain's document keeps it under `setAside`, with its place.
 *
 * @param document - Parsed JSON, or anything else: data never makes this function throw.
 * @returns The chain and the issues.
 * @remarks O(size of the document).
 * @example
 * {@includeCode ../../../../examples/three-links.ts}
 */
export function readChain(document: unknown): ChainReading {
  const findings = new Findings();
  if (!isRecord(document)) {
    findings.report("not-a-document", "error", "", document);
    return { chain: null, issues: findings.issues };
  }
  if (document["format"] !== "liantu-chain") {
    findings.report("wrong-format", "error", "format", document["format"]);
    return { chain: null, issues: findings.issues };
  }
  if (!Array.isArray(document["links"])) {
    findings.report(
      document["links"] === undefined ? "missing-field" : "wrong-type",
      "error",
      "links",
      document["links"],
      "links",
    );
    return { chain: null, issues: findings.issues };
  }

  const sound = salvage(DOCUMENT_SCHEMA, withHeader(document, findings), "", findings) as ChainDocument;
  if (sound.version > DOCUMENT_VERSION) {
    findings.report("future-version", "error", "version", sound.version, String(DOCUMENT_VERSION));
  }
  const consistent = checkReferences(sound, findings);
  checkUnits(consistent, findings);
  const waiting = consistent.setAside ?? [];
  if (waiting.length > 0) findings.report("set-aside", "warning", "setAside", waiting.length);
  const setAside = [...waiting, ...findings.setAside];
  const kept = setAside.length > 0 ? { ...consistent, setAside } : consistent;
  return { chain: buildChain(kept), issues: findings.issues };
}

/** The document with a usable header: what a chain cannot do without gets a stand-in, and the issue says so. */
function withHeader(document: Record<string, unknown>, findings: Findings): Record<string, unknown> {
  const header: Record<string, unknown> = { ...document };
  const stand = (key: string, isSound: boolean, value: unknown): void => {
    if (isSound) return;
    if (document[key] === undefined) findings.report("missing-field", "error", key, undefined, key);
    else {
      const code = typeof document[key] === typeof value ? "invalid-value" : "wrong-type";
      findings.reject(code, key, document[key], typeof value);
    }
    header[key] = value;
  };
  const isKey = (value: unknown): boolean => typeof value === "string" && value !== "";
  stand("version", Number.isInteger(document["version"]) && Number(document["version"]) >= 1, DOCUMENT_VERSION);
  stand("id", isKey(document["id"]), "chain");
  stand("name", isKey(document["name"]), header["id"]);
  return header;
}
