/**
 * The gap report, in step with the map: a row selects its card, a card its row.
 *
 * @module
 */
import { useMemo } from "react";
import type { ReactElement } from "react";
import { useAtlas, useDispatch } from "../state/use-atlas.js";
import { passesFilter } from "../views/gap-rows.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { WORDS } from "../words/words.js";
import { EmptyList } from "./empty-list.js";
import { GAP_COLUMNS, gapListRows } from "./gap-list-rows.js";
import type { GapListRow } from "./gap-list-rows.js";
import { AmountCell, ClassCell, TargetsCell } from "./link-cells.js";
import { LINK_FACETS, LINK_GROUPINGS } from "./link-facets.js";
import { ListPanel } from "./list-panel.js";
import type { ListPanelProps } from "./list-panel.js";
import type { ListSpec } from "./list-spec.js";
import type { CellView } from "./list-table.js";

/**
 * Draws the gap report.
 *
 * @param props - Chain.
 * @returns A list.
 */
export function GapList({ loaded, tools }: ListPanelProps): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const rows = useMemo(() => gapListRows(loaded.analysis, locale), [loaded, locale]);
  const cells = useMemo(() => gapCells(locale), [locale]);
  const spec = useMemo<ListSpec<GapListRow>>(
    () => ({
      tab: "gaps",
      name: LISTS_WORDS.gapReport,
      className: "gap-table",
      rows,
      keyOf: ({ key }) => key,
      linkOf: ({ key }) => key,
      stateOf: ({ key }) => (key === selection ? "current" : null),
      passes: ({ link }) => passesFilter(link, filter),
      columns: GAP_COLUMNS,
      facets: LINK_FACETS,
      groupings: LINK_GROUPINGS,
      cells,
      choose: ({ key }) => dispatch({ kind: "select", link: key, isRevealed: true }),
      countText: LISTS_WORDS.shownOfLinks,
      empty: <EmptyList title={LISTS_WORDS.noLinks} hint={LISTS_WORDS.noLinksHint} />,
    }),
    [rows, cells, filter, selection, dispatch],
  );
  return <ListPanel loaded={loaded} tools={tools} spec={spec} />;
}

function gapCells(locale: "zh" | "en"): ReadonlyMap<string, CellView<GapListRow>> {
  const text = new Map(GAP_COLUMNS.map((column) => [column.key, column.text]));
  const words = (key: string, row: GapListRow): string => text.get(key)?.(row, locale) ?? "";
  const amount = (
    key: string,
    amountOf: (row: GapListRow) => GapListRow["demand"] | undefined,
    isGap = false,
  ): [string, CellView<GapListRow>] => [
    key,
    (row) => <AmountCell amount={amountOf(row) ?? null} words={words(key, row)} isGap={isGap} />,
  ];
  return new Map<string, CellView<GapListRow>>([
    ["class", ({ link }) => <ClassCell link={link} />],
    amount("demand", ({ demand }) => demand),
    ...["built", "under-construction", "planned"].map((key, at) => amount(key, ({ steps }) => steps[at])),
    ...[0, 1, 2].map((at) => amount(`gap-${String(at)}`, ({ gaps }) => gaps[at], true)),
    amount("coverage", ({ coverage }) => coverage),
    [
      "projects",
      (row) => (
        <span className={words("projects", row) === WORDS.notKnown[locale] ? "is-unknown" : "number"}>
          {words("projects", row)}
        </span>
      ),
    ],
    [
      "targets",
      ({ key, name, targets }, isReachable) => (
        <TargetsCell link={key} name={name} count={targets} isReachable={isReachable} />
      ),
    ],
    [
      "responsible",
      (row) => <span className={row.responsible === "" ? "is-unknown" : ""}>{words("responsible", row)}</span>,
    ],
  ]);
}
