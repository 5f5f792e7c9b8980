import { readFileSync } from "node:fs";
import path from "node:path";
import { readChain } from "@liantu/core";
import { expect, test } from "vitest";
import { writeWorkbook } from "../write-workbook.js";
import { writeTemplate } from "../template/write-template.js";
import { writeSheets } from "../write-sheets.js";
import { documentSheets } from "./document-sheets.js";
import { isChainWorkbook } from "./is-chain-workbook.js";
import { readWorkbook } from "./read-workbook.js";

const EXAMPLES = path.resolve(import.meta.dirname, "../../../../../examples");
const { chain } = readChain(JSON.parse(readFileSync(path.join(EXAMPLES, "chains/jinchang-battery.json"), "utf8")));
if (chain === null) throw new Error("no chain");

test("a workbook of a document is one, in either language", async () => {
  for (const language of ["zh", "en"] as const)
    expect(await isChainWorkbook(await writeSheets(documentSheets(chain, { language })))).toBe(true);
});

test("ledgers, lists, the template of a ledger and other files are none", async () => {
  for (const name of ["monthly.xlsx", "jinchang-projects.xlsx", "key-projects.xlsx", "signed-gbk.csv"])
    expect(await isChainWorkbook(readFileSync(path.join(EXAMPLES, "ledgers", name))), name).toBe(false);
  expect(await isChainWorkbook(await writeTemplate(chain))).toBe(false);
  for (const content of ["opportunities", "targets", "gaps", "projects"] as const)
    expect(await isChainWorkbook(await writeWorkbook(chain, { content })), content).toBe(false);
  expect(await isChainWorkbook(new Uint8Array())).toBe(false);
  const whole = await writeSheets(documentSheets(chain));
  expect(await isChainWorkbook(whole.subarray(0, whole.length / 2))).toBe(false);
});

test("a workbook of everything is read without its lists, which it says of each", async () => {
  for (const language of ["zh", "en"] as const) {
    const { document, issues } = await readWorkbook(await writeWorkbook(chain, { content: "all", language }));
    expect(document).not.toBeNull();
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["list-sheet"]));
    expect(issues).toHaveLength(6);
  }
});
