/**
 * First step: the ledger is picked, dropped or pasted; sheet and heading are chosen, with a preview.
 *
 * @module
 */
import { Alert, Button, Input, Progress, Select } from "antd";
import { useRef, useState } from "react";
import type { DragEvent, ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { GridPreview } from "./grid-preview.js";
import { FileIssues } from "./file-issues.js";
import type { ImportSource } from "./import-source.js";
import type { Ledger } from "./use-ledger.js";
import { usePickFile } from "./use-pick-file.js";
import type { WizardAction, WizardState } from "./wizard-state.js";

/** Properties of {@link SourceStep}. */
export interface SourceStepProps {
  /** What was said so far. */
  readonly state: WizardState;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
  /** Ledger as far as it is read. */
  readonly ledger: Ledger;
}

const MOST_CHOICES = 40;
const LONGEST_NAMES = 40;

/**
 * Draws the step.
 *
 * @param props - What was said, and the ledger.
 * @returns Ways to give a ledger, and what was found in it.
 */
export function SourceStep({ state, say, ledger }: SourceStepProps): ReactElement {
  const text = useText();
  const { source } = state;
  const name = source?.kind === "file" ? source.name : text(W.pasted);
  return (
    <>
      {source === null ? <SourcePicker say={say} /> : <PickedSource source={source} say={say} />}
      {ledger.done !== null && (
        <div className="import-progress" role="status">
          <span>{text(ledger.reading === null ? W.reading(name) : W.rereading)}</span>
          <Progress percent={Math.round(ledger.done * 100)} size="small" aria-label={text(W.reading(name))} />
          <Button size="small" onClick={ledger.stop}>
            {text(W.cancel)}
          </Button>
        </div>
      )}
      {ledger.failure !== null && <Alert type="error" showIcon title={text(ledger.failure)} />}
      {ledger.original !== null && <FoundTable state={state} say={say} ledger={ledger} />}
    </>
  );
}

function SourcePicker({ say }: Pick<SourceStepProps, "say">): ReactElement {
  const text = useText();
  const [pasted, setPasted] = useState("");
  const [isOver, setOver] = useState(false);
  const pickFile = usePickFile(say);
  const read = (words: string): void => {
    if (words.trim() !== "") say({ kind: "pick", source: { kind: "text", text: words } });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void pickFile(file);
  };
  return (
    <div className="import-pick">
      <div
        className={isOver ? "import-drop is-over" : "import-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon name="import" size={28} />
        <p>{text(isOver ? W.dropNow : W.dropHere)}</p>
        <FileButton say={say} isPrimary words={text(W.pick)} />
        <p className="hint">{text(W.kinds)}</p>
      </div>
      <div className="import-paste">
        <label htmlFor="import-pasted">{text(W.pasteTitle)}</label>
        <Input.TextArea
          id="import-pasted"
          value={pasted}
          placeholder={text(W.pasteHint)}
          spellCheck={false}
          onChange={(event) => setPasted(event.target.value)}
          onPaste={(event) => {
            const words = event.clipboardData.getData("text/plain");
            // into an empty box a whole table is pasted; else somebody is writing
            if (pasted !== "" || !/[\t\n]/.test(words)) return;
            event.preventDefault();
            read(words);
          }}
        />
        <Button disabled={pasted.trim() === ""} onClick={() => read(pasted)}>
          {text(W.readPasted)}
        </Button>
      </div>
    </div>
  );
}

interface PickedSourceProps extends Pick<SourceStepProps, "say"> {
  readonly source: ImportSource;
}

function PickedSource({ source, say }: PickedSourceProps): ReactElement {
  const text = useText();
  const pickFile = usePickFile(say);
  return (
    <div
      className="import-picked"
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void pickFile(file);
      }}
    >
      <b>{source.kind === "file" ? source.name : text(W.pasted)}</b>
      <FileButton say={say} words={text(W.pickAgain)} />
      <Button onClick={() => say({ kind: "unpick" })}>{text(W.pasteInstead)}</Button>
    </div>
  );
}

interface FileButtonProps extends Pick<SourceStepProps, "say"> {
  readonly words: string;
  readonly isPrimary?: boolean;
}

function FileButton({ say, words, isPrimary = false }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const pickFile = usePickFile(say);
  return (
    <>
      <Button
        type={isPrimary ? "primary" : "default"}
        icon={<Icon name="open" />}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={words}
        accept=".xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = ""; // so that the same file, mended, can be picked again
          if (file !== undefined) void pickFile(file);
        }}
      />
    </>
  );
}

function FoundTable({ state, say, ledger }: SourceStepProps): ReactElement | null {
  const text = useText();
  const { original, sheets, foundHeading, grid } = ledger;
  if (original === null) return null;
  const { counts } = original;
  const first = foundHeading?.[0] ?? 1;
  const choices = grid.slice(0, MOST_CHOICES).filter(({ row }) => row !== first);
  const auto = foundHeading === null ? text(W.headingNone) : text(W.headingAuto(foundHeading[0], foundHeading[1]));
  return (
    <section className="import-found">
      <div className="import-row">
        {sheets.length > 1 && (
          <label>
            {text(W.sheet)}
            <Select<string>
              aria-label={text(W.sheet)}
              value={state.sheet ?? original.sheet}
              options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
              popupMatchSelectWidth={false}
              onChange={(sheet) => say({ kind: "choose-sheet", sheet })}
            />
          </label>
        )}
        <label>
          {text(W.headingRow)}
          <Select<number>
            aria-label={text(W.headingRow)}
            className="import-heading"
            value={state.heading ?? 0}
            options={[
              { value: 0, label: auto },
              ...choices.map(({ row, cells }) => ({ value: row, label: text(W.headingAt(row, namesOf(cells))) })),
            ]}
            popupMatchSelectWidth={false}
            onChange={(row) => say({ kind: "choose-heading", heading: row === 0 ? null : row })}
          />
        </label>
        {original.headingRows !== null && (
          <span role="status">
            <b>{text(W.tableFound(counts.inTable, counts.projects))}</b>{" "}
            <span className="quiet">{text(W.leftOut(counts.totals, counts.blanks, counts.notes, counts.faulty))}</span>
          </span>
        )}
      </div>
      <p className="hint">{text(W.headingHelp)}</p>
      <FileIssues issues={original.issues} />
      <GridPreview reading={original} grid={grid} />
    </section>
  );
}

function namesOf(cells: readonly (string | number)[]): string {
  const names = cells.filter((cell) => cell !== "").join(" ");
  return names.length > LONGEST_NAMES ? `${names.slice(0, LONGEST_NAMES)}…` : names;
}
