import { expect, test } from "vitest";
import { printableText } from "./printable-text.js";

test.each([
  ["铜箔\u0000\u0008", "铜箔"],
  ["一\r\n二\t三", "一 二 三"],
  ["\ud800链\udfff", "链"],
  ["链\u202e条\u200b", "链条"],
  ["𠮷😀", "𠮷😀"],
])("makes of %j %j", (text, printed) => {
  expect(printableText(text)).toBe(printed);
});
