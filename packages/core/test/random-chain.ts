/**
 * Random systems of inputs, returns and credits in mixed units, cycles included, whose solution is the only one.
 *
 * @module
 */
import fc from "fast-check";
import type { Flow } from "../src/model/document.js";

const SIZE = 7;

/** Keys of all links of a random case. */
export const KEYS = Array.from({ length: SIZE }, (_, i) => `k${String(i)}`);
const entry = fc.record({
  from: fc.nat(SIZE - 1),
  to: fc.nat(SIZE - 1),
  kind: fc.constantFrom("input" as const, "input" as const, "return" as const, "credit" as const),
  gain: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const units = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: SIZE, maxLength: SIZE });

/** Final demands without units. */
export const DEMANDS = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 100, noNaN: true })), {
  minLength: SIZE,
  maxLength: SIZE,
});

/** Entries of A and R, a power of ten as the unit of each link, and final demands. */
export const SYSTEMS = fc.record({ entries: fc.array(entry, { maxLength: 14 }), units, demands: DEMANDS });

/** What {@link SYSTEMS} draws. */
export type RandomSystem = typeof SYSTEMS extends fc.Arbitrary<infer T> ? T : never;

/** `a` and `r` without units; flows and demand `y` with them. */
export interface RandomCase {
  readonly a: number[][];
  readonly r: number[][];
  readonly flows: Flow[];
  readonly y: number[];
}

/** Scales all gains so that columns of |A + R| sum to at most `most`, then gives each link a unit of its own. */
export function caseOf({ entries, units: powers, demands: wanted }: RandomSystem, most: number): RandomCase {
  const zero = (): number[][] => KEYS.map(() => KEYS.map(() => 0));
  const [a, r, sums] = [zero(), zero(), KEYS.map(() => 0)];
  const arcs = entries.map(({ from, to, kind, gain }) => ({
    kind,
    gain,
    driver: kind === "input" ? to : from,
    driven: kind === "input" ? from : to,
  }));
  for (const { driver, gain } of arcs) sums[driver]! += gain;
  const unit = (i: number): number => 10 ** powers[i]!;
  const flows = arcs.map(({ kind, gain, driver, driven }): Flow => {
    const part = gain * Math.min(1, most / sums[driver]!);
    (kind === "credit" ? r : a)[driven]![driver]! += part;
    const coefficient = (part * unit(driven)) / unit(driver);
    const [from, to] = kind === "input" ? [driven, driver] : [driver, driven];
    return { from: KEYS[from]!, to: KEYS[to]!, kind, coefficient };
  });
  return { a, r, flows, y: wanted.map((amount, i) => amount * unit(i)) };
}
