/**
 * Words of the tree of everything.
 *
 * @module
 */

/** Words of the tree of everything. */
export const TREE_WORDS = {
  label: { zh: "全表：分段、环节、项目", en: "Everything: lanes, links, projects" },
  hint: {
    zh: "上下键移动，左右键收起和展开，回车选中；按住 Ctrl 的左右键沿供给关系走到上游或下游",
    en: "Up and down move, left and right fold, Enter selects; Ctrl with left or right follows the flows up or down the chain",
  },
  name: { zh: "名称", en: "Name" },
  verdict: { zh: "类别或阶段", en: "Class or stage" },
  demand: { zh: "需求", en: "Demand" },
  built: { zh: "已建成", en: "Built" },
  building: { zh: "在建", en: "Under construction" },
  planned: { zh: "拟引进", en: "Planned" },
  gap: { zh: "缺口", en: "Gap" },
  lane: (links: number, gaps: number) => ({
    zh: gaps > 0 ? `${links} 个环节，${gaps} 处缺口` : `${links} 个环节`,
    en: gaps > 0 ? `${links} links, ${gaps} gaps` : `${links} links`,
  }),
  unnamed: { zh: "未定企业", en: "No enterprise yet" },
  noStage: { zh: "阶段未填", en: "Stage not recorded" },
  walked: (from: string, to: string) => ({ zh: `从${from}到${to}`, en: `From ${from} to ${to}` }),
  noWay: { zh: "这个方向没有供给关系", en: "No flow leads that way" },
  unfoldAll: { zh: "全部展开", en: "Unfold all" },
  foldAll: { zh: "全部收起", en: "Fold all" },
} as const;
