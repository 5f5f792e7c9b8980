/**
 * A chain document of the nodes and edges of a graph file.
 *
 * @module
 */
import { DOCUMENT_VERSION, LANE_NAMES } from "@liantu/core";
import { DERIVED_COLUMNS, LANE_COLUMN } from "./analysis-values.js";
import { KEY_COLUMN } from "./enterprise-nodes.js";
import { FLOW_COLUMNS, flatColumns, LINK_COLUMNS, type GraphColumn } from "./graph-column.js";
import type { GraphFindings } from "./graph-findings.js";
import { HEADER_KEYS, RECORD_COLUMN } from "./graph-of-chain.js";
import { isRecord, parseJson, RecordValues, type PlainRecord } from "./record-values.js";

/** Value of a column of a file, with what the file calls the column. */
export interface FileCell {
  /** Id of the column in the file. */
  readonly id: string;
  /** Title of the column in the file. */
  readonly title: string;
  /** Text. */
  readonly text: string;
}

/** Node of a file. */
export interface FileNode {
  /** Key. */
  readonly id: string;
  /** Name; `undefined` if the file has none. */
  readonly label: string | undefined;
  /** Name of the group that it is drawn in. */
  readonly group?: string;
  /** Values. */
  readonly cells: readonly FileCell[];
  /** Place of the centre, y downwards. */
  readonly position: { readonly x: number; readonly y: number } | undefined;
}

/** Edge of a file. */
export interface FileEdge {
  /** Key, for issues. */
  readonly id: string;
  /** Key of the node that it comes from. */
  readonly source: string;
  /** Key of the node that it leads to. */
  readonly target: string;
  /** Label, kind and weight, as the file has them. */
  readonly label: string | undefined;
  /** Kind of the edge. */
  readonly kind: string | undefined;
  /** Weight. */
  readonly weight: string | undefined;
  /** Values. */
  readonly cells: readonly FileCell[];
}

/** Graph of a file. */
export interface FileGraph {
  /** Header of the document as JSON, if this library wrote the file. */
  readonly header: string | undefined;
  /** Name of the graph, for want of a header. */
  readonly name: string | undefined;
  /** Nodes with ids. */
  readonly nodes: readonly FileNode[];
  /** Edges. */
  readonly edges: readonly FileEdge[];
}

const LANES = new Map(
  Object.entries(LANE_NAMES).flatMap(([lane, { zh, en }]) => [
    [lane, lane],
    [zh, lane],
    [en.toLowerCase(), lane],
  ]),
);
const STANDARD_FLOWS: ReadonlySet<string> = new Set(["input", "return", "credit"]);
const LABEL_TITLE = /^(?:label|name|名称|标签)$/iu;
const LINKS = sideOf(LINK_COLUMNS);
const FLOWS = sideOf(FLOW_COLUMNS);
const DERIVED: ReadonlySet<string> = new Set([...DERIVED_COLUMNS, RECORD_COLUMN].flatMap(({ key, zh }) => [key, zh]));

interface Side {
  readonly values: RecordValues;
  readonly byName: ReadonlyMap<string, string>;
}

interface Row {
  /** Record of the known columns. */
  readonly record: PlainRecord;
  /** Texts of all others. */
  readonly others: Map<string, string>;
}

/**
 * Makes a chain document.
 *
 * @param graph - Graph of a file.
 * @param findings - Takes what there is to say.
 * @returns The document.
 */
export function documentOfGraph(graph: FileGraph, findings: GraphFindings): PlainRecord {
  const parsed = graph.header === undefined ? undefined : parseJson(graph.header);
  // a program that saves the file again drops the header, but not the columns
  const isOurs = isRecord(parsed) || graph.nodes.some(({ cells }) => cells.some((cell) => isOf(LANE_COLUMN, cell)));
  const mentioned = new Set<string>();
  const links = new Map<string, PlainRecord>();
  const positions: [string, unknown][] = [];
  const leftOut = new Set<string>();
  for (const node of graph.nodes) {
    if (standsForOther(node.cells)) {
      leftOut.add(node.id);
      findings.count("left-out", node.id);
    } else if (links.has(node.id)) findings.say("duplicate-node", node.id, node.id);
    else {
      links.set(node.id, linkOf(node, isOurs, findings, mentioned));
      if (node.position !== undefined) positions.push([node.id, node.position]);
    }
  }
  const flows: PlainRecord[] = [];
  for (const edge of graph.edges) {
    const lost = [edge.source, edge.target].find((end) => !links.has(end));
    if (leftOut.has(edge.source) || leftOut.has(edge.target)) findings.count("left-out", edge.id);
    else if (lost !== undefined) findings.say("unknown-node", edge.id, lost);
    else flows.push(flowOf(edge, isOurs, findings, mentioned));
  }
  const name = graph.name?.trim() ?? "";
  const header = isRecord(parsed)
    ? Object.fromEntries(HEADER_KEYS.flatMap((key) => (key in parsed ? [[key, parsed[key]]] : [])))
    : { id: "graph", name: name === "" ? "graph" : name };
  return {
    format: "liantu-chain",
    version: DOCUMENT_VERSION,
    ...header,
    links: [...links.values()],
    flows,
    ...(positions.length > 0 && { layout: { positions: Object.fromEntries(positions) } }),
  };
}

function linkOf(
  { id, label, group, cells }: FileNode,
  isOurs: boolean,
  findings: GraphFindings,
  mentioned: Set<string>,
): PlainRecord {
  const { record, others } = rowOf(id, cells, LINKS, isOurs, findings);
  const { stage, ...rest } = record;
  const lane = typeof stage === "string" ? LANES.get(stage.trim().toLowerCase()) : undefined;
  if (lane === undefined) {
    findings.count("unknown-stage", id);
    if (typeof stage === "string") others.set("stage", stage);
  }
  let name = label;
  for (const [title, text] of others) {
    if (!LABEL_TITLE.test(title) || (name ?? "") !== "" || text.trim() === "") continue;
    name = text;
    others.delete(title);
  }
  return {
    ...(group !== undefined && { group }),
    ...withAttributes(id, rest, others, findings, mentioned),
    // last, so that nothing in a file can stand in for the key of its node
    id,
    name: name === undefined || name === "" ? id : name,
    stage: lane ?? "midstream",
  };
}

function flowOf(
  { id, source, target, label, kind, weight, cells }: FileEdge,
  isOurs: boolean,
  findings: GraphFindings,
  mentioned: Set<string>,
): PlainRecord {
  const { record, others } = rowOf(id, cells, FLOWS, isOurs, findings);
  const { kind: stated, ...rest } = record;
  const kinds = [stated, kind === "input" ? undefined : kind].filter((one) => STANDARD_FLOWS.has(one as string));
  if (typeof stated === "string" && !STANDARD_FLOWS.has(stated)) others.set("kind", stated);
  if (!isOurs && kind !== undefined && !STANDARD_FLOWS.has(kind)) others.set("kind", kind);
  if (label !== undefined && label.trim() !== "") others.set("label", label);
  if (weight !== undefined && Number(weight) !== 1) {
    others.set("weight", weight);
    findings.count("weight-kept", id);
    mentioned.add("weight");
  }
  return {
    ...withAttributes(id, rest, others, findings, mentioned),
    from: source,
    to: target,
    ...(kinds.length > 0 && { kind: kinds[0] }),
  };
}

function rowOf(
  place: string,
  cells: readonly FileCell[],
  { values, byName }: Side,
  isOurs: boolean,
  findings: GraphFindings,
): Row {
  const texts = new Map<string, string>();
  const others = new Map<string, string>();
  for (const { id, title, text } of cells) {
    const key = byName.get(id) ?? byName.get(title);
    if (key === undefined && isOurs && (DERIVED.has(id) || DERIVED.has(title))) continue;
    const [into, name] = key === undefined ? [others, title === "" ? id : title] : [texts, key];
    if (into.has(name)) findings.say("repeated-value", place, name);
    into.set(name, text);
  }
  const record = values.recordOf(texts, (key, text) => {
    // an empty cell of another program's table says nothing
    if (text.trim() === "") return;
    findings.say("bad-value", place, text);
    others.set(key, text);
  });
  return { record, others };
}

/** A record with everything that has no place in it under one key, which a chain document keeps. */
function withAttributes(
  place: string,
  record: PlainRecord,
  others: ReadonlyMap<string, string>,
  findings: GraphFindings,
  mentioned: Set<string>,
): PlainRecord {
  if (others.size === 0) return record;
  for (const title of others.keys()) {
    if (mentioned.has(title)) continue;
    mentioned.add(title);
    findings.say("attributes-kept", place, title);
  }
  const { attributes } = record;
  const kept = isRecord(attributes) ? Object.entries(attributes) : [];
  return { ...record, attributes: Object.fromEntries([...kept, ...others]) };
}

/** Whether a cell stands in the column that this library calls so, in either language. */
function isOf(one: GraphColumn, { id, title }: FileCell): boolean {
  return id === one.key || title === one.key || title === one.zh;
}

function standsForOther(cells: readonly FileCell[]): boolean {
  const record = cells.find((cell) => isOf(RECORD_COLUMN, cell))?.text;
  return (record === "enterprise" || record === "project") && cells.some((cell) => isOf(KEY_COLUMN, cell));
}

function sideOf(columns: readonly GraphColumn[]): Side {
  const byName = new Map<string, string>();
  for (const { key, zh, en } of flatColumns(columns)) for (const name of [zh, en, key]) byName.set(name, key);
  return { values: new RecordValues(columns), byName };
}
