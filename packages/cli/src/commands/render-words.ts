/**
 * What `liantu render` says of the file that it wrote.
 *
 * @module
 */
import { LEAST_PRINTED_TYPE } from "@liantu/cytoscape";
import type { ChainDrawing, PaperSetup } from "@liantu/cytoscape";
import type { Language } from "../language.js";
import { printable } from "../text/printable.js";
import type { ChainPng } from "./render-png.js";
import { MOST_PIXELS } from "./render-png.js";

const MOST_CHARACTERS = 20;

/** Sides of paper by how it lies. */
const ORIENTATIONS: Readonly<Record<PaperSetup["orientation"], Readonly<Record<Language, string>>>> = {
  landscape: { zh: "横向", en: "landscape" },
  portrait: { zh: "纵向", en: "portrait" },
};

/**
 * Describes a drawing: paper, pages, level, smallest type.
 *
 * @param drawing - Drawing.
 * @param language - Language.
 * @returns Words, parts of a sentence.
 */
export function drawingWords({ paper, level, leastType }: ChainDrawing, language: Language): readonly string[] {
  const zh = language === "zh";
  const levelWords = zh ? `详略 ${level}` : `level ${level}`;
  if (paper === null) return [levelWords];
  const { setup, pages, unitsPerMillimetre, tiles } = paper;
  const { size, orientation } = setup;
  const least = millimetres(leastType / unitsPerMillimetre);
  const count = pages.length;
  const grid = count > 1 ? ` (${String(tiles.columns)} × ${String(tiles.rows)})` : "";
  return [
    `${size} ${ORIENTATIONS[orientation][language]}`,
    zh ? `${String(count)} 页${grid}` : `${String(count)} ${count === 1 ? "page" : "pages"}${grid}`,
    levelWords,
    zh ? `最小字号 ${least} mm` : `smallest type ${least} mm`,
  ];
}

/**
 * Describes a picture.
 *
 * @param png - Picture.
 * @returns Words.
 */
export function pngWords({ width, height, dpi }: Pick<ChainPng, "width" | "height" | "dpi">): string {
  return `${String(width)} × ${String(height)} px, ${String(dpi)} dpi`;
}

/**
 * Lists what should be known before the file is printed.
 *
 * @param drawing - Drawing.
 * @param missing - Characters that the font lacks.
 * @param cappedFrom - Dots per inch that were asked for, where there are fewer.
 * @param language - Language.
 * @returns Lines.
 */
export function renderHints(
  drawing: ChainDrawing,
  missing: readonly string[],
  cappedFrom: number | null,
  language: Language,
): readonly string[] {
  const zh = language === "zh";
  const hints: string[] = [];
  const least = drawing.paper === null ? Infinity : drawing.leastType / drawing.paper.unitsPerMillimetre;
  if (least < LEAST_PRINTED_TYPE - 1e-6) {
    hints.push(
      zh
        ? `提示：最小字号 ${millimetres(least)} mm，小于 ${String(LEAST_PRINTED_TYPE)} mm，打印后难以辨认；可换更大的纸、用 --tiles auto 分页或降低 --level`
        : `hint: the smallest type is ${millimetres(least)} mm, less than ${String(LEAST_PRINTED_TYPE)} mm; take larger paper, --tiles auto, or another --level`,
    );
  }
  if (missing.length > 0) {
    const shown = missing.slice(0, MOST_CHARACTERS).map(printable).join(" ");
    const rest = missing.length > MOST_CHARACTERS ? " …" : "";
    hints.push(
      zh
        ? `提示：字体中没有 ${String(missing.length)} 个字符，以方框代替：${shown}${rest}`
        : `hint: ${String(missing.length)} characters are not in the font, boxes stand for them: ${shown}${rest}`,
    );
  }
  if (cappedFrom !== null) {
    const most = String(MOST_PIXELS);
    hints.push(
      zh
        ? `提示：${String(cappedFrom)} dpi 时图片超过 ${most} 像素，已降低；要更精细请输出 .pdf 或 .svg`
        : `hint: at ${String(cappedFrom)} dpi the picture would be larger than ${most} pixels; a .pdf or .svg has no such limit`,
    );
  }
  return hints;
}

// Rounded down, so that what is too small does not read as if it were not.
function millimetres(value: number): string {
  return (Math.floor(value * 100 + 1e-6) / 100).toFixed(2);
}
