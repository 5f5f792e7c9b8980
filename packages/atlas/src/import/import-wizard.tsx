/**
 * The steps of an import: ledger, columns, check, links, changes.
 *
 * @module
 */
import { Alert, App as Feedback, Button, Steps } from "antd";
import { useEffect, useReducer, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { AtlasIssue } from "../document/loaded-chain.js";
import { useApp, useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { BaseChoice } from "./base-choice.js";
import { CheckStep } from "./check-step.js";
import { ColumnsStep } from "./columns-step.js";
import { DifferenceStep } from "./difference-step.js";
import { finishMerge } from "./merge-plan.js";
import { PlacesStep } from "./places-step.js";
import { browserStore, rememberColumns, rememberedColumns, rememberedStages, rememberStages } from "./remembered.js";
import { SourceStep } from "./source-step.js";
import { useLedger } from "./use-ledger.js";
import { usePickFile } from "./use-pick-file.js";
import { usePlan } from "./use-plan.js";
import { changeCounts } from "./difference-lines.js";
import { firstState, reduceWizard, WIZARD_STEPS } from "./wizard-state.js";
import type { WizardAction, WizardState } from "./wizard-state.js";

/** Properties of {@link ImportWizard}. */
export interface ImportWizardProps {
  /** Told whether closing would lose something. */
  readonly onWork: (isAtWork: boolean) => void;
  /** Called to close the dialog. */
  readonly onLeave: () => void;
}

/**
 * Draws the wizard.
 *
 * @param props - How it is left.
 * @returns Steps, the step on the screen, and buttons.
 */
export function ImportWizard({ onWork, onLeave }: ImportWizardProps): ReactElement {
  const text = useText();
  const app = useApp();
  const dispatch = useDispatch();
  const { message } = Feedback.useApp();
  const chain = useAtlas((state) => state.loaded?.chain) ?? null;
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [state, say] = useWizard();
  const [refusals, setRefusals] = useState<readonly AtlasIssue[]>([]);
  useDroppedFile(say);
  const ledger = useLedger(state);
  const { reading } = ledger;
  const name = state.source?.kind === "file" ? state.source.name : "";
  const wants = state.step === "difference" ? "changes" : state.step === "places" ? "questions" : "nothing";
  const plan = usePlan(chain, reading, state.answers, name, wants);
  const at = WIZARD_STEPS.indexOf(state.step);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    onWork(at > 0);
    if (at > 0) body.current?.focus();
  }, [at, onWork]);

  const isTable = reading !== null && reading.headingRows !== null && ledger.done === null;
  const isReady = isTable && chain !== null && !isReadOnly && (at < 2 || reading.rows.length > 0);
  const go = (by: 1 | -1): void => {
    const step = WIZARD_STEPS[at + by];
    setRefusals([]);
    if (step !== undefined) say({ kind: "go", step });
  };
  const counts = plan.last === null ? null : changeCounts(plan.last, state.answers.left);
  const apply = (): void => {
    if (chain === null || reading === null || plan.last === null || counts === null) return;
    const after = finishMerge(chain, reading, state.answers, name, plan.last);
    const shown = name === "" ? W.pasted : { zh: name, en: name };
    const label = { zh: W.undoLabel(shown.zh).zh, en: W.undoLabel(shown.en).en };
    const refused = app.replaceChain(after, label);
    setRefusals(refused);
    if (refused.length > 0) return;
    dispatch({ kind: "close-dialog" });
    void message.success(text(W.done(counts.added, counts.changed)), 6);
  };

  return (
    <div className="import-wizard">
      <Steps
        size="small"
        current={at}
        items={WIZARD_STEPS.map((step) => ({ title: text(W.steps[step]) }))}
        aria-label={text(W.title)}
      />
      <div className="visually-hidden" role="status" aria-live="polite">
        {text(W.stepSaid(at + 1, text(W.steps[state.step])))}
      </div>
      <div ref={body} className={`import-body is-${state.step}`} tabIndex={-1}>
        {isReadOnly && <Alert type="warning" showIcon title={text(W.readOnly)} />}
        {refusals.map(({ message: why, remedy }, key) => (
          <Alert key={key} type="error" showIcon title={text(why)} description={text(remedy)} />
        ))}
        {chain === null && <BaseChoice />}
        {state.step === "source" && <SourceStep state={state} say={say} ledger={ledger} />}
        {state.step === "columns" && reading !== null && <ColumnsStep state={state} say={say} reading={reading} />}
        {state.step === "check" && reading !== null && ledger.original !== null && (
          <CheckStep state={state} say={say} reading={reading} original={ledger.original} />
        )}
        {state.step === "places" && chain !== null && (
          <PlacesStep chain={chain} plan={plan} answers={state.answers} say={say} />
        )}
        {state.step === "difference" && chain !== null && reading !== null && (
          <DifferenceStep chain={chain} reading={reading} plan={plan} answers={state.answers} say={say} />
        )}
      </div>
      <div className="import-foot">
        <Button onClick={onLeave}>{text(W.cancel)}</Button>
        <span className="import-space" />
        {at > 0 && <Button onClick={() => go(-1)}>{text(W.back)}</Button>}
        {state.step !== "difference" && (
          <Button type="primary" disabled={!isReady} onClick={() => go(1)}>
            {text(W.next)}
          </Button>
        )}
        {state.step === "difference" && (
          <Button type="primary" disabled={counts === null || counts.added + counts.changed === 0} onClick={apply}>
            {counts === null
              ? text(W.matching)
              : counts.added + counts.changed === 0
                ? text(W.applyNothing)
                : text(W.apply(counts.added, counts.changed))}
          </Button>
        )}
      </div>
    </div>
  );
}

// what is said of columns and words is kept for the next ledger
function useWizard(): readonly [WizardState, (action: WizardAction) => void] {
  const [store] = useState(browserStore);
  const [state, say] = useReducer(reduceWizard, store, (from) =>
    firstState(rememberedColumns(from), rememberedStages(from)),
  );
  const before = useRef(state);
  useEffect(() => {
    const { columns, stageWords } = before.current;
    before.current = state;
    if (state.stageWords !== stageWords) rememberStages(store, state.stageWords);
    if (state.columns === columns) return;
    for (const key of new Set([...columns.keys(), ...state.columns.keys()])) {
      const now = state.columns.get(key);
      if (now !== columns.get(key)) rememberColumns(store, key, now ?? new Map());
    }
  }, [state, store]);
  return [state, say];
}

function useDroppedFile(say: (action: WizardAction) => void): void {
  const file = useAtlas((state) => (state.dialog?.kind === "import" ? state.dialog.file : undefined));
  const pickFile = usePickFile(say);
  useEffect(() => {
    if (file !== undefined) void pickFile(file);
  }, [file, pickFile]);
}
