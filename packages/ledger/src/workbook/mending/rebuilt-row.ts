/**
 * Cells of a row that was read without fault, put together again from what was read.
 *
 * @module
 */
import { columnLetter } from "../../cell-text.js";
import type { ColumnMatch, LedgerField, LedgerRow } from "../../types.js";

type Cell = string | number;

/**
 * Puts the cells of a row together again.
 *
 * @param row - Row as read; its cells are kept nowhere else.
 * @param columns - Columns of the ledger.
 * @returns Cells from column A on, in words that are read back as the same.
 */
export function rebuiltCells(row: LedgerRow, columns: readonly ColumnMatch[]): readonly Cell[] {
  return columns.map(({ heading, column, field, letter }) => {
    const key = heading === "" ? letter : heading;
    const kept = row.others.get(`${key} (${columnLetter(column)})`) ?? row.others.get(key);
    return kept ?? (field === null ? "" : (VALUES[field]?.(row) ?? ""));
  });
}

const money = (value: LedgerRow["investment"]): string | undefined =>
  value === undefined ? undefined : `${String(value.value)}${value.unit}`;

// what is not here is never taken over in full, and stands among the others
const VALUES: Readonly<Partial<Record<LedgerField, (row: LedgerRow) => Cell | undefined>>> = {
  projectName: ({ name }) => name,
  projectCode: ({ projectCode }) => projectCode,
  creditCode: ({ creditCode }) => creditCode,
  enterprise: ({ enterprise, name }) => enterprise ?? name,
  chain: ({ chain }) => chain,
  link: ({ link }) => link,
  district: ({ district }) => district,
  content: ({ content }) => content,
  landMu: ({ landMu }) => (landMu === undefined ? undefined : `${String(landMu)}亩`),
  signedDate: ({ signed }) => signed,
  period: ({ start, end }) => (start === undefined || end === start ? start : `${start}至${end ?? "今"}`),
  startDate: ({ start }) => start,
  endDate: ({ end }) => end,
  investment: ({ investment }) => money(investment),
  arrivedMoney: ({ arrived }) => money(arrived),
  stage: ({ stageWords }) => stageWords,
  progress: ({ stageWords }) => stageWords,
  startState: ({ stageWords }) => stageWords,
  libraryState: ({ inLibrary }) => (inLibrary === undefined ? undefined : inLibrary ? "是" : "否"),
  jobs: ({ jobs }) => jobs,
  responsibleUnit: ({ responsibleUnit }) => responsibleUnit,
  responsibleLeader: ({ responsibleLeader }) => responsibleLeader,
  note: ({ note }) => note,
};
