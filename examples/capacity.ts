/** 从一句话里读出产能 · Capacities read from prose: 拿不准的给出其他读法，不猜。 */
import { parseCapacity } from "@liantu/core";

const texts = [
  "年产8吉瓦时磷酸铁锂电池，包含4吉瓦时储能电池和4吉瓦时动力电池两条生产线",
  "建设3×6兆瓦分布式光伏电站",
  "总投资12.5亿元，占地200亩，一期年产3万吨三元前驱体",
  "日处理300吨固废",
];
for (const text of texts) {
  console.log(text);
  for (const { kind, value, unit, product, phase, role, alternatives } of parseCapacity(text)) {
    const also = alternatives.map((other) => `${other.value} ${other.unit}?`);
    console.log(
      " ",
      [kind, value, unit, product, phase && `第 ${phase} 期`, role, ...also].filter(Boolean).join(" · "),
    );
  }
}
