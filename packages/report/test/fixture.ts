/**
 * Chains and pictures that tests of briefings use.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { readChain } from "@liantu/core";
import type { Chain } from "@liantu/core";

/** Reads a chain out of whatever document, however unsound. */
export function chainOf(document: unknown): Chain {
  const { chain } = readChain(document);
  if (chain === null) throw new Error("the document holds no chain");
  return chain;
}

/** Reads one of the example chains. */
export function example(name: string): Chain {
  return chainOf(JSON.parse(readFileSync(new URL(`../../../examples/chains/${name}.json`, import.meta.url), "utf8")));
}

/** A chain with everything that a briefing speaks of. */
export function smallDocument(changes: object = {}): Record<string, unknown> {
  return {
    format: "liantu-chain",
    version: 1,
    id: "cells",
    name: "电池链",
    nameEn: "Cell chain",
    region: { code: "620300", name: "金昌市" },
    asOf: "2024-02-29",
    surveyed: true,
    links: [
      { id: "carbonate", name: "碳酸锂", stage: "upstream", unit: "t/a", source: "日报", confidence: "reported" },
      {
        id: "cathode",
        name: "正极",
        nameEn: "Cathode",
        product: "磷酸铁锂",
        stage: "midstream",
        unit: "t/a",
        typicalProject: { capacity: 1000, investment: { value: 2, unit: "亿元" }, landMu: 30 },
        responsible: { unit: "工信局" },
      },
      { id: "foil", name: "铜箔", stage: "midstream", unit: "t/a", surveyed: false },
      { id: "cell", name: "电芯", nameEn: "Cell", stage: "downstream", unit: "GWh/a" },
    ],
    flows: [
      { from: "carbonate", to: "cathode", coefficient: 0.24 },
      { from: "cathode", to: "cell", coefficient: 2200 },
      { from: "foil", to: "cell", coefficient: 600 },
    ],
    enterprises: [{ id: "a", name: "甲公司", isChainLeader: true }],
    projects: [
      { id: "p1", name: "一期", enterprise: "a", link: "cell", stage: "operating", capacity: 2 },
      { id: "p2", name: "在谈项目", link: "cathode", stage: "negotiating", capacity: 5000 },
      { id: "p3", name: "二期", enterprise: "a", link: "cell", stage: "signed", capacity: 3 },
    ],
    targets: [
      {
        id: "t1",
        name: "乙公司",
        links: ["cathode"],
        home: { name: "长沙市" },
        evidence: [{ kind: "扩产", text: "拟建五万吨", date: "2024-01", source: "公告" }],
        mark: "contacted",
      },
      { id: "t2", name: "丙公司", links: ["cathode"], evidence: [{ kind: "失信", text: "被执行" }] },
    ],
    relations: [
      { supplier: "t1", customer: "a", product: "正极" },
      { supplier: "a", customer: "t1", product: "电芯" },
    ],
    indicators: [
      { name: "本地化率", value: "77%以上" },
      { name: "到位资金", value: "80.18亿元" },
    ],
    contacts: [
      { of: "a", name: "王五", phone: "13800000000" },
      { of: "t1", name: "赵六", phone: "13900000000" },
    ],
    ...changes,
  };
}

/** A white picture. */
export function whitePng(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    // The checksum is of no matter to whom only carries the picture.
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height, 255));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", new Uint8Array())]),
  );
}
