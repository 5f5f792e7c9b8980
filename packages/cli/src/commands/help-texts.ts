/**
 * What the help says of each command, apart from the options that describe themselves.
 *
 * @module
 */
import { ANALYZE_OPTIONS, MEASURES, PROJECT_STAGES } from "@liantu/core";
import type { Localized } from "@liantu/core";
import { LEDGER_FIELDS } from "@liantu/ledger";
import { fieldWords } from "../input/ledger-mapping.js";
import { optionsOfMeasure } from "../options.js";
import type { CommandName } from "../options.js";
import { same } from "./help-text.js";
import type { HelpText } from "./help-text.js";
import { PLANNING_HELP } from "./planning-help.js";
import { REPORT_HELP } from "./report-help.js";

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
    own: [
      [WHY, { zh: "只解释一个环节：数字、理由、来源", en: "explain one link only: numbers, reasons, sources" }],
      [
        { zh: "--measure 指标", en: "--measure MEASURE" },
        {
          zh: "改为计算一项指标：loss（停产损失）、survival（可维持时间）、weakness（薄弱环节排序）等，选项与 liantu measure 相同；全部指标见 liantu measure",
          en: "one measure instead: loss, survival, weakness, dominators, betweenness and more, with the options of liantu measure, which lists them all",
        },
      ],
    ],
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
          zh: "写入文件而不打印：.xlsx（排好版的工作簿，含来源和规则）、.csv（含全部栏目）或 .json",
          en: "write a file instead of printing: .xlsx (laid out, with sources and rules), .csv (every column) or .json",
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
  import: {
    usage: same("import LEDGER --chain CHAIN"),
    brief: { zh: "把项目台账并入产业链，列出变化和疑问", en: "a ledger of projects put into a chain" },
    about: {
      zh: [
        "读入项目台账（Excel、WPS 的 .xlsx，.csv，.tsv；UTF-8 或 GBK），识别表头、单位、进展和产能，把项目放到环节上，",
        "列出新增、更新、无变化、待定的行。只增改，不删除；有疑问的行不写入，逐行给出行号、原因和处理办法。",
      ],
      en: [
        "Reads a ledger (.xlsx of Excel or WPS, .csv, .tsv; UTF-8 or GBK), finds heading, units, progress and capacities,",
        "puts the projects on links, and tells what is new, changed, the same or undecided. Nothing is deleted; a row in",
        "doubt is left out and told with its number, the reason and a remedy.",
      ],
    },
    own: [
      [
        { zh: "--chain 文件", en: "--chain FILE" },
        { zh: "产业链文档；必需", en: "chain document; required" },
      ],
      [
        { zh: "-o, --output 文件.json", en: "-o, --output FILE.json" },
        {
          zh: "写入并入后的产业链；可以就是 --chain 的文件；不写则只看结果",
          en: "write the chain with the projects; may be the file of --chain; without it nothing is written",
        },
      ],
      [
        { zh: "--faulty 文件.xlsx", en: "--faulty FILE.xlsx" },
        {
          zh: "把有问题的行另存为工作簿，附原因和改法；改好后可直接再导入",
          en: "write the rows in doubt as a workbook with reasons and remedies; mended, it can be imported",
        },
      ],
      [
        { zh: "--sheet 名称", en: "--sheet NAME" },
        { zh: "读哪张工作表；默认最像台账的一张", en: "sheet to read; by default the one most like a ledger" },
      ],
      [
        { zh: "--place 行号=环节", en: "--place ROW=LINK" },
        {
          zh: "指定某行的环节，可重复；多个环节用逗号；不属于本链写 12=-",
          en: "link of a row, repeatable; several parted by commas; 12=- for no link of the chain",
        },
      ],
      [
        { zh: "--same 行号=项目", en: "--same ROW=PROJECT" },
        {
          zh: "某行就是链上的某个项目（写项目编号），可重复；是另一个项目写 12=-",
          en: "the row is that project of the chain (its key), repeatable; 12=- for another project",
        },
      ],
      [
        { zh: "--repeats merge|ask", en: "--repeats merge|ask" },
        {
          zh: "重复列报的行：merge 确定重复的合并（默认），ask 一律不合并只列出",
          en: "repeated rows: merge those that are certain (default), or ask: merge none, list all",
        },
      ],
      [
        { zh: "--repeat 行号=same|other", en: "--repeat ROW=same|other" },
        {
          zh: "某行与另一行是同一项目（same）或不同项目（other），可重复",
          en: "the row and its repeat are one project (same) or two (other), repeatable",
        },
      ],
      [
        { zh: "--column 列=含义", en: "--column COLUMN=MEANING" },
        {
          zh: `指定某列（表头或列号）的含义，如 投资=investment，可重复；不读该列写 列=-。含义：${fieldWords().join("、")}`,
          en: `meaning of a column (heading or letter), such as H=investment, repeatable; COLUMN=- for none. Meanings: ${LEDGER_FIELDS.join(", ")}`,
        },
      ],
      [
        { zh: "--word 词=阶段", en: "--word WORD=STAGE" },
        {
          zh: `说明进展用词的含义，如 建设中期=building，可重复。阶段：${PROJECT_STAGES.join("、")}`,
          en: `what a word of progress means, such as 建设中期=building, repeatable. Stages: ${PROJECT_STAGES.join(", ")}`,
        },
      ],
      [
        { zh: "--mapping 文件.json", en: "--mapping FILE.json" },
        {
          zh: "记住 --column 和 --word 的说明，表头相同的台账下次自动采用；文件不存在则新建",
          en: "remembers --column and --word for ledgers with the same headings; made if it is not there",
        },
      ],
      [
        { zh: "--older keep|take", en: "--older keep|take" },
        {
          zh: "台账比文档旧时：keep 保留文档的进展和数额，只补空缺（默认），take 以台账为准",
          en: "where the ledger is older than the document: keep its stages and amounts, filling gaps only (default), or take",
        },
      ],
      [
        { zh: "--as-of 日期", en: "--as-of DATE" },
        {
          zh: "台账的日期，如 2024-06；用于到位资金和判断台账新旧，比文档新则改文档的数据截至日期",
          en: "date of the ledger, such as 2024-06: for money that arrived, to tell older from newer, and for the document if it is later",
        },
      ],
    ],
    json: {
      zh: "输出 { ledger, chain, difference, duplicates, issues, written }",
      en: "print { ledger, chain, difference, duplicates, issues, written }",
    },
  },
  template: {
    usage: { zh: "template -o 文件.xlsx", en: "template -o FILE.xlsx" },
    brief: { zh: "台账模板，带下拉选项和填写说明", en: "an empty ledger with lists to choose from" },
    about: {
      zh: ["写出项目台账模板：表头、下拉选项、示例和填写说明。填好后用 liantu import 读入，不会再有疑问。"],
      en: ["Writes a ledger to fill in: headings, lists to choose from, examples. liantu import reads it back."],
    },
    own: [
      [
        { zh: "-o, --output 文件.xlsx", en: "-o, --output FILE.xlsx" },
        { zh: "写入的文件；必需", en: "file to write; required" },
      ],
      [
        { zh: "--chain 文件", en: "--chain FILE" },
        { zh: "产业链文档，其环节作为下拉选项", en: "chain document whose links are the list to choose from" },
      ],
    ],
  },
  convert: {
    usage: same("convert IN OUT"),
    brief: { zh: "转换格式：json、xlsx、csv、gexf、graphml", en: "another format: json, xlsx, csv, gexf, graphml" },
    about: {
      zh: [
        "读入产业链（.json，由本程序写出的 .xlsx，.gexf，.graphml），按输出文件名的扩展名写出。",
        ".json 和 .xlsx 含全部内容，可以再读回；.gexf（Gephi）、.graphml（yEd）含环节、供给关系和测算结果；",
        ".csv 写两个文件：环节，和名称加 -flows 的供给关系。",
      ],
      en: [
        "Reads a chain (.json, an .xlsx that this program wrote, .gexf, .graphml) and writes it in the format that the",
        "name of the output tells. .json and .xlsx hold everything and can be read back; .gexf (Gephi) and .graphml (yEd)",
        "hold links, flows and results; .csv makes two files, the links and, with -flows in its name, the flows.",
      ],
    },
    own: [
      [same("--contacts"), { zh: "写出联系人；默认不写", en: "write contacts, too; by default they are left out" }],
      [same("--enterprises"), { zh: "图文件中加入企业和项目", en: "add enterprises and projects to graph files" }],
    ],
  },
  render: {
    usage: { zh: "render CHAIN -o 文件", en: "render CHAIN -o FILE" },
    brief: { zh: "画成图：svg、pdf、png、html", en: "the map as svg, pdf, png or html" },
    about: {
      zh: [
        "把产业链画成图，按输出文件名的扩展名写出；不需要显示器和网络。",
        ".pdf 和 .svg 是矢量图，文字可选中；.png 是图片；.html 是带有这条链的交互图谱，双击即可打开。",
      ],
      en: [
        "Draws the chain as the name of the output tells; needs neither display nor network. .pdf and .svg are vectors with",
        "text that can be selected, .png is a picture, .html is the interactive map with the chain inside.",
      ],
    },
    own: [
      [
        { zh: "-o, --output 文件", en: "-o, --output FILE" },
        { zh: "写入的文件；必需", en: "file to write; required" },
      ],
      [
        same("--paper A0|A1|A2|A3|A4"),
        {
          zh: "纸张；.pdf 默认 A3，.svg 和 .png 默认与图一样大",
          en: "paper; A3 by default for .pdf, as large as the map for .svg and .png",
        },
      ],
      [same("--portrait"), { zh: "纸张纵向；默认横向", en: "paper stands; by default it lies" }],
      [
        { zh: "--tiles auto|列x行", en: "--tiles auto|CxR" },
        {
          zh: "分成多页拼接，如 3x2，带裁切线和页码；auto 分到最小字号达到 2.5 mm",
          en: "several pages to be joined, such as 3x2; auto: until the smallest type is 2.5 mm",
        },
      ],
      [
        same("--level dot|far|mid|near"),
        {
          zh: "卡片详略；默认 near，在纸上则取字号不小于 2.5 mm 的最详一级",
          en: "detail of the cards; near by default, on paper the nearest whose type is 2.5 mm",
        },
      ],
      [
        { zh: "--palette 配色", en: "--palette NAME" },
        { zh: "default、colour-safe、dark、print（默认）", en: "default, colour-safe, dark, print (default)" },
      ],
      [
        { zh: "--lens 看什么", en: "--lens NAME" },
        {
          zh: "status 建设状态（默认）、gap-class 缺口类别、coverage 覆盖率、criticality 关键程度、local-supply 本地配套、resource 资源、fund 资金、responsible 责任单位",
          en: "status (default), gap-class, coverage, criticality, local-supply, resource, fund, responsible",
        },
      ],
      [
        { zh: "--dpi 数值", en: "--dpi NUMBER" },
        {
          zh: ".png 每英寸点数；纸上默认 150，否则 96；长边不超过 14 000 像素",
          en: "dots per inch of .png; 150 on paper, else 96; the longest side has 14 000 at most",
        },
      ],
      [
        { zh: "--title 标题", en: "--title TEXT" },
        { zh: "图上的标题；默认为链的名称", en: "title; the name of the chain by default" },
      ],
      [
        { zh: "--mark 密级", en: "--mark TEXT" },
        {
          zh: "密级标志，如 内部资料，印在标题上方和每一页",
          en: "classification mark, above the title and on every page",
        },
      ],
      [same("--contacts"), { zh: ".html 带上联系人；默认不带", en: "contacts go into .html, too" }],
    ],
  },
  report: REPORT_HELP,
  ...PLANNING_HELP,
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
