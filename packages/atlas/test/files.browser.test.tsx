import { editChain, writeChain } from "@liantu/core";
import { writeWorkbook } from "@liantu/ledger";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, test, vi } from "vitest";
import { TEMPLATES } from "../src/document/templates.js";
import { openVault } from "../src/vault/indexed-vault.js";
import { MOST_SNAPSHOTS, MOST_WORKS } from "../src/vault/vault.js";
import type { Keeping, Vault } from "../src/vault/vault.js";
import { cards, drop, find, findText, openAtlas, openStart, soon } from "./browser-page.js";

const STEP = { zh: "改名", en: "rename" };

function keeping(id: string, keptAt: number, extra: Partial<Keeping["work"]> = {}, step?: string): Keeping {
  return {
    work: { id, name: `图谱${id}`, file: null, keptAt, isUnsaved: false, ...extra },
    text: `{"id":"${id}","at":${String(keptAt)}}`,
    ...(step !== undefined && { step }),
  };
}

describe("vault", () => {
  let vault: Vault | null = null;
  const name = "liantu-vault-test";
  afterEach(() => {
    vault?.close();
    indexedDB.deleteDatabase(name);
  });

  test("keeps the last state, at most twenty older ones, and the last thirty works, unsaved ones longest", async () => {
    vault = await openVault(name);
    for (let i = 0; i < MOST_SNAPSHOTS + 5; i++) await vault?.keep(keeping("a", i, {}, `第${String(i)}步`));
    const snapshots = (await vault?.snapshots("a")) ?? [];
    expect(snapshots).toHaveLength(MOST_SNAPSHOTS);
    expect(snapshots[0]?.step).toBe("第24步");
    expect(await vault?.readSnapshot(snapshots[0]?.id ?? 0)).toBe('{"id":"a","at":24}');
    expect(await vault?.read("a")).toBe('{"id":"a","at":24}');
    await vault?.keep(keeping("old", 30, { isUnsaved: true }));
    for (let i = 0; i < MOST_WORKS; i++) await vault?.keep(keeping(`w${String(i)}`, 100 + i));
    const works = (await vault?.works()) ?? [];
    expect(works).toHaveLength(MOST_WORKS);
    expect(works[0]?.id).toBe(`w${String(MOST_WORKS - 1)}`);
    expect(works.map(({ id }) => id)).toContain("old");
    expect(await vault?.read("a")).toBeNull();
    expect(await vault?.snapshots("a")).toEqual([]);
  });

  test("gives null where the browser keeps nothing, and says so where its room is used up", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(await openVault(name)).toBeNull();
    vi.restoreAllMocks();
    vault = await openVault(name);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await vault?.keep(keeping("a", 1))).toBe("full");
    vi.restoreAllMocks();
    expect(await vault?.keep(keeping("a", 1))).toBe("kept");
  });
});

describe("start screen", () => {
  test("every template opens as a new, unsaved map with all its links", async () => {
    for (const { id, name, links, load } of TEMPLATES) {
      const document = JSON.parse(await load()) as { links: unknown[]; projects?: unknown[] };
      expect([id, document.links.length, document.projects ?? []]).toEqual([id, links, []]);
      const atlas = await openStart();
      // Not by the pointer: the question about the map before it stands in the way.
      findText(".start-tile", name.zh).click();
      await soon(() => expect(cards()).toHaveLength(links));
      expect(atlas.store.getState().loaded?.origin).toEqual({ kind: "template", id });
      expect(find(".document-mark").textContent).toBe("未保存");
    }
  });

  test("a template that nobody changed is left without a question and offered nowhere; one that was changed is", async () => {
    const [template] = TEMPLATES;
    if (template === undefined) throw new Error("there is no template");
    await openStart();
    findText(".start-tile", template.name.zh).click();
    await soon(() => expect(cards()).toHaveLength(template.links));
    const isGuarded = (): boolean => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(isGuarded()).toBe(false);
    // Longer than a change waits to be kept.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await openStart();
    await soon(() => void find(".start-tile"));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(document.querySelector(".recovery-list")).toBeNull();
    expect(document.querySelector(".start-recent")?.textContent ?? "").not.toContain(template.name.zh);
    const second = await openStart();
    findText(".start-tile", template.name.zh).click();
    await soon(() => expect(cards()).toHaveLength(template.links));
    second.edit([{ kind: "set", fields: { name: "改过的链" } }], STEP);
    expect(isGuarded()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await openStart();
    await soon(() => expect(find(".recovery-list").textContent).toContain("改过的链"));
  });

  test("a map that was worked on is listed, opens again, and can be taken off the list", async () => {
    const first = await openStart();
    await userEvent.click(findText(".start-tile strong", "空白图谱"));
    // A new map asks for its name first.
    await soon(() => void find(".edit-dialog"));
    first.store.dispatch({ kind: "close-dialog" });
    await soon(() => expect(document.querySelector(".edit-dialog")).toBeNull());
    first.edit([{ kind: "set", fields: { name: "我的链" } }], STEP);
    await userEvent.click(find(".logo"));
    await soon(() => expect(find(".start-recent").textContent).toContain("我的链"));
    const second = await openStart();
    await soon(() => expect(find(".ant-modal").textContent).toContain("我的链"));
    await userEvent.click(findText(".ant-modal button", "以后再说"));
    await userEvent.click(find(".start-recent .start-tile"));
    await soon(() => expect(second.store.getState().loaded?.chain.document.name).toBe("我的链"));
  });
});

describe("recovery", () => {
  test("what was changed before the window was killed comes back, and says that no file holds it", async () => {
    const killed = await openAtlas();
    killed.edit([{ kind: "change", in: "links", key: "separator", fields: { name: "隔膜（改）" } }], STEP);
    // Nothing is flushed on the way out of a killed window: only what the timer kept is there.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const next = await openStart();
    await soon(() => expect(find(".recovery-list").textContent).toContain("金昌市新能源电池产业链"));
    await userEvent.click(findText(".recovery-list button", "恢复"));
    await soon(() => {
      const link = next.store.getState().loaded?.chain.document.links.find(({ id }) => id === "separator");
      expect(link?.name).toBe("隔膜（改）");
    });
    expect(find(".document-mark.is-unsaved").textContent).toBe("未保存");
    const again = await openStart();
    await soon(() => expect(again.store.getState().view).toBe("start"));
    await soon(() => expect(find(".recovery-list").children).toHaveLength(1));
  });

  test("says plainly that nothing is kept where storage is disabled, and the map still works", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    const atlas = await openAtlas();
    await soon(() => expect(findText(".document-mark", "无自动备份").title).toContain("请随时保存成文件"));
    expect(atlas.edit([{ kind: "set", fields: { name: "改" } }], STEP)).toEqual([]);
    await userEvent.click(find(".logo"));
    await soon(() => expect(find(".start").textContent).toContain("不允许网页保存数据"));
  });
});

describe("a workbook of a whole chain", () => {
  test("is opened like a document, and is saved as one of its own", async () => {
    vi.stubGlobal("showSaveFilePicker", undefined);
    const atlas = await openAtlas();
    const before = atlas.store.getState().loaded;
    if (before === null) throw new Error("nothing is open");
    const chain = editChain(before.chain, [{ kind: "set", fields: { name: "改过的链" } }]);
    const workbook = await writeWorkbook(chain);
    drop("金昌.xlsx", new Uint8Array(workbook));
    await soon(() => expect(atlas.store.getState().loaded?.origin).toEqual({ kind: "file", name: "金昌.xlsx" }));
    expect(atlas.store.getState().dialog).toBeNull();
    const { contacts: _, ...document } = writeChain(chain);
    const after = atlas.store.getState().loaded?.chain;
    expect(after && writeChain(after)).toEqual(document);
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await userEvent.keyboard("{Control>}s{/Control}");
    await soon(() => expect(names).toEqual(["金昌.json"]));
  });
});

describe("saving", () => {
  test("saves as a download where files cannot be written, and the map counts as saved", async () => {
    vi.stubGlobal("showSaveFilePicker", undefined);
    const atlas = await openAtlas();
    atlas.edit([{ kind: "set", fields: { name: "改过的链" } }], STEP);
    const saved: { name: string; text: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      const { download: name, href } = this;
      void fetch(href)
        .then((answer) => answer.text())
        .then((text) => saved.push({ name, text }));
    });
    await userEvent.keyboard("{Control>}s{/Control}");
    await soon(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe("改过的链.json");
    expect(JSON.parse(saved[0]?.text ?? "")).toMatchObject({ format: "liantu-chain", name: "改过的链" });
    await soon(() => expect(document.querySelector(".document-mark.is-unsaved")).toBeNull());
  });

  test("writes to the file it came from, and asks before it overwrites what somebody else changed", async () => {
    let modified = 1;
    const written: string[] = [];
    const file = {
      name: "链.json",
      getFile: () =>
        Promise.resolve(new File([written[written.length - 1] ?? "{}"], "链.json", { lastModified: modified })),
      createWritable: () =>
        Promise.resolve({
          write: async (content: Blob) => {
            written.push(await content.text());
            modified += 1;
          },
          close: () => Promise.resolve(),
        }),
    };
    vi.stubGlobal("showSaveFilePicker", () => Promise.resolve(file));
    const atlas = await openAtlas();
    atlas.edit([{ kind: "set", fields: { name: "一" } }], STEP);
    await userEvent.keyboard("{Control>}s{/Control}");
    await soon(() => expect(atlas.store.getState().loaded?.origin).toEqual({ kind: "file", name: "链.json" }));
    atlas.edit([{ kind: "set", fields: { name: "二" } }], STEP);
    modified = 99;
    await userEvent.keyboard("{Control>}s{/Control}");
    await soon(() => expect(find(".ant-modal-confirm").textContent).toContain("在别处被改过了"));
    expect(written).toHaveLength(1);
    await userEvent.click(findText(".ant-modal-confirm button", "仍然覆盖"));
    await soon(() => expect(written).toHaveLength(2));
    expect(JSON.parse(written[1] ?? "")).toMatchObject({ name: "二" });
  });

  test("asks before unsaved work is left for another file", async () => {
    const atlas = await openAtlas();
    atlas.edit([{ kind: "set", fields: { name: "改" } }], STEP);
    await userEvent.click(find(".logo"));
    await userEvent.click(findText(".start-tile strong", "白银"));
    await soon(() => expect(find(".ant-modal-confirm").textContent).toContain("还没保存"));
    await userEvent.click(findText(".ant-modal-confirm button", "取消"));
    expect(atlas.store.getState().loaded?.chain.document.name).toBe("改");
    await userEvent.click(findText(".start-tile strong", "白银"));
    await soon(() => void findText(".ant-modal-confirm button", "不保存，继续"));
    await userEvent.click(findText(".ant-modal-confirm button", "不保存，继续"));
    await soon(() => expect(atlas.store.getState().loaded?.origin).toEqual({ kind: "example", id: "baiyin-battery" }));
  });
});
