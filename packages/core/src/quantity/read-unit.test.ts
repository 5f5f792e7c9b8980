import { describe, expect, test } from "vitest";
import { readUnitAt } from "./read-unit.js";

describe("readUnitAt()", () => {
  test.each<[text: string, name: string | null, length: number]>([
    ["吨磷酸铁锂", "吨", 1],
    ["吨/年", "吨/年", 3],
    ["吨 / 年", "吨/年", 5],
    ["吨每年", "吨/年", 3],
    ["吨标准煤/年", "吨标准煤/年", 6],
    ["t/a、", "t/a", 3],
    ["t/day", "t/day", 5],
    ["立方米/小时", "立方米/小时", 6],
    ["m³/h电解水", "m³/h", 4],
    ["m2隔膜", "m2", 2],
    ["㎡/年", "㎡/年", 3],
    ["元/吨", "元/吨", 3],
    ["元/吨/年", "元/吨/年", 5],
    ["吨/日/年", "吨/日/年", 5],
    ["吨/年/年", "吨/年", 3],
    ["元/吨/亩", "元/吨", 3],
    ["吨/项", "吨/项", 3],
    ["吨/x", "吨", 1],
    ["台（套）".replace("（", "(").replace("）", ")"), "台套", 4],
    ["台/套", "台套", 3],
    ["套/台", "台套", 3],
    ["平", "平", 1],
    ["平隔膜", "平", 1],
    ["平方米", "平方米", 3],
    ["平米", "平米", 2],
    ["元/平", "元/平", 3],
    ["平板电脑", null, 0],
    ["平台", null, 0],
    ["平凉市", null, 0],
    ["斤顶", null, 0],
    ["台", "台", 1],
    ["GWh储能", "GWh", 3],
    ["吉瓦时", "吉瓦时", 3],
    ["千瓦", "千瓦", 2],
    ["亿", null, 0],
    ["元件", null, 0],
    ["台账", null, 0],
    ["人口", null, 0],
    ["吨位", null, 0],
    ["GWhx", null, 0],
    ["G新建", null, 0],
    ["kV变电站", null, 0],
    ...["个月", "条例", "座谈", "根据", "组织", "口岸", "家庭", "户外", "项目", "间接", "节能", "列入"].map(
      (word): [string, null, number] => [word, null, 0],
    ),
    ["个电芯", "个", 1],
    ["吨/天/月", "吨/天", 3],
    ["吨/天/亩", "吨/天", 3],
    ["吨/days", "吨", 1],
    ["吨/dt", "吨", 1],
    ["¥", null, 0],
    ["$", null, 0],
    ["", null, 0],
  ])("%s", (text, name, length) => {
    const reading = readUnitAt(`年产3${text}`, 3);
    expect(reading?.name ?? null).toBe(name);
    if (reading !== null) expect(reading.end).toBe(3 + length);
  });

  test("tells the year, other periods and quotients apart", () => {
    expect(readUnitAt("吨/年", 0)).toMatchObject({ isPerYear: true, period: null, isQuotient: false });
    expect(readUnitAt("吨/天", 0)).toMatchObject({ isPerYear: false, period: "day", isQuotient: false });
    expect(readUnitAt("t/h", 0)).toMatchObject({ isPerYear: false, period: "hour", isQuotient: false });
    expect(readUnitAt("片/月", 0)).toMatchObject({ isPerYear: false, period: "month", isQuotient: false });
    expect(readUnitAt("元/吨", 0)).toMatchObject({ isPerYear: false, period: null, isQuotient: true });
    expect(readUnitAt("吨", 0)).toMatchObject({ isPerYear: false, period: null, isQuotient: false });
  });
});
