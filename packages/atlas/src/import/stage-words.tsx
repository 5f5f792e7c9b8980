/**
 * Words of progress that were not understood, to be explained once.
 *
 * @module
 */
import { Button, Select } from "antd";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { PROJECT_STAGES, PROJECT_STATUSES, STAGE_NAMES, STATUS_NAMES } from "@liantu/core";
import type { LedgerReading, StageMeaning } from "@liantu/ledger";
import { useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { openStageWords } from "./check-lines.js";
import type { WizardAction, WizardState } from "./wizard-state.js";

/** Properties of {@link StageWords}. */
export interface StageWordsProps {
  /** Words that were explained. */
  readonly stageWords: WizardState["stageWords"];
  /** Says something. */
  readonly say: (action: WizardAction) => void;
  /** Ledger. */
  readonly reading: LedgerReading;
}

const MOST = 200;
const MEANINGS: readonly Exclude<StageMeaning, null>[] = [...PROJECT_STAGES, ...PROJECT_STATUSES];

/**
 * Draws the words.
 *
 * @param props - Words and ledger.
 * @returns A list, each word with a choice.
 */
export function StageWords({ stageWords, say, reading }: StageWordsProps): ReactElement {
  const text = useText();
  const open = useMemo(() => openStageWords(reading), [reading]);
  const options = [
    {
      label: text(W.stage),
      options: PROJECT_STAGES.map((stage) => ({ value: stage as string, label: text(STAGE_NAMES[stage]) })),
    },
    {
      label: text(W.asStatus),
      options: PROJECT_STATUSES.map((status) => ({ value: status as string, label: text(STATUS_NAMES[status]) })),
    },
  ];
  const explain = (word: string, value: string): void => {
    const meaning = MEANINGS.find((each) => each === value);
    if (meaning !== undefined) say({ kind: "explain", word, meaning });
  };
  const chooser = (word: string, value: string | null): ReactElement => (
    <Select<string | null>
      size="small"
      aria-label={text(W.stageFor(word))}
      placeholder={text(W.pickStage)}
      value={value}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(chosen) => {
        if (chosen !== null) explain(word, chosen);
      }}
    />
  );
  return (
    <aside className="import-side" aria-label={text(W.stageWords)}>
      <h3>{text(W.stageWords)}</h3>
      <p className="hint">{text(open.length === 0 ? W.stageWordsNone : W.stageWordsHint)}</p>
      <ul className="import-words">
        {open.slice(0, MOST).map(({ word, count }) => (
          <li key={word}>
            <span className="import-word" title={word}>
              {word} <small className="quiet">{text(W.rows(count))}</small>
            </span>
            {chooser(word, null)}
          </li>
        ))}
      </ul>
      {stageWords.size > 0 && (
        <>
          <h3>{text(W.ownWords)}</h3>
          <ul className="import-words">
            {[...stageWords].map(([word, meaning]) => (
              <li key={word}>
                <span className="import-word" title={word}>
                  {word}
                </span>
                {chooser(word, meaning)}
                <Button size="small" type="text" onClick={() => say({ kind: "explain", word, meaning: null })}>
                  {text(W.forget)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
