/**
 * The opportunity list: every gap made actionable, ranked by a formula that is shown.
 *
 * @module
 */
import { Button } from "antd";
import { useMemo } from "react";
import type { ReactElement } from "react";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { pathAround } from "../targets/local-partners.js";
import { passesFilter } from "../views/gap-rows.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { TARGETS_WORDS } from "../words/targets-words.js";
import type { Locale } from "../words/text.js";
import { CellPopover } from "./cell-popover.js";
import { EmptyList } from "./empty-list.js";
import { AmountCell, ClassCell, TargetsCell } from "./link-cells.js";
import { LINK_FACETS, LINK_GROUPINGS } from "./link-facets.js";
import { ListPanel } from "./list-panel.js";
import type { ListPanelProps } from "./list-panel.js";
import type { ListSpec } from "./list-spec.js";
import type { CellView } from "./list-table.js";
import { OPPORTUNITY_COLUMNS } from "./opportunity-columns.js";
import { buyersShort, opportunityRows, scoreText, URGENCY_NAMES } from "./opportunity-rows.js";
import type { OpportunityRow } from "./opportunity-rows.js";
import { RankParts } from "./rank-parts.js";

/**
 * Draws the opportunity list.
 *
 * @param props - Chain.
 * @returns A list.
 */
export function OpportunityList({ loaded, tools }: ListPanelProps): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const rows = useMemo(() => opportunityRows(loaded.analysis, locale), [loaded, locale]);
  const cells = useMemo(() => opportunityCells(locale), [locale]);
  const spec = useMemo<ListSpec<OpportunityRow>>(
    () => ({
      tab: "opportunities",
      name: LISTS_WORDS.opportunityList,
      className: "opportunity-table",
      rows,
      keyOf: ({ key }) => key,
      linkOf: ({ key }) => key,
      stateOf: ({ key }) => (key === selection ? "current" : null),
      passes: ({ link }) => passesFilter(link, filter),
      columns: OPPORTUNITY_COLUMNS,
      facets: LINK_FACETS,
      groupings: LINK_GROUPINGS,
      cells,
      choose: ({ key }) => dispatch({ kind: "select", link: key, isRevealed: true }),
      countText: LISTS_WORDS.shownOfOpportunities,
      empty: <EmptyList title={LISTS_WORDS.noOpportunities} hint={LISTS_WORDS.noOpportunitiesHint} />,
    }),
    [rows, cells, filter, selection, dispatch],
  );
  return <ListPanel loaded={loaded} tools={tools} spec={spec} />;
}

function opportunityCells(locale: Locale): ReadonlyMap<string, CellView<OpportunityRow>> {
  const gap = OPPORTUNITY_COLUMNS.find(({ key }) => key === "gap");
  return new Map<string, CellView<OpportunityRow>>([
    ["class", ({ link }) => <ClassCell link={link} />],
    ["gap", (row) => <AmountCell amount={row.item.gap.afterPlanned} words={gap?.text(row, locale) ?? ""} isGap />],
    [
      "score",
      ({ name, item }, isReachable) => (
        <CellPopover
          label={LISTS_WORDS.showRank(name, scoreText(item.rank.score))[locale]}
          title={LISTS_WORDS.howRanked[locale]}
          content={() => <RankParts rank={item.rank} />}
          isReachable={isReachable}
        >
          {scoreText(item.rank.score)}
        </CellPopover>
      ),
    ],
    [
      "urgency",
      ({ item }) => (
        <span className={`urgency is-${item.rank.severity}`}>{URGENCY_NAMES[item.rank.severity][locale]}</span>
      ),
    ],
    [
      "buyers",
      (row, isReachable) =>
        row.buyers.length === 0 ? (
          <span className="is-unknown">{buyersShort(row, locale)}</span>
        ) : (
          <CellPopover
            label={LISTS_WORDS.showBuyers(row.name)[locale]}
            title={LISTS_WORDS.buyersOf(row.name)[locale]}
            content={(close) => <Buyers row={row} onShow={close} />}
            isReachable={isReachable}
          >
            {buyersShort(row, locale)}
          </CellPopover>
        ),
    ],
    [
      "targets",
      ({ key, name, targets }, isReachable) => (
        <TargetsCell link={key} name={name} count={targets} isReachable={isReachable} />
      ),
    ],
  ]);
}

interface BuyersProps {
  readonly row: OpportunityRow;
  readonly onShow: () => void;
}

function Buyers({ row, onShow }: BuyersProps): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const chain = useAtlas((state) => state.loaded?.chain);
  if (chain === undefined) return null;
  return (
    <>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">{text(LISTS_WORDS.enterprise)}</th>
            <th scope="col">{text(LISTS_WORDS.atLink)}</th>
            <th scope="col">{text(LISTS_WORDS.yearlyUse)}</th>
          </tr>
        </thead>
        <tbody>
          {row.buyers.map(({ name, link, amount }, at) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              <td>{link}</td>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        onClick={() => {
          const path = pathAround(
            chain,
            row.key,
            row.item.buyers.map(({ link }) => link),
          );
          onShow();
          dispatch({ kind: "highlight", link: row.key, path });
        }}
      >
        {text(TARGETS_WORDS.showOnMap)}
      </Button>
    </>
  );
}
