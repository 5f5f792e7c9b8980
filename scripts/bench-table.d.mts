/** What was measured once, or the median and the least of several rounds. */
export type Figure = number | { readonly median: number; readonly least: number };
/** A row of the table. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly scale: number;
  readonly size: string;
  readonly unit?: string;
  readonly ours: Figure | null;
  readonly rivals: Readonly<Record<string, Figure | string>>;
}
/** What one benchmark measured, and where. */
export interface Result {
  readonly bench: string;
  readonly date: string;
  readonly load: readonly [number, number];
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly system: string;
    readonly node: string;
  };
  readonly rows: readonly Row[];
}
/** Makes the table, as Markdown. */
export function composeTable(results: readonly Result[]): string;
/** Finds the figure that a page quotes. */
export function quotedFigure(reference: string, results: readonly Result[]): string | null | undefined;
/** Puts the quoted figures into a page. */
export function fillClaims(
  text: string,
  results: readonly Result[],
  measured: string,
): { text: string; faults: string[] };
/** Folder of the kept results, below the root. */
export const RESULTS: string;
/** What is kept, in the order of the benchmarks' names. */
export function keptResults(): Result[];
/** Writes the table and the quoted figures, or with `--check` compares them. */
export function writeTable(): void;
