/**
 * Rows that may be projects of the chain under another name.
 *
 * @module
 */
import { Button, Radio } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Chain } from "@liantu/core";
import { rowKey } from "@liantu/ledger";
import type { PossiblySame } from "@liantu/ledger";
import { useAtlas, useText } from "../state/use-atlas.js";
import { linkName, projectName } from "../views/names.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { investmentText, stageText } from "./check-columns.js";
import { fieldText } from "./field-text.js";
import type { Answers } from "./merge-plan.js";
import type { WizardAction } from "./wizard-state.js";

/** Properties of {@link SameList}. */
export interface SameListProps {
  /** Chain. */
  readonly chain: Chain;
  /** Rows with the project that each may be. */
  readonly rows: readonly PossiblySame[];
  /** What was said so far. */
  readonly answers: Answers;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
}

const A_PAGE = 50;

/**
 * Draws the rows.
 *
 * @param props - Rows, chain, answers.
 * @returns One card for each row.
 */
export function SameList({ chain, rows, answers, say }: SameListProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const [shown, setShown] = useState(A_PAGE);
  const open = rows.filter(({ row }) => !answers.same.has(rowKey(row))).length;
  return (
    <>
      <p role="status" className={open > 0 ? "import-wrong" : "import-fine"}>
        {text(W.sameLead(open))}
      </p>
      <div className="import-cards">
        {rows.slice(0, shown).map(({ row, project: key }) => {
          const project = chain.projects.get(key);
          const said = answers.same.get(rowKey(row));
          return (
            <article key={rowKey(row)} className={said === undefined ? "import-card is-open" : "import-card"}>
              <div className="import-row">
                <b>{row.name}</b>
                <span className="import-space" />
                <Radio.Group
                  aria-label={row.name}
                  size="small"
                  optionType="button"
                  buttonStyle="solid"
                  value={said === undefined ? null : said !== null}
                  options={[
                    { value: true, label: text(W.isSame) },
                    { value: false, label: text(W.isNew) },
                  ]}
                  onChange={(event) =>
                    say({
                      kind: "answer",
                      answers: {
                        same: new Map(answers.same).set(rowKey(row), event.target.value === true ? key : null),
                      },
                    })
                  }
                />
              </div>
              <table className="import-rows">
                <tbody>
                  <tr>
                    <th scope="row">{text(W.placeRow(row.row))}</th>
                    <td>{row.name}</td>
                    <td>{row.enterprise ?? ""}</td>
                    <td>{row.link ?? ""}</td>
                    <td>{stageText(row, locale)}</td>
                    <td>{investmentText(row, locale)}</td>
                  </tr>
                  {project !== undefined && (
                    <tr>
                      <th scope="row">{text(W.sameAs)}</th>
                      <td>{projectName(chain, project) ?? ""}</td>
                      <td>{fieldText("enterprise", project.enterprise, chain, locale)}</td>
                      <td>{linkName(chain, project.link, locale)}</td>
                      <td>{fieldText("stage", project.stage, chain, locale)}</td>
                      <td>{fieldText("investment", project.investment, chain, locale)}</td>
                    </tr>
                  )}
                </tbody>
              </table>
            </article>
          );
        })}
        {rows.length > shown && (
          <Button onClick={() => setShown(shown + A_PAGE)}>{text(W.moreRows(rows.length - shown))}</Button>
        )}
      </div>
    </>
  );
}
