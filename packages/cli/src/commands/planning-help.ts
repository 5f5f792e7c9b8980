/**
 * Help of the commands of planning.
 *
 * @module
 */
import type { CommandName } from "../options.js";
import { same } from "./help-text.js";
import type { HelpText } from "./help-text.js";

/** Help of the commands of planning. */
export const PLANNING_HELP = {
  diff: {
    usage: same("diff A B"),
    brief: { zh: "两份文档的差别：月报", en: "what changed from one document to another" },
    about: {
      zh: ["比较同一条链的两份文档：新增、变更（逐项）、减少的记录，项目进展，以及类别和缺口的变化。"],
      en: [
        "Compares two documents of a chain: records that are new, changed field by field or gone, projects that moved on,",
        "and how classes and gaps changed.",
      ],
    },
    json: {
      zh: "输出 { before, after, empty, document, lists, stages, measures }",
      en: "print { before, after, empty, document, lists, stages, measures }",
    },
  },
  portfolio: {
    usage: same("portfolio FILE"),
    brief: { zh: "图谱集：合计、共用、跨链机会", en: "several chains: totals, what is shared, what all lack" },
    about: {
      zh: [
        "读入图谱集（format 为 liantu-portfolio 的 JSON），共用的环节和企业只计一次，按产业链、集群、责任单位、包抓领导合计，",
        "列出多条链都缺的产品。",
      ],
      en: [
        'Reads a portfolio (JSON with the format "liantu-portfolio"). What chains share is counted once; totals are by chain,',
        "cluster, unit and leader; products that several chains lack are listed.",
      ],
    },
    json: {
      zh: "输出 { portfolio, total, chains, clusters, units, leaders, sharedLinks, … }",
      en: "print { portfolio, total, chains, clusters, units, leaders, sharedLinks, … }",
    },
  },
  projects: {
    usage: same("projects CHAIN"),
    brief: { zh: "项目考核指标、考核表、超期任务单", en: "indicators of projects, appraisal, overdue slips" },
    about: {
      zh: [
        "打印某年签约项目的指标（签约额、到位资金、资金到位率、开工率）、责任单位和包抓领导的考核表、超期的蓝单和红单。",
      ],
      en: [
        "Prints the indicators of the projects signed in a year (money signed and arrived, arrival rate, start rate), the",
        "appraisal by unit and leader, and overdue slips.",
      ],
    },
    own: [
      [
        { zh: "--year 年份", en: "--year YEAR" },
        {
          zh: "哪一年签约的项目；默认为数据截至日期的年份",
          en: "year of signing; by default that of the document's date",
        },
      ],
      [
        { zh: "--from 日期 --to 日期", en: "--from DATE --to DATE" },
        { zh: "以一段时间代替一年，如 2023-07 到 2023-12", en: "a period instead of a year" },
      ],
      [same("--in-library"), { zh: "只算入库项目", en: "only projects in the library" }],
      [
        { zh: "--as-of 日期", en: "--as-of DATE" },
        {
          zh: "任务单是否超期按哪一天看；默认为数据截至日期",
          en: "date by which slips are overdue; that of the document by default",
        },
      ],
    ],
    json: {
      zh: "输出 { indicators, byUnit, byLeader, slips, findings }",
      en: "print { indicators, byUnit, byLeader, slips, findings }",
    },
  },
  targets: {
    usage: same("targets CHAIN"),
    brief: { zh: "目标企业评分；从企业名单找候选", en: "targets scored; candidates from a list" },
    about: {
      zh: [
        "给文档里的目标企业评分并写明算式；给出企业名单时，为每个投资机会找候选企业：",
        "看主要产品与经营范围、行业代码、与本地企业的关系、链上距离。",
      ],
      en: [
        "Scores the targets of the document by a formula that it prints; with a list of enterprises finds candidates for each",
        "opportunity: by products and business scope, industry codes, relations to enterprises here, distance in the chain.",
      ],
    },
    own: [
      [
        { zh: "--candidates 文件", en: "--candidates FILE" },
        {
          zh: "企业名单 .csv、.xlsx 或 .json：企业名称、统一社会信用代码、主要产品、经营范围、行业代码、供应商、客户",
          en: "list of enterprises, .csv, .xlsx or .json: name, products, scope, industry, suppliers, customers",
        },
      ],
      [
        { zh: "--link 环节", en: "--link LINK" },
        { zh: "只为这个环节找，可重复", en: "only for this link, repeatable" },
      ],
      [
        { zh: "--top 数量", en: "--top NUMBER" },
        { zh: "每个环节列几家，默认 10", en: "candidates for each link, 10 by default" },
      ],
    ],
    json: {
      zh: "输出 { targets, matches, weights, rows, unusable, local }",
      en: "print { targets, matches, weights, rows, unusable, local }",
    },
  },
  resources: {
    usage: same("resources CHAIN"),
    brief: { zh: "资源就地转化、基金投向与缺口", en: "what resources feed, and which funds back what" },
    about: {
      zh: ["本地资源供给哪些环节、用掉多少、还能带动多少产能；基金投了哪些项目，哪些缺口还没有资金。"],
      en: [
        "Which links local resources feed, how much of them is used and how much more they could feed; which projects the",
        "funds back, and which gaps have none.",
      ],
    },
    json: { zh: "输出 { resources, funds, gaps }", en: "print { resources, funds, gaps }" },
  },
} satisfies Partial<Record<CommandName, HelpText>>;
