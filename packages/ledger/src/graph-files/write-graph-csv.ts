/**
 * Writes a chain as two tables of nodes and edges, for Gephi's import of spreadsheets and for Excel and WPS.
 *
 * @module
 */
import type { Chain } from "@liantu/core";
import { csvTable, idCell } from "./csv-table.js";
import type { GraphFileOptions } from "./graph-file.js";
import { graphOfChain, titleOf } from "./graph-of-chain.js";

/** Tables of a graph. */
export interface GraphTables {
  /** Nodes: Id, Label, then a column for each attribute. */
  readonly nodes: string;
  /** Edges: Source, Target, Type, Id, Kind, then a column for each attribute. */
  readonly edges: string;
}

/**
 * Writes a chain as CSV tables of nodes and edges, UTF-8 with a byte order mark.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, in Id, Source and Target alike, so that
 * edges still meet their nodes. The tables are for other programs; there is no reader for them.
 *
 * @param chain - Chain.
 * @param options - See {@link GraphFileOptions}.
 * @returns Texts of the two files.
 */
export function writeGraphCsv(chain: Chain, options: GraphFileOptions = {}): GraphTables {
  const { nodes, edges, nodeColumns, edgeColumns } = graphOfChain(chain, options);
  const isPlaced = nodes.some(({ position }) => position !== null);
  const places = isPlaced ? (options.language === "en" ? ["X", "Y"] : ["横坐标", "纵坐标"]) : [];
  return {
    nodes: csvTable([
      ["Id", "Label", ...nodeColumns.map((one) => titleOf(one, options.language)), ...places],
      ...nodes.map(({ id, label, values, position }) => [
        idCell(id),
        label,
        ...nodeColumns.map(({ key }) => values.get(key) ?? null),
        ...(isPlaced ? [position?.x ?? null, position?.y ?? null] : []),
      ]),
    ]),
    edges: csvTable([
      [
        "Source",
        "Target",
        "Type",
        "Id",
        "Kind",
        ...edgeColumns.filter(({ key }) => key !== "kind").map((one) => titleOf(one, options.language)),
      ],
      ...edges.map(({ id, source, target, kind, values }) => [
        idCell(source),
        idCell(target),
        "Directed",
        id,
        kind,
        ...edgeColumns.filter(({ key }) => key !== "kind").map(({ key }) => values.get(key) ?? null),
      ]),
    ]),
  };
}
