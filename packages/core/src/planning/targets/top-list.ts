/**
 * The best few of many, in bounded memory.
 *
 * @module
 */

/** What a {@link TopList} keeps. */
export interface Ranked {
  /** What it is told apart by. */
  readonly key: string;
  /** The greater the better. */
  readonly score: number;
}

/**
 * Keeps the best entries, each key once with its best score. What is kept does not depend on the order in which they come.
 */
export class TopList<T extends Ranked> {
  private readonly limit: number;
  private readonly heap: T[] = [];
  private readonly keys = new Map<string, T>();

  /**
   * Makes a list.
   *
   * @param limit - How many to keep, at least 1.
   */
  constructor(limit: number) {
    this.limit = limit;
  }

  /**
   * Says whether an entry would be kept; an entry need not be made where it would not.
   *
   * @param key - Its key.
   * @param score - Its score.
   * @returns `false` if it would be dropped at once.
   */
  wouldKeep(key: string, score: number): boolean {
    const same = this.keys.get(key);
    if (same !== undefined) return score > same.score;
    const [worst] = this.heap;
    return this.heap.length < this.limit || worst === undefined || isBetter({ key, score }, worst);
  }

  /**
   * Offers an entry.
   *
   * @param entry - Entry.
   */
  offer(entry: T): void {
    if (!this.wouldKeep(entry.key, entry.score)) return;
    const same = this.keys.get(entry.key);
    this.keys.set(entry.key, entry);
    if (same !== undefined) {
      // a greater score sinks in a heap whose root is the worst
      const at = this.heap.indexOf(same);
      this.heap[at] = entry;
      this.sink(at);
    } else if (this.heap.length < this.limit) {
      this.heap.push(entry);
      this.rise(this.heap.length - 1);
    } else {
      this.keys.delete(this.heap[0]!.key);
      this.heap[0] = entry;
      this.sink(0);
    }
  }

  /**
   * Gives what was kept.
   *
   * @returns The entries, the best first, equal scores by key.
   */
  sorted(): readonly T[] {
    return [...this.heap].sort((a, b) => (isBetter(a, b) ? -1 : 1));
  }

  private rise(from: number): void {
    const { heap } = this;
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isBetter(heap[parent]!, heap[at]!)) return;
      [heap[parent], heap[at]] = [heap[at]!, heap[parent]!];
      at = parent;
    }
  }

  private sink(from: number): void {
    const { heap } = this;
    for (let at = from; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isBetter(heap[worst]!, heap[child]!)) worst = child;
      }
      if (worst === at) return;
      [heap[worst], heap[at]] = [heap[at]!, heap[worst]!];
      at = worst;
    }
  }
}

function isBetter(a: Ranked, b: Ranked): boolean {
  return a.score !== b.score ? a.score > b.score : a.key < b.key;
}
