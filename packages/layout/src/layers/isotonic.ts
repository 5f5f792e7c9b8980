/**
 * Isotonic regression: the ascending sequence nearest to a wished one.
 *
 * @module
 */

/**
 * Finds ascending values with the least weighted sum of squared distances from wished ones.
 *
 * @param wish - Wished values.
 * @param weight - Weight of each, positive.
 * @returns Ascending values, in the array that was given as `wish`; where no wishes collide they are exactly as wished.
 * @remarks O(n), by pooling adjacent violators. Source: Ayer, Brunk, Ewing, Reid and Silverman (1955), Ann. Math. Statist. 26(4), 641.
 */
export function fitAscending(wish: Float64Array, weight: Float64Array): Float64Array {
  const n = wish.length;
  const value = new Float64Array(n); // of each pool
  const mass = new Float64Array(n);
  const end = new Int32Array(n); // index after its last member
  let pools = 0;
  for (let i = 0; i < n; i++) {
    value[pools] = wish[i]!;
    mass[pools] = weight[i]!;
    end[pools++] = i + 1;
    while (pools > 1 && value[pools - 2]! > value[pools - 1]!) {
      const sum = mass[pools - 2]! + mass[pools - 1]!;
      value[pools - 2] = (value[pools - 2]! * mass[pools - 2]! + value[pools - 1]! * mass[pools - 1]!) / sum;
      mass[pools - 2] = sum;
      end[pools - 2] = end[pools - 1]!;
      pools--;
    }
  }
  for (let pool = 0, i = 0; pool < pools; pool++) for (; i < end[pool]!; i++) wish[i] = value[pool]!;
  return wish;
}
