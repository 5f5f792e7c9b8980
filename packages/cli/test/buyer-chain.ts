/**
 * A document for opportunity lists.
 *
 * @module
 */
import { cellChain } from "./captured-run.js";

/** Two buyers of a cathode that is blank, typical projects recorded. */
export const buyers = cellChain({
  links: [
    {
      id: "cathode",
      name: "磷酸铁锂正极材料",
      nameEn: "LFP cathode",
      product: "磷酸铁锂",
      stage: "midstream",
      unit: "t/a",
      typicalProject: {
        capacity: 50000,
        investment: { value: 11.42, unit: "亿元" },
        landMu: 136.8,
        jobs: 400,
        source: "公示",
      },
      responsible: { unit: "投资促进局" },
    },
    { id: "cell", name: "电芯", nameEn: "Cell", stage: "downstream", unit: "GWh/a" },
  ],
  flows: [{ from: "cathode", to: "cell", coefficient: { low: 2000, base: 2200, high: 2500 } }],
  enterprises: [
    { id: "a", name: "甲公司" },
    { id: "b", name: "乙公司" },
  ],
  projects: [
    { id: "p1", enterprise: "a", link: "cell", stage: "operating", capacity: 2 },
    { id: "p2", enterprise: "b", link: "cell", stage: "operating", capacity: 10 },
  ],
});
