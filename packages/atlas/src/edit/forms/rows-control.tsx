/**
 * The control of a field that holds several records: a row of fields for each.
 *
 * @module
 */
import { Button } from "antd";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { Icon } from "../../marks/icon.js";
import { useText } from "../../state/use-atlas.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import type { DraftTexts } from "../fields/draft.js";
import type { FormField } from "../fields/form-field.js";
import type { ControlProps } from "./field-control.js";
import { FieldView } from "./field-view.js";

/** Properties of {@link RowsControl}. */
export interface RowsControlProps extends ControlProps {
  /** Rows. */
  readonly rows: readonly DraftTexts[];
  /** What is wrong, by field. */
  readonly faults: ReadonlyMap<string, Localized>;
  /** Called with all rows. */
  readonly onRows: (name: string, rows: readonly DraftTexts[]) => void;
}

/**
 * Draws the rows.
 *
 * @param props - Field, rows, and what to call.
 * @returns A list of rows and a button for one more.
 */
export function RowsControl({ field, context, rows, faults, onRows }: RowsControlProps): ReactElement {
  const text = useText();
  const put = (at: number, texts: DraftTexts): void =>
    onRows(
      field.name,
      rows.map((row, index) => (index === at ? texts : row)),
    );
  return (
    <>
      <ul className="field-rows">
        {rows.map((row, at) => (
          // A row has no name of its own.
          <li key={at} style={{ gridTemplateColumns: `${(field.fields ?? []).map(shareOf).join(" ")} auto` }}>
            {(field.fields ?? []).map((one) => (
              <FieldView
                key={one.name}
                field={one}
                prefix={`${field.name}.${String(at)}.`}
                context={{ ...context, draft: { texts: row, rows: new Map() } }}
                faults={faults}
                onText={(name, entered) => put(at, new Map(row).set(name, entered))}
                onRows={() => undefined}
              />
            ))}
            <Button
              type="text"
              size="small"
              icon={<Icon name="close" size={12} />}
              aria-label={`${text(field.words)}${text({ zh: "：", en: ": " })}${text(EDIT_WORDS.removeRow(at + 1))}`}
              title={text(EDIT_WORDS.removeRow(at + 1))}
              onClick={() =>
                onRows(
                  field.name,
                  rows.filter((_, index) => index !== at),
                )
              }
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        type="dashed"
        icon={<Icon name="plus" size={12} />}
        aria-label={`${text(field.words)}${text({ zh: "：", en: ": " })}${text(EDIT_WORDS.addRow)}`}
        onClick={() => onRows(field.name, [...rows, new Map()])}
      >
        {text(EDIT_WORDS.addRow)}
      </Button>
    </>
  );
}

/** Several boxes in one field need more room. */
function shareOf({ kind }: FormField): string {
  return kind === "range" ? "2.2fr" : kind === "money" || kind === "choice" ? "1.5fr" : "1fr";
}
