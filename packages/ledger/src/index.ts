/**
 * Ledgers in and out: Excel and WPS workbooks, CSV and pasted cells read into projects and put into a chain, with issues;
 * chains written as workbooks, lists, and files for Gephi and yEd.
 *
 * @packageDocumentation
 */
export { issueCount, issueRows } from "./issue-list.js";
export { COLUMN_NAMES } from "./column-names.js";
export { matchName, type NameMatch } from "./match-name.js";
export {
  ENTERPRISE_FIELDS,
  enterpriseField,
  readEnterpriseList,
  type EnterpriseField,
  type EnterpriseListReading,
} from "./read-enterprise-list.js";
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
  type LedgerRawRow,
  type LedgerReading,
  type LedgerRow,
  type ReadLedgerOptions,
  type RowSpan,
  type StageMeaning,
} from "./types.js";
export { findDuplicates } from "./merge/find-duplicates.js";
export { mergeLedger, mergeLedgerPaced, type MergeWatch } from "./merge/merge-ledger.js";
export { isOutside, OUTSIDE_WORDS } from "./merge/outside-words.js";
export { placeRows } from "./merge/place-rows.js";
export { rowKey } from "./merge/row-key.js";
export type {
  DuplicateConflict,
  DuplicateEvidence,
  DuplicateEvidenceKind,
  DuplicateGroup,
  FieldChange,
  LedgerDifference,
  LedgerMerge,
  MergedRow,
  MergeOptions,
  PlaceCandidate,
  PlacedBy,
  PlaceOptions,
  PossiblySame,
  ProjectChange,
  RowPlacement,
  RowValue,
  UsedRow,
} from "./merge/merge-types.js";
export type {
  GraphFileIssue,
  GraphFileIssueCode,
  GraphFileOptions,
  GraphFileReading,
} from "./graph-files/graph-file.js";
export { readGexf } from "./graph-files/read-gexf.js";
export { readGraphml } from "./graph-files/read-graphml.js";
export { writeGexf } from "./graph-files/write-gexf.js";
export { writeGraphCsv, type GraphTables } from "./graph-files/write-graph-csv.js";
export { writeGraphml } from "./graph-files/write-graphml.js";
export { documentSheets, type DocumentSheetsOptions } from "./workbook/document/document-sheets.js";
export { isChainWorkbook } from "./workbook/document/is-chain-workbook.js";
export { readWorkbook, type ReadWorkbookOptions, type WorkbookReading } from "./workbook/document/read-workbook.js";
export type { RecordPlace } from "./workbook/document/assemble-records.js";
export type { WorkbookIssue, WorkbookIssueCode } from "./workbook/document/workbook-issues.js";
export { writeFaultyRows, type WriteFaultyRowsOptions } from "./workbook/mending/write-faulty-rows.js";
export type { CellFill, CellValue, SheetColumn, SheetPlan } from "./workbook/sheet-plan.js";
export { writeTemplate, type WriteTemplateOptions } from "./workbook/template/write-template.js";
export { writeSheets, type CutCell, type WorkbookMeta } from "./workbook/write-sheets.js";
export {
  WORKBOOK_CONTENTS,
  writeWorkbook,
  type WorkbookContent,
  type WriteWorkbookOptions,
} from "./workbook/write-workbook.js";
export { knownAmount, UNKNOWN_WORDS } from "./workbook/lists/known-amount.js";
export {
  opportunityList,
  type OpportunityTable,
  type RankedOpportunity,
} from "./workbook/lists/opportunity-columns.js";
export { buyersByEnterprise, isWithoutGap, URGENCY_NAMES, type Buyer } from "./workbook/lists/opportunity-facts.js";
export { createLedgerReader, type LedgerReader } from "./worker/create-ledger-reader.js";
export type { Line } from "./worker/messages.js";
export { serveLedgerReader } from "./worker/serve-ledger-reader.js";
