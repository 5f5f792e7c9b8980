/**
 * Words before the name of a product that leave it the same product, and words that make another one of it.
 *
 * @module
 */
import { isSubstance } from "./chemical-names.js";

/** What says how much, where, how well or for whom something is made, and not what. */
const NEUTRAL =
  /(?:[\d.]+|[一二三四五六七八九十百千万亿]+)(?:GWH|MWH|KWH|GW|MW|万吨|亿吨|吨|吉瓦时|兆瓦时|吉瓦|兆瓦|平方米|平米|万套|套|台|条|微米|UM|ΜM|MM|M2|系|号|期|级)*|第?[一二三四五六七八九十首]期|年产能?|年处理|日产|月产|产能|规模化?|改扩建|新建|扩建|续建|建设|建成|形成|规划|计划|本期|投资|新增|购置|引进|采用|利用|主要|其中|生产线?|产线|制造|加工|项目|基地|工厂|车间|一体化|产业化|高性能|高端|高品质|高质量|高纯度?|高比能|高能量密度|高安全|高倍率|高电压|高压实|高镍|长循环|低成本|先进|新型|新一代|优质|绿色|低碳|零碳|节能|环保|智能化?|数字化|自动化|大型|超薄|极薄|薄型|湿法|干法|人造|天然|电解|新能源汽车|新能源车|新能源|电子材料|功能材料|新材料|材料|车用|车规级|圆柱|方形|软包|国产|示例|企业|独立|共享|电网侧|万吨级|吨级|系列|用于|专用|产品|[年用的级及和与拟]/uy;
/** What the products of a battery chain are for. */
const OF_BATTERIES =
  /锂离子动力|锂离子|锂电池|锂电|动力电池|动力|储能电池|储能|电池级|电池|电芯|磷酸铁锂|铁锂|LFP|镍钴锰|三元|NCM/uy;
const OF_RECYCLING = /退役|废旧|报废/uy;
// kinds of a product, of a grade, form or make of its own, that the same link makes
const KINDS_OF_SUBSTANCES =
  /无水|含水|水合|结晶|[一二三四五六七八九单半]水|精制|净化|提纯|工业级|电子级|电镀级|试剂级|特级|热法|窑法|萃取法|吸附法|副产|再生/uy;
const KINDS_OF_FOIL = /复合|PET|双光|单光|双面光?|单面光?|涂炭|涂碳|微孔|多孔|高抗拉|高延伸/uy;
const KINDS_OF_STORAGE =
  /户用|家用|家庭|工商业|用户侧|电源侧|分布式|移动式?|便携式?|集装箱式?|预制舱式?|机柜式?|液冷式?|风冷式?|浸没式|梯次利用|梯级利用|光储充?一?体?化?|智慧/uy;
const KINDS_OF_CELL_MATERIALS =
  /单晶|多晶|球形|类球形|快充|超充|低温|耐低温|宽温|高温|阻燃|难燃|液态|陶瓷|勃姆石|芳纶|涂覆|涂布|石墨烯|单壁|多壁|碳纳米管|炭黑|精密|铝壳|钢壳|长寿命|高循环|大圆柱|小圆柱|刀片/uy;
const LONGEST = 40;
/** What makes another product wherever it stands near the name, before or behind. */
const FOREIGN =
  /铅酸|铅炭|铅碳|全钒|钒电|钒液|液流|钠电|钠离子|镍氢|锌溴|电容器?|(?<![污废给供排循环])水处理|反渗透|超滤|空调|药用|药品|医用|食品|饲料|肥料|电子电路|印制电路|PCB|叉车|集中式|地面式/giu;

const FOIL = /箔$/u;
const STORAGE = /储能|PACK$|电池|电芯|PCS$|变流器/u;

/** What a chain speaks of. */
export interface QualifierContext {
  /** Whether the chain is one of batteries. */
  readonly isOfBatteries: boolean;
  /** Whether a word is one of the chain's own modifiers. */
  readonly isOwn: (word: string) => boolean;
}

/**
 * Tells whether what stands before the name of a product leaves it the same product.
 *
 * @param modifier - Comparable text before the name, as of `nameKey`.
 * @param term - Name that it stands before.
 * @param context - What the chain speaks of.
 * @returns `false` as soon as a part of it is not known to be harmless.
 */
export function isNeutral(modifier: string, term: string, context: QualifierContext): boolean {
  return isMadeOf(modifier, neutralFor(term, context), context);
}

/**
 * Tells whether what stands before the name of a product makes a kind of it that the same link makes: 无水氢氟酸, 户用储能电池,
 * 复合铜箔. It says more than nothing, so that a placement that rests on it is less sure.
 *
 * @param modifier - Comparable text before the name, as of `nameKey`.
 * @param term - Name that it stands before.
 * @param context - What the chain speaks of.
 * @returns `true` also for what leaves it the same product; `false` as soon as a part of it is not known.
 */
export function isKindOf(modifier: string, term: string, context: QualifierContext): boolean {
  const kinds = [
    ...(isSubstance(term) ? [KINDS_OF_SUBSTANCES] : []),
    ...(FOIL.test(term) ? [KINDS_OF_FOIL] : []),
    ...(STORAGE.test(term) ? [KINDS_OF_STORAGE] : []),
    ...(context.isOfBatteries ? [KINDS_OF_CELL_MATERIALS] : []),
  ];
  return isMadeOf(modifier, [...neutralFor(term, context), ...kinds], context);
}

function neutralFor(term: string, { isOfBatteries }: QualifierContext): readonly RegExp[] {
  return [NEUTRAL, ...(isOfBatteries ? [OF_BATTERIES] : []), ...(/回收|利用/u.test(term) ? [OF_RECYCLING] : [])];
}

function isMadeOf(modifier: string, patterns: readonly RegExp[], { isOwn }: QualifierContext): boolean {
  if (modifier.length > LONGEST) return false;
  const reached = new Set([0]);
  for (let at = 0; at < modifier.length; at += 1) {
    if (!reached.has(at)) continue;
    for (const pattern of patterns) {
      pattern.lastIndex = at;
      const length = pattern.exec(modifier)?.[0].length ?? 0;
      if (length > 0) reached.add(at + length);
    }
    for (let end = at + 2; end <= modifier.length; end += 1) if (isOwn(modifier.slice(at, end))) reached.add(end);
  }
  return reached.has(modifier.length);
}

/**
 * Finds the words of a text that make another product of what it names.
 *
 * @param text - Half-width text.
 * @returns Words in the order of the text.
 */
export function foreignWords(text: string): readonly string[] {
  return text.match(FOREIGN) ?? [];
}
