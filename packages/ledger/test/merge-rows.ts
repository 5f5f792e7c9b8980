/**
 * Rows and chains to merge in tests.
 *
 * @module
 */
import { readChain } from "@liantu/core";
import type { Chain, ChainLink, ProjectRecord } from "@liantu/core";
import type { ColumnMatch, LedgerCapacity, LedgerRow } from "../src/index.js";
import { mergeLedger } from "../src/merge/merge-ledger.js";
import type { MergeOptions } from "../src/merge/merge-types.js";

/** A row 2 of the sheet 表 with what is given. */
export function rowOf(fields: Partial<LedgerRow>): LedgerRow {
  return { sheet: "表", row: 2, name: "某项目", capacities: [], others: new Map(), ...fields };
}

/** A sure capacity of column D. */
export function capacity(value: number, unit: string, product?: string): LedgerCapacity {
  return { kind: "capacity", value, unit, column: "D", isUnsure: false, ...(product !== undefined && { product }) };
}

/** Two links, 甲料 in t/a and 乙件 in 套/a; the first with what is given. */
export function smallChain(
  first: Partial<ChainLink> = {},
  projects: readonly ProjectRecord[] = [],
  more: Readonly<Record<string, unknown>> = {},
): Chain {
  const { chain } = readChain({
    format: "liantu-chain",
    version: 1,
    id: "small",
    name: "小链",
    asOf: "2024-01",
    links: [
      { id: "a", name: "甲料", stage: "upstream", unit: "t/a", ...first },
      { id: "b", name: "乙件", stage: "downstream", unit: "套/a" },
    ],
    enterprises: [{ id: "e", name: "甲公司", creditCode: "91620300MA71QY5T3K" }],
    projects,
    ...more,
  });
  if (chain === null) throw new Error("no chain");
  return chain;
}

/** The same value with everything in it frozen, the maps of rows left as they are. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

/** Money, in 亿元 unless said otherwise. */
export const money = (value: number, unit = "亿元") => ({ value, unit });
/** Merges rows into a chain; those that are not {@link KNOWN} are of 甲料. */
export const merge = (rows: readonly Partial<LedgerRow>[], chain = smallChain(), options: MergeOptions = {}) =>
  mergeLedger(
    chain,
    {
      rows: rows.map((fields, at) =>
        rowOf({ row: at + 2, ...(fields.name !== KNOWN.name && { link: "甲料" }), ...fields }),
      ),
      columns: COLUMNS,
    },
    options,
  );
const column = (letter: string, heading: string, field: ColumnMatch["field"]): ColumnMatch => ({
  column: 0,
  letter,
  heading,
  field,
  degree: 1,
  by: "name",
  samples: [],
});
/** Columns of the rows. */
export const COLUMNS = [
  column("A", "序号", "serial"),
  column("B", "项目名称", "projectName"),
  column("D", "产能", "capacity"),
  column("E", "总投资", "investment"),
  column("K", "联系人", "contact"),
];
/** Projects after the merge. */
export const projectsOf = ({ chain }: ReturnType<typeof merge>): readonly ProjectRecord[] =>
  chain.document.projects ?? [];
/** Issues as code, row and column. */
export const codes = ({ issues }: ReturnType<typeof merge>) =>
  issues.map(({ code, row, column: at }) => [code, row, at]);
/** A project of the small chain. */
export const known: ProjectRecord = { id: "p", name: "甲料项目", enterprise: "e", link: "a", stage: "signed" };
/** How a ledger names it. */
export const KNOWN = { name: "甲料 项目", enterprise: "甲公司" };
