import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { readLedger } from "@liantu/ledger";
import { MENDS, mendedWorkbook } from "../mended-workbook.js";
import {
  atDesk,
  downloaded,
  drawing,
  example,
  mapOf,
  placesOfCards,
  SCREENS,
  soon,
  textOf,
  timed,
  useDesk,
} from "./desk.js";
import type { Screen } from "./desk.js";

useDesk();

const TWO_THOUSAND = readFileSync(example("ledgers/two-thousand.csv"), "utf8");

/** Where the six faults of the example are, and what is said of them. */
const FAULTS = [
  { kind: "错误", place: "第 102 行", reason: /项目名称|没有名称|缺/ },
  { kind: "错误", place: "第 402 行", reason: /项目名称|没有名称|缺/ },
  { kind: "错误", place: "第 702 行 G 栏", reason: /十几个亿吧/ },
  { kind: "错误", place: "第 1002 行 I 栏", reason: /年|日期|时间/ },
  { kind: "警告", place: "第 1302 行 D 栏", reason: /代码/ },
  { kind: "警告", place: "第 2001 行", reason: /阶段|进展/ },
] as const;

describe.each(SCREENS)("$name", (screen) => {
  test("2: two thousand rows in GBK: six faults by row, column and reason; mended in a workbook they are gone", async () => {
    await atImport(screen, async (page) => {
      await timed("2: read", async () => {
        await pick(page, "两千.csv", gbk(TWO_THOUSAND));
        await soon(() => shown(page)).toContain("表内 2000 行，读出 1998 个项目");
      });
      expect(await shown(page)).toContain("年产1万吨碳酸锂项目（1号）");
      await next(page, "对栏目");
      await next(page, "查问题");
      await soon(() => shown(page)).toContain("错误 4");
      expect(await shown(page)).toContain("警告 2");
      for (const { kind, place, reason } of FAULTS) {
        await page.locator(".import-dialog .ant-segmented-item", { hasText: kind }).click();
        const row = page.locator(".import-table [data-row-key]", { hasText: place });
        await row.waitFor();
        expect(await textOf(row)).toMatch(reason);
      }
      const faulty = await downloaded(page, () =>
        page.locator(".import-dialog button", { hasText: "下载有问题的行" }).click(),
      );
      expect(faulty.name).toMatch(/两千.*\.xlsx$/);
      const reading = await readLedger(new Uint8Array(faulty.bytes));
      expect(reading.faultyRows).toHaveLength(6);
      const mended = await mendedWorkbook(reading, MENDS);

      for (const step of ["对栏目", "选台账"]) {
        await page.locator(".import-foot button", { hasText: "上一步" }).click();
        if (step === "对栏目") await page.locator(".ant-steps-item-active", { hasText: step }).waitFor();
      }
      await page.locator(".import-picked").waitFor();
      await pick(page, "改好.xlsx", Buffer.from(mended));
      await soon(() => shown(page)).toContain("读出 6 个项目");
      await next(page, "对栏目");
      await next(page, "查问题");
      await soon(() => shown(page)).toContain("错误 0 警告 0");
    });
  });

  test("6: next month's ledger: what changed, and nothing else; positions stay, one undo takes it back", async () => {
    const monthly = readFileSync(example("ledgers/monthly.xlsx"));
    await atImport(screen, async (page) => {
      await pick(page, "monthly.xlsx", monthly);
      await page.locator('.import-dialog .ant-select:has([aria-label="工作表"])').click();
      await page
        .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", {
          hasText: "2024年4月",
        })
        .click();
      await soon(() => page.locator(".import-preview").innerText()).toContain("项目名称");
      for (const step of ["对栏目", "查问题", "定环节", "看变化"]) await next(page, step);
      await applied(page);
      const [places, april] = [await placesOfCards(page), await titleOf(page)];

      await openImport(page);
      await pick(page, "monthly.xlsx", monthly);
      await soon(() => shown(page)).toContain("2024年6月");
      await timed("6: from the ledger to the difference", async () => {
        for (const step of ["对栏目", "查问题", "定环节", "看变化"]) await next(page, step);
        await soon(() => shown(page)).toContain("有变化 6");
      });
      expect(await shown(page)).toContain("台账没提到 10");
      await page.locator(".import-dialog .ant-segmented-item", { hasText: "有变化" }).click();
      await soon(() => shown(page)).toContain("到位资金");
      await page.locator(".import-table [data-row-key] input[type=checkbox]").first().click();
      await soon(() => page.locator(".import-foot .ant-btn-primary").innerText()).toContain("更新 5");
      await timed("6: put in", () => applied(page));
      await soon(() => titleOf(page)).toContain("2024-06");
      expect(await placesOfCards(page)).toEqual(places);
      await page.keyboard.press("Control+z");
      await soon(() => titleOf(page)).toBe(april);
      expect(await placesOfCards(page)).toEqual(places);
    });
  });

  test("a hostile ledger runs nothing, loses nothing, and is shown as it is written", async () => {
    const bomb = '<img src=x onerror="window.pwned=1">';
    const rows = [
      "项目名称\t建设单位\t环节\t总投资\t项目阶段",
      `${bomb}\t=cmd|'/c calc'!A1\t锂电铜箔\t3亿元\t在建`,
      `__proto__\tconstructor\t锂电铜箔\t1e15\t在建`,
      `孤儿项目\t某公司\t${bomb}\t#REF!\t<script>window.pwned=1</script>`,
    ];
    await atImport(screen, async (page) => {
      await pick(page, `${bomb}.csv`, Buffer.from(rows.join("\n")));
      for (const step of ["对栏目", "查问题", "定环节"]) await next(page, step);
      await soon(() => shown(page)).toContain(bomb);
      await next(page, "看变化");
      await soon(() => shown(page)).toContain(bomb);
      await applied(page);
      expect(await page.locator("body img, .atlas script, body iframe").count()).toBe(0);
      await page.locator(`.history-buttons [aria-label*="onerror"]`).waitFor();
      const cy = await drawing(page);
      expect(await cy.evaluate((core) => core.nodes(".link").length)).toBe(51);
    });
  });
});

function atImport(screen: Screen, work: (page: Page) => Promise<void>): Promise<void> {
  return atDesk(screen, "#example=jinchang-battery", async (page) => {
    await mapOf(page, 51);
    await openImport(page);
    await work(page);
  });
}

async function openImport(page: Page): Promise<void> {
  await page.locator('.file-menu [aria-label="导入"]').click();
  await page.locator(".import-pick").waitFor();
}

function shown(page: Page): Promise<string> {
  return textOf(page.locator(".import-dialog"));
}

function titleOf(page: Page): Promise<string> {
  return textOf(page.locator(".chain-title"));
}

async function pick(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator(".import-dialog input[type=file]").setInputFiles({ name, mimeType: "", buffer });
  await soon(() => shown(page)).toContain(name);
}

async function next(page: Page, step: string): Promise<void> {
  await page.locator(".import-foot .ant-btn-primary:not([disabled])").click();
  await page.locator(".ant-steps-item-active", { hasText: step }).waitFor();
  await page.locator(".import-wait").waitFor({ state: "detached" });
}

async function applied(page: Page): Promise<void> {
  await page.locator(".import-foot .ant-btn-primary:not([disabled])").click();
  await page.locator(".import-dialog").waitFor({ state: "detached" });
}

/** Writes a text in GBK, by turning the decoder's table around. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      const sign = decoder.decode(Uint8Array.from([first, second]));
      if (sign.length === 1 && sign !== "\ufffd" && !codes.has(sign)) codes.set(sign, [first, second]);
    }
  }
  const bytes = Array.from(text).flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : codes.get(sign)));
  return Buffer.from(bytes.map((byte) => byte ?? 63));
}
