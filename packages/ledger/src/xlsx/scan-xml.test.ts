import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { XmlScanner } from "./scan-xml.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

// what is told of a document that comes in pieces of a length
function told(xml: string, length = 1_000_000): readonly string[] {
  const said: string[] = [];
  const scanner = new XmlScanner({
    open: (name, tag) => {
      said.push(`<${name} a=${String(tag.attribute("a"))}>`);
      return name !== "skip";
    },
    text: (text) => {
      const last = said[said.length - 1] ?? "";
      if (last.startsWith("text ")) said[said.length - 1] = last + text;
      else said.push(`text ${text}`);
    },
    close: (name) => said.push(`</${name}>`),
  });
  const bytes = utf8(xml);
  for (let at = 0; at < bytes.length; at += length) scanner.push(bytes.subarray(at, at + length));
  scanner.end();
  return said;
}

describe("XmlScanner", () => {
  test.each([
    ["<r><t>铜箔</t></r>", ["<r a=null>", "<t a=null>", "text 铜箔", "</t>", "</r>"]],
    ["<x:t a='1'>a</x:t>", ["<t a=1>", "text a", "</t>"]],
    ['<t b="a=2" x:a = "&lt;&#x4e00;"/>', ["<t a=<一>", "</t>"]],
    ['<t a=">"/>', ["<t a=>>", "</t>"]],
    ["<t><![CDATA[<a>&amp;]]></t>", ["<t a=null>", "text <a>&amp;", "</t>"]],
    ["<t>1 &amp; 2 &unknown; &#1114112;</t>", ["<t a=null>", "text 1 & 2 &unknown; &#1114112;", "</t>"]],
    ["<?xml version='1.0'?><!-- <t> --><t>a\r\nb</t>", ["<t a=null>", "text a\nb", "</t>"]],
    ["<skip>a</skip>", ["<skip a=null>", "</skip>"]],
  ])("%s", (xml, expected) => {
    expect(told(xml)).toEqual(expected);
  });

  test("property: pieces of any length are read as the whole", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "<t a='1'>",
        "</t>",
        "<![CDATA[ ]] > ]]>",
        "<!-- - -->",
        "<?x ?>",
        "&amp;",
        "&#20013;",
        "\r\n",
        "<skip/>",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }).map((text) => text.replace(/[<&\r]/gu, "")),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (parts, length) => {
        const xml = `<t>${parts.join("")}</t>`;
        expect(told(xml, length)).toEqual(told(xml));
      }),
    );
  });

  test("a document type is refused, so that no entity is declared", () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "${"ha".repeat(50)}">]><a>&b;</a>`;
    expect(() => told(laughs)).toThrow(/document type/u);
    expect(() => told(laughs, 3)).toThrow(/document type/u);
  });

  test("markup without an end is refused before it fills the memory", () => {
    expect(() => told(`<a b="${"x".repeat(1_000_000)}`, 16_384)).toThrow(/without an end/u);
    expect(() => told("<a><b")).toThrow(/ends within/u);
  });
});
