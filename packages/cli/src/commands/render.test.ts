import { existsSync } from "node:fs";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../cytoscape/test/read-pdf.js";
import { capturedRun, cellChain } from "../../test/captured-run.js";

const files = { "chain.json": cellChain() };

describe("liantu render", () => {
  test("svg is text, in the language asked for", async () => {
    const zh = await capturedRun(["render", "chain.json", "-o", "map.svg"], files);
    expect([zh.code, zh.err, zh.out]).toEqual([0, "", "已写入 map.svg：详略 near\n"]);
    expect(zh.written.get("map.svg")).toMatch(/^<\?xml.*磷酸铁锂正极材料/su);
    const en = await capturedRun(
      ["render", "chain.json", "-o", "map.svg", "--lang", "en", "--title", "My chain", "--paper", "A4"],
      files,
    );
    expect(en.out).toMatch(/^map\.svg written: A4 landscape, 1 page, level near, smallest type 2\.\d\d mm\n$/u);
    const svg = en.written.get("map.svg") ?? "";
    expect(svg).toContain('width="297mm"');
    expect(svg).toContain(">My chain<");
    expect(svg).not.toContain("上游");
  });

  test("pdf is on A3 unless said otherwise, with the mark, and says how small the type is", async () => {
    const { code, out, err, bytes } = await capturedRun(
      ["render", "chain.json", "-o", "map.pdf", "--mark", "内部资料"],
      files,
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^已写入 map\.pdf：A3 横向，1 页，详略 near，最小字号 \d\.\d\d mm\n$/u);
    const { pages, texts } = readPdf(bytes.get("map.pdf") ?? new Uint8Array());
    expect(pages).toEqual([[expect.closeTo(1190.55, 1), expect.closeTo(841.89, 1)]]);
    expect(texts.flat()).toEqual(expect.arrayContaining(["内部资料", "电池链", "磷酸铁锂正极材料"]));
  });

  test("pdf in tiles, upright, in another palette", async () => {
    const argv = "render chain.json -o map.pdf --paper A4 --portrait --tiles 2x3 --level mid --palette dark".split(" ");
    const { out, bytes } = await capturedRun(argv, files);
    expect(out).toContain("A4 纵向，6 页 (2 × 3)，详略 mid");
    const { pages, contents } = readPdf(bytes.get("map.pdf") ?? new Uint8Array());
    expect(pages).toHaveLength(6);
    expect(contents[0]).toContain("\n0.0588235");
  });

  test("draws through a lens, with its legend", async () => {
    const seen = await capturedRun("render chain.json -o map.svg --lens coverage".split(" "), files);
    const plain = await capturedRun("render chain.json -o map.svg".split(" "), files);
    expect(seen.code).toBe(0);
    expect(seen.written.get("map.svg")).toContain("覆盖率");
    expect(seen.written.get("map.svg")).not.toBe(plain.written.get("map.svg"));
  });

  test("a picture, too, tells of characters that the font lacks", async () => {
    const document = cellChain({ name: "𠮷链" });
    const { err } = await capturedRun(["render", "chain.json", "-o", "map.png"], { "chain.json": document });
    expect(err).toContain("字体中没有 1 个字符，以方框代替：𠮷");
  });

  test("warns of type that nobody can read, and of characters that the font lacks", async () => {
    const links = Array.from({ length: 90 }, (_, i) => ({
      id: `l${String(i)}`,
      name: `环节${String(i)}`,
      stage: "midstream",
    }));
    const document = cellChain({ name: "𠮷链", links, flows: [], projects: [] });
    const { code, err } = await capturedRun(
      ["render", "chain.json", "-o", "map.pdf", "--paper", "A4", "--level", "near"],
      { "chain.json": document },
    );
    expect(code).toBe(0);
    expect(err).toMatch(/最小字号 0\.\d\d mm，小于 2\.5 mm/u);
    expect(err).toContain("字体中没有 1 个字符，以方框代替：𠮷");
  });

  test("png has the size and the density that were asked for", async () => {
    const argv = ["render", "chain.json", "-o", "map.png", "--paper", "A4", "--dpi", "50"];
    const { code, err, out, bytes } = await capturedRun(argv, files);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("585 × 414 px, 50 dpi");
    const png = Buffer.from(bytes.get("map.png") ?? []);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([585, 414]);
    expect(png.toString("latin1", 37, 41)).toBe("pHYs");
    const perMetre = Math.round(50 / 0.0254);
    expect([png.readUInt32BE(41), png.readUInt32BE(45), png[49]]).toEqual([perMetre, perMetre, 1]);
    expect(png.readUInt32BE(50)).toBe(crc32(png.subarray(37, 50)));
  });

  test("html is the app with the chain inside, without the contacts", async () => {
    expect(
      ["../../../atlas/dist/index.html", "../../assets/atlas.html"].some((place) =>
        existsSync(new URL(place, import.meta.url)),
      ),
      "the app is built before the tests: npm run build",
    ).toBe(true);
    const contacts = [{ of: "a", name: "联系人甲", phone: "000" }];
    const chain = { "chain.json": cellChain({ contacts }) };
    const { code, written } = await capturedRun(["render", "chain.json", "-o", "map.html"], chain);
    expect(code).toBe(0);
    expect(written.get("map.html")).toMatch(/^<!doctype html>.*id="liantu-document".*磷酸铁锂正极材料/su);
    expect(written.get("map.html")).not.toContain("联系人甲");
    const whole = await capturedRun(["render", "chain.json", "-o", "map.html", "--contacts"], chain);
    expect(whole.written.get("map.html")).toContain("联系人甲");
  });

  test("says what is wrong with the arguments", async () => {
    const cases: readonly (readonly [string, string])[] = [
      ["chain.json", "缺少 -o"],
      ["-o map.svg", "缺少文件名"],
      ["chain.json -o map.docx", ".html"],
      ["chain.json -o CHAIN.json", ".pdf"],
      ["chain.json -o map.pdf --paper A9", "--paper 应为 A0、A1"],
      ["chain.json -o map.pdf --level mip", "mid"],
      ["chain.json -o map.pdf --palette pink", "colour-safe"],
      ["chain.json -o map.svg --lens rosy", "local-supply"],
      ["chain.json -o map.html --lens coverage", "--lens"],
      ["chain.json -o map.pdf --tiles 0x2", "--tiles 应为 auto"],
      ["chain.json -o map.pdf --tiles 51x2", "--tiles 应为 auto"],
      ["chain.json -o map.svg --tiles auto", "--tiles 只用于 .pdf"],
      ["chain.json -o map.png --dpi 9", "--dpi 应为 10 到 2400"],
      ["chain.json -o map.png --dpi 1e3", "--dpi 应为 10 到 2400"],
      ["chain.json -o map.pdf --dpi 300", "--dpi 不用于 .pdf"],
      ["chain.json -o map.html --paper A4", "--paper 不用于 .html"],
      ["chain.json -o map.pdf --contacts", "--contacts 只用于 .html"],
    ];
    for (const [argv, words] of cases) {
      const { code, err, bytes, written } = await capturedRun(["render", ...argv.split(" ")], files);
      expect([argv, code, bytes.size + written.size]).toEqual([argv, 2, 0]);
      expect(err).toContain(words);
    }
  });

  test("ends with 1 if there is no chain, it has errors, or the file cannot be written", async () => {
    const runs = [
      await capturedRun(["render", "none.json", "-o", "map.svg"], files),
      await capturedRun(["render", "chain.json", "-o", "map.svg"], { "chain.json": "{" }),
      await capturedRun(["render", "chain.json", "-o", "nowhere/map.svg"], files),
    ];
    for (const { code, err, out } of runs) expect([code, err === "", out]).toEqual([1, false, ""]);
  });
});
