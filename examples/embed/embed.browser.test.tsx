import { analyzeChain, type Chain, editChain, readChain } from "@liantu/core";
import type { ChainMap } from "@liantu/cytoscape";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createApp, h, isReactive, nextTick, ref, shallowRef } from "vue";
import { ChainMapElement } from "./chain-map-element.js";
import { ChainMapView as ChainMapForVue } from "./chain-map-vue.js";
import { ChainMapView } from "./chain-map.js";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

const { chain: read } = readChain({
  format: "liantu-chain",
  version: 1,
  id: "three",
  name: "三个环节",
  surveyed: true,
  links: [
    { id: "cathode", name: "磷酸铁锂", stage: "midstream", unit: "t/a" },
    { id: "cell", name: "电芯", stage: "downstream", unit: "GWh/a" },
  ],
  flows: [{ from: "cathode", to: "cell", coefficient: 2200 }],
  projects: [{ id: "p1", link: "cell", stage: "operating", capacity: 2 }],
});
const chain: Chain = read!;
const filled = editChain(chain, [
  { kind: "put", in: "projects", record: { id: "p2", link: "cathode", stage: "operating", capacity: 5000 } },
]);

let host: HTMLElement;
let root: Root | null = null;

beforeEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  host = document.createElement("div");
  host.style.cssText = "width: 900px; height: 500px";
  document.body.append(host);
});

afterEach(async () => {
  await act(async () => root?.unmount());
  root = null;
  host.remove();
});

/** Parts of the surface that hold ink. */
function inkOf(place: HTMLElement): number {
  return [...place.querySelectorAll("canvas")]
    .map((canvas) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let drawn = 0;
      for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) drawn += 1;
      return drawn;
    })
    .reduce((sum, drawn) => sum + drawn, 0);
}

/** The surface as text: equal if every pixel is. */
function pictureOf(place: HTMLElement): string {
  return [...place.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()).join("|");
}

/** What the Vue component exposes. */
interface Exposed {
  readonly map: () => ChainMap | undefined;
}

async function show(shown: Chain, onSelect?: (link: string | null) => void): Promise<void> {
  root ??= createRoot(host);
  await act(async () => root?.render(<ChainMapView chain={shown} {...(onSelect === undefined ? {} : { onSelect })} />));
}

test("the React component draws the map, follows its properties, and cleans up", async () => {
  const onSelect = vi.fn<(link: string | null) => void>();
  await show(chain, onSelect);
  await expect.poll(() => inkOf(host)).toBeGreaterThan(2000);
  expect(analyzeChain(chain).links.get("cathode")?.class).toBe("blank");
  await show(filled, onSelect);
  const application = host.querySelector<HTMLElement>("[role=application]")!;
  application.focus();
  for (const key of ["ArrowRight", "Enter"]) {
    application.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  }
  await expect.poll(() => onSelect.mock.calls.length).toBeGreaterThan(0);
  await act(async () => root?.unmount());
  root = null;
  expect(host.querySelectorAll("canvas").length).toBe(0);
});

test("the custom element draws the map it is given, tells what is selected, and cleans up", async () => {
  const element = new ChainMapElement();
  expect(element.localName).toBe("chain-map");
  element.style.height = "400px";
  host.append(element);
  expect(element.querySelectorAll("canvas").length).toBe(0);
  element.chain = chain;
  await expect.poll(() => inkOf(element)).toBeGreaterThan(2000);
  const heard: unknown[] = [];
  element.addEventListener("chain-select", (event) => heard.push((event as CustomEvent).detail));
  const application = element.querySelector<HTMLElement>("[role=application]") ?? element;
  application.focus();
  for (const key of ["ArrowRight", "Enter"]) {
    application.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  }
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  element.remove();
  expect(element.querySelectorAll("canvas").length).toBe(0);
  host.append(element);
  await expect.poll(() => inkOf(element)).toBeGreaterThan(2000);
});

test("the Vue component draws the map, follows its properties, tells what is selected, and cleans up", async () => {
  const shown = shallowRef(chain);
  const lens = ref<"status" | "gap-class">("status");
  const onSelect = vi.fn<(link: string | null) => void>();
  const view = shallowRef<Exposed | null>(null);
  const app = createApp({
    setup: () => () => h(ChainMapForVue, { chain: shown.value, lens: lens.value, onSelect, ref: view }),
  });
  const complaints: string[] = [];
  app.config.warnHandler = (message) => complaints.push(message);
  app.mount(host);
  await expect.poll(() => inkOf(host)).toBeGreaterThan(2000);

  const before = pictureOf(host);
  shown.value = filled;
  await nextTick();
  expect(view.value?.map()?.chain).toBe(filled);
  await expect.poll(() => pictureOf(host)).not.toBe(before);
  expect(view.value?.map()?.lens.id).toBe("status");
  lens.value = "gap-class";
  await nextTick();
  expect(view.value?.map()?.lens.id).toBe("gap-class");

  const application = host.querySelector<HTMLElement>("[role=application]")!;
  application.focus();
  for (const key of ["ArrowRight", "Enter"]) {
    application.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  }
  await expect.poll(() => onSelect.mock.calls.length).toBeGreaterThan(0);
  expect(["cathode", "cell"]).toContain(onSelect.mock.calls[0]?.[0]);

  app.unmount();
  expect(host.querySelectorAll("canvas").length).toBe(0);
  expect(complaints).toEqual([]);
});

test("the Vue component takes the chain itself out of a deep ref", async () => {
  const shown = ref({ chain });
  const view = shallowRef<Exposed | null>(null);
  const app = createApp({ setup: () => () => h(ChainMapForVue, { chain: shown.value.chain as Chain, ref: view }) });
  app.mount(host);
  expect(isReactive(shown.value.chain)).toBe(true);
  expect(view.value?.map()?.chain).toBe(chain);
  shown.value = { chain: filled };
  await nextTick();
  expect(view.value?.map()?.chain).toBe(filled);
  app.unmount();
  expect(host.querySelectorAll("canvas").length).toBe(0);
});
