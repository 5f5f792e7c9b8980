/**
 * Second step: what the columns mean, and what words of progress stand for.
 *
 * @module
 */
import { Button, Select, Table } from "antd";
import type { TableColumnsType } from "antd";
import { useState } from "react";
import type { ReactElement } from "react";
import { LEDGER_FIELDS } from "@liantu/ledger";
import type { ColumnMatch, LedgerField, LedgerReading } from "@liantu/ledger";
import { useElementSize } from "../shell/use-element-size.js";
import { useText } from "../state/use-atlas.js";
import { IMPORT_TERMS as T } from "../words/import-terms.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { FileIssues } from "./file-issues.js";
import { StageWords } from "./stage-words.js";
import type { WizardAction, WizardState } from "./wizard-state.js";

/** Properties of {@link ColumnsStep}. */
export interface ColumnsStepProps {
  /** What was said so far. */
  readonly state: WizardState;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
  /** Ledger. */
  readonly reading: LedgerReading;
}

const NOT_USED = "";
const HEAD = 40;
const VIRTUAL_FROM = 60;

/**
 * Draws the step.
 *
 * @param props - What was said, and the ledger.
 * @returns A table of the columns, and the words that are open.
 */
export function ColumnsStep({ state, say, reading }: ColumnsStepProps): ReactElement {
  const text = useText();
  const { fingerprint, columns } = reading;
  const isRemembered = state.columns.has(fingerprint);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const { width, height } = useElementSize(frame);
  const options = [
    { value: NOT_USED, label: text(W.notUsed) },
    ...LEDGER_FIELDS.map((field) => ({ value: field as string, label: text(T.fields[field]) })),
  ];
  const table: TableColumnsType<ColumnMatch> = [
    { key: "letter", title: text(W.column), width: 56, render: (_, { letter }) => letter },
    {
      key: "heading",
      title: text(W.heading),
      width: 220,
      ellipsis: true,
      render: (_, { heading }) =>
        heading === "" ? <span className="quiet">{text(W.noHeading)}</span> : <b title={heading}>{heading}</b>,
    },
    {
      key: "field",
      title: text(W.meaning),
      width: 220,
      render: (_, { column, field, heading, letter }) => (
        <Select<string>
          className="import-wide"
          size="small"
          aria-label={text(W.meaningOf(heading === "" ? letter : heading))}
          value={field ?? NOT_USED}
          options={options}
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
          onChange={(value) => say({ kind: "assign", fingerprint, column, field: fieldOf(value) })}
        />
      ),
    },
    {
      key: "match",
      title: text(W.match),
      width: 150,
      render: (_, { by, degree }) => (
        <span className={degree < 0.8 ? "import-match is-low" : "import-match"}>
          {by === "none" ? "" : `${text(W.percent(degree))} `}
          <span className="quiet">{text(T.matchedBy[by])}</span>
        </span>
      ),
    },
    { key: "unit", title: text(W.unit), width: 90, ellipsis: true, render: (_, { unit }) => unit ?? "" },
    {
      key: "samples",
      title: text(W.samples),
      ellipsis: true,
      render: (_, { samples }) => <span title={samples.join("\n")}>{samples.join(" ｜ ")}</span>,
    },
  ];
  return (
    <div className="import-split">
      <section className="import-fill">
        <div className="import-row">
          <p className="hint">{text(W.columnsLead)}</p>
          <span className="import-space" />
          {isRemembered && <span className="quiet">{text(W.remembered)}</span>}
          {isRemembered && (
            <Button size="small" onClick={() => say({ kind: "reset-columns", fingerprint })}>
              {text(W.resetColumns)}
            </Button>
          )}
        </div>
        <FileIssues issues={reading.issues} />
        <div ref={setFrame} className="import-frame">
          {height > 0 && (
            <Table<ColumnMatch>
              size="small"
              rowKey="column"
              pagination={false}
              columns={table}
              dataSource={columns}
              virtual={columns.length > VIRTUAL_FROM}
              scroll={{ x: Math.max(960, width), y: Math.max(120, height - HEAD) }}
            />
          )}
        </div>
      </section>
      <StageWords stageWords={state.stageWords} say={say} reading={reading} />
    </div>
  );
}

function fieldOf(value: string): LedgerField | null {
  return LEDGER_FIELDS.find((field) => field === value) ?? null;
}
