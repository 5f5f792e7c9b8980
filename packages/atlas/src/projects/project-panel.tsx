/**
 * A project beside the board: facts, stage, history, task slips.
 *
 * @module
 */
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { STAGE_NAMES } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { overdueExpectations } from "@liantu/core/planning";
import { projectRowName } from "../lists/project-rows.js";
import { StageSelect } from "../lists/stage-select.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { moneyText, numberText } from "../views/format.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { PROJECTS_WORDS as W } from "../words/projects-words.js";
import type { BoardCard } from "./board/board-cards.js";
import { lastDay } from "./days.js";
import { SlipList } from "./slips/slip-list.js";

/** Properties of {@link ProjectPanel}. */
export interface ProjectPanelProps {
  /** Chain. */
  readonly chain: Chain;
  /** The project. */
  readonly card: BoardCard;
  /** Day looked at. */
  readonly asOf: string;
  /** Whether it takes the focus: it was opened by a key. */
  readonly takesFocus: boolean;
  /** Called to close it. */
  readonly onClose: () => void;
}

/**
 * Draws the panel.
 *
 * @param props - Project.
 * @returns A complementary part of the page.
 */
export function ProjectPanel({ chain, card, asOf, takesFocus, onClose }: ProjectPanelProps): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const isReadOnly = useAtlas((state) => state.isReadOnly);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) head.current?.focus({ preventScroll: true });
  }, [takesFocus, card.key]);
  const { project } = card;
  const name = projectRowName(card, locale);
  const facts: readonly (readonly [string, string])[] = [
    [text(W.enterprise), card.enterprise],
    [text(W.link), card.linkName],
    [text(W.capacity), card.size === null ? "" : numberText(card.size, card.unit ?? "", locale)],
    [text(W.investment), project.investment === undefined ? "" : moneyText(project.investment, locale)],
    [text(W.unit), card.responsible],
    [text(W.leader), card.leader],
  ];
  const late = new Set(overdueExpectations(project, asOf).map(({ stage }) => stage));
  const events = [...(project.events ?? [])].sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1));
  const expected = Object.entries(project.expected ?? {}) as [keyof typeof STAGE_NAMES, string][];
  return (
    <aside className="project-panel" aria-label={text(W.panel(name))}>
      <header>
        <h2 ref={head} tabIndex={-1} title={name}>
          {name}
        </h2>
        <Button
          size="small"
          type="text"
          icon={<Icon name="close" />}
          aria-label={text(W.closePanel)}
          title={text(W.closePanel)}
          onClick={onClose}
        />
      </header>
      <p className="project-panel-buttons">
        <Button
          size="small"
          onClick={() => {
            dispatch({ kind: "select", link: card.link, project: card.key, isRevealed: true });
            dispatch({ kind: "show-view", view: "map" });
          }}
        >
          {text(W.showOnMap)}
        </Button>
        {!isReadOnly && (
          <Button
            size="small"
            icon={<Icon name="edit" size={13} />}
            onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "project", project: card.key } })}
          >
            {text(W.edit)}
          </Button>
        )}
      </p>
      <dl className="project-facts">
        <dt>{text(W.stage)}</dt>
        <dd>
          <StageSelect row={card} isReachable />
        </dd>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value === "" ? "is-unknown" : undefined}>
              {value === "" ? text(LISTS_WORDS.notRecorded) : value}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{text(W.slips)}</h3>
      <SlipList key={card.key} chain={chain} slips={card.slips} name={name} />
      <h3>{text(W.history)}</h3>
      {events.length === 0 && expected.length === 0 && <p className="quiet">{text(W.noHistory)}</p>}
      <ul className="project-history">
        {events.map(({ stage, date }, at) => (
          <li key={at}>{text(LISTS_WORDS.dateReached(date, text(STAGE_NAMES[stage])))}</li>
        ))}
        {expected.map(([stage, date]) => (
          <li key={`expected ${stage}`} className="quiet">
            {text(W.expected(date, STAGE_NAMES[stage]))}
            {late.has(stage) && <span className="overdue-mark">{text(W.expectedLate)}</span>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
