/**
 * A card at middle distance: name, three counts, status bar and shortage, in type of 24 units and more.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { fitFirst, fitLine } from "../text/fit-line.js";
import { fitText } from "../text/wrap-text.js";
import { CLASS_CHARACTERS, STATUS_WORDS } from "../words.js";
import { cardFrame, footColours, gapInk, textGround } from "./card-frame.js";
import { isGap } from "./card.js";
import type { Card, CardStatus } from "./card.js";
import { lensFoot } from "./draw-lens.js";
import { CARD_SIZE, LEAST_TYPE } from "./levels.js";
import { calmMark, gapSign, illustrativeCorner, starMark, statusBar, statusMark } from "./marks.js";

const SIZE = LEAST_TYPE.mid;
const MARGIN = 14;
const INNER = CARD_SIZE.width - 2 * MARGIN;
const FOOT = 46;
const BAR = 16;
const STATUSES = ["built", "underConstruction", "planned"] as const;

/**
 * Draws a card at the level mid.
 *
 * @param card - What to show.
 * @param palette - Colours.
 * @returns Shapes within the size of a card.
 */
export function drawMid(card: Card, palette: Palette): readonly Shape[] {
  const { width, height } = CARD_SIZE;
  const { ground, border } = cardFrame(card, palette, 2);
  const marks = card.hasChainLeader ? 34 : card.isIllustrative ? 14 : 0;
  const { lines, size } = setName(card.name, INNER - marks);
  const leading = size * 1.18;
  const head = 8 + lines.length * leading + 6;
  const shapes: Shape[] = [ground];
  if (card.lens !== null || (card.class !== "blank" && card.class !== "unsurveyed")) {
    shapes.push({ kind: "rect", x: 2, y: 2, width: width - 4, height: head - 2, radius: 8, fill: palette.header });
  }
  for (const [i, { text, fit }] of lines.entries()) {
    const y = 8 + i * leading + size * 0.94;
    const squeezed = fit === undefined ? {} : { fit };
    shapes.push({ kind: "text", x: MARGIN, y, text, size, isBold: true, fill: palette.ink, ...squeezed });
  }
  if (card.hasChainLeader) shapes.push(starMark(width - MARGIN - 12, 8 + leading / 2, 26, palette));
  if (card.isIllustrative) shapes.push(...illustrativeCorner(width - 2, 2, 20, palette));

  if (card.class === "unsurveyed" && card.rows.length === 0) {
    shapes.push(...unsurveyed(card, head, palette));
    return [...shapes, ...(card.lens === null ? [] : foot(card, height - FOOT, palette)), border];
  }
  const bottom = height - FOOT - BAR - 10;
  shapes.push(...textGround(card, palette, head - 2, height - FOOT - 4, 9));
  shapes.push(...(lines.length > 2 ? countStrip(card, head, bottom, palette) : countRows(card, head, bottom, palette)));
  shapes.push(...statusBar(card.bar, { x: MARGIN, y: bottom, width: INNER, height: BAR }, palette, card.demandMark));
  shapes.push(...foot(card, height - FOOT, palette));
  return [...shapes, border];
}

// Nothing is known of the projects: no counts, which would read as none.
function unsurveyed(card: Card, top: number, palette: Palette): readonly Shape[] {
  const middle = CARD_SIZE.width / 2;
  const bottom = CARD_SIZE.height - (card.lens === null ? 0 : FOOT);
  const y = (top + bottom) / 2 - (card.foot.text === "" ? 8 : 28) + (card.lens === null ? 0 : 14);
  const line = (text: string, size: number, baseline: number, isBold: boolean): Shape => {
    const fitted = fitLine(text, size, INNER, isBold);
    return { kind: "text", x: middle, y: baseline, size, isBold, anchor: "middle", fill: palette.muted, ...fitted };
  };
  return [
    ...calmMark(card.class, middle, y - 34, 34, palette.border),
    line(card.className, 30, y + 10, true),
    ...(card.foot.text === "" ? [] : [line(card.foot.text, SIZE, y + 56, false)]),
  ];
}

function setName(name: string, width: number): ReturnType<typeof fitText> {
  const attempts = [
    { sizes: [30, 28, 26], maxLines: 1 },
    { sizes: [26, SIZE], maxLines: 2 },
    { sizes: [SIZE], maxLines: 3 },
  ];
  let set = fitText(name, [SIZE], { width, isBold: true, maxLines: 3 });
  for (const { sizes, maxLines } of attempts) {
    set = fitText(name, sizes, { width, isBold: true, maxLines });
    if (!set.isTruncated) return set;
  }
  return set;
}

function countRows(card: Card, top: number, bottom: number, palette: Palette): readonly Shape[] {
  const pitch = (bottom - top - 4) / STATUSES.length;
  return STATUSES.flatMap((status, i) => {
    const y = top + 2 + (i + 0.5) * pitch;
    const count = card.counts[i] ?? 0;
    const ink = count === 0 ? palette.muted : palette.ink;
    const text = STATUS_WORDS[status][card.locale];
    return [
      ...statusMark(markOf(card, status), MARGIN, y - 10, 20, palette),
      { kind: "text", x: MARGIN + 32, y: y + 9, text, size: SIZE, fill: ink } as const,
      {
        kind: "text",
        x: CARD_SIZE.width - MARGIN,
        y: y + 9,
        text: String(count),
        size: SIZE + 2,
        isBold: count > 0,
        anchor: "end",
        fill: ink,
      } as const,
    ];
  });
}

function countStrip(card: Card, top: number, bottom: number, palette: Palette): readonly Shape[] {
  const y = (top + bottom) / 2;
  return STATUSES.flatMap((status, i) => {
    const x = MARGIN + (i * INNER) / 3;
    const text = String(card.counts[i] ?? 0);
    return [
      ...statusMark(markOf(card, status), x, y - 12, 24, palette),
      { kind: "text", x: x + 34, y: y + 10, text, size: SIZE + 4, isBold: true, fill: palette.ink } as const,
    ];
  });
}

// The mark of the planned is hatched if all of them are signed.
function markOf(card: Card, status: (typeof STATUSES)[number]): CardStatus {
  const isSigned =
    card.rows.some((row) => row.status === "signed") && card.rows.every((row) => row.status !== "planned");
  return status === "planned" && isSigned ? "signed" : status;
}

function foot(card: Card, top: number, palette: Palette): readonly Shape[] {
  const { width, height } = CARD_SIZE;
  const y = (top + height) / 2;
  if (card.lens !== null) return lensFoot(card.lens, palette, { top, size: SIZE, margin: MARGIN, line: 2 });
  if (!isGap(card.class)) {
    const texts = card.foot.text === "" ? [card.className] : [card.foot.text, ...card.foot.brief];
    const line = fitFirst(texts, SIZE, INNER - 32);
    return [
      { kind: "line", points: [MARGIN, top, width - MARGIN, top], stroke: palette.rule, strokeWidth: 2 },
      ...calmMark(card.class, MARGIN + 11, y - 1, 20, palette.muted),
      { kind: "text", x: MARGIN + 32, y: y + 8, size: SIZE, fill: palette.muted, ...line },
    ];
  }
  const { ground, text: ink } = footColours(card, palette) ?? { ground: palette.card, text: palette.ink };
  const character = card.locale === "zh" ? CLASS_CHARACTERS[card.class].zh : "";
  const left = MARGIN + 28 + (character === "" ? 0 : 34);
  const line = fitFirst([card.foot.text, ...card.foot.brief], SIZE, width - MARGIN - left, true);
  const shapes: Shape[] = [
    { kind: "rect", x: 0, y: top, width, height: FOOT, radius: 10, fill: ground },
    gapSign(card.class, MARGIN + 10, y - 1, 24, gapInk(card, palette) === ground ? ink : gapInk(card, palette)),
    { kind: "text", x: left, y: y + 8, size: SIZE, isBold: true, fill: ink, ...line },
  ];
  if (character !== "") {
    shapes.push({ kind: "text", x: MARGIN + 27, y: y + 8, text: character, size: SIZE + 2, isBold: true, fill: ink });
  }
  return shapes;
}
