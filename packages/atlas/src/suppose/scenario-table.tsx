/**
 * Now and every supposition side by side, in one table that can be copied and saved.
 *
 * @module
 */
import { App as Feedback, Button, Modal } from "antd";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { ChainAnalysis } from "@liantu/core";
import { today } from "../edit/fields/read-date.js";
import { download, fileName } from "../files/download.js";
import { copyTable } from "../lists/copy-text.js";
import { clipboardTable } from "../lists/plain-table.js";
import type { PlainTable } from "../lists/plain-table.js";
import { ClassMark } from "../marks/class-mark.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { chainName, linkName } from "../views/names.js";
import { SUPPOSE_WORDS as W } from "../words/suppose-words.js";
import type { Locale } from "../words/text.js";
import { TrendCell } from "./effect-tables.js";
import { indicatorsOf, indicatorText, shortagesOf } from "./indicators.js";
import type { Trend } from "./indicators.js";
import { isEmptySupposition } from "./supposition.js";
import type { Supposition } from "./supposition.js";
import { trialLines } from "./trial-text.js";
import type { SupposingDesk } from "./use-supposing.js";

/** Properties of {@link ScenarioTable}. */
export interface ScenarioTableProps {
  /** Suppositions at hand. */
  readonly desk: SupposingDesk;
  /** Called to close it. */
  readonly onClose: () => void;
}

interface TableRow {
  readonly key: string;
  readonly head: string;
  readonly class: Parameters<typeof ClassMark>[0]["of"] | null;
  readonly texts: readonly string[];
  readonly trends: readonly Trend[];
}

/**
 * Draws the table.
 *
 * @param props - Suppositions at hand.
 * @returns A dialog.
 */
export function ScenarioTable({ desk, onClose }: ScenarioTableProps): ReactElement {
  const text = useText();
  const locale = useAtlas((state) => state.locale);
  const { message } = Feedback.useApp();
  const { present, supposing, list, current } = desk;
  const scenarios = useMemo(() => {
    const all = list.some(({ id }) => id === current.id) ? list : [...list, current];
    return all.filter((one) => !isEmptySupposition(one));
  }, [list, current]);
  const analyses = useMemo(
    () => [supposing.before, ...scenarios.map((one) => supposing.show(one).analysis)],
    [supposing, scenarios],
  );
  const rows = useMemo(() => rowsOf(analyses, locale), [analyses, locale]);
  const heads = [text(W.now), ...scenarios.map(({ name }) => name)];
  const plain: PlainTable = {
    heads: [text(W.indicator), ...heads],
    rows: rows.map(({ head, texts }) => [head, ...texts]),
  };
  const tell = (words: string, isGood: boolean): void =>
    void (isGood ? message.success(words) : message.error(words, 6));
  const title = text({ zh: `${chainName(present, "zh")} · 方案比较`, en: `${chainName(present, "en")} · scenarios` });
  const write = async (): Promise<void> => {
    const { writeSheets } = await import("@liantu/ledger");
    const bytes = await writeSheets(
      [
        {
          name: text(W.sideTitle),
          title,
          notes: [text(W.sideAbout), ...scenarios.map((one) => noteOf(one, locale)), today()],
          columns: plain.heads.map((head, at) => ({ head, width: at === 0 ? 30 : 22, isWrapped: true })),
          rows: plain.rows,
          frozenColumns: 1,
        },
      ],
      { language: locale },
    );
    const name = fileName(`${title}.xlsx`);
    download(new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    tell(text(W.savedAs(name)), true);
  };
  return (
    <Modal
      open
      width="min(1100px, 94vw)"
      title={text(W.sideTitle)}
      onCancel={onClose}
      footer={[
        <Button
          key="copy"
          onClick={() =>
            void copyTable(clipboardTable(plain)).then((isCopied) =>
              tell(text(isCopied ? W.copied : W.notCopied), isCopied),
            )
          }
        >
          {text(W.copyTable)}
        </Button>,
        <Button key="excel" onClick={() => void write().catch(() => tell(text(W.notSaved), false))}>
          {text(W.excel)}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {text(W.close)}
        </Button>,
      ]}
    >
      <p className="hint">{text(scenarios.length === 0 ? W.nothingYet : W.sideAbout)}</p>
      <div className="scenario-table" tabIndex={0} role="group" aria-label={text(W.sideTitle)}>
        <table className="effect-table">
          <thead>
            <tr>
              <th scope="col">{text(W.indicator)}</th>
              {heads.map((head, at) => (
                <th key={at} scope="col" title={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, class: of, texts, trends }) => (
              <tr key={key}>
                <th scope="row">
                  {of !== null && <ClassMark of={of} size={14} />} {head}
                </th>
                {texts.map((value, at) => (
                  <TrendCell key={at} trend={trends[at] ?? "same"}>
                    {value}
                  </TrendCell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );

  function noteOf(one: Supposition, language: Locale): string {
    const mark = language === "zh" ? "：" : ": ";
    return `${one.name}${mark}${trialLines(one, present)
      .map(({ words }) => words[language])
      .join(language === "zh" ? "；" : "; ")}`;
  }
}

function rowsOf(analyses: readonly ChainAnalysis[], locale: Locale): readonly TableRow[] {
  const indicators = indicatorsOf(analyses).map((indicator): TableRow => ({
    key: `indicator/${indicator.key}`,
    head: indicator.name[locale],
    class: indicator.class,
    texts: analyses.map((_, at) => indicatorText(indicator, at, locale)),
    trends: indicator.trends,
  }));
  const [first] = analyses;
  const shortages = shortagesOf(analyses).map(({ link, texts, trends }): TableRow => ({
    key: `link/${link}`,
    head: W.gapOf(first === undefined ? link : linkName(first.chain, link, locale))[locale],
    class: null,
    texts: texts(locale),
    trends,
  }));
  return [...indicators, ...shortages];
}
