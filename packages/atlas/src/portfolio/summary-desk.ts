/**
 * Reckons several chains together in a worker, and where the browser refuses one, on the page itself.
 *
 * @module
 */
import { summarise } from "./summarise.js";
import type { SummaryAnswer, SummaryRequest } from "./summarise.js";

/** What is used of a worker; a test can pass a smaller thing. */
export interface SummaryWorker {
  /** Sends the request. */
  postMessage(request: SummaryRequest): void;
  /** Called with the answer. */
  onmessage: ((event: MessageEvent<SummaryAnswer>) => void) | null;
  /** Called if the worker fails. */
  onerror: ((event: ErrorEvent) => void) | null;
  /** Ends the worker. */
  terminate(): void;
}

/** Makes a worker, or throws where there can be none. */
export type MakeSummaryWorker = () => Promise<SummaryWorker>;

async function makeWorker(): Promise<SummaryWorker> {
  const { default: PortfolioWorker } = await import("./portfolio.worker.ts?worker&inline");
  return new PortfolioWorker();
}

/**
 * Reckons what chains are together.
 *
 * @param request - The chains.
 * @param signal - Ends it: the promise then never settles.
 * @param make - Makes the worker.
 * @returns The summary, or why there is none.
 */
export async function reckonTogether(
  request: SummaryRequest,
  signal: AbortSignal,
  make: MakeSummaryWorker = makeWorker,
): Promise<SummaryAnswer> {
  try {
    const worker = await make();
    try {
      return await new Promise<SummaryAnswer>((resolve, reject) => {
        const end = (): void => {
          worker.terminate();
        };
        if (signal.aborted) return end();
        signal.addEventListener("abort", end);
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => {
          event.preventDefault();
          reject(new Error(event.message));
        };
        worker.postMessage(request);
      });
    } finally {
      worker.terminate();
    }
  } catch {
    return summarise(request);
  }
}
