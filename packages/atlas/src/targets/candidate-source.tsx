/**
 * Where a list of enterprises comes from: a file that is picked or dropped, or a table that is pasted.
 *
 * @module
 */
import { Button, Input } from "antd";
import { useRef, useState } from "react";
import type { DragEvent, ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { useText } from "../state/use-atlas.js";
import { TARGETS_WORDS as W } from "../words/targets-words.js";
import type { CandidateList } from "./use-search.js";

/** Properties of {@link CandidateSource}. */
export interface CandidateSourceProps {
  /** Called with the list. */
  readonly onList: (list: CandidateList) => void;
  /** Called where the browser cannot read the file. */
  readonly onFailure: () => void;
}

/**
 * Draws the ways to give a list.
 *
 * @param props - What to call.
 * @returns A place to drop a file on, a button, and a field to paste into.
 */
export function CandidateSource({ onList, onFailure }: CandidateSourceProps): ReactElement {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const [isOver, setOver] = useState(false);
  const take = (file: File): void => {
    file.arrayBuffer().then((buffer) => onList({ name: file.name, bytes: new Uint8Array(buffer) }), onFailure);
  };
  const read = (words: string): void => {
    if (words.trim() !== "") onList({ name: W.pasted.zh, bytes: new TextEncoder().encode(words) });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) take(file);
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
        <Button type="primary" icon={<Icon name="open" />} onClick={() => input.current?.click()}>
          {text(W.pick)}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={text(W.pick)}
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = ""; // so that the same file, mended, can be picked again
            if (file !== undefined) take(file);
          }}
        />
        <p className="hint">{text(W.kinds)}</p>
      </div>
      <div className="import-paste">
        <label htmlFor="candidates-pasted">{text(W.paste)}</label>
        <Input.TextArea
          id="candidates-pasted"
          value={pasted}
          placeholder={text(W.pasteHint)}
          spellCheck={false}
          onChange={(event) => setPasted(event.target.value)}
          onPaste={(event) => {
            const words = event.clipboardData.getData("text/plain");
            // Into an empty box a whole table is pasted, which may be too long to be shown; else somebody is writing.
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
