/**
 * What the help says of each command, apart from the options that describe themselves.
 *
 * @module
 */
import { ANALYZE_OPTIONS, MEASURES } from "@liantu/core";
import type { Localized, OptionDescriptor } from "@liantu/core";
import { optionsOfMeasure } from "../options.js";
import type { CommandName } from "../options.js";

type LocalizedLines = Readonly<Record<keyof Localized, readonly string[]>>;

/** Help of one command. */
export interface HelpText {
  /** Command with its arguments. */
  readonly usage: Localized;
  /** What it does, in a few words. */
  readonly brief: Localized;
  /** What it does. */
  readonly about?: LocalizedLines;
  /** Options of the library that it takes. */
  readonly described?: readonly OptionDescriptor[];
  /** Options of its own: how they are written, what they do. */
  readonly own?: readonly (readonly [usage: Localized, words: Localized])[];
  /** What `--json` prints; absent if it has no such option. */
  readonly json?: Localized;
  /** Words below. */
  readonly notes?: LocalizedLines;
}

const same = (text: string): Localized => ({ zh: text, en: text });

const WHY: Localized = { zh: "--why 环节", en: "--why LINK" };

/** Help by command. */
export const HELP_TEXTS: Readonly<Record<CommandName, HelpText>> = {
  analyze: {
    usage: same("analyze CHAIN"),
    brief: { zh: "缺口表与指标", en: "the gap table and the indicators" },
    about: {
      zh: ["打印缺口表（环节、类别、需求、供给、建成后/在建后/拟引进后缺口、覆盖率、对策、项目数）和指标。"],
      en: [
        "Prints the gap table (link, class, demand, supply, gap after built/under construction/planned, coverage,",
        "action, projects needed) and the indicators.",
      ],
    },
    described: ANALYZE_OPTIONS,
    own: [[WHY, { zh: "只解释一个环节：数字、理由、来源", en: "explain one link only: numbers, reasons, sources" }]],
    json: { zh: "输出一个 JSON 对象", en: "print one JSON object" },
    notes: {
      zh: ["类别后的 * 表示系数取区间两端时类别会变；“待测算”表示数据不足，不是 0；“未调查”的环节只列需求。"],
      en: [
        'A * after a class says that an end of the range would give another; "not known" is not 0; of a link that is',
        "not surveyed only the demand is known.",
      ],
    },
  },
  opportunities: {
    usage: same("opportunities CHAIN"),
    brief: { zh: "投资机会清单，按紧迫程度排序", en: "the opportunity list, the most urgent first" },
    about: {
      zh: [
        "打印投资机会清单：环节与产品、类别、缺口、需项目数、投资、用地、本地买家、评分、责任单位；下方写明评分算式。",
      ],
      en: [
        "Prints the opportunity list: link and product, class, gap, projects needed, investment, land, local buyers,",
        "score, responsible unit; below it the formula of the score.",
      ],
    },
    described: ANALYZE_OPTIONS,
    own: [
      [
        { zh: "-o, --output 文件", en: "-o, --output FILE" },
        {
          zh: "写入文件而不打印：.csv（Excel、WPS 可直接打开，含全部栏目）或 .json",
          en: "write a file instead of printing: .csv (opens in Excel and WPS, every column) or .json",
        },
      ],
      [
        WHY,
        {
          zh: "只解释一个环节：评分算式、数字、理由、买家、来源",
          en: "explain one link only: formula of the score, numbers, reasons, buyers, sources",
        },
      ],
    ],
    json: { zh: "输出 { chain, options, opportunities }", en: "print { chain, options, opportunities }" },
  },
  require: {
    usage: { zh: "require CHAIN --target 环节=数量", en: "require CHAIN --target LINK=AMOUNT" },
    brief: { zh: "目标经各层级推算的总需求", en: "total requirement of a target through all tiers" },
    about: {
      zh: ["按层级打印目标的总需求：各级投入、循环与副产品抵扣都算在内。例如 --target cell-lfp=10 或 电芯=10GWh/年。"],
      en: [
        "Prints the total requirement of targets by tier: inputs of every tier, cycles and by-product credits included.",
        "Such as --target cell-lfp=10 or cell-lfp=10GWh/a.",
      ],
    },
    described: optionsOfMeasure("requirement"),
    json: {
      zh: "输出 { requirement, unusedCredits, chain, rangesBound, missing, residual }",
      en: "print { requirement, unusedCredits, chain, rangesBound, missing, residual }",
    },
  },
  measure: {
    usage: { zh: "measure [指标] CHAIN", en: "measure [MEASURE] CHAIN" },
    brief: { zh: "计算一项指标；不写指标则列出全部", en: "one measure; without a name, the list of them" },
    about: {
      zh: ["计算一项指标并打印；不写指标则列出全部。某一项的选项见 liantu help measure 指标。"],
      en: ["Computes one measure; without a name lists them. Options of one: liantu help measure MEASURE."],
    },
    described: MEASURES.flatMap(({ options }) => options),
    json: {
      zh: "输出 { chain, measure, options, result }；不写指标时输出 { measures }",
      en: "print { chain, measure, options, result }; without a name { measures }",
    },
  },
  validate: {
    usage: same("validate FILE"),
    brief: { zh: "检查文档，列出全部问题及位置", en: "every issue of a document with its place" },
    about: {
      zh: ["列出文档的全部问题：位置、严重程度、原因、处理办法。有错误时退出码为 1。"],
      en: ["Lists every issue of a document: place, severity, reason, remedy. Ends with 1 if there is an error."],
    },
    json: { zh: "输出 { file, valid, counts, issues }", en: "print { file, valid, counts, issues }" },
  },
  help: {
    usage: { zh: "help [命令]", en: "help [COMMAND]" },
    brief: { zh: "命令的用法", en: "how a command is used" },
  },
};
