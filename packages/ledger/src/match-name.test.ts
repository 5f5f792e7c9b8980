import { describe, expect, test } from "vitest";
import { COLUMN_NAMES } from "./column-names.js";
import { bareHeading, matchName } from "./match-name.js";
import { LEDGER_FIELDS } from "./types.js";

describe("matchName()", () => {
  test.each([
    ["项目名称", "projectName", "name"],
    ["项 目\n名 称", "projectName", "name"],
    ["*总投资（万元）", "investment", "name"],
    ["投资情况（万元）/到位资金", "arrivedMoney", "name"],
    ["联系人/姓名", "contact", "name"],
    ["用地（亩）", "landMu", "name"],
    ["2024年年度计划投资", "plannedInvestment", "synonym"],
    ["截至6月底累计完成投资", "completedInvestment", "synonym"],
    ["No.", "serial", "synonym"],
    ["产品", "product", "name"],
    ["主要产品", "product", "synonym"],
    ["产品方案", "product", "synonym"],
    ["产品及规模", "capacity", "synonym"],
    ["规模", "content", "synonym"],
    ["投资（亿元）", "investment", "synonym"],
    ["金额", "investment", "synonym"],
    ["客商", "enterprise", "synonym"],
    ["签约时间", "signedDate", "name"],
    ["情况说明", "progress", "synonym"],
    ["到位资金/金额", "investment", "synonym"],
    ["累计完成投资金额", "completedInvestment", "synonym"],
  ])("understands %j as %s by its %s", (heading, field, by) => {
    expect(matchName(heading)).toMatchObject({ field, by });
  });

  test.each(["", "审批编号", "资金到位率", "项目名称变更", "示例企业 1", "12.5", "投资/2024年", "产品单价"])(
    "does not know %j",
    (heading) => {
      expect(matchName(heading)).toBeNull();
    },
  );

  test("no name stands for two things", () => {
    const all = LEDGER_FIELDS.flatMap((field) => [...new Set(COLUMN_NAMES[field].map(bareHeading))]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });

  test("every name is understood as the table says", () => {
    for (const field of LEDGER_FIELDS) {
      for (const name of COLUMN_NAMES[field]) expect([name, matchName(name)?.field]).toEqual([name, field]);
    }
  });
});
