/**
 * Rows that may be one project, with what speaks for it and against it.
 *
 * @module
 */
import { Button, Radio } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import type { DuplicateGroup } from "@liantu/ledger";
import { useAtlas, useText } from "../state/use-atlas.js";
import { IMPORT_TERMS as T } from "../words/import-terms.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { WORDS } from "../words/words.js";
import { capacityText, investmentText, stageText } from "./check-columns.js";
import { isMerged } from "./merge-plan.js";
import type { Answers } from "./merge-plan.js";
import type { WizardAction } from "./wizard-state.js";

/** Properties of {@link DuplicateList}. */
export interface DuplicateListProps {
  /** Groups of rows. */
  readonly groups: readonly DuplicateGroup[];
  /** What was said so far. */
  readonly answers: Answers;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
}

const A_PAGE = 50;

/**
 * Draws the groups, those that are not decided first.
 *
 * @param props - Groups and answers.
 * @returns One card for each group.
 */
export function DuplicateList({ groups, answers, say }: DuplicateListProps): ReactElement {
  const text = useText();
  const [shown, setShown] = useState(A_PAGE);
  const open = groups.filter((group) => isMerged(group, answers) === null).length;
  if (groups.length === 0) return <p className="import-none">{text(W.duplicatesNone)}</p>;
  // by what the ledger says, so that no card moves away under the hand
  const ordered = [...groups].sort((a, b) => Number(a.isCertain) - Number(b.isCertain));
  const answer = (group: DuplicateGroup, isOne: boolean): void =>
    say({ kind: "answer", answers: { duplicates: new Map(answers.duplicates).set(group.key, isOne) } });
  return (
    <>
      <p role="status" className={open > 0 ? "import-wrong" : "import-fine"}>
        {text(W.duplicatesLead(open))}
      </p>
      <div className="import-cards">
        {ordered.slice(0, shown).map((group) => (
          <GroupCard key={group.key} group={group} isOne={isMerged(group, answers)} onAnswer={answer} />
        ))}
        {ordered.length > shown && (
          <Button onClick={() => setShown(shown + A_PAGE)}>{text(W.moreGroups(ordered.length - shown))}</Button>
        )}
      </div>
    </>
  );
}

interface GroupCardProps {
  readonly group: DuplicateGroup;
  readonly isOne: boolean | null;
  readonly onAnswer: (group: DuplicateGroup, isOne: boolean) => void;
}

function GroupCard({ group, isOne, onAnswer }: GroupCardProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { rows, evidence, conflicts, kind } = group;
  const title = rows[0]?.name ?? "";
  return (
    <article className={isOne === null ? "import-card is-open" : "import-card"} aria-label={title}>
      <div className="import-row">
        <b>{text(T.groupKinds[kind])}</b>
        <span className="quiet">{evidence.map((each) => text(each.text)).join(text(WORDS.and))}</span>
        <span className="import-space" />
        <Radio.Group
          aria-label={title}
          size="small"
          optionType="button"
          buttonStyle="solid"
          value={isOne}
          options={[
            { value: true, label: text(W.rowsOne) },
            { value: false, label: text(W.rowsSeveral) },
          ]}
          onChange={(event) => onAnswer(group, event.target.value === true)}
        />
      </div>
      <table className="import-rows">
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.sheet}!${String(row.row)}`}>
              <th scope="row">{text(W.placeRow(row.row))}</th>
              <td>{row.name}</td>
              <td>{row.enterprise ?? ""}</td>
              <td>{stageText(row, locale)}</td>
              <td>{capacityText(row, locale)}</td>
              <td>{investmentText(row, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {conflicts.map(({ field, values }) => (
        <p key={field} className="import-wrong">
          {text(
            W.conflict(
              text(T.conflictFields[field]),
              values.map(({ row, value }) => `${text(W.placeRow(row.row))} ${value}`).join(text(WORDS.and)),
            ),
          )}
        </p>
      ))}
    </article>
  );
}
