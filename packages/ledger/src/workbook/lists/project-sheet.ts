/**
 * The ledger of projects (项目台账) as a sheet, with headings that `readLedger` understands without a question.
 *
 * @module
 */
import { convertAmount, parseUnit, STAGE_NAMES, unitsAreAlike } from "@liantu/core";
import type { Chain, Enterprise, Money, Project, ProjectStage } from "@liantu/core";
import type { CellFill, SheetPlan } from "../sheet-plan.js";
import {
  AMOUNT_FORMAT,
  byText,
  chainName,
  frameNotes,
  joinTexts,
  linkName,
  listSheet,
  unitLabel,
} from "./list-column.js";
import type { ListColumn, ListLanguage } from "./list-column.js";

interface Entry {
  readonly project: Project;
  readonly enterprise: Enterprise | undefined;
  readonly place: number;
  readonly chain: Chain;
}

/** Options of {@link projectSheet}. */
export interface ProjectSheetOptions {
  /**
   * Language; headings in English are for people only, `readLedger` knows those in Chinese.
   * @defaultValue "zh"
   */
  readonly language?: ListLanguage;
  /**
   * Date of the list.
   * @defaultValue none
   */
  readonly date?: string;
  /**
   * Whether people to talk to are named.
   * @defaultValue false
   */
  readonly includeContacts?: boolean;
}

// a word that shows the status and no stage
const STATUS_WORDS = {
  built: { zh: "已建成", en: "Built" },
  "under-construction": { zh: "续建", en: "Under construction" },
  planned: { zh: "拟引进", en: "Planned" },
} as const;

const STOCK_WORDS: ReadonlyMap<string, string> = new Map([
  ["power", "装机容量"],
  ["energy", "储能电站"],
  ["mass", "储存"],
  ["volume", "储存"],
]);

const COLUMNS: readonly ListColumn<Entry>[] = [
  column("序号", "No.", 6, ({ place }) => place),
  column("项目名称", "Project", 32, nameOf),
  column("建设单位", "Enterprise", 26, ({ enterprise }) => enterprise?.name ?? null),
  column("统一社会信用代码", "Credit code", 21, ({ enterprise }) => enterprise?.creditCode ?? null),
  column("所属产业链", "Chain", 22, ({ chain }, language) => chainName(chain, language)),
  column("环节", "Link", 16, ({ project, chain }, language) => linkName(chain, project.link, language)),
  column("主要产品及产能", "Capacity", 20, capacityOf),
  {
    ...column("总投资（万元）", "Investment (10 000 CNY)", 14, ({ project }) => tenThousands(project.investment)),
    format: AMOUNT_FORMAT,
  },
  { ...column("到位资金（万元）", "Money arrived (10 000 CNY)", 14, arrivedOf), format: AMOUNT_FORMAT },
  { ...column("用地（亩）", "Land (mu)", 10, ({ project }) => project.landMu ?? null), format: AMOUNT_FORMAT },
  {
    ...column("项目阶段", "Stage", 11, stageOf),
    fill: ({ project }): CellFill => project.status ?? "none",
  },
  column("开工时间", "Start", 12, ({ project }) => dateOf(project, "started", "building")),
  column("竣工时间", "Completion", 12, ({ project }) => dateOf(project, "operating", "full-capacity")),
  column("入库状态", "In library", 9, ({ project }, language) => yesNo(project.inLibrary, language)),
  column("责任单位", "Responsible unit", 18, ({ project }) => project.responsible?.unit ?? null),
  column("包抓领导", "Responsible leader", 12, ({ project }) => project.responsible?.leader ?? null),
  column("备注", "Remark", 24, ({ project }) => project.note ?? null),
  column("数据来源", "Source", 24, ({ project }) => project.source ?? null),
  column("记录编号", "Key", 14, ({ project }) => project.id),
];

const CONTACTS = column("联系人及电话", "Contact", 20, ({ project, chain }, language) =>
  joinTexts(
    (chain.document.contacts ?? [])
      .filter(({ of }) => of === project.id || of === project.enterprise)
      .map(({ name, phone }) => [name, phone].filter(Boolean).join(" "))
      .sort(byText),
    language,
  ),
);

/**
 * Makes the ledger of projects.
 *
 * @param chain - Chain.
 * @param options - Language, date, whether contacts are named.
 * @returns Plan of the sheet, by key of the link and key.
 */
export function projectSheet(chain: Chain, options: ProjectSheetOptions = {}): SheetPlan {
  const { language = "zh", date, includeContacts = false } = options;
  const projects = [...chain.projects.values()].sort((a, b) => byText(a.link, b.link) || byText(a.id, b.id));
  const isChinese = language === "zh";
  return listSheet(
    includeContacts ? [...COLUMNS, CONTACTS] : COLUMNS,
    projects.map((project, index) => ({
      project,
      enterprise: project.enterprise === undefined ? undefined : chain.enterprises.get(project.enterprise),
      place: index + 1,
      chain,
    })),
    {
      language,
      name: isChinese ? "项目台账" : "Project ledger",
      title: chainName(chain, language) + (isChinese ? " 项目台账" : ": projects"),
      notes: frameNotes(chain, language, date),
      paper: "A3",
      frozenColumns: 2,
    },
  );
}

function column(zh: string, en: string, width: number, cell: ListColumn<Entry>["cell"]): ListColumn<Entry> {
  return { head: { zh, en }, width, cell, isWrapped: true };
}

// a ledger has no row without a name
function nameOf({ project, enterprise, chain }: Entry, language: ListLanguage): string {
  if (project.name !== undefined && project.name.trim() !== "") return project.name;
  const link = linkName(chain, project.link, language);
  const described = language === "zh" ? `${link}项目` : `${link} project`;
  return enterprise === undefined ? `${described} ${project.id}` : `${enterprise.name} ${described}`;
}

function capacityOf({ project, chain }: Entry, language: ListLanguage): string | number | null {
  if (project.capacity === undefined) return null;
  const unit = project.unit ?? chain.graph.getNodeAttribute(project.link, "unit");
  if (unit === undefined) return project.capacity;
  return (language === "zh" ? stockWord(unit) : "") + plain(project.capacity) + (unitLabel(unit, language) ?? "");
}

// in a column of capacities an amount without a period is one per year, unless a word says what it is
function stockWord(unit: string): string {
  const known = parseUnit(unit);
  return known === null || known.isPerYear ? "" : (STOCK_WORDS.get(known.dimension) ?? "");
}

// money of another kind stays with its unit in the cell
function tenThousands(money: Money | undefined): string | number | null {
  if (money === undefined) return null;
  return unitsAreAlike(money.unit, "万元")
    ? convertAmount(money.value, money.unit, "万元")
    : `${plain(money.value)}${money.unit}`;
}

function arrivedOf({ project }: Entry, language: ListLanguage): string | number | null {
  const amounts = (project.arrivals ?? []).map(({ amount }) => tenThousands(amount));
  if (amounts.length === 0) return null;
  return amounts.every((amount): amount is number => typeof amount === "number")
    ? amounts.reduce((sum, amount) => sum + amount, 0)
    : joinTexts(amounts.map(String), language);
}

function stageOf({ project }: Entry, language: ListLanguage): string | null {
  if (project.stage !== undefined) return STAGE_NAMES[project.stage][language];
  return project.status === null ? null : STATUS_WORDS[project.status][language];
}

function dateOf({ events = [], expected }: Project, ...stages: readonly ProjectStage[]): string | null {
  for (const stage of stages) {
    const reached = events.filter((event) => event.stage === stage).map(({ date }) => date);
    const date = reached.sort(byText)[0] ?? expected?.[stage];
    if (date !== undefined) return date;
  }
  return null;
}

function yesNo(value: boolean | undefined, language: ListLanguage): string | null {
  if (value === undefined) return null;
  return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
}

// 1e21 is not what a ledger writes
function plain(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 });
}
