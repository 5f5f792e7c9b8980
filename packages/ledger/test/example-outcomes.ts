/**
 * What each example ledger reads as.
 *
 * @module
 */
import type { Outcome } from "./outcome-of.js";

/** Outcomes by file name. */
export const EXAMPLE_OUTCOMES: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  [
    "key-projects.xlsx",
    {
      sheet: "重点项目",
      headingRows: [3, 4],
      fields:
        "serial projectName enterprise nature content period investment completedInvestment arrivedMoney landMu progress responsibleUnit note",
      counts: { inTable: 19, projects: 12, totals: 3, blanks: 1, notes: 3, faulty: 0 },
      trouble: ["ambiguous-stage 15 K", "unknown-stage 16 K", "formula-error 18 H"],
      capacities: [12, "1 万吨/年", "4 亿平方米/年", "1 亿平方米/年", "8 吉瓦时/年", "2 万吨/年"],
      investment: 1066000,
      stages: "building 4, trial 3, signed 2, registered 1, - 2",
    },
  ],
  [
    "monthly.xlsx",
    {
      sheet: "2024年6月",
      headingRows: [2, 2],
      fields: "serial projectName enterprise capacity investment arrivedMoney startDate progress",
      counts: { inTable: 8, projects: 8, totals: 0, blanks: 0, notes: 0, faulty: 0 },
      trouble: [],
      capacities: [8, "1 万吨/年", "3 万吨/年", "2 万吨/年", "5 万吨/年", "3 万吨/年"],
      investment: 1022000,
      stages: "registered 1, operating 2, full-capacity 3, building 2",
    },
  ],
  [
    "phases.xlsx",
    {
      sheet: "Sheet1",
      headingRows: [1, 1],
      fields: "projectName enterprise link capacity investment landMu stage libraryState -",
      counts: { inTable: 4, projects: 4, totals: 0, blanks: 0, notes: 0, faulty: 0 },
      trouble: [],
      capacities: [4, "5 万吨/年", "10 万吨/年", "3 万吨/年", "4 亿平方米/年"],
      investment: 864200,
      stages: "operating 1, signed 1, trial 1, on-hold 1",
    },
  ],
  [
    "jinchang-projects.xlsx",
    {
      sheet: "新能源电池产业链",
      headingRows: [2, 2],
      fields: "serial projectName enterprise link content investment progress district note",
      counts: { inTable: 12, projects: 12, totals: 0, blanks: 0, notes: 0, faulty: 0 },
      trouble: [],
      capacities: [12, "5 万吨/年", "3 万吨/年", "6 万吨/年", "5 万吨/年", "2 万吨/年"],
      investment: 1256000,
      stages: "operating 3, building 5, trial 1, signed 1, negotiating 1, registered 1",
    },
  ],
  [
    "repeated.xlsx",
    {
      sheet: "2024年6月",
      headingRows: [1, 1],
      fields: "serial projectName projectCode enterprise content investment arrivedMoney progress -",
      counts: { inTable: 5, projects: 5, totals: 0, blanks: 0, notes: 0, faulty: 0 },
      trouble: [],
      capacities: [5, "3 万吨/年", "2 万吨/年", "1 万吨/年", "3 万吨/年", "2 万吨/年"],
      investment: 366000,
      stages: "building 3, trial 2",
    },
  ],
  [
    "wps-percent.xlsx",
    {
      sheet: "Sheet1",
      headingRows: [1, 1],
      fields: "serial projectName enterprise content investment progress startDate endDate - stage",
      counts: { inTable: 5, projects: 5, totals: 0, blanks: 0, notes: 0, faulty: 0 },
      trouble: [],
      capacities: [5, "5 万吨/年", "2 万吨/年", "4 GWh/年", "1 万吨/年", "2 亿平方米/年"],
      investment: 488000,
      stages: "building 3, operating 1, signed 1",
    },
  ],
  [
    "signed-gbk.csv",
    {
      sheet: "",
      headingRows: [2, 2],
      fields: "serial projectName enterprise district content investment progress responsibleLeader problems",
      counts: { inTable: 23, projects: 20, totals: 1, blanks: 1, notes: 1, faulty: 0 },
      trouble: [],
      capacities: [20, "1 万吨/年", "2 万吨/年", "3 万吨/年", "1 万吨/年", "1 万吨/年"],
      investment: 2048000,
      stages: "signed 3, building 7, registered 2, negotiating 5, full-capacity 1, trial 2",
    },
  ],
  [
    "two-thousand.csv",
    {
      sheet: "",
      headingRows: [1, 1],
      fields: "serial projectName enterprise creditCode link content investment landMu period stage jobs",
      counts: { inTable: 2000, projects: 1998, totals: 0, blanks: 0, notes: 0, faulty: 2 },
      trouble: [
        "missing-name 102",
        "missing-name 402",
        "bad-number 702 G",
        "bad-date 1002 I",
        "bad-code 1302 D",
        "unknown-stage 2001 J",
      ],
      capacities: [1998, "1 万吨/年", "8 吉瓦时/年", "2 亿平方米/年", "3 万吨/年", "3 万吨/年"],
      investment: 210439000,
      stages:
        "signed 216, building 676, operating 223, full-capacity 210, registered 233, trial 228, negotiating 211, - 1",
    },
  ],
  [
    "park-utf16.tsv",
    {
      sheet: "",
      headingRows: [1, 2],
      fields: "projectName enterprise investment arrivedMoney stage startDate endDate",
      counts: { inTable: 10, projects: 10, totals: 0, blanks: 0, notes: 0, faulty: 0 },
      trouble: ["missing-column 1", "bad-date 12 G"],
      capacities: [10, "3 万吨/年", "1 万吨/年", "1 万吨/年", "1 万吨/年", "4 亿平方米/年"],
      investment: 1319000,
      stages: "negotiating 3, operating 3, building 2, registered 1, full-capacity 1",
    },
  ],
]);
