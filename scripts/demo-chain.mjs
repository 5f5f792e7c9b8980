// @ts-check
/**
 * Makes a demonstration chain of any size: everything in it is invented and says so. The same seed gives the same bytes.
 *
 *   node scripts/demo-chain.mjs                                      rewrites examples/chains/demo-40.json
 *   node scripts/demo-chain.mjs --links 200 --projects 2000 --out F  a bigger one (--seed N for another)
 */
import { realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** @typedef {"adequate" | "weak" | "single" | "strong" | "break" | "forming" | "blank" | "unrecorded"} Role what a link is to become */
/** @typedef {{ id: string, name: string, nameEn: string, shortNameEn: string, stage: string, group: string, unit: string, role: Role, typical: number }} Kind */
/** @typedef {{ from: string, to: string, coefficient: number, kind?: "return" | "credit", essential?: boolean }} Arc */
/** @typedef {Record<string, any>} Json */

const SOURCE = "演示数据，随机生成";
const HOME = { code: "000000", name: "示例市" };
const STAGES = { 上: "upstream", 中: "midstream", 下: "downstream", 配: "supporting" };

// id | name | English | short English | stage | group | unit | what it is to become | capacity of a usual project
const KINDS = `
lithium-ore|锂矿采选|Lithium ore|Li ore|上|矿产冶炼|t/a|adequate|50000
phosphate-rock|磷矿石|Phosphate rock|Phosphate|上|矿产冶炼|t/a|strong|100000
nickel-smelting|镍冶炼|Nickel smelting|Ni smelting|上|矿产冶炼|t/a|strong|20000
copper-smelting|阴极铜|Copper cathode|Cu cathode|上|矿产冶炼|t/a|strong|100000
needle-coke|针状焦|Needle coke|Needle coke|上|矿产冶炼|t/a|blank|20000
lithium-carbonate|碳酸锂|Lithium carbonate|Li carbonate|上|盐与化工|t/a|weak|10000
phosphoric-acid|磷酸|Phosphoric acid|H3PO4|上|盐与化工|t/a|adequate|50000
nickel-sulphate|硫酸镍|Nickel sulphate|Ni sulphate|上|盐与化工|t/a|adequate|30000
cobalt-sulphate|硫酸钴|Cobalt sulphate|Co sulphate|上|盐与化工|t/a|single|5000
manganese-sulphate|硫酸锰|Manganese sulphate|Mn sulphate|上|盐与化工|t/a|break|5000
hydrofluoric-acid|氢氟酸|Hydrofluoric acid|HF|上|盐与化工|t/a|single|10000
pvdf-feedstock|PVDF原料|PVDF feedstock|PVDF feedstock|上|盐与化工|t/a|forming|5000
iron-phosphate|磷酸铁|Iron phosphate|FePO4|中|前驱体|t/a|adequate|50000
ncm-precursor|三元前驱体|NCM precursor|NCM precursor|中|前驱体|t/a|strong|50000
lipf6|六氟磷酸锂|Lithium hexafluorophosphate|LiPF6|中|前驱体|t/a|break|2000
solvent|电解液溶剂|Electrolyte solvents|Solvents|中|前驱体|t/a|adequate|20000
binder-pvdf|粘结剂|PVDF binder|PVDF binder|中|前驱体|t/a|blank|2000
conductive-agent|导电剂|Conductive agent|Conductive|中|前驱体|t/a|weak|1000
separator-base-film|隔膜基膜|Separator base film|Base film|中|电池材料|万m²/a|forming|20000
cathode-lfp|铁锂正极|LFP cathode|LFP cathode|中|电池材料|t/a|adequate|50000
cathode-ncm|三元正极|NCM cathode|NCM cathode|中|电池材料|t/a|weak|20000
anode-graphite|石墨负极|Graphite anode|Graphite anode|中|电池材料|t/a|weak|20000
electrolyte|电解液|Electrolyte|Electrolyte|中|电池材料|t/a|weak|20000
separator|隔膜|Separator|Separator|中|电池材料|万m²/a|blank|20000
copper-foil|铜箔|Copper foil|Copper foil|中|电池材料|t/a|strong|10000
aluminium-foil|铝箔|Aluminium foil|Al foil|中|电池材料|t/a|single|10000
structural-parts|结构件|Cans and lids|Cans and lids|中|电池材料|万套/a|adequate|2000
cell-lfp|铁锂电芯|LFP cells|LFP cells|下|电芯|GWh/a|adequate|10
cell-ncm|三元电芯|NCM cells|NCM cells|下|电芯|GWh/a|weak|5
bms|BMS|Battery management|BMS|下|系统应用|万套/a|break|50
pack|电池PACK|Battery packs|Packs|下|系统应用|GWh/a|adequate|5
pcs|储能变流器|Power conversion|PCS|下|系统应用|MW/a|blank|2000
storage-integration|储能集成|Storage integration|Storage system|下|系统应用|GWh/a|weak|5
storage-station|储能电站|Storage power stations|Storage plants|下|系统应用|MW|adequate|500
power-application|动力应用|Power applications|Power use|下|系统应用|GWh/a|adequate|5
recycling|电池回收|Battery recycling|Recycling|下|回收利用|GWh/a|adequate|1
green-power|绿电供应|Green power|Green power|配|配套|GWh/a|strong|500
equipment|锂电装备|Battery equipment|Equipment|配|配套|套/a|weak|20
hazmat-logistics|危化物流|Hazardous goods logistics|Hazmat|配|配套|t/a|adequate|20000
testing|检测认证|Testing|Testing|配|配套|GWh/a|unrecorded|10`;

// supplier > consumer : coefficient; "r" is a return, "c" a credit, "?" an input that the consumer can do without
const ARCS = `
lithium-ore>lithium-carbonate:8 lithium-carbonate>cathode-lfp:0.24 phosphate-rock>phosphoric-acid:3 phosphoric-acid>iron-phosphate:0.65
iron-phosphate>cathode-lfp:0.96 nickel-smelting>nickel-sulphate:0.223 nickel-sulphate>ncm-precursor:2.28 cobalt-sulphate>ncm-precursor:0.3
manganese-sulphate>ncm-precursor:0.18 ncm-precursor>cathode-ncm:0.95 hydrofluoric-acid>lipf6:0.79 lipf6>electrolyte:0.125
solvent>electrolyte:0.83 pvdf-feedstock>binder-pvdf:1.57 needle-coke>anode-graphite:1.1 separator-base-film>separator:1
copper-smelting>copper-foil:1 cathode-lfp>cell-lfp:2200 cathode-ncm>cell-ncm:1600 anode-graphite>cell-lfp:1100 anode-graphite>cell-ncm:900
electrolyte>cell-lfp:1200 electrolyte>cell-ncm:900 separator>cell-lfp:1300 separator>cell-ncm:1100 copper-foil>cell-lfp:600
copper-foil>cell-ncm:550 aluminium-foil>cell-lfp:350 aluminium-foil>cell-ncm:320 structural-parts>cell-lfp:110 structural-parts>cell-ncm:400
binder-pvdf>cell-lfp:60 binder-pvdf>cell-ncm:40 conductive-agent>cell-lfp:40 conductive-agent>cell-ncm:30 cell-lfp>pack:0.7 cell-ncm>pack:0.3
bms>pack:5 pack>storage-integration:1 pack>power-application:1 pcs>storage-integration:500 storage-integration>storage-station:0.002
cell-lfp>recycling:0.05r cell-ncm>recycling:0.05r recycling>lithium-carbonate:400c green-power>cell-lfp:40? green-power>cell-ncm:45?
green-power>anode-graphite:0.006? equipment>cell-lfp:2? equipment>cell-ncm:2? hazmat-logistics>electrolyte:1? testing>pack:1?`;

/** Statuses that the first projects of a link get, by role; the ones after them are drawn. */
const PATTERNS = {
  adequate: ["built", "built", "built", "building", "planned", "prospect"],
  strong: ["built", "built", "built", "building", "planned", "inactive"],
  weak: ["built", "built", "building", "planned", "prospect"],
  single: ["built", "building", "planned", "prospect"],
  break: ["building", "building", "planned", "prospect"],
  forming: ["building", "planned", "planned", "prospect"],
  blank: ["unnamed", "lead", "prospect"],
  unrecorded: ["built", "built", "building", "planned"],
};

/** Built supply over demand that each role is given; under construction and planned in the same measure. */
const COVERAGE = {
  adequate: [1.05, 0.2, 0.3],
  strong: [1.7, 0.3, 0.4],
  weak: [0.45, 0.2, 0.2],
  single: [1.08, 0.2, 0.2],
  break: [0, 0.5, 0.3],
  forming: [0, 1, 1],
  blank: [0, 0, 0],
  unrecorded: [1, 0.2, 0.3],
};

/** Stages that a kind of project goes through, the number drawn choosing one. @type {Record<string, string[]>} */
const STAGES_OF = {
  built: ["operating", "full-capacity"],
  building: ["started", "building", "trial"],
  planned: ["signed", "registered", "approvals"],
  prospect: ["negotiating", "lead"],
  lead: ["lead"],
  unnamed: ["negotiating"],
  inactive: ["on-hold", "ended"],
};

/**
 * Makes a demonstration chain document.
 *
 * @param {{ links?: number, projects?: number, seed?: number }} [options] sizes and seed; 40 links, 200 projects, seed 1
 * @returns {Json} a chain document of exactly that many links and projects
 */
export function demoChain({ links: linkCount = 40, projects: projectCount = 200, seed = 1 } = {}) {
  for (const [name, value] of Object.entries({ links: linkCount, projects: projectCount, seed })) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`${name} must be a whole number from 0 on, got ${value}`);
  }
  const random = mulberry32(seed);
  const kinds = copiesOfKinds(linkCount);
  const known = new Set(kinds.map(({ id }) => id));
  const arcs = copiesOfArcs(linkCount).filter(({ from, to }) => known.has(from) && known.has(to));
  const crowd = allocate(kinds, projectCount, random);
  const sizes = capacities(kinds, arcs, crowd);
  const enterprises = makeEnterprises(Math.ceil(projectCount * 0.6));
  const projects = kinds.flatMap((kind) =>
    makeProjects(kind, crowd.get(kind.id) ?? [], sizes, enterprises.length, random),
  );
  const named = new Set(projects.map(({ enterprise }) => enterprise));
  return {
    format: "liantu-chain",
    version: 1,
    id: `demo-${linkCount}`,
    name: `演示数据：${linkCount} 个环节的电池产业链`,
    nameEn: `Demonstration: a battery chain of ${linkCount} links`,
    region: HOME,
    asOf: "2024-06-30",
    source: SOURCE,
    note: "全部企业、项目和数字均为演示而生成，与任何真实企业无关。",
    surveyed: true,
    links: kinds.map((kind) => linkOf(kind, sizes)),
    flows: arcs.map(flowOf),
    enterprises,
    projects,
    ...deskWork(
      kinds,
      projects,
      [...named].filter((key) => key !== undefined),
    ),
  };
}

/** Small generator of random numbers in [0, 1), by T. Ettinger (public domain). @param {number} seed */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} count @returns {Kind[]} the kinds, again and again, "·2" after the names of the second round */
function copiesOfKinds(count) {
  const base = KINDS.trim().split("\n");
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / base.length);
    const [id, name, nameEn, shortNameEn, lane, group, unit, role, typical] = base[i % base.length].split("|");
    return {
      id: id + (round > 0 ? `-${round + 1}` : ""),
      name: name + (round > 0 ? `·${round + 1}` : ""),
      nameEn: nameEn + (round > 0 ? ` ${round + 1}` : ""),
      shortNameEn: round > 0 ? `${shortNameEn.slice(0, 11).trim()} ${round + 1}` : shortNameEn,
      stage: STAGES[/** @type {keyof typeof STAGES} */ (lane)],
      group,
      unit,
      role: /** @type {Role} */ (role),
      typical: Number(typical),
    };
  });
}

/** @param {number} count @returns {Arc[]} the arcs of each round, and one from each round's cells to the packs of the round before */
function copiesOfArcs(count) {
  const rounds = Math.ceil(count / KINDS.trim().split("\n").length);
  const arcs = ARCS.trim()
    .split(/\s+/)
    .map((text) => {
      const [, from, to, coefficient, mark] = /^(.+)>(.+):([\d.]+)([rc?]?)$/.exec(text) ?? [];
      const more =
        mark === "r"
          ? { kind: "return" }
          : mark === "c"
            ? { kind: "credit" }
            : mark === "?"
              ? { essential: false }
              : {};
      return /** @type {Arc} */ ({ from, to, coefficient: Number(coefficient), ...more });
    });
  return Array.from({ length: rounds }, (_, round) => {
    const mark = round > 0 ? `-${round + 1}` : "";
    const own = arcs.map((arc) => ({ ...arc, from: arc.from + mark, to: arc.to + mark }));
    const before = round > 1 ? `-${round}` : "";
    return round > 0
      ? [...own, { from: `cell-lfp${mark}`, to: `pack${before}`, coefficient: 0.05, essential: false }]
      : own;
  }).flat();
}

/**
 * Shares out the projects: to each link in turn what its pattern asks for, and what is left at random where firms are.
 *
 * @param {Kind[]} kinds @param {number} count @param {() => number} random @returns {Map<string, string[]>}
 */
function allocate(kinds, count, random) {
  const crowd = new Map(kinds.map(({ id }) => [id, /** @type {string[]} */ ([])]));
  let left = kinds.length === 0 ? 0 : count;
  for (let turn = 0; turn < 6 && left > 0; turn++) {
    for (const { id, role } of kinds) {
      const wanted = PATTERNS[role][turn];
      if (wanted === undefined || left === 0) continue;
      crowd.get(id)?.push(wanted);
      left--;
    }
  }
  const open = kinds.filter(({ role }) => role !== "blank" && role !== "single");
  while (left > 0) {
    const { id, role } = open.length > 0 ? open[Math.floor(random() * open.length)] : kinds[0];
    const pool =
      role === "break" || role === "forming"
        ? ["building", "planned", "planned", "prospect"]
        : ["built", "built", "built", "building", "planned", "prospect"];
    crowd.get(id)?.push(open.length > 0 ? pool[Math.floor(random() * pool.length)] : "prospect");
    left--;
  }
  return crowd;
}

/**
 * Works out what each link is to make, from the last consumer back: demand × the coverage of its role.
 *
 * @param {Kind[]} kinds @param {Arc[]} arcs @param {Map<string, string[]>} crowd
 * @returns {Map<string, { built: number, building: number, planned: number, demand: number }>}
 */
function capacities(kinds, arcs, crowd) {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const out = new Map();
  /** @param {string} id */
  const settle = (id) => {
    const done = out.get(id);
    if (done !== undefined) return done;
    const kind = /** @type {Kind} */ (byId.get(id));
    let demand = 0;
    for (const { from, to, coefficient, kind: of } of arcs) {
      if (to === id && of === "return") demand += coefficient * (settle(from).built + settle(from).building);
      if (from !== id || of !== undefined) continue;
      const consumer = settle(to);
      demand +=
        coefficient *
        (byId.get(to)?.unit.endsWith("/a") ? consumer.built + consumer.building : stationAdditions(byId.get(to)));
    }
    const base = demand > 0 ? demand : kind.typical * 2;
    const statuses = crowd.get(id) ?? [];
    const [built, building, planned] = COVERAGE[kind.role];
    const of = (/** @type {string} */ status, /** @type {number} */ ratio) =>
      statuses.includes(status) ? base * ratio : 0;
    const sizes = {
      built: of("built", built),
      building: of("building", building),
      planned: of("planned", planned),
      demand,
    };
    out.set(id, sizes);
    return sizes;
  };
  for (const { id } of kinds) settle(id);
  return out;
}

/** @param {Kind | undefined} kind MW that the stations add in a year */
function stationAdditions(kind) {
  return kind === undefined ? 0 : kind.typical * 4;
}

/** @param {Kind} kind @param {Map<string, any>} sizes @returns {Json} */
function linkOf(kind, sizes) {
  const isTerminal = kind.id.startsWith("power-application");
  return {
    id: kind.id,
    name: kind.name,
    nameEn: kind.nameEn,
    ...(kind.nameEn !== kind.shortNameEn && { shortNameEn: kind.shortNameEn }),
    stage: kind.stage,
    group: kind.group,
    unit: kind.unit,
    typicalProject: {
      capacity: kind.typical,
      investment: { value: 5, unit: "亿元" },
      landMu: 100,
      jobs: 200,
      source: SOURCE,
    },
    ...(!kind.unit.endsWith("/a") && { annualAdditions: stationAdditions(kind) }),
    ...(isTerminal && { finalDemand: neat((sizes.get(kind.id)?.built ?? 0) / COVERAGE.adequate[0]) }),
    source: SOURCE,
    confidence: "illustrative",
  };
}

/** @param {Arc} arc @returns {Json} */
function flowOf({ from, to, coefficient, kind, essential }) {
  const range = { low: neat(coefficient * 0.95), base: coefficient, high: neat(coefficient * 1.05) };
  return {
    from,
    to,
    coefficient: kind === undefined && coefficient >= 100 ? range : coefficient,
    ...(kind && { kind }),
    ...(essential === false && { essential }),
    source: SOURCE,
    confidence: "illustrative",
  };
}

/** @param {number} count @returns {Json[]} */
function makeEnterprises(count) {
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i + 1}`,
    name: `示例企业 ${i + 1}`,
    ...(i % 9 === 4 && { group: `示例集团 ${Math.floor(i / 9) + 1}` }),
    ...(i === 0 && { isChainLeader: true }),
    home: HOME,
    source: SOURCE,
    confidence: "illustrative",
  }));
}

/**
 * @param {Kind} kind @param {string[]} statuses @param {Map<string, any>} sizes @param {number} enterprises
 * @param {() => number} random @returns {Json[]}
 */
function makeProjects(kind, statuses, sizes, enterprises, random) {
  const own = sizes.get(kind.id);
  const weights = statuses.map(() => 0.8 + 0.4 * random());
  /** @type {Json[]} */
  const projects = [];
  const first = Math.floor(random() * Math.max(1, enterprises));
  for (const [i, status] of statuses.entries()) {
    const stages = STAGES_OF[status];
    const stage = stages[Math.floor(random() * stages.length)];
    const total = weights.reduce((sum, weight, k) => (statuses[k] === status ? sum + weight : sum), 0);
    const goal = own[status] ?? kind.typical * weights[i];
    const output = status in own ? (goal * weights[i]) / total : goal;
    const utilisation = status === "built" && random() < 0.4 ? 0.8 : undefined;
    const firm = 1 + ((first + i * 7) % Math.max(1, enterprises));
    const investment = neat(0.5 + random() * 20);
    const year = 2019 + Math.floor(random() * 3);
    const isSigned = !["lead", "negotiating", "on-hold", "ended"].includes(stage);
    const hasStage = !(status === "planned" && random() < 0.1);
    projects.push({
      id: `${kind.id}-p${i + 1}`,
      name: `${kind.name}项目 ${i + 1}`,
      ...(status !== "unnamed" && enterprises > 0 && { enterprise: `e${firm}` }),
      link: kind.id,
      ...(hasStage ? { stage } : { status: "planned" }),
      ...(kind.role !== "unrecorded" && { capacity: neat(output / (utilisation ?? 1)) }),
      ...(utilisation !== undefined && { utilisation }),
      investment: { value: investment, unit: "亿元" },
      ...(isSigned && { signed: { value: investment, unit: "亿元" } }),
      ...(isSigned &&
        status !== "planned" && {
          arrivals: [{ date: `${year + 1}-06`, amount: { value: neat(investment * 0.6), unit: "亿元" } }],
        }),
      ...(isSigned && { inLibrary: random() < 0.6 }),
      ...(status === "built" && { recoveryDays: 30 + Math.floor(random() * 120) }),
      landMu: 20 + Math.floor(random() * 300),
      ...(hasStage && { events: eventsOf(stage, year) }),
      ...(status === "building" && { expected: { operating: "2024-12" } }),
      responsible: { unit: `示例招商${"一二三四"[Math.floor(random() * 4)]}组` },
      source: SOURCE,
      confidence: "illustrative",
    });
  }
  return withContainer(kind, projects);
}

/**
 * Makes the last project of some links the container of its first two phases, which it neither adds to nor is added to.
 *
 * @param {Kind} kind @param {Json[]} projects @returns {Json[]}
 */
function withContainer(kind, projects) {
  const last = projects.at(-1);
  const one = projects.find(({ stage }) => STAGES_OF["built"].includes(stage));
  const two = projects.find(({ stage }) => STAGES_OF["building"].includes(stage));
  if (projects.length < 6 || last === undefined || one === undefined || two === undefined) return projects;
  if (kind.role !== "adequate" || kind.group === "系统应用" || !STAGES_OF["prospect"].includes(last["stage"]))
    return projects;
  const { source, confidence, ...rest } = last;
  const container = {
    ...rest,
    name: `${kind.name}项目（一期、二期）`,
    enterprise: one["enterprise"],
    stage: "building",
    capacity: neat(one["capacity"] + two["capacity"]),
    investment: { value: neat(one["investment"].value + two["investment"].value), unit: "亿元" },
    landMu: one["landMu"] + two["landMu"],
    events: [
      { stage: "signed", date: "2020-03" },
      { stage: "building", date: "2021-03" },
    ],
    source,
    confidence,
    note: "总项目，只作容器：产能按各期合计，不重复计算。",
  };
  const phase = (/** @type {Json} */ project, /** @type {string} */ word) => {
    const at = Object.keys(project).indexOf("landMu") + 1;
    const fields = Object.entries({ ...project, enterprise: one["enterprise"], name: `${kind.name}项目${word}` });
    return Object.fromEntries([...fields.slice(0, at), ["parent", last["id"]], ...fields.slice(at)]);
  };
  const changed = new Map([
    [last, container],
    [one, phase(one, "一期")],
    [two, phase(two, "二期")],
  ]);
  return projects.map((project) => changed.get(project) ?? project);
}

/** @param {string} stage @param {number} year @returns {Json[]} the dated stages that lead to this one, about half a year each */
function eventsOf(stage, year) {
  const order = [
    "lead",
    "negotiating",
    "signed",
    "registered",
    "approvals",
    "started",
    "building",
    "trial",
    "operating",
    "full-capacity",
  ];
  const at = order.indexOf(stage);
  const passed = at < 0 ? ["lead", stage] : order.slice(0, at + 1).filter((_, i) => i % 2 === 0 || i === at);
  return passed.map((reached, i) => ({
    stage: reached,
    date: `${year + Math.floor(i / 2)}-${i % 2 === 0 ? "03" : "09"}`,
  }));
}

/**
 * What the desk adds: target enterprises for blanks, relations between firms, slips.
 *
 * @param {Kind[]} kinds @param {Json[]} projects @param {string[]} named @returns {Json}
 */
function deskWork(kinds, projects, named) {
  const blanks = kinds.filter(({ role }) => role === "blank").slice(0, 4);
  const early = projects.filter(({ stage }) => stage === "negotiating").slice(0, 2);
  const late = projects.filter(({ stage }) => stage === "signed").slice(0, 2);
  const slip = (/** @type {Json} */ { id }, /** @type {string} */ kind, /** @type {number} */ i) => ({
    project: id,
    kind,
    owner: `示例招商${"一二"[i % 2]}组`,
    due: i % 2 === 0 ? "2024-05-31" : "2024-09-30",
    tasks: [{ text: kind === "tracking" ? "安排实地考察" : "办理用地手续", done: i % 2 === 1 }],
  });
  return {
    targets: blanks.map(({ id, name }, i) => ({
      id: `t${i + 1}`,
      name: `示例目标企业 ${i + 1}`,
      links: [id],
      evidence: [{ kind: "expansion", text: `计划新建${name}产能`, date: "2024-03", source: SOURCE }],
      ...(i === 0 && { mark: "contacted" }),
    })),
    relations: named.slice(0, 5).flatMap((supplier, i) => {
      const customer = named[named.length - 1 - i];
      return customer === undefined || customer === supplier
        ? []
        : [{ supplier, customer, product: "示例产品", source: SOURCE }];
    }),
    slips: [
      ...early.map((project, i) => slip(project, "tracking", i)),
      ...late.map((project, i) => slip(project, "landing", i)),
    ],
  };
}

/** @param {number} value @returns {number} to four figures, so that the file reads well */
function neat(value) {
  return Number(value.toPrecision(4));
}

/** @param {Json} document @returns {string} the bytes of the file */
export function demoText(document) {
  return `${JSON.stringify(document, null, 2)}\n`;
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(script)) {
  const { values } = parseArgs({
    options: {
      links: { type: "string", default: "40" },
      projects: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      out: { type: "string", default: path.join(path.dirname(script), "../examples/chains/demo-40.json") },
    },
  });
  const document = demoChain({
    links: Number(values.links),
    projects: Number(values.projects),
    seed: Number(values.seed),
  });
  writeFileSync(values.out, demoText(document));
  console.log(
    `${path.relative(process.cwd(), values.out)}: ${document["links"].length} links, ${document["projects"].length} projects`,
  );
}
