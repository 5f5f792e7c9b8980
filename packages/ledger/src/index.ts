/**
 * Ledgers of projects in: Excel and WPS workbooks, CSV and pasted cells read into rows, with issues.
 *
 * @packageDocumentation
 */
export { COLUMN_NAMES } from "./column-names.js";
export { matchName, type NameMatch } from "./match-name.js";
export { readLedger, readPastedLedger } from "./read-ledger.js";
export { readStage, type StageAmbiguous, type StageRead, type StageReading, type StageUnknown } from "./read-stage.js";
export { STAGE_WORDS } from "./stage-words.js";
export {
  LEDGER_FIELDS,
  type ColumnMatch,
  type LedgerCapacity,
  type LedgerField,
  type LedgerIssue,
  type LedgerIssueCode,
  type LedgerReading,
  type LedgerRow,
  type ReadLedgerOptions,
  type StageMeaning,
} from "./types.js";
