import { expect, test } from "vitest";
import { chainOf } from "../../test/chain-of.js";
import type { ProjectRecord } from "../model/document.js";
import { containerRoles } from "./container-roles.js";

function rolesOf(projects: readonly ProjectRecord[]): Record<string, string> {
  return Object.fromEntries(containerRoles(chainOf({ links: ["a", "b"], projects: [...projects] })));
}

test("projects without phases have no role, and no chain is too plain", () => {
  expect(rolesOf([])).toEqual({});
  expect(
    rolesOf([
      { id: "1", link: "a" },
      { id: "2", link: "a", parent: "gone" },
    ]),
  ).toEqual({});
});

test("a phase at another link makes another product: it counts beside the container that counts", () => {
  const projects: ProjectRecord[] = [
    { id: "whole", link: "a", status: "built", capacity: 10 },
    { id: "same", link: "a", parent: "whole", status: "built" },
    { id: "other", link: "b", parent: "whole", status: "built" },
    { id: "below-other", link: "a", parent: "other", status: "built" },
  ];
  expect(rolesOf(projects)).toEqual({ other: "container", same: "within-parent", "below-other": "within-parent" });
});

test("a container that is on hold stands for nothing, and what is above it counts itself", () => {
  const projects: ProjectRecord[] = [
    { id: "above", link: "a", status: "built", capacity: 30 },
    { id: "held", link: "a", parent: "above", stage: "on-hold", capacity: 10 },
    { id: "phase", link: "a", parent: "held", status: "built" },
  ];
  expect(rolesOf(projects)).toEqual({ held: "within-parent", phase: "within-parent" });
});

test("the innermost decide first, whatever the order of the records", () => {
  const projects: ProjectRecord[] = [
    { id: "1", link: "a", status: "built", capacity: 100 },
    { id: "2", link: "a", parent: "1", status: "built" },
    { id: "3", link: "a", parent: "2", status: "built", capacity: 4 },
    { id: "4", link: "a", parent: "2", status: "built", capacity: 5 },
  ];
  const all = { "1": "container", "2": "container" };
  expect(rolesOf(projects)).toEqual(all);
  expect(rolesOf([...projects].reverse())).toEqual(all);
});
