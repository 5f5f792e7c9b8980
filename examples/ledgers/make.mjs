// @ts-check
/**
 * Makes the example ledgers: invented, in the manner of real ones. The same bytes every time.
 *
 *   node examples/ledgers/make.mjs        rewrites the files beside it
 *   node examples/ledgers/make.mjs DIR    writes them to DIR
 */
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";

/** @typedef {string | number | boolean | Date | null} Value */
/** @typedef {{ name: string, enterprise: string, product: string, capacity: string, investment: number, land: number, jobs: number, stage: string, start: number, unit: string }} Invented */

const HERE = path.dirname(fileURLToPath(import.meta.url));
const EPOCH = new Date(Date.UTC(2024, 0, 1));
const PRODUCTS = [
  ["磷酸铁锂正极材料", "万吨", [1, 2, 3, 5]],
  ["负极材料", "万吨", [1, 2, 4]],
  ["电解液", "万吨", [1, 2, 3]],
  ["锂电池隔膜", "亿平方米", [1, 2, 4]],
  ["储能电池", "吉瓦时", [2, 4, 8]],
  ["电解铜箔", "万吨", [1, 2, 3]],
  ["镍钴锰前驱体", "万吨", [3, 5, 10]],
  ["碳酸锂", "万吨", [1, 2]],
];
const STAGES = ["已投产", "试生产", "正在建设", "主体封顶", "已签约未开工", "洽谈中", "已备案", "设备安装", "达产达标"];
const DISTRICTS = ["示例区", "样本县", "演示县"];

/**
 * Mulberry32: 0 to 1.
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Invents projects.
 * @param {number} count
 * @param {number} seed
 * @returns {Invented[]}
 */
function invent(count, seed) {
  const random = randomFrom(seed);
  const pick = (/** @type {any} */ list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const [product, unit, sizes] = pick(PRODUCTS);
    const capacity = `${pick(sizes)}${unit}`;
    return {
      name: `年产${capacity}${product}项目（${index + 1}号）`,
      enterprise: `示例企业 ${index + 1}`,
      product,
      capacity,
      investment: Math.round(random() * 200 + 5) * 1000,
      land: Math.round(random() * 400 + 20),
      jobs: Math.round(random() * 500 + 20),
      stage: pick(STAGES),
      start: 2022 + Math.floor(random() * 3),
      unit: pick(DISTRICTS),
    };
  });
}

/** @param {import("hucre/xlsx").WriteSheet[]} sheets */
function workbook(sheets) {
  return writeXlsx({ sheets, properties: { created: EPOCH, modified: EPOCH } });
}

/** A title, a unit line, a heading of two rows, sections, subtotals, a hidden row, a failed formula, notes below. */
function keyProjects() {
  const projects = invent(12, 1);
  /** @type {Value[][]} */
  const rows = [
    ["示例市2024年新能源电池产业链重点项目台账", ...Array(12).fill(null)],
    ["填报单位：示例市招商局", ...Array(8).fill(null), "单位：万元、亩", null, null, null],
    [
      "序号",
      "项目名称",
      "建设单位",
      "建设性质",
      "建设内容及规模",
      "建设起止年限",
      "投资情况",
      null,
      null,
      "用地",
      "形象进度",
      "责任单位",
      "备注",
    ],
    [null, null, null, null, null, null, "总投资", "累计完成投资", "到位资金", null, null, null, null],
  ];
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 12 },
    ...[0, 1, 2, 3, 4, 5, 9, 10, 11, 12].map((column) => ({
      startRow: 2,
      startCol: column,
      endRow: 3,
      endCol: column,
    })),
    { startRow: 2, startCol: 6, endRow: 2, endCol: 8 },
  ];
  const section = (/** @type {string} */ title) => {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: 12 });
    rows.push([title, ...Array(12).fill(null)]);
  };
  const line = (/** @type {Invented} */ p, /** @type {number} */ index) => {
    const done = p.stage === "已投产" || p.stage === "达产达标" ? p.investment : Math.round(p.investment / 3);
    rows.push([
      index + 1,
      p.name,
      p.enterprise,
      index < 6 ? "续建" : "新建",
      `建设${p.product}生产线，年产${p.capacity}${p.product}，总投资${p.investment / 10000}亿元，占地${p.land}亩。`,
      `${p.start}年—${p.start + 2}年`,
      p.investment,
      done,
      Math.round(done / 2),
      p.land,
      p.stage,
      "示例市工信局",
      null,
    ]);
  };
  const sum = (/** @type {string} */ label, /** @type {Invented[]} */ list) =>
    rows.push([
      null,
      label,
      null,
      null,
      null,
      null,
      list.reduce((total, p) => total + p.investment, 0),
      ...Array(6).fill(null),
    ]);

  section("一、续建项目（6个）");
  projects.slice(0, 6).forEach(line);
  sum("小  计", projects.slice(0, 6));
  section("二、新建项目（6个）");
  projects.slice(6).forEach((project, index) => line(project, index + 6));
  sum("小  计", projects.slice(6));
  sum("合  计", projects);
  rows.push([], ["注：1. 数据截至2024年6月底。2. 企业均为虚构。", ...Array(12).fill(null)]);
  const at = (/** @type {number} */ index) => (index < 6 ? 5 + index : 7 + index);
  const put = (/** @type {number} */ index, /** @type {number} */ column, /** @type {Value} */ value) => {
    const row = rows[at(index)];
    if (row !== undefined) row[column] = value;
  };
  put(0, 6, "１２．５亿元");
  put(1, 6, "约3亿");
  put(2, 6, "3-5亿元");
  put(3, 6, "125,000");
  put(4, 9, "/");
  put(5, 5, "2023年3月-2025年6月");
  put(6, 5, "2024.3—2025.12");
  put(7, 10, "一期已投产，二期正在建设");
  put(8, 10, "等领导批示");
  put(9, 6, "待定");
  return workbook([
    {
      name: "重点项目",
      rows,
      merges,
      rowDefs: new Map([[at(4), { hidden: true }]]),
      cells: new Map([
        [`${at(10)},7`, { value: "#REF!", type: "error" }],
        [`${at(0)},8`, { value: 20000, type: "formula", formula: "G6*0.16", formulaResult: 20000 }],
      ]),
    },
    { name: "填报说明", rows: [["一、每月25日前报送。"], ["二、金额以万元计。"]] },
  ]);
}

/** One sheet a month, the same projects in each, a little further every time. */
function monthly() {
  const projects = invent(8, 2);
  const order = [
    "洽谈中",
    "已签约未开工",
    "已备案",
    "正在建设",
    "主体封顶",
    "设备安装",
    "试生产",
    "已投产",
    "达产达标",
  ];
  const sheets = ["2024年4月", "2024年5月", "2024年6月"].map((name, month) => ({
    name,
    columns: [{}, {}, {}, {}, {}, {}, { numFmt: "yyyy-mm-dd" }, {}],
    rows: [
      [`${name}招商项目进展情况表`, null, null, null, null, null, null, null],
      ["序号", "项目名称", "投资方", "主要产品及产能", "总投资（亿元）", "到位资金（万元）", "开工时间", "项目进展"],
      ...projects
        .slice(0, 6 + month)
        .map((p, index) => [
          index + 1,
          p.name,
          p.enterprise,
          `${p.product}${p.capacity}/年`,
          p.investment / 10000,
          Math.round((p.investment * (month + 1)) / 8),
          new Date(Date.UTC(p.start, index, 15)),
          order[Math.min(order.length - 1, order.indexOf(p.stage) + month)] ?? p.stage,
        ]),
    ],
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 7 }],
  }));
  return workbook(sheets);
}

/** The plainest one: headings in the first row. Phases of one project share a merged name. */
function phases() {
  return workbook([
    {
      name: "Sheet1",
      rows: [
        [
          "项目名称",
          "企业名称",
          "环节",
          "产能（万吨/年）",
          "总投资（亿元）",
          "用地（亩）",
          "项目状态",
          "是否入库",
          "审批编号",
        ],
        ["示例企业 1 正极材料项目", "示例企业 1", "磷酸铁锂", 5, 11.42, 136.8, "已投产", "是", "甲-01"],
        [null, null, null, 10, 20, 250, "已签约未开工", "否", "甲-02"],
        ["示例企业 2 铜箔项目", "示例企业 2", "铜箔", 3, 25, 200, "试生产", "是", "乙-01"],
        ["示例企业 3 隔膜项目", "示例企业 3", "隔膜", "4亿平方米", 30, 180, "停工", "否", null],
      ],
      merges: [0, 1, 2].map((column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
    },
  ]);
}

/**
 * Projects along a battery chain in the words that planners use: the link named in a column for some, told by the product
 * only for others; one that fits two links, one that fits none, one whose capacity has to be read out of prose.
 */
function jinchangProjects() {
  /** @type {[string, string | null, string, number, string, string][]} */
  const projects = [
    ["硫酸镍提纯项目", "硫酸镍", "年产5万吨电池级硫酸镍", 86000, "已投产", "示例区"],
    ["三元前驱体一期项目", "三元前驱体", "年产3万吨三元前驱体", 152000, "已投产", "示例区"],
    ["三元前驱体二期项目", "三元前驱体", "新增年产6万吨三元前驱体", 240000, "正在建设", "示例区"],
    ["磷酸铁锂正极材料项目", "正极材料", "年产5万吨磷酸铁锂正极材料", 130000, "主体封顶", "样本县"],
    ["负极材料一体化项目", null, "建设石墨化车间，年产2万吨人造石墨负极材料", 110000, "设备安装", "样本县"],
    ["电解液项目", null, "年产4万吨锂离子电池电解液", 42000, "试生产", "示例区"],
    ["锂电铜箔项目", "铜箔", "年产1.5万吨锂电铜箔", 98000, "已签约未开工", "样本县"],
    ["涂覆隔膜项目", "隔膜", "年产2亿平方米涂覆隔膜", 76000, "洽谈中", "示例区"],
    ["储能电池及PACK项目", null, "年产4GWh磷酸铁锂电芯及储能电池PACK", 260000, "正在建设", "示例区"],
    ["储能电站项目", "储能电站", "建设100MW/200MWh独立储能电站", 32000, "已并网", "样本县"],
    ["废旧电池回收利用项目", "回收利用", "年处理2万吨废旧磷酸铁锂电池", 21000, "已备案", "示例区"],
    ["现代牧业示范项目", null, "建设标准化圈舍20栋", 9000, "正在建设", "样本县"],
  ];
  return workbook([
    {
      name: "新能源电池产业链",
      rows: [
        ["新能源电池及电池材料产业链项目清单", ...Array(8).fill(null)],
        ["序号", "项目名称", "企业名称", "环节", "主要建设内容", "总投资（万元）", "形象进度", "所属区县", "备注"],
        ...projects.map(([name, link, content, investment, stage, district], index) => [
          index + 1,
          `示例企业 ${index + 1} ${name}`,
          `示例企业 ${index + 1}`,
          link,
          content,
          investment,
          stage,
          district,
          null,
        ]),
      ],
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 8 }],
    },
  ]);
}

/** The same projects from two units, in amounts that differ, and by month: 招商局 for two months, 发改委 once. */
function repeated() {
  const heading = [
    "序号",
    "项目名称",
    "项目代码",
    "投资方",
    "建设内容",
    "总投资（亿元）",
    "到位资金（万元）",
    "项目进展",
    "填报单位",
  ];
  const projects = [
    ["年产3万吨磷酸铁锂项目", "2024-620300-26-01-000001", "示例企业 1", "年产3万吨磷酸铁锂", 8],
    ["年产2万吨负极材料项目", "2024-620300-26-01-000002", "示例企业 2", "年产2万吨石墨负极材料", 6.5],
    ["年产1万吨铜箔项目", "2024-620300-26-01-000003", "示例企业 3", "年产1万吨锂电铜箔", 7],
  ];
  const month = (/** @type {string} */ name, /** @type {number[]} */ arrived, /** @type {string[]} */ stages) => ({
    name,
    rows: [
      heading,
      ...projects.map(([title, code, enterprise, content, investment], index) => [
        index + 1,
        title,
        code,
        enterprise,
        content,
        investment,
        arrived[index],
        stages[index],
        "招商局",
      ]),
      // the other unit: another name for the same, another amount, no code
      ...(name === "2024年6月"
        ? [
            [
              4,
              "示例企业 1年产3万吨磷酸铁锂正极材料项目",
              null,
              "示例企业 1",
              "年产3万吨磷酸铁锂",
              8.6,
              null,
              "在建",
              "发改委",
            ],
            [
              5,
              "年产2万吨负极材料项目",
              projects[1]?.[1] ?? null,
              "示例企业 2",
              "年产2万吨石墨负极材料",
              6.5,
              30000,
              "试生产",
              "发改委",
            ],
          ]
        : []),
    ],
  });
  return workbook([
    month("2024年5月", [20000, 15000, 0], ["正在建设", "设备安装", "已签约未开工"]),
    month("2024年6月", [26000, 30000, 5000], ["主体封顶", "试生产", "正在建设"]),
  ]);
}

/** As WPS saves what people type: shares as percentages, full-width digits, dates as text, as months and as bare numbers. */
function wpsPercent() {
  /** @type {Value[][]} */
  const rows = [
    [
      "１",
      "年产５万吨正极材料项目",
      "示例企业 1",
      "年产５万吨磷酸铁锂",
      "１２．８亿元",
      0.35,
      "2024年3月",
      45383,
      45352,
      "在建",
    ],
    [
      "２",
      "年产2万吨电解液项目",
      "示例企业 2",
      "年产２万吨电解液",
      "３５，０００万元",
      1,
      "2023.3",
      45292,
      45261,
      "已投产",
    ],
    [
      "３",
      "储能电池项目",
      "示例企业 3",
      "年产4GWh储能电池",
      "约２０亿元",
      0.805,
      "2022/11/5",
      45627,
      45597,
      "设备安装",
    ],
    ["４", "铜箔项目", "示例企业 4", "年产１万吨铜箔", "７亿元", 0, "２０２５年１月", 46023, 46082, "已签约未开工"],
    ["５", "隔膜项目", "示例企业 5", "年产2亿平方米隔膜", "５—６亿元", 0.005, "2024-06-01", 46357, 46327, "在建"],
  ];
  return workbook([
    {
      name: "Sheet1",
      columns: [{}, {}, {}, {}, {}, { numFmt: "0.0%" }, {}, {}, { numFmt: 'yyyy"年"m"月"' }, {}],
      rows: [
        [
          "序号",
          "项目名称",
          "建设单位",
          "建设规模",
          "总投资",
          "形象进度",
          "开工时间",
          "竣工时间",
          "填报时间",
          "项目状态",
        ],
        ...rows,
      ],
    },
  ]);
}

/**
 * Cells as delimited text.
 * @param {Value[][]} rows
 * @param {string} delimiter
 */
function delimited(rows, delimiter) {
  const quote = (/** @type {Value} */ value) => {
    const text = value === null ? "" : String(value);
    return text.includes(delimiter) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join("");
}

/** GBK, as Chinese Excel saves a CSV: pages with their headings repeated, cells with line breaks. */
function signedGbk() {
  const heading = [
    "序号",
    "签约项目名称",
    "投资主体",
    "所属县区",
    "主要建设内容",
    "签约金额（亿元）",
    "目前进展情况",
    "包抓领导",
    "存在问题",
  ];
  const rows = invent(20, 3).map((p, index) => [
    index + 1,
    p.name,
    p.enterprise,
    p.unit,
    `建设厂房${p.land}00平方米，\n年产${p.capacity}${p.product}`,
    p.investment / 10000,
    p.stage,
    "市级领导",
    index % 5 === 0 ? "用地指标不足，\n需协调" : "无",
  ]);
  const blank = Array(9).fill("");
  return gbk(
    delimited(
      [
        ["示例市签约项目表", ...blank.slice(1)],
        heading,
        ...rows.slice(0, 10),
        heading,
        ...rows.slice(10),
        blank,
        ["", "合计", "", "", "20个", 0, "", "", ""],
      ],
      ",",
    ),
  );
}

/** 2 000 rows of which six are bad: two without a name, a bad amount, a bad date, a bad code, words that say nothing. */
function twoThousand() {
  /** @type {Value[][]} */
  const rows = invent(2000, 4).map((p, index) => [
    index + 1,
    p.name,
    p.enterprise,
    creditCode(index),
    p.product,
    `年产${p.capacity}${p.product}`,
    p.investment,
    p.land,
    `${p.start}-${p.start + 2}`,
    p.stage,
    p.jobs,
  ]);
  /** @type {[number, number, Value][]} */
  const bad = [
    [100, 1, ""],
    [400, 1, "/"],
    [700, 6, "十几个亿吧"],
    [1000, 8, "2026-2024"],
    [1300, 3, "91620300MA00000000"],
    [1999, 9, "见附件"],
  ];
  for (const [index, column, value] of bad) {
    const row = rows[index];
    if (row !== undefined) row[column] = value;
  }
  const heading = [
    "序号",
    "项目名称",
    "企业名称",
    "统一社会信用代码",
    "所属环节",
    "建设规模",
    "总投资（万元）",
    "用地面积（亩）",
    "建设年限",
    "建设状态",
    "用工人数",
  ];
  return new TextEncoder().encode(`\uFEFF${delimited([heading, ...rows], ",")}`);
}

/** Tabs in UTF-16, as Excel saves “Unicode text”, without merges: the two rows of the heading stand apart. */
function parkUtf16() {
  const text = delimited(
    [
      ["项目", "建设主体", "投资（万元）", "", "建设阶段", "开工日期", "竣工日期"],
      ["", "", "计划总投资", "到位资金", "", "", ""],
      ...invent(10, 5).map((p, index) => [
        p.name,
        p.enterprise,
        p.investment.toLocaleString("en-US"),
        Math.round(p.investment / 4),
        p.stage,
        [`${p.start}年3月`, `${p.start}.3`, `${p.start}/3/5`, `${p.start}-03`][index % 4] ?? "",
        index === 9 ? "尽快" : `${p.start + 1}年底`,
      ]),
    ],
    "\t",
  );
  return Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
}

/**
 * A code with a right check character, of no enterprise.
 * @param {number} index
 */
function creditCode(index) {
  const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const body = `91000000MA${String(index).padStart(7, "0")}`;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += characters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return `${body}${characters.charAt((31 - (sum % 31)) % 31)}`;
}

/**
 * Encodes GBK by turning the decoder's table around.
 * @param {string} text
 */
function gbk(text) {
  const decoder = new TextDecoder("gbk");
  /** @type {Map<string, number[]>} */
  const table = new Map();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== "\uFFFD" && !table.has(character)) table.set(character, [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : table.get(character);
      if (bytes === undefined) throw new Error(`${character} is not in GBK`);
      return bytes;
    }),
  );
}

/**
 * Makes all example ledgers.
 * @returns {Promise<Map<string, Uint8Array>>} Bytes by file name.
 */
export async function makeLedgers() {
  return new Map([
    ["key-projects.xlsx", await keyProjects()],
    ["monthly.xlsx", await monthly()],
    ["phases.xlsx", await phases()],
    ["jinchang-projects.xlsx", await jinchangProjects()],
    ["repeated.xlsx", await repeated()],
    ["wps-percent.xlsx", await wpsPercent()],
    ["signed-gbk.csv", signedGbk()],
    ["two-thousand.csv", twoThousand()],
    ["park-utf16.tsv", parkUtf16()],
  ]);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? HERE);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await makeLedgers()) writeFileSync(path.join(folder, name), bytes);
}
