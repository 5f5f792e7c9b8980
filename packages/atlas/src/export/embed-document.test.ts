import { expect, test } from "vitest";
import type { ChainDocument } from "@liantu/core";
import { embedDocument } from "./embed-document.js";

const PAGE = "<!doctype html>\n<html><head><title>链图</title></head><body></body></html>";
const chain = (name: string): ChainDocument => ({ format: "liantu-chain", version: 1, id: "a", name, links: [] });

test("a hostile name ends neither the element nor its attribute, and comes back unchanged", () => {
  const name = `</script><img src=x onerror=alert(1)>"$&'`;
  const page = embedDocument(PAGE, chain(name), `${name}.json`, true);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page).not.toContain("<img");
  const json = />(\{[^<]*\})<\/script>/.exec(page)?.[1] ?? "";
  expect(JSON.parse(json)).toEqual(chain(name));
  expect(page).toContain(" data-read-only>");
});

test("a chain that is in the page gives way", () => {
  const page = embedDocument(embedDocument(PAGE, chain("旧"), "旧.json", true), chain("新"), "新.json", false);
  expect(page).not.toContain("旧");
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain("data-read-only");
});
