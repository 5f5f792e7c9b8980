/**
 * The amounts of a requirement as a map that makes each one when it is read.
 *
 * @module
 */
import type { CompiledChain } from "../graph/compile-chain.js";
import type { LinkKey } from "../model/document.js";
import type { Amount, Bound } from "./amount.js";
import type { RequirementSolution } from "./requirement-solve.js";

/** What bits of a bound mean: see {@link RequirementBounds}. */
const BOUNDS: readonly Bound[] = ["exact", "lower", "upper"];

/**
 * Gives the amounts of some solutions by key of the link.
 *
 * @param compiled - Chain that was solved for.
 * @param solutions - Solution with the base coefficients, then those with other ones, if any.
 * @param bounds - What is known of each amount, by id of the link.
 * @returns One amount for each link, by key in ascending order.
 */
export function amountsByKey(
  compiled: CompiledChain,
  solutions: readonly RequirementSolution[],
  bounds: Uint8Array,
): ReadonlyMap<LinkKey, Amount> {
  const activities = solutions.map(({ activity }) => activity);
  return new AmountMap({ keys: compiled.keys, ids: compiled.ids, activities, bounds, made: [] });
}

/** What amounts are made from. */
interface AmountSource {
  /** Key of each link, by id. */
  readonly keys: readonly LinkKey[];
  /** Id of each link. */
  readonly ids: ReadonlyMap<LinkKey, number>;
  /** Activities of each solution, by id of the link. */
  readonly activities: readonly Float64Array[];
  /** Bits of the bound, by id of the link. */
  readonly bounds: Uint8Array;
  /** Amounts that have been read, by id of the link. */
  readonly made: (Amount | undefined)[];
}

/**
 * A map that reads like any other, over arrays: most callers read a few of many thousand amounts, and to fill a map takes
 * longer than to solve. An amount once read stays the same object.
 */
class AmountMap extends Map<LinkKey, Amount> {
  declare private readonly source: AmountSource;

  constructor(source: AmountSource) {
    super();
    // a field of its own would be compared and copied with the entries
    Object.defineProperty(this, "source", { value: source });
  }

  override get size(): number {
    return this.source.keys.length;
  }

  override has(key: LinkKey): boolean {
    return this.source.ids.has(key);
  }

  override get(key: LinkKey): Amount | undefined {
    const link = this.source.ids.get(key);
    return link === undefined ? undefined : this.amountOf(link);
  }

  override forEach(visit: (amount: Amount, key: LinkKey, map: Map<LinkKey, Amount>) => void, self?: unknown): void {
    for (let link = 0; link < this.source.keys.length; link += 1) {
      visit.call(self, this.amountOf(link), this.source.keys[link]!, this);
    }
  }

  override keys(): MapIterator<LinkKey> {
    return this.source.keys.values();
  }

  override *values(): MapIterator<Amount> {
    for (let link = 0; link < this.source.keys.length; link += 1) yield this.amountOf(link);
  }

  override *entries(): MapIterator<[LinkKey, Amount]> {
    for (let link = 0; link < this.source.keys.length; link += 1) yield [this.source.keys[link]!, this.amountOf(link)];
  }

  override [Symbol.iterator](): MapIterator<[LinkKey, Amount]> {
    return this.entries();
  }

  override set(): this {
    throw readOnly();
  }

  override delete(): boolean {
    throw readOnly();
  }

  override clear(): void {
    throw readOnly();
  }

  /** What Node prints: it would look into the map itself, where nothing is. */
  [Symbol.for("nodejs.util.inspect.custom")](): ReadonlyMap<LinkKey, Amount> {
    return new Map(this);
  }

  private amountOf(link: number): Amount {
    const { made, activities, bounds } = this.source;
    return (made[link] ??= makeAmountOf(link, activities, bounds[link]!));
  }
}
// to those who compare maps by what made them it is one
Object.defineProperty(AmountMap.prototype, "constructor", { value: Map, configurable: true, writable: true });

function readOnly(): TypeError {
  return new TypeError("a requirement is read-only: copy it with new Map(requirement)");
}

function makeAmountOf(link: number, activities: readonly Float64Array[], bits: number): Amount {
  const bound = BOUNDS[bits];
  if (bound === undefined) return { base: 0, bound: "lower" };
  const base = activities[0]![link]!;
  if (activities.length === 1) return { base, bound };
  let low = base;
  let high = base;
  for (const activity of activities) {
    low = Math.min(low, activity[link]!);
    high = Math.max(high, activity[link]!);
  }
  return { base, ...(low < base && { low }), ...(high > base && { high }), bound };
}
