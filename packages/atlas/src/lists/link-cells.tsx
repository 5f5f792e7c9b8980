/**
 * Cells that lists of links share: class with its mark, amounts, and the way to the target enterprises.
 *
 * @module
 */
import type { ReactElement } from "react";
import { CLASS_NAMES } from "@liantu/core";
import type { Amount, LinkAnalysis } from "@liantu/core";
import { ClassMark } from "../marks/class-mark.js";
import { useText } from "../state/use-atlas.js";
import { knownAmount } from "../views/known-amount.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { useLists } from "./lists-context.js";

/** Properties of {@link ClassCell}. */
export interface ClassCellProps {
  /** Analysis of the link. */
  readonly link: LinkAnalysis;
}

/**
 * Draws the class of a link.
 *
 * @param props - Link.
 * @returns Mark and name.
 */
export function ClassCell({ link }: ClassCellProps): ReactElement {
  const text = useText();
  return (
    <span className={`table-class is-${link.class}`}>
      <ClassMark of={link.class} /> {text(CLASS_NAMES[link.class])}
    </span>
  );
}

/** Properties of {@link AmountCell}. */
export interface AmountCellProps {
  /** Amount, `null` if it is not known. */
  readonly amount: Amount | null;
  /** Text of the cell. */
  readonly words: string;
  /** Whether it is something that lacks. */
  readonly isGap?: boolean;
}

/**
 * Draws an amount: what lacks in the ink of gaps, what is not known in grey.
 *
 * @param props - Amount and its text.
 * @returns The text.
 */
export function AmountCell({ amount, words, isGap = false }: AmountCellProps): ReactElement {
  const known = knownAmount(amount);
  if (known === null) return <span className="is-unknown">{words}</span>;
  return <span className={isGap && known.base > 0 ? "number is-gap" : "number"}>{words}</span>;
}

/** Properties of {@link TargetsCell}. */
export interface TargetsCellProps {
  /** Key of the link. */
  readonly link: string;
  /** Name of the link. */
  readonly name: string;
  /** How many target enterprises could fill it. */
  readonly count: number;
  /** Whether the tab key comes to it. */
  readonly isReachable: boolean;
}

/**
 * Draws the way from a link to its target enterprises.
 *
 * @param props - Link and number of targets.
 * @returns A button.
 */
export function TargetsCell({ link, name, count, isReachable }: TargetsCellProps): ReactElement {
  const text = useText();
  const { openTargets } = useLists();
  const words = text(count === 0 ? LISTS_WORDS.addShort : LISTS_WORDS.openTargets(count));
  const label = text(count === 0 ? LISTS_WORDS.noTargetsOf(name) : LISTS_WORDS.openTargetsOf(name, count));
  return (
    <button
      type="button"
      className={count === 0 ? "cell-link is-quiet" : "cell-link"}
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${words} · ${label}`}
      title={label}
      onClick={() => openTargets(link)}
    >
      {words}
    </button>
  );
}
