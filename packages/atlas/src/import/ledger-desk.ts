/**
 * Reads ledgers in a worker, and where the browser refuses one, on the page itself.
 *
 * @module
 */
import { createLedgerReader, readLedger, readPastedLedger } from "@liantu/ledger";
import type { LedgerReader, LedgerReading, Line, ReadLedgerOptions } from "@liantu/ledger";
import LedgerWorker from "@liantu/ledger/worker?worker&inline";
import type { ImportSource } from "./import-source.js";

/** Reads ledgers. */
export interface LedgerDesk {
  /**
   * Reads a source.
   *
   * The bytes of the source stay usable. Rejects with an `AbortError` if the signal ends the reading.
   */
  read(source: ImportSource, options: ReadLedgerOptions): Promise<LedgerReading>;
  /** Ends the worker. */
  dispose(): void;
}

/** Makes a worker, or throws where there can be none. */
export type MakeWorker = () => Line;

// more than this is pasted only by accident, and would hold the page for a second
const LARGE_TEXT = 500_000;

/**
 * Makes a desk.
 *
 * @param makeWorker - Makes the worker.
 * @returns Desk; it starts the worker with the first file.
 */
export function createLedgerDesk(makeWorker: MakeWorker = () => new LedgerWorker() as unknown as Line): LedgerDesk {
  let reader: LedgerReader | null = null;
  let isRefused = false;
  return {
    async read(source, options) {
      if (source.kind === "text" && source.text.length < LARGE_TEXT) return readPastedLedger(source.text, options);
      const bytes = source.kind === "text" ? new TextEncoder().encode(source.text) : source.bytes;
      const named = source.kind === "file" ? { ...options, fileName: source.name } : options;
      if (!isRefused) {
        try {
          reader ??= createLedgerReader(makeWorker());
          // a copy: what is sent is gone here, and the worker may yet turn out to be refused
          return await reader.read(bytes.slice(), named);
        } catch (error) {
          if (options.signal?.aborted === true || (error instanceof Error && error.name === "AbortError")) throw error;
          isRefused = true;
          reader?.dispose();
          reader = null;
        }
      }
      return readLedger(bytes, named);
    },
    dispose() {
      reader?.dispose();
      reader = null;
    },
  };
}
