/**
 * A column of the board: a stage with its cards.
 *
 * @module
 */
import type { ReactElement } from "react";
import { Icon } from "../../marks/icon.js";
import { PROJECTS_WORDS } from "../../words/projects-words.js";
import type { Locale } from "../../words/text.js";
import { BoardCard } from "./board-card.js";
import type { BoardCard as Card } from "./board-cards.js";
import type { BoardColumn as Column, BoardMove } from "./board-columns.js";

/** Properties of {@link BoardColumn}. */
export interface BoardColumnProps {
  /** The column. */
  readonly column: Column;
  /** Its cards that are drawn. */
  readonly drawn: readonly Card[];
  /** Language. */
  readonly locale: Locale;
  /** Key of the card that the tab key comes to. */
  readonly reachable: string | null;
  /** Key of the card that is being moved. */
  readonly carried: string | null;
  /** Key of the project whose details are open. */
  readonly open: string | null;
  /** What dropping the card on this column would be; `null` while none is over it. */
  readonly drop: BoardMove | null;
  /** Whether it is folded to its name; `null` if it cannot be. */
  readonly isFolded: boolean | null;
  /** Called to fold or unfold it. */
  readonly onFold: () => void;
  /** Called to show more cards. */
  readonly onMore: () => void;
  /** Called to open a project. */
  readonly onOpen: (card: Card, isByKey: boolean) => void;
}

/**
 * Draws the column.
 *
 * @param props - Column and what is going on.
 * @returns A section with a list.
 */
export function BoardColumn(props: BoardColumnProps): ReactElement {
  const { column, drawn, locale, reachable, carried, open, drop, isFolded, onFold, onMore, onOpen } = props;
  const { key, name, cards } = column;
  const rest = cards.length - drawn.length;
  const classes = [
    "board-column",
    cards.length === 0 && "is-empty",
    isFolded === true && "is-folded",
    drop !== null && `is-over is-${drop}`,
  ];
  const label = PROJECTS_WORDS.column(name, cards.length)[locale];
  return (
    <section className={classes.filter(Boolean).join(" ")} data-column={key} aria-label={label}>
      <h3 title={label}>
        <span>{name[locale]}</span>
        <small>{cards.length}</small>
        {isFolded !== null && (
          <button
            type="button"
            className="cell-icon"
            aria-expanded={!isFolded}
            aria-label={(isFolded ? PROJECTS_WORDS.unfold(name) : PROJECTS_WORDS.fold(name))[locale]}
            onClick={onFold}
          >
            <Icon name={isFolded ? "plus" : "minus"} size={12} />
          </button>
        )}
      </h3>
      {isFolded !== true && (
        <div className="board-cards">
          {drawn.length > 0 && (
            <ul>
              {drawn.map((card) => (
                <BoardCard
                  key={card.key}
                  card={card}
                  locale={locale}
                  isReachable={card.key === reachable}
                  isCarried={card.key === carried}
                  isOpen={card.key === open}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          )}
          {rest > 0 && (
            <button
              type="button"
              className="plain-button board-more"
              aria-label={PROJECTS_WORDS.showMore(name, rest)[locale]}
              onClick={onMore}
            >
              {PROJECTS_WORDS.more(rest)[locale]}
            </button>
          )}
        </div>
      )}
      {drop === "correction" && <p className="board-drop">{PROJECTS_WORDS.correction[locale]}</p>}
    </section>
  );
}
