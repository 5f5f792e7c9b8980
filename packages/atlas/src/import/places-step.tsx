/**
 * Fourth step: what only a planner can say: links of rows in doubt, repeats, projects under another name.
 *
 * @module
 */
import { Segmented } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import { rowKey } from "@liantu/ledger";
import { useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { DuplicateList } from "./duplicate-list.js";
import { isMerged, openQuestions } from "./merge-plan.js";
import type { Answers } from "./merge-plan.js";
import { PlaceList } from "./place-list.js";
import { SameList } from "./same-list.js";
import { MergeWait } from "./merge-wait.js";
import type { Plan } from "./use-plan.js";
import type { WizardAction } from "./wizard-state.js";

/** Properties of {@link PlacesStep}. */
export interface PlacesStepProps {
  /** Chain. */
  readonly chain: Chain;
  /** What the comparison of ledger and chain found. */
  readonly plan: Plan;
  /** What was said so far. */
  readonly answers: Answers;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
}

type Question = "places" | "duplicates" | "same";

/**
 * Draws the step.
 *
 * @param props - Chain, comparison, answers.
 * @returns A list of questions of each kind.
 */
export function PlacesStep({ chain, plan, answers, say }: PlacesStepProps): ReactElement {
  const text = useText();
  const { first, before } = plan;
  const [chosen, setQuestion] = useState<Question | null>(null);
  const open = useMemo(() => (first === null ? null : openQuestions(first, before ?? first)), [first, before]);
  if (open === null) {
    return <MergeWait done={plan.done} />;
  }
  const lists: readonly {
    readonly value: Question;
    readonly title: string;
    readonly open: number;
    readonly all: number;
  }[] = [
    {
      value: "places",
      title: text(W.placesTitle),
      open: open.places.filter(({ row }) => !answers.decisions.has(rowKey(row))).length,
      all: open.places.length,
    },
    {
      value: "duplicates",
      title: text(W.duplicatesTitle),
      open: open.duplicates.filter((group) => isMerged(group, answers) === null).length,
      all: open.duplicates.length,
    },
    {
      value: "same",
      title: text(W.sameTitle),
      open: open.same.filter(({ row }) => !answers.same.has(rowKey(row))).length,
      all: open.same.length,
    },
  ];
  const shown = lists.filter(({ value, all }) => all > 0 || value !== "same");
  const question =
    chosen ?? shown.find((list) => list.open > 0)?.value ?? shown.find(({ all }) => all > 0)?.value ?? "places";
  return (
    <section className="import-fill">
      <div className="import-row">
        <Segmented<Question>
          aria-label={text(W.steps.places)}
          value={question}
          onChange={setQuestion}
          options={shown.map(({ value, title, open: left, all }) => ({
            value,
            label: (
              <span className={left > 0 ? "is-warning" : ""}>
                {title} {left > 0 ? `${String(left)} / ${String(all)}` : all}
              </span>
            ),
          }))}
        />
      </div>
      {question === "places" && <PlaceList chain={chain} places={open.places} answers={answers} say={say} />}
      {question === "duplicates" && <DuplicateList groups={open.duplicates} answers={answers} say={say} />}
      {question === "same" && <SameList chain={chain} rows={open.same} answers={answers} say={say} />}
    </section>
  );
}
