/**
 * What the browser tests of the import share: ledgers, and how its dialog is worked.
 *
 * @module
 */
/// <reference types="vite/client" />
import { userEvent } from "vitest/browser";
import { expect } from "vitest";
import type { MountedAtlas } from "../src/mount-atlas.js";
import { find, findText, soon } from "./browser-page.js";

const FILES = import.meta.glob<string>("../../../examples/ledgers/*.{xlsx,csv}", {
  query: "?url",
  import: "default",
  eager: true,
});

/** A text that runs a script where it is taken for markup. */
export const HOSTILE = '<img src=x onerror="window.pwned=1">';

/** Headings of a small ledger. */
export const HEADING = "项目名称\t建设单位\t环节\t总投资\t项目阶段";

/** Loads an example ledger. */
export async function loadLedger(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const [, url = ""] = Object.entries(FILES).find(([path]) => path.endsWith(`/${name}`)) ?? [];
  const response = await fetch(url);
  expect(response.ok).toBe(true);
  return new Uint8Array(await response.arrayBuffer());
}

/** Writes a text in GBK, by turning the decoder's table around. */
export function gbk(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      const sign = decoder.decode(Uint8Array.from([first, second]));
      if (sign.length === 1 && sign !== "\ufffd" && !codes.has(sign)) codes.set(sign, [first, second]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [63]))),
  );
}

/** The dialog. */
const dialog = (): HTMLElement => find(".import-dialog");
/** Text of the dialog. */
export const shown = (): string => dialog().innerText.replace(/\s+/g, " ");
/** The button that goes on. */
export const foot = (): HTMLButtonElement => find(".import-foot .ant-btn-primary") as HTMLButtonElement;
/** Projects on the map. */
export const projects = (atlas: MountedAtlas) => atlas.store.getState().loaded?.chain.document.projects ?? [];

/** Opens the import by its button. */
export async function openImport(): Promise<void> {
  find('.file-menu [aria-label^="导入"], .file-menu button:nth-of-type(2)').click();
  await soon(() => void find(".import-pick"));
}

/** Picks a file. */
export async function pick(name: string, bytes: BlobPart): Promise<void> {
  const files = new DataTransfer();
  files.items.add(new File([bytes], name));
  const input = find(".import-dialog input[type=file]") as HTMLInputElement;
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await soon(() => expect(shown()).toContain(name));
}

/** Goes on to the next step, waiting for what it takes. */
export async function next(step: string): Promise<void> {
  await soon(() => expect(foot().disabled).toBe(false));
  foot().click();
  await soon(() => expect(find(".ant-steps-item-active").textContent).toContain(step));
  await soon(() => expect(document.querySelector(".import-wait")).toBeNull());
}

/** Chooses from a list. */
export async function choose(label: string, option: string): Promise<void> {
  await soon(() => void find(`.import-dialog [aria-label="${label}"]`));
  await userEvent.click(find(`.import-dialog [aria-label="${label}"]`));
  await soon(
    () => void findText(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", option),
  );
  findText(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", option).click();
  await soon(() => expect(document.querySelector(".ant-select-dropdown:not(.ant-select-dropdown-hidden)")).toBeNull());
}

/** Puts the ledger into the map. */
export async function apply(): Promise<void> {
  await soon(() => expect(foot().disabled).toBe(false));
  foot().click();
  await soon(() => expect(document.querySelector(".import-dialog")).toBeNull());
}

/** Pastes cells as WPS copies them. */
export async function paste(text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  clipboardData.setData("text/html", `<table><tr><td>${HOSTILE}</td></tr></table>`);
  find("#import-pasted").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  await soon(() => void find(".import-preview"));
}

/** Mends a cell of the row in the editor. */
export async function mend(row: number, cells: Readonly<Record<number, string>>): Promise<void> {
  find(`[aria-label="修改第 ${row} 行"].ant-btn`).click();
  await soon(() => expect(find(".import-side h3").textContent).toContain(String(row)));
  for (const [column, value] of Object.entries(cells)) await userEvent.fill(find(`#import-cell-${column}`), value);
  findText(".import-cells button", "重新检查").click();
  await soon(() => expect(find(".import-side").innerText).toContain(`第 ${row} 行已经没有问题`));
}
