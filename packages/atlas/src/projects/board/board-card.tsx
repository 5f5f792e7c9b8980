/**
 * A card of the board.
 *
 * @module
 */
import { memo } from "react";
import type { ReactElement } from "react";
import type { SlipState } from "@liantu/core/planning";
import { projectRowName } from "../../lists/project-rows.js";
import { Icon } from "../../marks/icon.js";
import { StatusMark } from "../../marks/status-mark.js";
import { moneyText, numberText } from "../../views/format.js";
import { PROJECTS_WORDS } from "../../words/projects-words.js";
import type { Locale } from "../../words/text.js";
import { columnName, columnOf } from "./board-columns.js";
import type { BoardCard as Card } from "./board-cards.js";

/** Properties of {@link BoardCard}. */
export interface BoardCardProps {
  /** The project. */
  readonly card: Card;
  /** Language. */
  readonly locale: Locale;
  /** Whether the tab key comes to it. */
  readonly isReachable: boolean;
  /** Whether it is being moved. */
  readonly isCarried: boolean;
  /** Whether its details are open. */
  readonly isOpen: boolean;
  /** Called to open its details. */
  readonly onOpen: (card: Card, isByKey: boolean) => void;
}

/** A card of the board: it is picked up as a whole; its name opens the project. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps): ReactElement {
  const { card, locale, isReachable, isCarried, isOpen, onOpen } = props;
  const { project } = card;
  const name = projectRowName(card, locale);
  const facts = cardFacts(card, locale);
  const classes = ["board-card", isCarried && "is-carried", isOpen && "is-open"];
  return (
    <li
      className={classes.filter(Boolean).join(" ")}
      data-card={card.key}
      tabIndex={isReachable ? 0 : -1}
      aria-roledescription={PROJECTS_WORDS.movable[locale]}
      aria-label={
        PROJECTS_WORDS.cardSays(name, columnName(columnOf(project)), facts.join(locale === "zh" ? "，" : ", "))[locale]
      }
      aria-describedby="board-help"
    >
      <p className="board-card-name">
        <StatusMark status={project.status} size={12} />
        <button
          type="button"
          tabIndex={isReachable ? 0 : -1}
          aria-label={PROJECTS_WORDS.openProject(name)[locale]}
          aria-expanded={isOpen}
          title={name}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(card, event.detail === 0);
          }}
        >
          {name}
        </button>
      </p>
      {card.enterprise !== "" && card.enterprise !== name && (
        <p className="board-card-line" title={card.enterprise}>
          {card.enterprise}
        </p>
      )}
      {card.phaseOf !== null && (
        <p className="board-card-line quiet" title={card.phaseOf}>
          {PROJECTS_WORDS.phaseOf(card.phaseOf)[locale]}
        </p>
      )}
      <p className="board-card-link" title={card.linkName}>
        <b>{card.linkName}</b>
        {card.size !== null && <span>{numberText(card.size, card.unit ?? "", locale)}</span>}
      </p>
      <p className="board-card-money quiet">
        {project.investment !== undefined && <span>{moneyText(project.investment, locale)}</span>}
        <span>{stayText(card, locale)}</span>
      </p>
      <CardTags card={card} locale={locale} />
      <p className="board-card-line quiet" title={[card.responsible, card.leader].filter(Boolean).join(" / ")}>
        {ownerText(card, locale)}
      </p>
    </li>
  );
});

function CardTags({ card, locale }: Pick<BoardCardProps, "card" | "locale">): ReactElement | null {
  const slips = cardSlips(card);
  if (card.daysOver === null && slips.length === 0) return null;
  return (
    <p className="board-card-tags">
      {card.daysOver !== null && (
        <span className="overdue-mark">{PROJECTS_WORDS.overdueBy(card.daysOver)[locale]}</span>
      )}
      {slips.map((slip) => (
        <span key={slip.kind} className="slip-tag" title={PROJECTS_WORDS[slip.kind][locale]}>
          <Icon name="slip" size={12} />
          {slipShort(slip, locale)}
        </span>
      ))}
    </p>
  );
}

/**
 * Lists the slips that a card shows.
 *
 * @param card - Card.
 * @returns Slips of the document that are not closed.
 */
export function cardSlips({ slips }: Pick<Card, "slips">): readonly SlipState[] {
  return slips.filter(({ isRecorded, isDone }) => isRecorded && !isDone);
}

function slipShort({ kind, tasks, tasksDone }: SlipState, locale: Locale): string {
  const name = (kind === "tracking" ? PROJECTS_WORDS.trackingShort : PROJECTS_WORDS.landingShort)[locale];
  return tasks === 0 ? name : `${name} ${String(tasksDone)}/${String(tasks)}`;
}

/** How long it has been in its stage. */
function stayText({ days, since }: Card, locale: Locale): string {
  if (days !== null) return PROJECTS_WORDS.days(days)[locale];
  return (since === null ? PROJECTS_WORDS.sinceUnknown : PROJECTS_WORDS.since(since))[locale];
}

function ownerText({ responsible, leader }: Card, locale: Locale): string {
  const owner = responsible === "" ? leader : responsible;
  return (owner === "" ? PROJECTS_WORDS.ownerNone : PROJECTS_WORDS.owner(owner))[locale];
}

/** What a screen reader says of the card after its name and stage. */
function cardFacts(card: Card, locale: Locale): readonly string[] {
  return [
    card.linkName,
    ...(card.size === null ? [] : [numberText(card.size, card.unit ?? "", locale)]),
    stayText(card, locale),
    ...(card.daysOver === null ? [] : [PROJECTS_WORDS.overdueBy(card.daysOver)[locale]]),
    ...cardSlips(card).map(
      (slip) => `${PROJECTS_WORDS[slip.kind][locale]} ${String(slip.tasksDone)}/${String(slip.tasks)}`,
    ),
    ownerText(card, locale),
  ];
}
