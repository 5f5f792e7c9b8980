import { expect, test } from "vitest";
import { chainPdf } from "../src/pdf/chain-pdf.js";
import type { PdfReport } from "../src/pdf/chain-pdf.js";
import { fixture } from "./fixture.js";

test("prints in a browser, with a font that was handed over", async () => {
  const file = await fetch(new URL("../fonts/NotoSansSC-GB2312.ttf", import.meta.url));
  const font = new Uint8Array(await file.arrayBuffer());
  let report: PdfReport | undefined;
  const bytes = await chainPdf(fixture().chain, { font, paper: "A4", onReport: (said) => (report = said) });
  expect(new TextDecoder("latin1").decode(bytes.subarray(0, 5))).toBe("%PDF-");
  expect(bytes.length).toBeGreaterThan(10_000);
  expect(report?.missingCharacters).toEqual([]);
  expect(globalThis).not.toHaveProperty("Buffer");
});

test("says that a browser has to be given a font", async () => {
  await expect(chainPdf(fixture().chain)).rejects.toMatchObject({
    code: "invalid-option",
    details: { option: "font" },
  });
});
