/**
 * Slow and plain solvers that tests hold the fast ones against.
 *
 * @module
 */

/** Solves a dense system by Gaussian elimination with partial pivoting; `null` if it is singular. */
export function eliminate(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < size; i += 1) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    if (rows[pivot]![k] === 0) return null;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < size; i += 1) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= size; j += 1) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const x = right.map(() => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = rows[i]![size]!;
    for (let j = i + 1; j < size; j += 1) sum -= rows[i]![j]! * x[j]!;
    x[i] = sum / rows[i]![i]!;
  }
  return x;
}

/** Solves x = max(0, y + (A − R)x) by trying every set of links that credits cover wholly. */
export function requirementByTrial(
  a: readonly (readonly number[])[],
  r: readonly (readonly number[])[],
  y: readonly number[],
): number[] {
  const credited = [...r.keys()].filter((i) => r[i]!.some((value) => value > 0));
  let best: { x: number[]; error: number } | undefined;
  for (let set = 0; set < 2 ** credited.length; set += 1) {
    const covered = new Set(credited.filter((_, bit) => (set >> bit) % 2 === 1));
    const matrix = a.map((row, i) =>
      row.map((value, j) => (i === j ? 1 : 0) - (covered.has(i) ? 0 : value - r[i]![j]!)),
    );
    const x = eliminate(
      matrix,
      y.map((amount, i) => (covered.has(i) ? 0 : amount)),
    );
    if (x === null) continue;
    let error = 0;
    for (const [i, amount] of y.entries()) {
      const gross = a[i]!.reduce((sum, value, j) => sum + value * Math.max(0, x[j]!), amount);
      const credit = r[i]!.reduce((sum, value, j) => sum + value * Math.max(0, x[j]!), 0);
      error = Math.max(error, Math.abs(x[i]! - Math.max(0, gross - credit)));
    }
    if (best === undefined || error < best.error) best = { x: x.map((amount) => Math.max(0, amount)), error };
  }
  if (best === undefined || best.error > 1e-9 * y.reduce((sum, amount) => sum + amount, 1))
    throw new Error("no set of links satisfies the equations");
  return best.x;
}
