import { describe, expect, test } from "vitest";
import { LARGEST_MEGABYTES, openFile, readBytes } from "./open-file.js";
import type { FileReading } from "./open-file.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const messageOf = (reading: FileReading): string => reading.issues.map((issue) => issue.message.zh).join();

// 链图 in GBK
const GBK = [0xc1, 0xb4, 0xcd, 0xbc];

describe("openFile()", () => {
  test("does not read a file that is far too large, and says how large it is", async () => {
    const arrayBuffer = (): never => {
      throw new Error("was read");
    };
    const reading = await openFile({ name: "big.json", size: 200e6, arrayBuffer });
    expect(messageOf(reading)).toBe(`文件有 200 MB，超过可打开的 ${LARGEST_MEGABYTES} MB，没有读取。`);
  });

  test("says that a file is empty", async () => {
    const reading = await openFile({ name: "a.json", size: 0, arrayBuffer: async () => new ArrayBuffer(0) });
    expect(messageOf(reading)).toBe("文件是空的，里面没有任何内容。");
  });

  test("says that the browser could not read it", async () => {
    const reading = await openFile({ name: "folder", size: 4096, arrayBuffer: () => Promise.reject(new Error("no")) });
    expect(messageOf(reading)).toBe("浏览器没能读出这个文件。");
  });

  test("gives the parsed document", async () => {
    const { buffer } = bytes('{"name":"链图"}');
    const reading = await openFile({ name: "a.json", size: 17, arrayBuffer: async () => buffer as ArrayBuffer });
    expect(reading).toEqual({ kind: "document", document: { name: "链图" }, issues: [] });
  });
});

describe("readBytes()", () => {
  test.each([
    ["a workbook", [0x50, 0x4b, 3, 4, ...bytes("xl/workbook.xml")], "这是 Excel/WPS 表格，不是链图文件。"],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "这是 Excel/WPS 表格，不是链图文件。"],
    ["a Word document", [0x50, 0x4b, 3, 4, ...bytes("word/document.xml")], "这是一份 Word 文档，不是链图文件。"],
    ["an archive", [0x50, 0x4b, 3, 4, ...bytes("readme.txt")], "这是一个压缩包，不是链图文件。"],
    ["a PDF", [...bytes("%PDF-1.7")], "这是一份 PDF，不是链图文件。"],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0], "这是一张图片，不是链图文件。"],
    ["something binary", [1, 2, 0, 3], "文件不是文本，无法读取。"],
    ["blanks", [...bytes(" \n ")], "文件是空的，里面没有任何内容。"],
    ["plain text in GBK", GBK, "文件不是有效的 JSON（GBK 编码的文本）"],
  ])("names %s", (_, content, message) => {
    const reading = readBytes(Uint8Array.from(content));
    expect(reading.kind).toBe("failure");
    expect(messageOf(reading)).toContain(message);
  });

  test("gives line and column of the first fault", () => {
    expect(messageOf(readBytes(bytes('{\n  "a": 1,\n  "b": oops\n}')))).toBe(
      "文件不是有效的 JSON，第 3 行第 8 列读不下去。",
    );
  });

  test("reads a chain document in GBK, with a warning", () => {
    const content = Uint8Array.from([...bytes('{"name":"'), ...GBK, ...bytes('"}')]);
    const reading = readBytes(content);
    expect(reading).toMatchObject({ kind: "document", document: { name: "链图" }, issues: [{ severity: "warning" }] });
  });

  test("reads UTF-8 and UTF-16 with a byte order mark", () => {
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('{"a":1}')]);
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'{"a":1}'].flatMap((c) => [c.charCodeAt(0), 0])]);
    for (const content of [marked, wide]) expect(readBytes(content)).toMatchObject({ document: { a: 1 } });
  });
});
