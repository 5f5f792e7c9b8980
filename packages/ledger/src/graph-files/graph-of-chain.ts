/**
 * A chain as nodes and edges with columns: what every writer of this folder writes.
 *
 * @module
 */
import type { Chain, Flow } from "@liantu/core";
import { DERIVED_COLUMNS, derivedValues, mainStatus } from "./analysis-values.js";
import { enterpriseEdges, enterpriseNodes, OTHER_COLUMNS } from "./enterprise-nodes.js";
import { column, FLOW_COLUMNS, flatColumns, LINK_COLUMNS, type GraphColumn } from "./graph-column.js";
import { CLASS_COLOURS, FLOW_COLOURS, NEUTRAL_COLOUR, STATUS_COLOURS } from "./graph-colours.js";
import type { GraphFileOptions } from "./graph-file.js";
import type { ChainGraph, GraphEdge, GraphNode } from "./graph.js";
import { RecordValues, type CellValue, type PlainRecord } from "./record-values.js";

/** Keys of the header of a document that a graph file holds. */
export const HEADER_KEYS = [
  "id",
  "name",
  "nameEn",
  "region",
  "asOf",
  "source",
  "note",
  "responsible",
  "surveyed",
] as const;

/** Column that says what a node or an edge stands for. */
export const RECORD_COLUMN = column("record", "text", "记录类型");

const LINK_APART: ReadonlySet<string> = new Set(["id", "name"]);
const FLOW_APART: ReadonlySet<string> = new Set(["from", "to"]);
const LINK_VALUES = new RecordValues(LINK_COLUMNS);
const FLOW_VALUES = new RecordValues(FLOW_COLUMNS);
const NODE_COLUMNS = [RECORD_COLUMN, ...flatColumns(LINK_COLUMNS), ...DERIVED_COLUMNS, ...OTHER_COLUMNS];
const EDGE_COLUMNS = [RECORD_COLUMN, ...flatColumns(FLOW_COLUMNS)];

/**
 * Makes the graph of a chain.
 *
 * @param chain - Chain.
 * @param options - See {@link GraphFileOptions}.
 * @returns Nodes and edges in an order that does not depend on that of the records.
 * @remarks O(n log n) in the number of links, flows, enterprises and projects.
 */
export function graphOfChain(
  chain: Chain,
  { language = "zh", analysis, includeEnterprises = false }: GraphFileOptions,
): ChainGraph {
  const { document } = chain;
  const positions = new Map(Object.entries(document.layout?.positions ?? {}));
  const links = [...document.links]
    .sort((a, b) => order(a.id, b.id))
    .map((link): GraphNode => {
      const found = analysis?.links.get(link.id);
      const status = mainStatus(chain, link.id);
      const colour = status === null ? NEUTRAL_COLOUR : STATUS_COLOURS[status];
      const values = LINK_VALUES.valuesOf(link as unknown as PlainRecord, LINK_APART);
      for (const [key, value] of derivedValues(chain, link, found, language)) values.set(key, value);
      if (includeEnterprises) values.set(RECORD_COLUMN.key, "link");
      return {
        id: link.id,
        label: link.name,
        record: "link",
        lane: link.stage,
        values,
        colour: found === undefined ? colour : CLASS_COLOURS[found.class],
        position: positions.get(link.id) ?? null,
      };
    });
  const others = includeEnterprises ? enterpriseNodes(chain, new Set(links.map(({ id }) => id))) : [];
  const nodes = [...links, ...others];
  const edges = [
    ...flowEdges(chain.flows, includeEnterprises),
    ...(includeEnterprises ? enterpriseEdges(chain, others) : []),
  ].map((edge, at) => ({ ...edge, id: `e${String(at)}` }));
  return {
    id: document.id,
    name: document.name,
    header: headerOf(document as unknown as PlainRecord),
    nodeColumns: used(NODE_COLUMNS, nodes),
    edgeColumns: used(EDGE_COLUMNS, edges),
    nodes,
    edges,
  };
}

/**
 * Gives the title of a column.
 *
 * @param one - Column.
 * @param language - Language.
 */
export function titleOf(one: GraphColumn, language: "zh" | "en" = "zh"): string {
  return language === "zh" ? one.zh : one.en;
}

function flowEdges(flows: readonly Flow[], isMarked: boolean): Omit<GraphEdge, "id">[] {
  const sorted = flows
    .map((flow) => ({ flow, text: JSON.stringify(flow) }))
    .sort(
      (a, b) =>
        order(a.flow.from, b.flow.from) ||
        order(a.flow.to, b.flow.to) ||
        order(a.flow.kind ?? "input", b.flow.kind ?? "input") ||
        order(a.flow.alternative ?? "", b.flow.alternative ?? "") ||
        order(a.text, b.text),
    );
  const kinds = new Set<string>();
  return sorted.map(({ flow }) => {
    const kind = flow.kind ?? "input";
    const values = FLOW_VALUES.valuesOf(flow as unknown as PlainRecord, FLOW_APART);
    if (isMarked) values.set(RECORD_COLUMN.key, "flow");
    return {
      source: flow.from,
      target: flow.to,
      kind: uniqueKind(kinds, flow, kind),
      flow: kind,
      values,
      colour: FLOW_COLOURS[kind],
    };
  });
}

/** A kind that no other flow between the two links has: Gephi makes one edge of those whose kinds are alike. */
function uniqueKind(taken: Set<string>, { from, to, alternative }: Flow, kind: string): string {
  const base = alternative === undefined ? kind : `${kind} (${alternative})`;
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base} #${String(n)}`;
    const key = JSON.stringify([from, to, name]);
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function headerOf(document: PlainRecord): string {
  return JSON.stringify(
    Object.fromEntries(HEADER_KEYS.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]]))),
  );
}

function used(
  columns: readonly GraphColumn[],
  rows: readonly { readonly values: ReadonlyMap<string, CellValue> }[],
): readonly GraphColumn[] {
  const keys = new Set<string>();
  for (const { values } of rows) for (const key of values.keys()) keys.add(key);
  return columns.filter(({ key }) => keys.has(key));
}

/** Order by code units, which is the same in every language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
