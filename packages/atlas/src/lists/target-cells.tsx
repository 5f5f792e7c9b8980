/**
 * Cells of the list of target enterprises: score, evidence, mark and remark.
 *
 * @module
 */
import { useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { PartnerList } from "../targets/partner-list.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { TARGETS_WORDS } from "../words/targets-words.js";
import type { Locale } from "../words/text.js";
import { WORDS } from "../words/words.js";
import { CellPopover } from "./cell-popover.js";
import type { CellView } from "./list-table.js";
import { MarkSelect } from "./mark-select.js";
import { hasPartners, partnersShort, targetScoreText } from "./target-columns.js";
import { knownMark } from "./target-marks.js";
import { TargetParts } from "./target-parts.js";
import { evidenceKind, evidenceOf, evidenceText, noteEdit } from "./target-rows.js";
import type { TargetRow } from "./target-rows.js";
import { TextCell } from "./text-cell.js";
import { useEdit } from "./use-edit.js";

/**
 * Gives the cells that are more than a text.
 *
 * @param locale - Language.
 * @returns Cells by column.
 */
export function targetCells(locale: Locale): ReadonlyMap<string, CellView<TargetRow>> {
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
    ["mark", (row, isReachable) => <MarkCell row={row} isReachable={isReachable} />],
    ["relations", (row, isReachable) => <RelationsCell row={row} isReachable={isReachable} />],
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
      {row.score.isLocal && <small className="quiet">{text(LISTS_WORDS.alreadyHere)}</small>}
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

function MarkCell({ row, isReachable }: CellProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const { name, mark } = row.target;
  const hasSigned = knownMark(mark)?.key === "signed";
  return (
    <span className="cell-mark">
      <MarkSelect row={row} isReachable={isReachable} />
      {hasSigned && row.project !== null && <small className="quiet">{text(TARGETS_WORDS.isProject)}</small>}
      {hasSigned && row.project === null && !isReadOnly && (
        <button
          type="button"
          className="cell-link"
          tabIndex={isReachable ? 0 : -1}
          aria-label={text(TARGETS_WORDS.toProjectOf(name))}
          onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "target-project", target: row.key } })}
        >
          {text(TARGETS_WORDS.toProject)}
        </button>
      )}
    </span>
  );
}

function RelationsCell({ row, isReachable }: CellProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const chain = useAtlas((state) => state.loaded?.chain);
  const words = partnersShort(row, locale);
  if (chain === undefined || !hasPartners(row)) return <span className="is-unknown">{words}</span>;
  return (
    <CellPopover
      label={text(TARGETS_WORDS.showRelations)}
      title={text(TARGETS_WORDS.relationsOf(row.target.name))}
      content={(close) => (
        <PartnerList chain={chain} links={row.links} relations={row.score.relations} onShow={close} />
      )}
      isReachable={isReachable}
    >
      {words}
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
      aria-label={`${row.note === "" ? text(LISTS_WORDS.addNote) : row.note} · ${text(LISTS_WORDS.noteOf(name))}`}
      onClick={() => setOpen(true)}
    >
      {row.note === "" ? text(LISTS_WORDS.addNote) : row.note}
    </button>
  );
}
