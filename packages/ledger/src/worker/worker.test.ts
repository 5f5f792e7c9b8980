import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
// @ts-expect-error a script without declarations
import { makeLedgers } from "../../../../examples/ledgers/make.mjs";
import { readLedger } from "../read-ledger.js";
import { createLedgerReader } from "./create-ledger-reader.js";
import type { LedgerReader } from "./create-ledger-reader.js";
import type { Line } from "./messages.js";
import { serveLedgerReader } from "./serve-ledger-reader.js";

const made = (await makeLedgers()) as ReadonlyMap<string, Uint8Array>;
const copy = (name: string): Uint8Array => Uint8Array.from(made.get(name) ?? []);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const long = (): Uint8Array =>
  utf8(
    `项目名称,建设单位\n${Array.from({ length: 20_000 }, (_, at) => `项目${String(at)},示例企业 ${String(at)}`).join("\n")}`,
  );
const ends: (() => void)[] = [];

// messages go through a real channel: copied as they would be between threads
function reader(): { reader: LedgerReader; port: Line; sent: unknown[] } {
  const { port1, port2 } = new MessageChannel();
  const sent: unknown[] = [];
  port1.on("message", (message) => sent.push(message));
  ends.push(() => (port1.close(), port2.close()));
  serveLedgerReader(port2 as unknown as Line);
  return { reader: createLedgerReader(port1 as unknown as Line), port: port1 as unknown as Line, sent };
}

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe("createLedgerReader()", { timeout: 60_000 }, () => {
  test.each([...made.keys()])("%s is read as without a worker, maps and all", async (name) => {
    const expected = await readLedger(copy(name), { fileName: name });
    expect(await reader().reader.read(copy(name), { fileName: name })).toStrictEqual(expected);
  });

  test("options that are maps arrive", async () => {
    const options = {
      columns: new Map([[0, "district" as const]]),
      stageWords: new Map([["搞定", "operating" as const]]),
    };
    const bytes = utf8("甲,项目名称,建设单位,项目状态\n示例县,某项目,示例企业 1,搞定\n");
    const { rows } = await reader().reader.read(bytes, options);
    expect(rows).toMatchObject([{ name: "某项目", district: "示例县", stage: "operating" }]);
  });

  test("the bytes are given away, but never a buffer that others use", async () => {
    const { reader: own } = reader();
    const whole = utf8("项目名称,建设单位\n甲,乙\n").slice();
    const around = Uint8Array.from([0, 0, ...utf8("项目名称,建设单位\n甲,乙\n")]);
    const [first, second] = [await own.read(whole), await own.read(around.subarray(2))];
    expect([first.rows.length, second.rows.length, whole.length, around.length > 2]).toEqual([1, 1, 0, true]);
  });

  test("several files are read in their order, each with its own progress", async () => {
    const { reader: own, sent } = reader();
    const done = new Map<number, number[]>([0, 1, 2].map((which) => [which, []]));
    const files = [long(), copy("monthly.xlsx"), utf8("项目名称,建设单位\n甲,乙\n")];
    const order: number[] = [];
    const readings = await Promise.all(
      files.map(async (bytes, which) => {
        const reading = await own.read(bytes, { onProgress: (share) => done.get(which)?.push(share) });
        order.push(which);
        return reading.rows.length;
      }),
    );
    expect([readings, order]).toEqual([
      [20_000, 8, 1],
      [0, 1, 2],
    ]);
    for (const shares of done.values()) {
      expect([shares[0], shares[shares.length - 1]]).toEqual([0, 1]);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    }
    expect(done.get(0)?.length).toBeGreaterThan(20);
    expect(sent.length).toBeLessThan(3 * 110);
  });

  test("a signal ends the file that is being read and one that waits, not the others", async () => {
    const { reader: own } = reader();
    const controller = new AbortController();
    const first = own.read(long(), {
      signal: controller.signal,
      onProgress: (done) => done > 0.5 && controller.abort(),
    });
    const waits = own.read(long(), { signal: controller.signal });
    const other = own.read(utf8("项目名称,建设单位\n甲,乙\n"));
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    await expect(waits).rejects.toMatchObject({ name: "AbortError" });
    await expect(own.read(long(), { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
    expect((await other).rows).toHaveLength(1);
  });

  test("what goes wrong in the worker is thrown here", async () => {
    const { reader: own } = reader();
    const wrong = { columns: "none" } as unknown as Parameters<LedgerReader["read"]>[1];
    await expect(own.read(utf8("项目名称,建设单位\n甲,乙\n"), wrong)).rejects.toThrow(/./u);
    const unsendable = { fileName: () => "" } as unknown as Parameters<LedgerReader["read"]>[1];
    await expect(own.read(utf8("a"), unsendable)).rejects.toMatchObject({ name: "DataCloneError" });
    expect((await own.read(utf8("项目名称,建设单位\n甲,乙\n"))).rows).toHaveLength(1);
  });

  test("after dispose() nothing is waited for", async () => {
    const { reader: own } = reader();
    const waits = own.read(long());
    own.dispose();
    await expect(waits).rejects.toMatchObject({ name: "AbortError" });
    await expect(own.read(long())).rejects.toMatchObject({ name: "AbortError" });
  });

  test("a worker that fails ends every reading", async () => {
    const target = Object.assign(new EventTarget(), { postMessage: () => undefined });
    const own = createLedgerReader(target as unknown as Line);
    const waits = own.read(utf8("a"));
    target.dispatchEvent(Object.assign(new Event("error"), { message: "not found" }));
    await expect(waits).rejects.toThrow(/not found/u);
  });

  test("messages of others are not answered", async () => {
    const { reader: own, port, sent } = reader();
    for (const message of [null, 1, "read", {}, { kind: "read", id: 1 }, { kind: "liantu-read" }])
      port.postMessage(message, []);
    await own.read(utf8("项目名称,建设单位\n甲,乙\n"));
    expect(new Set(sent.map((message) => (message as { id: number }).id))).toEqual(new Set([1]));
  });
});
