/**
 * Amounts of money, land and people, as ledgers write them.
 *
 * @module
 */
import { convertAmount, parseCapacity, parseChineseNumber, parseUnit, toHalfWidth } from "@liantu/core";
import type { Range, ReadingRole } from "@liantu/core";
import { MAX_AMOUNT, MAX_NUMBER } from "./limits.js";
import type { CellValue } from "./sheet.js";

/** An amount read from a cell. */
export type AmountReading =
  | {
      readonly kind: "read";
      /** Amount in `unit`; the middle of a range. */
      readonly value: number;
      /** Unit, from the cell or else from its heading. */
      readonly unit: string;
      /** Ends of a range, in `unit`. */
      readonly range?: Range;
      /** About so much, or at least or at most so much. */
      readonly isApproximate: boolean;
      /** Whether the cell says more than the amount. */
      readonly isPart: boolean;
    }
  | { readonly kind: "no-unit" }
  /** Money, but of something else: 年产值5亿元 is no investment. */
  | { readonly kind: "other" }
  | { readonly kind: "bad" };

/** What an amount of money is wanted for. */
export type MoneyUse = "investment" | "arrived";

const EARNED: ReadonlySet<ReadingRole> = new Set<ReadingRole>([
  "output-value",
  "sales",
  "tax",
  "profit",
  "gdp",
  "registered-capital",
]);
const OTHER_USE: Readonly<Record<MoneyUse, ReadonlySet<ReadingRole>>> = {
  investment: new Set<ReadingRole>([...EARNED, "invested", "arrived"]),
  arrived: new Set<ReadingRole>([...EARNED, "investment", "fixed-investment", "contracted"]),
};
// 5亿元（产值）: said behind, or in words that give no role
const EARNED_WORDS = /产值|产出|营收|营业收入|销售|税收|利税|利润/u;
const BEFORE =
  /^(?:人民币|总投资|计划总投资|投资|占地|用地|约|大约|约为|近|超过?|逾|不低于|不少于|不超过|至少|达到?|为|共|[:￥¥≈~>≥<≤])+/u;
const BEHIND = /(?:左右|以上|以内|以下|上下|余|多)$/u;
const APPROXIMATE = /约|近|超|逾|不低于|不少于|不超过|至少|[≈>≥<≤]|左右|以上|以内|以下|上下|余|多/u;
const SIDES = /^(.*?[\d一二三四五六七八九十百千万亿元亩人])(?:-+|~+|—+|–+|至|到)(\d.*|[一二三四五六七八九十两].*)$/u;
const NUMBER = /^(\d[\d,]*(?:\.\d+)?)(.*)$/u;
const SCIENTIFIC = /^\d+(?:\.\d+)?e[+-]?\d+$/iu;
const CHINESE = /^[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+(.*)$/u;

/**
 * Reads an amount: 12.5亿元, 125,000, １２．５, 约3亿, 3-5亿元.
 *
 * A unit in the cell counts before that of the heading; 12.5亿 is 12.5亿 of the `plain` unit.
 *
 * @param value - Value of the cell.
 * @param unit - Unit that the heading states; `null` if none.
 * @param plain - Unit of a bare number with 万 or 亿, such as "元"; its dimension is the only one that is taken.
 * @param use - What money is wanted for: in prose, amounts of another use are not taken.
 * @returns Amount; not negative and finite.
 */
export function readAmount(value: CellValue, unit: string | null, plain: string, use?: MoneyUse): AmountReading {
  if (typeof value === "number") return value >= 0 && value <= MAX_NUMBER ? finish(value, unit, false) : BAD;
  if (typeof value !== "string" || value.length > MAX_AMOUNT) return BAD;
  const text = toHalfWidth(value).replace(/\s+/gu, "");
  const core = text.replace(BEFORE, "").replace(/\((?:含税|估算|暂估|预计)\)$/u, "");
  const isApproximate =
    APPROXIMATE.test(text.slice(0, text.length - core.length)) || BEHIND.test(core) || text.startsWith("约");
  const body = core.replace(BEHIND, "");
  // 25亿元（一期12亿元）: what stands in brackets is a part of it, or says what it is for
  const [, outside = "", inside = ""] = /^([^()]+)\(([^()]*)\)$/u.exec(body) ?? [];
  const whole = outside === "" || EARNED_WORDS.test(inside) ? null : readSide(outside.replace(BEHIND, ""), plain);
  if (whole !== null) {
    const read = finish(whole.value, whole.unit ?? unit, isApproximate || BEHIND.test(outside));
    return read.kind === "read" ? { ...read, isPart: true } : read;
  }
  const sides = SIDES.exec(body);
  if (sides === null) {
    const side = readSide(body, plain);
    if (side !== null) return finish(side.value, side.unit ?? unit, isApproximate);
    return inProse(value, plain, use);
  }
  const [low, high] = [readSide(sides[1] ?? "", plain), readSide(sides[2] ?? "", plain)];
  if (low === null || high === null) return inProse(value, plain, use);
  const common = high.unit ?? unit;
  if (common === null) return { kind: "no-unit" };
  // 3-5亿 is 3亿 to 5亿; 8000万-1亿 is 0.8亿 to 1亿
  const least = low.unit === null ? low.value : convertAmount(low.value, low.unit, common);
  if (!(least <= high.value)) return BAD;
  const base = Number(((least + high.value) / 2).toPrecision(14));
  return {
    kind: "read",
    value: base,
    unit: common,
    range: { low: least, base, high: high.value },
    isApproximate: false,
    isPart: false,
  };
}

/**
 * Reads a percentage.
 *
 * @param value - Value of the cell: "35%", 0.35 as spreadsheets store 35 %, or 35 under a heading that says "%".
 * @param unit - Unit that the heading states.
 * @returns Percent from 0 to 100; `null` if it is none, or cannot be told (1 may be 1 % or 100 %).
 */
export function readPercent(value: CellValue, unit: string | null): number | null {
  const text = typeof value === "string" && value.length <= MAX_AMOUNT ? toHalfWidth(value).replace(/\s+/gu, "") : "";
  const [, digits] = /^(?:约|完成|已完成|总进度|形象进度|进度)*(\d+(?:\.\d+)?)%(?:左右|以上)?$/u.exec(text) ?? [];
  const percent = digits === undefined ? bare(value, text, unit) : Number(digits);
  return percent !== null && percent >= 0 && percent <= 100 ? percent : null;
}

const BAD: AmountReading = { kind: "bad" };

function bare(value: CellValue, text: string, unit: string | null): number | null {
  const number = typeof value === "number" ? value : /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return null;
  if (unit === "%") return number > 1 || number === 0 ? number : null;
  if (number === 0 || number > 1) return number === 0 ? 0 : null;
  return number < 1 && typeof value === "number" ? Number((number * 100).toPrecision(12)) : null;
}

function finish(value: number, unit: string | null, isApproximate: boolean): AmountReading {
  return unit === null ? { kind: "no-unit" } : { kind: "read", value, unit, isApproximate, isPart: false };
}

function readSide(text: string, plain: string): { value: number; unit: string | null } | null {
  const side = anySide(text, plain);
  return side === null || side.value > MAX_NUMBER ? null : side;
}

function anySide(text: string, plain: string): { value: number; unit: string | null } | null {
  if (SCIENTIFIC.test(text)) return { value: Number(text), unit: null };
  const [, digits, rest = ""] = NUMBER.exec(text) ?? [];
  if (digits !== undefined) {
    const value = parseChineseNumber(digits);
    const unit = rest === "" ? "" : unitOf(rest, plain);
    return value === null || unit === null ? null : { value, unit: unit === "" ? null : unit };
  }
  const [, tail] = CHINESE.exec(text) ?? [];
  if (tail === undefined) return null;
  const value = parseChineseNumber(text.slice(0, text.length - tail.length));
  const unit = tail === "" ? "" : unitOf(tail, plain);
  return value === null || unit === null ? null : { value, unit: unit === "" ? null : unit };
}

// 亿, 万元 and 万美元 of money, 亩 of land; null for anything else
function unitOf(text: string, plain: string): string | null {
  const wanted = parseUnit(plain)?.dimension.split(":")[0];
  const name = /^(?:人民币)?((?:[十百千]?万?亿?|[十百千]万|千|百))$/u.test(text)
    ? `${text.replace("人民币", "")}${plain}`
    : text.replace("人民币", "");
  const unit = parseUnit(name);
  return unit !== null && !unit.isPerYear && !unit.dimension.includes("/") && unit.dimension.split(":")[0] === wanted
    ? name
    : null;
}

// 总投资12.5亿元，其中固定资产投资10亿元
function inProse(text: string, plain: string, use: MoneyUse | undefined): AmountReading {
  const dimension = parseUnit(plain)?.dimension;
  const all = parseCapacity(text).filter((reading) => {
    const unit = parseUnit(reading.unit);
    return reading.value <= MAX_NUMBER && unit?.dimension === dimension && unit?.isPerYear === false;
  });
  const isOther = (role: ReadingRole | undefined): boolean =>
    use !== undefined && (role === undefined ? all.length === 1 && EARNED_WORDS.test(text) : OTHER_USE[use].has(role));
  const amounts = all.filter(({ role }) => !isOther(role));
  if (amounts.length === 0 && all.length > 0) return { kind: "other" };
  const wanted = use ?? "investment";
  const whole = amounts.filter(({ role, partOf }) => role === wanted && partOf === undefined);
  const only = whole.length === 1 ? whole[0] : amounts.length === 1 ? amounts[0] : undefined;
  if (only === undefined) return BAD;
  const { value, unit, range, isApproximate, bound } = only;
  const reading = {
    kind: "read",
    value,
    unit,
    isApproximate: isApproximate || bound !== undefined,
    isPart: true,
  } as const;
  return range === undefined ? reading : { ...reading, range };
}
