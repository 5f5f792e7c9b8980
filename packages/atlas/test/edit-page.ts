/**
 * What the browser tests of editing share: a chain of 60 links, the open form, and how to look at a card.
 *
 * @module
 */
import { userEvent } from "vitest/browser";
import { expect } from "vitest";
import type { LinkAnalysis } from "@liantu/core";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { cards, drawing, find, findText, openAtlas, soon } from "./browser-page.js";

/** A chain of 60 links in three lanes, 20 of each, every one supplied by its neighbour. */
export function sixtyLinks(): object {
  const lanes = ["upstream", "midstream", "downstream"];
  const links = Array.from({ length: 60 }, (_, at) => ({
    id: `l${String(at)}`,
    name: `环节${String(at)}`,
    stage: lanes[Math.floor(at / 20)],
    unit: "t/a",
  }));
  const flows = links.slice(20).map(({ id }, at) => ({ from: `l${String(at)}`, to: id, coefficient: 2 }));
  return { format: "liantu-chain", version: 1, id: "sixty", name: "六十环节", surveyed: true, links, flows };
}

/** Opens the app with a chain of 60 links. */
export async function openSixty(): Promise<MountedAtlas> {
  const atlas = await openAtlas();
  atlas.openDocument(sixtyLinks(), "六十环节", { kind: "file", name: "sixty.json" });
  await soon(() => expect(cards().length).toBe(60));
  return atlas;
}

/** Centres of all cards as the canvas has them, exactly. */
export function centres(): Map<string, string> {
  return new Map(
    drawing()
      .nodes(".link")
      .map((node) => [String(node.data("link")), JSON.stringify(node.position())]),
  );
}

/** The document on the screen as text. */
export function documentText(atlas: MountedAtlas): string {
  return JSON.stringify(atlas.store.getState().loaded?.chain.document);
}

/** The analysis of a link on the screen. */
export function analysisOf(atlas: MountedAtlas, link: string): LinkAnalysis {
  const found = atlas.store.getState().loaded?.analysis.links.get(link);
  if (found === undefined) throw new Error(`there is no link ${link}`);
  return found;
}

/** The control of a field of the open form, by its label. */
export function dialogField(label: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(".edit-dialog .field")].find((field) =>
    field.querySelector(".field-label")?.textContent?.startsWith(label),
  );
  const control = found?.querySelector<HTMLElement>("input, textarea, select");
  if (control == null) throw new Error(`no field ${label}`);
  return control;
}

/** Waits until a form is open and has the focus. */
export async function opened(title: string): Promise<void> {
  await soon(() => expect(find(".edit-dialog .ant-modal-title").textContent).toBe(title));
  await soon(() => expect(document.activeElement?.closest(".edit-dialog .edit-body")).not.toBeNull());
}

/** Waits until no form is open. */
export async function closed(): Promise<void> {
  await soon(() => expect(document.querySelector(".edit-dialog")).toBeNull());
}

/** A button at the foot of the open form. */
export function savedBy(name: string): HTMLElement {
  return findText(".edit-dialog .edit-foot button", name);
}

/** Takes an option of the list that is open. */
export async function takeOption(name: string): Promise<void> {
  await soon(
    () => void findText(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", name),
  );
  findText(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", name).click();
}

/** How many pixels of a card have a colour, as it stands on the screen. */
export function pixelsOn(link: string, colour: string): number {
  const cy = drawing();
  const container = cy.container();
  const box = cy
    .nodes(".link")
    .filter((one) => one.data("link") === link)
    .renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  const sheet = document.createElement("canvas");
  sheet.width = Math.round(box.w);
  sheet.height = Math.round(box.h);
  const context = sheet.getContext("2d");
  if (container === null || context === null) throw new Error("there is no map to look at");
  for (const canvas of container.querySelectorAll("canvas")) {
    const scale = canvas.width / cy.width();
    const part = [box.x1 * scale, box.y1 * scale, box.w * scale, box.h * scale] as const;
    if (canvas.offsetWidth >= cy.width() - 1) context.drawImage(canvas, ...part, 0, 0, sheet.width, sheet.height);
  }
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const { data } = context.getImageData(0, 0, sheet.width, sheet.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4);
    if (alpha > 200 && Math.hypot(r - red, g - green, b - blue) < 40) count += 1;
  }
  return count;
}

/** How many projects of a status the legend counts. */
export function legendCount(status: string): number {
  return Number(/\d+/.exec(findText(".legend .toggle", status).textContent ?? "")?.[0]);
}

/** Chooses the stage of the first project among the details. */
export async function chooseStage(name: string): Promise<void> {
  const select = find(`.project-tools .stage-select[aria-label], .project-tools .stage-select`);
  await userEvent.click(select);
  await takeOption(name);
}
