/**
 * Writes a chain as GEXF 1.3, for Gephi and gephi-lite.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import type { GraphColumn } from "./graph-column.js";
import { channels } from "./graph-colours.js";
import type { GraphFileOptions } from "./graph-file.js";
import { graphOfChain, titleOf } from "./graph-of-chain.js";
import { cellText, type CellValue } from "./record-values.js";
import { escapeXml } from "./xml-text.js";

/** Beginning of the keywords of a file that this library wrote; the header of the document follows, as JSON. */
export const GEXF_MARK = "liantu-chain ";

const TYPES = {
  text: "string",
  list: "string",
  number: "double",
  range: "double",
  integer: "integer",
  boolean: "boolean",
};

/**
 * Writes a chain as a GEXF 1.3 file: links are nodes, and every flow is an edge of its own.
 *
 * The ids of the columns are the keys of the chain document in either language. Positions have y upwards, as Gephi has it.
 *
 * @param chain - Chain.
 * @param options - See {@link GraphFileOptions}.
 * @returns Text of the file, to be saved in UTF-8.
 * @remarks Linear in the size of the chain, but for sorting.
 */
export function writeGexf(chain: Chain, options: GraphFileOptions = {}): string {
  const graph = graphOfChain(chain, options);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "<meta>",
    "<creator>liantu</creator>",
    `<keywords>${escapeXml(GEXF_MARK + graph.header)}</keywords>`,
    `<description>${escapeXml(graph.name)}</description>`,
    "</meta>",
    '<graph mode="static" defaultedgetype="directed" idtype="string">',
    ...attributeLines("node", graph.nodeColumns, options.language),
    ...attributeLines("edge", graph.edgeColumns, options.language),
    "<nodes>",
  ];
  for (const { id, label, values, colour, position } of graph.nodes) {
    lines.push(`<node id="${escapeXml(id)}" label="${escapeXml(label)}">`, ...valueLines(graph.nodeColumns, values));
    lines.push(colourLine(colour));
    // y points upwards in Gephi; 0 - y, since -0 would come back as another number
    if (position !== null)
      lines.push(`<viz:position x="${cellText(position.x)}" y="${cellText(0 - position.y)}" z="0"/>`);
    lines.push("</node>");
  }
  lines.push("</nodes>", "<edges>");
  for (const { id, source, target, kind, values, colour } of graph.edges) {
    lines.push(
      `<edge id="${id}" source="${escapeXml(source)}" target="${escapeXml(target)}" type="directed" kind="${escapeXml(kind)}">`,
      ...valueLines(graph.edgeColumns, values),
      colourLine(colour),
      "</edge>",
    );
  }
  lines.push("</edges>", "</graph>", "</gexf>", "");
  return lines.join("\n");
}

function attributeLines(kind: string, columns: readonly GraphColumn[], language?: "zh" | "en"): readonly string[] {
  if (columns.length === 0) return [];
  return [
    `<attributes class="${kind}">`,
    ...columns.map(
      (one) => `<attribute id="${one.key}" title="${escapeXml(titleOf(one, language))}" type="${TYPES[one.kind]}"/>`,
    ),
    "</attributes>",
  ];
}

function valueLines(columns: readonly GraphColumn[], values: ReadonlyMap<string, CellValue>): readonly string[] {
  if (values.size === 0) return [];
  const lines = columns.flatMap(({ key }) => {
    const value = values.get(key);
    return value === undefined ? [] : [`<attvalue for="${key}" value="${escapeXml(cellText(value))}"/>`];
  });
  return ["<attvalues>", ...lines, "</attvalues>"];
}

function colourLine(colour: string): string {
  const [red, green, blue] = channels(colour);
  return `<viz:color r="${String(red)}" g="${String(green)}" b="${String(blue)}"/>`;
}
