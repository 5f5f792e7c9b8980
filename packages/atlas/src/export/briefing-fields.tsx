/**
 * The fields of a briefing: who hands it in, when, and what it is compared with.
 *
 * @module
 */
import { Button, Input } from "antd";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { useText } from "../state/use-atlas.js";
import { BRIEFING_PARTS, EXPORT_WORDS } from "../words/export-words.js";
import { readEarlier } from "./earlier-chain.js";
import type { ExportForm } from "./export-form.js";
import { Field } from "./field.js";

/** Properties of {@link BriefingFields}. */
export interface BriefingFieldsProps {
  /** What was entered. */
  readonly form: ExportForm;
  /** Called with what is entered. */
  readonly change: (part: Partial<ExportForm>) => void;
}

/**
 * Draws the fields.
 *
 * @param props - What was entered.
 * @returns The fields.
 */
export function BriefingFields({ form, change }: BriefingFieldsProps): ReactElement {
  const text = useText();
  return (
    <>
      <Field label={text(EXPORT_WORDS.unit)}>
        <Input
          value={form.unit}
          maxLength={60}
          placeholder={text(EXPORT_WORDS.unitHint)}
          onChange={(event) => change({ unit: event.target.value })}
        />
      </Field>
      <div className="export-pair">
        <Field label={text(EXPORT_WORDS.date)}>
          <Input type="date" value={form.date} onChange={(event) => change({ date: event.target.value })} />
        </Field>
        <Field label={text(EXPORT_WORDS.mark)}>
          <Input
            value={form.mark}
            maxLength={20}
            placeholder={text(EXPORT_WORDS.markHint)}
            onChange={(event) => change({ mark: event.target.value })}
          />
        </Field>
      </div>
      <EarlierField form={form} change={change} />
    </>
  );
}

/** Properties of {@link BriefingContents}. */
export interface BriefingContentsProps {
  /** Whether it is compared with an earlier state. */
  readonly isCompared: boolean;
}

/**
 * Lists what the briefing will hold.
 *
 * @param props - Whether it is compared.
 * @returns A list.
 */
export function BriefingContents({ isCompared }: BriefingContentsProps): ReactElement {
  const text = useText();
  const parts = Object.entries(BRIEFING_PARTS).filter(([name]) => isCompared || name !== "changes");
  return (
    <section className="export-contents">
      <h3>{text(EXPORT_WORDS.briefingHolds)}</h3>
      <ol>
        {parts.map(([name, words]) => (
          <li key={name}>{text(words)}</li>
        ))}
      </ol>
    </section>
  );
}

function EarlierField({ form: { before }, change }: BriefingFieldsProps): ReactElement {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [fault, setFault] = useState("");
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { chain, message } = await readEarlier(file);
    setFault(message === null ? "" : text(message));
    change({ before: chain === null ? null : { name: file.name, chain } });
  };
  return (
    <div className="export-field" role="group" aria-label={text(EXPORT_WORDS.before)}>
      <span>{text(EXPORT_WORDS.before)}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        data-testid="earlier-file"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file may be picked again after it was mended.
          event.target.value = "";
        }}
      />
      <div className="export-row">
        <Button ref={button} onClick={() => input.current?.click()}>
          {text(before === null ? EXPORT_WORDS.pickBefore : EXPORT_WORDS.pickOther)}
        </Button>
        {before !== null && (
          <>
            <span className="export-before">{before.name}</span>
            <Button
              type="text"
              onClick={() => {
                change({ before: null });
                button.current?.focus();
              }}
            >
              {text(EXPORT_WORDS.dropBefore)}
            </Button>
          </>
        )}
      </div>
      <small>{text(EXPORT_WORDS.beforeHint)}</small>
      {fault !== "" && (
        <strong className="is-warning" role="alert">
          {fault}
        </strong>
      )}
    </div>
  );
}
