/**
 * The units of ledgers: words, spellings and exact sizes. Data only.
 *
 * @module
 */

/** One unit word: what is left of a unit without 万, 亿, kilo or giga. */
export interface UnitWord {
  /** What it measures; only equal dimensions convert. */
  readonly dimension: string;
  /** Name in Chinese. */
  readonly zh: string;
  /** Name in English. */
  readonly en: string;
  /** Size in the base unit of the dimension, as a fraction of integers. */
  readonly numerator: number;
  /** See `numerator`; positive. */
  readonly denominator: number;
  /** Metric symbol to step by kilo, mega, giga: in both languages (`si`), or in English only (`siEn`). */
  readonly steps: "myriad" | "si" | "siEn";
  /** A counter that any noun takes (个, 条, 座), so that it says nothing of the thing counted. */
  readonly isGeneric: boolean;
}

/** A spelling: a word, and how many of it. */
export interface UnitSpelling {
  /** Word. */
  readonly word: UnitWord;
  /** Multiple of the word, a positive integer. */
  readonly scale: number;
}

/** Metric prefixes used for power, energy and charge. */
export const SI_PREFIXES = [
  ["", 1],
  ["k", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["T", 1e12],
] as const;

/** Number words that may stand before any unit, longest first. */
export const NUMBER_PREFIXES: readonly (readonly [word: string, scale: number])[] = [
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
  ["十", 1e1],
];

/** Spellings of "per year". */
export const YEAR_WORDS: ReadonlySet<string> = new Set(["a", "年", "yr", "y", "year", "annum"]);

/** Spellings of the other periods. They stand below a stroke only, and none converts to another: see {@link parseUnit}. */
export const PERIOD_WORDS: ReadonlyMap<string, "month" | "day" | "hour"> = new Map([
  ["月", "month"],
  ["month", "month"],
  ["日", "day"],
  ["天", "day"],
  ["d", "day"],
  ["day", "day"],
  ["小时", "hour"],
  ["时", "hour"],
  ["h", "hour"],
  ["hour", "hour"],
]);

// dimension, Chinese, English, size in the base unit, spellings
const measures: readonly (readonly [string, string, string, readonly [number, number], string])[] = [
  ["mass", "吨", "t", [1000, 1], "吨 公吨 t T ton tons tonne tonnes"],
  ["mass", "千克", "kg", [1, 1], "kg KG 千克 公斤 ㎏"],
  ["mass", "克", "g", [1, 1000], "g 克"],
  ["mass", "斤", "jin", [1, 2], "斤 市斤"],
  ["mass", "克拉", "ct", [1, 5000], "克拉 ct"],
  ["coal-equivalent", "吨标准煤", "tce", [1, 1], "吨标准煤 吨标煤 tce"],
  ["area", "㎡", "m²", [1, 1], "m² ㎡ M² 平方米 平米 平方 平 m2 M2 m^2 sqm"],
  ["area", "平方公里", "km²", [1_000_000, 1], "km² ㎢ km2 平方公里 平方千米"],
  ["area", "公顷", "ha", [10_000, 1], "公顷 hm² hm2 ha"],
  ["area", "亩", "mu", [2000, 3], "亩 市亩 mu"],
  ["volume", "立方米", "m³", [1, 1], "m³ M³ ㎥ 立方米 立方 方 m3 M3 m^3"],
  ["volume", "升", "L", [1, 1000], "升 L 公升"],
  ["gas-volume", "标方", "Nm³", [1, 1], "标方 标准立方米 标立方米 标立方 Nm³ Nm3 NM3 Nm^3"],
  ["length", "米", "m", [1, 1], "米 m 延米 延长米"],
  ["length", "公里", "km", [1000, 1], "公里 千米 km ㎞ KM Km"],
  ["fibre-length", "芯公里", "fibre-km", [1, 1], "芯公里"],
  ["energy", "GJ", "GJ", [2_500_000, 9], "GJ 吉焦"],
  ["people", "人", "people", [1, 1], "人 people person persons jobs"],
  ["money:CNY", "元", "CNY", [1, 1], "元 CNY RMB 人民币 元人民币 人民币元 ¥ yuan"],
  ["money:USD", "美元", "USD", [1, 1], "美元 美金 USD US$ $"],
  ["money:EUR", "欧元", "EUR", [1, 1], "欧元 EUR €"],
  ["money:JPY", "日元", "JPY", [1, 1], "日元 JPY"],
  ["money:HKD", "港元", "HKD", [1, 1], "港元 港币 HKD"],
  ["money:GBP", "英镑", "GBP", [1, 1], "英镑 GBP £"],
];

// dimension, metric symbol, spellings without a prefix, Chinese spelling that metric prefixes stand before
const metrics: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["power", "W", "W", ["瓦", "瓦特"]],
  ["power", "Wp", "Wp", ["瓦峰"]],
  ["energy", "Wh", "Wh", ["瓦时", "瓦·时", "瓦小时"]],
  ["charge", "Ah", "Ah", ["安时"]],
  ["apparent-power", "VA", "VA", ["伏安"]],
];

// where people step by 万 and 亿 instead of by kilo and mega
const kilos: readonly (readonly [string, string, string, string])[] = [
  ["power", "千瓦", "W", "千瓦"],
  ["energy", "千瓦时", "Wh", "千瓦时 度 千瓦·时 千瓦小时 度电"],
  ["apparent-power", "千伏安", "VA", "千伏安"],
];

// each counter is a dimension of its own: 台 is not 套
const counters =
  "套:sets 台:units 台套:units 件:pieces 只:pieces 支:pieces 片:pieces 块:pieces 辆:vehicles 张:sheets 卷:rolls 瓶:bottles " +
  "盒:boxes 箱:cases 袋:bags 粒:grains 把:pieces 双:pairs 架:aircraft 艘:vessels 枚:pieces 副:pairs 盏:lamps 樘:doors " +
  "头:head 羽:birds 株:plants 棵:trees 匹:head 部:units 颗:pieces 批:batches 标箱:TEU";
const genericCounters =
  "个:pieces 条:lines 座:sites 根:pieces 组:groups 口:wells 栋:buildings 幢:buildings 间:rooms 家:firms 户:households " +
  "项:items 份:copies 孔:holes 节:pieces 列:trains 人次:visits";
const counterSpellings: readonly (readonly [string, string])[] = [
  ["set", "套"],
  ["sets", "套"],
  ["unit", "台"],
  ["units", "台"],
  ["台(套)", "台套"],
  ["套(台)", "台套"],
  ["台、套", "台套"],
  ["piece", "件"],
  ["pieces", "件"],
  ["pcs", "件"],
  ["PCS", "件"],
  ["vehicle", "辆"],
  ["vehicles", "辆"],
  ["TEU", "标箱"],
  ["roll", "卷"],
  ["rolls", "卷"],
  ["head", "头"],
  ["pair", "双"],
  ["pairs", "双"],
];

/** Every spelling that is not made of a number prefix and another spelling. */
export const UNIT_SPELLINGS: ReadonlyMap<string, UnitSpelling> = tabulate();

function tabulate(): Map<string, UnitSpelling> {
  const table = new Map<string, UnitSpelling>();
  const steps = "myriad" as const;
  for (const [dimension, zh, en, [numerator, denominator], spellings] of measures) {
    const word = { dimension, zh, en, numerator, denominator, steps, isGeneric: false };
    for (const spelling of spellings.split(" ")) table.set(spelling, { word, scale: 1 });
  }
  const tonne = table.get("t");
  if (tonne !== undefined) {
    table.set("kt", { ...tonne, scale: 1e3 });
    table.set("Mt", { ...tonne, scale: 1e6 });
  }

  const chinesePrefixes = ["", "千", "兆", "吉", "太"];
  for (const [dimension, symbol, spelling, chinese] of metrics) {
    const word = {
      dimension,
      zh: symbol,
      en: symbol,
      numerator: 1,
      denominator: 1,
      steps: "si" as const,
      isGeneric: false,
    };
    for (const [place, [prefix, scale]] of SI_PREFIXES.entries()) {
      table.set(prefix + spelling, { word, scale });
      for (const name of chinese) table.set((chinesePrefixes[place] ?? "") + name, { word, scale });
      // MWH, Gwh, KW: the case of these is as people type it. Only "m" alone could be milli, which no ledger needs
      const loose = (prefix + spelling).toUpperCase();
      for (const variant of [loose, loose.toLowerCase(), loose.charAt(0) + loose.slice(1).toLowerCase()]) {
        if (variant.length > 1 && !table.has(variant)) table.set(variant, { word, scale });
      }
    }
  }
  for (const [dimension, zh, en, spellings] of kilos) {
    const word = { dimension, zh, en, numerator: 1000, denominator: 1, steps: "siEn" as const, isGeneric: false };
    for (const spelling of spellings.split(" ")) table.set(spelling, { word, scale: 1 });
  }

  for (const [list, isGeneric] of [
    [counters, false],
    [genericCounters, true],
  ] as const) {
    for (const pair of list.split(" ")) {
      const [zh = "", en = ""] = pair.split(":");
      const word = { dimension: `count:${zh}`, zh, en, numerator: 1, denominator: 1, steps, isGeneric };
      table.set(zh, { word, scale: 1 });
    }
  }
  for (const [spelling, of] of counterSpellings) {
    const known = table.get(of);
    if (known !== undefined) table.set(spelling, known);
  }
  return table;
}
