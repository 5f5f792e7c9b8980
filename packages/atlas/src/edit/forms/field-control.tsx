/**
 * The control of a field that is one text, or a few.
 *
 * @module
 */
import { AutoComplete, Input } from "antd";
import type { ReactElement } from "react";
import { parseUnit } from "@liantu/core";
import type { ProjectStage } from "@liantu/core";
import { LinkPicker } from "../../options/link-picker.js";
import { useText } from "../../state/use-atlas.js";
import { unitText } from "../../views/format.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { atlasRoot } from "../atlas-root.js";
import type { FieldChoice, FieldContext, FormField } from "../fields/form-field.js";
import { StageSelect } from "../stage-select.js";

/** What every control gets. */
export interface ControlProps {
  /** Field. */
  readonly field: FormField;
  /** Id of the control, for its label. */
  readonly id: string;
  /** Its label. */
  readonly label: string;
  /** Form. */
  readonly context: FieldContext;
  /** Whether what stands in it is wrong. */
  readonly isWrong: boolean;
  /** Ids of what is said of it. */
  readonly describedBy: string | undefined;
}

/** Properties of {@link FieldControl}. */
export interface FieldControlProps extends ControlProps {
  /** Called with a text of the field. */
  readonly onText: (name: string, text: string) => void;
}

const ANSWERS: readonly FieldChoice[] = [
  { value: "", words: EDIT_WORDS.notSaid },
  { value: "yes", words: EDIT_WORDS.yes },
  { value: "no", words: EDIT_WORDS.no },
];

/** More than these nobody looks through. */
const MOST_SUGGESTIONS = 50;

/**
 * Draws the control.
 *
 * @param props - Field and form.
 * @returns The control.
 */
export function FieldControl(props: FieldControlProps): ReactElement {
  const { field, id, label, context, isWrong, describedBy, onText } = props;
  const text = useText();
  const value = context.draft.texts.get(field.name) ?? "";
  const enter = (entered: string): void => onText(field.name, entered);
  const input = {
    id,
    autoComplete: "off",
    "aria-invalid": isWrong,
    "aria-describedby": describedBy,
    ...(isWrong && { status: "error" as const }),
    ...(field.example !== undefined && { placeholder: text(field.example) }),
  };
  switch (field.kind) {
    case "money":
      return <MoneyControl {...props} />;
    case "range":
      return <RangeControl {...props} />;
    case "long":
      return (
        <Input.TextArea
          {...input}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={value}
          onChange={(event) => enter(event.target.value)}
        />
      );
    case "flag":
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === "yes"}
          aria-describedby={describedBy}
          onChange={(event) => enter(event.target.checked ? "yes" : "")}
        />
      );
    case "answer":
    case "choice":
      return <ChoiceControl {...props} />;
    case "stage":
      return (
        <StageSelect
          id={id}
          label={label}
          value={value === "" ? null : (value as ProjectStage)}
          canBeNone={field.isRequired !== true}
          isWrong={isWrong}
          onChange={(stage) => enter(stage ?? "")}
        />
      );
    case "link":
      return <LinkPicker chain={context.chain} label={label} value={value === "" ? null : value} onPick={enter} />;
    case "unit":
      return (
        <>
          <Suggested {...props} />
          {value.trim() !== "" && parseUnit(value) === null && (
            <p className="field-warning" role="status">
              {text(EDIT_WORDS.unitUnknown)}
            </p>
          )}
        </>
      );
    case "amount":
    case "date":
    case "links":
    case "list":
    case "percent":
    case "rows":
    case "stage-dates":
    case "text": {
      if (field.suggestions !== undefined) return <Suggested {...props} />;
      const unit = field.unit?.(context);
      return (
        <Input
          {...input}
          value={value}
          // Its place is kept where there is no unit: to take it away would take the focus with it.
          {...(field.unit !== undefined && { suffix: <UnitSuffix unit={unit ?? ""} context={context} /> })}
          onChange={(event) => enter(event.target.value)}
        />
      );
    }
  }
}

function UnitSuffix({ unit, context }: { readonly unit: string; readonly context: FieldContext }): ReactElement {
  return <span className="quiet">{unit === "" ? "" : unitText(unit, context.locale)}</span>;
}

function Suggested({ field, id, label, context, isWrong, describedBy, onText }: FieldControlProps): ReactElement {
  const text = useText();
  const value = context.draft.texts.get(field.name) ?? "";
  const all = field.suggestions?.(context) ?? [];
  const wanted = value.trim().toLowerCase();
  // What stands in it already is no search: then the whole list is of use.
  const isSearch = wanted !== "" && !all.some((one) => one.toLowerCase() === wanted);
  const fitting = isSearch ? all.filter((one) => one.toLowerCase().includes(wanted)) : all;
  return (
    <AutoComplete
      className="field-suggested"
      id={id}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      value={value}
      options={fitting.slice(0, MOST_SUGGESTIONS).map((one) => ({ value: one }))}
      getPopupContainer={atlasRoot}
      defaultActiveFirstOption={false}
      virtual={false}
      {...(isWrong && { status: "error" as const })}
      {...(field.example !== undefined && { placeholder: text(field.example) })}
      onChange={(entered: string | undefined) => onText(field.name, entered ?? "")}
    />
  );
}

function ChoiceControl({ field, id, context, isWrong, describedBy, onText }: FieldControlProps): ReactElement {
  const text = useText();
  const value = context.draft.texts.get(field.name) ?? "";
  const choices = field.choices ?? ANSWERS;
  const needsNone =
    field.kind === "choice" &&
    (value === "" || field.isRequired !== true) &&
    !field.choices?.some((one) => one.value === "input");
  return (
    <select
      id={id}
      className="field-select"
      value={value}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={(event) => onText(field.name, event.target.value)}
    >
      {needsNone && <option value="">{text(EDIT_WORDS.notSaid)}</option>}
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {text(one.words)}
        </option>
      ))}
    </select>
  );
}

function MoneyControl({ field, id, label, context, isWrong, describedBy, onText }: FieldControlProps): ReactElement {
  const text = useText();
  const { texts } = context.draft;
  const unit = texts.get(`${field.name}:unit`) ?? "";
  const known = field.suggestions?.(context) ?? [];
  const units = unit === "" || known.includes(unit) ? known : [unit, ...known];
  return (
    <div className="field-money">
      <Input
        id={id}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        value={texts.get(`${field.name}:value`) ?? ""}
        {...(isWrong && { status: "error" as const })}
        onChange={(event) => onText(`${field.name}:value`, event.target.value)}
      />
      <select
        className="field-select"
        aria-label={`${label} ${text(EDIT_WORDS.unit)}`}
        value={unit === "" ? units[0] : unit}
        onChange={(event) => onText(`${field.name}:unit`, event.target.value)}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {unitText(one, context.locale)}
          </option>
        ))}
      </select>
    </div>
  );
}

function RangeControl({ field, id, label, context, isWrong, describedBy, onText }: FieldControlProps): ReactElement {
  const text = useText();
  const unit = field.unit?.(context);
  const parts = [
    [":base", EDIT_WORDS.base],
    [":low", EDIT_WORDS.low],
    [":high", EDIT_WORDS.high],
  ] as const;
  return (
    <div className="field-range">
      {parts.map(([part, words]) => (
        <label key={part}>
          <span>{text(words)}</span>
          <Input
            {...(part === ":base" && { id })}
            autoComplete="off"
            aria-label={`${label} ${text(words)}`}
            aria-invalid={isWrong}
            aria-describedby={describedBy}
            value={context.draft.texts.get(field.name + part) ?? ""}
            {...(isWrong && { status: "error" as const })}
            onChange={(event) => onText(field.name + part, event.target.value)}
          />
        </label>
      ))}
      {unit !== undefined && unit !== "" && <UnitSuffix unit={unit} context={context} />}
    </div>
  );
}
