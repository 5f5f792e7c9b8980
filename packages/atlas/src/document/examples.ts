/**
 * The examples that the app carries. They are embedded as text at build, so that only the one that is shown is parsed.
 *
 * @module
 */
import baiyin from "../../../../examples/chains/baiyin-battery.json?raw";
import demo from "../../../../examples/chains/demo-40.json?raw";
import jinchang from "../../../../examples/chains/jinchang-battery.json?raw";
import presence from "../../../../examples/chains/presence-only.json?raw";
import type { Localized } from "@liantu/core";

/** An example that the app carries. */
export interface Example {
  /** Key, as in `#example=…`. */
  readonly id: string;
  /** Name in the switcher. */
  readonly name: Localized;
  /** The document as JSON text. */
  readonly text: string;
}

/** Examples in the order of the switcher; the first one opens by default. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "jinchang-battery",
    name: { zh: "金昌 · 新能源电池", en: "Jinchang · battery" },
    text: jinchang,
  },
  { id: "baiyin-battery", name: { zh: "白银 · 新能源电池", en: "Baiyin · battery" }, text: baiyin },
  {
    id: "presence-only",
    name: { zh: "只有名单、没有产能", en: "Names only, no capacities" },
    text: presence,
  },
  { id: "demo-40", name: { zh: "演示 · 40 个环节", en: "Demo · 40 links" }, text: demo },
];

/**
 * Finds an example.
 *
 * @param id - Key of the example.
 * @returns The example, `undefined` if there is none of that key.
 */
export function findExample(id: string): Example | undefined {
  return EXAMPLES.find((example) => example.id === id);
}
