/**
 * Sets that grow together.
 *
 * @module
 */

/** Members 0 … n − 1 in sets that are joined; each joint leaves a mark. */
export class DisjointSets<Mark> {
  readonly #parents: number[];
  readonly #joints: [member: number, mark: Mark][] = [];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  /**
   * Joins the sets of two members; the least member stands for the set.
   *
   * @param a - Member.
   * @param b - Member.
   * @param mark - What joins them.
   */
  join(a: number, b: number, mark: Mark): void {
    const [one, other] = [this.#rootOf(a), this.#rootOf(b)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
    this.#joints.push([a, mark]);
  }

  /**
   * Gives the sets with more than one member.
   *
   * @returns Members in ascending order with the marks of their joints, by the least member.
   */
  groups(): readonly { readonly members: readonly number[]; readonly marks: ReadonlySet<Mark> }[] {
    const groups = new Map<number, { members: number[]; marks: Set<Mark> }>();
    for (const at of this.#parents.keys()) {
      const root = this.#rootOf(at);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, { members: [at], marks: new Set() });
      else group.members.push(at);
    }
    for (const [member, mark] of this.#joints) groups.get(this.#rootOf(member))?.marks.add(mark);
    return [...groups.values()].filter(({ members }) => members.length > 1);
  }

  #rootOf(member: number): number {
    let root = member;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = member; at !== root;) {
      const next = this.#parents[at]!;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }
}
