/**
 * What is said of a file that is no chain document at all.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

/** Why a file could not be taken, and what to do. */
export interface FailureWords {
  /** Reason. */
  readonly message: Localized;
  /** Remedy. */
  readonly remedy: Localized;
}

const CHOOSE_JSON: Localized = {
  zh: "请选择链图文件（扩展名 .json）。",
  en: "Choose a chain document (its name ends in .json).",
};

/** Says that a file has no content. */
export const EMPTY_FILE: FailureWords = {
  message: { zh: "文件是空的，里面没有任何内容。", en: "The file is empty." },
  remedy: {
    zh: "可能没有保存成功或没有下载完整，请重新保存或拷贝后再打开。",
    en: "It may not have been saved or copied completely: save or copy it again.",
  },
};

/**
 * Says that a file is larger than the app takes.
 *
 * @param megabytes - Size of the file.
 * @param limit - What the app takes.
 * @returns Reason and remedy.
 */
export function tooLarge(megabytes: number, limit: number): FailureWords {
  const size = megabytes.toFixed(megabytes < 10 ? 1 : 0);
  return {
    message: {
      zh: `文件有 ${size} MB，超过可打开的 ${limit} MB，没有读取。`,
      en: `The file has ${size} MB, more than the ${limit} MB that can be opened; it was not read.`,
    },
    remedy: {
      zh: "链图文件通常不到 5 MB，请确认没有选错文件。",
      en: "A chain document usually has less than 5 MB: check that it is the right file.",
    },
  };
}

/**
 * Says that a file is of another kind.
 *
 * @param kind - Kind of file, in both languages.
 * @returns Reason and remedy.
 */
export function otherKind(kind: Localized): FailureWords {
  return {
    message: { zh: `这是${kind.zh}，不是链图文件。`, en: `This is ${kind.en}, not a chain document.` },
    remedy: CHOOSE_JSON,
  };
}

/** Says that a file is a spreadsheet. */
export const SPREADSHEET: FailureWords = {
  message: {
    zh: "这是 Excel/WPS 表格，不是链图文件。",
    en: "This is an Excel or WPS spreadsheet, not a chain document.",
  },
  remedy: {
    zh: "这里只能打开链图文件（.json）；台账表格需先导入成链图文件。",
    en: "Only chain documents (.json) can be opened here; a ledger has to be imported into one first.",
  },
};

/**
 * Says that a text is not JSON.
 *
 * @param place - Line and column of the first fault, if known.
 * @param isGbk - Whether the text was in GBK.
 * @returns Reason and remedy.
 */
export function notJson(place: { line: number; column: number } | null, isGbk: boolean): FailureWords {
  const at =
    place === null
      ? null
      : { zh: `第 ${place.line} 行第 ${place.column} 列`, en: `line ${place.line}, column ${place.column}` };
  const coded: Localized = isGbk ? { zh: "（GBK 编码的文本）", en: " (a text in GBK)" } : { zh: "", en: "" };
  return {
    message: {
      zh: `文件不是有效的 JSON${coded.zh}${at === null ? "" : `，${at.zh}读不下去`}。`,
      en: `The file is not valid JSON${coded.en}${at === null ? "" : `: it cannot be read from ${at.en}`}.`,
    },
    remedy: {
      zh: "如果改过这个文件，请检查该处的引号、逗号和括号；否则请选择链图文件（扩展名 .json）。",
      en: "If the file was edited, check quotes, commas and brackets there; else choose a chain document (.json).",
    },
  };
}

/** Says that a file is not text. */
export const BINARY: FailureWords = {
  message: { zh: "文件不是文本，无法读取。", en: "The file is not text and cannot be read." },
  remedy: CHOOSE_JSON,
};

/** Says that the browser could not read a file. */
export const UNREADABLE: FailureWords = {
  message: { zh: "浏览器没能读出这个文件。", en: "The browser could not read this file." },
  remedy: {
    zh: "文件可能已被移动、删除或正被占用，请关闭其他程序后重试；打开的如果是文件夹，请选择其中的文件。",
    en: "It may have been moved, deleted or be in use: close other programs and try again. A folder cannot be opened.",
  },
};

/** Says that a chain document is in GBK, which was read all the same. */
export const GBK_READ: FailureWords = {
  message: { zh: "文件是 GBK 编码，已按 GBK 读出。", en: "The file is in GBK and was read as such." },
  remedy: { zh: "请把文件另存为 UTF-8 编码。", en: "Save it in UTF-8." },
};

/** Says that more than one file was dropped. */
export const ONE_AT_A_TIME: FailureWords = {
  message: { zh: "一次只能打开一个文件，已打开第一个。", en: "One file at a time: the first one was opened." },
  remedy: { zh: "需要时请再打开其余的文件。", en: "Open the others when you need them." },
};

/**
 * Says that a sound document could not be analysed.
 *
 * @param reason - What the analysis said.
 * @returns Reason and remedy.
 */
export function notAnalysed(reason: Localized): FailureWords {
  return {
    message: { zh: `缺口测算没有完成：${reason.zh}`, en: `The gaps could not be reckoned: ${reason.en}` },
    remedy: {
      zh: "请检查文件里的规则和供给系数。",
      en: "Check the rules and the coefficients of the flows in the file.",
    },
  };
}

/** Says that a document may only be looked at. */
export const READ_ONLY: FailureWords = {
  message: { zh: "这份图谱是只读的，没有修改。", en: "This map is read-only: nothing was changed." },
  remedy: { zh: "请另存为一份新文件，再修改新文件。", en: "Save it as a new file, and change that one." },
};

/** Says that a change would leave a chain without numbers. */
export const NO_NUMBERS: FailureWords = {
  message: { zh: "改完以后无法测算，没有修改。", en: "The chain could not be reckoned after it: nothing was changed." },
  remedy: {
    zh: "请检查规则，以及环路上的单耗系数：一圈用下来不能多于产出。",
    en: "Check the rules, and the coefficients on cycles: a round must not use more than it makes.",
  },
};
