import { expect, test } from "vitest";
import { fixture } from "../../test/fixture.js";
import { cardOf } from "./card-of.js";
import { planNear, rowAt } from "./near-plan.js";

test("finds the project under the pointer, and none elsewhere", () => {
  const { chain, analysis } = fixture();
  const link = analysis.links.get("cathode");
  const card = link && cardOf(chain, link, "zh");
  if (card === undefined) throw new Error("no card");
  const { rows, pitch } = planNear(card);
  expect(rows.map(({ y }) => rowAt(card, y + pitch / 2)?.project)).toEqual(["p-cathode-1", "p-cathode-2"]);
  expect([rowAt(card, 2), rowAt(card, 240)]).toEqual([null, null]);
});
