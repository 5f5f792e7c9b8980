/**
 * Words of the projects screen: board, due dates, slips, appraisal.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Words of the projects screen. */
export const PROJECTS_WORDS = {
  screen: { zh: "项目", en: "Projects" },
  views: { zh: "项目的看法", en: "Views of the projects" },
  board: { zh: "看板", en: "Board" },
  table: { zh: "表格", en: "Table" },
  due: { zh: "时限", en: "Due dates" },
  appraisal: { zh: "考核", en: "Appraisal" },
  readOnly: {
    zh: "现在只能看，不能改：图谱正停在另一个日期或方案上，或者文件是只读的。",
    en: "Look only: the map stands at another date or scenario, or the file is read-only.",
  },
  toPresent: { zh: "回到当前再修改", en: "Back to the present" },
  noProjects: { zh: "还没有项目", en: "No projects yet" },

  // filter
  filter: { zh: "筛选项目", en: "Filter projects" },
  search: { zh: "查找项目、企业、环节", en: "Find a project, enterprise or link" },
  allLinks: { zh: "全部环节", en: "All links" },
  allUnits: { zh: "全部责任单位", en: "All units" },
  allLeaders: { zh: "全部包抓领导", en: "All leaders" },
  link: { zh: "环节", en: "Link" },
  unit: { zh: "责任单位", en: "Responsible unit" },
  leader: { zh: "包抓领导", en: "Responsible leader" },
  overdueOnly: { zh: "只看超期", en: "Overdue only" },
  clear: { zh: "清除筛选", en: "Clear" },
  asOf: { zh: "按此日期看超期", en: "Overdue as of" },
  asOfHint: {
    zh: "在本阶段的天数和是否超期，都按这一天算；先填的是数据截至日期",
    en: "Days in a stage and what is overdue are reckoned to this day; at first it is the date of the data",
  },
  asOfBad: { zh: "不是日期，写成 2024-06-30", en: "No date: write 2024-06-30" },
  shown: (shown: number, all: number, overdue: number) => ({
    zh: `${shown === all ? `${all}` : `${shown} / ${all}`} 个项目，超期 ${overdue} 个`,
    en: `${shown === all ? `${all}` : `${shown} of ${all}`} projects, ${overdue} overdue`,
  }),
  shownRule: {
    zh: "每条记录一张卡片：暂缓、终止的也算，总项目和各期各一张",
    en: "A card for every record: those on hold or ended as well, a project and its phases each",
  },
  nothing: { zh: "没有符合筛选的项目", en: "No project passes the filter" },

  // board
  boardLabel: { zh: "按阶段排列的项目看板", en: "Projects by stage" },
  boardHelp: {
    zh: "用鼠标拖动卡片换阶段。键盘：方向键走动，空格或回车拿起，左右键选阶段，再按空格或回车放下，Esc 取消。",
    en: "Drag a card to another stage. Keyboard: arrows walk, Space or Enter picks up, left and right choose the stage, Space or Enter drops, Esc cancels.",
  },
  boardHint: {
    zh: "拖动卡片换阶段，触屏先按住再拖；键盘：空格拿起，左右键移动，空格放下，Esc 取消",
    en: "Drag to change the stage, by touch hold first; keys: Space picks up, arrows move, Space drops, Esc cancels",
  },
  movable: { zh: "可移动的项目卡片", en: "movable project card" },
  column: (stage: Localized, count: number) => ({
    zh: `${stage.zh}，${count} 个项目`,
    en: `${stage.en}, ${count} project${count === 1 ? "" : "s"}`,
  }),
  noStage: { zh: "未填阶段", en: "No stage" },
  groupPlanned: { zh: "拟引进", en: "Planned" },
  groupOut: { zh: "不计入", en: "Not counted" },
  emptyColumn: { zh: "无", en: "none" },
  more: (count: number) => ({ zh: `其余 ${count} 个`, en: `${count} more` }),
  showMore: (stage: Localized, count: number) => ({
    zh: `${stage.zh}：显示其余 ${count} 个`,
    en: `${stage.en}: show ${count} more`,
  }),
  unfold: (stage: Localized) => ({ zh: `展开“${stage.zh}”`, en: `Unfold ${stage.en}` }),
  fold: (stage: Localized) => ({ zh: `收起“${stage.zh}”`, en: `Fold ${stage.en}` }),
  openProject: (name: string) => ({ zh: `查看${name}`, en: `Open ${name}` }),
  days: (days: number) => ({ zh: `本阶段 ${days} 天`, en: `${days} day${days === 1 ? "" : "s"} in stage` }),
  since: (date: string) => ({ zh: `${date} 起`, en: `since ${date}` }),
  sinceUnknown: { zh: "进入日期未填", en: "date not recorded" },
  overdueBy: (days: number) => ({ zh: `超期 ${days} 天`, en: `${days} day${days === 1 ? "" : "s"} overdue` }),
  owner: (name: string) => ({ zh: `责任 ${name}`, en: name }),
  ownerNone: { zh: "责任未落实", en: "nobody responsible" },
  phaseOf: (name: string) => ({ zh: `属于 ${name}`, en: `phase of ${name}` }),
  cardSays: (name: string, stage: Localized, rest: string) => ({
    zh: `${name}，${stage.zh}，${rest}`,
    en: `${name}, ${stage.en}, ${rest}`,
  }),
  picked: (name: string, stage: Localized) => ({
    zh: `已拿起${name}，现在在“${stage.zh}”。用左右键选阶段，空格放下，Esc 取消。`,
    en: `Picked up ${name}, now at ${stage.en}. Left and right choose the stage, Space drops, Esc cancels.`,
  }),
  over: (stage: Localized, isCorrection: boolean) => ({
    zh: isCorrection ? `“${stage.zh}”，放下算更正` : `“${stage.zh}”`,
    en: isCorrection ? `${stage.en}: a correction` : stage.en,
  }),
  overOwn: (stage: Localized) => ({ zh: `“${stage.zh}”，原来的阶段`, en: `${stage.en}: where it was` }),
  putBack: (name: string) => ({ zh: `已取消，${name}没有移动`, en: `Cancelled: ${name} did not move` }),
  moved: (name: string, stage: Localized) => ({ zh: `${name}已到“${stage.zh}”`, en: `${name} is now at ${stage.en}` }),
  cannotEdit: { zh: "现在只能看，不能移动", en: "It cannot be moved now: look only" },
  correction: { zh: "更正", en: "correction" },

  // the date of a move
  correctionTitle: (name: string, stage: Localized) => ({
    zh: `${name}：更正为“${stage.zh}”？`,
    en: `${name}: correct to ${stage.en}?`,
  }),
  correctionOk: { zh: "确认更正", en: "Correct it" },
  correctionAsk: {
    zh: "这不是正常推进。只有原来记错了才这样改。",
    en: "This is no regular move: only to put right a wrong record.",
  },
  correctionAskFrom: (from: Localized, to: Localized) => ({
    zh: `从“${from.zh}”到“${to.zh}”不是正常推进。只有原来记错了才这样改。`,
    en: `From ${from.en} to ${to.en} is no regular move: only to put right a wrong record.`,
  }),
  correctionDrops: (events: readonly string[]) => ({
    zh: `会去掉这些记录：${events.join("、")}。可以撤销。`,
    en: `These records go: ${events.join(", ")}. It can be undone.`,
  }),
  correctionKeeps: { zh: "其他记录不变。可以撤销。", en: "No other record changes. It can be undone." },
  afterData: (date: string) => ({
    zh: `晚于数据截至日期 ${date}。数据更新到这一天后，请在“图谱信息”里改截至日期。`,
    en: `After the date of the data, ${date}. Once the data is up to date, change that date among the facts of the map.`,
  }),

  // panel of a project
  panel: (name: string) => ({ zh: `项目：${name}`, en: `Project: ${name}` }),
  closePanel: { zh: "关闭项目", en: "Close the project" },
  edit: { zh: "修改项目", en: "Edit" },
  showOnMap: { zh: "在图上看", en: "Show on the map" },
  enterprise: { zh: "企业", en: "Enterprise" },
  capacity: { zh: "产能", en: "Capacity" },
  investment: { zh: "投资", en: "Investment" },
  stage: { zh: "阶段", en: "Stage" },
  history: { zh: "进展记录", en: "History" },
  noHistory: { zh: "没有带日期的记录", en: "Nothing dated is recorded" },
  expected: (date: string, stage: Localized) => ({
    zh: `预计 ${date} ${stage.zh}`,
    en: `${stage.en} expected ${date}`,
  }),
  expectedLate: { zh: "已过预计日期", en: "overdue" },

  // slips
  slips: { zh: "任务单", en: "Task slips" },
  tracking: { zh: "前期跟踪任务单", en: "Tracking slip" },
  landing: { zh: "落地服务任务单", en: "Landing-service slip" },
  trackingShort: { zh: "前期", en: "Tracking" },
  landingShort: { zh: "落地", en: "Landing" },
  slipDone: { zh: "已办结", en: "closed" },
  slipOpen: { zh: "办理中", en: "open" },
  slipTasks: (done: number, all: number) => ({ zh: `任务 ${done}/${all}`, en: `tasks ${done}/${all}` }),
  slipDue: (date: string) => ({ zh: `${date} 到期`, en: `due ${date}` }),
  slipDueByTable: { zh: "按时限表推算", en: "by the table of service levels" },
  slipNoDue: { zh: "没有期限", en: "no due date" },
  slipOverdue: (days: number) => ({ zh: `超期 ${days} 天`, en: `overdue by ${days} day${days === 1 ? "" : "s"}` }),
  slipLeft: (days: number) => ({ zh: `还有 ${days} 天`, en: `${days} day${days === 1 ? "" : "s"} left` }),
  slipUnknown: { zh: "是否超期不清楚", en: "nobody knows whether it is overdue" },
  slipNext: (stage: Localized) => ({ zh: `下一步：${stage.zh}`, en: `next: ${stage.en}` }),
  slipWanted: {
    zh: "还没有建单。到期日按时限表推算。",
    en: "No slip yet: the due date comes from the table of service levels.",
  },
  slipMake: (kind: Localized) => ({ zh: `建${kind.zh}`, en: `Make a ${kind.en.toLowerCase()}` }),
  slipNone: { zh: "这个阶段不需要任务单", en: "This stage asks for no slip" },
  slipOwner: { zh: "承办", en: "Owner" },
  slipDueField: { zh: "到期日", en: "Due" },
  slipDueHint: { zh: "例如 2024-09-30", en: "such as 2024-09-30" },
  slipDueBad: { zh: "这不是日期，请写成 2024-09-30 或 2024-09", en: "This is no date: write 2024-09-30 or 2024-09" },
  slipTaskNew: { zh: "新任务", en: "New task" },
  slipTaskAdd: { zh: "添加任务", en: "Add a task" },
  slipTaskEmpty: { zh: "还没有任务", en: "No tasks yet" },
  slipTaskRemove: (task: string) => ({ zh: `去掉任务“${task}”`, en: `Remove the task ${task}` }),
  slipClose: { zh: "办结", en: "Close it" },
  slipCloseTask: { zh: "已办结", en: "closed" },
  slipReopen: { zh: "重新办理", en: "Reopen" },
  slipRemove: { zh: "删除任务单", en: "Remove the slip" },
  slipFieldOf: (field: Localized, kind: Localized) => ({
    zh: `${kind.zh}：${field.zh}`,
    en: `${kind.en}: ${field.en.toLowerCase()}`,
  }),
  stepMake: (kind: Localized, name: string) => ({
    zh: `给${name}建${kind.zh}`,
    en: `${kind.en.toLowerCase()} for ${name}`,
  }),
  stepSlip: (kind: Localized, name: string) => ({
    zh: `修改${name}的${kind.zh}`,
    en: `change the ${kind.en.toLowerCase()} of ${name}`,
  }),
  stepClose: (kind: Localized, name: string) => ({
    zh: `办结${name}的${kind.zh}`,
    en: `close the ${kind.en.toLowerCase()} of ${name}`,
  }),
  stepRemove: (kind: Localized, name: string) => ({
    zh: `删除${name}的${kind.zh}`,
    en: `remove the ${kind.en.toLowerCase()} of ${name}`,
  }),
} as const;
