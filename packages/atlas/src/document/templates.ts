/**
 * The templates that a new map can start from. Their texts are loaded when one is chosen.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** A template of a chain. */
export interface Template {
  /** Key. */
  readonly id: string;
  /** Name of the chain. */
  readonly name: Localized;
  /** What it spans. */
  readonly span: Localized;
  /** Number of its links. */
  readonly links: number;
  /** Loads the document as JSON text. */
  readonly load: () => Promise<string>;
}

const load = (module: Promise<{ readonly default: string }>): Promise<string> => module.then((text) => text.default);

/** Templates in the order of the start screen. */
export const TEMPLATES: readonly Template[] = [
  {
    id: "battery",
    name: { zh: "新能源电池", en: "Batteries" },
    span: {
      zh: "锂盐、正负极、电解液、隔膜 → 电芯 → 储能、回收",
      en: "Lithium salts, electrodes → cells → storage, recycling",
    },
    links: 39,
    load: () => load(import("../../../../examples/templates/battery.json?raw")),
  },
  {
    id: "photovoltaic",
    name: { zh: "光伏", en: "Photovoltaics" },
    span: { zh: "工业硅 → 硅料、硅片 → 电池、组件 → 电站", en: "Silicon → wafers → cells, modules → plants" },
    links: 33,
    load: () => load(import("../../../../examples/templates/photovoltaic.json?raw")),
  },
  {
    id: "steel",
    name: { zh: "钢铁", en: "Steel" },
    span: {
      zh: "铁矿、焦炭 → 铁水、钢坯 → 板带、型材 → 制品",
      en: "Ore, coke → iron, steel → rolled products → goods",
    },
    links: 37,
    load: () => load(import("../../../../examples/templates/steel.json?raw")),
  },
  {
    id: "aluminium",
    name: { zh: "铝", en: "Aluminium" },
    span: {
      zh: "铝土矿 → 氧化铝、电解铝 → 板带箔、型材、再生铝",
      en: "Bauxite → alumina, metal → sheet, foil, recycling",
    },
    links: 33,
    load: () => load(import("../../../../examples/templates/aluminium.json?raw")),
  },
  {
    id: "wind",
    name: { zh: "风电装备", en: "Wind turbines" },
    span: { zh: "叶片、铸锻件、轴承 → 整机、塔筒 → 风电场", en: "Blades, castings, bearings → turbines → wind farms" },
    links: 34,
    load: () => load(import("../../../../examples/templates/wind.json?raw")),
  },
  {
    id: "hydrogen",
    name: { zh: "氢能", en: "Hydrogen" },
    span: { zh: "绿电、水 → 制氢、储运 → 加氢、燃料电池", en: "Power, water → hydrogen, storage → fuel cells" },
    links: 35,
    load: () => load(import("../../../../examples/templates/hydrogen.json?raw")),
  },
];

/** A map with nothing on it but one link to begin with. */
export const BLANK: object = {
  format: "liantu-chain",
  version: 1,
  id: "new-chain",
  name: "新建产业链图谱",
  surveyed: true,
  links: [{ id: "link-1", name: "第一个环节", stage: "midstream" }],
};
