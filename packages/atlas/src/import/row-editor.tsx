/**
 * One row of the ledger, cell by cell, to be mended.
 *
 * @module
 */
import { Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { issueRows } from "@liantu/ledger";
import type { LedgerIssue, LedgerReading } from "@liantu/ledger";
import { useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import type { CellEdits } from "./mend-rows.js";
import type { WizardAction } from "./wizard-state.js";

/** Properties of {@link RowEditor}. */
export interface RowEditorProps {
  /** Row number; `null` if none is chosen. */
  readonly row: number | null;
  /** Ledger as it stands in the file. */
  readonly original: LedgerReading;
  /** Ledger with what was mended. */
  readonly reading: LedgerReading;
  /** What was mended in the row. */
  readonly edits: CellEdits | undefined;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
}

/**
 * Draws the row.
 *
 * @param props - Row and ledger.
 * @returns A form with one field for each cell.
 */
export function RowEditor({ row, original, reading, edits, say }: RowEditorProps): ReactElement {
  const text = useText();
  const raw = original.faultyRows.find((each) => each.row === row);
  const [typed, setTyped] = useState<CellEdits>(edits ?? new Map());
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = first.current;
    (form?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form?.querySelector<HTMLElement>("textarea"))?.focus();
  }, []);
  if (row === null || raw === undefined) {
    return (
      <aside className="import-side" aria-label={text(W.mend)}>
        <p className="hint">{text(row === null ? W.mendNothing : W.mendNot)}</p>
      </aside>
    );
  }
  const issues = issuesOf(reading, row);
  const isMended = edits !== undefined;
  const hasNames = original.columns.some(({ field }) => field === "projectName");
  return (
    <aside className="import-side" aria-label={text(W.mendRow(row))}>
      <h3>{text(W.mendRow(row))}</h3>
      <p className="hint">{text(W.mendHint)}</p>
      <p role="status" className={issues.length === 0 ? "import-fine" : "import-wrong"}>
        {isMended && text(issues.length === 0 ? W.nowFine(row) : W.stillWrong(row, issues.length))}
      </p>
      <ul className="import-reasons">
        {issues.map(({ message, remedy, column }, key) => (
          <li key={key}>
            <b>{headingOf(original, column)}</b> {text(message)} <span className="quiet">{text(remedy)}</span>
          </li>
        ))}
      </ul>
      <form
        ref={first}
        className="import-cells"
        onSubmit={(event) => {
          event.preventDefault();
          say({ kind: "mend", row, cells: changed(typed, raw.cells) });
        }}
      >
        <div className="import-cell-list">
          {original.columns.map(({ column, letter, heading, field }) => {
            const id = `import-cell-${String(column)}`;
            const isName = field === "projectName" || (field === "enterprise" && !hasNames);
            const isBad = issues.some((issue) => issue.column === letter || (issue.code === "missing-name" && isName));
            return (
              <div key={column} className={isBad ? "import-cell is-bad" : "import-cell"}>
                <label htmlFor={id}>
                  {letter} {heading}
                </label>
                <Input.TextArea
                  id={id}
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  aria-invalid={isBad}
                  {...(isBad && { status: "error" as const })}
                  value={typed.get(column) ?? String(raw.cells[column] ?? "")}
                  onChange={(event) => setTyped(new Map(typed).set(column, event.target.value))}
                />
              </div>
            );
          })}
        </div>
        <div className="import-row">
          <Button type="primary" htmlType="submit">
            {text(W.recheck)}
          </Button>
          <Button
            disabled={typed.size === 0}
            onClick={() => {
              setTyped(new Map());
              say({ kind: "mend", row, cells: null });
            }}
          >
            {text(W.undoMend)}
          </Button>
        </div>
      </form>
    </aside>
  );
}

function issuesOf(reading: LedgerReading, row: number): readonly LedgerIssue[] {
  return reading.issues.filter(
    (issue) =>
      issue.severity !== "info" &&
      issue.row !== null &&
      issueRows(issue).some(({ first, last }) => first <= row && row <= last),
  );
}

function headingOf({ columns }: LedgerReading, letter: string | null): string {
  return columns.find((column) => column.letter === letter)?.heading ?? "";
}

// a cell that reads as before is not mended
function changed(typed: CellEdits, cells: readonly (string | number)[]): CellEdits {
  return new Map([...typed].filter(([column, value]) => value !== String(cells[column] ?? "")));
}
