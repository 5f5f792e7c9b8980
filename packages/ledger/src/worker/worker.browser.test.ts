/// <reference types="vite/client" />
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { EXAMPLE_OUTCOMES } from "../../test/example-outcomes.js";
import { outcomeOf } from "../../test/outcome-of.js";
import { readLedger } from "../read-ledger.js";
import { createLedgerReader } from "./create-ledger-reader.js";
import type { LedgerReader } from "./create-ledger-reader.js";

const FILES = import.meta.glob<string>("../../../../examples/ledgers/*.{xlsx,csv,tsv}", {
  query: "?url",
  import: "default",
  eager: true,
});
const URLS = new Map(Object.entries(FILES).map(([path, url]) => [path.slice(path.lastIndexOf("/") + 1), url]));
let reader: LedgerReader;

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  reader = createLedgerReader(new Worker(new URL("ledger-worker.ts", import.meta.url), { type: "module" }));
});

afterEach(() => {
  reader.dispose();
  const heard = [console.warn, console.error].flatMap((spied) => vi.mocked(spied).mock.calls);
  vi.restoreAllMocks();
  if (heard.length > 0) throw new Error(`the console was used: ${JSON.stringify(heard)}`);
});

async function load(name: string): Promise<Uint8Array> {
  const response = await fetch(URLS.get(name) ?? "");
  expect(response.ok).toBe(true);
  return new Uint8Array(await response.arrayBuffer());
}

function long(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, at) => `项目${String(at)},示例企业 ${String(at)},年产5万吨铜箔,在建`);
  return new TextEncoder().encode(`项目名称,建设单位,产能,项目状态\n${lines.join("\n")}`);
}

describe("ledgers in a browser", () => {
  test("every example is there", () => {
    expect([...URLS.keys()].sort()).toEqual([...EXAMPLE_OUTCOMES.keys()].sort());
  });

  test.each([...EXAMPLE_OUTCOMES])("%s is read by the page and by a worker as in Node", async (fileName, outcome) => {
    const here = await readLedger(await load(fileName), { fileName });
    expect(outcomeOf(here)).toEqual(outcome);
    expect(await reader.read(await load(fileName), { fileName })).toStrictEqual(here);
  });

  test("a worker tells of progress and is ended by a signal, and reads on", async () => {
    const controller = new AbortController();
    const done: number[] = [];
    const onProgress = (share: number): void => {
      done.push(share);
      if (share > 0.5) controller.abort();
    };
    const ended = reader.read(long(20_000), { signal: controller.signal, onProgress });
    await expect(ended).rejects.toMatchObject({ name: "AbortError" });
    expect(done.length).toBeGreaterThan(10);
    expect((await reader.read(long(3))).rows).toHaveLength(3);
  });

  test("a page that reads 20 000 rows itself goes on answering", async () => {
    let beats = 0;
    const timer = setInterval(() => (beats += 1), 10);
    const { rows } = await readLedger(long(20_000));
    clearInterval(timer);
    expect(rows).toHaveLength(20_000);
    expect(beats).toBeGreaterThan(5);
  });

  test("a worker that cannot be loaded ends the reading", async () => {
    const lost = createLedgerReader(new Worker("/there-is-no-such-worker.js", { type: "module" }));
    await expect(lost.read(long(1))).rejects.toThrow(/worker/u);
    lost.dispose();
  });
});
