/**
 * 附一 数据来源与可信度: where the numbers come from, and how far they can be relied on.
 *
 * @module
 */
import { CONFIDENCE_NAMES } from "@liantu/core";
import type { Confidence, Localized } from "@liantu/core";
import type { BriefingBlock } from "./briefing.js";
import { byText, column, paragraph, table } from "./context.js";
import type { BriefingContext } from "./context.js";

const KINDS = {
  chain: { zh: "产业链", en: "chain" },
  link: { zh: "环节", en: "links" },
  price: { zh: "价格", en: "prices" },
  typical: { zh: "典型项目", en: "typical projects" },
  flow: { zh: "供给关系", en: "flows" },
  enterprise: { zh: "企业", en: "enterprises" },
  project: { zh: "项目", en: "projects" },
  money: { zh: "投资与资金", en: "money" },
  target: { zh: "目标企业", en: "targets" },
  relation: { zh: "供销关系", en: "business relations" },
  resource: { zh: "资源", en: "resources" },
  fund: { zh: "基金", en: "funds" },
  indicator: { zh: "公开指标", en: "indicators" },
} as const satisfies Record<string, Localized>;
const LEVELS: readonly Confidence[] = ["reported", "indicative", "illustrative"];
const UNSTATED = { zh: "未注明", en: "not stated" } as const;

/** A record that may name its source. */
interface Origin {
  readonly kind: keyof typeof KINDS;
  readonly source: string;
  readonly confidence: Confidence | undefined;
  /** Whether a record of its kind ought to have a source. */
  readonly isRecord: boolean;
}

/** Records that rest on one source. */
interface Group {
  readonly kinds: Map<keyof typeof KINDS, number>;
  readonly levels: Map<Confidence | null, number>;
}

/**
 * Lists the sources.
 *
 * @param context - Chain.
 * @returns Sentences, and one row for each source.
 */
export function sourceBlocks(context: BriefingContext): readonly BriefingBlock[] {
  const { say, locale } = context;
  const origins = originsOf(context);
  const groups = new Map<string, Group>();
  for (const { kind, source, confidence } of origins) {
    if (source === "") continue;
    let group = groups.get(source);
    if (group === undefined) groups.set(source, (group = { kinds: new Map(), levels: new Map() }));
    group.kinds.set(kind, (group.kinds.get(kind) ?? 0) + 1);
    const level = confidence ?? null;
    group.levels.set(level, (group.levels.get(level) ?? 0) + 1);
  }
  const records = origins.filter(({ isRecord }) => isRecord);
  const without = records.filter(({ source }) => source === "").length;
  const illustrative = records.filter(({ confidence }) => confidence === "illustrative").length;
  const separator = locale === "zh" ? "、" : ", ";
  const counted = <Key>(counts: ReadonlyMap<Key, number>, order: readonly Key[], name: (key: Key) => string): string =>
    order
      .filter((key) => counts.has(key))
      .map((key) => `${name(key)} ${String(counts.get(key))}`)
      .join(separator);
  return [
    ...paragraph(
      say(
        `环节、供给关系、企业、项目等共 ${String(records.length)} 条记录，其中 ${String(without)} 条未注明来源。`,
        `Records of links, flows, enterprises, projects and more: ${String(records.length)}; without a source: ${String(without)}.`,
      ),
    ),
    ...paragraph(
      illustrative === 0
        ? ""
        : say(
            `含示意数据 ${String(illustrative)} 条：只用于演示，不能作为决策依据。`,
            `Illustrative records: ${String(illustrative)}. They are made for demonstration, not to be decided upon.`,
          ),
    ),
    ...table({
      caption: say("数据来源", "Sources"),
      columns: [
        column(say("来源", "Source"), 84),
        column(say("用于（条）", "Used for (records)"), 44),
        column(say("可信度（条）", "Reliability (records)"), 30),
      ],
      rows: [...groups]
        .sort(([a], [b]) => byText(a, b))
        .map(([source, { kinds, levels }]) => [
          source,
          counted(kinds, Object.keys(KINDS) as (keyof typeof KINDS)[], (kind) => KINDS[kind][locale]),
          counted(levels, [...LEVELS, null], (level) => (level === null ? UNSTATED : CONFIDENCE_NAMES[level])[locale]),
        ]),
    }),
  ];
}

function originsOf({ chain, links, isPart }: BriefingContext): readonly Origin[] {
  const { document } = chain;
  const inScope = new Set(links.map(({ id }) => id));
  const isIn = (link: string): boolean => !isPart || inScope.has(link);
  const origins: Origin[] = [];
  const record = (
    kind: keyof typeof KINDS,
    item: { readonly source?: string; readonly confidence?: Confidence },
  ): void => {
    origins.push({ kind, source: (item.source ?? "").trim(), confidence: item.confidence, isRecord: true });
  };
  const detail = (kind: keyof typeof KINDS, source: string | undefined): void => {
    origins.push({ kind, source: (source ?? "").trim(), confidence: undefined, isRecord: false });
  };
  detail("chain", document.source);
  for (const link of document.links) {
    if (!isIn(link.id)) continue;
    record("link", link);
    detail("price", link.price?.source);
    detail("typical", link.typicalProject?.source);
    detail("typical", link.typicalProject?.investment?.source);
  }
  for (const flow of document.flows ?? []) if (isIn(flow.from) || isIn(flow.to)) record("flow", flow);
  const owners = new Set<string>();
  for (const project of chain.projects.values()) {
    if (!isIn(project.link)) continue;
    record("project", project);
    if (project.enterprise !== undefined) owners.add(project.enterprise);
    for (const money of [project.investment, project.signed, ...(project.arrivals ?? []).map(({ amount }) => amount)])
      detail("money", money?.source);
  }
  for (const [key, enterprise] of chain.enterprises) if (!isPart || owners.has(key)) record("enterprise", enterprise);
  for (const target of document.targets ?? []) {
    if (isPart && !(target.links ?? []).some(isIn)) continue;
    for (const { source } of target.evidence ?? []) detail("target", source);
  }
  for (const resource of document.resources ?? []) if (!isPart) record("resource", resource);
  for (const fund of document.funds ?? []) if (!isPart) record("fund", fund);
  for (const { source } of document.relations ?? []) detail("relation", source);
  for (const { source } of document.indicators ?? []) detail("indicator", source);
  return origins;
}
