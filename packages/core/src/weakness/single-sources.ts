/**
 * Where a product comes from one place only: one enterprise, or one link without alternative and nothing from outside.
 *
 * @module
 */
import { concentrationByLink } from "../analysis/concentration.js";
import { ChainError } from "../errors.js";
import { groupArcs } from "../graph/arcs.js";
import type { Arcs } from "../graph/arcs.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { baselineOf } from "./baseline.js";
import type { ExternalOptions } from "./baseline.js";
import { beginnings } from "./beginnings.js";
import { supplyNetwork } from "./supply-network.js";
import type { SupplyNetwork } from "./supply-network.js";

/** Options of {@link singleSources}. */
export interface SingleSourceOptions extends ExternalOptions {
  /**
   * Most paths to list, a positive integer.
   * @defaultValue `1000`
   */
  readonly limit?: number;
}

/** How single a link stands. */
export interface LinkSources {
  /** Enterprises that have built here; projects without enterprise are not among them. */
  readonly enterprises: number;
  /** Whether one enterprise alone has built here; `null` where something is built that no enterprise is recorded for. */
  readonly isSingleSupplier: boolean | null;
  /** Links here that cannot do without this one: no alternative, nothing from outside; in ascending order of key. */
  readonly soleSourceOf: readonly LinkKey[];
}

/** A way on which every step is the only one. */
export interface SingleSourcePath {
  /** Links from supplier to consumer, at least two; each is the sole source of the next. */
  readonly links: readonly LinkKey[];
  /** Those of them where one enterprise alone has built. */
  readonly singleSuppliers: readonly LinkKey[];
}

/** Single sources of a chain. */
export interface SingleSources {
  /** By link, in ascending order of key. */
  readonly links: ReadonlyMap<LinkKey, LinkSources>;
  /** Ways that cannot be made longer: those with most single suppliers first, then the longest, then by keys. */
  readonly paths: readonly SingleSourcePath[];
  /** Whether these are all paths; `false` if the limit cut them short. */
  readonly isComplete: boolean;
}

/**
 * Finds single suppliers and single-source paths among the links that are here.
 *
 * A link is the sole source of another if that needs its product, has no alternative to it that is here or comes from
 * outside, and nothing of the product itself comes from outside.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Supply from outside; how many paths to list.
 * @returns Links and paths.
 * @throws {@link ChainError} `invalid-option` if the limit is no positive integer.
 * @remarks O(links + flows + projects), and the length of the paths.
 */
export function singleSources(chain: Chain, options: SingleSourceOptions = {}): SingleSources {
  const { limit = 1000 } = options;
  if (!Number.isInteger(limit) || limit < 1) {
    const message = `limit must be a positive integer, got ${String(limit)}`;
    throw new ChainError("invalid-option", message, { option: "limit", value: limit });
  }
  const network = supplyNetwork(chain);
  const { keys } = network;
  const sole = soleFlows(network, baselineOf(network, options).external);
  const concentration = concentrationByLink(chain);
  const links = new Map(
    keys.map((key, link): [LinkKey, LinkSources] => {
      const { enterprises, unnamed } = concentration.get(key)!;
      const users = [...new Set(sole.target.subarray(sole.start[link], sole.start[link + 1]))];
      return [
        key,
        {
          enterprises,
          isSingleSupplier: unnamed > 0 && enterprises < 2 ? null : enterprises === 1,
          soleSourceOf: users.map((user) => keys[user]!),
        },
      ];
    }),
  );
  const { ways, isComplete } = longestWays(sole, limit);
  const paths = ways.map((way): SingleSourcePath => {
    const names = way.map((link) => keys[link]!);
    return { links: names, singleSuppliers: names.filter((name) => links.get(name)?.isSingleSupplier === true) };
  });
  return { links, paths: paths.sort(comparePaths), isComplete };
}

/** Inputs whose supplier is the only source, from supplier to consumer. */
function soleFlows(network: SupplyNetwork, external: Float64Array): Arcs {
  const { keys, needStart, memberStart, supplier, isEssential, isPresent } = network;
  const from: number[] = [];
  const to: number[] = [];
  for (let link = 0; link < keys.length; link += 1) {
    if (isPresent[link] === 0) continue;
    for (let need = needStart[link]!; need < needStart[link + 1]!; need += 1) {
      const members = supplier.subarray(memberStart[need], memberStart[need + 1]);
      const sources = [...new Set(members)].filter((one) => isPresent[one] === 1 || external[one]! > 0);
      const [only] = sources;
      if (isEssential[need] === 0 || sources.length !== 1 || only === undefined) continue;
      if (external[only]! > 0) continue;
      from.push(only);
      to.push(link);
    }
  }
  return groupArcs(keys.length, Int32Array.from(from), Int32Array.from(to));
}

/** Ways along arcs that begin where nothing leads to and end where nothing leads on, no node twice. */
function longestWays(
  { start, target }: Arcs,
  limit: number,
): { readonly ways: number[][]; readonly isComplete: boolean } {
  const ways: number[][] = [];
  const onWay = new Set<number>();
  const way: number[] = [];
  const waiting: number[][] = [];
  const enter = (node: number): boolean => {
    way.push(node);
    onWay.add(node);
    const onwards = [...new Set(target.subarray(start[node], start[node + 1]))].filter((next) => !onWay.has(next));
    waiting.push(onwards.reverse());
    if (onwards.length > 0 || way.length < 2) return true;
    if (ways.length === limit) return false;
    ways.push([...way]);
    return true;
  };
  for (const root of beginnings({ start, target })) {
    enter(root);
    while (waiting.length > 0) {
      const next = waiting[waiting.length - 1]!.pop();
      if (next === undefined) {
        waiting.pop();
        onWay.delete(way.pop()!);
      } else if (!enter(next)) return { ways, isComplete: false };
    }
  }
  return { ways, isComplete: true };
}

/** Equal ones stay as they were found: in the order of keys. */
function comparePaths(a: SingleSourcePath, b: SingleSourcePath): number {
  return b.singleSuppliers.length - a.singleSuppliers.length || b.links.length - a.links.length;
}
