/**
 * One row of a ledger as a project.
 *
 * @module
 */
import { convertAmount, parseUnit } from "@liantu/core";
import type { Money, Range } from "@liantu/core";
import { compactText } from "./cell-text.js";
import { creditCodeProblem } from "./credit-code.js";
import { readAmount, readPercent } from "./read-amount.js";
import type { AmountReading, MoneyUse } from "./read-amount.js";
import { readDates } from "./read-date.js";
import { readRowCapacities } from "./read-row-capacities.js";
import { readRowStage } from "./read-row-stage.js";
import { readYesNo } from "./read-stage.js";
import type { FieldCell, RowCells } from "./row-cells.js";
import type { LedgerCapacity, LedgerField, LedgerRow, StageMeaning } from "./types.js";

type Draft = { -readonly [Key in keyof LedgerRow]: LedgerRow[Key] };

const CODE_PROBLEMS = {
  length: ["不是 18 位", "it does not have 18 characters"],
  character: ["有不该出现的字符", "it has a character that such codes do not have"],
  check: ["校验位不符", "its check character does not fit"],
} as const;
const FAULTS = { bad: "bad-number", "no-unit": "amount-without-unit", other: "other-amount" } as const;
// 2024年底 and 2024年上半年 say more than the year
const VAGUE = /[初底末半季前约拟]|预计|计划/u;
// no plant of this size (10 000 t, 0.1 GWh, 10 MW, 1 000 000 m²) is built for less than 50万元
const LEAST_MONEY = 500_000;
const LARGE: ReadonlyMap<string, number> = new Map([
  ["mass", 1e7],
  ["energy", 1e8],
  ["power", 1e7],
  ["area", 1e6],
]);
// fields that are taken over as they are written
const TEXTS = [
  "projectCode",
  "enterprise",
  "chain",
  "link",
  "content",
  "district",
  "responsibleUnit",
  "responsibleLeader",
  "note",
] as const satisfies readonly LedgerField[];

/**
 * Reads a row as a project.
 *
 * What cannot be read is left out and reported, never guessed; its cell is kept among the others.
 *
 * @param cells - Cells of the row.
 * @param place - Sheet and row number.
 * @param nameField - Column that names the project: the enterprise's where there is no other.
 * @param stageWords - What words of progress stand for, tried before the built-in table.
 * @returns The project; `null`, with an issue, if it has no name.
 */
export function readRow(
  cells: RowCells,
  place: { readonly sheet: string; readonly row: number },
  nameField: LedgerField,
  stageWords: ReadonlyMap<string, StageMeaning>,
): LedgerRow | null {
  const name = cells.take(nameField);
  if (name === undefined) {
    cells.report("missing-name", null);
    return null;
  }
  const row: Draft = { ...place, name, capacities: [], others: new Map() };
  for (const field of TEXTS) {
    const text = cells.take(field);
    if (text !== undefined) row[field] = text;
  }
  // no field of the document holds the words, so that they stay among the others
  const product = cells.get("product")?.text;
  if (product !== undefined) row.product = product;
  readCode(cells, row);
  readInvestment(cells, row);
  const arrived = readMoney(cells, "arrivedMoney", "到位资金", "money arrived");
  if (arrived !== null) row.arrived = arrived.money;
  const land = readQuantity(cells, "landMu", "亩", "用地", "land");
  if (land !== null) row.landMu = land;
  const jobs = readQuantity(cells, "jobs", "人", "用工", "number of jobs");
  if (jobs !== null) row.jobs = jobs;
  readTimes(cells, row);
  readSigning(cells, row);
  readLibrary(cells, row);
  const progress = cells.get("progress");
  const percent = progress === null ? null : readPercent(progress.value, progress.match.unit ?? null);
  if (percent !== null) row.progressPercent = percent;
  Object.assign(row, readRowStage(cells, percent, stageWords));
  row.capacities = readRowCapacities(cells, nameField);
  doubtInvestment(cells, row);
  row.others = cells.others();
  return row;
}

function readCode(cells: RowCells, row: Draft): void {
  const cell = cells.get("creditCode");
  if (cell === null) return;
  const code = compactText(cell.text).toUpperCase();
  const problem = creditCodeProblem(code);
  if (problem !== null) return cells.report("bad-code", cell, CODE_PROBLEMS[problem]);
  cells.taken(cell);
  row.creditCode = code;
}

function readInvestment(cells: RowCells, row: Draft): void {
  const read = readMoney(cells, "investment", "总投资", "total investment");
  if (read === null) return;
  row.investment = read.money;
  if (read.range !== undefined) row.investmentRange = read.range;
}

function readMoney(
  cells: RowCells,
  field: "investment" | "arrivedMoney",
  zh: string,
  en: string,
): { money: Money; range?: Range } | null {
  const cell = cells.get(field);
  const beside = field === "investment" ? unitBeside(cells) : null;
  const use = field === "investment" ? "investment" : "arrived";
  const read = cell === null ? null : amountOf(cells, cell, "元", zh, en, beside ?? cell.match.unit ?? null, use);
  if (read === null) return null;
  const money = { value: read.value, unit: read.unit };
  return read.range === undefined ? { money } : { money, range: read.range };
}

// 总投资 | 单位
function unitBeside(cells: RowCells): string | null {
  const cell = cells.get("investmentUnit");
  return cell === null ? null : (parseUnit(compactText(cell.text))?.text ?? null);
}

// 8.5万元 for 6万吨: 万元 was written for 亿元
function doubtInvestment(cells: RowCells, { investment, capacities }: Draft): void {
  const cell = cells.get("investment");
  if (cell === null || investment === undefined || parseUnit(investment.unit)?.dimension !== "money:CNY") return;
  const large = capacities.find((capacity) => !capacity.isUnsure && isLarge(capacity));
  if (large === undefined || convertAmount(investment.value, investment.unit, "元") >= LEAST_MONEY) return;
  const [money, size] = [`${String(investment.value)}${investment.unit}`, `${String(large.value)}${large.unit}`];
  cells.report("small-amount", cell, [`${size} 只投 ${money}`, `${money} for ${size}`]);
}

function isLarge({ value, unit }: LedgerCapacity): boolean {
  const known = parseUnit(unit);
  const least = LARGE.get(known?.dimension ?? "");
  return known !== null && least !== undefined && (value * known.numerator) / known.denominator >= least;
}

function readQuantity(cells: RowCells, field: LedgerField, unit: string, zh: string, en: string): number | null {
  const cell = cells.get(field);
  // people are counted in nothing else
  const heading = cell?.match.unit ?? (unit === "人" ? unit : null);
  const read = cell === null ? null : amountOf(cells, cell, unit, zh, en, heading);
  return read === null ? null : convertAmount(read.value, read.unit, unit);
}

function amountOf(
  cells: RowCells,
  cell: FieldCell,
  plain: string,
  zh: string,
  en: string,
  unit: string | null = cell.match.unit ?? null,
  use?: MoneyUse,
): Extract<AmountReading, { kind: "read" }> | null {
  const fitting =
    unit !== null && parseUnit(unit)?.dimension.split(":")[0] === parseUnit(plain)?.dimension.split(":")[0];
  const read = readAmount(cell.value, fitting ? unit : null, plain, use);
  if (read.kind !== "read") {
    cells.report(FAULTS[read.kind], cell, [zh, en]);
    return null;
  }
  const shown = `${String(read.value)} ${read.unit}`;
  if (read.range !== undefined) cells.report("amount-range", cell, [shown]);
  else if (read.isApproximate) cells.report("amount-approximate", cell, [shown]);
  // what was rounded off by reading stays among the others
  if (!read.isPart && !read.isApproximate) cells.taken(cell);
  return read;
}

function readTimes(cells: RowCells, row: Draft): void {
  for (const field of ["period", "startDate", "endDate"] as const) {
    const cell = cells.get(field);
    if (cell === null) continue;
    const span = readDates(cell.value);
    if (span === null) {
      cells.report("bad-date", cell);
      continue;
    }
    if (field === "endDate" && row.start !== undefined && isBefore(span.start, row.start)) {
      cells.report("bad-date", cell);
      continue;
    }
    if (!VAGUE.test(cell.text)) cells.taken(cell);
    if (field !== "endDate") row.start = span.start;
    if (field !== "startDate" && span.end !== undefined) row.end = span.end;
  }
}

function readSigning(cells: RowCells, row: Draft): void {
  const cell = cells.get("signedDate");
  if (cell === null) return;
  const span = readDates(cell.value);
  if (span === null) return cells.report("bad-date", cell);
  if (!VAGUE.test(cell.text)) cells.taken(cell);
  row.signed = span.start;
}

// 2024-05 is not before 2024, which may end later
function isBefore(end: string, start: string): boolean {
  const length = Math.min(end.length, start.length);
  return end.slice(0, length) < start.slice(0, length);
}

function readLibrary(cells: RowCells, row: Draft): void {
  const cell = cells.get("libraryState");
  const isIn = cell === null ? null : readYesNo(cell.text);
  if (cell === null || isIn === null) return;
  cells.taken(cell);
  row.inLibrary = isIn;
}
