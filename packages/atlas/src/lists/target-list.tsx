/**
 * The list of target enterprises: who could fill which link, what speaks for it, and how far the bureau has come.
 *
 * @module
 */
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { isFiltering, passesFilter } from "../views/gap-rows.js";
import { linkName } from "../views/names.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { CellPopover } from "./cell-popover.js";
import { EmptyList } from "./empty-list.js";
import { ListPanel } from "./list-panel.js";
import type { ListPanelProps } from "./list-panel.js";
import type { ListSpec } from "./list-spec.js";
import type { CellView } from "./list-table.js";
import { MarkSelect } from "./mark-select.js";
import { opportunityRows } from "./opportunity-rows.js";
import { TARGET_COLUMNS, targetFacets, targetGroupings, targetScoreText } from "./target-columns.js";
import { TargetParts } from "./target-parts.js";
import { evidenceKind, evidenceOf, evidenceText, noteEdit, targetRows } from "./target-rows.js";
import type { TargetRow } from "./target-rows.js";
import { TextCell } from "./text-cell.js";
import { useEdit } from "./use-edit.js";

/**
 * Draws the list of target enterprises.
 *
 * @param props - Chain.
 * @returns A list.
 */
export function TargetList({ loaded, tools }: ListPanelProps): ReactElement {
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const filter = useAtlas((state) => state.filter);
  const selection = useAtlas((state) => state.selection);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [chosen, setChosen] = useState<string | null>(null);
  const { chain, analysis } = loaded;
  const rows = useMemo(() => targetRows(analysis, locale), [analysis, locale]);
  const wanting = useMemo(() => opportunityRows(analysis, locale).map(({ key }) => key), [analysis, locale]);
  const spec = useMemo<ListSpec<TargetRow>>(() => {
    const add = (link?: string): void =>
      dispatch({ kind: "open-dialog", dialog: { kind: "target", ...(link !== undefined && { link }) } });
    return {
      tab: "targets",
      name: LISTS_WORDS.targetList,
      className: "target-table",
      rows,
      keyOf: ({ key }) => key,
      linkOf: ({ links }) => links[0] ?? null,
      stateOf: ({ key, links }) => {
        const isOfSelection = selection !== null && links.includes(selection);
        // A target without a link is current by itself: nothing on the map says so.
        if (key === chosen && (isOfSelection || links.length === 0)) return "current";
        return isOfSelection ? "related" : null;
      },
      passes: ({ links }) =>
        !isFiltering(filter) ||
        links.some((key) => {
          const link = analysis.links.get(key);
          return link !== undefined && passesFilter(link, filter);
        }),
      columns: TARGET_COLUMNS,
      facets: targetFacets(analysis),
      groupings: targetGroupings(analysis, wanting),
      cells: targetCells(locale),
      choose: ({ key, links }) => {
        setChosen(key);
        // A link that is already selected stays: the target may fill several.
        const link = selection !== null && links.includes(selection) ? selection : links[0];
        if (link !== undefined) dispatch({ kind: "select", link, isRevealed: true });
      },
      countText: LISTS_WORDS.shownOfTargets,
      empty: (
        <EmptyList title={LISTS_WORDS.noTargets} hint={LISTS_WORDS.noTargetsHint}>
          {!isReadOnly && (
            <Button size="small" type="primary" onClick={() => add(selection ?? undefined)}>
              {LISTS_WORDS.addTarget[locale]}
            </Button>
          )}
          <Button size="small" onClick={() => dispatch({ kind: "show-tab", tab: "opportunities" })}>
            {LISTS_WORDS.opportunities[locale]}
          </Button>
        </EmptyList>
      ),
      ...(!isReadOnly && {
        buttons: (
          <Button size="small" icon={<Icon name="plus" size={13} />} onClick={() => add(selection ?? undefined)}>
            {LISTS_WORDS.addTarget[locale]}
          </Button>
        ),
      }),
      groupAction: (grouping, group, isReachable) =>
        grouping !== "link" || group === "" ? null : (
          <>
            {!rows.some(({ links }) => links.includes(group)) && (
              <em className="is-unknown">{LISTS_WORDS.noTargetHere[locale]}</em>
            )}
            {!isReadOnly && (
              <button
                type="button"
                className="cell-link"
                tabIndex={isReachable ? 0 : -1}
                aria-label={LISTS_WORDS.addTargetFor(linkName(chain, group, locale))[locale]}
                onClick={() => add(group)}
              >
                {LISTS_WORDS.addTarget[locale]}
              </button>
            )}
          </>
        ),
    };
  }, [rows, chain, analysis, wanting, locale, filter, selection, chosen, isReadOnly, dispatch]);
  return <ListPanel loaded={loaded} tools={tools} spec={spec} />;
}

function targetCells(locale: Locale): ReadonlyMap<string, CellView<TargetRow>> {
  return new Map<string, CellView<TargetRow>>([
    ["name", (row, isReachable) => <NameCell row={row} isReachable={isReachable} />],
    [
      "links",
      ({ linkNames }) =>
        linkNames.length === 0 ? (
          <span className="is-unknown">{LISTS_WORDS.noTargetLinks[locale]}</span>
        ) : (
          linkNames.join(WORDS.and[locale])
        ),
    ],
    ["score", (row, isReachable) => <ScoreCell row={row} isReachable={isReachable} />],
    ["evidence", (row, isReachable) => <EvidenceCell row={row} isReachable={isReachable} />],
    ["mark", (row, isReachable) => <MarkSelect row={row} isReachable={isReachable} />],
    ["note", (row, isReachable) => <NoteCell row={row} isReachable={isReachable} />],
  ]);
}

interface CellProps {
  readonly row: TargetRow;
  readonly isReachable: boolean;
}

function NameCell({ row, isReachable }: CellProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const { name } = row.target;
  return (
    <span className="cell-name">
      <b>{name}</b>
      {!isReadOnly && (
        <button
          type="button"
          className="cell-icon"
          tabIndex={isReachable ? 0 : -1}
          aria-label={text(LISTS_WORDS.editOf(name))}
          title={text(LISTS_WORDS.editOf(name))}
          onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "target", target: row.key } })}
        >
          <Icon name="edit" size={13} />
        </button>
      )}
    </span>
  );
}

function ScoreCell({ row, isReachable }: CellProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { score } = row;
  const words = targetScoreText(row, locale);
  return (
    <CellPopover
      label={text(LISTS_WORDS.showScore(row.target.name, words))}
      title={text(LISTS_WORDS.howScored(row.target.name))}
      content={() => <TargetParts score={score} />}
      isReachable={isReachable}
    >
      {words}
    </CellPopover>
  );
}

function EvidenceCell({ row, isReachable }: CellProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { name } = row.target;
  const all = evidenceOf(row.target);
  const [first] = all;
  if (first === undefined) return <span className="is-unknown">{text(LISTS_WORDS.noEvidence)}</span>;
  return (
    <CellPopover
      label={text(LISTS_WORDS.showEvidence(name, all.length))}
      title={text(LISTS_WORDS.evidenceOf(name))}
      isReachable={isReachable}
      content={() => (
        <ul className="evidence">
          {all.map((one, at) => (
            <li key={at}>
              <b>{evidenceKind(one.kind, locale)}</b>{" "}
              {one.date !== undefined && <span className="quiet">{one.date}</span>}
              <p>{one.text}</p>
              <p className="source">{one.source ?? text(WORDS.noSource)}</p>
            </li>
          ))}
        </ul>
      )}
    >
      {text(LISTS_WORDS.evidenceMore(evidenceText(first, locale), all.length - 1))}
    </CellPopover>
  );
}

function NoteCell({ row, isReachable }: CellProps): ReactElement {
  const text = useText();
  const edit = useEdit();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const [isOpen, setOpen] = useState(false);
  const { name } = row.target;
  if (isReadOnly) return <span>{row.note}</span>;
  if (isOpen) {
    return (
      <TextCell
        label={text(LISTS_WORDS.noteOf(name))}
        value={row.note}
        onDone={(value) => {
          setOpen(false);
          if (value !== null && value.trim() !== row.note) edit(noteEdit(row.key, value), LISTS_WORDS.noteStep(name));
        }}
      />
    );
  }
  return (
    <button
      type="button"
      className={row.note === "" ? "cell-link is-quiet" : "cell-link is-text"}
      tabIndex={isReachable ? 0 : -1}
      aria-label={
        row.note === ""
          ? text(LISTS_WORDS.noteOf(name))
          : `${text(LISTS_WORDS.editNote(name))}${text(WORDS.colon)}${row.note}`
      }
      onClick={() => setOpen(true)}
    >
      {row.note === "" ? text(LISTS_WORDS.addNote) : row.note}
    </button>
  );
}
