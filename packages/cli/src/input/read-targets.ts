/**
 * Targets of the command line: `--target cell-lfp=20` or `--target 电芯=20GWh/年`.
 *
 * @module
 */
import { ChainError, convertAmount, convertCapacity } from "@liantu/core";
import type { Chain, LinkKey } from "@liantu/core";
import { suggestion } from "../nearest-name.js";
import { printable } from "../text/printable.js";
import { UsageError } from "../usage-error.js";

/** A target as it was written, not yet looked up in a chain. */
export interface WrittenTarget {
  /** Key or name of the link. */
  readonly link: string;
  /** Number, in `unit`. */
  readonly value: number;
  /** Unit; empty for the unit of the link. */
  readonly unit: string;
  /** The whole as it was written. */
  readonly text: string;
}

const AMOUNT = /^([+\-−]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*(.*)$/su;
const MYRIAD = /^[万亿]+$/u;
// What a document may hold, too.
const GREATEST_TARGET = 1e15;

/**
 * Takes targets apart.
 *
 * @param texts - Values of the option.
 * @param option - Option that they were given by, for the message.
 * @returns One entry for each.
 * @throws {@link UsageError} if one is not of the form LINK=AMOUNT, or its amount is negative or too large for a number.
 */
export function parseTargets(texts: readonly string[], option: string): readonly WrittenTarget[] {
  return texts.map((text) => {
    // A key may have "=" in it, an amount has not.
    const at = text.lastIndexOf("=");
    const link = text.slice(0, Math.max(0, at)).trim();
    const [, sign = "", digits, unit = ""] = AMOUNT.exec(text.slice(at + 1).trim()) ?? [];
    if (link === "" || digits === undefined) {
      throw new UsageError(
        `${option} 应写成 环节=数量，例如 cell-lfp=20 或 cell-lfp=20GWh/年，实为“${printable(text)}”`,
        `${option} takes LINK=AMOUNT, such as cell-lfp=20 or cell-lfp=20GWh/a, got "${printable(text)}"`,
      );
    }
    const value = Number(digits.replaceAll(",", ""));
    if (value > 0 && sign !== "" && sign !== "+") {
      throw new UsageError(
        `${option}“${printable(text)}”的数量不能为负`,
        `${option} "${printable(text)}": the amount must not be negative`,
      );
    }
    if (value === Number.POSITIVE_INFINITY) throw tooLarge(option, text);
    return { link, value, unit: unit.trim(), text };
  });
}

/**
 * Looks targets up in a chain.
 *
 * @param chain - Chain that they are for.
 * @param targets - Targets as written.
 * @param option - Option that they were given by, for the message.
 * @returns Final demand by link, in the units of the links, in the order written.
 * @throws {@link UsageError} if a link does not exist or is named twice, a unit does not convert to the link's, or an amount
 * is too large.
 */
export function resolveTargets(
  chain: Chain,
  targets: readonly WrittenTarget[],
  option: string,
): ReadonlyMap<LinkKey, number> {
  const found = new Map<LinkKey, number>();
  for (const target of targets) {
    const key = findLink(chain, target.link, option);
    if (found.has(key)) {
      const name = printable(target.link);
      throw new UsageError(`${option} 两次给出环节“${name}”`, `${option} names the link "${name}" twice`);
    }
    const amount = inLinkUnit(target, chain.graph.getNodeAttribute(key, "unit"), option);
    if (amount > GREATEST_TARGET) throw tooLarge(option, target.text);
    found.set(key, amount);
  }
  return found;
}

/**
 * Finds a link by its key, else by its name or short name.
 *
 * @param chain - Chain to look in.
 * @param text - Key or name.
 * @param option - Option that named it, for the message.
 * @returns Key of the link.
 * @throws {@link UsageError} if no link or more than one is called so.
 */
export function findLink(chain: Chain, text: string, option: string): LinkKey {
  if (chain.graph.hasNode(text)) return text;
  const names = chain.graph.mapNodes((key, { name, shortName, nameEn }) => ({ key, names: [name, shortName, nameEn] }));
  const matches = names.filter((link) => link.names.includes(text));
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match.key;
  const typed = printable(text);
  if (match !== undefined) {
    const keys = matches.map(({ key }) => printable(key));
    throw new UsageError(
      `${option}：有 ${String(keys.length)} 个环节叫“${typed}”，请写键名：${keys.join("、")}`,
      `${option}: ${String(keys.length)} links are called "${typed}"; write the key: ${keys.join(", ")}`,
    );
  }
  const known = names.flatMap((link) => [link.key, ...link.names.filter((name) => name !== undefined)]);
  const { zh, en } = suggestion(text, known.map(printable));
  throw new UsageError(`${option}：链上没有环节“${typed}”${zh}`, `${option}: the chain has no link "${typed}"${en}`);
}

function inLinkUnit({ value, unit, text }: WrittenTarget, linkUnit: string | undefined, option: string): number {
  if (unit === "") return value;
  let amount: number | null;
  try {
    // "20万" is 200 000 of whatever the link counts in.
    amount = MYRIAD.test(unit) ? convertAmount(value, `${unit}t`, "t") : convertCapacity(value, unit, linkUnit);
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    if (error.code === "invalid-amount") throw tooLarge(option, text);
    amount = null;
  }
  if (amount !== null) return amount;
  const own = printable(linkUnit ?? "");
  throw new UsageError(
    `${option}“${printable(text)}”的单位“${printable(unit)}”不能换算成该环节的单位“${own}”`,
    `${option} "${printable(text)}": the unit "${printable(unit)}" does not convert to "${own}", the unit of the link`,
  );
}

function tooLarge(option: string, text: string): UsageError {
  return new UsageError(
    `${option}“${printable(text)}”的数量过大，以环节的单位计不能超过 1e15`,
    `${option} "${printable(text)}": the amount is too large, more than 1e15 in the unit of the link`,
  );
}
