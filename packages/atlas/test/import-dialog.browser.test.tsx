import { beforeEach, describe, expect, test } from "vitest";
import { readPastedLedger } from "@liantu/ledger";
import { createLedgerDesk } from "../src/import/ledger-desk.js";
import { find, findText, openAtlas, openStart, soon } from "./browser-page.js";
import { foot, loadLedger, next, openImport, pick, shown } from "./import-page.js";
import { seriousFaults } from "./serious-faults.js";

beforeEach(() => localStorage.clear());

describe("the dialog", () => {
  test.each([
    ["新能源电池", "template"],
    ["金昌", "example"],
  ])(
    "asks for a map where none is open, and goes on with the ledger that was picked (%s)",
    async (name, kind) => {
      const atlas = await openStart();
      atlas.store.dispatch({ kind: "open-dialog", dialog: { kind: "import" } });
      await soon(() => void find(".import-base"));
      await pick("phases.xlsx", await loadLedger("phases.xlsx"));
      await soon(() => expect(shown()).toContain("读出 4 个项目"));
      expect(foot().disabled).toBe(true);
      findText(".import-base button", name).click();
      await soon(() => expect(document.querySelector(".import-base")).toBeNull());
      await soon(() => expect(shown()).toContain("读出 4 个项目"));
      expect(atlas.store.getState().loaded?.origin.kind).toBe(kind);
      await next("对栏目");
    },
    60_000,
  );

  test("a ledger that is dropped on the window opens it", async () => {
    const atlas = await openAtlas();
    await atlas.openFiles([new File([await loadLedger("phases.xlsx")], "phases.xlsx")]);
    await soon(() => expect(shown()).toContain("读出 4 个项目"));
  }, 60_000);

  test("does nothing to a map that is read-only", async () => {
    const atlas = await openAtlas();
    const { chain } = atlas.store.getState().loaded ?? {};
    atlas.openDocument({ ...chain?.document, version: 99 }, "新版", { kind: "file", name: "新版.json" });
    expect(atlas.store.getState().isReadOnly).toBe(true);
    atlas.store.dispatch({ kind: "hide-issues" });
    await openImport();
    await pick("phases.xlsx", await loadLedger("phases.xlsx"));
    await soon(() => expect(shown()).toContain("读出 4 个项目"));
    expect(shown()).toContain("只读");
    expect(foot().disabled).toBe(true);
  }, 60_000);

  test("asks before work is lost, and gives the focus back", async () => {
    await openAtlas();
    const opener = find('.file-menu [aria-label^="导入"], .file-menu button:nth-of-type(2)');
    opener.focus();
    await openImport();
    await pick("phases.xlsx", await loadLedger("phases.xlsx"));
    await next("对栏目");
    findText(".import-foot button", "取消").click();
    await soon(() => void findText(".ant-modal-confirm", "放弃这次导入"));
    findText(".ant-modal-confirm button", "继续导入").click();
    await soon(() => expect(document.querySelector(".ant-modal-confirm")).toBeNull());
    expect(shown()).toContain("意思");
    findText(".import-foot button", "取消").click();
    await soon(() => void findText(".ant-modal-confirm button", "放弃"));
    [...document.querySelectorAll<HTMLElement>(".ant-modal-confirm .ant-btn-primary")].pop()?.click();
    await soon(() => expect(document.querySelector(".import-dialog")).toBeNull());
    await soon(() => expect(document.activeElement).toBe(opener));
  }, 60_000);

  test.each(["zh", "en"])(
    "axe finds nothing serious in any step (%s)",
    async (language) => {
      await openAtlas(`#example=jinchang-battery&lang=${language}`);
      find(".file-menu button:nth-of-type(2)").click();
      await soon(() => void find(".import-pick"));
      await soon(async () => expect(await seriousFaults(find(".import-dialog"))).toEqual([]));
      await pick("jinchang-projects.xlsx", await loadLedger("jinchang-projects.xlsx"));
      await soon(() => void find(".import-preview"));
      for (let step = 1; step < 5; step += 1) {
        await soon(async () => expect(await seriousFaults(find(".import-dialog"))).toEqual([]));
        await soon(() => expect(foot().disabled).toBe(false));
        foot().click();
        await soon(() => expect(document.querySelectorAll(".ant-steps-item-finish").length).toBe(step));
        await soon(() => expect(document.querySelector(".import-wait")).toBeNull());
      }
      await soon(async () => expect(await seriousFaults(find(".import-dialog"))).toEqual([]));
    },
    120_000,
  );
});

describe("reading in a worker", () => {
  const file = (bytes: Uint8Array) => ({ kind: "file", name: "two-thousand.csv", bytes }) as const;

  test("tells of progress, reads as the page does, and can be ended", async () => {
    const bytes = await loadLedger("two-thousand.csv");
    const desk = createLedgerDesk();
    const done: number[] = [];
    const reading = await desk.read(file(bytes), { onProgress: (share) => done.push(share) });
    expect(reading.counts.projects).toBe(1998);
    expect(done.length).toBeGreaterThan(5);
    expect(bytes.length).toBeGreaterThan(0);
    const controller = new AbortController();
    const ended = desk.read(file(bytes), { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(ended).rejects.toMatchObject({ name: "AbortError" });
    const here = readPastedLedger(new TextDecoder().decode(bytes));
    expect(reading.rows).toEqual(here.rows);
    desk.dispose();
  });

  test.each([
    [
      "cannot be made",
      () => {
        throw new Error("refused");
      },
    ],
    ["cannot be loaded", () => new Worker("/there-is-no-such-worker.js")],
  ])("where a worker %s, the page reads by itself", async (_, makeWorker) => {
    const desk = createLedgerDesk(makeWorker as () => never);
    const bytes = await loadLedger("two-thousand.csv");
    for (const _again of [1, 2]) expect((await desk.read(file(bytes), {})).counts.projects).toBe(1998);
    desk.dispose();
  });
});
