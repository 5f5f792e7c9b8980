/**
 * Words of the start screen, of opening, saving and recovering.
 *
 * @module
 */

/** Words of the start screen, of opening, saving and recovering. */
export const FILES_WORDS = {
  start: { zh: "开始", en: "Start" },
  startLead: {
    zh: "把项目台账变成一张看得出“缺什么、缺多少”的产业链图谱",
    en: "From a project ledger to a map of the chain that says what is missing, and how much",
  },
  toMap: { zh: "回到图谱", en: "Back to the map" },
  fromTemplate: { zh: "从模板新建", en: "New from a template" },
  fromTemplateHint: {
    zh: "模板只有环节、供给关系和有出处的单耗，没有企业：企业从您的台账来",
    en: "Templates hold links, flows and sourced coefficients, and no enterprises: those come from your ledger",
  },
  blank: { zh: "空白图谱", en: "Blank map" },
  blankHint: { zh: "自己画环节和供给关系", en: "Draw the links and flows yourself" },
  linkCount: (count: number) => ({ zh: `${count} 个环节`, en: `${count} links` }),
  openOrImport: { zh: "打开与导入", en: "Open and import" },
  open: { zh: "打开图谱文件", en: "Open a map" },
  openHint: {
    zh: "以前保存的 .json 文件，也可以直接拖进窗口",
    en: "A .json file saved before; or drop it on the window",
  },
  importLedger: { zh: "导入项目台账", en: "Import a project ledger" },
  importHint: {
    zh: "Excel、WPS 或 CSV 台账，也可以粘贴表格",
    en: "A ledger of Excel, WPS or CSV, or pasted cells",
  },
  ledgerTemplate: { zh: "下载台账模板", en: "Download a ledger template" },
  ledgerTemplateHint: {
    zh: "带下拉选项和填写说明的 Excel 表，填好即可导入",
    en: "A workbook with lists and explanations, to be filled in and imported",
  },
  ledgerTemplateName: { zh: "项目台账模板", en: "ledger-template" },
  examples: { zh: "看示例", en: "Examples" },
  portfolioExamples: { zh: "看示例：几条链放在一起", en: "Examples of several chains together" },
  recent: { zh: "最近的图谱", en: "Recent maps" },
  recentNone: { zh: "还没有。打开或新建的图谱会列在这里。", en: "None yet: maps that you open or make appear here." },
  recentOff: {
    zh: "这个浏览器不允许网页保存数据（可能是隐私窗口），所以没有“最近”列表，也没有自动备份。请随时用“保存”存成文件。",
    en: "This browser lets the page keep nothing (it may be a private window): no recent maps and no recovery copies. Save often.",
  },
  forget: (name: string) => ({ zh: `从列表中删除“${name}”`, en: `Remove “${name}” from the list` }),
  forgetUnsaved: (name: string) => ({
    zh: `“${name}”里有没存成文件的修改，删除后找不回来。确定删除吗？`,
    en: `“${name}” holds changes that no file has; they will be lost. Remove it?`,
  }),
  gone: { zh: "这份图谱的备份已经不在了。", en: "The recovery copy of this map is gone." },
  keptAt: (time: string) => ({ zh: `${time} 自动备份`, en: `kept ${time}` }),
  unsaved: { zh: "未保存", en: "not saved" },

  save: { zh: "保存", en: "Save" },
  saveAs: { zh: "另存为…", en: "Save as…" },
  saveHint: { zh: "把图谱存成文件 (Ctrl+S)", en: "Save the map as a file (Ctrl+S)" },
  openShort: { zh: "打开", en: "Open" },
  importShort: { zh: "导入", en: "Import" },
  exportShort: { zh: "导出", en: "Export" },
  exportHint: { zh: "挂图 PDF、图片、Excel 清单、单个网页文件", en: "Wall chart, picture, workbook, one-file page" },
  more: { zh: "更多", en: "More" },
  snapshots: { zh: "历史备份…", en: "Earlier states…" },
  settings: { zh: "设置", en: "Settings" },
  written: (name: string) => ({ zh: `已保存到 ${name}`, en: `Saved to ${name}` }),
  downloaded: (name: string) => ({
    zh: `已下载 ${name}，在浏览器的“下载”里。浏览器不允许网页直接改写原文件，请用它替换旧文件。`,
    en: `Downloaded ${name}. The browser does not let the page write to the file itself: put it in the place of the old one.`,
  }),
  refused: (name: string) => ({
    zh: `没能写入 ${name}：可能没有权限，或文件正被别的程序打开。请“另存为”。`,
    en: `Could not write ${name}: no permission, or another program has it open. Use “Save as”.`,
  }),
  changedElsewhere: (name: string) => ({
    zh: `${name} 在别处被改过了`,
    en: `${name} was changed elsewhere`,
  }),
  changedElsewhereHint: {
    zh: "打开以后，这个文件被另一个窗口或别人改过。覆盖会丢掉他们的修改。",
    en: "Since you opened it, another window or person changed this file. Overwriting loses their changes.",
  },
  overwrite: { zh: "仍然覆盖", en: "Overwrite" },
  cancel: { zh: "取消", en: "Cancel" },

  leaveTitle: { zh: "当前图谱还没保存", en: "The map on the screen is not saved" },
  leaveHint: {
    zh: "离开后，修改只留在本浏览器的“最近的图谱”里。",
    en: "If you leave, the changes stay only in the recent maps of this browser.",
  },
  leaveHintOff: {
    zh: "这个浏览器没有自动备份，离开后修改就没有了。",
    en: "This browser keeps no recovery copies: if you leave, the changes are gone.",
  },
  saveFirst: { zh: "先保存", en: "Save first" },
  leave: { zh: "不保存，继续", en: "Go on without saving" },

  recoverTitle: { zh: "上次有没保存的修改", en: "There are unsaved changes from last time" },
  recoverHint: { zh: "窗口关闭前，这些图谱还没有存成文件：", en: "These maps were not saved when the window closed:" },
  recover: { zh: "恢复", en: "Recover" },
  recoverLater: { zh: "以后再说", en: "Not now" },
  recovered: (name: string) => ({ zh: `已恢复“${name}”，请保存成文件`, en: `Recovered “${name}”: save it as a file` }),

  keepingFull: {
    zh: "浏览器的存储空间已满，自动备份停止了。请马上保存成文件。",
    en: "The browser has no room left and keeps no recovery copies. Save to a file now.",
  },
  keepingOff: {
    zh: "浏览器不允许自动备份，请随时保存成文件。",
    en: "The browser keeps no recovery copies: save to a file often.",
  },
  noBackup: { zh: "无自动备份", en: "No backup" },

  snapshotsTitle: { zh: "历史备份", en: "Earlier states" },
  snapshotsHint: {
    zh: "浏览器每隔几分钟自动留一份，最多 20 份。打开后可以另存为文件。",
    en: "The browser keeps one every few minutes, 20 at most. Open one to save it as a file.",
  },
  snapshotsNone: { zh: "这份图谱还没有历史备份。", en: "There are no earlier states of this map yet." },
  snapshotStep: (step: string) => ({ zh: `最后一步：${step}`, en: `last step: ${step}` }),
  openSnapshot: { zh: "打开这一份", en: "Open this one" },
} as const;
