/**
 * Rows whose link is not sure, each with what it may be; those that are written alike can be decided together.
 *
 * @module
 */
import { Select, Table } from "antd";
import type { TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { LANE_NAMES } from "@liantu/core";
import type { Chain, LinkKey } from "@liantu/core";
import { rowKey } from "@liantu/ledger";
import type { RowPlacement } from "@liantu/ledger";
import { useElementSize } from "../shell/use-element-size.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { linkName } from "../views/names.js";
import { IMPORT_WORDS as W } from "../words/import-words.js";
import { WORDS } from "../words/words.js";
import { capacityText } from "./check-columns.js";
import { doubtWords } from "./merge-plan.js";
import type { Answers } from "./merge-plan.js";
import type { WizardAction } from "./wizard-state.js";

/** Properties of {@link PlaceList}. */
export interface PlaceListProps {
  /** Chain. */
  readonly chain: Chain;
  /** Rows in doubt, decided or not. */
  readonly places: readonly RowPlacement[];
  /** What was said so far. */
  readonly answers: Answers;
  /** Says something. */
  readonly say: (action: WizardAction) => void;
}

interface LinkOption {
  readonly value: string;
  readonly label: string;
  readonly names?: string;
}

const OUTSIDE = "-";
const LINK = "l:";
const GROUP = "g:";
const ALL = "all";
const HEAD = 40;
/** Degree from which a second link is offered together with the first. */
const EITHER = 0.5;

/**
 * Draws the rows.
 *
 * @param props - Rows, chain, answers.
 * @returns A table with a choice in each row, and one for all that are listed.
 */
export function PlaceList({ chain, places, answers, say }: PlaceListProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const { width, height } = useElementSize(frame);
  const [group, setGroup] = useState(ALL);
  const groups = useMemo(() => groupsOf(places), [places]);
  const listed = useMemo(
    () => (group === ALL ? places : (groups.get(group.slice(GROUP.length)) ?? places)),
    [group, groups, places],
  );
  const links = useMemo(() => linkOptions(chain, locale), [chain, locale]);
  const open = places.filter(({ row }) => !answers.decisions.has(rowKey(row))).length;
  const decide = (rows: readonly RowPlacement[], value: string | undefined): void => {
    const decisions = new Map(answers.decisions);
    for (const { row } of rows) {
      if (value === undefined) decisions.delete(rowKey(row));
      else decisions.set(rowKey(row), linksOf(value));
    }
    say({ kind: "answer", answers: { decisions } });
  };
  if (places.length === 0) return <p className="import-none">{text(W.placesNone)}</p>;

  const percent = (degree: number): string => text(W.percent(degree));
  const optionsFor = (candidates: RowPlacement["candidates"]): { label: string; options: readonly LinkOption[] }[] => {
    const likely = new Set(candidates.map(({ link }) => valueOf([link])));
    return [
      { label: text(W.outside), options: [{ value: OUTSIDE, label: text(W.outside), names: text(W.outside) }] },
      {
        label: text(W.candidates),
        options: [
          ...candidates.map(({ link, degree }) => ({
            value: valueOf([link]) ?? "",
            label: text(W.candidate(linkName(chain, link, locale), percent(degree))),
            names: linkName(chain, link, locale).toLowerCase(),
          })),
          ...bothOf(candidates).map((links) => {
            const label = text(W.bothLinks(links.map((link) => linkName(chain, link, locale)).join(text(WORDS.and))));
            return { value: valueOf(links) ?? "", label, names: label.toLowerCase() };
          }),
        ],
      },
      { label: text(W.otherLinks), options: links.filter(({ value }) => !likely.has(value)) },
    ].filter(({ options }) => options.length > 0);
  };
  const chooser = (label: string, rows: readonly RowPlacement[], value: string | undefined): ReactElement => (
    <Select<string>
      className="import-wide"
      size="small"
      aria-label={label}
      placeholder={text(W.undecided)}
      {...(value === undefined ? { value: null } : { value })}
      options={optionsFor(commonCandidates(rows))}
      showSearch={{
        filterOption: (query, option) =>
          String((option as LinkOption | undefined)?.names ?? "").includes(query.trim().toLowerCase()),
      }}
      allowClear={value !== undefined}
      popupMatchSelectWidth={false}
      notFoundContent={text(WORDS.searchNothing)}
      onChange={(chosen: string | undefined) => decide(rows, chosen)}
    />
  );
  const columns: TableColumnsType<RowPlacement> = [
    { key: "row", title: text(W.rowNumber), width: 70, render: (_, { row }) => row.row },
    { key: "name", title: text(W.project), ellipsis: true, render: (_, { row }) => <b title={row.name}>{row.name}</b> },
    {
      key: "enterprise",
      title: text(W.enterprise),
      width: 180,
      ellipsis: true,
      render: (_, { row }) => <span title={row.enterprise ?? ""}>{row.enterprise ?? ""}</span>,
    },
    {
      key: "written",
      title: text(W.written),
      width: 170,
      ellipsis: true,
      render: (_, placement) => <span title={doubtWords(placement)}>{doubtWords(placement)}</span>,
    },
    {
      key: "capacity",
      title: text(W.capacity),
      width: 130,
      ellipsis: true,
      render: (_, { row }) => <span title={capacityText(row, locale)}>{capacityText(row, locale)}</span>,
    },
    {
      key: "best",
      title: text(W.candidates),
      width: 300,
      ellipsis: true,
      render: (_, { candidates }) => {
        const words = candidates
          .slice(0, 3)
          .map(({ link, degree }) => `${linkName(chain, link, locale)} ${percent(degree)}`)
          .join(text(WORDS.and));
        const [best] = candidates;
        const why = best === undefined ? "" : text(W.because(best.words));
        const doubt = best?.doubt === undefined ? "" : text(W.doubt(best.doubt));
        return <span title={[words, why, doubt].filter(Boolean).join("\n")}>{words}</span>;
      },
    },
    {
      key: "decide",
      title: text(W.decide),
      width: 250,
      render: (_, placement) =>
        chooser(
          text(W.decideRow(placement.row.name)),
          [placement],
          valueOf(answers.decisions.get(rowKey(placement.row))),
        ),
    },
  ];
  return (
    <>
      <p role="status" className={open > 0 ? "import-wrong" : "import-fine"}>
        {text(W.placesLead(open))}
      </p>
      <div className="import-row">
        <label>
          {text(W.group)}
          <Select<string>
            aria-label={text(W.group)}
            value={group}
            options={[
              { value: ALL, label: text(W.allGroups(places.length)) },
              ...[...groups].map(([words, rows]) => ({
                value: GROUP + words,
                label: text(W.groupOf(words === "" ? text(W.noWords) : words, rows.length)),
              })),
            ]}
            popupMatchSelectWidth={false}
            onChange={setGroup}
          />
        </label>
        <label className="import-decide">
          {text(W.decideAll(listed.length))}
          {chooser(text(W.decideAll(listed.length)), listed, undefined)}
        </label>
      </div>
      <div ref={setFrame} className="import-frame">
        {height > 0 && (
          <Table<RowPlacement>
            size="small"
            className="import-table"
            rowKey={({ row }) => rowKey(row)}
            pagination={false}
            columns={columns}
            dataSource={listed}
            virtual
            scroll={{ x: Math.max(1240, width), y: Math.max(120, height - HEAD) }}
          />
        )}
      </div>
    </>
  );
}

function groupsOf(places: readonly RowPlacement[]): ReadonlyMap<string, readonly RowPlacement[]> {
  const groups = new Map<string, RowPlacement[]>();
  for (const placement of places) {
    const words = doubtWords(placement);
    const own = groups.get(words);
    if (own === undefined) groups.set(words, [placement]);
    else own.push(placement);
  }
  return new Map([...groups].sort((a, b) => b[1].length - a[1].length));
}

// of several rows the candidates of each that they all share, as likely as for the least sure of them
function commonCandidates(rows: readonly RowPlacement[]): RowPlacement["candidates"] {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return first?.candidates ?? [];
  const least = new Map(first.candidates.map((candidate) => [candidate.link, candidate]));
  for (const { candidates } of rest) {
    const own = new Map(candidates.map((candidate) => [candidate.link, candidate]));
    for (const [link, candidate] of Array.from(least)) {
      const other = own.get(link);
      if (other === undefined) least.delete(link);
      else if (other.degree < candidate.degree) least.set(link, other);
    }
  }
  return [...least.values()];
}

function valueOf(decision: readonly LinkKey[] | undefined): string | undefined {
  if (decision === undefined) return undefined;
  return decision.length === 0 ? OUTSIDE : LINK + JSON.stringify(decision);
}

function linksOf(value: string): readonly LinkKey[] {
  return value === OUTSIDE ? [] : (JSON.parse(value.slice(LINK.length)) as readonly LinkKey[]);
}

// one row may speak of two links: 储能电池及PACK
function bothOf(candidates: RowPlacement["candidates"]): readonly (readonly LinkKey[])[] {
  const [first, second] = candidates;
  const isLikely = first !== undefined && second !== undefined && second.degree >= EITHER;
  return isLikely ? [[first.link, second.link]] : [];
}

function linkOptions(chain: Chain, locale: "zh" | "en"): readonly LinkOption[] {
  return chain.graph.mapNodes((key, { stage, name, nameEn, shortName, product, aliases }) => ({
    value: LINK + JSON.stringify([key]),
    label: `${linkName(chain, key, locale)} · ${LANE_NAMES[stage][locale]}`,
    names: [name, nameEn, shortName, product, ...(aliases ?? [])].join("\n").toLowerCase(),
  }));
}
