/**
 * What is wrong with a file or its data: how bad, where, why, and what to do.
 *
 * @module
 */
import { Alert, Drawer } from "antd";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import type { AtlasIssue } from "../document/loaded-chain.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { SEVERITY_NAMES } from "../words/terms.js";
import { WORDS } from "../words/words.js";

/** More issues than this are counted, not listed. */
const MOST = 300;
const LONGEST_VALUE = 120;
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/**
 * Draws the issues panel.
 *
 * @returns A drawer, closed while there is no report.
 */
export function IssuesDrawer(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const report = useAtlas((state) => state.report);
  const isBad = report !== null && [...report.reading].some((issue) => issue.severity !== "info");
  const verdict = report?.isOpened !== true ? WORDS.notOpened : isBad ? WORDS.openedSound : WORDS.openedFine;
  return (
    <Drawer
      open={report !== null}
      onClose={() => dispatch({ kind: "hide-issues" })}
      size={560}
      title={report === null ? text(WORDS.issues) : text(WORDS.issuesOf(report.name))}
      closable={{ "aria-label": text(WORDS.close) }}
      destroyOnHidden
    >
      {report !== null && (
        <div className="issues">
          <Alert showIcon type={report.isOpened ? (isBad ? "warning" : "info") : "error"} title={text(verdict)} />
          <IssueList title={WORDS.whenReading} issues={report.reading} />
          <IssueList title={WORDS.whenReckoning} issues={report.reckoning} />
        </div>
      )}
    </Drawer>
  );
}

interface IssueListProps {
  readonly title: Localized;
  readonly issues: readonly AtlasIssue[];
}

function IssueList({ title, issues }: IssueListProps): ReactElement | null {
  const text = useText();
  if (issues.length === 0) return null;
  const ordered = [...issues].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <section>
      <h3>
        {text(title)} <small>{issues.length}</small>
      </h3>
      <ul className="issue-list">
        {ordered.slice(0, MOST).map((issue, at) => (
          <IssueItem key={at} issue={issue} />
        ))}
      </ul>
      {issues.length > MOST && <p className="quiet">{text(WORDS.moreIssues(issues.length - MOST))}</p>}
    </section>
  );
}

function IssueItem({ issue }: { readonly issue: AtlasIssue }): ReactElement {
  const text = useText();
  const { severity, place, value, message, remedy } = issue;
  return (
    <li className={`issue is-${severity}`}>
      <p className="issue-head">
        <span className="severity">{text(SEVERITY_NAMES[severity])}</span>
        {place === "" ? <span>{text(WORDS.wholeDocument)}</span> : <code>{place}</code>}
      </p>
      <p>{text(message)}</p>
      {value !== undefined && (
        <p className="quiet">
          {text(WORDS.value)} <code>{valueText(value)}</code>
        </p>
      )}
      <p className="remedy">
        <b>{text(WORDS.remedy)}</b> {text(remedy)}
      </p>
    </li>
  );
}

function valueText(value: unknown): string {
  const whole = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return whole.length > LONGEST_VALUE ? `${whole.slice(0, LONGEST_VALUE)}…` : whole;
}
