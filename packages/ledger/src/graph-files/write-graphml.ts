/**
 * Writes a chain as GraphML, for yEd, Cytoscape and NetworkX.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { AutomaticPlaces, NODE_HEIGHT, NODE_WIDTH } from "./automatic-place.js";
import { column, type GraphColumn } from "./graph-column.js";
import { textOn } from "./graph-colours.js";
import type { GraphFileOptions } from "./graph-file.js";
import { graphOfChain, titleOf } from "./graph-of-chain.js";
import type { GraphEdge, GraphNode } from "./graph.js";
import { cellText, type CellValue } from "./record-values.js";
import { escapeXml } from "./xml-text.js";

/** Name of the graph's datum that holds the header of the document, as JSON. */
export const GRAPHML_MARK = "liantu-chain";
/** Column of names; the label that yEd shows may be wrapped by hand. */
export const NAME_COLUMN = column("name", "text", "名称");
/** Columns of positions as the document has them. */
export const POSITION_COLUMNS: readonly GraphColumn[] = [
  column("layout.x", "number", "横坐标"),
  column("layout.y", "number", "纵坐标"),
];

const TYPES = { text: "string", list: "string", number: "double", range: "double", integer: "int", boolean: "boolean" };
const NAMESPACES =
  'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns ' +
  'http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"';
const LINES = { input: "line", return: "dashed", credit: "dotted" };

/**
 * Writes a chain as a GraphML file with the labels, colours and places that yEd shows: links are nodes, and every flow is
 * an edge of its own.
 *
 * @param chain - Chain.
 * @param options - See {@link GraphFileOptions}.
 * @returns Text of the file, to be saved in UTF-8.
 * @remarks Linear in the size of the chain, but for sorting.
 */
export function writeGraphml(chain: Chain, options: GraphFileOptions = {}): string {
  const graph = graphOfChain(chain, options);
  const nodeColumns = [NAME_COLUMN, ...POSITION_COLUMNS, ...graph.nodeColumns];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml ${NAMESPACES}>`,
    `<key id="g.chain" for="graph" attr.name="${GRAPHML_MARK}" attr.type="string"/>`,
    ...nodeColumns.map((one) => keyLine("node", one, options.language)),
    '<key id="n.graphics" for="node" yfiles.type="nodegraphics"/>',
    ...graph.edgeColumns.map((one) => keyLine("edge", one, options.language)),
    '<key id="e.graphics" for="edge" yfiles.type="edgegraphics"/>',
    '<graph id="G" edgedefault="directed">',
    `<data key="g.chain">${escapeXml(graph.header)}</data>`,
  ];
  const places = new AutomaticPlaces();
  for (const node of graph.nodes) {
    const place = places.next(node.lane);
    lines.push(`<node id="${escapeXml(node.id)}">`);
    lines.push(...dataLines("n", nodeColumns, nodeValues(node)));
    lines.push(nodeGraphics(node, node.position ?? place), "</node>");
  }
  for (const edge of graph.edges) {
    lines.push(`<edge id="${edge.id}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">`);
    lines.push(...dataLines("e", graph.edgeColumns, edge.values), edgeGraphics(edge), "</edge>");
  }
  lines.push("</graph>", "</graphml>", "");
  return lines.join("\n");
}

function nodeValues({ label, position, values }: GraphNode): ReadonlyMap<string, CellValue> {
  const all = new Map<string, CellValue>([["name", label], ...values]);
  if (position !== null) all.set("layout.x", position.x).set("layout.y", position.y);
  return all;
}

function keyLine(side: "node" | "edge", one: GraphColumn, language?: "zh" | "en"): string {
  const title = escapeXml(titleOf(one, language));
  return `<key id="${side.slice(0, 1)}.${one.key}" for="${side}" attr.name="${title}" attr.type="${TYPES[one.kind]}"/>`;
}

function dataLines(
  side: "n" | "e",
  columns: readonly GraphColumn[],
  values: ReadonlyMap<string, CellValue>,
): readonly string[] {
  return columns.flatMap(({ key }) => {
    const value = values.get(key);
    return value === undefined ? [] : [`<data key="${side}.${key}">${escapeXml(cellText(value))}</data>`];
  });
}

function nodeGraphics(
  { label, colour, record }: GraphNode,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const [left, top] = [x - NODE_WIDTH / 2, y - NODE_HEIGHT / 2].map(cellText);
  const shape = record === "link" ? "roundrectangle" : record === "enterprise" ? "ellipse" : "rectangle";
  return (
    `<data key="n.graphics"><y:ShapeNode>` +
    `<y:Geometry x="${left ?? ""}" y="${top ?? ""}" width="${String(NODE_WIDTH)}" height="${String(NODE_HEIGHT)}"/>` +
    `<y:Fill color="${colour}" transparent="false"/><y:BorderStyle color="#111827" type="line" width="1.0"/>` +
    `<y:NodeLabel alignment="center" textColor="${textOn(colour)}" visible="true">${escapeXml(label)}</y:NodeLabel>` +
    `<y:Shape type="${shape}"/></y:ShapeNode></data>`
  );
}

function edgeGraphics({ flow, colour }: GraphEdge): string {
  return (
    `<data key="e.graphics"><y:PolyLineEdge>` +
    `<y:LineStyle color="${colour}" type="${flow === null ? "line" : LINES[flow]}" width="1.0"/>` +
    `<y:Arrows source="none" target="standard"/></y:PolyLineEdge></data>`
  );
}
