import { readChain } from "@liantu/core";
import { expect, test } from "vitest";
import { cellChain } from "../../test/captured-run.js";
import { embedChain } from "./render-html.js";

const ATLAS = '<!doctype html>\n<html><head>\n<meta charset="utf-8" />\n<script>"<meta charset=\\"utf-8\\">"</script>';
const chainNamed = (name: string) => readChain(cellChain({ name })).chain!;

test("puts the chain before every script of the app, once", () => {
  const html = embedChain(ATLAS, chainNamed("电池链"), "链.json", false);
  expect(html.indexOf("liantu-document")).toBeLessThan(html.indexOf('<script>"'));
  expect(html.split("liantu-document")).toHaveLength(2);
  const json = /data-name="链\.json">(.*?)<\/script>/u.exec(html)?.[1] ?? "";
  expect(JSON.parse(json)).toMatchObject({ name: "电池链" });
});

test.each(["</script><script>alert(1)</script>", "<!--<script>", "$& $1 $`", "\ud800"])(
  "no text ends the element: %j",
  (text) => {
    const html = embedChain(ATLAS, chainNamed(text), `"><img src=x>${text}`, false);
    const [, json = ""] = /<script type="application\/json"[^>]*>([^<]*)<\/script>/u.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ name: text });
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toContain("<img");
  },
);

test("refuses a page that is not the app", () => {
  expect(() => embedChain("<html></html>", chainNamed("链"), "", false)).toThrow(/charset/u);
});
