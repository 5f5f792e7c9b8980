import { readPortfolio } from "@liantu/core/planning";
import { describe, expect, test } from "vitest";
import { THREE_CHAINS } from "../../test/three-chains.js";
import { exchangeText, lackingText } from "./cross-text.js";
import { summarise, summaryRequest } from "./summarise.js";
import type { PortfolioSummary, SummaryAnswer } from "./summarise.js";
import { reckonTogether } from "./summary-desk.js";
import type { SummaryWorker } from "./summary-desk.js";

function requestOf(document: unknown) {
  const { portfolio } = readPortfolio(document);
  if (portfolio === null) throw new Error("no portfolio");
  return summaryRequest(portfolio, {});
}

function summaryOf(document: unknown): PortfolioSummary {
  // As it comes out of a worker.
  const answer = structuredClone(summarise(structuredClone(requestOf(document))));
  if (answer.kind !== "done") throw new Error("refused");
  return answer.summary;
}

const nameOf = (key: string) => {
  const chain = THREE_CHAINS.chains.find(({ id }) => id === key);
  return { zh: chain?.name ?? key, en: key };
};

describe("summarise()", () => {
  test("counts a shared enterprise once and says where it is", () => {
    const { totals, enterprises } = summaryOf(THREE_CHAINS);
    expect(enterprises.map(({ names, chains }) => [names.zh, chains])).toEqual([["某集团", ["battery", "wind"]]]);
    expect(totals.all.enterprises).toBe(1);
    expect(totals.byCluster.map(({ name, enterprises: own }) => [name, own])).toEqual([
      ["1个千亿", 1],
      ["2个百亿", 1],
    ]);
  });

  test("says in plain words what two chains lack, with the amount", () => {
    const { lacking } = summaryOf(THREE_CHAINS);
    // 0.1 t of resin for each of 1000 t of cells, 0.4 t for each of 500 t of blades: 100 + 200
    expect(lacking.map(({ product, gap, unit }) => [product, gap?.base, unit])).toEqual([["环氧树脂", 300, "t/a"]]);
    const [first] = lacking;
    if (first === undefined) throw new Error("nothing lacks");
    expect(lackingText(first, nameOf, "zh")).toEqual({
      sentence: "电池链和风电链都缺环氧树脂，合计缺 300 吨/年",
      notes: ["引进一个项目，可以配套 2 条链", "本地买家：某集团"],
    });
    const { gap: _, ...rest } = first;
    expect(lackingText({ ...rest, gap: null }, nameOf, "zh").sentence).toContain("待测算");
  });

  test("says what one chain has to spare and another lacks", () => {
    const [battery, wind] = THREE_CHAINS.chains;
    // One chain makes 900 t of resin, and uses 100: 800 to spare, of which the other lacks 200.
    const document = {
      ...THREE_CHAINS,
      chains: [
        { ...battery, projects: [...battery.projects, { id: "r", link: "resin", stage: "operating", capacity: 900 }] },
        wind,
      ],
    };
    const { exchanges, linkNames } = summaryOf(document);
    expect(exchanges.length).toBe(1);
    const [first] = exchanges;
    if (first === undefined) throw new Error("nothing to spare");
    expect(exchangeText(first, linkNames, nameOf, "zh").sentence).toBe(
      "电池链的环氧树脂富余 800 吨/年，风电链缺 200 吨/年，可以就地配套",
    );
    expect(exchangeText(first, linkNames, nameOf, "en").sentence).toContain("800 t/a");
  });
});

describe("reckonTogether()", () => {
  const request = requestOf(THREE_CHAINS);
  const worker = (answer: (own: SummaryWorker) => void): SummaryWorker & { isEnded: boolean } => {
    const made: SummaryWorker & { isEnded: boolean } = {
      onmessage: null,
      onerror: null,
      isEnded: false,
      postMessage: () => answer(made),
      terminate() {
        made.isEnded = true;
      },
    };
    return made;
  };

  test("gives what the worker gives, and ends it", async () => {
    const answer: SummaryAnswer = { kind: "refused", reason: { zh: "无", en: "none" } };
    const made = worker((own) => own.onmessage?.({ data: answer } as MessageEvent<SummaryAnswer>));
    expect(await reckonTogether(request, new AbortController().signal, () => Promise.resolve(made))).toBe(answer);
    expect(made.isEnded).toBe(true);
  });

  test("reckons on the page where a worker is refused, or fails", async () => {
    const expected = summarise(request);
    const { signal } = new AbortController();
    expect(await reckonTogether(request, signal, () => Promise.reject(new Error("no workers")))).toEqual(expected);
    const fails = worker((own) =>
      own.onerror?.({ message: "gone", preventDefault: () => undefined } as unknown as ErrorEvent),
    );
    expect(await reckonTogether(request, signal, () => Promise.resolve(fails))).toEqual(expected);
    expect(fails.isEnded).toBe(true);
  });
});
