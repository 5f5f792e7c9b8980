/**
 * A card from near: name, bar, counts, projects, facts and shortage, in type of 12 units and more.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { measureText } from "../text/measure-text.js";
import { fitFirst, fitLine } from "../text/fit-line.js";
import type { TextLine } from "../text/wrap-text.js";
import { STATUS_WORDS, word } from "../words.js";
import { cardFrame, footColours, textGround } from "./card-frame.js";
import { isGap } from "./card.js";
import type { Card, CardRow } from "./card.js";
import { lensFoot } from "./draw-lens.js";
import { CARD_SIZE } from "./levels.js";
import { calmMark, gapSign, illustrativeCorner, starMark, statusBar, statusMark } from "./marks.js";
import { NEAR_FOOT, NEAR_MARGIN, hasStrip, planNear } from "./near-plan.js";

const INNER = CARD_SIZE.width - 2 * NEAR_MARGIN;
const RIGHT = CARD_SIZE.width - NEAR_MARGIN;
const STATUSES = ["built", "underConstruction", "planned"] as const;

/**
 * Draws a card at the level near.
 *
 * @param card - What to show.
 * @param palette - Colours.
 * @returns Shapes within the size of a card.
 */
export function drawNear(card: Card, palette: Palette): readonly Shape[] {
  const { width, height } = CARD_SIZE;
  const { ground, border } = cardFrame(card, palette, 1.5);
  const plan = planNear(card);
  const { size, lines } = plan.name;
  const shapes: Shape[] = [ground];
  if (card.lens !== null || card.class !== "blank") {
    shapes.push({ kind: "rect", x: 1, y: 1, width: width - 2, height: plan.head - 1, radius: 9, fill: palette.header });
  }
  for (const [i, { text, fit }] of lines.entries()) {
    const squeezed = fit === undefined ? {} : { fit };
    const y = 6 + i * size * 1.25 + size * 1.02;
    shapes.push({ kind: "text", x: NEAR_MARGIN, y, text, size, isBold: true, fill: palette.ink, ...squeezed });
  }
  if (card.hasChainLeader) {
    shapes.push(starMark(RIGHT - 8 - (card.isIllustrative ? 14 : 0), 6 + size * 0.64, 17, palette));
  }
  if (card.isIllustrative) shapes.push(...illustrativeCorner(width - 2, 2, 18, palette));
  if (plan.note !== "") {
    const y = 6 + size * 1.02 - 1;
    const right = RIGHT - 10 - (card.hasChainLeader ? 20 : 0);
    shapes.push({ kind: "text", x: right, y, text: plan.note, size: 12, anchor: "end", fill: palette.muted });
  }
  shapes.push(...textGround(card, palette, plan.head + 2, height - NEAR_FOOT - 3, 6));
  if (hasStrip(card)) {
    const bar = { x: NEAR_MARGIN, y: plan.head + 7, width: INNER, height: 9 };
    shapes.push(...statusBar(card.bar, bar, palette, card.demandMark));
    shapes.push(...countStrip(card, plan.head + 31, palette));
  }
  for (const { row, y } of plan.rows) shapes.push(...projectLine(row, y, palette, card));
  if (plan.more > 0) {
    const text = word("more", card.locale, plan.more);
    shapes.push({ kind: "text", x: NEAR_MARGIN + 19, y: plan.moreY + 14, text, size: 12, fill: palette.muted });
  }
  if (plan.emptyY !== null) {
    const text = word(card.class === "unsurveyed" ? "notSurveyed" : "nobody", card.locale);
    const fill = card.class === "blank" ? palette.gap : palette.muted;
    shapes.push({ kind: "text", x: NEAR_MARGIN, y: plan.emptyY + 14, text, size: 13, isBold: true, fill });
  }
  const first = plan.facts[0];
  if (first !== undefined) {
    const y = first.y + 0.5;
    shapes.push({ kind: "line", points: [NEAR_MARGIN, y, RIGHT, y], stroke: palette.rule });
  }
  for (const { label, lines, y } of plan.facts) shapes.push(...factLines(label, lines, y, plan.pitch, palette));
  shapes.push(...foot(card, height - NEAR_FOOT, palette));
  return [...shapes, border];
}

function countStrip(card: Card, y: number, palette: Palette): readonly Shape[] {
  const texts = STATUSES.map((status, i) => `${STATUS_WORDS[status][card.locale]} ${String(card.counts[i] ?? 0)}`);
  const widths = texts.map((text) => 16 + measureText(text, 12));
  const gap = Math.max(4, (INNER - widths.reduce((sum, w) => sum + w, 0)) / 2);
  let x = NEAR_MARGIN;
  return STATUSES.flatMap((status, i) => {
    const at = x;
    x += (widths[i] ?? 0) + gap;
    const fill = card.counts[i] === 0 ? palette.muted : palette.ink;
    return [
      ...statusMark(status, at, y - 10, 11, palette),
      { kind: "text", x: at + 15, y, text: texts[i] ?? "", size: 12, fill } as const,
    ];
  });
}

function projectLine(row: CardRow, y: number, palette: Palette, card: Card): readonly Shape[] {
  const baseline = y + 14.5;
  const amount = row.amount === "" && row.status !== "inactive" ? word("capacityUnknown", card.locale) : row.amount;
  const isMixed = card.rows.some((other) => !other.isIllustrative);
  const note = row.isIllustrative && isMixed ? word("illustrativeBrief", card.locale) : "";
  const amountWidth = measureText(amount, 12);
  const noteWidth = note === "" ? 0 : measureText(note, 12) + 14;
  const left = NEAR_MARGIN + 19 + (row.isChainLeader ? 17 : 0);
  const room = RIGHT - left - amountWidth - noteWidth - 8;
  const fill = row.status === "inactive" ? palette.muted : palette.ink;
  const shapes: Shape[] = [
    ...statusMark(row.status, NEAR_MARGIN, y + 4, 12, palette),
    { kind: "text", x: left, y: baseline, size: 13, fill, ...fitLine(row.name, 13, room) },
    { kind: "text", x: RIGHT, y: baseline, text: amount, size: 12, anchor: "end", fill: palette.muted },
  ];
  if (row.isChainLeader) shapes.push(starMark(NEAR_MARGIN + 26, y + 10, 14, palette));
  if (note !== "") {
    const x = RIGHT - amountWidth - noteWidth;
    shapes.push({
      kind: "rect",
      x,
      y: y + 2.5,
      width: noteWidth - 6,
      height: 15,
      radius: 3,
      stroke: palette.muted,
      dash: [2, 2],
    });
    shapes.push({ kind: "text", x: x + 4, y: baseline - 0.5, text: note, size: 12, fill: palette.muted });
  }
  return shapes;
}

function factLines(
  label: string,
  lines: readonly TextLine[],
  y: number,
  pitch: number,
  palette: Palette,
): readonly Shape[] {
  const baseline = y + 14.5;
  return [
    { kind: "text", x: NEAR_MARGIN, y: baseline, text: label, size: 12, fill: palette.muted },
    ...lines.map(
      (line, i) =>
        ({
          kind: "text",
          x: RIGHT,
          y: baseline + i * pitch,
          size: 12,
          anchor: "end",
          fill: palette.ink,
          ...line,
        }) as const,
    ),
  ];
}

function foot(card: Card, top: number, palette: Palette): readonly Shape[] {
  const { width, height } = CARD_SIZE;
  const y = (top + height) / 2;
  if (card.lens !== null) return lensFoot(card.lens, palette, { top, size: 14, margin: NEAR_MARGIN, line: 1.5 });
  const colours = footColours(card, palette);
  const ink = colours?.text ?? palette.muted;
  const isBold = colours !== null;
  const left = NEAR_MARGIN + 20 + measureText(card.className, 14, true) + 10;
  // The number comes first: where it does not fit beside what to do, it stands alone.
  const actionWidth = card.action === "" ? 0 : measureText(card.action, 13, true) + 10;
  const width14 = measureText(card.foot.text, 14, isBold) * 0.92;
  const hasAction = card.action !== "" && (width14 <= RIGHT - left - actionWidth || width14 > RIGHT - left);
  const room = RIGHT - left - (hasAction ? actionWidth : 0);
  const line = fitFirst([card.foot.text, ...card.foot.brief], 14, room, isBold);
  const shapes: Shape[] =
    colours === null
      ? [{ kind: "line", points: [NEAR_MARGIN, top + 2, RIGHT, top + 2], stroke: palette.rule }]
      : [{ kind: "rect", x: 0, y: top, width, height: NEAR_FOOT, radius: 10, fill: colours.ground }];
  if (isGap(card.class)) shapes.push(gapSign(card.class, NEAR_MARGIN + 7, y - 0.5, 14, ink));
  else shapes.push(...calmMark(card.class, NEAR_MARGIN + 7, y, 13, ink));
  shapes.push({ kind: "text", x: NEAR_MARGIN + 20, y: y + 5, text: card.className, size: 14, isBold: true, fill: ink });
  if (line.text !== card.className)
    shapes.push({ kind: "text", x: left, y: y + 5, size: 14, isBold, fill: ink, ...line });
  if (hasAction) {
    shapes.push({
      kind: "text",
      x: RIGHT,
      y: y + 5,
      text: card.action,
      size: 13,
      isBold: true,
      anchor: "end",
      fill: ink,
    });
  }
  return shapes;
}
