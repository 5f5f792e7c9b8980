/**
 * Pauses in long work, so that a page stays alive and a signal is heard.
 *
 * @module
 */
import type { ReadLedgerOptions } from "./types.js";

/** Does the pauses of one reading. */
export interface Pacer {
  /** Whether it is time for a pause: ask often, it is cheap. */
  readonly isDue: () => boolean;
  /**
   * Tells of progress; never less than before.
   *
   * @param done - Share of the whole reading, 0 to 1.
   */
  readonly tell: (done: number) => void;
  /**
   * Tells of progress and gives way to whatever else waits.
   *
   * @param done - Share of the whole reading, 0 to 1.
   * @throws An `AbortError` if the signal ends the reading.
   */
  readonly pause: (done: number) => Promise<void>;
}

// two frames: short enough for a page to feel alive, long enough that the pauses cost next to nothing
const MS_OF_WORK = 32;

/**
 * Makes the pacer of one reading.
 *
 * @param options - Signal, and whom to tell of progress.
 * @returns Pacer; the first pause is due after 32 ms.
 */
export function pacer({ signal, onProgress }: Pick<ReadLedgerOptions, "signal" | "onProgress">): Pacer {
  let since = performance.now();
  let most = 0;
  const tell = (done: number): void => {
    most = Math.max(most, done);
    onProgress?.(most);
  };
  return {
    isDue: () => performance.now() - since >= MS_OF_WORK,
    tell,
    pause: async (done) => {
      tell(done);
      await new Promise((resolve) => void setTimeout(resolve, 0));
      throwIfAborted(signal);
      since = performance.now();
    },
  };
}

/**
 * Ends the reading if its signal says so.
 *
 * @param signal - Signal; may be absent.
 * @throws An `AbortError` if it is aborted.
 */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  const error = new Error("the reading of the ledger was ended by its signal");
  error.name = "AbortError";
  throw error;
}

/** Work in steps, each of which gives the share that is done by then. */
export type Steps<Result> = Generator<number, Result, undefined>;

/**
 * Does all steps at once.
 *
 * @param steps - Work.
 * @param options - Signal, and whom to tell of progress.
 * @returns What the work gives.
 * @throws An `AbortError` if the signal ends it.
 */
export function runSteps<Result>(
  steps: Steps<Result>,
  { signal, onProgress }: Pick<ReadLedgerOptions, "signal" | "onProgress">,
): Result {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    throwIfAborted(signal);
    onProgress?.(step.value);
  }
}

/**
 * Does steps with pauses between them.
 *
 * @param steps - Work.
 * @param pace - Pauses.
 * @param from - Share of the whole reading that is done before.
 * @param to - Share that is done behind.
 * @returns What the work gives.
 * @throws An `AbortError` if the signal ends it.
 */
export async function runPaced<Result>(steps: Steps<Result>, pace: Pacer, from: number, to: number): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    const done = from + (to - from) * step.value;
    if (pace.isDue()) await pace.pause(done);
    else pace.tell(done);
  }
}
