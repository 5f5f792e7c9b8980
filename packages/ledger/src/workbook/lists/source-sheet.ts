/**
 * The list of sources (数据来源) as a sheet: what rests on what.
 *
 * @module
 */
import { CONFIDENCE_NAMES } from "@liantu/core";
import type { Chain, Confidence, Localized } from "@liantu/core";
import type { SheetPlan } from "../sheet-plan.js";
import { byText, chainName, frameNotes, linkName, listSheet } from "./list-column.js";
import type { ListColumn, ListLanguage } from "./list-column.js";

interface Entry {
  readonly kind: Localized;
  readonly name: string;
  readonly source: string;
  readonly confidence: Confidence | undefined;
}

const KINDS = {
  chain: { zh: "产业链", en: "chain" },
  link: { zh: "环节", en: "link" },
  price: { zh: "价格", en: "price" },
  typicalProject: { zh: "典型项目", en: "typical project" },
  flow: { zh: "供给关系", en: "flow" },
  enterprise: { zh: "企业", en: "enterprise" },
  project: { zh: "项目", en: "project" },
  money: { zh: "投资与资金", en: "money" },
  target: { zh: "目标企业", en: "target" },
  relation: { zh: "供货关系", en: "business relation" },
  indicator: { zh: "公开指标", en: "indicator" },
} as const satisfies Record<string, Localized>;

const COLUMNS: readonly ListColumn<Entry>[] = [
  column("来源", "Source", 60, ({ source }) => source),
  column("用于", "Used for", 12, ({ kind }, language) => kind[language]),
  column("记录", "Record", 32, ({ name }) => name),
  column("可靠程度", "Reliability", 12, ({ confidence }, language) =>
    confidence === undefined ? null : CONFIDENCE_NAMES[confidence][language],
  ),
];

/**
 * Makes the sheet of sources.
 *
 * @param chain - Chain.
 * @param language - Language.
 * @param date - Date of the list.
 * @returns Plan of the sheet: one row for each record that names a source, by source and record.
 */
export function sourceSheet(chain: Chain, language: ListLanguage = "zh", date?: string): SheetPlan {
  const isChinese = language === "zh";
  const entries = entriesOf(chain, language).sort(
    (a, b) => byText(a.source, b.source) || byText(a.kind.en, b.kind.en) || byText(a.name, b.name),
  );
  return listSheet(COLUMNS, entries, {
    language,
    name: isChinese ? "数据来源" : "Sources",
    title: chainName(chain, language) + (isChinese ? " 数据来源" : ": sources"),
    notes: frameNotes(chain, language, date),
  });
}

function entriesOf(chain: Chain, language: ListLanguage): Entry[] {
  const { document } = chain;
  const entries: Entry[] = [];
  const link = (id: string): string => linkName(chain, id, language);
  const enterprise = (id: string): string => chain.enterprises.get(id)?.name ?? id;
  add("chain", chainName(chain, language), document.source);
  for (const item of document.links) {
    add("link", link(item.id), item.source, item.confidence);
    add("price", link(item.id), item.price?.source);
    add("typicalProject", link(item.id), item.typicalProject?.source);
    add("typicalProject", link(item.id), item.typicalProject?.investment?.source);
  }
  for (const { from, to, source, confidence } of document.flows ?? []) {
    add("flow", `${link(from)} → ${link(to)}`, source, confidence);
  }
  for (const { name, source, confidence } of chain.enterprises.values()) add("enterprise", name, source, confidence);
  for (const { id, name = id, source, confidence, investment, signed, arrivals = [] } of chain.projects.values()) {
    add("project", name, source, confidence);
    for (const money of [investment, signed, ...arrivals.map(({ amount }) => amount)])
      add("money", name, money?.source);
  }
  for (const { name, evidence = [] } of document.targets ?? []) {
    for (const { source } of evidence) add("target", name, source);
  }
  for (const { supplier, customer, source } of document.relations ?? []) {
    add("relation", `${enterprise(supplier)} → ${enterprise(customer)}`, source);
  }
  for (const { name, source } of document.indicators ?? []) add("indicator", name, source);
  return entries;

  function add(kind: keyof typeof KINDS, name: string, source: string | undefined, confidence?: Confidence): void {
    if (source !== undefined && source.trim() !== "") entries.push({ kind: KINDS[kind], name, source, confidence });
  }
}

function column(zh: string, en: string, width: number, cell: ListColumn<Entry>["cell"]): ListColumn<Entry> {
  return { head: { zh, en }, width, cell, isWrapped: true };
}
