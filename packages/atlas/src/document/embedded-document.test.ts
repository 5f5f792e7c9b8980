import { expect, test } from "vitest";
import { EMBEDDED_ID, embeddedFile } from "./embedded-document.js";
import { openFile } from "./open-file.js";

const page = (text: string | null, name: string | null = null): Pick<Document, "getElementById"> => ({
  getElementById: (id) =>
    id === EMBEDDED_ID && text !== null
      ? ({ textContent: text, getAttribute: () => name, hasAttribute: () => false } as unknown as HTMLElement)
      : null,
});

test("gives the chain in the page as a file", async () => {
  const file = embeddedFile(page('{"name":"电池链"}', "电池.json"));
  expect(file?.name).toBe("电池.json");
  expect(file && (await openFile(file))).toEqual({ kind: "document", document: { name: "电池链" }, issues: [] });
});

test.each([null, "", " \n"])("finds none in a page that holds %j", (text) => {
  expect(embeddedFile(page(text))).toBeNull();
});

test("what is broken is said as of any file", async () => {
  const file = embeddedFile(page("{"));
  expect(file && (await openFile(file)).kind).toBe("failure");
});
