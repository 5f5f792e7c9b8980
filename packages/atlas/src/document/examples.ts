/**
 * The texts of the examples, each loaded when it is opened.
 *
 * @module
 */

const load = (module: Promise<{ readonly default: string }>): Promise<string> => module.then((text) => text.default);

const TEXTS: ReadonlyMap<string, () => Promise<string>> = new Map([
  ["jinchang-battery", () => load(import("../../../../examples/chains/jinchang-battery.json?raw"))],
  ["baiyin-battery", () => load(import("../../../../examples/chains/baiyin-battery.json?raw"))],
  ["jiayuguan-steel", () => load(import("../../../../examples/chains/jiayuguan-steel.json?raw"))],
  ["jiayuguan-aluminium", () => load(import("../../../../examples/chains/jiayuguan-aluminium.json?raw"))],
  ["jiayuguan-new-energy", () => load(import("../../../../examples/chains/jiayuguan-new-energy.json?raw"))],
  ["presence-only", () => load(import("../../../../examples/chains/presence-only.json?raw"))],
  ["demo-40", () => load(import("../../../../examples/chains/demo-40.json?raw"))],
  ["jinchang-2-plus-4", () => load(import("../../../../examples/portfolios/jinchang-2-plus-4.json?raw"))],
  ["jiayuguan-eight", () => load(import("../../../../examples/portfolios/jiayuguan-eight.json?raw"))],
  ["baiyin-2-plus-6", () => load(import("../../../../examples/portfolios/baiyin-2-plus-6.json?raw"))],
]);

/**
 * Loads the document of an example.
 *
 * @param id - Key of the example.
 * @returns JSON text; `null` if there is no example of that key.
 */
export async function loadExampleText(id: string): Promise<string | null> {
  return (await TEXTS.get(id)?.()) ?? null;
}
