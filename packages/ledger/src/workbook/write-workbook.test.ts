import { analyzeChain, readChain } from "@liantu/core";
import type { Chain, ChainDocument } from "@liantu/core";
import { opportunities } from "@liantu/core/planning";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { unzip } from "../../test/unzip.js";
import { readLedger } from "../read-ledger.js";
import { WORKBOOK_CONTENTS, writeWorkbook } from "./write-workbook.js";

const DOCUMENT = {
  format: "liantu-chain",
  version: 1,
  id: "battery",
  name: "示例电池链",
  nameEn: "Example battery chain",
  surveyed: true,
  links: [
    { id: "lfp", name: "磷酸铁锂", nameEn: "LFP", stage: "midstream", unit: "t/a", source: "手册" },
    { id: "cell", name: "电芯", nameEn: "Cells", stage: "downstream", unit: "GWh/a", finalDemand: 4 },
  ],
  flows: [{ from: "lfp", to: "cell", coefficient: 2200, source: "公示" }],
  enterprises: [{ id: "a", name: "甲公司" }],
  projects: [{ id: "p1", name: "甲电芯", link: "cell", enterprise: "a", stage: "operating", capacity: 2 }],
  targets: [{ id: "t1", name: "目标公司", links: ["lfp"] }],
} satisfies ChainDocument;

function chainOf(document: unknown): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("no chain");
  return chain;
}

const sheetNames = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readXlsx(bytes)).sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name);

describe("writeWorkbook()", () => {
  const chain = chainOf(DOCUMENT);

  test("writes the list asked for, with its sources and rules", async () => {
    const names = async (content: (typeof WORKBOOK_CONTENTS)[number]): Promise<readonly string[]> =>
      sheetNames(await writeWorkbook(chain, { content }));
    expect(await names("opportunities")).toEqual(["投资机会", "数据来源", "判定规则"]);
    expect(await names("gaps")).toEqual(["供需缺口", "数据来源", "判定规则"]);
    expect(await names("targets")).toEqual(["目标企业清单"]);
    expect(await names("projects")).toEqual(["项目台账"]);
    const all = await names("all");
    expect(all.slice(0, 6)).toEqual(["投资机会", "供需缺口", "目标企业清单", "项目台账", "数据来源", "判定规则"]);
    // what reads the document finds its sheets by name: a list must not take one
    expect(all.slice(6)).toEqual(await names("document"));
    expect(all.filter((name) => /\(\d\)$/u.test(name))).toEqual([]);
    expect(await sheetNames(await writeWorkbook(chain))).toEqual(await names("document"));
  });

  test("takes the analysis and the opportunities that are at hand", async () => {
    const analysis = analyzeChain(chain, { targets: new Map([["cell", 100]]) });
    const list = opportunities(chain, { weights: { buyers: 0.9 } }, analysis);
    const bytes = await writeWorkbook(chain, { content: "opportunities", analysis, opportunities: list });
    const words = JSON.stringify((await readXlsx(bytes)).sheets.map(({ rows }) => rows));
    expect(words.includes("本地买家×0.9")).toBe(true);
    expect(words.includes(list[0]?.rank.formula.zh ?? "?")).toBe(true);
    expect(words.includes("电芯 100 GWh/a")).toBe(true);
    const none = await writeWorkbook(chain, { content: "opportunities", opportunities: [] });
    expect((await readXlsx(none)).sheets[0]?.rows).toHaveLength(3);
  });

  test("no sheet of the lists takes a name of the document in English either", async () => {
    const [all, document] = await Promise.all(
      (["all", "document"] as const).map(async (content) =>
        sheetNames(await writeWorkbook(chain, { content, language: "en" })),
      ),
    );
    expect(all?.slice(6)).toEqual(document);
  });

  test("names contacts in no workbook unless asked", async () => {
    const known = chainOf({
      ...DOCUMENT,
      contacts: [{ of: "p1", name: "某某某", phone: "13900000001" }],
    });
    for (const content of WORKBOOK_CONTENTS) {
      const words = [...unzip(await writeWorkbook(known, { content })).values()].join("");
      expect(words.includes("某某某"), content).toBe(false);
      expect(words.includes("13900000001"), content).toBe(false);
    }
    const asked = unzip(await writeWorkbook(known, { content: "projects", includeContacts: true }));
    expect([...asked.values()].join("").includes("某某某")).toBe(true);
  });

  test("gives the same bytes every time, and the date where it was given", async () => {
    for (const content of ["all", "projects"] as const) {
      const once = await writeWorkbook(chain, { content, date: "2025-03-31" });
      expect(await writeWorkbook(chain, { content, date: "2025-03-31" })).toEqual(once);
    }
    const parts = unzip(await writeWorkbook(chain, { content: "gaps", date: "2025-03-31" }));
    expect(parts.get("docProps/core.xml")?.includes("2025-03-31T00:00:00Z")).toBe(true);
    expect(parts.get("xl/worksheets/sheet1.xml")?.includes("&amp;C2025-03-31&amp;R")).toBe(true);
  });

  test("every workbook is set up to be printed: one page wide, heading repeated, pages numbered", async () => {
    const parts = unzip(await writeWorkbook(chain, { content: "all" }));
    const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    const visible = (await sheetNames(await writeWorkbook(chain, { content: "all" }))).length;
    const set = sheets.filter(
      ([, xml]) =>
        xml.includes('fitToWidth="1" fitToHeight="0"') &&
        xml.includes('orientation="landscape"') &&
        xml.includes("第 &amp;P 页 共 &amp;N 页"),
    );
    expect(set).toHaveLength(visible);
    expect(parts.get("xl/workbook.xml")?.match(/_xlnm\.Print_Titles/gu)).toHaveLength(visible);
  });

  test("property: whatever names say, no workbook holds a formula or breaks, and the project ledger is read back", async () => {
    const name = fc.oneof(
      fc.constantFrom(
        "=cmd|'/c calc'!A1",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "#REF!",
        "__proto__",
        "constructor",
        "_x0041_",
        "\uD800",
        "\u0001",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 10 }),
    );
    await fc.assert(
      fc.asyncProperty(
        name,
        name,
        name,
        fc.constantFrom(...WORKBOOK_CONTENTS),
        async (link, project, source, content) => {
          const hostile = chainOf({
            format: "liantu-chain",
            version: 1,
            id: "c",
            name: link,
            surveyed: true,
            links: [
              { id: link, name: link, stage: "midstream", unit: "t/a", source },
              { id: `${link}2`, name: project, stage: "downstream", unit: "t/a", finalDemand: 1e15 },
            ],
            flows: [{ from: link, to: `${link}2`, coefficient: 2, source }],
            enterprises: [{ id: "e", name: project, source }],
            projects: [
              {
                id: project,
                name: project,
                link: `${link}2`,
                enterprise: "e",
                stage: "operating",
                capacity: 5,
                source,
              },
            ],
            targets: [{ id: "t", name: project, links: [link], mark: source }],
          });
          const bytes = await writeWorkbook(hostile, { content });
          for (const [path, xml] of unzip(bytes)) expect(/<f[ >]|t="e"/u.test(xml), path).toBe(false);
          expect((await readXlsx(bytes)).sheets.length).toBeGreaterThan(0);
          if (content === "projects") expect((await readLedger(bytes)).counts.inTable).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
