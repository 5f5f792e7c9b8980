/**
 * A form of one record, over the screen.
 *
 * @module
 */
import { App as Feedback, Button, Modal } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import type { Localized } from "@liantu/core";
import type { AtlasIssue, LoadedChain } from "../../document/loaded-chain.js";
import { Icon } from "../../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../../state/use-atlas.js";
import { EDIT_WORDS } from "../../words/edit-words.js";
import { atlasRoot } from "../atlas-root.js";
import { draftOf } from "../fields/draft.js";
import type { DraftTexts, FormDraft } from "../fields/draft.js";
import type { FieldContext, FieldGroup } from "../fields/form-field.js";
import { readDraft } from "../fields/read-draft.js";
import type { FormReading } from "../fields/read-draft.js";
import type { StepReading } from "../steps/edit-step.js";
import type { RemovableList } from "../steps/removal.js";
import { IssueLines, useEditing } from "../use-editing.js";
import { FieldView } from "./field-view.js";
import { issueFields } from "./issue-fields.js";
import { useReturnFocus } from "./use-return-focus.js";

/** What else a form draws. */
export interface FormHandle {
  /** Form. */
  readonly context: FieldContext;
  /** Puts texts into it. */
  readonly enter: (texts: DraftTexts) => void;
}

/** Properties of {@link RecordDialog}. */
export interface RecordDialogProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** What the form is of. */
  readonly title: Localized;
  /** Fields, by group; they may depend on what is entered. */
  readonly groups: (context: FieldContext) => readonly FieldGroup[];
  /** Record, `undefined` for a new one. */
  readonly before: object | undefined;
  /** Texts to begin with, beside those of the record. */
  readonly seed?: DraftTexts;
  /** Rows to begin with. */
  readonly seedRows?: ReadonlyMap<string, readonly DraftTexts[]>;
  /** Makes the step of what was entered. */
  readonly toStep: (values: FormReading["values"], texts: DraftTexts) => StepReading;
  /** What stands above the fields. */
  readonly extra?: (handle: FormHandle) => ReactNode;
  /** What can be removed here. */
  readonly removal?: { readonly list: RemovableList; readonly key: string };
}

const NO_FAULTS: FormReading["faults"] = new Map();

/**
 * Draws the form.
 *
 * @param props - Record, fields, and the step that they make.
 * @returns A dialog.
 */
export function RecordDialog(props: RecordDialogProps): ReactElement {
  const { loaded, title, groups, before, toStep, extra, removal } = props;
  const text = useText();
  const dispatch = useDispatch();
  const editing = useEditing();
  const { modal } = Feedback.useApp();
  const locale = useAtlas((state) => state.locale);
  const { chain } = loaded;
  const body = useRef<HTMLDivElement>(null);
  const first = useMemo(() => firstDraft(props, locale), []); // oxlint-disable-line react-hooks/exhaustive-deps
  const [draft, setDraft] = useState<FormDraft>(first);
  const [isTried, setTried] = useState(false);
  const [stepFaults, setStepFaults] = useState(NO_FAULTS);
  const [issues, setIssues] = useState<readonly AtlasIssue[]>([]);
  const [tries, setTries] = useState(0);
  useReturnFocus();

  const context: FieldContext = { chain, draft, locale };
  const shown = groups(context);
  const fields = shown.flatMap((group) => group.fields);
  const reading = readDraft(fields, draft, before, context);
  const faults = isTried ? new Map([...stepFaults, ...reading.faults]) : NO_FAULTS;
  // The first thing that is wrong gets the focus, wherever the form is scrolled to.
  useEffect(() => {
    if (tries === 0) return;
    const wrong = body.current?.querySelector<HTMLElement>("[aria-invalid=true]:not(.ant-select)");
    (wrong ?? body.current?.querySelector<HTMLElement>(".edit-refused"))?.focus();
  }, [tries]);

  const close = (): void => dispatch({ kind: "close-dialog" });
  const leave = (): void => {
    if (draft === first) {
      close();
      return;
    }
    void modal.confirm({
      title: text(EDIT_WORDS.discard),
      okText: text(EDIT_WORDS.discardYes),
      cancelText: text(EDIT_WORDS.discardNo),
      onOk: close,
    });
  };
  // Made of the draft as it is by then: two fields can change before the form is drawn anew.
  const change = (next: (draft: FormDraft) => FormDraft): void => {
    setDraft(next);
    setStepFaults(NO_FAULTS);
    setIssues([]);
  };
  const fail = (wrong: FormReading["faults"], said: readonly AtlasIssue[] = []): void => {
    setTried(true);
    setStepFaults(wrong);
    setIssues(said);
    setTries((count) => count + 1);
  };
  const save = (): void => {
    if (reading.faults.size > 0) {
      fail(NO_FAULTS);
      return;
    }
    const step = toStep(reading.values, draft.texts);
    if ("faults" in step) {
      fail(step.faults);
      return;
    }
    const refused = editing.make(step);
    if (refused.length === 0) close();
    else fail(issueFields(refused, fields), refused);
  };
  const onKey = (event: KeyboardEvent): void => {
    const isPlain = event.target instanceof HTMLInputElement && event.target.getAttribute("role") !== "combobox";
    // In a composition the key takes a Chinese word over, and does not end the form.
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !(isPlain || event.ctrlKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <Modal
      open
      centered
      className="edit-dialog"
      width={720}
      title={text(title)}
      getContainer={atlasRoot}
      mask={{ closable: false }}
      onCancel={leave}
      afterOpenChange={(isOpen) => {
        // Who types already, before the dialog has settled, keeps the field.
        if (!isOpen || body.current?.contains(document.activeElement) === true) return;
        body.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
      }}
      footer={
        <div className="edit-foot">
          {removal !== undefined && (
            <Button
              className="edit-button"
              type="text"
              icon={<Icon name="remove" />}
              onClick={() => editing.askToRemove(removal.list, removal.key, close)}
            >
              {text(EDIT_WORDS.remove)}
            </Button>
          )}
          <span className="edit-gap" />
          <Button onClick={leave}>{text(EDIT_WORDS.cancel)}</Button>
          <Button type="primary" onClick={save}>
            {text(EDIT_WORDS.save)}
          </Button>
        </div>
      }
    >
      {/* The keys belong to the fields inside, which bubble up to here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={body} className="edit-body" onKeyDown={onKey}>
        {issues.length > 0 && (
          <div className="edit-refused" role="alert" tabIndex={-1}>
            <b>{text(EDIT_WORDS.refused)}</b>
            <IssueLines issues={issues} />
          </div>
        )}
        {extra?.({
          context,
          enter: (entered) => change(({ texts, rows }) => ({ texts: new Map([...texts, ...entered]), rows })),
        })}
        {shown.map(({ title: heading, fields: some }) => (
          <FieldSet key={heading?.en ?? ""} title={heading}>
            {some.map((field) => (
              <FieldView
                key={field.name}
                field={field}
                context={context}
                faults={faults}
                onText={(name, entered) =>
                  change(({ texts, rows }) => ({ texts: new Map(texts).set(name, entered), rows }))
                }
                onRows={(name, entered) =>
                  change(({ texts, rows }) => ({ texts, rows: new Map(rows).set(name, entered) }))
                }
              />
            ))}
          </FieldSet>
        ))}
      </div>
    </Modal>
  );
}

function FieldSet({
  title,
  children,
}: {
  readonly title: Localized | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const text = useText();
  return (
    <fieldset className="edit-group">
      {title !== undefined && <legend>{text(title)}</legend>}
      <div className="edit-fields">{children}</div>
    </fieldset>
  );
}

function firstDraft({ loaded, groups, before, seed, seedRows }: RecordDialogProps, locale: "zh" | "en"): FormDraft {
  const empty: FormDraft = { texts: new Map(), rows: new Map() };
  const fields = groups({ chain: loaded.chain, draft: empty, locale }).flatMap((group) => group.fields);
  const draft = draftOf(fields, before ?? {}, locale);
  return {
    texts: new Map([...draft.texts, ...(seed ?? [])]),
    rows: new Map([...draft.rows, ...(seedRows ?? [])]),
  };
}
