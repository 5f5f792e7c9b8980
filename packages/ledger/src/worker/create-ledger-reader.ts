/**
 * Ledgers read in a worker, so that the page stays alive.
 *
 * @module
 */
import type { LedgerReading, ReadLedgerOptions } from "../types.js";
import { messageOf } from "./messages.js";
import type { Answer, Line, Request } from "./messages.js";

/** Reads ledgers in a worker. */
export interface LedgerReader {
  /**
   * Reads a ledger as `readLedger` does, one after the other in the order asked for.
   *
   * The bytes go to the worker and are empty here afterwards, where they fill a buffer of their own; otherwise a copy goes.
   *
   * @param bytes - Whole file.
   * @param options - As for `readLedger`; signal and progress work across.
   * @returns Reading.
   * @throws An `AbortError` if the signal ends the reading or the reader is disposed of; what went wrong in the worker.
   */
  read(bytes: Uint8Array, options?: ReadLedgerOptions): Promise<LedgerReading>;
  /** Ends the worker, and everything that is not read yet. */
  dispose(): void;
}

interface Waiting {
  readonly resolve: (reading: LedgerReading) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly forget: () => void;
}

/**
 * Makes a reader over a worker that runs `@liantu/ledger/worker`.
 *
 * @param worker - Worker, or a port to one; nobody else may have sent it files.
 * @returns Reader.
 * @example
 * ```ts
 * const worker = new Worker(new URL("@liantu/ledger/worker", import.meta.url), { type: "module" });
 * const { rows } = await createLedgerReader(worker).read(new Uint8Array(await file.arrayBuffer()));
 * ```
 */
export function createLedgerReader(worker: Line): LedgerReader {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let ended: Error | null = null;
  worker.addEventListener("message", hear);
  worker.addEventListener("error", fail);
  worker.addEventListener("messageerror", fail);
  worker.start?.();

  return {
    read: (bytes, { signal, onProgress, ...options } = {}) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        if (signal?.aborted === true) return reject(abortError("the reading of the ledger was ended by its signal"));
        const id = next;
        next += 1;
        const cancel = (): void => {
          send({ kind: "liantu-cancel", id });
          settle(id)?.reject(abortError("the reading of the ledger was ended by its signal"));
        };
        const forget = (): void => signal?.removeEventListener("abort", cancel);
        const sent = own(bytes);
        // what cannot be sent is thrown here, before anybody waits for it
        worker.postMessage({ kind: "liantu-read", id, bytes: sent, options } satisfies Request, [sent.buffer]);
        signal?.addEventListener("abort", cancel);
        waiting.set(id, { resolve, reject, onProgress, forget });
      }),
    dispose: () => {
      end(abortError("the reader of ledgers was disposed of"));
      worker.terminate?.();
    },
  };

  function send(request: Request): void {
    worker.postMessage(request, []);
  }

  function settle(id: number): Waiting | undefined {
    const found = waiting.get(id);
    waiting.delete(id);
    found?.forget();
    return found;
  }

  function end(error: Error): void {
    if (ended !== null) return;
    ended = error;
    for (const id of waiting.keys()) {
      send({ kind: "liantu-cancel", id });
      settle(id)?.reject(error);
    }
    worker.removeEventListener("message", hear);
    worker.removeEventListener("error", fail);
    worker.removeEventListener("messageerror", fail);
  }

  function hear(event: Event): void {
    const answer = messageOf<Answer>(event);
    if (answer === null) return;
    switch (answer.kind) {
      case "liantu-progress":
        waiting.get(answer.id)?.onProgress?.(answer.done);
        break;
      case "liantu-reading":
        settle(answer.id)?.resolve(answer.reading);
        break;
      case "liantu-failed":
        settle(answer.id)?.reject(Object.assign(new Error(answer.message), { name: answer.name }));
        break;
    }
  }

  // a worker that could not be loaded answers nothing any more
  function fail(event: Event): void {
    const { message } = event as Partial<ErrorEvent>;
    end(new Error(`the worker that reads ledgers failed${message === undefined ? "" : `: ${message}`}`));
  }
}

function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength;
  return isWhole ? new Uint8Array(buffer) : Uint8Array.from(bytes);
}

function abortError(message: string): Error {
  return Object.assign(new Error(message), { name: "AbortError" });
}
