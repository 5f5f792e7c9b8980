/**
 * What the screen of several chains shows before there are any: how to begin.
 *
 * @module
 */
import { writeChain } from "@liantu/core";
import type { ReactElement } from "react";
import type { Localized } from "@liantu/core";
import { PORTFOLIO_EXAMPLES } from "../document/example-list.js";
import { useLeaving } from "../files/use-files.js";
import { useOpenButton } from "../files/use-open-button.js";
import { Icon } from "../marks/icon.js";
import type { IconName } from "../marks/icon.js";
import { documentChain } from "../state/atlas-state.js";
import { useApp, useAtlas, useText } from "../state/use-atlas.js";
import { chainName } from "../views/names.js";
import { PORTFOLIO_WORDS as W } from "../words/portfolio-words.js";
import { newPortfolio } from "./portfolio-edits.js";
import { useAddChains } from "./use-add-chains.js";

const say = (): void => undefined;

/**
 * Draws the ways to begin.
 *
 * @returns Buttons.
 */
export function PortfolioEmpty(): ReactElement {
  const text = useText();
  const app = useApp();
  const locale = useAtlas((state) => state.locale);
  const chain = useAtlas(documentChain);
  const leaving = useLeaving();
  const { open, field } = useOpenButton();
  const files = useAddChains(say);
  const begin = (): void => {
    if (chain === null) return;
    const { region, name } = chain.document;
    const title = text(region?.name === undefined ? W.newName(name) : W.newNameOf(region.name));
    const document = { ...newPortfolio(chain, title, "portfolio"), chains: [writeChain(chain)] };
    void app.openAny(document, title, { kind: "template", id: "portfolio" });
  };
  const withLeave = (act: () => void): void => {
    void leaving().then((isLeft) => {
      if (isLeft) act();
    });
  };
  return (
    <div className="portfolio-empty">
      <h2>{text(W.emptyTitle)}</h2>
      <p>{text(W.emptyLead)}</p>
      <ul className="start-tiles">
        {chain !== null && (
          <Tile icon="plus" title={W.beginWith(chainName(chain, locale))} hint={W.beginHint} onClick={begin} />
        )}
        <Tile icon="import" title={W.beginFiles} hint={W.beginFilesHint} onClick={() => withLeave(files.ask)} />
        {files.field}
        <Tile icon="open" title={W.openFile} hint={W.openFileHint} onClick={open} />
        {field}
      </ul>
      <h3>{text(W.examples)}</h3>
      <ul className="start-tiles is-small">
        {PORTFOLIO_EXAMPLES.map(({ id, name }) => (
          <Tile key={id} title={name} onClick={() => withLeave(() => void app.openExample(id))} />
        ))}
      </ul>
    </div>
  );
}

interface TileProps {
  readonly icon?: IconName;
  readonly title: Localized;
  readonly hint?: Localized;
  readonly onClick: () => void;
}

function Tile({ icon, title, hint, onClick }: TileProps): ReactElement {
  const text = useText();
  return (
    <li>
      <button type="button" className="start-tile" onClick={onClick}>
        {icon !== undefined && <Icon name={icon} size={20} />}
        <span>
          <strong>{text(title)}</strong>
          {hint !== undefined && <small>{text(hint)}</small>}
        </span>
      </button>
    </li>
  );
}
