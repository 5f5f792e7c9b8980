/**
 * A sound document in which every field of the schema stands at least once, keys in the order of the schema.
 *
 * @module
 */

const money = (value: number): object => ({ value, unit: "亿元", source: "签约公告" });
const record = { source: "公开报道", confidence: "reported", note: "备注" };
const responsible = { unit: "工信局", leader: "张三" };
const home = { code: "620300", name: "金昌市" };

/** Builds it anew for each test, so that no test can spoil it for another. */
export function fullDocument(): object {
  return {
    format: "liantu-chain",
    version: 1,
    id: "full",
    name: "全项链",
    nameEn: "Full chain",
    region: home,
    asOf: "2024-01-31",
    source: "公开报道",
    note: "备注",
    responsible,
    surveyed: true,
    links: [
      {
        id: "cathode",
        name: "正极材料",
        nameEn: "Cathode",
        shortName: "正极",
        shortNameEn: "Cathode",
        stage: "midstream",
        group: "电池材料",
        product: "磷酸铁锂",
        unit: "t/a",
        essential: true,
        price: {
          value: 4e4,
          unit: "CNY/t",
          source: "报价",
        },
        typicalProject: {
          capacity: 5e4,
          investment: money(11.42),
          landMu: 136.8,
          jobs: 400,
          source: "可研",
        },
        surveyed: false,
        shared: "lfp",
        stock: 800,
        external: 0,
        annualAdditions: null,
        finalDemand: 12,
        responsible,
        industryCodes: ["C3985"],
        aliases: ["LFP", ""],
        ...record,
      },
      {
        id: "cell",
        name: "电芯",
        stage: "downstream",
        unit: "GWh/a",
        finalDemand: {
          low: 1,
          base: 2,
          high: 3,
        },
      },
      {
        id: "graphite",
        name: "石墨",
        stage: "upstream",
        unit: "t/a",
      },
      {
        id: "ncm",
        name: "三元",
        stage: "supporting",
        annualAdditions: 4,
      },
    ],
    flows: [
      {
        from: "cathode",
        to: "cell",
        coefficient: {
          low: 2e3,
          base: 2200,
          high: 2500,
        },
        kind: "input",
        alternative: "cathode",
        share: 0.75,
        essential: true,
        ...record,
      },
      {
        from: "ncm",
        to: "cell",
        coefficient: 1800,
        alternative: "cathode",
        share: 0.25,
      },
      {
        from: "graphite",
        to: "cell",
      },
      {
        from: "cell",
        to: "cathode",
        coefficient: 2,
        kind: "credit",
      },
      {
        from: "cell",
        to: "ncm",
        coefficient: 2,
        kind: "return",
      },
    ],
    enterprises: [
      {
        id: "e1",
        name: "甲公司",
        creditCode: "91620300MA",
        shortName: "甲",
        group: "甲集团",
        isChainLeader: true,
        home,
        ...record,
      },
      {
        id: "e2",
        name: "乙公司",
      },
    ],
    projects: [
      {
        id: "p0",
        name: "一二期",
        enterprise: "e1",
        link: "cell",
        status: "built",
        capacity: 8,
      },
      {
        id: "p1",
        name: "一期",
        code: "2404-620300-04-01-123456",
        enterprise: "e1",
        link: "cell",
        stage: "operating",
        status: "built",
        capacity: 4e3,
        unit: "MWh/a",
        utilisation: 0.9,
        investment: money(10),
        signed: money(9),
        arrivals: [
          {
            date: "2023-06",
            amount: money(1),
          },
        ],
        inLibrary: true,
        recoveryDays: 90,
        landMu: 354,
        parent: "p0",
        events: [
          {
            stage: "signed",
            date: "2022",
          },
        ],
        expected: {
          "full-capacity": "2025",
          operating: "2024-07",
        },
        responsible,
        ...record,
        "x-ledger": { 建设内容: "新建两条产线" },
      },
      {
        id: "p2",
        link: "graphite",
        stage: "lead",
      },
    ],
    targets: [
      {
        id: "t",
        name: "丙公司",
        links: ["graphite"],
        home,
        evidence: [
          {
            kind: "expansion",
            text: "扩产",
            date: "2024",
            source: "年报",
          },
        ],
        mark: "contacted",
        note: "三月再访",
      },
    ],
    relations: [
      {
        supplier: "e2",
        customer: "e1",
        product: "石墨",
        source: "年报",
      },
    ],
    slips: [
      {
        project: "p2",
        kind: "tracking",
        owner: "招商局",
        due: "2024-06-30",
        tasks: [
          {
            text: "拜访",
            done: false,
          },
        ],
      },
    ],
    contacts: [
      {
        of: "e1",
        name: "李四",
        phone: "000",
      },
    ],
    indicators: [
      {
        name: "原材料本地化供给率",
        value: "77%以上",
        source: "公开报道",
      },
      {
        name: "项目数",
        value: 3,
      },
    ],
    resources: [
      {
        id: "nickel-ore",
        name: "镍矿",
        nameEn: "Nickel ore",
        unit: "t/a",
        output: 9e4,
        potential: 12e4,
        reserves: { value: 550, unit: "万t" },
        feeds: [
          { link: "ncm", coefficient: { low: 0.4, base: 0.5, high: 0.6 }, source: "可研" },
          { link: "cathode", coefficient: 0.2 },
        ],
        ...record,
      },
    ],
    funds: [
      {
        id: "f1",
        name: "产业引导基金",
        nameEn: "Guidance fund",
        manager: "市投资集团",
        size: money(10),
        links: ["cathode", "cell"],
        investments: [{ project: "p1", amount: money(2), date: "2023-11", source: "公告" }],
        ...record,
      },
    ],
    rules: {
      thresholds: {
        weakCoverage: 0.7,
        ampleSurplus: 0.3,
        fewEnterprises: 2,
        strongLocationQuotient: 1.5,
      },
      classes: [
        {
          id: "own",
          class: "weak",
          anyOf: [
            [
              {
                fact: "coverage",
                is: "<",
                value: "weakCoverage",
              },
            ],
          ],
          name: "自定",
          nameEn: "own",
        },
      ],
    },
    layout: {
      positions: {
        cathode: {
          x: 1,
          y: -2,
        },
        cell: {
          x: 3,
          y: 4,
        },
      },
    },
    setAside: [
      {
        place: "projects[9].capacity",
        code: "wrong-type",
        value: { was: ["8吉瓦时", null] },
      },
    ],
    "x-own": {
      a: [1, null, { b: "c" }],
      z: null,
    },
  };
}
