/**
 * The appraisal: the indicators of a cohort, and the table by unit, leader or year.
 *
 * @module
 */
import { Segmented, Select } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { createPortal } from "react-dom";
import type { LoadedChain } from "../../document/loaded-chain.js";
import { atlasRoot } from "../../edit/atlas-root.js";
import { today } from "../../edit/fields/read-date.js";
import { sortedRows } from "../../lists/arrange-rows.js";
import type { ListLine, ListView } from "../../lists/arrange-rows.js";
import { wholeHead } from "../../lists/list-column.js";
import type { ListFrame } from "../../lists/list-sheet.js";
import { ListTable } from "../../lists/list-table.js";
import { ListTools } from "../../lists/list-tools.js";
import { useLists } from "../../lists/lists-context.js";
import { useAtlas, useText } from "../../state/use-atlas.js";
import { chainName } from "../../views/names.js";
import { APPRAISAL_WORDS as W, INDICATOR_WORDS } from "../../words/due-words.js";
import { LISTS_WORDS } from "../../words/lists-words.js";
import type { Locale } from "../../words/text.js";
import { APPRAISAL_COLUMNS, lineName } from "./appraisal-columns.js";
import { APPRAISAL_GROUPINGS, appraisalLines, firstYear, signingYears } from "./appraisal-rows.js";
import type { AppraisalGrouping, AppraisalLine, AppraisalRequest, LibraryChoice } from "./appraisal-rows.js";

/** Properties of {@link AppraisalView}. */
export interface AppraisalViewProps {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Day at which slips are looked at. */
  readonly asOf: string;
  /** Place for the buttons of the table; `null` before it is there. */
  readonly tools: HTMLElement | null;
}

const GROUPING_NAMES = { unit: W.byUnit, leader: W.byLeader, year: W.byYear } as const;
const LIBRARY_NAMES = { all: W.libraryAll, in: W.libraryIn, out: W.libraryOut } as const;
/** Indicators shown large, of the whole cohort. */
const TILES = [
  "signedCount",
  "signedMoney",
  "arrivedMoney",
  "arrivalRate",
  "startRate",
  "putIntoProduction",
  "cumulativeArrivals",
  "overdueSlips",
] as const;

/**
 * Draws the appraisal.
 *
 * @param props - Chain.
 * @returns Choices, numbers of the cohort, table, and what each number counts.
 */
export function AppraisalView({ loaded, asOf, tools }: AppraisalViewProps): ReactElement {
  const text = useText();
  const { say } = useLists();
  const locale = useAtlas((state) => state.locale);
  const { chain } = loaded;
  const [grouping, setGrouping] = useState<AppraisalGrouping>("unit");
  const [library, setLibrary] = useState<LibraryChoice>("all");
  const [chosen, setChosen] = useState<number | null>(null);
  const [sort, setSort] = useState<ListView["sort"]>(null);
  const years = useMemo(() => signingYears(chain), [chain]);
  const year = chosen ?? firstYear(chain, asOf);
  const { lines, total } = useMemo(
    () => appraisalLines(chain, { grouping, year, library, asOf }),
    [chain, grouping, year, library, asOf],
  );
  // The line over all stays at the foot, however the others are sorted.
  const rows = useMemo(() => {
    const by = APPRAISAL_COLUMNS.find(({ key }) => key === sort?.key);
    const sorted = sortedRows(lines, by, sort?.isDescending === true, locale);
    return grouping === "year" ? sorted : [...sorted, total];
  }, [lines, total, sort, grouping, locale]);
  const table = useMemo(() => rows.map((row): ListLine<AppraisalLine> => ({ kind: "row", key: row.key, row })), [rows]);
  const onSort = (key: string): void => {
    const column = APPRAISAL_COLUMNS.find((one) => one.key === key);
    if (column === undefined) return;
    // Of numbers the greatest comes first: that is what is looked for.
    const next =
      sort?.key !== key ? { key, isDescending: true } : sort.isDescending ? { key, isDescending: false } : null;
    setSort(next);
    const said =
      next === null ? LISTS_WORDS.unsorted : LISTS_WORDS.sorted(wholeHead(column, locale), next.isDescending);
    say(text(said));
  };
  const frame = (): ListFrame => frameOf(loaded, { grouping, year, library, asOf }, locale);
  const notes = cohortNotes(total, locale);
  return (
    <div className="appraisal">
      {tools !== null &&
        createPortal(
          <span className="list-tools">
            <ListTools
              loaded={loaded}
              columns={APPRAISAL_COLUMNS}
              rows={rows}
              lines={table}
              frame={frame}
              isFilterOpen={false}
              hasFilterButton={false}
              onFilter={() => undefined}
            />
          </span>,
          tools,
        )}
      <div className="appraisal-choices">
        <label>
          {text(W.year)}
          <Select<number>
            size="small"
            aria-label={text(W.year)}
            value={year}
            popupMatchSelectWidth={false}
            getPopupContainer={atlasRoot}
            onChange={setChosen}
            options={[...new Set([year, ...years])]
              .sort((a, b) => b - a)
              .map((value) => ({ value, label: text(W.cohortYear(value)) }))}
          />
        </label>
        <Segmented<LibraryChoice>
          size="small"
          aria-label={text(W.library)}
          value={library}
          onChange={setLibrary}
          options={(["all", "in", "out"] as const).map((value) => ({ value, label: text(LIBRARY_NAMES[value]) }))}
        />
        <Segmented<AppraisalGrouping>
          size="small"
          aria-label={text(W.groupBy)}
          value={grouping}
          onChange={setGrouping}
          options={APPRAISAL_GROUPINGS.map((value) => ({ value, label: text(GROUPING_NAMES[value]) }))}
        />
        <span className="quiet">{text(W.slipsAsOf(asOf))}</span>
      </div>
      <Tiles total={total} locale={locale} />
      {notes.length > 0 && <p className="hint">{notes.join(locale === "zh" ? "；" : "; ")}</p>}
      <div className="appraisal-table-place">
        <ListTable<AppraisalLine>
          className="appraisal-table"
          label={text(W.table)}
          columns={APPRAISAL_COLUMNS}
          lines={table}
          cells={CELLS}
          keyOf={({ key }) => key}
          stateOf={noState}
          locale={locale}
          sort={sort}
          onSort={onSort}
          onChoose={nothing}
          onOpen={nothing}
          onFold={nothing}
          empty={text(W.noYears)}
        />
      </div>
      <details className="appraisal-meanings">
        <summary>{text(W.meanings)}</summary>
        <dl>
          {Object.values(INDICATOR_WORDS).map(({ name, meaning }) => (
            <div key={name.en}>
              <dt>{text(name)}</dt>
              <dd>{text(meaning)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Tiles({ total, locale }: { readonly total: AppraisalLine; readonly locale: Locale }): ReactElement {
  return (
    <dl className="appraisal-tiles">
      {TILES.map((key) => {
        const column = APPRAISAL_COLUMNS.find((one) => one.key === key);
        const { name, meaning } = INDICATOR_WORDS[key];
        return (
          <div key={key} title={meaning[locale]} data-indicator={key}>
            <dt>{name[locale]}</dt>
            <dd>{column?.text(total, locale)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

const CELLS = new Map([["name", (line: AppraisalLine): ReactElement => <Name line={line} />]]);

function Name({ line }: { readonly line: AppraisalLine }): ReactElement {
  const locale = useAtlas((state) => state.locale);
  return (
    <b className={line.name === null && line.year === null && !line.isTotal ? "is-unknown" : undefined}>
      {lineName(line, locale)}
    </b>
  );
}

/** What the numbers had to leave out. */
function cohortNotes({ row: { indicators } }: AppraisalLine, locale: Locale): readonly string[] {
  const { undatedSignings, unknownLibrary, vagueArrivals } = indicators;
  return [
    ...(undatedSignings > 0 ? [W.undated(undatedSignings)[locale]] : []),
    ...(unknownLibrary > 0 ? [W.unknownLibrary(unknownLibrary)[locale]] : []),
    ...(vagueArrivals > 0 ? [W.vague(vagueArrivals)[locale]] : []),
  ];
}

function frameOf({ chain }: LoadedChain, { year, library, asOf }: AppraisalRequest, locale: Locale): ListFrame {
  const joint = locale === "zh" ? "；" : "; ";
  return {
    name: W.table[locale],
    title: LISTS_WORDS.titleOf(chainName(chain, locale), W.table[locale])[locale],
    notes: [
      [
        W.cohortIs(W.cohortYear(year)[locale], LIBRARY_NAMES[library][locale])[locale],
        W.slipsAsOf(asOf)[locale],
        LISTS_WORDS.madeOn(today())[locale],
      ].join(joint),
      ...Object.values(INDICATOR_WORDS).map(
        ({ name, meaning }) => LISTS_WORDS.pair(name[locale], meaning[locale])[locale],
      ),
    ],
  };
}

function noState(): null {
  return null;
}

function nothing(): void {
  // A row of the appraisal leads nowhere.
}
