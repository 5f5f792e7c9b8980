import { userEvent } from "vitest/browser";
import { describe, expect, test, vi } from "vitest";
import { readChain } from "@liantu/core";
import { readWorkbook } from "@liantu/ledger";
import { readParts } from "../../report/src/package/parts.js";
import { embeddedFile } from "../src/document/embedded-document.js";
import { find, findText, openAtlas, soon } from "./browser-page.js";

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function catchDownloads(): Saved[] {
  const saved: Saved[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const { download: name, href } = this;
    void fetch(href)
      .then((answer) => answer.arrayBuffer())
      .then((buffer) => saved.push({ name, bytes: new Uint8Array(buffer) }));
  });
  return saved;
}

async function openExport(kind: string): Promise<void> {
  await userEvent.click(find(".file-menu .ant-btn-primary"));
  await soon(() => void find(".export-dialog .export-kinds"));
  await userEvent.click(findText(".export-kinds label", kind));
}

function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): XMLDocument {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(parts.get(name)), "text/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
}

const make = (): Promise<void> => userEvent.click(find(".export-dialog .ant-modal-footer .ant-btn-primary"));
const latin = (bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder("latin1").decode(bytes);

describe("export", { timeout: 60_000 }, () => {
  test("writes a PDF of the paper that was chosen, with the font in it, beside the page", async () => {
    const saved = catchDownloads();
    await openAtlas();
    await openExport("PDF");
    await userEvent.click(findText(".export-dialog .ant-segmented-item", "A0"));
    await soon(() => expect(find("[data-testid=paper-preview]").innerText).toContain("A0 横向 · 1 页 · 最小字高"));
    await make();
    await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 40_000 });
    const pdf = latin(saved[0]?.bytes ?? new Uint8Array());
    expect(saved[0]?.name).toBe("金昌市新能源电池产业链.pdf");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    // 1189 × 841 mm in points
    expect(pdf).toMatch(/\/MediaBox \[0 0 3370\.\d+ 2383\.\d+\]/);
    expect(pdf).toContain("NotoSansSC");
  });

  test("warns of type that is too small to be read, and says into how many pages a tiled chart goes", async () => {
    await openAtlas("#example=demo-40");
    await openExport("PDF");
    await userEvent.click(findText(".export-dialog .ant-segmented-item", "A4"));
    await userEvent.click(findText(".export-field", "详细程度").querySelector(".ant-select") ?? find("body"));
    await userEvent.click(findText(".ant-select-item", "企业"));
    await soon(() => expect(find("[data-testid=paper-preview]").innerText).toContain("不到 2.5 毫米"));
    await userEvent.click(findText(".export-dialog .ant-checkbox-wrapper", "分成多页"));
    await soon(() => expect(document.querySelectorAll(".paper-cut").length).toBeGreaterThan(0));
    await soon(() => expect(find("[data-testid=paper-preview]").innerText).not.toContain("不到 2.5 毫米"));
  });

  test("writes a workbook that reads back, without the people to talk to unless asked", async () => {
    const saved = catchDownloads();
    const atlas = await openAtlas("#example=demo-40");
    const [project] = atlas.store.getState().loaded?.chain.document.projects ?? [];
    const contact = { of: project?.id ?? "", name: "张联系", phone: "0935-0000000" };
    expect(atlas.edit([{ kind: "put", in: "contacts", record: contact }], { zh: "加", en: "add" })).toEqual([]);
    await openExport("Excel");
    await make();
    await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
    const reading = await readWorkbook(saved[0]?.bytes ?? new Uint8Array());
    const { chain } = readChain(reading.document);
    expect(chain?.document.links).toHaveLength(40);
    expect(chain?.document.contacts).toBeUndefined();
    await userEvent.click(findText(".export-dialog .ant-checkbox-wrapper", "联系人"));
    await make();
    await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 20_000 });
    const again = await readWorkbook(saved[1]?.bytes ?? new Uint8Array());
    expect(readChain(again.document).chain?.document.contacts).toEqual([contact]);
  });

  test("writes SVG with real text, and PNG of the size that it says", async () => {
    const saved = catchDownloads();
    await openAtlas();
    await openExport("SVG");
    await make();
    await soon(() => expect(saved).toHaveLength(1));
    const svg = new TextDecoder().decode(saved[0]?.bytes);
    expect(svg).toContain("</text>");
    expect(svg).toContain("420mm");
    await userEvent.click(findText(".export-kinds label", "PNG"));
    expect(findText(".export-field", "清晰度").innerText).toContain("2480 × 1754 像素");
    await make();
    await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 20_000 });
    const view = new DataView(saved[1]?.bytes.buffer ?? new ArrayBuffer(0));
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([2480, 1754]);
  });

  test("writes a briefing as Word: unit, date, mark, the map as a picture, what changed, no people", async () => {
    const saved = catchDownloads();
    const atlas = await openAtlas("#example=demo-40");
    const present = atlas.store.getState().loaded?.chain.document;
    const [project] = present?.projects ?? [];
    const contact = { of: project?.id ?? "", name: "张联系", phone: "0935-0000000" };
    expect(atlas.edit([{ kind: "put", in: "contacts", record: contact }], { zh: "加", en: "add" })).toEqual([]);
    await openExport("简报 Word");
    await userEvent.fill(findText(".export-field", "报送单位").querySelector("input")!, "示例市招商局");
    await userEvent.fill(findText(".export-field", "密级标注").querySelector("input")!, "内部资料");
    await userEvent.fill(findText(".export-field", "成文日期").querySelector("input")!, "2024-07-05");
    const earlier = { ...present, asOf: "2024-05-31", projects: present?.projects?.slice(1) };
    await userEvent.upload(find("[data-testid=earlier-file]"), new File([JSON.stringify(earlier)], "五月.json"));
    await soon(() => expect(find(".export-before").innerText).toBe("五月.json"));
    await make();
    await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 40_000 });
    expect(saved[0]?.name).toMatch(/\.docx$/);
    const parts = await readParts(saved[0]?.bytes ?? new Uint8Array());
    const document = xmlOf(parts, "word/document.xml");
    const text = document.documentElement.textContent;
    for (const words of ["内部资料", "示例市招商局　2024年7月5日", "与上月相比", "新增项目 1 个", "供需缺口表"]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("张联系");
    // The numbers of the screen: the overview and the document speak of the same gaps.
    const { analysis } = atlas.store.getState().loaded!;
    const built = [...analysis.links.values()].reduce((sum, { counts }) => sum + counts.built, 0);
    expect(text).toContain(`已建成 ${String(built)} 个`);
    const picture = [...parts.keys()].find((name) => name.endsWith(".png")) ?? "";
    const view = new DataView(parts.get(picture)?.slice().buffer ?? new ArrayBuffer(0));
    expect(view.getUint32(16)).toBe(2700);
    await userEvent.click(findText(".export-dialog .ant-checkbox-wrapper", "联系人"));
    await make();
    await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 40_000 });
    const again = await readParts(saved[1]?.bytes ?? new Uint8Array());
    expect(xmlOf(again, "word/document.xml").documentElement.textContent).toContain("张联系");
  });

  test("writes a briefing as slides, the map in shapes; a file that is no chain is refused in words", async () => {
    const saved = catchDownloads();
    await openAtlas();
    await openExport("演示 PowerPoint");
    await userEvent.upload(find("[data-testid=earlier-file]"), new File(["{}"], "别的.json"));
    await soon(() => expect(findText(".export-dialog [role=alert]", "这个文件不能用来比较").innerText).toContain("："));
    await make();
    await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 40_000 });
    expect(saved[0]?.name).toBe("金昌市新能源电池产业链.pptx");
    const parts = await readParts(saved[0]?.bytes ?? new Uint8Array());
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(8);
    const groups = slides.flatMap((name) => [...xmlOf(parts, name).getElementsByTagName("p:grpSp")]);
    expect(groups.length).toBeGreaterThan(51 + 70);
    for (const [name] of parts) if (/\.(?:xml|rels)$/.test(name)) xmlOf(parts, name);
  });

  test("writes the whole app with the chain inside, to be looked at only", async () => {
    const page = "<!doctype html><html><head><title>链图</title></head><body></body></html>";
    vi.stubGlobal("liantuPage", page);
    const saved = catchDownloads();
    await openAtlas();
    await openExport("单个网页");
    await make();
    await soon(() => expect(saved).toHaveLength(1));
    const made = new DOMParser().parseFromString(new TextDecoder().decode(saved[0]?.bytes), "text/html");
    const file = embeddedFile(made);
    expect(file?.isReadOnly).toBe(true);
    expect(made.title).toBe("链图");
    const text = made.getElementById("liantu-document")?.textContent ?? "";
    expect(readChain(JSON.parse(text)).issues.filter(({ severity }) => severity === "error")).toEqual([]);
    vi.unstubAllGlobals();
  });
});
