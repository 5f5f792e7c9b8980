/**
 * What the options of `liantu import` decide about rows of a ledger.
 *
 * @module
 */
import type { Chain, LinkKey, ProjectKey } from "@liantu/core";
import { isOutside, rowKey } from "@liantu/ledger";
import type { DuplicateGroup, LedgerReading } from "@liantu/ledger";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";
import { findLink } from "./read-targets.js";

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u;
const WRITTEN_DATE = /^(\d{4})[年./-](?:(\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?)?$/u;

/**
 * Reads the date of a ledger.
 *
 * @param text - Value of `--as-of`.
 * @returns Such as "2024-06"; `undefined` if none was given.
 * @throws {@link UsageError} if it is no date.
 */
export function dateOf(text: string | undefined): string | undefined {
  if (text === undefined || DATE.test(text)) return text;
  const parts = (WRITTEN_DATE.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  if (DATE.test(date)) return date;
  const name = printable(text);
  throw new UsageError(
    `--as-of 应为 2024、2024-06 或 2024-06-30 这样的日期，实为“${name}”`,
    `--as-of takes a date such as 2024, 2024-06 or 2024-06-30, got "${name}"`,
  );
}

/**
 * Reads the links of rows: `--place 12=cell-lfp`, `--place 12=cell-lfp,pack` and `--place 12=-`.
 *
 * @param texts - Values of the option.
 * @param chain - Chain.
 * @param reading - Ledger.
 * @returns Links by key of the row; none where it belongs to no link of the chain.
 * @throws {@link UsageError} if a row or a link is not there.
 */
export function decisionsOf(
  texts: readonly string[],
  chain: Chain,
  reading: LedgerReading,
): ReadonlyMap<string, readonly LinkKey[]> {
  return new Map(
    texts.map((text) => {
      const { row, value: links, isThere } = rowValue(text, reading);
      if (row === undefined || links === undefined || !isThere) {
        const name = printable(text);
        throw new UsageError(
          `--place 应写成 行号=环节，例如 12=cell-lfp；不属于本链写 12=-；实为“${name}”${row === undefined ? "" : "，台账里没有这一行项目"}`,
          `--place takes ROW=LINK, such as 12=cell-lfp, or 12=- for no link of the chain; got "${name}"${row === undefined ? "" : ", and the ledger has no project in that row"}`,
        );
      }
      const isNone = links === "-" || isOutside(links);
      const keys = isNone ? [] : links.split(/[,，]/u).map((link) => findLink(chain, link.trim(), "--place"));
      return [`${reading.sheet}!${row}`, keys];
    }),
  );
}

/**
 * Reads which rows are projects of the chain: `--same 12=p1` and `--same 12=-`.
 *
 * @param texts - Values of the option.
 * @param chain - Chain.
 * @param reading - Ledger.
 * @returns Project by key of the row; `null` for one of its own.
 * @throws {@link UsageError} if a row or a project is not there.
 */
export function sameOf(
  texts: readonly string[],
  chain: Chain,
  reading: LedgerReading,
): ReadonlyMap<string, ProjectKey | null> {
  return new Map(
    texts.map((text) => {
      const { row, value, isThere } = rowValue(text, reading);
      if (row === undefined || value === undefined || !isThere || (value !== "-" && !chain.projects.has(value))) {
        const name = printable(text);
        throw new UsageError(
          `--same 应写成 行号=项目编号，不是同一项目写 12=-；“${name}”的行或项目不存在`,
          `--same takes ROW=PROJECT, or 12=- for another project; the row or the project of "${name}" is not there`,
        );
      }
      return [`${reading.sheet}!${row}`, value === "-" ? null : value];
    }),
  );
}

/**
 * Reads which repeated rows are one project: `--repeat 12=same` and `--repeat 12=other`.
 *
 * @param texts - Values of the option.
 * @param groups - Rows that may be one project.
 * @param reading - Ledger.
 * @returns Yes or no by key of the group.
 * @throws {@link UsageError} if a row is in no group, or two rows of one group are answered differently.
 */
export function repeatsOf(
  texts: readonly string[],
  groups: readonly DuplicateGroup[],
  reading: LedgerReading,
): ReadonlyMap<string, boolean> {
  const answers = new Map<string, boolean>();
  for (const text of texts) {
    const { row, value } = rowValue(text, reading);
    const key = `${reading.sheet}!${row ?? ""}`;
    const group = groups.find(
      ({ rows, evidence }) =>
        evidence.every(({ kind }) => kind !== "phase-names") && rows.some((each) => rowKey(each) === key),
    );
    const isOne = value === "same" ? true : value === "other" ? false : null;
    if (group === undefined || isOne === null || (answers.get(group.key) ?? isOne) !== isOne) {
      const name = printable(text);
      throw new UsageError(
        `--repeat 应写成 行号=same（同一项目）或 行号=other（不同项目）；“${name}”写法不对，或该行没有重复，或与另一个 --repeat 相反`,
        `--repeat takes ROW=same or ROW=other; "${name}" is neither, or the row has no repeat, or another --repeat says otherwise`,
      );
    }
    answers.set(group.key, isOne);
  }
  return answers;
}

/** Takes "12=cell-lfp" apart; the report writes rows as "台账!12". */
function rowValue(
  text: string,
  { sheet: own, rows }: LedgerReading,
): { readonly row?: string; readonly value?: string; readonly isThere: boolean } {
  const [, sheet = own, row, value] = /^(?:([^=]*)!)?(\d+)=(.+)$/su.exec(text) ?? [];
  if (row === undefined || value === undefined) return { isThere: false };
  return { row, value, isThere: sheet === own && rows.some((each) => each.row === Number(row)) };
}
