/**
 * The first rows of a ledger as they stand there.
 *
 * @module
 */
import type { ReactElement } from "react";
import type { LedgerReading } from "@liantu/ledger";
import { useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import type { GridRow } from "./sheet-grid.js";

/** Properties of {@link GridPreview}. */
export interface GridPreviewProps {
  /** Reading of the ledger, for its heading. */
  readonly reading: LedgerReading;
  /** Rows. */
  readonly grid: readonly GridRow[];
}

const ROWS = 12;
const MOST_COLUMNS = 40;
const LETTERS = 26;

/**
 * Draws the rows.
 *
 * @param props - Ledger.
 * @returns A table; nothing where no rows are at hand.
 */
export function GridPreview({ reading, grid }: GridPreviewProps): ReactElement | null {
  const text = useText();
  const [first, last] = reading.headingRows ?? [0, 0];
  const near = Math.max(0, grid.findIndex(({ row }) => row >= first) - 3);
  const rows = grid.slice(near, near + ROWS);
  if (rows.length === 0) return null;
  const width = Math.min(MOST_COLUMNS, Math.max(...rows.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <>
      <h3>
        {text(W.preview)} <small className="quiet">{text(W.previewHint(rows.length))}</small>
      </h3>
      <div className="import-preview" tabIndex={0} role="region" aria-label={text(W.preview)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text(W.rowNumber)}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {letterOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row} className={row >= first && row <= last ? "is-heading" : ""}>
                <th scope="row">{row}</th>
                {columns.map((column) => (
                  <td key={column} title={String(cells[column] ?? "")}>
                    {String(cells[column] ?? "")}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? last : letterOf(Math.floor(column / LETTERS) - 1) + last;
}
