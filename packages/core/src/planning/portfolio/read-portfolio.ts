/**
 * Reads a portfolio (图谱集): several chains of one region that share links and enterprises.
 *
 * @module
 */
import * as v from "valibot";
import type { InferOutput } from "valibot";
import type { Issue } from "../../issue.js";
import type { Chain } from "../../model/chain.js";
import type { ChainDocument } from "../../model/document.js";
import { readChain } from "../../model/read-chain.js";
import { Findings, isRecord, salvage } from "../../model/salvage.js";
import { DOCUMENT_SCHEMA, DOCUMENT_VERSION } from "../../model/schema.js";
import { writeChain } from "../../model/write-chain.js";

const text = v.string();
const key = v.pipe(v.string(), v.minLength(1));

/** A cluster of chains, such as one of the "2" and one of the "4" of "2+4". */
export const CLUSTER_SCHEMA = v.object({
  /** Name, such as "2个千亿". */
  name: key,
  /** Name in English. */
  nameEn: v.exactOptional(text),
  /** Keys of its chains. */
  chains: v.array(key),
});

/** What a portfolio says beside its chains. */
const HEADER_SCHEMA = v.object({
  /** Always `"liantu-portfolio"`. */
  format: v.literal("liantu-portfolio"),
  /** Version of the format. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Key of the portfolio. */
  id: key,
  /** Name for people. */
  name: key,
  /** Name in English. */
  nameEn: v.exactOptional(text),
  /** Date that the portfolio speaks of. */
  asOf: DOCUMENT_SCHEMA.entries.asOf,
  /** Region that is mapped. */
  region: DOCUMENT_SCHEMA.entries.region,
  /** Where it comes from. */
  source: v.exactOptional(text),
  /** Remark for people. */
  note: v.exactOptional(text),
  /** Clusters of chains. */
  clusters: v.exactOptional(v.array(CLUSTER_SCHEMA)),
  /** What a reader could not use. */
  setAside: DOCUMENT_SCHEMA.entries.setAside,
});

/** A cluster of chains. */
export interface Cluster extends InferOutput<typeof CLUSTER_SCHEMA> {}

/** What a portfolio says beside its chains, unknown keys included. */
export interface PortfolioHeader extends InferOutput<typeof HEADER_SCHEMA> {}

/** The portfolio document, version 1. */
export interface PortfolioDocument extends PortfolioHeader {
  /** Chains. */
  readonly chains: readonly ChainDocument[];
}

/** A portfolio. A value, as its chains are. */
export interface Portfolio {
  /** Key. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** Chains by key, in the order of the document. */
  readonly chains: ReadonlyMap<string, Chain>;
  /** Clusters, each of chains that the portfolio has. */
  readonly clusters: readonly Cluster[];
  /** What the document says beside its chains. */
  readonly header: PortfolioHeader;
}

/** What {@link readPortfolio} found. */
export interface PortfolioReading {
  /** The portfolio; `null` if the data is none at all. */
  readonly portfolio: Portfolio | null;
  /** Everything there is to say; the place of an issue of a chain begins with `chains[i]`. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a portfolio document.
 *
 * @param document - Parsed JSON, or anything else: data never makes this function throw.
 * @returns The portfolio of the chains that can be read, and the issues.
 * @remarks O(size of the document).
 * @example
 * {@includeCode ../../../../../examples/portfolio.ts}
 */
export function readPortfolio(document: unknown): PortfolioReading {
  const findings = new Findings();
  const format = isRecord(document) ? document["format"] : document;
  if (!isRecord(document) || format !== "liantu-portfolio" || !Array.isArray(document["chains"])) {
    const isMissing = isRecord(document) && format === "liantu-portfolio";
    findings.report("not-a-portfolio", "error", isMissing ? "chains" : "", isMissing ? document["chains"] : format);
    return { portfolio: null, issues: findings.issues };
  }
  const header = readHeader(document, findings);
  const issues: Issue[] = [];
  const chains = new Map<string, Chain>();
  for (const [i, data] of document["chains"].entries()) {
    const place = `chains[${String(i)}]`;
    const reading = readChain(data);
    for (const issue of reading.issues) {
      issues.push({ ...issue, place: issue.place === "" ? place : `${place}.${issue.place}` });
    }
    const { chain } = reading;
    if (chain === null) findings.reject("unreadable-chain", place, data);
    else if (chains.has(chain.document.id)) findings.reject("duplicate-id", place, chain.document.id, "chains");
    else chains.set(chain.document.id, chain);
  }
  const clusters = (header.clusters ?? []).map((cluster, i) => ({
    ...cluster,
    chains: [...new Set(cluster.chains)].filter((id, at) => {
      if (chains.has(id)) return true;
      findings.report("unknown-chain", "warning", `clusters[${String(i)}].chains[${String(at)}]`, id);
      return false;
    }),
  }));
  const setAside = [...(header.setAside ?? []), ...findings.setAside];
  const kept = setAside.length > 0 ? { ...header, setAside } : header;
  return {
    portfolio: { id: kept.id, name: kept.name, chains, clusters, header: kept },
    issues: [...findings.issues, ...issues],
  };
}

/**
 * Writes a portfolio back to its document.
 *
 * @param portfolio - Portfolio to write.
 * @returns A new document.
 */
export function writePortfolio({ header, chains }: Portfolio): PortfolioDocument {
  return { ...header, chains: Array.from(chains.values(), writeChain) };
}

function readHeader(document: Record<string, unknown>, findings: Findings): PortfolioHeader {
  const { chains: _, ...own } = document;
  const header: Record<string, unknown> = { ...own };
  const stand = (field: string, isSound: boolean, value: unknown): void => {
    if (isSound) return;
    if (own[field] === undefined) findings.report("missing-field", "error", field, undefined, field);
    else
      findings.reject(
        typeof own[field] === typeof value ? "invalid-value" : "wrong-type",
        field,
        own[field],
        typeof value,
      );
    header[field] = value;
  };
  const isKey = (value: unknown): boolean => typeof value === "string" && value !== "";
  stand("version", Number.isInteger(own["version"]) && Number(own["version"]) >= 1, DOCUMENT_VERSION);
  stand("id", isKey(own["id"]), "portfolio");
  stand("name", isKey(own["name"]), header["id"]);
  const sound = salvage(HEADER_SCHEMA, header, "", findings) as PortfolioHeader;
  if (sound.version > DOCUMENT_VERSION) {
    findings.report("future-version", "error", "version", sound.version, String(DOCUMENT_VERSION));
  }
  return sound;
}
