/**
 * Losses by removal in the plainest way: maps by key, sweeping over all links until nothing changes.
 *
 * @module
 */
import { tallyProjects } from "../src/analysis/project-tally.js";
import { downstreamOf } from "../src/graph/neighbourhood.js";
import type { Chain, Flow } from "../src/index.js";

type Numbers = Map<string, number>;

interface Need {
  readonly isEssential: boolean;
  readonly members: { readonly from: string; readonly coefficient: number; share: number }[];
}

const number = (flow: Flow): number | undefined =>
  typeof flow.coefficient === "object" ? flow.coefficient.base : flow.coefficient;

/** Gives the loss of each link's removal as the definition says; links at which nothing is known are not told apart. */
export function naiveLosses(chain: Chain, closed: boolean): Numbers {
  const keys = chain.graph.nodes();
  const capacity: Numbers = new Map();
  const present = new Set<string>();
  for (const [key, { byStatus }] of tallyProjects(chain)) {
    const { unit = "t/a", annualAdditions } = chain.graph.getNodeAttributes(key);
    if (byStatus.built.projects > 0) present.add(key);
    const isStock = unit === "MW";
    const has = byStatus.built.projects > 0;
    capacity.set(key, has ? (isStock ? (annualAdditions ?? 0) : byStatus.built.output) : 0);
  }
  const needs = new Map<string, Need[]>(keys.map((key) => [key, []]));
  const groups = new Map<string, Need>();
  for (const flow of chain.flows) {
    const coefficient = number(flow);
    if ((flow.kind ?? "input") !== "input" || coefficient === 0) continue;
    const name = `${flow.to} ${flow.alternative ?? ""}`;
    const known = flow.alternative === undefined ? undefined : groups.get(name);
    const member = { from: flow.from, coefficient: coefficient ?? Number.NaN, share: flow.share ?? Number.NaN };
    if (flow.alternative === undefined) member.share = 1;
    const isEssential = flow.essential !== false;
    const need: Need = {
      isEssential: isEssential && (known?.isEssential ?? true),
      members: [...(known?.members ?? []), member],
    };
    needs.set(flow.to, [...needs.get(flow.to)!.filter((one) => one !== known), need]);
    if (flow.alternative !== undefined) groups.set(name, need);
  }
  for (const list of needs.values()) {
    for (const { members } of list) {
      const open = members.filter(({ share }) => Number.isNaN(share));
      const taken = members.reduce((sum, { share }) => sum + (Number.isNaN(share) ? 0 : share), 0);
      for (const member of open) member.share = members.length === 1 ? 1 : Math.max(0, 1 - taken) / open.length;
    }
  }
  const isUsable = ({ isEssential, members }: Need): boolean =>
    isEssential &&
    members.every(({ coefficient }) => !Number.isNaN(coefficient)) &&
    members.reduce((sum, { share }) => sum + share, 0) > 0;
  const driven = (kind: string, to: string, y: Numbers): number =>
    chain.flows
      .filter((flow) => flow.kind === kind && flow.to === to)
      .reduce((sum, flow) => sum + (number(flow) ?? 0) * y.get(flow.from)!, 0);
  const finalUse: Numbers = new Map(
    keys.map((key) => {
      const { finalDemand = 0 } = chain.graph.getNodeAttributes(key);
      return [key, typeof finalDemand === "number" ? finalDemand : finalDemand.base];
    }),
  );
  const useOf = (key: string, y: Numbers): number => {
    let use = finalUse.get(key)!;
    for (const [to, list] of needs) {
      for (const { members } of list) {
        for (const { from, coefficient, share } of members)
          if (from === key && !Number.isNaN(coefficient)) use += coefficient * share * y.get(to)!;
      }
    }
    return use;
  };
  const flexibleOf = (key: string, y: Numbers): number => {
    let use = 0;
    for (const [to, list] of needs) {
      for (const { members } of list) {
        for (const { from, coefficient } of members)
          if (from === key && members.length > 1 && !Number.isNaN(coefficient)) use += coefficient * y.get(to)!;
      }
    }
    return use;
  };

  const external: Numbers = new Map();
  const fed: Numbers = new Map();
  for (const key of keys) {
    const recorded = chain.graph.getNodeAttribute(key, "external");
    const missing = useOf(key, capacity) - capacity.get(key)! - driven("credit", key, capacity);
    external.set(key, closed ? 0 : (recorded ?? Math.max(0, missing)));
    fed.set(key, closed ? 0 : Math.max(0, capacity.get(key)! - driven("return", key, capacity)));
  }
  /** Most that each link can make if it is limited, from a baseline whose uses decide who gets what. */
  const settle = (baseline: Numbers, limits: Numbers): { y: Numbers; part: Numbers; spare: Numbers } => {
    let y: Numbers = new Map(keys.map((key) => [key, Math.min(baseline.get(key)!, limits.get(key) ?? Infinity)]));
    const part: Numbers = new Map();
    const spare: Numbers = new Map();
    const use = new Map(keys.map((key) => [key, useOf(key, baseline)]));
    const flexible = new Map(keys.map((key) => [key, flexibleOf(key, baseline)]));
    for (let round = 0; round < 4000; round += 1) {
      for (const key of keys) {
        const there = y.get(key)! + external.get(key)! + driven("credit", key, y);
        part.set(key, use.get(key) === 0 ? 1 : Math.min(1, there / use.get(key)!));
        spare.set(key, flexible.get(key) === 0 ? 0 : Math.max(0, there - use.get(key)!) / flexible.get(key)!);
      }
      const next: Numbers = new Map();
      let change = 0;
      for (const key of keys) {
        const whole = baseline.get(key)!;
        let made = y.get(key)!;
        for (const need of needs.get(key)!) {
          if (!isUsable(need)) continue;
          const all = need.members.reduce((sum, { share }) => sum + share, 0);
          const possible = need.members.reduce(
            (sum, { from, share }) => sum + part.get(from)! * share + (need.members.length > 1 ? spare.get(from)! : 0),
            0,
          );
          made = Math.min(made, (whole * possible) / all);
        }
        const isReturned = chain.flows.some(
          (flow) => flow.kind === "return" && flow.to === key && (number(flow) ?? 0) > 0,
        );
        if (isReturned) made = Math.min(made, driven("return", key, y) + fed.get(key)!);
        if (made > whole * (1 - 1e-12)) made = y.get(key)!;
        change = Math.max(change, whole > 0 ? (y.get(key)! - made) / whole : 0);
        next.set(key, made);
      }
      y = next;
      if (change < 1e-14) break;
    }
    return { y, part, spare };
  };

  const first = settle(capacity, new Map());
  for (const key of keys) if (first.y.get(key)! < 1e-9 * capacity.get(key)!) first.y.set(key, 0);
  // what stands in for what at the baseline
  for (const [key, list] of needs) {
    const made = first.y.get(key)! / capacity.get(key)!;
    if (!(made > 0)) continue;
    for (const { members, isEssential } of list) {
      if (!isEssential || members.some(({ coefficient }) => Number.isNaN(coefficient))) {
        for (const member of members) member.share *= Math.min(1, first.part.get(member.from)! / made);
        continue;
      }
      if (members.length < 2) continue;
      const all = members.reduce((sum, { share }) => sum + share, 0);
      const kept = members.reduce((sum, { from, share }) => sum + first.part.get(from)! * share, 0);
      const more = members.reduce((sum, { from }) => sum + first.spare.get(from)!, 0);
      for (const member of members) {
        const own = first.part.get(member.from)! * member.share;
        const extra = first.spare.get(member.from)!;
        const wanted = made * all;
        member.share =
          (kept >= wanted
            ? (own * wanted) / kept
            : own + (more > 0 ? extra * Math.min(1, (wanted - kept) / more) : 0)) / made;
      }
    }
  }
  for (const key of keys) finalUse.set(key, finalUse.get(key)! * first.part.get(key)!);
  const baseline = first.y;
  for (const key of keys)
    fed.set(key, Math.min(fed.get(key)!, Math.max(0, baseline.get(key)! - driven("return", key, baseline))));

  const targets = keys.filter((key) => {
    if (baseline.get(key) === 0) return false;
    const { finalDemand = 0 } = chain.graph.getNodeAttributes(key);
    if ((typeof finalDemand === "number" ? finalDemand : finalDemand.base) > 0) return true;
    // an end: whoever uses it, or anything on a cycle with it, and is here, is on that cycle
    const cycle = keys.filter((other) => other === key || (feeds(chain, key, other) && feeds(chain, other, key)));
    return chain.flows.every(
      ({ from, to, kind = "input" }) =>
        kind !== "input" || !cycle.includes(from) || cycle.includes(to) || !present.has(to),
    );
  });
  const losses: Numbers = new Map();
  for (const removed of keys) {
    const { y } = settle(baseline, new Map([[removed, 0]]));
    const lost = targets.map((key) => 1 - y.get(key)! / baseline.get(key)!);
    losses.set(removed, lost.reduce((sum, one) => sum + one, 0) / targets.length);
  }
  return losses;
}

function feeds(chain: Chain, from: string, to: string): boolean {
  return downstreamOf(chain, from).has(to);
}
