/**
 * Reads the ledger of an import, again whenever something is said that changes its reading.
 *
 * @module
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Localized } from "@liantu/core";
import type { LedgerReading } from "@liantu/ledger";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { textOfSource } from "./import-source.js";
import type { ImportSource } from "./import-source.js";
import { createLedgerDesk } from "./ledger-desk.js";
import type { LedgerDesk } from "./ledger-desk.js";
import { NOTHING_MENDED, rereadRows, withMended } from "./mend-rows.js";
import type { MendedRows, RowEdits } from "./mend-rows.js";
import { gridOfText, headedWorkbook, meaningless, withoutMarks } from "./sheet-grid.js";
import type { GridRow } from "./sheet-grid.js";
import type { WizardState } from "./wizard-state.js";

/** The ledger of an import. */
export interface Ledger {
  /** Reading of the file as it stands there; `null` before there is one. */
  readonly original: LedgerReading | null;
  /** Reading with the mended rows in it. */
  readonly reading: LedgerReading | null;
  /** Rows as they stand there, as far as they are at hand. */
  readonly grid: readonly GridRow[];
  /** Sheets to choose from. */
  readonly sheets: readonly string[];
  /** Rows of the heading that was found, whatever was chosen. */
  readonly foundHeading: readonly [number, number] | null;
  /** Share that is read, `null` while nothing is being read. */
  readonly done: number | null;
  /** Why nothing could be read. */
  readonly failure: Localized | null;
  /** Ends the reading. */
  readonly stop: () => void;
}

type Request = Pick<WizardState, "source" | "sheet" | "heading" | "columns" | "stageWords">;

interface Found {
  readonly source: ImportSource;
  readonly sheet: string | null;
  readonly grid: readonly GridRow[];
  readonly sheets: readonly string[];
  readonly heading: readonly [number, number] | null;
}

interface Outcome {
  readonly request: Request;
  readonly reading: LedgerReading | null;
  readonly failure: Localized | null;
}

interface Told {
  readonly request: Request;
  readonly share: number;
}

// to read a long workbook twice only for a preview takes too long
const MOST_PREVIEWED = 20_000;

/**
 * Reads the ledger.
 *
 * @param state - What was said.
 * @returns The ledger as far as it is read.
 */
export function useLedger(state: WizardState): Ledger {
  const { source, sheet, heading, columns, stageWords, edits } = state;
  const desk = useDesk();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const running = useRef<AbortController | null>(null);
  const known = useRef<Found | null>(null);
  const request = useMemo<Request>(
    () => ({ source, sheet, heading, columns, stageWords }),
    [source, sheet, heading, columns, stageWords],
  );

  useEffect(() => {
    const { source: from } = request;
    if (from === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    let isOver = false;
    const tell = (share: number): void => {
      if (!isOver && !signal.aborted) setTold({ request, share });
    };
    const settle = (reading: LedgerReading | null, failure: Localized | null): void => {
      if (!isOver) setOutcome({ request, reading, failure });
    };
    const before = known.current?.source === from && known.current.sheet === request.sheet ? known.current : null;
    readRequest(desk(), request, before, signal, tell)
      .then(async (reading) => {
        settle(reading, null);
        if (before !== null) return;
        const grid = await gridOf(desk(), from, reading, signal);
        const first = { source: from, sheet: request.sheet, sheets: reading.sheets, heading: reading.headingRows };
        known.current = { ...first, grid };
        if (!isOver) setFound(known.current);
      })
      .catch((error: unknown) => settle(null, isAbort(error) ? W.stopped : W.failed));
    return () => {
      isOver = true;
      controller.abort();
    };
  }, [desk, request]);

  const isOfSheet = source !== null && outcome?.request.source === source && outcome.request.sheet === sheet;
  const original = isOfSheet ? outcome.reading : null;
  const isSettled = source === null || outcome?.request === request;
  const reading = useMended(original, edits, stageWords);
  const stop = useCallback(() => running.current?.abort(), []);
  const isFound = source !== null && found?.source === source && found.sheet === sheet;
  return {
    original,
    reading,
    grid: isFound ? found.grid : [],
    sheets: isFound ? found.sheets : (original?.sheets ?? []),
    foundHeading: isFound ? found.heading : (original?.headingRows ?? null),
    done: isSettled ? null : told?.request === request ? told.share : 0,
    failure: isSettled && source !== null ? (outcome?.failure ?? null) : null,
    stop,
  };
}

async function readRequest(
  desk: LedgerDesk,
  { source, sheet, heading, columns, stageWords }: Request,
  before: Found | null,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<LedgerReading> {
  const options = { remembered: columns, stageWords, signal, onProgress };
  if (source === null) throw new Error("there is nothing to read");
  if (heading === null || before === null) return desk.read(source, { ...options, ...(sheet !== null && { sheet }) });
  const headed = await headedWorkbook(before.grid, heading, sheet ?? "");
  const file = { kind: "file", name: "ledger.xlsx", bytes: headed.bytes } as const;
  return withoutMarks(await desk.read(file, { ...options, columns: headed.columns }), headed.width);
}

// while mended rows are read, those that were read before stand there
function useMended(
  original: LedgerReading | null,
  edits: RowEdits,
  stageWords: WizardState["stageWords"],
): LedgerReading | null {
  const [mended, setMended] = useState<{ readonly of: LedgerReading; readonly rows: MendedRows } | null>(null);
  useEffect(() => {
    let isOver = false;
    if (original === null || edits.size === 0) return undefined;
    void rereadRows(original, edits, stageWords).then((rows) => {
      if (!isOver) setMended({ of: original, rows });
    });
    return () => {
      isOver = true;
    };
  }, [original, edits, stageWords]);
  const rows = mended?.of === original && edits.size > 0 ? mended.rows : NOTHING_MENDED;
  return useMemo(() => (original === null ? null : withMended(original, rows)), [original, rows]);
}

// a worker that is made with the dialog and ended with it
function useDesk(): () => LedgerDesk {
  const made = useRef<LedgerDesk | null>(null);
  useEffect(
    () => () => {
      made.current?.dispose();
      made.current = null;
    },
    [],
  );
  return useCallback(() => (made.current ??= createLedgerDesk()), []);
}

async function gridOf(
  desk: LedgerDesk,
  source: ImportSource,
  reading: LedgerReading,
  signal: AbortSignal,
): Promise<readonly GridRow[]> {
  const text = textOfSource(source);
  if (text !== null) return gridOfText(text);
  if (reading.headingRows === null || reading.counts.inTable > MOST_PREVIEWED) return [];
  const raw = await desk.read(source, { sheet: reading.sheet, columns: meaningless(reading), signal });
  const [first] = reading.headingRows;
  return [{ row: first, cells: reading.columns.map(({ heading }) => heading) }, ...raw.faultyRows];
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
