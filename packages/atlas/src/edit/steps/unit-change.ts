/**
 * A link gets another unit: everything that was recorded in the old one keeps its meaning.
 *
 * @module
 */
import { convertAmount, recordKey, unitsAreAlike } from "@liantu/core";
import type { Chain, ChainEdit, ChainLink, Flow, LinkKey, Range, TypicalProject } from "@liantu/core";
import { sameUnit } from "../fields/same-unit.js";

/** Amounts of a link that are in its unit. */
const AMOUNTS = ["finalDemand", "annualAdditions", "external", "stock"] as const;

/** What becomes of the amounts when a unit changes. */
export type UnitChange = "same" | "converts" | "unlike";

/**
 * Says what becomes of the amounts when a unit changes.
 *
 * @param before - Unit as recorded; `undefined` for none.
 * @param after - Unit now.
 * @returns Whether they stay, convert, or would lose their meaning.
 */
export function unitChange(before: string | undefined, after: string | undefined): UnitChange {
  if (before === undefined || after === undefined || sameUnit(before, after)) return "same";
  return unitsAreAlike(before, after) ? "converts" : "unlike";
}

/**
 * Gives what has to be changed beside the unit of a link.
 *
 * @param chain - Chain as it is.
 * @param link - Key of the link.
 * @param unit - Its new unit, one that converts from the old one.
 * @param entered - Fields of the link that were entered anew, in the new unit already.
 * @returns Fields of the link, and edits of flows and projects.
 */
export function convertedRecords(
  chain: Chain,
  link: LinkKey,
  unit: string,
  entered: Readonly<Record<string, unknown>>,
): { readonly fields: Partial<ChainLink>; readonly edits: readonly ChainEdit[] } {
  const record = chain.document.links.find(({ id }) => id === link);
  const old = record?.unit;
  if (record === undefined || old === undefined) return { fields: {}, edits: [] };
  const convert = (value: number): number => convertAmount(value, old, unit);
  const fields: Record<string, unknown> = {};
  for (const name of AMOUNTS) {
    const value = record[name];
    if (value !== undefined && value !== null && !(name in entered)) fields[name] = scaled(value, convert);
  }
  const typical = ("typicalProject" in entered ? entered["typicalProject"] : record.typicalProject) as
    | TypicalProject
    | undefined;
  // Entered anew beside it, the capacity still is what it was before.
  if (typical?.capacity !== undefined && typical.capacity === record.typicalProject?.capacity) {
    fields["typicalProject"] = { ...typical, capacity: convert(typical.capacity) };
  }
  const edits: ChainEdit[] = [];
  for (const flow of chain.document.flows ?? []) {
    if (flow.coefficient === undefined || (flow.from !== link && flow.to !== link)) continue;
    const isCounted = link === countedEnd(flow);
    // Of what is counted there are as many more as the unit is smaller; of what it is counted per, the other way round.
    const change = (value: number): number => (isCounted ? convert(value) : convertAmount(value, unit, old));
    const key = recordKey("flows", flow);
    edits.push({ kind: "change", in: "flows", key, fields: { coefficient: scaled(flow.coefficient, change) } });
  }
  for (const { id, unit: own, capacity, link: of } of chain.document.projects ?? []) {
    if (of === link && own === undefined && capacity !== undefined) {
      edits.push({ kind: "change", in: "projects", key: id, fields: { unit: old } });
    }
  }
  return { fields: fields as Partial<ChainLink>, edits };
}

function countedEnd({ kind, from, to }: Flow): LinkKey {
  return kind === undefined || kind === "input" ? from : to;
}

function scaled(value: number | Range, convert: (value: number) => number): number | Range {
  if (typeof value === "number") return convert(value);
  return { low: convert(value.low), base: convert(value.base), high: convert(value.high) };
}
