/**
 * A chain as a graph with columns, as every writer of this folder writes it.
 *
 * @module
 */
import type { ChainLink, FlowKind } from "@liantu/core";
import type { GraphColumn } from "./graph-column.js";
import type { CellValue } from "./record-values.js";

/** A node. */
export interface GraphNode {
  /** Key, unique among the nodes; that of the link for links. */
  readonly id: string;
  /** Name. */
  readonly label: string;
  /** What it stands for. */
  readonly record: "link" | "enterprise" | "project";
  /** Lane of a link. */
  readonly lane: ChainLink["stage"] | null;
  /** Values by the key of the column. */
  readonly values: ReadonlyMap<string, CellValue>;
  /** Colour as `#rrggbb`. */
  readonly colour: string;
  /** Place of the centre, y downwards; `null` where nobody arranged it. */
  readonly position: { readonly x: number; readonly y: number } | null;
}

/** An edge. */
export interface GraphEdge {
  /** Key, unique among the edges. */
  readonly id: string;
  /** Key of the node that it comes from. */
  readonly source: string;
  /** Key of the node that it leads to. */
  readonly target: string;
  /** Kind, such that no two edges between the same two nodes have the same. */
  readonly kind: string;
  /** Kind of the flow; `null` if it is none. */
  readonly flow: FlowKind | null;
  /** Values by the key of the column. */
  readonly values: ReadonlyMap<string, CellValue>;
  /** Colour as `#rrggbb`. */
  readonly colour: string;
}

/** A graph with its columns, those without any value left out. */
export interface ChainGraph {
  /** Key of the chain. */
  readonly id: string;
  /** Name of the chain. */
  readonly name: string;
  /** Header of the document, as JSON. */
  readonly header: string;
  /** Columns of nodes. */
  readonly nodeColumns: readonly GraphColumn[];
  /** Columns of edges. */
  readonly edgeColumns: readonly GraphColumn[];
  /** Nodes: links by key, then enterprises, then projects. */
  readonly nodes: readonly GraphNode[];
  /** Edges: flows by their links, then the edges of enterprises and projects. */
  readonly edges: readonly GraphEdge[];
}
