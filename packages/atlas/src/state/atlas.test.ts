import { expect, test } from "vitest";
import { createAtlas } from "./atlas.js";

const file = (name: string, text: string, wait: Promise<unknown> = Promise.resolve()) => ({
  name,
  size: text.length,
  arrayBuffer: async () => {
    await wait;
    return new TextEncoder().encode(text).buffer as ArrayBuffer;
  },
});
const chainNamed = (name: string): string =>
  JSON.stringify({
    format: "liantu-chain",
    version: 1,
    id: "a",
    name,
    links: [{ id: "x", name: "甲", stage: "upstream" }],
  });

test("opens examples by key and refuses unknown ones", async () => {
  const atlas = createAtlas();
  expect(await atlas.openExample("nothing")).toBe(false);
  expect(await atlas.openExample("demo-40")).toBe(true);
  expect(atlas.store.getState().loaded?.origin).toEqual({ kind: "example", id: "demo-40" });
});

test("a slow file does not replace what was opened after it", async () => {
  const atlas = createAtlas();
  let release: (value?: unknown) => void = () => undefined;
  const slow = atlas.openFiles([file("slow.json", chainNamed("慢"), new Promise((resolve) => (release = resolve)))]);
  await atlas.openFiles([file("quick.json", chainNamed("快"))]);
  release();
  await slow;
  expect(atlas.store.getState().loaded?.chain.document.name).toBe("快");
});

test("opens the first of several files and says so", async () => {
  const atlas = createAtlas();
  await atlas.openFiles([file("a.json", chainNamed("一")), file("b.json", chainNamed("二"))]);
  expect(atlas.store.getState().report?.reading[0]?.message.zh).toBe("一次只能打开一个文件，已打开第一个。");
});

test("does nothing where no file was picked", async () => {
  const atlas = createAtlas();
  await atlas.openFiles([]);
  expect(atlas.store.getState().busy).toBeNull();
});
