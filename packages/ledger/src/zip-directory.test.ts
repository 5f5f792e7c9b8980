import { describe, expect, test } from "vitest";
import { readZipDirectory } from "./zip-directory.js";

interface Part {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly method?: number;
  readonly flags?: number;
}

// a directory without the parts that it tells of
function archive(parts: readonly Part[], count = parts.length): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number, length: number): void => {
    for (let at = 0; at < length; at += 1) bytes.push(Math.floor(value / 256 ** at) % 256);
  };
  for (const { name, packed, size, method = 8, flags = 0 } of parts) {
    put(0x02014b50, 4);
    put(0, 4);
    put(flags, 2);
    put(method, 2);
    put(0, 8);
    put(packed, 4);
    put(size, 4);
    put(name.length, 2);
    put(0, 16);
    for (const character of name) put(character.charCodeAt(0), 1);
  }
  put(0x06054b50, 4);
  put(0, 4);
  put(count, 2);
  put(count, 2);
  put(bytes.length - 12, 4);
  put(0, 4);
  put(0, 2);
  return Uint8Array.from(bytes);
}

describe("readZipDirectory()", () => {
  test("lists the parts", () => {
    const directory = readZipDirectory(archive([{ name: "xl/workbook.xml", packed: 100, size: 900 }]));
    expect([[...directory.names], directory.problem]).toEqual([["xl/workbook.xml"], null]);
  });

  test.each([
    ["a part of 4 GB", [{ name: "a", packed: 1000, size: 0xfffffffe }], "too-large"],
    ["a part that packs 1 000 times", [{ name: "a", packed: 2000, size: 2_000_000 }], "too-large"],
    ["many parts that are large together", Array(40).fill({ name: "a", packed: 1e6, size: 21e6 }), "too-large"],
    ["a stored part that claims to be small", [{ name: "a", packed: 9e8, size: 10, method: 0 }], "too-large"],
    ["a part without a size", [{ name: "a", packed: 1000, size: 0 }], "undeclared-size"],
    ["a part described behind its data only", [{ name: "a", packed: 0, size: 0, flags: 8 }], "undeclared-size"],
  ] as const)("refuses %s", (_, parts, problem) => {
    expect(readZipDirectory(archive(parts)).problem).toBe(problem);
  });

  test("refuses too many parts, zip64, and a directory that ends early", () => {
    const part = { name: "a", packed: 10, size: 20 };
    expect(readZipDirectory(archive([part], 5000)).problem).toBe("too-many-parts");
    expect(readZipDirectory(archive([part], 0xffff)).problem).toBe("too-large");
    expect(readZipDirectory(archive([part], 3)).problem).toBe("truncated");
    expect(readZipDirectory(Uint8Array.of(0x50, 0x4b)).problem).toBe("truncated");
  });
});
