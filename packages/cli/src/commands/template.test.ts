import { readLedger } from "@liantu/ledger";
import { describe, expect, test } from "vitest";
import { capturedRun, cellChain } from "../../test/captured-run.js";

describe("liantu template", () => {
  test("writes a ledger that reads back without a question", async () => {
    const { code, out, bytes } = await capturedRun(["template", "-o", "ledger.xlsx", "--chain", "chain.json"], {
      "chain.json": cellChain(),
    });
    expect([code, out]).toEqual([0, "已写入 ledger.xlsx\n"]);
    const reading = await readLedger(bytes.get("ledger.xlsx") ?? new Uint8Array());
    expect(reading.columns.every(({ field }) => field !== null)).toBe(true);
    expect(reading.rows).toEqual([]);
  });

  test("needs an output, and a chain that can be read", async () => {
    expect((await capturedRun(["template"])).code).toBe(2);
    expect((await capturedRun(["template", "chain.json", "-o", "a.xlsx"])).err).toContain("--chain");
    expect((await capturedRun(["template", "-o", "a.csv"])).err).toContain(".xlsx");
    const { code, bytes } = await capturedRun(["template", "-o", "a.xlsx", "--chain", "none.json"]);
    expect([code, bytes.size]).toEqual([1, 0]);
  });
});
