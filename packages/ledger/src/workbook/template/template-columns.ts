/**
 * Columns of the template that ledgers are filled into.
 *
 * @module
 */
import { PROJECT_STAGES, STAGE_NAMES } from "@liantu/core";
import type { Chain, LinkStage, Localized } from "@liantu/core";
import { AMOUNT_FORMAT, byText } from "../lists/list-column.js";
import type { CellValue, SheetColumn } from "../sheet-plan.js";

/** A column of the template. */
export interface TemplateColumn {
  /** Heading that `readLedger` knows. */
  readonly head: string;
  /** Width in characters. */
  readonly width: number;
  /** What to fill in. */
  readonly explanation: Localized;
  /** What two projects would have there. */
  readonly examples: readonly [CellValue, CellValue];
  /** Number format. */
  readonly format?: string;
  /** Values to choose from. */
  readonly choices?: readonly string[];
}

/** Text that may look like a number. */
const TEXT = "@";
const YES_NO = ["是", "否"];
const LANES: readonly LinkStage[] = ["upstream", "midstream", "downstream", "supporting"];

/**
 * Gives the columns of the template.
 *
 * @param chain - Chain, for the names of its links; without one, links are typed.
 * @returns Columns in the order of the ledger.
 */
export function templateColumns(chain?: Chain): readonly TemplateColumn[] {
  const links = linkChoices(chain);
  const name = chain?.document.name;
  const first = links[0] ?? "正极材料";
  const second = links[1] ?? "电芯";
  return [
    column("序号", 6, ["可不填", "optional"], [1, 2]),
    column(
      "项目名称",
      34,
      ["必填，每行一个项目，分期的每期一行", "needed; one project a row, each phase a row of its own"],
      ["示例：年产2万吨材料项目", "示例：年产3GWh电芯项目一期"],
    ),
    column(
      "项目代码",
      18,
      ["投资项目在线审批监管平台的代码，没有可不填", "code of the approval platform, if any"],
      ["", ""],
      {
        format: TEXT,
      },
    ),
    column(
      "建设单位",
      28,
      ["企业全称，与营业执照一致", "full name as on the business licence"],
      ["示例材料有限公司", "示例电池有限公司"],
    ),
    column("统一社会信用代码", 21, ["18 位", "18 characters"], ["", ""], { format: TEXT }),
    column("所属产业链", 16, ["产业链名称", "name of the chain"], [name ?? "电池", name ?? "电池"], {
      choices: name === undefined ? [] : [name],
    }),
    column(
      "环节",
      20,
      links.length > 0
        ? ["从下拉列表中选", "choose from the list"]
        : ["在产业链上做的是哪一环", "which link of the chain it is"],
      [first, second],
      links.length > 0 ? { choices: links } : {},
    ),
    column("所属县区", 12, ["县（市、区）", "county or district"], ["示例区", "示例县"]),
    column("建设地点", 18, ["园区或地址", "park or address"], ["示例园区", "示例园区"]),
    column(
      "建设内容及规模",
      40,
      ["照备案文件写", "as in the filing"],
      ["建设生产线2条及配套设施", "建设厂房及电芯生产线"],
    ),
    column(
      "主要产品及产能",
      24,
      ["连单位一起写：2万吨/年、3GWh/年；分不清的写产品名称", "with its unit: 2万吨/年, 3GWh/年"],
      ["2万吨/年", "3GWh/年"],
    ),
    amount("用地（亩）", 10, ["只填数字", "number only"], [120, 80]),
    column("开工时间", 12, ["年月：2025年3月", "year and month: 2025年3月"], ["2024年3月", "2025年6月"], {
      format: TEXT,
    }),
    column(
      "竣工时间",
      12,
      ["年月，未竣工的写计划时间", "year and month, planned if not yet"],
      ["2025年10月", "2026年12月"],
      {
        format: TEXT,
      },
    ),
    amount("总投资（万元）", 14, ["只填数字，单位万元", "number only, in 10 000 CNY"], [20000, 125000]),
    amount("年度计划投资（万元）", 14, ["只填数字", "number only"], [8000, 30000]),
    amount("累计完成投资（万元）", 14, ["只填数字", "number only"], [6000, ""]),
    amount("到位资金（万元）", 14, ["只填数字", "number only"], [5000, ""]),
    column(
      "项目阶段",
      12,
      ["从下拉列表中选", "choose from the list"],
      [STAGE_NAMES.building.zh, STAGE_NAMES.signed.zh],
      {
        choices: PROJECT_STAGES.map((stage) => STAGE_NAMES[stage].zh),
      },
    ),
    column("是否入库", 9, ["是或否", "是 (yes) or 否 (no)"], ["是", "否"], { choices: YES_NO }),
    amount("预期产值（万元）", 14, ["达产后的年产值", "yearly output at full capacity"], [60000, 300000]),
    amount("用工（人）", 9, ["只填数字", "number only"], [150, 400]),
    column("责任单位", 18, ["", ""], ["示例区工信局", "示例县招商局"]),
    column("包抓领导", 12, ["", ""], ["", ""]),
    column("联系人及电话", 20, ["只在本单位内部流转时填", "only where the file stays inside"], ["", ""], {
      format: TEXT,
    }),
    column("存在问题", 30, ["没有就空着", "leave empty if none"], ["用电负荷不足", ""]),
    column("备注", 24, ["", ""], ["", ""]),
  ];
}

/**
 * Makes the column of the sheet to be filled in.
 *
 * @param column - Column of the template.
 * @param language - Language of the explanation.
 * @returns Column of a sheet.
 */
export function sheetColumnOf(
  { head, width, explanation, format, choices }: TemplateColumn,
  language: "zh" | "en",
): SheetColumn {
  const words = explanation[language];
  return {
    head,
    width,
    isWrapped: true,
    ...(format === undefined ? {} : { format }),
    ...(choices === undefined ? {} : { choices }),
    ...(words === "" ? {} : { explanation: words }),
  };
}

function column(
  head: string,
  width: number,
  [zh, en]: readonly [string, string],
  examples: readonly [CellValue, CellValue],
  rest: Pick<TemplateColumn, "format" | "choices"> = {},
): TemplateColumn {
  return { head, width, explanation: { zh, en }, examples, ...rest };
}

function amount(
  head: string,
  width: number,
  words: readonly [string, string],
  examples: readonly [CellValue, CellValue],
): TemplateColumn {
  return column(head, width, words, examples, { format: AMOUNT_FORMAT });
}

/**
 * Gives the names of links to choose from, along the chain, as people look for them.
 *
 * @param chain - Chain; none gives no choice.
 * @returns Names; one that several links have stands once.
 */
export function linkChoices(chain: Chain | undefined): readonly string[] {
  const links = [...(chain?.document.links ?? [])].sort(
    (a, b) => LANES.indexOf(a.stage) - LANES.indexOf(b.stage) || byText(a.name, b.name) || byText(a.id, b.id),
  );
  return [...new Set(links.map(({ name }) => name.trim()))].filter((name) => name !== "");
}
