/**
 * The columns that links and flows are written in, one for each scalar of their records.
 *
 * @module
 */

/** Kind of the values; a `"range"` stands for an amount or a range, a `"list"` for a list of texts, as JSON. */
export type ColumnKind = "text" | "number" | "integer" | "boolean" | "range" | "list";

/** A column. */
export interface GraphColumn {
  /** Key: the path in the record, joined by dots. */
  readonly key: string;
  /** Kind of its values. */
  readonly kind: ColumnKind;
  /** Title in Chinese. */
  readonly zh: string;
  /** Title in English. */
  readonly en: string;
}

/** Column that holds, as JSON, what no other column can hold. */
export const REST_COLUMN = "more";

/** Columns of links; key and name of a link are the id and the label of its node. */
export const LINK_COLUMNS: readonly GraphColumn[] = [
  column("stage", "text", "链段"),
  column("nameEn", "text", "英文名"),
  column("shortName", "text", "简称"),
  column("shortNameEn", "text", "英文简称"),
  column("group", "text", "分组"),
  column("product", "text", "产品"),
  column("unit", "text", "单位"),
  column("essential", "boolean", "必需"),
  column("price.value", "number", "价格"),
  column("price.unit", "text", "价格单位"),
  column("price.source", "text", "价格来源"),
  column("typicalProject.capacity", "number", "典型项目产能"),
  column("typicalProject.investment.value", "number", "典型项目投资"),
  column("typicalProject.investment.unit", "text", "典型项目投资单位"),
  column("typicalProject.investment.source", "text", "典型项目投资来源"),
  column("typicalProject.landMu", "number", "典型项目用地（亩）"),
  column("typicalProject.jobs", "number", "典型项目就业人数"),
  column("typicalProject.source", "text", "典型项目来源"),
  column("surveyed", "boolean", "已调查"),
  column("shared", "text", "共用键"),
  column("stock", "number", "存量"),
  column("external", "number", "外部供给"),
  column("annualAdditions", "number", "年新增"),
  column("finalDemand", "range", "最终需求"),
  column("responsible.unit", "text", "责任单位"),
  column("responsible.leader", "text", "包抓领导"),
  column("industryCodes", "list", "行业代码"),
  column("aliases", "list", "别名"),
  column("source", "text", "资料来源", "dataSource"),
  column("confidence", "text", "可信度"),
  column("note", "text", "备注"),
  column(REST_COLUMN, "text", "其他（JSON）"),
];

/** Columns of flows; the two links of a flow are the source and the target of its edge. */
export const FLOW_COLUMNS: readonly GraphColumn[] = [
  column("kind", "text", "供给类型"),
  column("coefficient", "range", "单耗系数"),
  column("alternative", "text", "替代组"),
  column("share", "number", "份额"),
  column("essential", "boolean", "必需"),
  // not "source": spreadsheets of edges have a column of that name
  column("source", "text", "资料来源", "dataSource"),
  column("confidence", "text", "可信度"),
  column("note", "text", "备注"),
  column(REST_COLUMN, "text", "其他（JSON）"),
];

/**
 * Makes a column.
 *
 * @param key - Key.
 * @param kind - Kind of its values.
 * @param zh - Title in Chinese.
 * @param en - Title in English; the key, if none is given.
 * @returns The column.
 */
export function column(key: string, kind: ColumnKind, zh: string, en = key): GraphColumn {
  return { key, kind, zh, en };
}

/**
 * Spells a range out as the three columns that it is written in.
 *
 * @param columns - Columns.
 * @returns Columns without ranges, in the same order.
 */
export function flatColumns(columns: readonly GraphColumn[]): readonly GraphColumn[] {
  return columns.flatMap((one) =>
    one.kind === "range"
      ? [
          column(one.key, "number", one.zh, one.en),
          column(`${one.key}.low`, "number", `${one.zh}（低）`),
          column(`${one.key}.high`, "number", `${one.zh}（高）`),
        ]
      : [one],
  );
}
