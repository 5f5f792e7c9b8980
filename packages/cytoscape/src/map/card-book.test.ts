import { whatIf } from "@liantu/core/planning";
import { expect, test } from "vitest";
import { fixture } from "../../test/fixture.js";
import { cardOf } from "../card/card-of.js";
import { createCardBook } from "./card-book.js";

test("cards are made again where their project, row, mark or language is another, and only there", () => {
  const { chain } = fixture();
  const now = whatIf(chain);
  const book = createCardBook();
  const cards = (state: typeof now): Map<string, object> =>
    new Map([...state.analysis.links.values()].map((link) => [link.id, book(state.chain, link, "zh", null)]));
  const before = cards(now);
  expect(cards(now)).toEqual(before);
  for (const [link, card] of cards(now)) expect(before.get(link)).toBe(card);
  const [[project, { link: at }] = ["", { link: "" }]] = chain.projects;
  const then = now.change(project, { stage: "operating", capacity: 12_345 });
  const after = cards(then);
  expect(after.get(at)).not.toBe(before.get(at));
  for (const row of then.analysis.links.values()) {
    expect(after.get(row.id)).toEqual(cardOf(then.chain, row, "zh", null));
    if (row === now.analysis.links.get(row.id)) expect(after.get(row.id)).toBe(before.get(row.id));
  }
});

test("another name of an enterprise or a project shows, although the row is the same object", () => {
  const { chain, analysis } = fixture();
  const book = createCardBook();
  for (const link of analysis.links.values()) book(chain, link, "zh", null);
  const enterprises = new Map(
    [...chain.enterprises].map(([key, one]) => [key, { ...one, name: "改名", shortName: "改" }]),
  );
  const projects = new Map([...chain.projects].map(([key, one]) => [key, { ...one, name: "改名", capacity: 1 }]));
  for (const other of [
    { ...chain, enterprises },
    { ...chain, projects },
  ]) {
    for (const link of analysis.links.values()) {
      expect(book(other, link, "zh", null)).toEqual(cardOf(other, link, "zh", null));
      expect(book(other, link, "en", null)).toEqual(cardOf(other, link, "en", null));
    }
  }
});
