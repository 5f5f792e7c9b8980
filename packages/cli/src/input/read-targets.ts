/**
 * Targets of the command line: `--target cell-lfp=20` or `--target 电芯=20GWh/年`.
 *
 * @module
 */
import { ChainError, convertAmount } from "@liantu/core";
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

const AMOUNT = /^\+?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*(.*)$/su;
const MYRIAD = /^[万亿]+$/u;

/**
 * Takes targets apart.
 *
 * @param texts - Values of the option.
 * @param option - Option that they were given by, for the message.
 * @returns One entry for each.
 * @throws {@link UsageError} if one is not of the form LINK=AMOUNT.
 */
export function parseTargets(texts: readonly string[], option: string): readonly WrittenTarget[] {
  return texts.map((text) => {
    // A key may have "=" in it, an amount has not.
    const at = text.lastIndexOf("=");
    const link = text.slice(0, Math.max(0, at)).trim();
    const [, digits, unit = ""] = AMOUNT.exec(text.slice(at + 1).trim()) ?? [];
    const value = Number(digits?.replaceAll(",", "") ?? Number.NaN);
    if (link === "" || !Number.isFinite(value)) {
      throw new UsageError(
        `${option} 应写成 环节=数量，例如 cell-lfp=20 或 cell-lfp=20GWh/年，实为“${printable(text)}”`,
        `${option} takes LINK=AMOUNT, such as cell-lfp=20 or cell-lfp=20GWh/a, got "${printable(text)}"`,
      );
    }
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
 * @throws {@link UsageError} if a link does not exist or is named twice, or a unit does not convert to the link's.
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
    found.set(key, inLinkUnit(target, chain.graph.getNodeAttribute(key, "unit"), option));
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
  const own = linkUnit ?? "";
  try {
    // "20万" is 200 000 of whatever the link counts in.
    if (MYRIAD.test(unit)) return convertAmount(value, `${unit}t`, "t");
    return convertAmount(value, unit, own);
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    throw new UsageError(
      `${option}“${printable(text)}”的单位“${printable(unit)}”不能换算成该环节的单位“${printable(own)}”`,
      `${option} "${printable(text)}": the unit "${printable(unit)}" does not convert to "${printable(own)}", the unit of the link`,
    );
  }
}
