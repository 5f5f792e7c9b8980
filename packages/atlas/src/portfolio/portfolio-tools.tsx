/**
 * The bar above the tiles: what the portfolio is, and what can be done with it.
 *
 * @module
 */
import { App as Feedback, Button, Select } from "antd";
import { useCallback, useState } from "react";
import type { ReactElement } from "react";
import type { Portfolio } from "@liantu/core/planning";
import { today } from "../edit/fields/read-date.js";
import { download, fileName } from "../files/download.js";
import { copyTable } from "../lists/copy-text.js";
import { listSheet } from "../lists/list-sheet.js";
import type { ListFrame } from "../lists/list-sheet.js";
import { clipboardTable, plainTable } from "../lists/plain-table.js";
import { PrintPage } from "../lists/print/print-page.js";
import type { Printout } from "../lists/print/print-page.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { PORTFOLIO_WORDS as W, TILE_ORDER_NAMES } from "../words/portfolio-words.js";
import type { Locale } from "../words/text.js";
import { portfolioNames } from "./chain-names.js";
import { TILE_COLUMNS } from "./tile-columns.js";
import type { TileRow } from "./tile-columns.js";
import type { TileFacts } from "./tile-facts.js";
import { TILE_ORDERS } from "./tile-order.js";
import type { TileGroup, TileOrder } from "./tile-order.js";
import { useAddChains } from "./use-add-chains.js";

/** Properties of {@link PortfolioTools}. */
export interface PortfolioToolsProps {
  /** The chains. */
  readonly portfolio: Portfolio;
  /** Clusters with their chains in the order of the screen. */
  readonly groups: readonly TileGroup[];
  /** What is known of the chains by now. */
  readonly facts: ReadonlyMap<string, TileFacts>;
  /** What the tiles are ordered by. */
  readonly order: TileOrder;
  /** Called with another order. */
  readonly onOrder: (order: TileOrder) => void;
  /** Whether nothing may be changed. */
  readonly isReadOnly: boolean;
  /** Called to arrange the clusters. */
  readonly onArrange: () => void;
  /** Called with what is to be spoken. */
  readonly onSay: (words: string) => void;
}

/**
 * Draws the bar.
 *
 * @param props - Portfolio and what to call.
 * @returns Name, facts and buttons.
 */
export function PortfolioTools(props: PortfolioToolsProps): ReactElement {
  const { portfolio, groups, facts, order, onOrder, isReadOnly, onArrange, onSay } = props;
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { message } = Feedback.useApp();
  const [printout, setPrintout] = useState<Printout | null>(null);
  const printed = useCallback(() => setPrintout(null), []);
  const { ask, field } = useAddChains(onSay);
  const { source, note } = portfolio.header;
  const rows = rowsOf(groups, facts);
  const lines = rows.map((row) => ({ kind: "row" as const, key: row.facts.key, row }));
  const tell = (words: string, isGood: boolean): void => {
    onSay(words);
    void (isGood ? message.success(words) : message.error(words, 6));
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyTable(clipboardTable(plainTable(TILE_COLUMNS, lines, "copy", locale)));
    tell(text(isCopied ? W.copied(rows.length) : W.notCopied), isCopied);
  };
  const write = async (): Promise<void> => {
    try {
      const { writeSheets } = await import("@liantu/ledger");
      const sheet = listSheet(TILE_COLUMNS, rows, frameOf(portfolio, locale), locale);
      const { asOf } = portfolio.header;
      const bytes = await writeSheets([sheet], { language: locale, ...(asOf !== undefined && { date: asOf }) });
      const name = fileName(`${sheet.title ?? sheet.name}.xlsx`);
      download(new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      tell(text(W.exported(name)), true);
    } catch {
      tell(text(W.notExported), false);
    }
  };
  const print = (): void => {
    const widths = TILE_COLUMNS.map(({ width }) => width[locale]);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    setPrintout({
      kind: "table",
      frame: frameOf(portfolio, locale),
      table: plainTable(TILE_COLUMNS, lines, "print", locale),
      shares: widths.map((width) => width / whole),
      isRight: TILE_COLUMNS.map(({ isRight }) => isRight === true),
      isGroup: rows.map(() => false),
    });
  };
  return (
    <div className="portfolio-bar">
      <div className="portfolio-title">
        <h2>{text(portfolioNames(portfolio))}</h2>
        <p className="hint">{factsOf(portfolio, locale).join(" · ")}</p>
        {(source !== undefined || note !== undefined) && (
          <p className="hint portfolio-note" title={[source, note].filter(Boolean).join("\n")}>
            {[source, note].filter(Boolean).join("；")}
          </p>
        )}
      </div>
      <div className="portfolio-tools">
        {!isReadOnly && (
          <>
            <Button icon={<Icon name="plus" />} title={text(W.addHint)} onClick={ask}>
              {text(W.addFiles)}
            </Button>
            {field}
            <Button icon={<Icon name="edit" />} onClick={onArrange}>
              {text(W.members)}
            </Button>
          </>
        )}
        <Select<TileOrder>
          aria-label={text(W.order)}
          value={order}
          onChange={onOrder}
          options={TILE_ORDERS.map((value) => ({ value, label: text(TILE_ORDER_NAMES[value]) }))}
          popupMatchSelectWidth={false}
        />
        <Tool icon="copy" words={text(W.copy)} onClick={() => void copy()} />
        <Tool icon="export" words={text(W.excel)} onClick={() => void write()} />
        <Tool icon="print" words={text(W.print)} onClick={print} />
        {printout !== null && <PrintPage printout={printout} onDone={printed} />}
      </div>
    </div>
  );
}

interface ToolProps {
  readonly icon: "copy" | "export" | "print";
  readonly words: string;
  readonly onClick: () => void;
}

function Tool({ icon, words, onClick }: ToolProps): ReactElement {
  return <Button type="text" icon={<Icon name={icon} />} aria-label={words} title={words} onClick={onClick} />;
}

function rowsOf(groups: readonly TileGroup[], facts: ReadonlyMap<string, TileFacts>): readonly TileRow[] {
  return groups.flatMap(({ names, chains }) =>
    chains.flatMap((key) => {
      const own = facts.get(key);
      return own === undefined ? [] : [{ cluster: names ?? W.noCluster, facts: own }];
    }),
  );
}

function factsOf({ header }: Portfolio, locale: Locale): readonly string[] {
  const { region, asOf } = header;
  const date = (asOf === undefined ? W.undated : W.asOf(asOf))[locale];
  return region?.name === undefined ? [date] : [region.name, date];
}

function frameOf(portfolio: Portfolio, locale: Locale): ListFrame {
  const { source } = portfolio.header;
  return {
    name: W.overview[locale],
    title: `${portfolioNames(portfolio)[locale]} ${W.overview[locale]}`,
    notes: [
      [...factsOf(portfolio, locale), W.madeOn(today())[locale]].join(locale === "zh" ? "；" : "; "),
      ...(source === undefined ? [] : [source]),
    ],
  };
}
