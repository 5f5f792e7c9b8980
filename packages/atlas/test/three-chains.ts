/**
 * A small portfolio for tests: three chains, a shared enterprise, a shared link, a product that two of them lack.
 *
 * @module
 */

/** Document of the portfolio. */
export const THREE_CHAINS = {
  format: "liantu-portfolio",
  version: 1,
  id: "three",
  name: "三链总览",
  nameEn: "Three chains",
  region: { name: "某市" },
  asOf: "2024-06-30",
  clusters: [
    { name: "1个千亿", nameEn: "One large", chains: ["battery"] },
    { name: "2个百亿", chains: ["steel", "wind"] },
  ],
  chains: [
    {
      format: "liantu-chain",
      version: 1,
      id: "battery",
      name: "电池链",
      nameEn: "Battery chain",
      surveyed: true,
      responsible: { leader: "甲副市长", unit: "工信局" },
      links: [
        { id: "film", name: "隔膜", stage: "upstream", unit: "t/a" },
        { id: "cell", name: "电芯", stage: "midstream", unit: "t/a" },
        { id: "resin", name: "环氧树脂", stage: "upstream", unit: "t/a", product: "环氧树脂" },
      ],
      flows: [
        { from: "film", to: "cell", coefficient: 0.5 },
        { from: "resin", to: "cell", coefficient: 0.1 },
      ],
      enterprises: [{ id: "acme", name: "某集团", creditCode: "91620300MA71XXXX1A" }],
      projects: [
        {
          id: "cell-1",
          name: "电芯一期",
          link: "cell",
          enterprise: "acme",
          stage: "operating",
          capacity: 1000,
          signed: { value: 20, unit: "亿元" },
          arrivals: [{ date: "2024-03-01", amount: { value: 5, unit: "亿元" } }],
        },
        {
          id: "film-1",
          name: "隔膜一期",
          link: "film",
          stage: "signed",
          capacity: 200,
          signed: { value: 8000, unit: "万元" },
        },
        { id: "film-2", name: "隔膜线索", link: "film", stage: "lead" },
      ],
    },
    {
      format: "liantu-chain",
      version: 1,
      id: "wind",
      name: "风电链",
      surveyed: true,
      links: [
        { id: "resin", name: "环氧树脂", stage: "upstream", unit: "t/a", product: "环氧树脂" },
        { id: "blade", name: "叶片", stage: "midstream", unit: "t/a", responsible: { leader: "乙主任" } },
      ],
      flows: [{ from: "resin", to: "blade", coefficient: 0.4 }],
      enterprises: [{ id: "acme", name: "某集团", creditCode: "91620300MA71XXXX1A" }],
      projects: [
        { id: "blade-1", name: "叶片厂", link: "blade", enterprise: "acme", stage: "operating", capacity: 500 },
      ],
    },
    {
      format: "liantu-chain",
      version: 1,
      id: "steel",
      name: "钢铁链",
      links: [{ id: "steel", name: "粗钢", stage: "midstream", unit: "t/a" }],
    },
  ],
} as const;
