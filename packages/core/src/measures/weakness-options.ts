/**
 * Descriptions of the options that measures of weakness take.
 *
 * @module
 */
import type { OptionDescriptor } from "./descriptor.js";

/** Whether nothing comes from outside. */
export const CLOSED: OptionDescriptor = {
  name: "closed",
  flag: "closed",
  kind: "flag",
  default: false,
  label: { zh: "不计外购", en: "Closed" },
  help: {
    zh: "假设没有任何外部供应；默认按记录的外部供应，没有记录的按目前本地不足的部分",
    en: "nothing comes from outside; otherwise what is recorded or, without a record, what is missing here at present",
  },
};

/** How scarce products are shared. */
export const SHARING: OptionDescriptor = {
  name: "sharing",
  flag: "sharing",
  kind: "choice",
  values: [
    { value: "proportional", label: { zh: "按原用量比例", en: "in proportion" } },
    { value: "optimal", label: { zh: "统筹调配，损失最小", en: "at best" } },
  ],
  default: "proportional",
  label: { zh: "短缺分配", en: "Sharing" },
  help: {
    zh: "供不应求时怎样分配；统筹调配逐个求解线性规划，适合几百个环节以内",
    en: "how a scarce product is shared; at best is a linear program for each removal, for some hundred links",
  },
};

/** From which loss on a removal is high. */
export const HIGH_LOSS: OptionDescriptor = {
  name: "highLoss",
  flag: "high-loss",
  kind: "number",
  default: 0.5,
  label: { zh: "高损失界线", en: "High loss" },
  help: { zh: "损失达到多少（0–1）算高", en: "loss, 0 to 1, from which a removal is called high" },
};

/** Which way to look. */
export const DIRECTION: OptionDescriptor = {
  name: "direction",
  flag: "direction",
  kind: "choice",
  values: [
    { value: "supply", label: { zh: "从原料到环节", en: "from raw material" } },
    { value: "use", label: { zh: "从环节到产品", en: "to the product" } },
  ],
  default: "supply",
  label: { zh: "方向", en: "Direction" },
  help: { zh: "看来料还是看去向", en: "where a product comes from, or where it goes" },
};

/** Where ways begin. */
export const ROOT: OptionDescriptor = {
  name: "root",
  flag: "root",
  kind: "link",
  label: { zh: "起点环节", en: "Root" },
  help: {
    zh: "只看从这一环节出发的路径；默认从所有原料出发",
    en: "only ways from this link; all raw materials otherwise",
  },
};
