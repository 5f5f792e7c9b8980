/**
 * Words of the settings.
 *
 * @module
 */
import type { ClassRule, Localized, RuleSet } from "@liantu/core";

/** Thresholds: what each means, and in which direction it works. */
export const THRESHOLD_WORDS: Readonly<
  Record<keyof RuleSet["thresholds"], { readonly name: Localized; readonly meaning: Localized; readonly step: number }>
> = {
  weakCoverage: {
    name: { zh: "弱点：覆盖率低于", en: "Weak: coverage below" },
    meaning: {
      zh: "已建产能 ÷ 需求。0.8 表示满足不到八成就算弱点。",
      en: "Built supply ÷ demand. At 0.8 a link that meets less than 80 % is weak.",
    },
    step: 0.05,
  },
  ampleSurplus: {
    name: { zh: "富余充足：富余率高于", en: "Ample: surplus ratio above" },
    meaning: {
      zh: "富余 ÷ 需求。0.2 表示多出两成以上才算富余充足。",
      en: "Surplus ÷ demand. At 0.2 more than 20 % beyond the demand is ample.",
    },
    step: 0.05,
  },
  fewEnterprises: {
    name: { zh: "供给集中：有效企业数少于", en: "Few: effective enterprises below" },
    meaning: {
      zh: "按产能份额折算的企业数，1 表示全在一家手里。",
      en: "Number of enterprises weighted by their shares; 1 means all is in one hand.",
    },
    step: 0.1,
  },
  strongLocationQuotient: {
    name: { zh: "优势：区位商达到", en: "Strong: location quotient from" },
    meaning: {
      zh: "本地占比 ÷ 全国占比，没有数据时这一条不起作用。",
      en: "Local share ÷ national share; without data it has no effect.",
    },
    step: 0.05,
  },
};

/** Signs of the comparisons. */
export const COMPARISON_WORDS: Readonly<Record<ClassRule["anyOf"][number][number]["is"], Localized>> = {
  "=": { zh: "等于", en: "is" },
  "<": { zh: "小于", en: "is less than" },
  "<=": { zh: "不大于", en: "is at most" },
  ">": { zh: "大于", en: "is more than" },
  ">=": { zh: "不小于", en: "is at least" },
};

/** Words of the settings. */
export const SETTINGS_WORDS = {
  title: { zh: "设置", en: "Settings" },
  rules: { zh: "判定规则", en: "Rules" },
  aliases: { zh: "别名", en: "Other names" },
  storage: { zh: "备份与空间", en: "Recovery copies" },
  about: { zh: "关于", en: "About" },
  noMap: { zh: "先打开一张图谱。", en: "Open a map first." },

  rulesHint: {
    zh: "每个环节从上往下逐条对照，第一条符合的就是它的类别。规则随图谱一起保存，改动可以撤销。",
    en: "Each link is held against the rules from the top; the first that matches gives its class. Rules are saved with the map, and changes can be undone.",
  },
  thresholds: { zh: "数值标准", en: "Thresholds" },
  byDefault: (value: string) => ({ zh: `默认 ${value}`, en: `default ${value}` }),
  order: { zh: "规则，按先后", en: "Rules, in order" },
  own: { zh: "自定", en: "own" },
  changed: { zh: "已修改", en: "changed" },
  and: { zh: " 且 ", en: " and " },
  or: { zh: "；或 ", en: "; or " },
  always: { zh: "其余情况", en: "everything else" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  addRule: { zh: "加一条规则", en: "Add a rule" },
  editRule: (name: string) => ({ zh: `修改规则：${name}`, en: `Change the rule: ${name}` }),
  removeRule: (name: string) => ({ zh: `删除规则：${name}`, en: `Remove the rule: ${name}` }),
  restoreRule: (name: string) => ({ zh: `恢复默认：${name}`, en: `Back to the default: ${name}` }),
  restoreAll: { zh: "全部恢复默认", en: "Back to all defaults" },
  newRule: { zh: "新规则", en: "New rule" },
  ruleName: { zh: "规则说明", en: "What it says" },
  gives: { zh: "判为", en: "Gives" },
  when: {
    zh: "条件（同一组里要全部满足，几组之间满足一组即可）",
    en: "When (all conditions of a group; one group is enough)",
  },
  fact: { zh: "看什么", en: "Fact" },
  comparison: { zh: "比较", en: "Comparison" },
  value: { zh: "数值", en: "Value" },
  addCondition: { zh: "再加一个条件", en: "Add a condition" },
  addGroup: { zh: "再加一组（或）", en: "Add a group (or)" },
  removeCondition: { zh: "去掉这个条件", en: "Remove the condition" },
  done: { zh: "完成", en: "Done" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
  stepRules: { zh: "修改判定规则", en: "Change the rules" },
  stepAliases: (name: string) => ({ zh: `修改“${name}”的别名`, en: `Change the other names of ${name}` }),

  aliasHint: {
    zh: "台账和搜索里常用的叫法。导入台账时，按环节名称和别名把项目放到环节上。输入后按回车，可以写多个。",
    en: "What ledgers and people call it. An import places projects by name and these; press Enter after each.",
  },
  aliasOf: (name: string) => ({ zh: `${name} 的别名`, en: `Other names of ${name}` }),

  storageHint: {
    zh: "浏览器为没来得及保存的修改自动留的备份，只在这台电脑、这个浏览器里。正式的数据请存成文件。",
    en: "Copies that the browser keeps of what was not saved, on this computer and in this browser only. Files are what counts.",
  },
  storageCount: (count: number) => ({
    zh: `现有 ${count} 份图谱的备份`,
    en: `Copies of ${count} map${count === 1 ? "" : "s"}`,
  }),
  clearStorage: { zh: "清空全部备份", en: "Remove all copies" },
  clearSure: {
    zh: "清空后，没有存成文件的修改就找不回来了。确定清空吗？",
    en: "What no file holds will be lost. Remove all copies?",
  },
  cleared: { zh: "备份已清空", en: "All copies are removed" },

  version: (version: string) => ({ zh: `链图 ${version}`, en: `Liantu ${version}` }),
  offline: {
    zh: "不联网：本软件不发出任何网络请求，数据只在您的电脑里。",
    en: "Offline: the app makes no network request; your data stays on your computer.",
  },
  licence: { zh: "以 MIT 许可开源，可以自由使用。", en: "Open source under the MIT licence." },
  parts: { zh: "使用的开源组件", en: "Open-source parts" },
} as const;
