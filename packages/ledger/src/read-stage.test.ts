import { describe, expect, test } from "vitest";
import { readStage, readYesNo } from "./read-stage.js";
import { STAGE_WORDS } from "./stage-words.js";

const said = (text: string): string => {
  const reading = readStage(text);
  return reading.kind === "read" ? (reading.stage ?? String(reading.status)) : reading.kind;
};

describe("readStage()", () => {
  test.each([
    ["已投产", "operating"],
    ["试生产", "trial"],
    ["正在建设", "building"],
    ["主体封顶", "building"],
    ["已签约未开工", "signed"],
    ["洽谈中", "negotiating"],
    ["拟建", "planned"],
    ["续建", "under-construction"],
    ["前期", "planned"],
    ["停工", "on-hold"],
    ["竣工", "built"],
    ["达产达标", "full-capacity"],
    [" 在 建 ", "building"],
  ])("reads %s as %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each([
    ["拟于7月签约", "negotiating"],
    ["预计年内签订投资协议", "negotiating"],
    ["已投产，拟签二期协议", "operating"],
    ["正在建设，计划近期签约二期", "building"],
  ])("%s: what is to be signed is talked about, and says nothing against what is there", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each([
    ["尚未达产", "unknown"],
    ["未取得备案", "unknown"],
    ["未停产", "unknown"],
    ["拟签正式合同", "unknown"],
    ["不具备投产条件", "unknown"],
    ["已签约，尚未投产", "signed"],
    ["已建成，未投产", "built"],
    ["未开工，未投产", "planned"],
    ["正在建设，预计2025年6月投产", "building"],
    ["已签约，已完成备案，正在办理用地手续", "approvals"],
    ["项目已签约，尚未开工", "signed"],
    ["已开工，正在进行设备安装，计划年底建成投产", "building"],
    ["已开工建设，目前因资金问题停工", "on-hold"],
    ["2024年6月投产", "operating"],
  ])("reads the sentence %s as %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each(["一期已投产，二期正在建设", "一期已投产，二期未投产", "已投产，未投产", "已投产，未开工", "部分建成"])(
    "leaves %s to a person",
    (text) => {
      expect(readStage(text).kind).toBe("ambiguous");
    },
  );

  test.each([
    "未建成",
    "尚未建成",
    "未完工",
    "未竣工",
    "未投产",
    "尚未投产",
    "未如期投产",
    "还没有建成",
    "未能按期投产",
  ])("what is denied is not read as its opposite, nor as planned: %s", (text) => {
    expect(readStage(text)).toEqual({ kind: "read", status: "under-construction", words: text, isDenial: true });
  });

  test.each(["没有开工", "尚未正式开工"])("%s is planned", (text) => {
    expect(readStage(text)).toMatchObject({ status: "planned" });
  });

  test.each([
    ["停产", "on-hold"],
    ["已停产", "on-hold"],
    ["投产后停产检修", "on-hold"],
    ["打桩", "building"],
    ["正在报批", "approvals"],
    ["已供地", "approvals"],
    ["考察", "lead"],
    ["招商中", "lead"],
    ["已签正式合同", "signed"],
    ["部分投产", "trial"],
    ["新建", "unknown"],
  ])("reads %s as %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test("phases that agree are not ambiguous", () => {
    expect(said("一期已投产，二期已达产")).toBe("full-capacity");
  });

  test.each(["", "是", "见附件", "等领导批示", "x".repeat(100_000)])("does not know %.10s", (text) => {
    expect(readStage(text)).toEqual({ kind: "unknown" });
  });

  test("takes the words of the user first, also against the built-in table", () => {
    const own = new Map([
      ["在建", "approvals" as const],
      ["第三步", "trial" as const],
      ["问", null],
    ]);
    expect(readStage("在建", own)).toMatchObject({ stage: "approvals", status: "planned" });
    expect(readStage("目前到第三步", own)).toMatchObject({ stage: "trial" });
    expect(readStage("问", own).kind).toBe("ambiguous");
  });

  test("every word of the table is read as the table says", () => {
    for (const [word, meaning] of STAGE_WORDS) {
      const reading = readStage(word);
      const read =
        reading.kind === "read" ? (reading.stage ?? reading.status) : reading.kind === "ambiguous" ? null : "unknown";
      expect([word, read]).toEqual([word, meaning]);
    }
  });
});

describe("readYesNo()", () => {
  test.each([
    ["是", true],
    ["已入库", true],
    ["√", true],
    ["否", false],
    ["未入库", false],
    ["待核", null],
    ["", null],
  ])("reads %s as %s", (text, expected) => {
    expect(readYesNo(text)).toBe(expected);
  });
});
