/**
 * Coordinates on one axis, in order.
 *
 * @module
 */

/** Coordinates that are added one by one. */
export class Axis {
  /** Ascending, each once. */
  private readonly values: number[] = [];
  /** How often each value was added. */
  private readonly counts: number[] = [];
  /** Number and sum of what was added below each value, and of everything at the end; made when asked for. */
  private below: { readonly count: Float64Array; readonly sum: Float64Array } | null = null;

  /** How many different coordinates there are. */
  get size(): number {
    return this.values.length;
  }

  /** Adds a coordinate. */
  add(value: number): void {
    const i = this.find(value);
    this.below = null;
    if (this.values[i] === value) {
      this.counts[i]!++;
      return;
    }
    this.values.splice(i, 0, value);
    this.counts.splice(i, 0, 1);
  }

  /** Ascending coordinates without those that are nearly the same as the one before. */
  merged(): number[] {
    return this.values.filter((value, i, all) => i === 0 || value - all[i - 1]! > 1);
  }

  /** Sum of the distances from a coordinate to all that were added. */
  distance(value: number): number {
    const { count, sum } = (this.below ??= this.sumUp());
    const i = this.find(value);
    const all = this.values.length;
    return value * count[i]! - sum[i]! + (sum[all]! - sum[i]!) - value * (count[all]! - count[i]!);
  }

  private sumUp() {
    const count = new Float64Array(this.values.length + 1);
    const sum = new Float64Array(this.values.length + 1);
    for (const [i, value] of this.values.entries()) {
      count[i + 1] = count[i]! + this.counts[i]!;
      sum[i + 1] = sum[i]! + this.counts[i]! * value;
    }
    return { count, sum };
  }

  /** Index of the first value that is not below the given one. */
  private find(value: number): number {
    let low = 0;
    let high = this.values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.values[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
