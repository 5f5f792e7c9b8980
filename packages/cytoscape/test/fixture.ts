/** Chains for the tests: one that has every class, one whose every text is hostile. */
import { analyzeChain, readChain } from "@liantu/core";
import type { Chain, ChainAnalysis } from "@liantu/core";

/** A chain with its analysis. */
export interface Fixture {
  readonly chain: Chain;
  readonly analysis: ChainAnalysis;
}

/** Reads a document that must be sound. */
export function read(document: unknown): Fixture {
  const { chain, issues } = readChain(document);
  if (chain === null) throw new Error(`the fixture is no document: ${JSON.stringify(issues)}`);
  return { chain, analysis: analyzeChain(chain) };
}

const flow = (from: string, to: string, coefficient: unknown, kind = "input"): object => ({
  from,
  to,
  coefficient,
  kind,
});
const built = (id: string, link: string, capacity?: number, more: object = {}): object => ({
  id,
  name: `${link} 项目`,
  enterprise: "e1",
  link,
  stage: "operating",
  ...(capacity === undefined ? {} : { capacity }),
  ...more,
});

/** Cells need a separator that nobody makes, electrolyte that is only planned, and too little copper foil. */
export const DOCUMENT = {
  format: "liantu-chain",
  version: 1,
  id: "test",
  name: "测试市新能源电池产业链",
  nameEn: "Test City battery chain",
  region: { name: "测试市" },
  asOf: "2024-06-30",
  source: "测试数据",
  surveyed: true,
  links: [
    { id: "salt", name: "锂盐", nameEn: "Lithium salts", stage: "upstream", unit: "t/a", surveyed: false },
    {
      id: "separator",
      name: "锂电池隔膜（含涂覆）",
      shortName: "隔膜",
      nameEn: "Separator",
      stage: "midstream",
      unit: "万m²/a",
    },
    { id: "electrolyte", name: "电解液", nameEn: "Electrolyte", stage: "midstream", unit: "t/a" },
    {
      id: "foil",
      name: "铜箔",
      nameEn: "Copper foil",
      stage: "midstream",
      unit: "t/a",
      responsible: { unit: "工信局" },
    },
    { id: "cathode", name: "磷酸铁锂正极材料", nameEn: "LFP cathode", stage: "midstream", unit: "t/a" },
    { id: "cell", name: "磷酸铁锂电芯", nameEn: "LFP cells", stage: "downstream", unit: "GWh/a", finalDemand: 1 },
    { id: "recycling", name: "电池回收", nameEn: "Recycling", stage: "downstream", unit: "GWh/a" },
    { id: "power", name: "绿电", nameEn: "Green power", stage: "supporting" },
  ],
  flows: [
    flow("salt", "electrolyte", 0.1),
    flow("separator", "cell", { low: 1040, base: 1300, high: 1560 }),
    flow("electrolyte", "cell", 1200),
    flow("foil", "cell", 600),
    flow("cathode", "cell", 2200),
    flow("power", "cell", 1),
    flow("cell", "recycling", 0.05, "return"),
    flow("recycling", "cathode", 10, "credit"),
  ],
  enterprises: [
    { id: "e1", name: "金拓锂电科技有限公司", shortName: "金拓锂电", isChainLeader: true },
    { id: "e2", name: "某铜业公司" },
    { id: "e3", name: "示意材料公司", confidence: "illustrative" },
  ],
  projects: [
    built("p-cell", "cell", 10),
    built("p-foil-1", "foil", 1000, { enterprise: "e2" }),
    built("p-foil-2", "foil", 500, { enterprise: "e2", stage: "building" }),
    built("p-cathode-1", "cathode", 20000, { enterprise: "e1" }),
    built("p-cathode-2", "cathode", 12000, { enterprise: "e2" }),
    built("p-el", "electrolyte", 5000, { enterprise: "e3", stage: "signed" }),
    built("p-lead", "separator", 8000, { enterprise: "e2", stage: "lead" }),
    built("p-power", "power", undefined, { enterprise: "e2" }),
    built("p-ended", "cell", 3, { stage: "ended" }),
  ],
};

/** The chain of {@link DOCUMENT}. */
export function fixture(): Fixture {
  return read(DOCUMENT);
}

/** Texts that would be markup if they were not escaped, or break XML if they were only escaped. */
export const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "]]><script>alert(1)</script>",
  `"'&amp;<!--`,
  "\u0000\u0008\ud800x\uffff",
];

/** A chain all of whose texts are hostile. */
export function hostileFixture(): Fixture {
  const text = HOSTILE.join(" ");
  return read({
    ...DOCUMENT,
    name: text,
    source: text,
    links: DOCUMENT.links.map((link) => ({ ...link, name: text, nameEn: text, shortName: text })),
    enterprises: DOCUMENT.enterprises.map((enterprise) => ({ ...enterprise, name: text, shortName: text })),
    projects: DOCUMENT.projects.map((project) => ({ ...project, name: text })),
  });
}

/** A chain of n links in three lanes, each supplying the next two; some are blank. */
export function largeFixture(n: number): Fixture {
  const stages = ["upstream", "midstream", "downstream"];
  const links = Array.from({ length: n }, (_, i) => ({
    id: `l${String(i)}`,
    name: `环节${String(i)}`,
    stage: stages[Math.floor((i * 3) / n)],
    unit: "t/a",
  }));
  const flows = links.flatMap((_, i) =>
    [i + 1, i + 7].filter((j) => j < n).map((j) => flow(`l${String(i)}`, `l${String(j)}`, 1)),
  );
  const projects = links.filter((_, i) => i % 4 !== 0).map(({ id }, i) => built(`p${String(i)}`, id, 1000 + i));
  return read({ ...DOCUMENT, links, flows, projects });
}
