/**
 * The worker's side of reading ledgers.
 *
 * @module
 */
import { readLedger } from "../read-ledger.js";
import { messageOf } from "./messages.js";
import type { Answer, Line, Request } from "./messages.js";

// more often than a bar can show it, nobody needs to be told
const PROGRESS_STEP = 0.01;

/**
 * Answers what a reader of `createLedgerReader` asks for, one file after the other.
 *
 * @param line - Inside of a worker, or a port.
 * @returns Ends answering.
 */
export function serveLedgerReader(line: Line): () => void {
  const controllers = new Map<number, AbortController>();
  let queue: Promise<void> = Promise.resolve();
  line.addEventListener("message", hear);
  line.start?.();
  return () => line.removeEventListener("message", hear);

  function hear(event: Event): void {
    const request = messageOf<Request>(event);
    if (request?.kind === "liantu-cancel") controllers.get(request.id)?.abort();
    if (request?.kind !== "liantu-read") return;
    const controller = new AbortController();
    controllers.set(request.id, controller);
    queue = queue.then(() => read(request, controller.signal));
  }

  async function read(request: Extract<Request, { kind: "liantu-read" }>, signal: AbortSignal): Promise<void> {
    const { id, bytes, options } = request;
    let told = Number.NEGATIVE_INFINITY;
    const onProgress = (done: number): void => {
      if (done < told + PROGRESS_STEP && (done < 1 || told >= 1)) return;
      told = done;
      answer({ kind: "liantu-progress", id, done });
    };
    try {
      answer({ kind: "liantu-reading", id, reading: await readLedger(bytes, { ...options, signal, onProgress }) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ kind: "liantu-failed", id, name, message });
    } finally {
      controllers.delete(id);
    }
  }

  function answer(message: Answer): void {
    line.postMessage(message, []);
  }
}
