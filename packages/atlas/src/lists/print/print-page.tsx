/**
 * What is printed: a list as a table whose headings are repeated on every page, or the map as one sheet. It stands in the page
 * only while it is printed, and then alone.
 *
 * @module
 */
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { createPortal } from "react-dom";
import type { ListFrame } from "../list-sheet.js";
import type { PlainTable } from "../plain-table.js";

/** What is printed. */
export type Printout =
  | {
      readonly kind: "table";
      /** What stands around the list. */
      readonly frame: ListFrame;
      /** The list as texts. */
      readonly table: PlainTable;
      /** Width of each column as a share of the whole. */
      readonly shares: readonly number[];
      /** Whether each column stands to the right. */
      readonly isRight: readonly boolean[];
      /** Whether each row is the name of a group. */
      readonly isGroup: readonly boolean[];
    }
  | {
      readonly kind: "map";
      /** Size of the sheet. */
      readonly paper: "A4" | "A3";
      /** Address of the picture. */
      readonly picture: string;
      /** What the picture shows. */
      readonly title: string;
    };

/** Properties of {@link PrintPage}. */
export interface PrintPageProps {
  /** What is printed. */
  readonly printout: Printout;
  /** Called when the system has taken it, or was told not to. */
  readonly onDone: () => void;
}

const PRINTING = "is-printing";

/**
 * Puts something to be printed into the page and opens the system's print dialog.
 *
 * @param props - What is printed.
 * @returns A page beside the app, unseen on the screen.
 */
export function PrintPage({ printout, onDone }: PrintPageProps): ReactElement {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isLeft = false;
    const done = (): void => {
      if (!isLeft) onDone();
    };
    const { classList } = document.documentElement;
    classList.add(PRINTING);
    window.addEventListener("afterprint", done);
    // A picture that is not decoded yet would be printed as a blank sheet.
    void decoded(page.current).then(() => {
      if (!isLeft) window.print();
    });
    return () => {
      isLeft = true;
      classList.remove(PRINTING);
      window.removeEventListener("afterprint", done);
    };
  }, [printout, onDone]);
  return createPortal(
    <div
      ref={page}
      className={`print-page is-${printout.kind}`}
      data-paper={printout.kind === "map" ? printout.paper : "A4"}
    >
      {printout.kind === "map" ? (
        <img src={printout.picture} alt={printout.title} />
      ) : (
        <PrintTable printout={printout} />
      )}
    </div>,
    document.body,
  );
}

async function decoded(page: HTMLElement | null): Promise<void> {
  const image = page?.querySelector("img");
  try {
    await image?.decode();
  } catch {
    // The dialog shows that there is no picture: better than a button that does nothing.
  }
}

function PrintTable({ printout }: { readonly printout: Extract<Printout, { readonly kind: "table" }> }): ReactElement {
  const { frame, table, shares, isRight, isGroup } = printout;
  return (
    <>
      <h1>{frame.title}</h1>
      {frame.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <table>
        <colgroup>
          {shares.map((share, at) => (
            <col key={at} style={{ width: `${(share * 100).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.heads.map((head, at) => (
              <th key={at} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) =>
            isGroup[at] === true ? (
              <tr key={at} className="print-group">
                <th colSpan={table.heads.length} scope="colgroup">
                  {row[0]}
                </th>
              </tr>
            ) : (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column} className={isRight[column] === true ? "is-right" : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  );
}
