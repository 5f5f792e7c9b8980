import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_XML_DEPTH, MAX_XML_LENGTH, parseXml, placeIn, XmlFault } from "./parse-xml.js";
import { escapeXml, forbiddenAt, restoreForbidden, spellForbidden } from "./xml-text.js";

const faultOf = (text: string): string => {
  try {
    parseXml(text);
    return "none";
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    return `${fault.code} ${placeIn(text, fault.at)}`;
  }
};

describe("parseXml()", () => {
  test("reads elements, attributes, text, character data, comments and instructions", () => {
    const text = `\uFEFF<?xml version="1.0"?>\n<!-- <a> --><y:a b='1' c:d="&lt;&#x94FE;&#10;\n2">x<b/>y<![CDATA[<&]]><?p ?>\r\n</y:a>\n<!-- -->`;
    expect(parseXml(text)).toEqual({
      name: "a",
      attributes: new Map([
        ["b", "1"],
        ["c:d", "<链\n 2"],
      ]),
      children: [{ name: "b", attributes: new Map(), children: [], text: "", at: text.indexOf("<b/>") }],
      text: "xy<&\n",
      at: text.indexOf("<y:a"),
    });
  });

  test.each([
    ["", "xml-malformed 1:1"],
    ["x", "xml-malformed 1:1"],
    ["<a>", "xml-malformed 1:1"],
    ["<a>\n <b>\n</a>", "xml-malformed 3:1"],
    ["<a></a></a>", "xml-malformed 1:8"],
    ["<a/><b/>", "xml-malformed 1:5"],
    ["<a/>x", "xml-malformed 1:5"],
    ["<a b=1/>", "xml-malformed 1:3"],
    ['<a b="1" b="2"/>', "xml-malformed 1:9"],
    ['<a b="<"/>', "xml-malformed 1:3"],
    ["<a", "xml-malformed 1:3"],
    ["<a>]]></a>", "xml-malformed 1:4"],
    ["<a><!-- </a>", "xml-malformed 1:4"],
    ["<a><![CDATA[</a>", "xml-malformed 1:4"],
    ["<![CDATA[x]]><a/>", "xml-malformed 1:1"],
    ["< a/>", "xml-malformed 1:1"],
    ["<!DOCTYPE a><a/>", "xml-doctype 1:1"],
    ['<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><l>&b;</l>', "xml-doctype 2:1"],
    ["<!doctype html><html/>", "xml-doctype 1:1"],
    ["<a>\n&nbsp;</a>", "xml-entity 2:1"],
    ["<a>a & b</a>", "xml-entity 1:6"],
    ['<a b="x&#0;"/>', "xml-entity 1:8"],
    ["<a>&#xD800;</a>", "xml-entity 1:4"],
    ["<a>&#x110000;</a>", "xml-entity 1:4"],
    ["<a>\n\u0001</a>", "xml-character 2:1"],
    ["<a>\uD800</a>", "xml-character 1:4"],
    ["<a>".repeat(MAX_XML_DEPTH + 1), `xml-too-deep 1:${String(MAX_XML_DEPTH * 3 + 1)}`],
    [" ".repeat(MAX_XML_LENGTH + 1), "too-large 1:1"],
  ])("%# refuses what is no plain XML, with line and column", (text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });

  test("reads down to the limit", () => {
    expect(faultOf("<a>".repeat(MAX_XML_DEPTH) + "</a>".repeat(MAX_XML_DEPTH))).toBe("none");
  });

  test("a long run of anything ends at once", () => {
    for (const part of ["<", "&", '"', "<a ", "<!--", "<![CDATA[", "]]>", "<a b='", "&#x", " ", "</a"]) {
      for (const start of ["", "<a>", "<a b='"]) expect(faultOf(start + part.repeat(100_000))).not.toBe("none");
    }
  });
});

describe("escapeXml()", () => {
  test("spells out what XML cannot hold, and only that", () => {
    expect(spellForbidden("a\0b\uD800c\uFFFEd\\u0000 C:\\users 😀")).toBe(
      "a\\u0000b\\uD800c\\uFFFEd\\u005Cu0000 C:\\users 😀",
    );
    expect(restoreForbidden("\\u4E2D \\u0041 \\u005C \\u00e9")).toBe("\\u4E2D \\u0041 \\u005C \\u00e9");
  });

  test("property: any text comes back out of an attribute and out of an element", () => {
    const parts = fc.constantFrom(
      "\\",
      "u",
      "0",
      "00",
      "5C",
      "D8",
      "\0",
      "\uDFFF",
      "\uD800",
      "\r",
      "\n",
      "\t",
      "]]>",
      "&",
      "<",
      "'",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: parts })), (text) => {
        const escaped = escapeXml(text);
        expect(forbiddenAt(escaped)).toBe(-1);
        const { attributes, text: inner } = parseXml(`<a b="${escaped}">${escaped}</a>`);
        expect([restoreForbidden(attributes.get("b") ?? ""), restoreForbidden(inner)]).toEqual([text, text]);
      }),
      { numRuns: 1000 },
    );
  });
});
