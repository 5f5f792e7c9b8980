/**
 * Reckons several chains together beside the page, which stays alive.
 *
 * @module
 */
import { summarise } from "./summarise.js";
import type { SummaryAnswer, SummaryRequest } from "./summarise.js";

interface WorkerScope {
  addEventListener(kind: "message", listener: (event: { readonly data: SummaryRequest }) => void): void;
  postMessage(answer: SummaryAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => scope.postMessage(summarise(data)));
