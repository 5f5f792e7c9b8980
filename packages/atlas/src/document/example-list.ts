/**
 * The examples that the app carries, by name. Their texts are loaded when one is opened.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** An example that the app carries. */
export interface ExampleName {
  /** Key, as in `#example=…`. */
  readonly id: string;
  /** Name on the start screen. */
  readonly name: Localized;
}

/** Examples in the order of the start screen. */
export const EXAMPLE_NAMES: readonly ExampleName[] = [
  { id: "jinchang-battery", name: { zh: "金昌 · 新能源电池", en: "Jinchang · battery" } },
  { id: "baiyin-battery", name: { zh: "白银 · 新能源电池", en: "Baiyin · battery" } },
  { id: "jiayuguan-steel", name: { zh: "嘉峪关 · 钢铁", en: "Jiayuguan · steel" } },
  { id: "jiayuguan-aluminium", name: { zh: "嘉峪关 · 铝", en: "Jiayuguan · aluminium" } },
  { id: "jiayuguan-new-energy", name: { zh: "嘉峪关 · 新能源", en: "Jiayuguan · new energy" } },
  { id: "presence-only", name: { zh: "只有名单、没有产能", en: "Names only, no capacities" } },
  { id: "demo-40", name: { zh: "演示 · 40 个环节", en: "Demo · 40 links" } },
];

/** Examples of several chains together, in the order of the start screen. */
export const PORTFOLIO_EXAMPLES: readonly ExampleName[] = [
  { id: "jinchang-2-plus-4", name: { zh: "金昌 · “2+4”六条链", en: "Jinchang · “2+4”, six chains" } },
  { id: "jiayuguan-eight", name: { zh: "嘉峪关 · 八条链", en: "Jiayuguan · eight chains" } },
  { id: "baiyin-2-plus-6", name: { zh: "白银 · “2+6”（报道部分）", en: "Baiyin · “2+6”, as reported" } },
];
