/**
 * What the browser tests share: the mounted app, a watch on the console, and how to find things.
 *
 * @module
 */
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, expect, vi } from "vitest";
import type { Core } from "cytoscape";
import { mountAtlas } from "../src/mount-atlas.js";
import type { MountedAtlas } from "../src/mount-atlas.js";

let mounted: MountedAtlas | undefined;
let vaultName = "";
let faults: unknown[][] = [];

beforeEach(() => {
  faults = [];
  vaultName = `liantu-test-${String(Math.random()).slice(2)}`;
  for (const kind of ["error", "warn"] as const) {
    vi.spyOn(console, kind).mockImplementation((...words: unknown[]) => void faults.push(words));
  }
});

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
  indexedDB.deleteDatabase(vaultName);
  document.body.textContent = "";
  history.replaceState(null, "", location.pathname + location.search);
  vi.restoreAllMocks();
  if (faults.length > 0) throw new Error(`the console was not silent: ${JSON.stringify(faults)}`);
});

/** Mounts the app at an address and waits for its map. */
export async function openAtlas(hash = "#example=jinchang-battery"): Promise<MountedAtlas> {
  openWindow(hash);
  await soon(() => expect(cards().length).toBeGreaterThan(0));
  await soon(() => void find(".gap-table [data-row-key]"));
  await settled();
  return opened();
}

/** Mounts the app at an address; a second call is a second window. */
function openWindow(hash = ""): MountedAtlas {
  mounted?.unmount();
  document.body.textContent = "";
  history.replaceState(null, "", location.pathname + location.search + hash);
  const container = document.createElement("div");
  container.style.cssText = "position:fixed;inset:0";
  document.body.append(container);
  mounted = mountAtlas(container, vaultName);
  return mounted;
}

/** Mounts the app without an address and waits for the start screen. */
export async function openStart(): Promise<MountedAtlas> {
  const atlas = openWindow();
  await soon(() => void find(".start-tile"));
  return atlas;
}

function opened(): MountedAtlas {
  if (mounted === undefined) throw new Error("no window is open");
  return mounted;
}

/** Waits until a check passes; generously, since the machine may be busy. */
export async function soon(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 8000 });
}

/** Waits until the map has taken the size that the panels leave it. */
async function settled(): Promise<void> {
  let before = "";
  let quiet = 0;
  await soon(() => {
    const cy = drawing();
    const now = [cy.width(), cy.height(), cy.zoom(), cy.pan().x].join();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    expect(quiet).toBeGreaterThan(3);
  });
}

/** Finds the first element, or fails. */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
}

/** Finds the first element that matches and holds a text, or fails. */
export function findText(selector: string, text: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent?.includes(text));
  if (found === undefined) throw new Error(`nothing matches ${selector} with ${text}`);
  return found;
}

/** Text of the details. */
export function details(): string {
  return find("#details").innerText;
}

/** The Cytoscape.js instance that draws the map. */
export function drawing(): Core {
  for (const element of document.querySelectorAll(".map-canvas div")) {
    const registry = (element as { _cyreg?: { cy?: Core } })._cyreg;
    if (registry?.cy !== undefined) return registry.cy;
  }
  throw new Error("no map is drawn");
}

/** Keys of what stands on the map as a card. */
export function cards(): string[] {
  try {
    return drawing()
      .nodes(".link")
      .map((node) => String(node.data("link")));
  } catch {
    return [];
  }
}

/** Clicks on the card of a link with the real pointer. */
export async function clickCard(link: string): Promise<void> {
  const cy = drawing();
  const node = cy.nodes(".link").filter((one) => one.data("link") === link);
  const position = node.renderedPosition();
  const container = cy.container();
  if (container === null) throw new Error("the map has no container");
  await userEvent.click(container, { position });
}

/** Drops a file on the window. */
export function drop(name: string, content: BlobPart): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  for (const kind of ["dragover", "drop"]) {
    find(".atlas").dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }
}
