/**
 * Where the points of a curve over dates stand.
 *
 * @module
 */

/** A value from a date on. */
export interface DatedValue {
  /** Date, as exact as it is recorded. */
  readonly date: string;
  /** Value from then on; `null` where it is not known. */
  readonly value: number | null;
  /** Whether it is expected. */
  readonly isForecast: boolean;
}

/** A curve as paths of SVG. */
export interface CurvePaths {
  /** What happened. */
  readonly known: string;
  /** What is expected. */
  readonly expected: string;
  /** Points, in the order of the values; those that are not known are left out. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly date: string; readonly value: number }[];
  /** Least value shown. */
  readonly least: number;
  /** Greatest value shown. */
  readonly most: number;
}

/**
 * Draws values as steps: each holds from its date to the next one.
 *
 * @param values - Values by date, ascending.
 * @param width - Width to fill.
 * @param height - Height to fill; the least value stands at the bottom.
 * @returns Paths in these measures.
 */
export function curvePaths(values: readonly DatedValue[], width: number, height: number): CurvePaths {
  const found = values.filter((one): one is DatedValue & { readonly value: number } => one.value !== null);
  const numbers = found.map(({ value }) => value);
  const [least, most] = found.length === 0 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)];
  const times = found.map(({ date }) => timeOf(date));
  const [first = 0, last = 0] = [times[0], times[times.length - 1]];
  const points = found.map(({ date, value }, at) => ({
    x: last === first ? width / 2 : ((times[at]! - first) / (last - first)) * width,
    y: most === least ? height / 2 : height - ((value - least) / (most - least)) * height,
    date,
    value,
  }));
  const path = (isForecast: boolean): string =>
    points
      .flatMap(({ x, y }, at) => {
        const before = points[at - 1];
        if (before === undefined || found[at]!.isForecast !== isForecast) return [];
        return [`M${round(before.x)} ${round(before.y)}H${round(x)}V${round(y)}`];
      })
      .join("");
  return { known: path(false), expected: path(true), points, least, most };
}

/** Months since the year 0; the day as a part of it. A month and a year are looked at from their last day, as elsewhere. */
function timeOf(date: string): number {
  const [year = "0", month = "12", day = "31"] = date.split("-");
  return Number(year) * 12 + Number(month) + Number(day) / 31;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
