/**
 * How often random tests run.
 *
 * @module
 */

/**
 * Gives the number of random cases: five times as many in `npm run test:deep`, a fifth in `npm run test:mutation`.
 *
 * @param usual - Number in `npm test`.
 */
export function runs(usual: number): number {
  if (process.env["LIANTU_MUTATION"] !== undefined) return Math.ceil(usual / 5);
  return process.env["LIANTU_DEEP"] === undefined ? usual : usual * 5;
}
