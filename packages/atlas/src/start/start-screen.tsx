/**
 * The first screen: a new map from a template, a file, a ledger, an example, or what was worked on last.
 *
 * @module
 */
import { Button } from "antd";
import type { ReactElement, ReactNode } from "react";
import type { Localized } from "@liantu/core";
import { EXAMPLE_NAMES, PORTFOLIO_EXAMPLES } from "../document/example-list.js";
import type { ExampleName } from "../document/example-list.js";
import { BLANK, TEMPLATES } from "../document/templates.js";
import { useLeaving } from "../files/use-files.js";
import { useOpenButton } from "../files/use-open-button.js";
import { Icon } from "../marks/icon.js";
import type { IconName } from "../marks/icon.js";
import { useApp, useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { FILES_WORDS } from "../words/files-words.js";
import { downloadLedgerTemplate } from "./ledger-template.js";
import { RecentList } from "./recent-list.js";

/**
 * Draws the start screen.
 *
 * @returns The screen.
 */
export function StartScreen(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const hasMap = useAtlas((state) => state.loaded !== null);
  return (
    <main className="start" tabIndex={-1}>
      <div className="start-head">
        <div>
          <h1>{text(FILES_WORDS.start)}</h1>
          <p>{text(FILES_WORDS.startLead)}</p>
        </div>
        {hasMap && (
          <Button icon={<Icon name="back" />} onClick={() => dispatch({ kind: "show-view", view: "map" })}>
            {text(FILES_WORDS.toMap)}
          </Button>
        )}
      </div>
      <div className="start-columns">
        <div>
          <Templates />
          <section aria-labelledby="start-examples">
            <h2 id="start-examples">{text(FILES_WORDS.examples)}</h2>
            <Examples examples={EXAMPLE_NAMES} />
          </section>
          <section aria-labelledby="start-portfolios">
            <h2 id="start-portfolios">{text(FILES_WORDS.portfolioExamples)}</h2>
            <Examples examples={PORTFOLIO_EXAMPLES} />
          </section>
        </div>
        <div>
          <section aria-labelledby="start-open">
            <h2 id="start-open">{text(FILES_WORDS.openOrImport)}</h2>
            <OpenTiles />
          </section>
          <section aria-labelledby="start-recent">
            <h2 id="start-recent">{text(FILES_WORDS.recent)}</h2>
            <RecentList />
          </section>
        </div>
      </div>
    </main>
  );
}

function Templates(): ReactElement {
  const text = useText();
  const app = useApp();
  const dispatch = useDispatch();
  const leaving = useLeaving();
  const begin = async (id: string, load: () => Promise<unknown>): Promise<void> => {
    if (!(await leaving())) return;
    const name = text(TEMPLATES.find((template) => template.id === id)?.name ?? FILES_WORDS.blank);
    app.openDocument(await load(), name, { kind: "template", id });
    dispatch({ kind: "open-dialog", dialog: { kind: "chain" } });
  };
  return (
    <section aria-labelledby="start-templates">
      <h2 id="start-templates">{text(FILES_WORDS.fromTemplate)}</h2>
      <p className="hint">{text(FILES_WORDS.fromTemplateHint)}</p>
      <ul className="start-tiles">
        {TEMPLATES.map(({ id, name, span, links, load }) => (
          <Tile
            key={id}
            title={name}
            detail={span}
            mark={FILES_WORDS.linkCount(links)}
            onClick={() => void begin(id, async () => JSON.parse(await load()) as unknown)}
          />
        ))}
        <Tile
          title={FILES_WORDS.blank}
          detail={FILES_WORDS.blankHint}
          onClick={() => void begin("blank", () => Promise.resolve(BLANK))}
        />
      </ul>
    </section>
  );
}

function Examples({ examples }: { readonly examples: readonly ExampleName[] }): ReactElement {
  const app = useApp();
  const leaving = useLeaving();
  return (
    <ul className="start-tiles is-small">
      {examples.map(({ id, name }) => (
        <Tile
          key={id}
          title={name}
          onClick={() =>
            void leaving().then((isLeft) => {
              if (isLeft) void app.openExample(id);
            })
          }
        />
      ))}
    </ul>
  );
}

function OpenTiles(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const chain = useAtlas((state) => state.loaded?.chain);
  const { open, field } = useOpenButton();
  return (
    <ul className="start-list">
      <Tile icon="open" title={FILES_WORDS.open} detail={FILES_WORDS.openHint} onClick={open}>
        {field}
      </Tile>
      <Tile
        icon="import"
        title={FILES_WORDS.importLedger}
        detail={FILES_WORDS.importHint}
        onClick={() => dispatch({ kind: "open-dialog", dialog: { kind: "import" } })}
      />
      <Tile
        icon="save"
        title={FILES_WORDS.ledgerTemplate}
        detail={FILES_WORDS.ledgerTemplateHint}
        onClick={() => void downloadLedgerTemplate(chain, locale, text(FILES_WORDS.ledgerTemplateName))}
      />
    </ul>
  );
}

interface TileProps {
  readonly title: Localized;
  readonly detail?: Localized;
  readonly mark?: Localized;
  readonly icon?: IconName;
  readonly onClick: () => void;
  readonly children?: ReactNode;
}

function Tile({ title, detail, mark, icon, onClick, children }: TileProps): ReactElement {
  const text = useText();
  return (
    <li>
      <button type="button" className="start-tile" onClick={onClick}>
        {icon !== undefined && <Icon name={icon} size={20} />}
        <span>
          <strong>{text(title)}</strong>
          {mark !== undefined && <em>{text(mark)}</em>}
          {detail !== undefined && <small>{text(detail)}</small>}
        </span>
      </button>
      {children}
    </li>
  );
}
