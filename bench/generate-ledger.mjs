// @ts-check
/**
 * Ledgers of any length for the benchmarks: twenty columns as planners keep them, the same rows every time.
 *
 * @module
 */

/** Headings, one for each column. */
export const HEADINGS =
  "序号 项目名称 项目代码 建设单位 建设性质 所属产业链 环节 所属区县 园区 建设内容及规模 用地（亩） 建设起止年限 总投资（万元） 到位资金（万元） 形象进度 开工时间 入库状态 用工人数 责任单位 备注".split(
    " ",
  );

const PRODUCTS = ["磷酸铁锂正极材料", "石墨负极材料", "电解液", "锂电铜箔", "三元前驱体", "碳酸锂", "硫酸镍"];
const STAGES = ["已投产", "试生产", "正在建设", "主体封顶", "已签约未开工", "洽谈中"];
const DISTRICTS = ["示例区", "样本县", "演示县"];

/**
 * Gives one row.
 *
 * @param {number} index From 0.
 * @returns {(string | number | null)[]} Twenty cells; dates are texts such as "2024-03-05".
 */
export function ledgerRow(index) {
  const product = PRODUCTS[index % PRODUCTS.length] ?? "";
  const [tons, land, lines] = [(index % 9) + 1, (index % 300) + 20, (index % 7) + 1];
  const [year, month, day] = [2020 + (index % 6), (index % 12) + 1, (index % 28) + 1];
  return [
    index + 1,
    `示例企业 ${index + 1} 年产${tons}万吨${product}项目`,
    `${year}-620300-26-01-${String(index % 1_000_000).padStart(6, "0")}`,
    `示例企业 ${index + 1}`,
    index % 2 === 0 ? "新建" : "续建",
    "新能源电池",
    product,
    DISTRICTS[index % DISTRICTS.length] ?? "",
    "示例园区",
    `建设${product}生产线${lines}条，年产${tons}万吨${product}，占地${land}亩`,
    land,
    `${year}-${year + 2}`,
    (index % 9000) * 10 + 5000.5,
    (index % 900) * 10,
    STAGES[index % STAGES.length] ?? "",
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    index % 3 === 0 ? "否" : "是",
    index % 400,
    "示例市工信局",
    index % 11 === 0 ? "用地指标不足，\n需协调" : null,
  ];
}

/**
 * Gives all rows below the heading.
 *
 * @param {number} count
 */
export function ledgerRows(count) {
  return Array.from({ length: count }, (_, index) => ledgerRow(index));
}

/**
 * Counts the cells that are not what they should be: heading and rows, dates as `Date`, text or text with a time.
 *
 * @param {readonly (readonly unknown[] | undefined)[]} table Heading and rows as read.
 * @param {number} count Rows below the heading.
 * @returns {{ rows: number, wrong: number, first: string }}
 */
export function checkTable(table, count) {
  let wrong = 0;
  let first = "";
  for (let index = -1; index < count; index += 1) {
    const expected = index < 0 ? HEADINGS : ledgerRow(index);
    const cells = table[index + 1] ?? [];
    for (const [column, value] of expected.entries()) {
      const read = plain(cells[column]);
      if (read === value) continue;
      wrong += 1;
      if (first === "")
        first = `${HEADINGS[column]} ${index + 1}: ${JSON.stringify(read)} for ${JSON.stringify(value)}`;
    }
  }
  return { rows: Math.max(0, table.length - 1), wrong, first };
}

/** @param {unknown} value */
function plain(value) {
  if (value === undefined || value === null || value === "") return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "no date" : value.toISOString().slice(0, 10);
  return value;
}
