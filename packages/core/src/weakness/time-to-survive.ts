/**
 * Time to survive: how long deliveries go on after a link has stopped.
 *
 * @module
 */
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import { marksUpDownstream } from "../graph/reach.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { baselineOf } from "./baseline.js";
import type { ExternalOptions } from "./baseline.js";
import { chainEnds } from "./removal-targets.js";
import { supplyNetwork } from "./supply-network.js";
import { survivalTime } from "./survival.js";
import { timeToRecover } from "./time-to-recover.js";

/** Options of {@link timeToSurvive}. */
export interface SurvivalOptions extends ExternalOptions {
  /** Links to stop; all of them by default. */
  readonly only?: readonly LinkKey[];
}

/** How long deliveries go on without one link. */
export interface LinkSurvival {
  /** Years; `null` where nothing ever runs out (`isUnbounded`), nothing is delivered, or nothing is known of the stocks. */
  readonly years: number | null;
  /** Whether deliveries can go on for ever without the link. */
  readonly isUnbounded: boolean;
  /** `"lower"` where a stock, a capacity or a coefficient on the way to the targets is not recorded. */
  readonly bound: "exact" | "lower";
  /** Days that the link takes to recover; `null` where that is not recorded. */
  readonly recoveryDays: number | null;
  /** Whether it takes longer to recover than deliveries can go on; `null` where that is not known. */
  readonly isExposed: boolean | null;
}

const DAYS_A_YEAR = 365;

/**
 * Computes for each link how long what the chain delivers can go on if the link stops and everybody else does their best:
 * max t with Σ a·x_j + y⁰t ≤ x_i + stock_i + e_i·t for every product i, 0 ≤ x_i ≤ cap_i·t and x_k = 0 for the link k.
 *
 * Delivered, y⁰, is what the ends of the chain make at the baseline and what final users get. A stock that is not recorded
 * counts for nothing, and the time is then at least the one given.
 *
 * @param chain - Chain to read; it is not modified.
 * @param options - Supply from outside; which links to stop.
 * @returns One entry per link, in ascending order of key.
 * @throws {@link ChainError} `unknown-link` if a key names no link.
 * @remarks Some sweeps over links + flows for each link; with alternatives, by-products, returns or cycles a linear program
 * for each, for some hundred links. Source: Simchi-Levi et al. (2015), Interfaces 45(5), 375, doi 10.1287/inte.2015.0804.
 */
export function timeToSurvive(chain: Chain, options: SurvivalOptions = {}): ReadonlyMap<LinkKey, LinkSurvival> {
  const compiled = compileChain(chain);
  const { keys, ids, links } = compiled;
  for (const key of options.only ?? []) {
    if (!ids.has(key)) throw new ChainError("unknown-link", `"${key}" is no link of the chain`, { key });
  }
  const network = supplyNetwork(chain);
  const baseline = baselineOf(network, options);
  const isEnd = chainEnds(chain, network.isPresent);
  const delivered = baseline.finalUse.map((use, link) =>
    isEnd[link] === 1 ? Math.max(use, baseline.activity[link]!) : use,
  );
  const yearly = baseline.external.map((external, link) => external - delivered[link]!);
  const stock = Float64Array.from(links, ({ stock: held = 0 }) => held);
  const isOpen = Uint8Array.from(links, ({ stock: held }, link) =>
    held === undefined || network.isPartial[link] === 1 ? 1 : 0,
  );
  const { downstream } = marksUpDownstream(compiled, isOpen);
  const recoveries = timeToRecover(chain);
  const time = survivalTime(network);
  const isIdle = delivered.every((amount) => amount === 0);
  const capacity = network.capacity.slice();

  const wanted = options.only === undefined ? keys : [...new Set(options.only)].sort();
  return new Map(
    wanted.map((key) => {
      const id = ids.get(key)!;
      capacity[id] = 0;
      const found = time({ capacity, yearly, stock, returned: baseline.returned });
      capacity[id] = network.capacity[id]!;
      const isUnbounded = found > 1e9;
      // of a link that is here with no capacity recorded, nobody knows what stops with it
      const isUnknown = isIdle || (network.isOpen[id] === 1 && network.capacity[id] === 0);
      const bound = !isUnbounded && (isOpen[id] === 1 || downstream[id] === 1) ? "lower" : "exact";
      const years =
        isUnbounded || isUnknown || (bound === "lower" && found === 0) ? null : Math.round(found * 1e9) / 1e9;
      const { days, bound: recoveryBound } = recoveries.get(key)!;
      const isExposed =
        isUnknown || (days === null && !isUnbounded)
          ? null
          : isUnbounded
            ? false
            : exposure(found, bound, days! / DAYS_A_YEAR, recoveryBound);
      return [
        key,
        {
          years,
          isUnbounded: isUnbounded && !isUnknown,
          bound: isUnknown ? "lower" : bound,
          recoveryDays: days,
          isExposed,
        },
      ];
    }),
  );
}

/** Whether recovery outlasts survival, as far as bounds let it be told. */
function exposure(
  survival: number,
  survivalBound: "exact" | "lower",
  recovery: number,
  recoveryBound: "exact" | "lower",
): boolean | null {
  if (recovery > survival) return survivalBound === "exact" ? true : null;
  return recoveryBound === "exact" ? false : null;
}
