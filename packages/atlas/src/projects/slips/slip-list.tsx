/**
 * The task slips of a project: made, filled in, ticked off, closed.
 *
 * @module
 */
import { Button, Checkbox, Input } from "antd";
import { useId, useState } from "react";
import type { ReactElement } from "react";
import { STAGE_NAMES } from "@liantu/core";
import type { Chain, ChainEdit, Localized } from "@liantu/core";
import type { SlipState } from "@liantu/core/planning";
import { readDate } from "../../edit/fields/read-date.js";
import { useEdit } from "../../lists/use-edit.js";
import { Icon } from "../../marks/icon.js";
import { useAtlas, useText } from "../../state/use-atlas.js";
import { PROJECTS_WORDS as W } from "../../words/projects-words.js";
import {
  addTask,
  closeSlip,
  dueSlip,
  findSlip,
  makeSlip,
  ownSlip,
  removeSlip,
  removeTask,
  tickTask,
} from "./slip-edits.js";
import type { SlipRecord } from "./slip-edits.js";

/** Properties of {@link SlipList}. */
export interface SlipListProps {
  /** Chain. */
  readonly chain: Chain;
  /** Slips of the project. */
  readonly slips: readonly SlipState[];
  /** Name of the project. */
  readonly name: string;
}

/**
 * Draws the slips.
 *
 * @param props - Slips of a project.
 * @returns A list of forms; what is entered is kept at once.
 */
export function SlipList({ chain, slips, name }: SlipListProps): ReactElement {
  const text = useText();
  if (slips.length === 0) return <p className="quiet">{text(W.slipNone)}</p>;
  return (
    <ul className="slips">
      {slips.map((state) => (
        <li key={state.kind} className={state.isDone ? "slip is-done" : "slip"} data-slip={state.kind}>
          <SlipHead state={state} />
          <Slip chain={chain} state={state} name={name} />
        </li>
      ))}
    </ul>
  );
}

function SlipHead({ state }: { readonly state: SlipState }): ReactElement {
  const text = useText();
  const { kind, isDone, due, dueBy, next } = state;
  return (
    <>
      <h4>
        <Icon name="slip" size={14} /> {text(W[kind])}
        <span className={state.isOverdue === true ? "overdue-mark" : "slip-state"}>{text(stateWords(state))}</span>
      </h4>
      <p className="hint">
        {[
          due === null ? text(W.slipNoDue) : text(W.slipDue(due)),
          ...(dueBy === "service-level" ? [text(W.slipDueByTable)] : []),
          ...(next === null || isDone ? [] : [text(W.slipNext(STAGE_NAMES[next]))]),
        ].join(" · ")}
      </p>
    </>
  );
}

/**
 * Says how a slip stands.
 *
 * @param state - Slip.
 * @returns Words such as "超期 12 天".
 */
export function stateWords({ isDone, isOverdue, daysOver, due }: SlipState): Localized {
  if (isDone) return W.slipDone;
  if (isOverdue === null || daysOver === null) return due === null ? W.slipOpen : W.slipUnknown;
  return isOverdue ? W.slipOverdue(daysOver) : W.slipLeft(-daysOver);
}

interface SlipProps {
  readonly chain: Chain;
  readonly state: SlipState;
  readonly name: string;
}

function Slip({ chain, state, name }: SlipProps): ReactElement {
  const text = useText();
  const edit = useEdit();
  const isReadOnly = useAtlas((app) => app.isReadOnly);
  const { kind } = state;
  const slip = findSlip(chain, state.project, kind);
  if (slip === undefined) {
    return (
      <>
        <p className="hint">{text(W.slipWanted)}</p>
        {!isReadOnly && (
          <Button
            size="small"
            icon={<Icon name="plus" size={13} />}
            onClick={() => edit(makeSlip(state.project, kind, state.owner ?? ""), W.stepMake(W[kind], name))}
          >
            {text(W.slipMake(W[kind]))}
          </Button>
        )}
      </>
    );
  }
  const keep = (change: ChainEdit | null): void => {
    if (change !== null) edit(change, W.stepSlip(W[kind], name));
  };
  const isClosed = (slip.tasks ?? []).length > 0 && (slip.tasks ?? []).every(({ done }) => done === true);
  return (
    <>
      <div className="slip-fields">
        <SlipField
          // A field that was left as it is follows the document: undo shows in it.
          key={`owner ${slip.owner ?? ""}`}
          label={W.slipOwner}
          of={W[kind]}
          value={slip.owner ?? ""}
          hint={state.owner ?? undefined}
          isReadOnly={isReadOnly}
          onKeep={(value) => keep(ownSlip(slip, value))}
        />
        <SlipField
          key={`due ${slip.due ?? ""}`}
          label={W.slipDueField}
          of={W[kind]}
          value={slip.due ?? ""}
          hint={text(W.slipDueHint)}
          isReadOnly={isReadOnly}
          check={(value) => (value === "" || readDate(value) !== null ? null : W.slipDueBad)}
          onKeep={(value) => keep(dueSlip(slip, value === "" ? null : readDate(value)))}
        />
      </div>
      <Tasks slip={slip} of={W[kind]} isReadOnly={isReadOnly} keep={keep} />
      {!isReadOnly && (
        <p className="slip-buttons">
          {!isClosed && (
            <Button size="small" onClick={() => edit(closeSlip(slip, W.slipCloseTask.zh), W.stepClose(W[kind], name))}>
              {text(W.slipClose)}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            icon={<Icon name="remove" size={13} />}
            onClick={() => edit(removeSlip(slip), W.stepRemove(W[kind], name))}
          >
            {text(W.slipRemove)}
          </Button>
        </p>
      )}
    </>
  );
}

interface SlipFieldProps {
  readonly label: Localized;
  readonly of: Localized;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly isReadOnly: boolean;
  readonly check?: (value: string) => Localized | null;
  readonly onKeep: (value: string) => void;
}

/** A field whose text is kept when it is left, or by Enter; Escape puts the old text back. */
function SlipField({ label, of, value, hint, isReadOnly, check, onKeep }: SlipFieldProps): ReactElement {
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState(value);
  const fault = check?.(draft.trim()) ?? null;
  const keep = (): void => {
    if (fault === null && draft.trim() !== value) onKeep(draft.trim());
  };
  return (
    <label className="slip-field">
      <span>{text(label)}</span>
      <Input
        size="small"
        value={draft}
        placeholder={hint}
        readOnly={isReadOnly}
        maxLength={200}
        status={fault === null ? "" : "error"}
        aria-label={text(W.slipFieldOf(label, of))}
        aria-invalid={fault !== null}
        {...(fault !== null && { "aria-describedby": id })}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onPressEnter={keep}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || draft === value) return;
          event.preventDefault();
          setDraft(value);
        }}
      />
      {fault !== null && (
        <small id={id} role="alert">
          {text(fault)}
        </small>
      )}
    </label>
  );
}

interface TasksProps {
  readonly slip: SlipRecord;
  readonly of: Localized;
  readonly isReadOnly: boolean;
  readonly keep: (edit: ChainEdit | null) => void;
}

function Tasks({ slip, of, isReadOnly, keep }: TasksProps): ReactElement {
  const text = useText();
  const [draft, setDraft] = useState("");
  const tasks = slip.tasks ?? [];
  const add = (): void => {
    keep(addTask(slip, draft));
    setDraft("");
  };
  return (
    <>
      {tasks.length === 0 && <p className="hint">{text(W.slipTaskEmpty)}</p>}
      <ul className="slip-tasks">
        {tasks.map((task, at) => (
          <li key={at}>
            <Checkbox
              checked={task.done === true}
              disabled={isReadOnly}
              onChange={(event) => keep(tickTask(slip, at, event.target.checked))}
            >
              {task.text}
            </Checkbox>
            {!isReadOnly && (
              <button
                type="button"
                className="cell-icon"
                aria-label={text(W.slipTaskRemove(task.text))}
                title={text(W.slipTaskRemove(task.text))}
                onClick={() => keep(removeTask(slip, at))}
              >
                <Icon name="close" size={12} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="slip-add">
          <Input
            size="small"
            value={draft}
            maxLength={500}
            placeholder={text(W.slipTaskNew)}
            aria-label={text(W.slipFieldOf(W.slipTaskNew, of))}
            onChange={(event) => setDraft(event.target.value)}
            onPressEnter={(event) => {
              // Enter of an input method chooses characters.
              if (!event.nativeEvent.isComposing) add();
            }}
          />
          <Button size="small" disabled={draft.trim() === ""} onClick={add}>
            {text(W.slipTaskAdd)}
          </Button>
        </div>
      )}
    </>
  );
}
