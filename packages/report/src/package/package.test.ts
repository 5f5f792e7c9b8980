import fc from "fast-check";
import { expect, test } from "vitest";
import { unzip } from "../../../ledger/test/unzip.js";
import { editParts } from "./part-text.js";
import { readParts } from "./parts.js";
import { writePackage } from "./write-package.js";

const part = fc.tuple(fc.stringMatching(/^[a-z]{1,8}\.xml$/u), fc.uint8Array({ maxLength: 3000 }));

test("what is written is read back, by this reader and by another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (entries) => {
      const parts = new Map(entries);
      const bytes = await writePackage(parts);
      const again = await readParts(bytes);
      expect([...again.keys()]).toEqual([...parts.keys()]);
      for (const [name, data] of parts) expect([...(again.get(name) ?? [])]).toEqual([...data]);
      expect([...unzip(bytes)]).toEqual(Array.from(parts, ([name, data]) => [name, new TextDecoder().decode(data)]));
    }),
    { numRuns: 30 },
  );
});

test("long runs are packed, what does not get smaller is stored", async () => {
  const zeros = new Uint8Array(100_000);
  expect((await writePackage(new Map([["a.xml", zeros]]))).length).toBeLessThan(1000);
  const noise = Uint8Array.from({ length: 64 }, (_, i) => (i * 151) % 251);
  expect((await writePackage(new Map([["a.bin", noise]]))).length).toBe(30 + 5 + 64 + 46 + 5 + 22);
});

test("the checksum is that of PKZIP", async () => {
  // The check value of CRC-32: 0xCBF43926 for "123456789".
  const bytes = await writePackage(new Map([["a", new TextEncoder().encode("123456789")]]));
  expect(new DataView(bytes.buffer).getUint32(14, true)).toBe(0xcbf43926);
});

test("content types come first, dates are fixed, other parts keep their order and bytes", () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const core = '<a><dcterms:created xsi:type="x">2026-01-01T00:00:00Z</dcterms:created></a>';
  const parts = new Map([
    ["b.png", Uint8Array.of(255, 0)],
    ["core.xml", encode(core)],
    ["[Content_Types].xml", encode("<t/>")],
  ]);
  const edited = editParts(parts, (name, text) => (name === "core.xml" ? text.replace("<a>", "<a>$1") : text));
  expect([...edited.keys()]).toEqual(["[Content_Types].xml", "b.png", "core.xml"]);
  expect(new TextDecoder().decode(edited.get("core.xml"))).toContain('"x">2000-01-01T00:00:00Z<');
  expect(edited.get("b.png")).toEqual(Uint8Array.of(255, 0));
});
