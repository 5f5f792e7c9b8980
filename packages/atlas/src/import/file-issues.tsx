/**
 * What there is to say of a ledger as a whole.
 *
 * @module
 */
import { Alert } from "antd";
import type { ReactElement } from "react";
import type { LedgerIssue } from "@liantu/ledger";
import { useText } from "../state/use-atlas.js";
import { joined } from "../words/text.js";

/** Properties of {@link FileIssues}. */
export interface FileIssuesProps {
  /** All issues; those of single rows are not shown here. */
  readonly issues: readonly LedgerIssue[];
}

const TYPES = { error: "error", warning: "warning", info: "info" } as const;
// said in place: by the list of sheets, and by the counts
const SAID: ReadonlySet<string> = new Set(["other-sheet", "unused-column"]);
const MOST = 6;

/**
 * Draws the issues.
 *
 * @param props - Issues.
 * @returns One notice each.
 */
export function FileIssues({ issues }: FileIssuesProps): ReactElement | null {
  const text = useText();
  const own = issues.filter(({ row, code }) => (row === null || code === "missing-column") && !SAID.has(code));
  if (own.length === 0) return null;
  return (
    <div className="import-notices">
      {own.slice(0, MOST).map(({ severity, message, remedy }, key) => (
        <Alert key={key} type={TYPES[severity]} showIcon title={text(joined(message, " ", remedy))} />
      ))}
    </div>
  );
}
