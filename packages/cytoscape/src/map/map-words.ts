/**
 * What the map says of itself and of a link, for a voice.
 *
 * @module
 */
import { CLASS_NAMES, LANE_NAMES } from "@liantu/core";
import type { Chain, LinkAnalysis } from "@liantu/core";
import type { LensMark } from "../lens/lens.js";
import type { Locale } from "../words.js";
import { linkHint } from "./link-hint.js";

/**
 * Names the map for a screen reader.
 *
 * @param chain - Chain shown.
 * @param locale - Language.
 * @returns Name of the chain, and what the keys do.
 */
export function mapLabel({ document }: Chain, locale: Locale): string {
  if (locale === "en") {
    return `${document.nameEn ?? document.name}, chain map. Arrow keys walk along flows, Enter opens, Escape clears, plus and minus zoom, 0 shows all.`;
  }
  return `${document.name}，产业链图。方向键沿供给关系移动，回车打开，Esc 取消，加减号缩放，0 显示全图。`;
}

/**
 * Speaks of a link that the keyboard has come to.
 *
 * @param chain - Chain shown.
 * @param link - Link, analysed.
 * @param locale - Language.
 * @param mark - What the lens says of it; `null` without a lens.
 * @returns One line: name, lane, verdict, gap, numbers of suppliers and consumers.
 */
export function linkSpeech(chain: Chain, link: LinkAnalysis, locale: Locale, mark: LensMark | null): string {
  const { title, lines } = linkHint(chain, link, locale);
  const inputs = chain.flows.filter(({ kind = "input", from, to }) => kind === "input" && from !== to);
  const suppliers = new Set(inputs.filter(({ to }) => to === link.id).map(({ from }) => from)).size;
  const consumers = new Set(inputs.filter(({ from }) => from === link.id).map(({ to }) => to)).size;
  const counts =
    locale === "zh"
      ? `上游 ${String(suppliers)} 个、下游 ${String(consumers)} 个`
      : `${String(suppliers)} before, ${String(consumers)} after`;
  const lens = mark === null ? [] : [[mark.label[locale], mark.text?.[locale] ?? ""].filter(Boolean).join(" ")];
  const verdict = CLASS_NAMES[link.class][locale];
  const parts = [title, LANE_NAMES[link.stage][locale], verdict, lines[2] ?? "", ...lens, counts];
  return parts.filter((part) => part !== "").join(locale === "zh" ? "，" : ", ");
}
