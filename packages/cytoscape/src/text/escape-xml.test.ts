import fc from "fast-check";
import { expect, test } from "vitest";
import { HOSTILE } from "../../test/fixture.js";
import { escapeXml } from "./escape-xml.js";

test("turns markup into text", () => {
  expect(escapeXml(`<a b="c">'&`)).toBe("&lt;a b=&quot;c&quot;&gt;&#39;&amp;");
});

test("drops what XML cannot hold, and keeps Chinese and emoji", () => {
  expect(escapeXml("铜\u0000箔\ud800😀\uffff")).toBe("铜箔😀");
});

test.each(HOSTILE)("leaves nothing of %j that a parser could act on", (text) => {
  expect(escapeXml(text)).not.toMatch(/[<>"']/u);
});

test("property: no text survives as markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']/u);
    }),
  );
});
