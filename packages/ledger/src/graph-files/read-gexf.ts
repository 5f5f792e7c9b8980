/**
 * Reads GEXF 1.1 to 1.3 files as chain documents.
 *
 * @module
 */
import { documentOfGraph, type FileCell, type FileEdge, type FileNode } from "./document-of-graph.js";
import type { GraphFileReading } from "./graph-file.js";
import type { GraphFindings } from "./graph-findings.js";
import type { XmlElement } from "./parse-xml.js";
import { attributeOf, childrenOf, numberOf, readGraphFile } from "./read-graph-file.js";
import { GEXF_MARK } from "./write-gexf.js";
import { restoreForbidden } from "./xml-text.js";

type Columns = ReadonlyMap<string, { readonly title: string; readonly standard: string | undefined }>;

/**
 * Reads a GEXF file.
 *
 * Of a file that {@link writeGexf} wrote come back: the id, name, English name, region, date, source, note, who
 * answers for it and `surveyed` of the document; every link and every flow with every field, unknown ones included, in the order of
 * their keys; the positions of links. Not: enterprises, projects, targets, relations, slips, contacts, indicators, rules,
 * what was set aside, and positions of links that do not exist. What was derived (status, analysis) is not read. A file
 * that Gephi saved has lost the header; its links and flows come back all the same.
 *
 * Of any other file nodes become links (lane midstream, unless a column `stage` names one) and edges become flows without
 * coefficient; other columns are kept under `attributes`.
 *
 * @param text - Text of the file. Data never makes this function throw.
 * @returns Document for `readChain` of `@liantu/core`, and the issues.
 * @remarks O(length). No document type is read, and at most 128 million characters.
 */
export function readGexf(text: string): GraphFileReading {
  return readGraphFile(text, "gexf", (root, findings) => {
    const graphs = childrenOf(root, "graph");
    const [graph] = graphs;
    if (graph === undefined) return undefined;
    if (graphs.length > 1) findings.say("other-graphs", "", String(graphs.length));
    const [meta] = childrenOf(root, "meta");
    const keywords = restoreForbidden(meta === undefined ? "" : (childrenOf(meta, "keywords")[0]?.text ?? ""));
    const description = meta === undefined ? undefined : childrenOf(meta, "description")[0]?.text;
    const nodes = nodesIn(graph, columnsOf(graph, "node"), findings);
    const edges = edgesIn(graph, findings);
    return documentOfGraph(
      {
        header: keywords.startsWith(GEXF_MARK) ? keywords.slice(GEXF_MARK.length) : undefined,
        name: description === undefined ? undefined : restoreForbidden(description),
        nodes,
        edges,
      },
      findings,
    );
  });
}

function columnsOf(graph: XmlElement, side: "node" | "edge"): Columns {
  const columns = new Map<string, { title: string; standard: string | undefined }>();
  for (const section of childrenOf(graph, "attributes")) {
    if (attributeOf(section, "class") !== side) continue;
    for (const one of childrenOf(section, "attribute")) {
      const id = attributeOf(one, "id") ?? "";
      columns.set(id, { title: attributeOf(one, "title") ?? id, standard: childrenOf(one, "default")[0]?.text });
    }
  }
  return columns;
}

function nodesIn(graph: XmlElement, columns: Columns, findings: GraphFindings): readonly FileNode[] {
  const nodes: FileNode[] = [];
  const read = (parent: XmlElement): void => {
    for (const list of childrenOf(parent, "nodes")) {
      for (const node of childrenOf(list, "node")) {
        const id = attributeOf(node, "id") ?? "";
        if (id === "") findings.count("missing-id", "");
        else
          nodes.push({
            id,
            label: attributeOf(node, "label"),
            cells: cellsOf(node, columns),
            position: positionOf(node),
          });
        read(node);
      }
    }
  };
  read(graph);
  return nodes;
}

function edgesIn(graph: XmlElement, findings: GraphFindings): readonly FileEdge[] {
  const columns = columnsOf(graph, "edge");
  const usual = attributeOf(graph, "defaultedgetype") ?? "undirected";
  return childrenOf(graph, "edges")
    .flatMap((list) => childrenOf(list, "edge"))
    .map((edge, at): FileEdge => {
      const id = attributeOf(edge, "id") ?? String(at);
      if ((attributeOf(edge, "type") ?? usual) !== "directed") findings.count("undirected-edge", id);
      return {
        id,
        source: attributeOf(edge, "source") ?? "",
        target: attributeOf(edge, "target") ?? "",
        label: attributeOf(edge, "label"),
        kind: attributeOf(edge, "kind"),
        weight: attributeOf(edge, "weight"),
        cells: cellsOf(edge, columns),
      };
    });
}

function cellsOf(element: XmlElement, columns: Columns): readonly FileCell[] {
  const cells: FileCell[] = [];
  const seen = new Set<string>();
  for (const list of childrenOf(element, "attvalues")) {
    for (const one of childrenOf(list, "attvalue")) {
      const id = attributeOf(one, "for") ?? attributeOf(one, "id") ?? "";
      seen.add(id);
      cells.push({ id, title: columns.get(id)?.title ?? id, text: attributeOf(one, "value") ?? "" });
    }
  }
  for (const [id, { title, standard }] of columns) {
    if (standard !== undefined && !seen.has(id)) cells.push({ id, title, text: restoreForbidden(standard) });
  }
  return cells;
}

function positionOf(node: XmlElement): FileNode["position"] {
  const [position] = childrenOf(node, "position");
  if (position === undefined) return undefined;
  const [x, y] = [numberOf(attributeOf(position, "x")), numberOf(attributeOf(position, "y"))];
  return x === undefined || y === undefined ? undefined : { x, y: 0 - y };
}
