/**
 * What is said of a file of several chains that cannot be shown.
 *
 * @module
 */
import type { FailureWords } from "./failures.js";

/** Says that a portfolio has no chain that can be shown. */
export const NO_CHAIN: FailureWords = {
  message: {
    zh: "这个多链文件里没有一条能打开的产业链。",
    en: "This file of several chains holds none that can be opened.",
  },
  remedy: {
    zh: "请逐条检查下面列出的问题，或向提供文件的单位要一份完整的。",
    en: "See the issues listed below, or ask for a complete file where it came from.",
  },
};

/** Says that a chain of a newer version cannot be added to a file that this version writes. */
export const NEWER_CHAIN: FailureWords = {
  message: {
    zh: "这条链是更新版本的软件存的，不能并入：并入后再保存会丢内容。",
    en: "A newer version of the app wrote this chain: saved again with the others, it would lose some of its content.",
  },
  remedy: { zh: "请换用新版本的链图，再加入。", en: "Use the newer version of the app to add it." },
};
