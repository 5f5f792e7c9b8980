/**
 * Reads GraphML files as chain documents.
 *
 * @module
 */
import { AutomaticPlaces } from "./automatic-place.js";
import { documentOfGraph, type FileCell, type FileEdge, type FileNode } from "./document-of-graph.js";
import type { GraphFileReading } from "./graph-file.js";
import type { GraphFindings } from "./graph-findings.js";
import type { XmlElement } from "./parse-xml.js";
import { attributeOf, childrenOf, numberOf, readGraphFile } from "./read-graph-file.js";
import { GRAPHML_MARK, NAME_COLUMN, POSITION_COLUMNS } from "./write-graphml.js";
import { restoreForbidden } from "./xml-text.js";

interface Key {
  readonly id: string;
  readonly title: string;
  readonly isGraphics: boolean;
  readonly standard: string | undefined;
}

type Keys = ReadonlyMap<string, Key>;

interface Found {
  readonly nodes: FileNode[];
  readonly edges: FileEdge[];
}

// moved by less, a node was not moved: half of its width was taken off and added again
const SAME_PLACE = 1e-3;

/**
 * Reads a GraphML file.
 *
 * Of a file that {@link writeGraphml} wrote come back: the id, name, English name, region, date, source, note, who
 * answers for it and `surveyed` of the document; every link and every flow with every field, unknown ones included, in the order of
 * their keys; the positions of links. Names and places that were changed in yEd are taken from the drawing. Not:
 * enterprises, projects, targets, relations, slips, contacts, indicators, rules, what was set aside, and positions of links
 * that do not exist. What was derived (status, analysis) is not read.
 *
 * Of any other file nodes become links (lane midstream, unless a datum `stage` names one) and edges become flows without
 * coefficient; the name of a group becomes the group of the links inside; other data are kept under `attributes`.
 *
 * @param text - Text of the file. Data never makes this function throw.
 * @returns Document for `readChain` of `@liantu/core`, and the issues.
 * @remarks O(length). No document type is read, and at most 128 million characters.
 */
export function readGraphml(text: string): GraphFileReading {
  return readGraphFile(text, "graphml", (root, findings) => {
    const graphs = childrenOf(root, "graph");
    const [graph] = graphs;
    if (graph === undefined) return undefined;
    if (graphs.length > 1) findings.say("other-graphs", "", String(graphs.length));
    const keysFor = (side: string): Keys => keysOf(root, side);
    const data = cellsOf(graph, keysFor("graph"));
    const found = readGraph(graph, keysFor("node"), keysFor("edge"), findings);
    const header = data.find(({ title }) => title === GRAPHML_MARK)?.text;
    const nodes = header === undefined ? found.nodes : found.nodes.map(withDrawing(new AutomaticPlaces()));
    return documentOfGraph(
      {
        header,
        name: data.find(({ title }) => /^(?:name|label|description)$/i.test(title))?.text ?? attributeOf(graph, "id"),
        nodes,
        edges: found.edges,
      },
      findings,
    );
  });
}

function keysOf(root: XmlElement, side: string): Keys {
  const keys = new Map<string, Key>();
  for (const key of childrenOf(root, "key")) {
    const target = attributeOf(key, "for") ?? "all";
    if (target !== side && target !== "all") continue;
    const id = attributeOf(key, "id") ?? "";
    keys.set(id, {
      // of our own keys the side is told by its first letter
      id: id.replace(/^[ne]\./, ""),
      title: attributeOf(key, "attr.name") ?? "",
      isGraphics: key.attributes.has("yfiles.type"),
      standard: childrenOf(key, "default")[0]?.text,
    });
  }
  return keys;
}

function readGraph(graph: XmlElement, nodeKeys: Keys, edgeKeys: Keys, findings: GraphFindings): Found {
  const found: Found = { nodes: [], edges: [] };
  const groups: FileNode[] = [];
  const read = (inner: XmlElement, group: string | undefined, usual: string): void => {
    const direction = attributeOf(inner, "edgedefault") ?? usual;
    for (const child of inner.children) {
      if (child.name === "hyperedge") findings.count("left-out", attributeOf(child, "id") ?? "");
      if (child.name === "edge") found.edges.push(edgeOf(child, edgeKeys, direction, found.edges.length, findings));
      if (child.name !== "node") continue;
      const id = attributeOf(child, "id") ?? "";
      const node = nodeOf(child, id, group, nodeKeys);
      const inside = childrenOf(child, "graph");
      if (id === "") findings.count("missing-id", "");
      else if (inside.length === 0) found.nodes.push(node);
      else {
        groups.push(node);
        findings.count("nested-group", id);
      }
      for (const one of inside) read(one, node.label ?? group, direction);
    }
  };
  read(graph, undefined, "undirected");
  // a group that edges end at is more than a frame
  const ends = new Set(found.edges.flatMap(({ source, target }) => [source, target]));
  found.nodes.push(...groups.filter(({ id }) => ends.has(id)));
  return found;
}

function nodeOf(node: XmlElement, id: string, group: string | undefined, keys: Keys): FileNode {
  const drawing = graphicsOf(node, keys);
  const [label] = drawing.flatMap((shape) => descendants(shape, "NodeLabel")).map(({ text }) => text.trim());
  const [geometry] = drawing.flatMap((shape) => descendants(shape, "Geometry"));
  return {
    id,
    label: label === undefined || label === "" ? undefined : restoreForbidden(label),
    ...(group !== undefined && { group }),
    cells: cellsOf(node, keys),
    position: geometry === undefined ? undefined : centreOf(geometry),
  };
}

function edgeOf(edge: XmlElement, keys: Keys, usual: string, at: number, findings: GraphFindings): FileEdge {
  const id = attributeOf(edge, "id") ?? String(at);
  const directed = attributeOf(edge, "directed");
  if (directed === undefined ? usual !== "directed" : directed !== "true") findings.count("undirected-edge", id);
  const cells = cellsOf(edge, keys);
  const weight = cells.find(({ title }) => title.toLowerCase() === "weight");
  const [label] = graphicsOf(edge, keys).flatMap((line) => descendants(line, "EdgeLabel"));
  return {
    id,
    source: attributeOf(edge, "source") ?? "",
    target: attributeOf(edge, "target") ?? "",
    label: label === undefined ? undefined : restoreForbidden(label.text.trim()),
    kind: undefined,
    weight: weight?.text,
    cells: cells.filter((cell) => cell !== weight),
  };
}

function cellsOf(element: XmlElement, keys: Keys): readonly FileCell[] {
  const cells: FileCell[] = [];
  const seen = new Set<string>();
  for (const data of childrenOf(element, "data")) {
    const name = attributeOf(data, "key") ?? "";
    const key = keys.get(name);
    if (key?.isGraphics === true || data.children.length > 0) continue;
    seen.add(name);
    cells.push({ id: key?.id ?? name, title: key?.title ?? name, text: restoreForbidden(data.text) });
  }
  for (const [name, { id, title, standard, isGraphics }] of keys) {
    if (standard !== undefined && !isGraphics && !seen.has(name))
      cells.push({ id, title, text: restoreForbidden(standard) });
  }
  return cells;
}

/** Settles what the data and the drawing of our own file say: the drawing wins where somebody changed it. */
function withDrawing(places: AutomaticPlaces): (node: FileNode) => FileNode {
  return (node) => {
    const valueOf = (...names: readonly string[]): string | undefined =>
      node.cells.find(({ id, title }) => names.includes(id) || names.includes(title))?.text;
    const name = valueOf(NAME_COLUMN.key, NAME_COLUMN.zh);
    const [x, y] = POSITION_COLUMNS.map(({ key, zh }) => numberOf(valueOf(key, zh)));
    const stated = x === undefined || y === undefined ? undefined : { x, y };
    const record = valueOf("record", "记录类型") ?? "link";
    const automatic = places.next(record === "link" ? (valueOf("stage", "链段") ?? null) : null);
    const own = new Set([NAME_COLUMN, ...POSITION_COLUMNS].flatMap(({ key, zh }) => [key, zh]));
    const isRenamed = name !== undefined && node.label !== undefined && blanksAlike(name) !== blanksAlike(node.label);
    return {
      ...node,
      label: isRenamed ? node.label : (name ?? node.label),
      cells: node.cells.filter(({ id, title }) => !own.has(id) && !own.has(title)),
      position: isSamePlace(node.position, stated ?? automatic) ? stated : node.position,
    };
  };
}

function isSamePlace(drawn: FileNode["position"], known: { readonly x: number; readonly y: number }): boolean {
  if (drawn === undefined) return true;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_PLACE + Math.abs(b) * 1e-9;
  return near(drawn.x, known.x) && near(drawn.y, known.y);
}

function blanksAlike(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function centreOf(geometry: XmlElement): FileNode["position"] {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => numberOf(attributeOf(geometry, name)));
  return x === undefined || y === undefined ? undefined : { x: x + (width ?? 0) / 2, y: y + (height ?? 0) / 2 };
}

function graphicsOf(element: XmlElement, keys: Keys): readonly XmlElement[] {
  return childrenOf(element, "data").filter((data) => keys.get(attributeOf(data, "key") ?? "")?.isGraphics === true);
}

function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
