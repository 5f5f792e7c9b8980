import { expect, test } from "vitest";
import { readAddress } from "./address.js";

test("reads example, language and palette", () => {
  expect(readAddress("#example=demo-40&lang=en-GB&palette=dark")).toEqual({
    example: "demo-40",
    state: { locale: "en", palette: "dark" },
  });
});

test.each(["", "#", "#palette=pink", "#%E0%A4%A"])("leaves out what it does not understand in %j", (hash) => {
  expect(readAddress(hash)).toEqual({ example: null, state: {} });
});
