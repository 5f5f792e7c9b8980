/**
 * Stage or status of a row, from all its columns that tell of progress.
 *
 * @module
 */
import { statusOfStage } from "@liantu/core";
import { compactText } from "./cell-text.js";
import { readStage, readYesNo } from "./read-stage.js";
import type { FieldCell, RowCells } from "./row-cells.js";
import type { LedgerRow, StageMeaning } from "./types.js";

// the surest first
const FIELDS = ["stage", "progress", "startState"] as const;
const NATURES = /^(?:续建|拟建|前期|新开工|储备)/u;
const COMPLETE = 100;

/**
 * Reads the stage, or the status, of a row.
 *
 * The columns of stage, progress and start are read in this order and the first that tells a stage counts; one that
 * shows another status makes an issue. 建设性质 counts only where they are silent, and a physical progress between 0
 * and 100 % where there are no words at all.
 *
 * @param cells - Cells of the row, which take note of issues.
 * @param percent - Physical progress; `null` if none is recorded.
 * @param own - What words stand for, tried before the built-in table.
 * @returns Fields of the row; none where nothing can be told.
 */
export function readRowStage(
  cells: RowCells,
  percent: number | null,
  own: ReadonlyMap<string, StageMeaning>,
): Pick<LedgerRow, "stage" | "status" | "stageWords"> {
  const found: Told[] = [];
  const unread: FieldCell[] = [];
  for (const field of FIELDS) {
    const cell = cells.get(field);
    if (cell === null) continue;
    const told = field === "startState" ? startOf(cell, own) : stageOf(cell, own);
    if (told === "ambiguous") return ambiguous(cells, cell, own);
    if (told !== null) found.push(told);
    else if (field !== "progress" || percent === null) unread.push(cell);
  }
  if (found.length === 0) {
    const nature = natureOf(cells, own);
    if (nature !== null) found.push(nature);
  }
  if (found.length === 0 && percent !== null && percent > 0 && percent < COMPLETE) {
    return { status: "under-construction", stageWords: `${String(percent)}%` };
  }
  const first =
    found.find(({ stage }) => stage !== undefined) ?? found.find(({ isDenial }) => isDenial !== true) ?? found[0];
  if (first === undefined) {
    for (const cell of unread) cells.report("unknown-stage", cell);
    return {};
  }
  const other = first.status === null ? undefined : found.find((told) => contradicts(told, first));
  if (other !== undefined) {
    const words = `${first.words}、${other.words}`;
    cells.report("ambiguous-stage", other.cell, [words]);
    return { stageWords: words };
  }
  if (first.isWhole) cells.taken(first.cell);
  const stage = first.stage === undefined ? {} : { stage: first.stage };
  return { ...stage, ...(first.status === null ? {} : { status: first.status }), stageWords: first.words };
}

interface Told extends Pick<LedgerRow, "stage"> {
  readonly status: ReturnType<typeof statusOfStage>;
  readonly words: string;
  readonly cell: FieldCell;
  // the words are all that the cell says
  readonly isWhole: boolean;
  // 已开工: yes — also true of what has been built since
  readonly isLoose?: boolean;
  // 未建成: whatever stands before it
  readonly isDenial?: true;
}

function contradicts(told: Told, first: Told): boolean {
  if (told.isDenial === true && first.status !== "built") return false;
  return told.status !== first.status && !(told.isLoose === true && first.status === "built");
}

function stageOf(cell: FieldCell, own: ReadonlyMap<string, StageMeaning>): Told | "ambiguous" | null {
  const reading = readStage(cell.text, own);
  if (reading.kind === "ambiguous") return "ambiguous";
  if (reading.kind === "unknown") return null;
  const { status, words, stage, isDenial } = reading;
  const isWhole = words === compactText(cell.text);
  const told = { status, words, cell, isWhole, ...(isDenial === undefined ? {} : { isDenial }) };
  return stage === undefined ? told : { ...told, stage };
}

// 是 and 否, and 已开工 beside 已投产
function startOf(cell: FieldCell, own: ReadonlyMap<string, StageMeaning>): Told | "ambiguous" | null {
  const isStarted = readYesNo(cell.text);
  if (isStarted === null) return stageOf(cell, own);
  const status = isStarted ? "under-construction" : "planned";
  return { status, words: cell.text, cell, isWhole: true, isLoose: isStarted };
}

function natureOf(cells: RowCells, own: ReadonlyMap<string, StageMeaning>): Told | null {
  const cell = cells.get("nature") ?? cells.get("projectType");
  if (cell === null || !NATURES.test(compactText(cell.text))) return null;
  const told = stageOf(cell, own);
  return told === "ambiguous" ? null : told;
}

function ambiguous(
  cells: RowCells,
  cell: FieldCell,
  own: ReadonlyMap<string, StageMeaning>,
): Pick<LedgerRow, "stageWords"> {
  const reading = readStage(cell.text, own);
  const words = reading.kind === "ambiguous" ? reading.words.join("、") : cell.text;
  cells.report("ambiguous-stage", cell, [words]);
  return { stageWords: words };
}
