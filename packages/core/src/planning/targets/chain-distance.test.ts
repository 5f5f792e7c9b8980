import { expect, test } from "vitest";
import { chainOf } from "../../../test/chain-of.js";
import { distancesFrom } from "./chain-distance.js";

test("links lie as many steps apart as the shortest way along inputs has, up or down, and returns are no way", () => {
  const chain = chainOf({
    links: ["ore", "salt", "cathode", "cell", "pack", "car", "lone"],
    flows: [
      { from: "ore", to: "salt" },
      { from: "salt", to: "cathode" },
      { from: "cathode", to: "cell" },
      { from: "cell", to: "pack" },
      { from: "pack", to: "car" },
      { from: "salt", to: "cell" },
      { from: "car", to: "ore", kind: "return" },
    ],
  });
  const near = (farthest: number, link: string): unknown => Object.fromEntries(distancesFrom(chain, farthest)(link));
  expect(near(2, "cell")).toEqual({ cell: 0, cathode: 1, salt: 1, pack: 1, ore: 2, car: 2 });
  expect(near(1, "cell")).toEqual({ cell: 0, cathode: 1, salt: 1, pack: 1 });
  expect(near(0, "cell")).toEqual({ cell: 0 });
  expect(near(2, "ore")).toEqual({ ore: 0, salt: 1, cathode: 2, cell: 2 });
  expect(near(9, "lone")).toEqual({ lone: 0 });
  const distances = distancesFrom(chain, 2);
  expect(distances("car")).toEqual(distances("car"));
  expect([...distances("car").keys()]).toEqual(["car", "pack", "cell"]);
});
