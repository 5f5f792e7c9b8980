/**
 * What sheets and columns are called: Chinese, English, and other names that are understood on reading.
 *
 * @module
 */

/** Chinese, English, then other names that are understood. */
export type Names = readonly [zh: string, en: string, ...others: string[]];

/** Name of the sheet with the fields of the document. */
export const OVERVIEW_NAMES: Names = ["概况", "Overview", "说明", "document"];

/** Name of the sheet with what no other sheet has a column for. */
export const OTHERS_NAMES: Names = ["其他", "Others"];

/** Names of the sheets of the tables. */
export const SHEET_NAMES: ReadonlyMap<string, Names> = new Map<string, Names>([
  ["links", ["环节", "Links", "产业链环节"]],
  ["flows", ["供给关系", "Flows"]],
  ["enterprises", ["企业", "Enterprises"]],
  ["projects", ["项目", "Projects"]],
  ["projects.arrivals", ["到位资金", "Arrivals"]],
  ["projects.events", ["项目事件", "Project events", "events"]],
  ["projects.expected", ["预计进度", "Expected dates", "expected"]],
  ["projects.x-ledger", ["台账其他栏目", "Ledger texts"]],
  ["targets", ["目标企业", "Targets"]],
  ["targets.evidence", ["目标企业依据", "Target evidence", "evidence", "依据"]],
  ["relations", ["供销关系", "Relations"]],
  ["slips", ["任务单", "Slips"]],
  ["slips.tasks", ["任务", "Tasks"]],
  ["contacts", ["联系人", "Contacts"]],
  ["indicators", ["指标", "Indicators"]],
  ["rules.classes", ["规则", "Rules"]],
  ["rules.classes.anyOf", ["规则条件", "Rule conditions", "conditions"]],
  ["layout.positions", ["位置", "Positions"]],
  ["setAside", ["搁置", "Set aside"]],
]);

const REST: Names = ["其他字段", "Other fields"];
const NOTE: Names = ["备注", "Note"];
const SOURCE: Names = ["来源", "Source", "数据来源"];
const CONFIDENCE: Names = ["可信度", "Confidence"];
const UNIT: Names = ["责任单位", "Responsible unit"];
const LEADER: Names = ["包抓领导", "Responsible leader"];
const PROJECT: Names = ["项目编号", "Project id"];
const PROJECT_NAME: Names = ["项目名称", "Project", "项目"];

/** Headings by table and column; `"document"` for the fields of the document itself. */
export const HEADINGS: ReadonlyMap<string, ReadonlyMap<string, Names>> = new Map([
  table("document", [
    ["format", ["格式", "Format"]],
    ["version", ["版本", "Version"]],
    ["id", ["产业链编号", "Chain id", "编号"]],
    ["name", ["产业链名称", "Chain name", "名称"]],
    ["nameEn", ["英文名称", "Name in English"]],
    ["region.code", ["地区代码", "Region code"]],
    ["region.name", ["地区", "Region"]],
    ["asOf", ["数据截止日期", "As of"]],
    ["source", SOURCE],
    ["note", NOTE],
    ["responsible.unit", UNIT],
    ["responsible.leader", LEADER],
    ["surveyed", ["各环节均已调查", "All links surveyed"]],
    ["rules.thresholds.weakCoverage", ["弱点覆盖率（低于）", "Weak below coverage"]],
    ["rules.thresholds.ampleSurplus", ["富余率（高于）", "Ample above surplus"]],
    ["rules.thresholds.fewEnterprises", ["有效企业数（少于）", "Few below enterprises"]],
    ["rules.thresholds.strongLocationQuotient", ["优势区位商（不低于）", "Strong from location quotient"]],
  ]),
  table("links", [
    ["id", ["编号", "Id", "环节编号"]],
    ["name", ["名称", "Name", "环节名称", "环节"]],
    ["nameEn", ["英文名称", "Name in English"]],
    ["shortName", ["简称", "Short name"]],
    ["shortNameEn", ["英文简称", "Short name in English"]],
    ["stage", ["上中下游", "Lane", "产业链位置"]],
    ["group", ["分组", "Group"]],
    ["product", ["产品", "Product"]],
    ["unit", ["产能单位", "Unit", "单位"]],
    ["essential", ["是否必需", "Essential"]],
    ["price.value", ["单价", "Price"]],
    ["price.unit", ["单价单位", "Price unit"]],
    ["price.source", ["单价来源", "Price source"]],
    ["typicalProject.capacity", ["典型项目产能", "Typical capacity"]],
    ["typicalProject.investment.value", ["典型项目投资", "Typical investment"]],
    ["typicalProject.investment.unit", ["典型项目投资单位", "Typical investment unit"]],
    ["typicalProject.investment.source", ["典型项目投资来源", "Typical investment source"]],
    ["typicalProject.landMu", ["典型项目用地（亩）", "Typical land (mu)"]],
    ["typicalProject.jobs", ["典型项目用工（人）", "Typical jobs"]],
    ["typicalProject.source", ["典型项目来源", "Typical project source"]],
    ["surveyed", ["是否已调查", "Surveyed"]],
    ["shared", ["共用环节标识", "Shared key"]],
    ["stock", ["存量", "Stock"]],
    ["external", ["外部供给", "External supply"]],
    ["annualAdditions", ["年新增量", "Annual additions"]],
    ["finalDemand", ["最终需求", "Final demand"]],
    ["responsible.unit", UNIT],
    ["responsible.leader", LEADER],
    ["industryCodes", ["行业代码", "Industry codes"]],
    ["aliases", ["别名", "Aliases"]],
    ["source", SOURCE],
    ["confidence", CONFIDENCE],
    ["note", NOTE],
  ]),
  table("flows", [
    ["from", ["供给环节编号", "From id"]],
    ["from#name", ["供给环节", "From link", "供方环节", "上游环节"]],
    ["to", ["使用环节编号", "To id"]],
    ["to#name", ["使用环节", "To link", "需方环节", "下游环节"]],
    ["coefficient", ["单耗系数", "Coefficient", "系数", "单耗"]],
    ["kind", ["关系类型", "Kind", "类型"]],
    ["alternative", ["替代组", "Alternative"]],
    ["share", ["替代份额（0–1）", "Share (0–1)", "份额"]],
    ["essential", ["是否必需", "Essential"]],
    ["source", SOURCE],
    ["confidence", CONFIDENCE],
    ["note", NOTE],
  ]),
  table("enterprises", [
    ["id", ["编号", "Id", "企业编号"]],
    ["name", ["名称", "Name", "企业名称"]],
    ["creditCode", ["统一社会信用代码", "Credit code", "信用代码"]],
    ["shortName", ["简称", "Short name"]],
    ["group", ["所属集团", "Group"]],
    ["isChainLeader", ["是否链主", "Chain leader", "链主企业"]],
    ["home.code", ["所在地代码", "Home code"]],
    ["home.name", ["所在地", "Home"]],
    ["source", SOURCE],
    ["confidence", CONFIDENCE],
    ["note", NOTE],
  ]),
  table("projects", [
    ["id", ["编号", "Id", "项目编号"]],
    ["name", ["名称", "Name", "项目名称"]],
    ["code", ["项目代码", "Project code"]],
    ["enterprise", ["企业编号", "Enterprise id"]],
    ["enterprise#name", ["企业名称", "Enterprise name", "企业", "建设单位"]],
    ["link", ["环节编号", "Link id"]],
    ["link#name", ["环节名称", "Link name", "环节", "所属环节"]],
    ["stage", ["阶段", "Stage", "项目阶段"]],
    ["status", ["状态", "Status", "项目状态"]],
    ["capacity", ["产能", "Capacity"]],
    ["unit", ["产能单位", "Capacity unit", "单位"]],
    ["utilisation", ["产能利用率", "Utilisation"]],
    ["investment.value", ["总投资", "Investment"]],
    ["investment.unit", ["总投资单位", "Investment unit"]],
    ["investment.source", ["总投资来源", "Investment source"]],
    ["signed.value", ["签约金额", "Signed money"]],
    ["signed.unit", ["签约金额单位", "Signed money unit"]],
    ["signed.source", ["签约金额来源", "Signed money source"]],
    ["inLibrary", ["是否入库", "In library"]],
    ["recoveryDays", ["恢复天数", "Recovery days"]],
    ["landMu", ["用地（亩）", "Land (mu)"]],
    ["parent", ["上级项目编号", "Parent project id"]],
    ["parent#name", ["上级项目", "Parent project"]],
    ["responsible.unit", UNIT],
    ["responsible.leader", LEADER],
    ["source", SOURCE],
    ["confidence", CONFIDENCE],
    ["note", NOTE],
  ]),
  table("projects.arrivals", [
    ["#parent", PROJECT],
    ["#parent#name", PROJECT_NAME],
    ["date", ["到位日期", "Date", "日期"]],
    ["amount.value", ["到位金额", "Amount", "金额"]],
    ["amount.unit", ["金额单位", "Amount unit", "单位"]],
    ["amount.source", ["金额来源", "Amount source"]],
  ]),
  table("projects.events", [
    ["#parent", PROJECT],
    ["#parent#name", PROJECT_NAME],
    ["stage", ["阶段", "Stage"]],
    ["date", ["日期", "Date"]],
  ]),
  table("projects.x-ledger", [
    ["#parent", PROJECT],
    ["#parent#name", PROJECT_NAME],
    ["#key", ["栏目", "Heading"]],
    ["", ["内容", "Text"]],
  ]),
  table("projects.expected", [
    ["#parent", PROJECT],
    ["#parent#name", PROJECT_NAME],
    ["#key", ["预计阶段", "Expected stage", "阶段"]],
    ["", ["预计日期", "Expected date", "日期"]],
  ]),
  table("targets", [
    ["id", ["编号", "Id", "目标企业编号"]],
    ["name", ["名称", "Name", "企业名称"]],
    ["links", ["可补环节", "Links", "环节编号"]],
    ["home.code", ["所在地代码", "Home code"]],
    ["home.name", ["所在地", "Home"]],
    ["mark", ["对接进展", "Mark"]],
    ["note", NOTE],
  ]),
  table("targets.evidence", [
    ["#parent", ["目标企业编号", "Target id"]],
    ["#parent#name", ["目标企业", "Target"]],
    ["kind", ["依据类型", "Kind", "类型"]],
    ["text", ["内容", "Text"]],
    ["date", ["日期", "Date"]],
    ["source", SOURCE],
  ]),
  table("relations", [
    ["supplier", ["供应企业编号", "Supplier id"]],
    ["supplier#name", ["供应企业", "Supplier name"]],
    ["customer", ["采购企业编号", "Customer id"]],
    ["customer#name", ["采购企业", "Customer name"]],
    ["product", ["产品", "Product"]],
    ["source", SOURCE],
  ]),
  table("slips", [
    ["#serial", ["单号", "No."]],
    ["project", PROJECT],
    ["project#name", ["项目名称", "Project name", "项目"]],
    ["kind", ["类型", "Kind"]],
    ["owner", ["责任人", "Owner"]],
    ["due", ["期限", "Due"]],
  ]),
  table("slips.tasks", [
    ["#parent", ["任务单号", "Slip no.", "单号"]],
    ["text", ["任务", "Task"]],
    ["done", ["是否完成", "Done"]],
  ]),
  table("contacts", [
    ["of", ["所属编号", "Of"]],
    ["of#name", ["所属项目或企业", "Of project or enterprise"]],
    ["name", ["姓名", "Name"]],
    ["phone", ["电话", "Phone"]],
  ]),
  table("indicators", [
    ["name", ["指标名称", "Indicator", "名称"]],
    ["value", ["数值", "Value"]],
    ["source", SOURCE],
  ]),
  table("rules.classes", [
    ["id", ["编号", "Id", "规则编号"]],
    ["class", ["判定结果", "Class"]],
    ["name", ["名称", "Name"]],
    ["nameEn", ["英文名称", "Name in English"]],
  ]),
  table("rules.classes.anyOf", [
    ["#parent", ["规则编号", "Rule id"]],
    ["#group", ["条件组", "Condition group"]],
    ["fact", ["指标", "Fact"]],
    ["is", ["比较", "Comparison"]],
    ["value", ["比较值", "Value"]],
  ]),
  table("layout.positions", [
    ["#key", ["环节编号", "Link id"]],
    ["#key#name", ["环节名称", "Link", "环节"]],
    ["x", ["横坐标", "X"]],
    ["y", ["纵坐标", "Y"]],
  ]),
  table("setAside", [
    ["place", ["位置", "Place"]],
    ["code", ["原因代码", "Code"]],
    ["value", ["内容", "Value"]],
  ]),
]);

function table(
  id: string,
  columns: readonly (readonly [string, Names])[],
): readonly [string, ReadonlyMap<string, Names>] {
  return [id, new Map<string, Names>([...columns, ["#rest", REST]])];
}
