/**
 * The list of target enterprises (目标企业清单) as a sheet.
 *
 * @module
 */
import { CLASS_NAMES } from "@liantu/core";
import type { ChainAnalysis, ChainDocument } from "@liantu/core";
import type { SheetPlan } from "../sheet-plan.js";
import { byText, chainName, frameNotes, joinTexts, linkName, listSheet } from "./list-column.js";
import type { ListColumn, ListLanguage } from "./list-column.js";

type Target = NonNullable<ChainDocument["targets"]>[number];

interface Entry {
  readonly target: Target;
  readonly place: number;
  readonly analysis: ChainAnalysis;
}

const COLUMNS: readonly ListColumn<Entry>[] = [
  column("序号", "No.", 6, ({ place }) => place),
  column("企业名称", "Enterprise", 28, ({ target }) => target.name),
  column("可补环节", "Links that it could fill", 24, ({ target, analysis }, language) =>
    joinTexts(
      (target.links ?? []).map((id) => linkName(analysis.chain, id, language)),
      language,
    ),
  ),
  column("环节类别", "Classes of the links", 14, ({ target, analysis }, language) =>
    joinTexts(
      (target.links ?? []).map((id) => {
        const found = analysis.links.get(id);
        return found === undefined ? null : CLASS_NAMES[found.class][language];
      }),
      language,
    ),
  ),
  column("企业所在地", "Seat", 14, ({ target }) => target.home?.name ?? target.home?.code ?? null),
  column("依据", "Evidence", 50, ({ target }) =>
    lines((target.evidence ?? []).map(({ date, kind, text }) => [date, kind, text].filter(Boolean).join(" "))),
  ),
  column("依据来源", "Sources of the evidence", 36, ({ target }) =>
    lines([...new Set((target.evidence ?? []).flatMap(({ source }) => source ?? []))]),
  ),
  column("对接状态", "How far", 14, ({ target }) => target.mark ?? null),
  column("目标编号", "Key of target", 14, ({ target }) => target.id),
];

/**
 * Makes the sheet of target enterprises.
 *
 * @param analysis - Analysis of the chain.
 * @param language - Language.
 * @param date - Date of the list.
 * @returns Plan of the sheet, by name and key.
 */
export function targetSheet(analysis: ChainAnalysis, language: ListLanguage = "zh", date?: string): SheetPlan {
  const { chain } = analysis;
  const targets = [...(chain.document.targets ?? [])].sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id));
  const isChinese = language === "zh";
  return listSheet(
    COLUMNS,
    targets.map((target, index) => ({ target, place: index + 1, analysis })),
    {
      language,
      name: isChinese ? "目标企业清单" : "Target list",
      title: chainName(chain, language) + (isChinese ? " 目标企业清单" : ": target enterprises"),
      notes: frameNotes(chain, language, date),
      frozenColumns: 2,
    },
  );
}

function column(zh: string, en: string, width: number, cell: ListColumn<Entry>["cell"]): ListColumn<Entry> {
  return { head: { zh, en }, width, cell, isWrapped: true };
}

function lines(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join("\n");
}
