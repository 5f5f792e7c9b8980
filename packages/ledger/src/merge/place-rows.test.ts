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

  test.each(["不属于本链", "不属于 本产业链", "非本链项目", "不在本链", "链外", "outside", "Not in this chain"])(
    "%s is surely none of the chain, whatever else the row says",
    (link) => {
      const row = { link, name: "年产1万吨电解液项目" };
      expect(place(row)).toMatchObject({ links: [], isSure: true, by: "link-column", degree: 1 });
      const decided = placeRows(jinchang, [rowOf(row)], { decisions: new Map([["表!2", ["electrolyte"]]]) })[0]!;
      expect([decided.links, decided.by]).toEqual([["electrolyte"], "given"]);
    },
  );

  test.each(["不属于本链的另一说", "本链", "链", "其他", "inside"])("%s is no such word", (link) => {
    expect(place({ link, name: "甲" })).toMatchObject({ isSure: false });
  });

  test("a link of that very name is that link", () => {
    expect(place({ link: "链外" }, smallChain({ name: "链外" })).links).toEqual(["a"]);
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
    const link = "锂电池电解液";
    const sure = place({ link }).degree;
    expect(place({ link, capacities: [capacity(5, "GWh/年")] })).toMatchObject({ degree: sure / 2, isSure: false });
    expect(place({ link, capacities: [{ ...capacity(5, "GWh/年"), isUnsure: true }] }).degree).toBe(sure);
    expect(place({ link, capacities: [capacity(5, "万吨/年")] }).isSure).toBe(true);
  });

  test.each([
    ["动力电池回收项目", "磷酸铁锂电池回收", capacity(5, "万吨/年"), "recycling-lfp"],
    ["BMS", "BMS", capacity(20, "万台/年"), "bms"],
    ["某项目", "结构件", capacity(2, "亿件/年"), "structural-parts"],
    ["三元电芯", "cell-lfp", capacity(5, "万吨/年"), "cell-lfp"],
    ["铝电解液项目", "电解液", capacity(5, "GWh/年"), "electrolyte"],
    ["某项目", "18650", capacity(5, "GWh/年"), "cell-ncm"],
  ])("%s: the link %s, to the letter, counts whatever else the row says", (name, link, made, wanted) => {
    expect(place({ name, link, capacities: [made] })).toMatchObject({
      links: [wanted],
      degree: 1,
      by: "link-column",
      isSure: true,
    });
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

  test.each([
    ["钒电解液", "全钒液流电池电解液", "electrolyte"],
    ["铝电解液", "电容器电解液", "electrolyte"],
    ["电解液（全钒液流）项目", "电解液", "electrolyte"],
    ["反渗透膜", "水处理隔膜", "separator"],
    ["铅酸电池隔膜", "铅酸蓄电池隔膜", "separator"],
    ["空调箔", "空调铝箔", "aluminium-foil"],
    ["药用铝箔", "药用铝箔", "aluminium-foil"],
    ["食品铝箔", "食品级铝箔", "aluminium-foil"],
    ["电子铜箔", "电子电路铜箔", "copper-foil"],
    ["标准铜箔", "标准铜箔", "copper-foil"],
    ["电池级饲料级硫酸锰", "食品级硫酸锰", "manganese-sulphate"],
    ["固态电解液", "固态电解液", "electrolyte"],
    ["载体铜箔", "载体铜箔", "copper-foil"],
    ["锰酸锂", "锰酸锂", "cathode-ncm"],
    ["正极材料项目", "钠电三元正极材料", "cathode-ncm"],
    ["动力电池PACK", "叉车铅酸电池PACK", "pack-power"],
    ["磷酸", "食品级磷酸", "phosphoric-acid"],
    ["硫酸锰", "饲料级硫酸锰", "manganese-sulphate"],
    ["磷酸锰铁锂", "磷酸锰铁锂", "cathode-lfp"],
    ["锂电池隔膜项目", "湿法基膜", "separator"],
  ])("%s of %s may be another product: it stays a candidate, is not sure, and that is said", (name, product, link) => {
    for (const row of [{ product }, { capacities: [{ ...capacity(1, "t/a", product), isUnsure: true }] }]) {
      const { isSure, candidates } = place({ name, ...row });
      expect(isSure).toBe(false);
      const candidate = candidates.find((one) => one.link === link);
      expect(candidate?.degree).toBeLessThan(0.8);
      expect(candidate?.doubt).toEqual(expect.any(String));
    }
  });

  test.each([
    ["无水氢氟酸", "hydrofluoric-acid"],
    ["电子级氢氟酸", "hydrofluoric-acid"],
    ["氟化氢", "hydrofluoric-acid"],
    ["二水磷酸铁", "iron-phosphate"],
    ["复合铜箔", "copper-foil"],
    ["PET复合铜箔", "copper-foil"],
    ["涂炭铝箔", "aluminium-foil"],
    ["户用储能电池PACK", "pack-storage"],
    ["工商业液冷储能系统", "storage-integration"],
    ["陶瓷涂覆隔膜", "separator"],
    ["快充石墨负极", "anode-graphite"],
    ["精密结构件", "structural-parts"],
  ])("%s is a kind of what %s makes: placed, and less sure than its plain name", (product, link) => {
    const own = place({ name: `年产1万吨${product}项目` });
    expect([own.isSure, own.links]).toEqual([true, [link]]);
    expect(own.degree).toBeGreaterThanOrEqual(0.8);
    expect(own.degree).toBeLessThan(0.85);
  });

  test.each([
    "无水复合肥",
    "复合磷酸",
    "户用氢氟酸",
    "无水铜箔",
    "液冷石墨负极",
    "钢结构件",
    "硬碳负极材料",
    "食品级磷酸",
  ])("%s: a word that makes kinds of other goods is no excuse", (product) => {
    expect(place({ name: `${product}项目` }).isSure).toBe(false);
  });

  test("in a chain of other goods the kinds of batteries mean nothing", () => {
    const chain = smallChain({ name: "结构件" });
    expect(place({ name: "精密结构件项目" }, chain).isSure).toBe(false);
  });

  test("a foreign product in what is built leaves a clean name open; another thing built there does not", () => {
    const name = "电解液项目";
    expect(place({ name, content: "建设全钒液流电池电解液生产线" })).toMatchObject({ isSure: false });
    expect(place({ name, content: "建设锂电池电解液生产线，配套食品仓库、水处理站" })).toMatchObject({ isSure: true });
  });

  test.each([
    ["年产5万吨高性能锂离子电池电解液项目", "动力电池电解液", "electrolyte"],
    ["6微米极薄锂电铜箔项目", "6微米铜箔", "copper-foil"],
    ["湿法隔膜项目", "湿法隔膜", "separator"],
    ["储能用磷酸铁锂正极材料项目", "LFP正极材料", "cathode-lfp"],
    ["镍钴锰前驱体项目", "NCM前驱体", "ncm-precursor"],
    ["LiPF6项目", "LiPF6", "lipf6"],
    ["磷酸铁锂项目", "磷酸铁", "iron-phosphate"],
    ["新型高端动力电池 PACK 生产线", "动力电池PACK", "pack-power"],
  ])("%s of %s is still placed", (name, product, wanted) => {
    expect(summary({ name, product })[0]).toBe(wanted);
  });

  test("a plant of another kind is not one of its fellow: 集中式 for 分布式", () => {
    const chain = smallChain({ name: "分布式光伏电站", shortName: "光伏电站" });
    expect(place({ name: "500MW集中式光伏电站" }, chain)).toMatchObject({ isSure: false, links: ["a"] });
    expect(place({ name: "20MW分布式光伏电站" }, chain)).toMatchObject({ isSure: true, links: ["a"] });
  });

  test.each(["铜箔生产设备项目", "电解液生产线专用设备", "隔膜研发中心", "碳酸锂生产废水处理"])(
    "%s makes something else",
    (name) => {
      expect(place({ name }).isSure).toBe(false);
    },
  );

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
