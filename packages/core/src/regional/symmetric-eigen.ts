/**
 * The greatest eigenvalues of a symmetric matrix, and the eigenvector of the first.
 *
 * @module
 */

/** The top of a spectrum. */
export interface TopEigen {
  /** Greatest eigenvalue. */
  readonly first: number;
  /** Second greatest, as often as it occurs; −∞ for a matrix of one row. */
  readonly second: number;
  /** Eigenvector of the greatest eigenvalue, of length 1; one of them if the two are equal. */
  readonly vector: Float64Array;
}

/**
 * Finds the two greatest eigenvalues and the eigenvector of the greatest.
 *
 * The matrix is reflected to three diagonals; eigenvalues are counted and halved in, the vector found by inverse iteration.
 *
 * @param matrix - Symmetric, row by row; overwritten.
 * @param size - Rows, at least 1.
 * @returns The top of the spectrum.
 * @remarks O(size³). Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., 8.3.1, 8.4.1 and 8.2.2.
 */
export function topEigen(matrix: Float64Array, size: number): TopEigen {
  const { diagonal, beside, reflections } = tridiagonal(matrix, size);
  const first = eigenvalue(diagonal, beside, 0);
  const second = size > 1 ? eigenvalue(diagonal, beside, 1) : Number.NEGATIVE_INFINITY;
  const vector = inverseIteration(diagonal, beside, first);
  for (let step = reflections.length - 1; step >= 0; step -= 1) reflect(vector, reflections[step]!);
  return { first, second, vector };
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Entry beside each diagonal entry but the last. */
  readonly beside: Float64Array;
  /** Unit normal of each mirror, in the last entries of the space. */
  readonly reflections: readonly Float64Array[];
}

function tridiagonal(matrix: Float64Array, size: number): Tridiagonal {
  const beside = new Float64Array(Math.max(0, size - 1));
  const reflections: Float64Array[] = [];
  for (let step = 0; step < size - 1; step += 1) {
    const from = step + 1;
    const rest = size - from;
    const normal = new Float64Array(rest);
    let [length, most] = [0, 0];
    for (let i = 0; i < rest; i += 1) {
      normal[i] = matrix[(from + i) * size + step]!;
      length += normal[i]! ** 2;
      most = Math.max(most, Math.abs(normal[i]!));
    }
    // the squares of so little are 0
    if (most < 1e-140) {
      reflections.push(new Float64Array(rest));
      continue;
    }
    length = Math.sqrt(length);
    const target = normal[0]! > 0 ? -length : length;
    beside[step] = target;
    normal[0]! -= target;
    const norm = Math.sqrt(normal.reduce((sum, one) => sum + one * one, 0));
    for (let i = 0; i < rest; i += 1) normal[i]! /= norm;
    reflections.push(normal);
    mirror(matrix, size, from, normal);
  }
  return { diagonal: Float64Array.from({ length: size }, (_, i) => matrix[i * size + i]!), beside, reflections };
}

/** Replaces A by (I − 2vvᵀ)A(I − 2vvᵀ) in the rows and columns from `from` on. */
function mirror(matrix: Float64Array, size: number, from: number, normal: Float64Array): void {
  const rest = normal.length;
  const image = new Float64Array(rest);
  let along = 0;
  for (let i = 0; i < rest; i += 1) {
    const first = (from + i) * size + from;
    let sum = 0;
    for (let j = 0; j < rest; j += 1) sum += matrix[first + j]! * normal[j]!;
    image[i] = sum;
    along += sum * normal[i]!;
  }
  for (let i = 0; i < rest; i += 1) image[i]! -= along * normal[i]!;
  for (let i = 0; i < rest; i += 1) {
    const first = (from + i) * size + from;
    const [a, b] = [2 * normal[i]!, 2 * image[i]!];
    for (let j = 0; j < rest; j += 1) matrix[first + j]! -= a * image[j]! + b * normal[j]!;
  }
}

function reflect(vector: Float64Array, normal: Float64Array): void {
  const from = vector.length - normal.length;
  let along = 0;
  for (let i = 0; i < normal.length; i += 1) along += normal[i]! * vector[from + i]!;
  for (let i = 0; i < normal.length; i += 1) vector[from + i]! -= 2 * along * normal[i]!;
}

/** The eigenvalue that so many others exceed, by halving: the signs of a Sturm sequence count those below a number. */
function eigenvalue(diagonal: Float64Array, beside: Float64Array, greater: number): number {
  const size = diagonal.length;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < size; i += 1) {
    const reach = Math.abs(i > 0 ? beside[i - 1]! : 0) + Math.abs(i < size - 1 ? beside[i]! : 0);
    low = Math.min(low, diagonal[i]! - reach);
    high = Math.max(high, diagonal[i]! + reach);
  }
  const tiny = Number.MIN_VALUE * 2 ** 60;
  for (let half = 0; half < 200; half += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    let [above, pivot] = [0, 1];
    for (let i = 0; i < size; i += 1) {
      const square = i > 0 ? beside[i - 1]! ** 2 : 0;
      pivot = diagonal[i]! - middle - square / pivot;
      if (Math.abs(pivot) < tiny) pivot = tiny;
      if (pivot > 0) above += 1;
    }
    if (above > greater) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function inverseIteration(diagonal: Float64Array, beside: Float64Array, value: number): Float64Array {
  const size = diagonal.length;
  // no two entries alike, so that it is not at right angles to a vector with symmetries
  let vector: Float64Array = Float64Array.from({ length: size }, (_, i) => 1 + ((i * 0.6180339887498949) % 1));
  for (let round = 0; round < 4; round += 1) {
    vector = solveShifted(diagonal, beside, value, vector);
    const norm = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
    vector = vector.map((one) => one / norm);
  }
  return vector;
}

/** Solves (T − value·I)x = right by elimination with row exchanges; a pivot of 0 is taken for a tiny one. */
function solveShifted(diagonal: Float64Array, beside: Float64Array, value: number, right: Float64Array): Float64Array {
  const size = diagonal.length;
  // a matrix of next to nothing must not divide by less than that
  const scale = diagonal.reduce((most, one) => Math.max(most, Math.abs(one)), Math.max(Math.abs(value), 1e-100));
  const tiny = 2 ** -52 * scale;
  // three upper diagonals of the eliminated matrix; there is nothing beside the last entry
  const pivots = diagonal.map((one) => one - value);
  const next = new Float64Array(size);
  next.set(beside);
  const second = new Float64Array(size);
  const x = right.slice();
  for (let i = 0; i + 1 < size; i += 1) {
    let below = beside[i]!;
    if (Math.abs(below) > Math.abs(pivots[i]!)) {
      [pivots[i], below] = [below, pivots[i]!];
      [next[i], pivots[i + 1]] = [pivots[i + 1]!, next[i]!];
      second[i] = next[i + 1]!;
      next[i + 1] = 0;
      [x[i], x[i + 1]] = [x[i + 1]!, x[i]!];
    } else if (pivots[i] === 0) pivots[i] = tiny;
    const factor = below / pivots[i]!;
    pivots[i + 1]! -= factor * next[i]!;
    next[i + 1]! -= factor * second[i]!;
    x[i + 1]! -= factor * x[i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const pivot = Math.abs(pivots[i]!) < tiny ? tiny : pivots[i]!;
    const above = (i + 1 < size ? next[i]! * x[i + 1]! : 0) + (i + 2 < size ? second[i]! * x[i + 2]! : 0);
    x[i] = (x[i]! - above) / pivot;
  }
  return x;
}
