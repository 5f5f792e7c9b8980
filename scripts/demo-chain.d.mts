/** Types of demo-chain.mjs for tests and pictures. */

/** Sizes and seed of a demonstration chain. */
export interface DemoOptions {
  /** Number of links; 40 if not given. */
  readonly links?: number;
  /** Number of projects; 200 if not given. */
  readonly projects?: number;
  /** Seed of the random numbers; 1 if not given. */
  readonly seed?: number;
}

/** Makes a chain document of exactly that many links and projects, all of it invented and marked so. */
export function demoChain(options?: DemoOptions): Record<string, unknown>;

/** Writes a document as the bytes of its file. */
export function demoText(document: Record<string, unknown>): string;
