/**
 * How far an import is, and what was said in it.
 *
 * @module
 */
import type { LedgerField, StageMeaning } from "@liantu/ledger";
import type { ImportSource } from "./import-source.js";
import type { CellEdits, RowEdits } from "./mend-rows.js";
import { NO_ANSWERS } from "./merge-plan.js";
import type { Answers } from "./merge-plan.js";
import type { ColumnMeanings } from "./remembered.js";

/** Steps in their order. */
export const WIZARD_STEPS = ["source", "columns", "check", "places", "difference"] as const;

/** One of {@link WIZARD_STEPS}. */
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Everything that is said in an import. */
export interface WizardState {
  /** Step on the screen. */
  readonly step: WizardStep;
  /** What the ledger is read from; `null` before something is picked. */
  readonly source: ImportSource | null;
  /** Sheet that was chosen; `null` for the one that is found. */
  readonly sheet: string | null;
  /** Row number of the heading that was chosen; `null` for the one that is found. */
  readonly heading: number | null;
  /** Corrected meanings of columns by fingerprint of the headings. */
  readonly columns: ReadonlyMap<string, ColumnMeanings>;
  /** What words of progress stand for. */
  readonly stageWords: ReadonlyMap<string, StageMeaning>;
  /** Mended cells. */
  readonly edits: RowEdits;
  /** What was said of single rows. */
  readonly answers: Answers;
}

/** Something that is said. */
export type WizardAction =
  | { readonly kind: "go"; readonly step: WizardStep }
  | { readonly kind: "pick"; readonly source: ImportSource }
  /** Back to nothing picked. */
  | { readonly kind: "unpick" }
  | { readonly kind: "choose-sheet"; readonly sheet: string }
  | { readonly kind: "choose-heading"; readonly heading: number | null }
  | {
      readonly kind: "assign";
      readonly fingerprint: string;
      readonly column: number;
      readonly field: LedgerField | null;
    }
  | { readonly kind: "reset-columns"; readonly fingerprint: string }
  /** `null` takes back what was said of a word. */
  | { readonly kind: "explain"; readonly word: string; readonly meaning: StageMeaning }
  /** `null` gives a row back as it stands in the ledger. */
  | { readonly kind: "mend"; readonly row: number; readonly cells: CellEdits | null }
  | { readonly kind: "answer"; readonly answers: Partial<Answers> };

/**
 * Makes the first state.
 *
 * @param columns - Remembered columns.
 * @param stageWords - Remembered words of progress.
 * @returns State in which nothing is picked.
 */
export function firstState(
  columns: WizardState["columns"] = new Map(),
  stageWords: WizardState["stageWords"] = new Map(),
): WizardState {
  return {
    step: "source",
    source: null,
    sheet: null,
    heading: null,
    columns,
    stageWords,
    edits: new Map(),
    answers: NO_ANSWERS,
  };
}

/**
 * Gives the state after something was said.
 *
 * @param state - State before; it is not modified.
 * @param action - What was said.
 * @returns State after.
 */
export function reduceWizard(state: WizardState, action: WizardAction): WizardState {
  switch (action.kind) {
    case "go":
      return { ...state, step: action.step };
    case "pick":
      return { ...anew(state), source: action.source, sheet: null, heading: null };
    case "unpick":
      return { ...anew(state), source: null, sheet: null, heading: null };
    case "choose-sheet":
      return { ...anew(state), sheet: action.sheet, heading: null };
    case "choose-heading":
      return { ...anew(state), heading: action.heading };
    case "assign":
      return { ...state, columns: assigned(state.columns, action.fingerprint, action.column, action.field) };
    case "reset-columns": {
      const columns = new Map(state.columns);
      columns.delete(action.fingerprint);
      return { ...state, columns };
    }
    case "explain": {
      const stageWords = new Map(state.stageWords);
      if (action.meaning === null) stageWords.delete(action.word);
      else stageWords.set(action.word, action.meaning);
      return { ...state, stageWords };
    }
    case "mend": {
      const edits = new Map(state.edits);
      if (action.cells === null || action.cells.size === 0) edits.delete(action.row);
      else edits.set(action.row, action.cells);
      return { ...state, edits };
    }
    case "answer":
      return { ...state, answers: { ...state.answers, ...action.answers } };
  }
}

// what was said of rows is of no use for other rows
function anew(state: WizardState): WizardState {
  return { ...state, step: "source", edits: new Map(), answers: NO_ANSWERS };
}

// one column per meaning: who says it of another one takes it from the first
function assigned(
  columns: WizardState["columns"],
  fingerprint: string,
  column: number,
  field: LedgerField | null,
): WizardState["columns"] {
  const own = new Map(columns.get(fingerprint));
  if (field !== null) for (const [other, meaning] of own) if (meaning === field) own.set(other, null);
  own.set(column, field);
  return new Map(columns).set(fingerprint, own);
}
