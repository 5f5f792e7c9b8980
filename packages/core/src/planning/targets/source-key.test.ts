import { expect, test } from "vitest";
import { sourceKey } from "./confidence.js";

test.each([
  ["https://www.Example.com/a", "example.com"],
  ["http://example.com:8080?x=1", "example.com"],
  ["见 HTTPS://data.example.com#top", "data.example.com"],
  ["example.com/a", "example.com/a"],
  ["甘肃日报 第3版", "甘肃日报 第"],
  ["甘肃日报(数字版)", "甘肃日报"],
  ["甘肃日报【转载】", "甘肃日报"],
  ["《甘肃日报》；《人民日报》", "甘肃日报"],
  ["年报：附注", "年报"],
  ["ＡＢＣ、def", "abc、def"],
  ["  ", ""],
  ["(2024)", "(2024)"],
])("the source %j is known by %j", (source, key) => {
  expect(sourceKey(source)).toBe(key);
});
