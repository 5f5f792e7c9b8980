/**
 * Third step: what is wrong in the ledger, cell by cell, to be mended here or in a workbook.
 *
 * @module
 */
import { Alert, Button, Input, Segmented, Table } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { writeFaultyRows } from "@liantu/ledger";
import type { LedgerReading } from "@liantu/ledger";
import { download } from "../files/download.js";
import { Icon } from "../marks/icon.js";
import { useElementSize } from "../shell/use-element-size.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { checkColumns } from "./check-columns.js";
import { checkLines, lineWords } from "./check-lines.js";
import type { CheckKind, CheckLine } from "./check-lines.js";
import { RowEditor } from "./row-editor.js";
import type { WizardAction, WizardState } from "./wizard-state.js";

/** Properties of {@link CheckStep}. */
export interface CheckStepProps {
  /** What was said so far. */
  readonly state: WizardState;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
  /** Ledger with what was mended. */
  readonly reading: LedgerReading;
  /** Ledger as it stands in the file. */
  readonly original: LedgerReading;
}

const KINDS: readonly CheckKind[] = ["error", "warning", "info", "valid"];
const HEAD = 40;
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Draws the step.
 *
 * @param props - What was said, and the ledger.
 * @returns The issues by kind, and the row that is being mended.
 */
export function CheckStep({ state, say, reading, original }: CheckStepProps): ReactElement {
  const text = useText();
  const locale = useAtlas((atlas) => atlas.locale);
  const chain = useAtlas((atlas) => atlas.loaded?.chain);
  const lines = useMemo(() => checkLines(reading), [reading]);
  const [chosen, setKind] = useState<CheckKind | null>(null);
  const kind = chosen ?? KINDS.find((each) => lines[each].length > 0) ?? "valid";
  const [query, setQuery] = useState("");
  const [row, setRow] = useState<number | null>(null);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const { width, height } = useElementSize(frame);
  const shown = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return lines[kind].filter((line) => wanted === "" || lineWords(line, locale).toLowerCase().includes(wanted));
  }, [lines, kind, query, locale]);
  const columns = useMemo(() => checkColumns(kind, locale, (line) => setRow(line.row)), [kind, locale]);
  const isFaulty = lines.error.length + lines.warning.length > 0;
  const save = async (): Promise<void> => {
    const bytes = await writeFaultyRows(reading, reading.issues, {
      language: locale,
      ...(chain !== undefined && { chain }),
    });
    const name = state.source?.kind === "file" ? state.source.name.replace(/\.[^.]*$/, "") : text(W.pasted);
    download(new Blob([bytes.slice()], { type: WORKBOOK }), text(W.faultyName(name)));
  };
  return (
    <div className="import-split">
      <section className="import-fill">
        {reading.rows.length === 0 && <Alert type="error" showIcon title={text(W.nothingRead)} />}
        <div className="import-row">
          <Segmented<CheckKind>
            aria-label={text(W.show)}
            value={kind}
            onChange={setKind}
            options={KINDS.map((each) => ({
              value: each,
              label: <span className={`is-${each}`}>{text(W.kindCounts[each](lines[each].length))}</span>,
            }))}
          />
          <Input
            className="import-find"
            allowClear
            aria-label={text(W.searchLines)}
            placeholder={text(W.searchLines)}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <span className="import-space" />
          {state.edits.size > 0 && <span className="quiet">{text(W.mendedCount(state.edits.size))}</span>}
          <Button
            icon={<Icon name="export" />}
            disabled={!isFaulty}
            title={text(W.downloadFaultyHint)}
            onClick={() => void save()}
          >
            {text(W.downloadFaulty)}
          </Button>
        </div>
        <p className="hint">{text(W.kindMeanings[kind])}</p>
        <div ref={setFrame} className="import-frame">
          {height > 0 && (
            <Table<CheckLine>
              size="small"
              rowKey="key"
              className="import-table"
              pagination={false}
              columns={columns}
              dataSource={shown}
              virtual
              scroll={{ x: Math.max(780, width), y: Math.max(120, height - HEAD) }}
              locale={{ emptyText: text(W.nothingHere) }}
              rowClassName={(line) => (line.row !== null && line.row === row ? "is-current" : "")}
            />
          )}
        </div>
      </section>
      <RowEditor
        key={row ?? 0}
        row={row}
        original={original}
        reading={reading}
        edits={row === null ? undefined : state.edits.get(row)}
        say={say}
      />
    </div>
  );
}
