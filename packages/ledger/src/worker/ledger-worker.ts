/**
 * Program of a Web Worker that reads ledgers for `createLedgerReader`; it begins to serve when it is loaded.
 *
 * @packageDocumentation
 */
import type { Line } from "./messages.js";
import { serveLedgerReader } from "./serve-ledger-reader.js";

// a page that loads this by mistake is no worker
if ("importScripts" in globalThis) serveLedgerReader(globalThis as unknown as Line);
