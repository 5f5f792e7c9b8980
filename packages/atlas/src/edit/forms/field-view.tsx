/**
 * One field of a form: label, control, what is wrong, what to enter.
 *
 * @module
 */
import { useId } from "react";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { useText } from "../../state/use-atlas.js";
import type { DraftTexts } from "../fields/draft.js";
import type { FieldContext, FormField } from "../fields/form-field.js";
import { FieldControl } from "./field-control.js";
import { LinksControl } from "./links-control.js";
import { RowsControl } from "./rows-control.js";

/** What a field needs of its form. */
export interface FieldPlace {
  /** Form. */
  readonly context: FieldContext;
  /** What is wrong, by field. */
  readonly faults: ReadonlyMap<string, Localized>;
  /** Called with a text of a field. */
  readonly onText: (name: string, text: string) => void;
  /** Called with the rows of a field. */
  readonly onRows: (name: string, rows: readonly DraftTexts[]) => void;
}

/** Properties of {@link FieldView}. */
export interface FieldViewProps extends FieldPlace {
  /** Field. */
  readonly field: FormField;
  /** What precedes its name among the faults. */
  readonly prefix?: string;
}

/**
 * Draws a field.
 *
 * @param props - Field and form.
 * @returns The field; nothing where it is not asked for now.
 */
export function FieldView({
  field,
  prefix = "",
  context,
  faults,
  onText,
  onRows,
}: FieldViewProps): ReactElement | null {
  const text = useText();
  const id = useId();
  if (field.isShown?.(context) === false) return null;
  const fault = faults.get(prefix + field.name);
  const hint = typeof field.hint === "function" ? field.hint(context) : field.hint;
  const said = [fault !== undefined && `${id}fault`, hint !== undefined && `${id}hint`].filter(Boolean).join(" ");
  const label = text(field.words);
  const place = { field, id, label, context, isWrong: fault !== undefined, describedBy: said || undefined };
  const isGroup = field.kind === "rows" || field.kind === "stage-dates" || field.kind === "range";
  const isInline = field.kind === "flag";
  const heading = (
    <>
      {label}
      {field.isRequired === true && (
        <span className="field-required" aria-hidden="true">
          *
        </span>
      )}
    </>
  );
  return (
    <div
      className={["field", field.isWide === true && "is-wide", isInline && "is-inline"].filter(Boolean).join(" ")}
      data-field={prefix + field.name}
      {...(isGroup && { role: "group", "aria-label": label })}
    >
      {isGroup ? (
        <span className="field-label">{heading}</span>
      ) : (
        <label className="field-label" htmlFor={id}>
          {heading}
        </label>
      )}
      {field.kind === "rows" || field.kind === "stage-dates" ? (
        <RowsControl {...place} faults={faults} rows={context.draft.rows.get(field.name) ?? []} onRows={onRows} />
      ) : field.kind === "links" ? (
        <LinksControl {...place} rows={context.draft.rows.get(field.name) ?? []} onRows={onRows} />
      ) : (
        <FieldControl {...place} onText={onText} />
      )}
      {fault !== undefined && (
        <p className="field-fault" id={`${id}fault`}>
          {text(fault)}
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={`${id}hint`}>
          {text(hint)}
        </p>
      )}
    </div>
  );
}
