/**
 * Where the chain on the screen stands: in which portfolio, and the way back to it.
 *
 * @module
 */
import type { ReactElement } from "react";
import { Icon } from "../marks/icon.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { portfolioNames } from "./chain-names.js";

/**
 * Draws the way back to the portfolio.
 *
 * @returns A button; nothing where the chain stands by itself.
 */
export function PortfolioCrumb(): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const portfolio = useAtlas((state) => state.portfolio?.portfolio);
  if (portfolio === undefined) return null;
  const name = text(portfolioNames(portfolio));
  return (
    <button
      type="button"
      className="portfolio-crumb"
      title={text(W.backTo(name))}
      aria-label={text(W.backTo(name))}
      onClick={() => dispatch({ kind: "show-view", view: "portfolio" })}
    >
      <Icon name="back" size={13} /> <span>{name}</span>
    </button>
  );
}
