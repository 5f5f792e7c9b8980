/**
 * Shapes of the graph files: options, issues and what a reader gives.
 *
 * @module
 */
import type { ChainAnalysis, Localized } from "@liantu/core";

/** Options of {@link writeGexf}, {@link writeGraphml} and {@link writeGraphCsv}. */
export interface GraphFileOptions {
  /**
   * Language of the titles of the columns and of the names of lanes and classes. English titles are the keys of the
   * chain document, such as `typicalProject.capacity`.
   * @defaultValue `"zh"`
   */
  readonly language?: "zh" | "en";
  /**
   * Analysis of the chain: its class, demand, supply, gaps and coverage become columns, and the class gives the colour.
   * @defaultValue none; the status of most projects gives the colour
   */
  readonly analysis?: ChainAnalysis;
  /**
   * Whether enterprises and projects are nodes, too.
   * @defaultValue `false`
   */
  readonly includeEnterprises?: boolean;
}

/** Stable kind of a {@link GraphFileIssue}. */
export type GraphFileIssueCode =
  | "too-large"
  | "xml-malformed"
  | "xml-doctype"
  | "xml-entity"
  | "xml-character"
  | "xml-too-deep"
  | "not-a-graph"
  | "other-graphs"
  | "missing-id"
  | "duplicate-node"
  | "unknown-node"
  | "undirected-edge"
  | "unknown-stage"
  | "bad-value"
  | "repeated-value"
  | "weight-kept"
  | "attributes-kept"
  | "nested-group"
  | "left-out";

/** One thing that a reader of a graph file has to say. */
export interface GraphFileIssue {
  /** Stable kind. */
  readonly code: GraphFileIssueCode;
  /** `"error"`: something was not taken over; `"warning"`: look at it; `"info"`: good to know. */
  readonly severity: "error" | "warning" | "info";
  /** Key of the node or edge, or line and column as `12:5`; empty for the file as a whole. */
  readonly place: string;
  /** What stood there, or the number of such things where one issue speaks for many; `null` if neither helps. */
  readonly value: string | number | null;
  /** Reason. */
  readonly message: Localized;
  /** What to do about it. */
  readonly remedy: Localized;
}

/** What {@link readGexf} and {@link readGraphml} found. */
export interface GraphFileReading {
  /** Chain document, to be given to `readChain` of `@liantu/core`; `null` if the text is no such graph file. */
  readonly document: unknown;
  /** Everything there is to say, faults of the records apart, which `readChain` tells. */
  readonly issues: readonly GraphFileIssue[];
}
