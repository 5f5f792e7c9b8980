import { readFileSync } from "node:fs";
import path from "node:path";
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";
import { describe, expect, test } from "vitest";
import { placeRows } from "./place-rows.js";
import { capacity, rowOf, smallChain } from "../../test/merge-rows.js";

const FILE = path.resolve(import.meta.dirname, "../../../../examples/chains/jinchang-battery.json");
const jinchang = readChain(JSON.parse(readFileSync(FILE, "utf8"))).chain as Chain;
const place = (row: Parameters<typeof rowOf>[0], chain = jinchang) => placeRows(chain, [rowOf(row)])[0]!;
const summary = (row: Parameters<typeof rowOf>[0], chain = jinchang) => {
  const { links, isSure, by } = place(row, chain);
  return [isSure ? links.join("+") : "?", by];
};

describe("placeRows: the column of the link", () => {
  test.each([
    ["cathode-lfp", "cathode-lfp"],
    ["磷酸铁锂正极材料", "cathode-lfp"],
    ["磷酸铁锂 正极材料（LFP）", "cathode-lfp"],
    ["磷酸铁锂正极材料制造", "cathode-lfp"],
    ["磷酸铁锂正极", "cathode-lfp"],
    ["ＢＭＳ", "bms"],
    ["lfp 电芯", "cell-lfp"],
    ["锂电隔膜", "separator"],
    ["锂电池隔膜（含涂覆）", "separator"],
    ["隔膜环节", "separator"],
    ["电解液", "electrolyte"],
    ["负极材料", "anode-graphite"],
    ["人造石墨负极材料", "anode-graphite"],
    ["三元前驱体项目", "ncm-precursor"],
    ["镍钴锰酸锂", "cathode-ncm"],
    ["电解铜箔", "copper-foil"],
  ])("%s is %s", (link, wanted) => {
    expect(summary({ link })).toEqual([wanted, "link-column"]);
  });

  test.each([
    "正极材料",
    "电池回收",
    "储能电池",
    "前驱体材料及隔膜",
    "电芯",
    "电解液、隔膜",
    "新能源",
    "无",
    "<img onerror>",
  ])("%s is not sure", (link) => {
    expect(place({ link }).isSure).toBe(false);
  });

  test("a word that begins the names of two links is not sure, and both are candidates", () => {
    const { isSure, candidates } = place({ link: "磷酸铁锂" });
    expect(isSure).toBe(false);
    expect(candidates.map(({ link }) => link)).toEqual(expect.arrayContaining(["cathode-lfp", "cell-lfp"]));
  });

  test("a name that two links go by is not sure, however well it fits", () => {
    const chain = smallChain({ aliases: ["乙件"] });
    expect(place({ link: "乙件" }, chain)).toMatchObject({ isSure: false, degree: 0.96 });
    expect(place({ link: "甲料" }, chain).isSure).toBe(true);
  });

  test("a unit settles what the word leaves open", () => {
    expect(summary({ link: "磷酸铁锂", capacities: [capacity(5, "万吨/年")] })[0]).toBe("cathode-lfp");
    expect(place({ link: "磷酸铁锂", capacities: [capacity(5, "GWh/年")] }).candidates[0]?.link).not.toBe(
      "cathode-lfp",
    );
  });

  test("a unit that does not convert lowers the degree, and an unsure capacity says nothing", () => {
    const sure = place({ link: "电解液" }).degree;
    expect(place({ link: "电解液", capacities: [capacity(5, "GWh/年")] })).toMatchObject({
      degree: sure / 2,
      isSure: false,
    });
    expect(place({ link: "电解液", capacities: [{ ...capacity(5, "GWh/年"), isUnsure: true }] }).degree).toBe(sure);
    expect(place({ link: "电解液", capacities: [capacity(5, "万吨/年")] }).isSure).toBe(true);
  });
});

describe("placeRows: words for products", () => {
  test.each([
    ["年产5万吨磷酸铁锂正极材料项目", "cathode-lfp"],
    ["年产3.5万吨新能源电子材料铜箔项目", "copper-foil"],
    ["六氟磷酸锂生产线建设项目（二期）", "lipf6"],
    ["年产12万吨动力锂离子电池用三元前驱体项目", "ncm-precursor"],
  ])("%s is %s", (name, wanted) => {
    expect(summary({ name })[0]).toBe(wanted);
  });

  test.each([
    "退役动力电池回收项目",
    "铜箔设备制造项目",
    "隔膜质检中心",
    "磷酸铁锂电池包装箱项目",
    "总部办公楼",
    "磷酸铁锂电芯及三元正极材料项目",
  ])("%s is not sure", (name) => {
    expect(place({ name }).isSure).toBe(false);
  });

  test("the name of the enterprise is no product", () => {
    expect(place({ name: "示例隔膜有限公司办公楼项目", enterprise: "示例隔膜有限公司" }).candidates).toEqual([]);
    expect(
      place({ name: "示例隔膜有限公司办公楼项目", enterprise: "示例隔膜有限公司", content: "隔膜" }).links,
    ).toEqual(["separator"]);
  });

  test("products with a sure capacity each belong to several links", () => {
    const capacities = [capacity(5, "万吨/年", "磷酸铁锂正极材料"), capacity(3, "GWh/年", "磷酸铁锂电芯")];
    expect(place({ name: "一体化项目", capacities })).toMatchObject({
      links: ["cathode-lfp", "cell-lfp"],
      isSure: true,
      by: "product",
    });
    const unsure = capacities.map((one, at) => ({ ...one, isUnsure: at === 1 }));
    expect(place({ name: "一体化项目", capacities: unsure }).links.length).toBeLessThan(2);
    const unlike = [capacities[0]!, capacity(3, "万吨/年", "磷酸铁锂电芯")];
    expect(place({ name: "一体化项目", capacities: unlike }).links).not.toContain("cell-lfp");
  });

  test("a code of an industry makes a candidate and is never sure", () => {
    const chain = smallChain({ industryCodes: ["C3985"] });
    const others = new Map([["行业代码", "3985"]]);
    expect(place({ name: "某项目", others }, chain)).toMatchObject({
      links: ["a"],
      by: "industry-code",
      isSure: false,
    });
    expect(place({ name: "某项目", others: new Map([["备注", "C3985 电子专用材料"]]) }, chain).links).toEqual(["a"]);
    expect(place({ name: "某项目", others: new Map([["备注", "电话3985"]]) }, chain).links).toEqual([]);
  });
});

describe("placeRows: decisions and the document", () => {
  test("a decision counts before everything else; none means no link of the chain", () => {
    const row = rowOf({ link: "电解液" });
    const given = (links: readonly string[]) =>
      placeRows(jinchang, [row], { decisions: new Map([["表!2", links]]) })[0];
    expect(given(["separator"])).toMatchObject({ links: ["separator"], by: "given", degree: 1, isSure: true });
    expect(given([])).toMatchObject({ links: [], by: "given", isSure: true });
    expect(given(["__proto__"])).toMatchObject({ links: ["electrolyte"], by: "link-column" });
  });

  test("a project of the document stays at its link", () => {
    const row = { name: "20 吉瓦时 磷酸铁锂电池项目", enterprise: "甘肃金车储能电池技术有限公司", link: "电解液" };
    expect(summary(row)).toEqual(["cell-lfp", "existing"]);
    expect(summary({ ...row, enterprise: "金车储能" })).toEqual(["cell-lfp", "existing"]);
    expect(summary({ ...row, enterprise: "另一家公司" })).toEqual(["electrolyte", "link-column"]);
  });

  test("a project of the same name without its enterprise is for a person to say", () => {
    expect(place({ name: "20吉瓦时磷酸铁锂电池项目", link: "电解液" })).toMatchObject({ isSure: false });
  });

  test("sureFrom moves the bar", () => {
    const row = rowOf({ link: "电解铜箔" });
    expect(placeRows(jinchang, [row], { sureFrom: 0.9 })[0]?.isSure).toBe(false);
    expect(placeRows(jinchang, [row], { sureFrom: 0.5 })[0]?.isSure).toBe(true);
  });
});
