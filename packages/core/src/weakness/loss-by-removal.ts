/**
 * Criticality by removal: how much of the chain's output is lost if a link, or an enterprise, stops.
 *
 * @module
 */
import { COUNTED, compileProjects } from "../analysis/compiled-projects.js";
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import { marksUpDownstream } from "../graph/reach.js";
import type { Chain } from "../model/chain.js";
import type { EnterpriseKey, LinkKey } from "../model/document.js";
import { baselineOf } from "./baseline.js";
import type { ExternalOptions } from "./baseline.js";
import { removalLosses } from "./removal-losses.js";
import type { Stop } from "./removal-losses.js";
import { removalTargets } from "./removal-targets.js";
import { supplyNetwork } from "./supply-network.js";

/** Options of {@link lossByRemoval} and {@link lossByEnterprise}. */
export interface RemovalOptions extends ExternalOptions {
  /**
   * How a scarce product is shared: every user gets the same part of its use before (`"proportional"`), or somebody shares
   * everything out so that the targets lose least (`"optimal"`, a linear program for each removal, for some hundred links).
   * @defaultValue `"proportional"`
   */
  readonly sharing?: "proportional" | "optimal";
  /** Links by whose output the loss is measured. Without them: those that no other link here uses, or final users want. */
  readonly targets?: readonly LinkKey[];
  /**
   * Loss from which a removal is called high, 0 to 1.
   * @defaultValue `0.5`
   */
  readonly highLoss?: number;
  /** Links, or enterprises, to remove; all of them by default. */
  readonly only?: readonly string[];
}

/** What one target loses. */
export interface TargetLoss {
  /** Target. */
  readonly link: LinkKey;
  /** Part of its output that is lost, 0 to 1. */
  readonly loss: number;
}

/** Loss by one removal. */
export interface RemovalLoss {
  /** Part of the targets' output that is lost, 0 to 1; `null` where nothing was made before, or it is not known. */
  readonly loss: number | null;
  /** Whether the loss is high; `null` where it is not known. */
  readonly isHigh: boolean | null;
  /** `"lower"` where capacities or coefficients on the way to the targets are not recorded. */
  readonly bound: "exact" | "lower";
  /** Whether the output of targets is weighted by price, or each target counts alike because a price is missing. */
  readonly weighting: "price" | "per-target";
  /** Targets that lose something, the greatest loss first. */
  readonly byTarget: readonly TargetLoss[];
}

/** Loss if one enterprise stops. */
export interface EnterpriseLoss extends RemovalLoss {
  /** Name of the enterprise; its key where the document does not list it. */
  readonly name: string;
  /** Links where it has built something, in ascending order of key. */
  readonly links: readonly LinkKey[];
}

/**
 * Computes what is lost if a link stops: L = 1 − Σ w·y ÷ Σ w·y⁰ over the targets, w being the price.
 *
 * A link needs all of its inputs (AND); of a product it does not matter who made it, and alternatives stand in for each
 * other (OR). Supply from outside stays what it is: a link whose product all comes from outside loses nothing if the link
 * here stops. Stops only ever lower an activity, and all are as great as what is left allows.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Supply from outside, sharing, targets.
 * @returns One entry per link, in ascending order of key.
 * @throws {@link ChainError} `unknown-link` if a key names no link; `invalid-option` if an option has no meaning.
 * @remarks O(links + flows) for each removal, only downstream of it; cycles take rounds. Prices, capacities and coefficients are taken at base.
 * Sharing in proportion is a convention: an optimiser may save more, never less.
 * @example
 * {@includeCode ../../../../examples/loss.ts}
 */
export function lossByRemoval(chain: Chain, options: RemovalOptions = {}): ReadonlyMap<LinkKey, RemovalLoss> {
  const { keys, ids } = compileChain(chain);
  const wanted = options.only === undefined ? keys : keysOf(options.only, ids);
  const stops = wanted.map((key): Stop => ({ links: [ids.get(key)!], left: [0] }));
  const losses = computeLosses(chain, options, stops);
  return new Map(wanted.map((key, at) => [key, losses[at]!]));
}

/**
 * Computes what is lost if an enterprise stops everything that it has built here, as {@link lossByRemoval} does for links.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - As for links; `only` names enterprises.
 * @returns One entry per enterprise with a built project, in ascending order of key.
 * @throws {@link ChainError} as {@link lossByRemoval} does.
 */
export function lossByEnterprise(
  chain: Chain,
  options: RemovalOptions = {},
): ReadonlyMap<EnterpriseKey, EnterpriseLoss> {
  const { keys } = compileChain(chain);
  const { start, counted, owner, owners, output } = compileProjects(chain);
  const { capacity, isOpen } = supplyNetwork(chain);
  const built = new Map<EnterpriseKey, Map<number, Part>>();
  const all = Array.from(keys, (): Part => ({ projects: 0, output: 0 }));
  for (let link = 0; link < keys.length; link += 1) {
    for (let at = start[link]!; at < start[link + 1]!; at += 1) {
      if (counted[at] !== COUNTED.built) continue;
      addTo(all[link]!, output[at]!);
      if (owner[at] === -1) continue;
      const enterprise = owners.key(owner[at]!);
      const links = built.get(enterprise) ?? new Map<number, Part>();
      const part = links.get(link) ?? { projects: 0, output: 0 };
      addTo(part, output[at]!);
      built.set(enterprise, links.set(link, part));
    }
  }
  const only = options.only === undefined ? null : new Set(options.only);
  const wanted = [...built.keys()].filter((key) => only === null || only.has(key)).sort();
  const stops = wanted.map((key): Stop => {
    const parts = [...built.get(key)!];
    return {
      links: parts.map(([link]) => link),
      left: parts.map(([link, own]) => capacity[link]! * othersPart(all[link]!, own)),
      isUnknown: parts.every(
        ([link, own]) =>
          (isOpen[link] === 1 && (capacity[link] === 0 || own.output === 0)) ||
          (capacity[link]! > 0 && isShareUnknown(all[link]!, own)),
      ),
    };
  });
  const losses = computeLosses(chain, options, stops);
  return new Map(
    wanted.map((key, at) => [
      key,
      {
        name: chain.enterprises.get(key)?.name ?? key,
        ...losses[at]!,
        links: stops[at]!.links.map((link) => keys[link]!),
      },
    ]),
  );
}

/** What some projects of a link add up to. */
interface Part {
  projects: number;
  output: number;
}

function addTo(part: Part, output: number): void {
  part.projects += 1;
  part.output += output;
}

/** Part of the output of a link that others make; what one enterprise alone has built is all its own. */
function othersPart(all: Part, own: Part): number {
  if (own.projects === all.projects) return 0;
  return all.output > 0 ? 1 - own.output / all.output : 1;
}

/** Whether nobody knows who has what part: of a stock with what is added in a year, the plants may not be recorded. */
function isShareUnknown(all: Part, own: Part): boolean {
  return all.output === 0 && own.projects < all.projects;
}

function computeLosses(chain: Chain, options: RemovalOptions, stops: readonly Stop[]): RemovalLoss[] {
  const { sharing = "proportional", highLoss = 0.5, targets: wanted } = options;
  if (sharing !== "proportional" && sharing !== "optimal") refuse("sharing", sharing, "proportional or optimal");
  if (!(highLoss >= 0 && highLoss <= 1)) refuse("highLoss", highLoss, "0 to 1");
  const network = supplyNetwork(chain);
  const baseline = baselineOf(network, options);
  const targets = removalTargets(chain, network, baseline.activity, wanted);
  const found = removalLosses(network, baseline, targets, stops, { ...options, sharing });
  const { isPartial } = network;
  const { downstream } = marksUpDownstream(compileChain(chain), isPartial);
  return stops.map((stop, at): RemovalLoss => {
    // of a link that is here with nothing recorded, nobody knows what goes with it
    const isUnknown =
      stop.isUnknown ?? stop.links.every((id) => network.capacity[id] === 0 && network.isOpen[id] === 1);
    const loss = targets.ids.length === 0 || isUnknown ? null : found[at]!.loss;
    return {
      loss,
      isHigh: loss === null ? null : loss >= highLoss - 1e-12,
      bound:
        isUnknown || (stop.links.some((id) => isPartial[id] === 1 || downstream[id] === 1) && loss !== 1)
          ? "lower"
          : "exact",
      weighting: targets.weighting,
      // equal ones stay in the order of keys
      byTarget: found[at]!.byTarget.map(({ place, part }) => ({
        link: network.keys[targets.ids[place]!]!,
        loss: part,
      })).sort((a, b) => b.loss - a.loss),
    };
  });
}

function keysOf(only: readonly string[], ids: ReadonlyMap<LinkKey, number>): readonly LinkKey[] {
  for (const key of only) {
    if (!ids.has(key)) throw new ChainError("unknown-link", `"${key}" is no link of the chain`, { key });
  }
  return [...new Set(only)].sort();
}

function refuse(option: string, value: unknown, expected: string): never {
  throw new ChainError("invalid-option", `${option} must be ${expected}, got ${String(value)}`, { option, value });
}
