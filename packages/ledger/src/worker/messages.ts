/**
 * What a page and its worker say to each other.
 *
 * @module
 */
import type { LedgerReading, ReadLedgerOptions } from "../types.js";

/** Options that can be sent: all but what is a function or lives on the other side. */
export type SentOptions = Omit<ReadLedgerOptions, "signal" | "onProgress">;

/** What the page says. */
export type Request =
  | { readonly kind: "liantu-read"; readonly id: number; readonly bytes: Uint8Array; readonly options: SentOptions }
  | { readonly kind: "liantu-cancel"; readonly id: number };

/** What the worker says. */
export type Answer =
  | { readonly kind: "liantu-progress"; readonly id: number; readonly done: number }
  | { readonly kind: "liantu-reading"; readonly id: number; readonly reading: LedgerReading }
  | { readonly kind: "liantu-failed"; readonly id: number; readonly name: string; readonly message: string };

/** Either side of the line; a `Worker`, a `MessagePort` and the inside of a worker are some. */
export interface Line {
  /** Sends a message, giving away what is listed. */
  postMessage(message: unknown, transfer: Transferable[]): void;
  /** Listens to messages. */
  addEventListener(type: string, listener: (event: Event) => void): void;
  /** Ends listening. */
  removeEventListener(type: string, listener: (event: Event) => void): void;
  /** Begins to deliver messages; only ports need it. */
  start?(): void;
  /** Ends a worker. */
  terminate?(): void;
}

/**
 * Gives the message of an event, if it is one of ours: pages and libraries talk to workers, too.
 *
 * @param event - Event of a line.
 * @returns `null` for any other message.
 */
export function messageOf<Message extends Request | Answer>(event: Event): Message | null {
  const { data } = event as MessageEvent<unknown>;
  if (typeof data !== "object" || data === null) return null;
  const { kind, id } = data as { readonly kind?: unknown; readonly id?: unknown };
  return typeof kind === "string" && kind.startsWith("liantu-") && typeof id === "number" ? (data as Message) : null;
}
