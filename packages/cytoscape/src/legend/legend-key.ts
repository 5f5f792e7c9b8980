/**
 * What a legend can explain.
 *
 * @module
 */
import type { LinkClass } from "@liantu/core";
import type { CardStatus } from "../card/card.js";

/** Key of one line of a legend. */
export interface LegendKeyOf<Group extends string, Id extends string> {
  /** What kind of thing it explains. */
  readonly group: Group;
  /** Which one of that kind. */
  readonly id: Id;
}

/** What a legend explains. */
export type LegendKey =
  | LegendKeyOf<"status", CardStatus>
  | LegendKeyOf<"class", LinkClass>
  | LegendKeyOf<"flow", "input" | "severed" | "return">
  | LegendKeyOf<"mark", "chain-leader" | "illustrative" | "remainder">;
