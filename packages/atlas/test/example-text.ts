/**
 * Texts of the examples, for tests in Node.
 *
 * @module
 */
import { readFileSync } from "node:fs";

/** Text of an example. */
export function exampleText(id: string): string {
  return readFileSync(new URL(`../../../examples/chains/${id}.json`, import.meta.url), "utf8");
}
