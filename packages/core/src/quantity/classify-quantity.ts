/**
 * What a quantity is of: made goods, power, land, money …
 *
 * @module
 */
import type { ReadingKind, ReadingRole } from "./capacity-reading.js";
import { firstMeaning, lastMeaning, wordTable } from "./last-word.js";
import type { QuantityContext } from "./quantity-context.js";
import type { Period } from "./quantity-period.js";
import type { Quantity } from "./scan-quantities.js";

/** What a quantity is of. */
export interface QuantityClass {
  /** Kind. */
  readonly kind: ReadingKind;
  /** Role that its words give it. */
  readonly role: ReadingRole | null;
  /** Another kind that the words allow. */
  readonly doubt: "power-or-capacity" | "use-unclear" | null;
  /** Kind if the doubt is right. */
  readonly otherKind: ReadingKind | null;
}

const MONEY = wordTable<ReadingRole>([
  ["fixed-investment", "固定资产投资 固定资产 固投 固定投资"],
  ["invested", "完成投资 已完成投资 累计完成投资 累计投资 已投资 完成固定资产投资"],
  ["arrived", "到位资金 资金到位 到位 省外资金 实际到位"],
  ["contracted", "签约金额 签约额 签约 合同金额 协议金额 合同额"],
  ["output-value", "产值 总产值 工业产值"],
  ["sales", "销售收入 营业收入 主营业务收入 营收 销售额 营业额 收入 销售"],
  ["tax", "税收 利税 税金 纳税 上缴税 创税 税"],
  ["profit", "利润 净利 净利润"],
  ["gdp", "生产总值 GDP 增加值"],
  ["registered-capital", "注册资本 注册资金"],
  ["funding", "贷款 融资 基金 专项资金 补贴 奖励 补助 奖补 债券 资本金 发债"],
  ["investment", "总投资 投资额 投资 概算 投入 总投"],
]);
const AREA = wordTable<ReadingKind>([
  ["land", "占地 用地 占地面积 用地面积 土地 征地 供地 宗地 拿地 地块 标准地 流转 种植 规划面积"],
  ["building", "建筑面积 建筑 厂房 车间 仓库 库房 办公 宿舍 楼 大棚 温室 建面 展厅 中心 食堂 房屋 标准化厂房 建设面积"],
  [
    "capacity",
    "膜 玻璃 板 面料 瓷砖 陶瓷 布 箔 革 电路 线路 地板 墙 门窗 涂布 地毯 纸 印制 PCB 砖 石材 无纺 幕 毡 屏 基板",
  ],
]);
const PRODUCT_BEHIND = /膜|玻璃|板|面料|瓷砖|陶瓷|布|箔|革|门窗|地毯|纸|PCB|砖|石材|无纺|毡|屏/u;
const STATION =
  /发电|电站|装机|机组|并网|风电|光伏|光热|火电|水电|热电|煤电|源网荷储|新能源项目|风光|风力|抽水蓄能|抽蓄|调峰/u;
const FACTORY =
  /组件|电池|硅片|硅棒|逆变器|整机|主机|装备|制造|生产|产线|电芯|切片|拉晶|变压器|变流器|PACK|Pack|集成|系统|叶片|电机(?!组)|柜/u;
const STORE = /储能|电站|共享|独立/u;
const SURE_STORE = /电站|共享|独立|电网侧|电源侧|配套储能|配建|配储/u;
const STORE_PLACE =
  /库容|储存|仓储|储藏|冷藏|冷库|储罐|罐容|贮存|水池|水库|蓄水|调节池|气柜|储量|容积|筒仓|存栏|冷链|物流库|料仓/u;
const RESERVE = /储量|资源量|蕴藏|探明|可采/u;
const ENERGY_USED = /用电|耗电|能耗|节电|电耗|消耗|节约/u;
const ENERGY_MADE = /发电|电量|上网|供电|送电/u;
const USED = /消耗|耗|用水|节约|节能|原料用量|用量|需要|需求|采购原料|替代|节水/u;
const EMITTED = /减排|减少|减碳|排放|产生|二氧化碳/u;
const BOUGHT = /购置|购买|采购|购进|引进|安装|配备|配置|新上|添置|更新|设备|购|配套|新建|拥有|淘汰/u;
const BOUGHT_BEHIND = /^(?:\(套\))?(?:[^,]{0,10})(?:设备|机床|机器人|仪器|生产设备|装置|锅炉|叉车|行车|起重机|注塑机)/u;
const MACHINE_BEHIND =
  /^[^,]{0,8}(?:行车|起重机|叉车|锅炉|蒸汽|天车|航吊|吊车|货车|中频炉|电炉|转炉|高炉|矿热炉|电弧炉|电解槽|蒸发器|储罐|反应釜)/u;
const LINES = /^(?:[^,]{0,14})(?:生产线|产线|流水线|线)/u;
const PEOPLE = /就业|用工|员工|岗位|职工|定员|带动|吸纳|安置|劳动|务工|人员/u;
const MADE = /项目|生产|制造|组装|装配|基地|工厂/u;

/**
 * Tells what a quantity is of, by its unit and the words around it.
 *
 * @param quantity - The quantity.
 * @param context - Words around it.
 * @param period - Period of making that its own words or the sentence give, `null` for none.
 * @returns Class, or `null` for a count that prose is full of (三家企业, 一套机制) and a ledger does not need.
 */
export function classifyQuantity(
  quantity: Quantity,
  context: QuantityContext,
  period: Period | null,
): QuantityClass | null {
  const { dimension } = quantity.unit.word;
  const around = `${context.near}|${context.after}`;
  if (quantity.unit.isQuotient) return sure("other", "per-unit");
  if (dimension.startsWith("money:")) return sure("money", moneyRole(context));
  if (dimension === "area") return areaClass(quantity, context, period);
  if (dimension === "people") return sure(PEOPLE.test(`${context.before}|${context.after}`) ? "people" : "other");
  if (dimension === "power") return powerClass(context, period);
  if (dimension === "apparent-power") return period === null ? sure("other", "equipment") : sure("capacity");
  if (dimension === "energy") return energyClass(context, period);
  if (dimension === "coal-equivalent" || dimension === "charge")
    return sure("other", dimension === "charge" ? null : "consumption");
  if (dimension.startsWith("count:")) return countClass(quantity, context, period);
  if (context.after.startsWith("级")) return sure("other", "class");
  if (MACHINE_BEHIND.test(context.after) && period !== "year") return sure("other", "equipment");
  if (RESERVE.test(around)) return sure("other", "reserve");
  if (EMITTED.test(context.near)) return sure("other", "emission");
  if (USED.test(context.near)) return sure("other", "consumption");
  if (STORE_PLACE.test(around) && period === null) return sure("storage");
  if (dimension.endsWith("length")) return sure(period === null ? "other" : "capacity");
  return sure("capacity");
}

function sure(kind: ReadingKind, role: ReadingRole | null = null): QuantityClass {
  return { kind, role, doubt: null, otherKind: null };
}

function moneyRole({ before, near, after }: QuantityContext): ReadingRole | null {
  return lastMeaning(near, MONEY) ?? firstMeaning(after, MONEY) ?? lastMeaning(before, MONEY);
}

function areaClass(quantity: Quantity, { near, after, before }: QuantityContext, period: Period | null): QuantityClass {
  const isLand = ["亩", "公顷", "平方公里"].includes(quantity.unit.word.zh);
  if (isLand) return sure("land");
  const named = lastMeaning(near, AREA);
  if (named === "land" || named === "building") return sure(named);
  if (period !== null) return sure("capacity");
  const behind = firstMeaning(after, AREA);
  if (behind === "building") return sure("building");
  if (behind === "capacity" || (named === "capacity" && after === "")) return sure("capacity");
  const earlier = lastMeaning(before, AREA);
  const kind =
    earlier === "land" || earlier === "building" ? earlier : PRODUCT_BEHIND.test(after) ? "capacity" : "building";
  return { kind, role: null, doubt: "use-unclear", otherKind: kind === "land" ? "building" : "land" };
}

function powerClass({ near, after, beyond }: QuantityContext, period: Period | null): QuantityClass {
  if (period !== null) return sure("capacity");
  const words = after === "" ? beyond : after;
  const isStation = STATION.test(words) || STATION.test(near) || /储能/u.test(words);
  const isFactory = FACTORY.test(words) && !/发电系统|储能系统|电站系统/u.test(words);
  if (isStation && !isFactory) return sure("power");
  const [kind, otherKind] = isFactory ? (["capacity", "power"] as const) : (["power", "capacity"] as const);
  return { kind, role: null, doubt: "power-or-capacity", otherKind };
}

function energyClass({ near, after, beyond, between }: QuantityContext, period: Period | null): QuantityClass {
  const words = after === "" ? beyond : after;
  if (ENERGY_USED.test(near)) return sure("other", "consumption");
  if (ENERGY_MADE.test(near) || /^(?:的?)(?:发|电量|清洁电|绿电)/u.test(after)) return sure("other", "generation");
  if (period !== null) return sure("capacity");
  if (FACTORY.test(words.replaceAll(/储能系统|发电系统/gu, ""))) return sure("capacity");
  if (SURE_STORE.test(words) || SURE_STORE.test(near) || between.trim() === "/") return sure("storage");
  if (!STORE.test(words) && !STORE.test(near)) return sure("capacity");
  // 储能4GWh: of a storage station, or storage cells from a factory
  const [kind, otherKind] = /^储能(?:项目|工程)?$/u.test(words)
    ? (["storage", "capacity"] as const)
    : (["capacity", "storage"] as const);
  return { kind, role: null, doubt: "use-unclear", otherKind };
}

function countClass(quantity: Quantity, context: QuantityContext, period: Period | null): QuantityClass | null {
  const { near, after, rest } = context;
  const { isGeneric, zh } = quantity.unit.word;
  if (zh === "条" && LINES.test(rest)) return sure("other", "lines");
  if (zh === "个" && /岗位|就业/u.test(near)) return sure("people");
  const isBought = BOUGHT.test(near) || BOUGHT_BEHIND.test(after);
  const isLarge = quantity.name !== quantity.unit.name || quantity.value >= 1000;
  if (period !== null && !isBought) return sure("capacity");
  if (isGeneric || (quantity.isInWords && !isLarge)) return null;
  if (isBought) return sure("other", "equipment");
  if (MADE.test(after) && isLarge) return { kind: "capacity", role: null, doubt: "use-unclear", otherKind: "other" };
  return sure("other");
}
