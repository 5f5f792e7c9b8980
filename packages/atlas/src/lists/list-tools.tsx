/**
 * What can be done with a list as it is shown: filtered, copied, exported, printed.
 *
 * @module
 */
import { App as Feedback, Button, Dropdown } from "antd";
import { useCallback, useState } from "react";
import type { ReactElement } from "react";
import type { LoadedChain } from "../document/loaded-chain.js";
import { atlasRoot } from "../edit/atlas-root.js";
import { download, fileName } from "../files/download.js";
import { Icon } from "../marks/icon.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { LISTS_WORDS } from "../words/lists-words.js";
import { aboutSheet } from "./about-sheet.js";
import type { ListLine } from "./arrange-rows.js";
import { copyTable } from "./copy-text.js";
import type { ListColumn } from "./list-column.js";
import { listSheet } from "./list-sheet.js";
import type { ListFrame } from "./list-sheet.js";
import { useLists } from "./lists-context.js";
import { clipboardTable, plainTable } from "./plain-table.js";
import { mapPicture } from "./print/map-picture.js";
import { PrintPage } from "./print/print-page.js";
import type { Printout } from "./print/print-page.js";

/** Rows on a printed page, for saying beforehand how many pages there will be. */
const ROWS_A_PAGE = 24;
/** More rows than this take a while to set. */
const MANY_ROWS = 1500;
/** On paper a column of sentences is wider than on the screen, where the whole is a click away. */
const GROWTH = 2;
const MAP_PAPERS = ["A4", "A3"] as const;

/** Properties of {@link ListTools}. */
export interface ListToolsProps<Row> {
  /** Chain on the screen. */
  readonly loaded: LoadedChain;
  /** Columns of all places. */
  readonly columns: readonly ListColumn<Row>[];
  /** Rows as they are shown. */
  readonly rows: readonly Row[];
  /** The same with their groups. */
  readonly lines: readonly ListLine<Row>[];
  /** Gives what stands around the list. */
  readonly frame: () => ListFrame;
  /** Whether the filters are on the screen. */
  readonly isFilterOpen: boolean;
  /** Whether they can be put away. */
  readonly hasFilterButton: boolean;
  /** Called to show the filters or put them away. */
  readonly onFilter: () => void;
}

/**
 * Draws the buttons.
 *
 * @param props - The list as it is shown.
 * @returns Buttons, and what is being printed.
 */
export function ListTools<Row>(props: ListToolsProps<Row>): ReactElement {
  const { loaded, columns, rows, lines, frame, isFilterOpen, hasFilterButton, onFilter } = props;
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const lens = useAtlas((state) => state.lens);
  const { say } = useLists();
  const { message, modal } = Feedback.useApp();
  const [printout, setPrintout] = useState<Printout | null>(null);
  const [isWriting, setWriting] = useState(false);
  const printed = useCallback(() => setPrintout(null), []);
  const tell = (words: string, isGood: boolean): void => {
    say(words);
    void (isGood ? message.success(words) : message.error(words, 6));
  };

  const copy = async (): Promise<void> => {
    const isCopied = await copyTable(clipboardTable(plainTable(columns, lines, "copy", locale)));
    tell(text(isCopied ? LISTS_WORDS.copied(rows.length) : LISTS_WORDS.notCopied), isCopied);
  };
  const write = async (): Promise<void> => {
    setWriting(true);
    try {
      const { writeSheets } = await import("@liantu/ledger");
      const { asOf } = loaded.chain.document;
      const around = frame();
      const sheet = listSheet(columns, rows, around, locale);
      const sheets = [sheet, aboutSheet(loaded, around, rows.length, locale)];
      const bytes = await writeSheets(sheets, { language: locale, ...(asOf !== undefined && { date: asOf }) });
      const name = fileName(`${sheet.title ?? sheet.name}.xlsx`);
      download(new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      tell(text(LISTS_WORDS.exported(name)), true);
    } catch {
      tell(text(LISTS_WORDS.notExported), false);
    } finally {
      setWriting(false);
    }
  };
  const printList = async (): Promise<void> => {
    if (rows.length > MANY_ROWS) {
      const isMeant = await modal.confirm({
        title: text(LISTS_WORDS.printManyTitle),
        content: text(LISTS_WORDS.printMany(rows.length, Math.ceil(rows.length / ROWS_A_PAGE))),
        okText: text(LISTS_WORDS.printAnyway),
        cancelText: text(LISTS_WORDS.cancel),
      });
      if (!isMeant) return;
    }
    setPrintout({
      kind: "table",
      frame: frame(),
      table: plainTable(columns, lines, "print", locale),
      ...shapeOf(props, locale),
    });
  };
  const printMap = (paper: (typeof MAP_PAPERS)[number]): void => {
    try {
      setPrintout({ kind: "map", paper, picture: mapPicture(loaded, locale, lens, paper), title: frame().title });
    } catch {
      tell(text(LISTS_WORDS.mapNotPrinted), false);
    }
  };

  return (
    <>
      {hasFilterButton && (
        <ToolButton name="sliders" words={text(LISTS_WORDS.filter)} isPressed={isFilterOpen} onClick={onFilter} />
      )}
      <ToolButton name="copy" words={text(LISTS_WORDS.copy)} onClick={() => void copy()} />
      <ToolButton
        name="export"
        words={text(LISTS_WORDS.exportExcel)}
        isLoading={isWriting}
        onClick={() => void write()}
      />
      <Dropdown
        trigger={["click"]}
        getPopupContainer={atlasRoot}
        menu={{
          items: [
            { key: "list", label: text(LISTS_WORDS.printList), onClick: () => void printList() },
            ...MAP_PAPERS.map((paper) => ({
              key: paper,
              label: text(LISTS_WORDS.printMap(paper)),
              onClick: () => printMap(paper),
            })),
          ],
        }}
      >
        <Button
          size="small"
          type="text"
          icon={<Icon name="print" />}
          aria-label={text(LISTS_WORDS.print)}
          aria-haspopup="menu"
          title={text(LISTS_WORDS.print)}
        />
      </Dropdown>
      {printout !== null && <PrintPage printout={printout} onDone={printed} />}
    </>
  );
}

interface ToolButtonProps {
  readonly name: "sliders" | "copy" | "export";
  readonly words: string;
  readonly isPressed?: boolean;
  readonly isLoading?: boolean;
  readonly onClick: () => void;
}

function ToolButton({ name, words, isPressed, isLoading = false, onClick }: ToolButtonProps): ReactElement {
  return (
    <Button
      size="small"
      type="text"
      icon={<Icon name={name} />}
      aria-label={words}
      title={words}
      {...(isPressed !== undefined && { "aria-pressed": isPressed })}
      loading={isLoading}
      onClick={onClick}
    />
  );
}

function shapeOf<Row>(
  { columns, lines }: Pick<ListToolsProps<Row>, "columns" | "lines">,
  locale: "zh" | "en",
): Pick<Extract<Printout, { readonly kind: "table" }>, "shares" | "isRight" | "isGroup"> {
  const shown = columns.filter(({ places }) => places === undefined || places.includes("print"));
  const widths = shown.map((column) => column.width[locale] * (column.isGrowing === true ? GROWTH : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return {
    shares: widths.map((width) => width / whole),
    isRight: shown.map((column) => column.isRight === true),
    isGroup: lines.map((line) => line.kind === "group"),
  };
}
