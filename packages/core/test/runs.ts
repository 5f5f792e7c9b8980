/**
 * How often random tests run.
 *
 * @module
 */

/**
 * Gives the number of random cases: five times as many in `npm run test:deep`.
 *
 * @param usual - Number in `npm test`.
 */
export function runs(usual: number): number {
  return process.env["LIANTU_DEEP"] === undefined ? usual : usual * 5;
}
