/**
 * Names of what ledgers and projects hold, for the import. Typed so that a missing one does not compile.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { ColumnMatch, DuplicateGroup, LedgerField } from "@liantu/ledger";

/** Names of what ledgers and projects hold, by kind. */
export const IMPORT_TERMS = {
  /** How a column was understood. */
  matchedBy: {
    name: { zh: "表头相符", en: "by its heading" },
    synonym: { zh: "表头近似", en: "by a like heading" },
    content: { zh: "按内容判断", en: "by what stands in it" },
    given: { zh: "您定的", en: "as you said" },
    none: { zh: "没认出", en: "not understood" },
  } satisfies Readonly<Record<ColumnMatch["by"], Localized>>,

  /** Why rows may be one project. */
  groupKinds: {
    repeated: { zh: "多次列报", en: "listed several times" },
    phases: { zh: "可能是分期", en: "may be phases" },
    units: { zh: "几个单位各报一次", en: "listed by several units" },
  } satisfies Readonly<Record<DuplicateGroup["kind"], Localized>>,

  /** Fields of rows that may disagree. */
  conflictFields: {
    investment: { zh: "总投资", en: "Investment" },
    capacity: { zh: "产能", en: "Capacity" },
    landMu: { zh: "用地", en: "Land" },
    arrived: { zh: "到位资金", en: "Money arrived" },
    stage: { zh: "进展", en: "Stage" },
    link: { zh: "环节", en: "Link" },
  } satisfies Readonly<Record<DuplicateGroup["conflicts"][number]["field"], Localized>>,

  /** Meanings of columns. */
  fields: {
    serial: { zh: "序号", en: "Serial number" },
    projectName: { zh: "项目名称", en: "Project name" },
    projectCode: { zh: "项目代码", en: "Project code" },
    creditCode: { zh: "统一社会信用代码", en: "Credit code" },
    enterprise: { zh: "企业（建设单位）", en: "Enterprise" },
    nature: { zh: "建设性质", en: "Kind of construction" },
    projectType: { zh: "项目类型", en: "Type of project" },
    chain: { zh: "所属产业链", en: "Chain" },
    link: { zh: "产业链环节", en: "Link" },
    district: { zh: "所属区县", en: "District" },
    site: { zh: "建设地点", en: "Site" },
    content: { zh: "建设内容及规模", en: "Content and scale" },
    product: { zh: "主要产品", en: "Product" },
    capacity: { zh: "产能", en: "Capacity" },
    capacityUnit: { zh: "产能单位", en: "Unit of capacity" },
    signedDate: { zh: "签约时间", en: "Date of signing" },
    landMu: { zh: "用地（亩）", en: "Land (mu)" },
    period: { zh: "建设起止年限", en: "Period" },
    startDate: { zh: "开工时间", en: "Start" },
    endDate: { zh: "竣工时间", en: "Completion" },
    investment: { zh: "总投资", en: "Investment" },
    investmentUnit: { zh: "投资单位（万元、亿元）", en: "Unit of investment" },
    hasPhases: { zh: "是否分期", en: "Has phases" },
    plannedInvestment: { zh: "年度计划投资", en: "Planned this year" },
    completedInvestment: { zh: "累计完成投资", en: "Invested so far" },
    arrivedMoney: { zh: "到位资金", en: "Money arrived" },
    stage: { zh: "项目阶段", en: "Stage" },
    progress: { zh: "形象进度", en: "Progress" },
    startState: { zh: "开工状态", en: "Whether started" },
    libraryState: { zh: "入库状态", en: "Whether in the library" },
    expectedOutput: { zh: "预期产值", en: "Expected output value" },
    jobs: { zh: "用工人数", en: "Jobs" },
    responsibleUnit: { zh: "责任单位", en: "Responsible unit" },
    responsibleLeader: { zh: "包抓领导", en: "Responsible leader" },
    contact: { zh: "联系人", en: "Contact" },
    problems: { zh: "存在问题", en: "Problems" },
    note: { zh: "备注", en: "Remark" },
  } satisfies Readonly<Record<LedgerField, Localized>>,

  /** Fields of a project of the map. */
  projectFields: {
    name: { zh: "名称", en: "Name" },
    code: { zh: "项目代码", en: "Project code" },
    enterprise: { zh: "企业", en: "Enterprise" },
    link: { zh: "环节", en: "Link" },
    stage: { zh: "进展", en: "Stage" },
    status: { zh: "状态", en: "Status" },
    capacity: { zh: "产能", en: "Capacity" },
    unit: { zh: "产能单位", en: "Unit of capacity" },
    investment: { zh: "总投资", en: "Investment" },
    signed: { zh: "签约金额", en: "Money signed" },
    arrivals: { zh: "到位资金", en: "Money arrived" },
    inLibrary: { zh: "入库", en: "In the library" },
    landMu: { zh: "用地（亩）", en: "Land (mu)" },
    parent: { zh: "所属项目", en: "Part of" },
    events: { zh: "进展时间", en: "Dates of stages" },
    expected: { zh: "预计时间", en: "Expected dates" },
    responsible: { zh: "责任单位和领导", en: "Responsible" },
    source: { zh: "来源", en: "Source" },
    confidence: { zh: "可信程度", en: "Confidence" },
    note: { zh: "备注", en: "Remark" },
    "x-ledger": { zh: "台账其他栏目", en: "Other columns" },
  },
} as const;
