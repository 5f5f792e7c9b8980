/**
 * How projects are counted, in words.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { ProjectCount } from "../views/project-count.js";

/**
 * Says why fewer projects are on the map than are recorded.
 *
 * @param count - Projects by rule.
 * @returns A sentence; `null` where all of them are on the map.
 */
export function projectRule({ recorded, inactive, twice, shown }: ProjectCount): Localized | null {
  if (recorded === shown) return null;
  const zh = [
    `图上 ${String(shown)} 个`,
    ...(inactive > 0 ? [`暂缓、终止或状态不明 ${String(inactive)} 个`] : []),
    ...(twice > 0 ? [`分期与总项目不重复计 ${String(twice)} 个`] : []),
  ];
  const en = [
    `${String(shown)} on the map`,
    ...(inactive > 0 ? [`${String(inactive)} on hold, ended or unclear`] : []),
    ...(twice > 0 ? [`${String(twice)} not counted twice beside phases`] : []),
  ];
  return {
    zh: `共记录 ${String(recorded)} 个项目：${zh.join("；")}`,
    en: `${String(recorded)} projects recorded: ${en.join("; ")}`,
  };
}
