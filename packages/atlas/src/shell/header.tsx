/**
 * The bar at the top: what is on the screen, search, and what changes the whole screen.
 *
 * @module
 */
import { Button, Segmented, Select } from "antd";
import type { ReactElement } from "react";
import type { PaletteName } from "@liantu/cytoscape";
import { FileMenu } from "../files/file-menu.js";
import { Icon } from "../marks/icon.js";
import { BasisChip } from "../options/basis-chip.js";
import { portfolioNames } from "../portfolio/chain-names.js";
import { PortfolioCrumb } from "../portfolio/portfolio-crumb.js";
import { SearchBox } from "../search/search-box.js";
import { ScreenNav } from "./screen-nav.js";
import { HistoryButtons } from "./history-buttons.js";
import { useAtlas, useDispatch, useText } from "../state/use-atlas.js";
import { chainName } from "../views/names.js";
import { isUnsaved } from "../state/atlas-state.js";
import { LOCALES } from "../words/text.js";
import { PALETTES } from "../views/palettes.js";
import { FILES_WORDS } from "../words/files-words.js";
import { WORDS } from "../words/words.js";

/**
 * Draws the header.
 *
 * @returns The banner of the app.
 */
export function Header(): ReactElement {
  const text = useText();
  const dispatch = useDispatch();
  const locale = useAtlas((state) => state.locale);
  const palette = useAtlas((state) => state.palette);
  return (
    <header className="header">
      <button
        type="button"
        className="logo"
        title={text(FILES_WORDS.start)}
        onClick={() => dispatch({ kind: "show-view", view: "start" })}
      >
        <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
          <path d="M8 9h6v10h6" fill="none" stroke="currentColor" strokeWidth="1.6" opacity="0.65" />
          <rect x="2" y="4" width="9" height="9" rx="2" fill="var(--built)" />
          <path d="M17 9.5a2 2 0 0 1 2-2h3v9h-3a2 2 0 0 1-2-2z" transform="translate(0 -3.5)" fill="var(--building)" />
          <rect
            x="17.8"
            y="4.8"
            width="7.4"
            height="7.4"
            rx="1.6"
            fill="none"
            stroke="var(--building)"
            strokeWidth="1.6"
          />
          <rect
            x="17.9"
            y="15.9"
            width="7.2"
            height="7.2"
            rx="1.4"
            fill="none"
            stroke="var(--planned)"
            strokeWidth="1.8"
            strokeDasharray="3 1.8"
          />
        </svg>
        <span>{text(WORDS.app)}</span>
      </button>
      <ScreenNav />
      <ChainTitle />
      <SearchBox />
      <HistoryButtons />
      <FileMenu />
      <IssuesButton />
      <Select<PaletteName>
        className="palette-switch"
        aria-label={text(WORDS.palette)}
        value={palette}
        onChange={(value) => dispatch({ kind: "paint", palette: value })}
        options={PALETTES.map(({ value, words }) => ({ value, label: text(words) }))}
        popupMatchSelectWidth={false}
      />
      <Segmented
        aria-label={text(WORDS.language)}
        value={locale}
        onChange={(value) => dispatch({ kind: "speak", locale: value })}
        options={LOCALES.map((entry) => ({
          value: entry.locale,
          label: <span lang={entry.tag}>{entry.short}</span>,
          title: entry.name,
        }))}
      />
    </header>
  );
}

function ChainTitle(): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const loaded = useAtlas((state) => state.loaded);
  const isDirty = useAtlas(isUnsaved);
  // What stands in the place of the document says so itself.
  const isReadOnly = useAtlas(({ overlay, isReadOnly: isOnly }) => overlay?.wasReadOnly ?? isOnly);
  const portfolio = useAtlas((state) => (state.view === "portfolio" ? state.portfolio?.portfolio : undefined));
  if (portfolio !== undefined) {
    const names = text(portfolioNames(portfolio));
    return (
      <div className="chain-title">
        <h1 title={names}>
          {names}
          <DocumentMarks isReadOnly={isReadOnly} isDirty={isDirty} />
        </h1>
        <div className="chain-facts">
          {loaded?.origin.kind === "file" && <p>{text(WORDS.openedFile(loaded.origin.name))}</p>}
        </div>
      </div>
    );
  }
  if (loaded === null) return <h1 className="chain-title">{text(WORDS.appTagline)}</h1>;
  const { document } = loaded.chain;
  const name = chainName(loaded.chain, locale);
  const facts = [
    document.region?.name,
    document.asOf === undefined ? text(WORDS.undated) : text(WORDS.asOf(document.asOf)),
    loaded.origin.kind === "file" ? text(WORDS.openedFile(loaded.origin.name)) : undefined,
  ];
  return (
    <div className="chain-title">
      <h1 title={name}>
        {name}
        <DocumentMarks isReadOnly={isReadOnly} isDirty={isDirty} />
      </h1>
      <div className="chain-facts">
        <PortfolioCrumb />
        <BasisChip analysis={loaded.analysis} />
        <p title={facts.filter(Boolean).join(" · ")}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
    </div>
  );
}

interface DocumentMarksProps {
  readonly isReadOnly: boolean;
  readonly isDirty: boolean;
}

function DocumentMarks({ isReadOnly, isDirty }: DocumentMarksProps): ReactElement {
  const text = useText();
  return (
    <>
      {isReadOnly && <em className="document-mark">{text(WORDS.readOnly)}</em>}
      {isDirty && <em className="document-mark is-unsaved">{text(WORDS.unsaved)}</em>}
    </>
  );
}

function IssuesButton(): ReactElement | null {
  const text = useText();
  const dispatch = useDispatch();
  const loaded = useAtlas((state) => state.loaded);
  const count = loaded === null ? 0 : loaded.issues.length + loaded.analysis.issues.length;
  if (loaded === null || count === 0) return null;
  const isBad = [...loaded.issues, ...loaded.analysis.issues].some((issue) => issue.severity !== "info");
  return (
    <Button
      className={isBad ? "issues-button is-bad" : "issues-button"}
      icon={<Icon name="alert" />}
      onClick={() => dispatch({ kind: "show-issues" })}
      aria-label={text(WORDS.issuesCount(count))}
      title={text(WORDS.issuesCount(count))}
    >
      {count}
    </Button>
  );
}
