/**
 * Last step: what the import changes, and what it leaves alone.
 *
 * @module
 */
import { Button, Input, Segmented, Table } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import type { LedgerReading } from "@liantu/ledger";
import { useElementSize } from "../shell/use-element-size.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { differenceColumns, waitingColumns } from "./difference-columns.js";
import { differenceLines, waitingLines } from "./difference-lines.js";
import type { ChangeKind, DifferenceLine, WaitingLine } from "./difference-lines.js";
import { isLedgerDate, ledgerDate } from "./merge-plan.js";
import type { Answers } from "./merge-plan.js";
import { MergeWait } from "./merge-wait.js";
import type { Plan } from "./use-plan.js";
import type { WizardAction } from "./wizard-state.js";

/** Properties of {@link DifferenceStep}. */
export interface DifferenceStepProps {
  /** Chain before the import. */
  readonly chain: Chain;
  /** Ledger. */
  readonly reading: LedgerReading;
  /** What the comparison of ledger and chain found. */
  readonly plan: Plan;
  /** What was said so far. */
  readonly answers: Answers;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
}

type Shown = ChangeKind | "waiting";

const SHOWN: readonly Shown[] = ["added", "changed", "same", "missing", "waiting"];
const HEAD = 40;

/**
 * Draws the step.
 *
 * @param props - Chain, comparison, answers.
 * @returns Lists of what is new, changed, the same, missing and waiting.
 */
export function DifferenceStep({ chain, reading, plan, answers, say }: DifferenceStepProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { last } = plan;
  const [chosen, setShown] = useState<Shown | null>(null);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const { width, height } = useElementSize(frame);
  const lines = useMemo(() => (last === null ? null : differenceLines(last, chain, locale)), [last, chain, locale]);
  const waiting = useMemo(() => (last === null ? [] : waitingLines(last)), [last]);
  if (last === null || lines === null) {
    return <MergeWait done={plan.done} />;
  }
  const count = (kind: Shown): number =>
    kind === "waiting" ? waiting.length : kind === "changed" ? last.difference.changed.length : lines[kind].length;
  const shown = chosen ?? SHOWN.find((kind) => count(kind) > 0) ?? "added";
  const isTickable = shown === "added" || shown === "changed";
  const leave = (heads: readonly string[], isLeft: boolean): void => {
    const left = new Set(answers.left);
    for (const head of heads) {
      if (isLeft) left.add(head);
      else left.delete(head);
    }
    say({ kind: "answer", answers: { left } });
  };
  const own = shown === "waiting" ? [] : lines[shown];
  const heads = [...new Set(own.map(({ head }) => head))];
  const leftOut = heads.filter((head) => answers.left.has(head)).length;
  const scroll = { x: Math.max(1100, width), y: Math.max(120, height - HEAD) };
  return (
    <section className="import-fill">
      <div className="import-row">
        <Segmented<Shown>
          aria-label={text(W.steps.difference)}
          value={shown}
          onChange={setShown}
          options={SHOWN.map((kind) => ({ value: kind, label: text(W.changeCounts[kind](count(kind))) }))}
        />
        <span className="import-space" />
        <AsOfField reading={reading} answers={answers} say={say} />
      </div>
      <div className="import-row">
        <p className="hint">{text(W.changeMeanings[shown])}</p>
        <span className="import-space" />
        {isTickable && leftOut > 0 && <span role="status">{text(W.leftCount(leftOut))}</span>}
        {isTickable && heads.length > 0 && (
          <Button size="small" disabled={leftOut === 0} onClick={() => leave(heads, false)}>
            {text(W.includeAll)}
          </Button>
        )}
        {isTickable && heads.length > 0 && (
          <Button size="small" disabled={leftOut === heads.length} onClick={() => leave(heads, true)}>
            {text(W.includeNone)}
          </Button>
        )}
      </div>
      <div ref={setFrame} className="import-frame">
        {height > 0 && shown === "waiting" && (
          <Table<WaitingLine>
            key={shown}
            size="small"
            className="import-table"
            rowKey="key"
            pagination={false}
            columns={waitingColumns(locale)}
            dataSource={waiting}
            virtual
            scroll={scroll}
            locale={{ emptyText: text(W.nothingHere) }}
          />
        )}
        {height > 0 && shown !== "waiting" && (
          <Table<DifferenceLine>
            key={shown}
            size="small"
            className="import-table"
            rowKey="key"
            pagination={false}
            columns={differenceColumns(shown, last.chain, locale, answers.left, (head, isLeft) =>
              leave([head], isLeft),
            )}
            dataSource={own}
            virtual
            scroll={scroll}
            locale={{ emptyText: text(W.nothingHere) }}
            rowClassName={({ head }) => (answers.left.has(head) ? "is-left" : "")}
          />
        )}
      </div>
      <p className="hint">{text(W.keeps)}</p>
    </section>
  );
}

function AsOfField({ reading, answers, say }: Pick<DifferenceStepProps, "reading" | "answers" | "say">): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState(answers.asOf ?? ledgerDate(reading, answers));
  const isGood = isLedgerDate(typed.trim());
  const take = (): void => {
    const asOf = typed.trim();
    if (isGood && asOf !== ledgerDate(reading, answers)) say({ kind: "answer", answers: { asOf } });
  };
  return (
    <label title={text(W.asOfHint)}>
      {text(W.asOf)}
      <Input
        className="import-date"
        aria-label={text(W.asOf)}
        aria-invalid={!isGood}
        {...(!isGood && { status: "error" as const })}
        placeholder="2024-06"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      {!isGood && (
        <span role="alert" className="import-wrong">
          {text(W.asOfBad)}
        </span>
      )}
    </label>
  );
}
