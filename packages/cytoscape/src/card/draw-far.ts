/**
 * A card seen from afar: short name, shortage, sign and status bar, in type of 48 units.
 *
 * @module
 */
import type { Palette } from "../palette.js";
import type { Shape } from "../svg/shape.js";
import { fitFirst } from "../text/fit-line.js";
import { wrapText } from "../text/wrap-text.js";
import { CLASS_CHARACTERS } from "../words.js";
import { cardFrame, footColours, gapInk } from "./card-frame.js";
import { isGap } from "./card.js";
import type { Card } from "./card.js";
import { lensFoot } from "./draw-lens.js";
import { CARD_SIZE, LEAST_TYPE } from "./levels.js";
import { calmMark, gapSign, illustrativeCorner, starMark, statusBar } from "./marks.js";

const SIZE = LEAST_TYPE.far;
const MARGIN = 10;
const INNER = CARD_SIZE.width - 2 * MARGIN;
const LEADING = 52;

/**
 * Draws a card at the level far.
 *
 * @param card - What to show.
 * @param palette - Colours.
 * @returns Shapes within the size of a card.
 */
export function drawFar(card: Card, palette: Palette): readonly Shape[] {
  const { ground, border } = cardFrame(card, palette, 4);
  const hasGap = isGap(card.class) && card.lens === null;
  const { lines } = wrapText(card.shortName, { width: INNER, size: SIZE, isBold: true, maxLines: hasGap ? 2 : 3 });
  const shapes: Shape[] = [ground];
  const footTop = CARD_SIZE.height - (hasGap ? 128 : 74);
  const free = footTop - lines.length * LEADING;
  const top = Math.max(4, free / 2);
  for (const [i, { text, fit }] of lines.entries()) {
    const y = top + i * LEADING + LEADING * 0.8;
    const squeezed = fit === undefined ? {} : { fit };
    shapes.push({
      kind: "text",
      x: CARD_SIZE.width / 2,
      y,
      text,
      size: SIZE,
      isBold: true,
      anchor: "middle",
      fill: palette.ink,
      ...squeezed,
    });
  }
  if (card.lens !== null)
    shapes.push(...lensFoot(card.lens, palette, { top: footTop, size: SIZE, margin: MARGIN, line: 4 }));
  else if (isGap(card.class)) shapes.push(...gapFoot(card, card.class, palette, footTop));
  else shapes.push(...calmFoot(card, palette, footTop));
  if (card.isIllustrative) shapes.push(...illustrativeCorner(CARD_SIZE.width - 2, 2, 26, palette));
  return [...shapes, border];
}

// A band with the number in full ink, below it the sign with its character and the status bar.
function gapFoot(card: Card, gap: "blank" | "break" | "weak", palette: Palette, top: number): readonly Shape[] {
  const { width, height } = CARD_SIZE;
  const ink = gapInk(card, palette);
  const { ground, text: numberInk } = footColours(card, palette) ?? { ground: palette.card, text: palette.ink };
  const character = card.locale === "zh" ? CLASS_CHARACTERS[gap].zh : "";
  const signWidth = 46 + (character === "" ? 0 : SIZE + 6);
  const starWidth = card.hasChainLeader ? 48 : 0;
  const barX = MARGIN + 4 + signWidth + 10;
  const y = top + 62;
  const shapes: Shape[] = [
    { kind: "rect", x: 4, y: top, width: width - 8, height: 60, fill: ground },
    {
      kind: "text",
      x: width / 2,
      y: top + 47,
      size: SIZE,
      isBold: true,
      anchor: "middle",
      fill: numberInk,
      ...fitFirst(card.foot.brief, SIZE, INNER, true),
    },
    gapSign(gap, MARGIN + 26, (y + height - 4) / 2, 46, ink),
    ...statusBar(
      card.bar,
      { x: barX, y: y + 14, width: width - MARGIN - 6 - barX - starWidth, height: height - y - 30 },
      palette,
    ),
  ];
  if (character !== "") {
    shapes.push({ kind: "text", x: MARGIN + 56, y: y + 48, text: character, size: SIZE, isBold: true, fill: ink });
  }
  if (card.hasChainLeader) shapes.push(starMark(width - MARGIN - 22, (y + height - 4) / 2, 42, palette));
  return shapes;
}

function calmFoot(card: Card, palette: Palette, top: number): readonly Shape[] {
  const { width } = CARD_SIZE;
  const isWordless = card.bar.length > 0;
  const starWidth = card.hasChainLeader ? 48 : 0;
  const star = card.hasChainLeader ? [starMark(width - MARGIN - 22, top + 36, 42, palette)] : [];
  if (!isWordless) {
    return [
      {
        kind: "line",
        points: [MARGIN + 4, top - 4, width - MARGIN - 4, top - 4],
        stroke: palette.rule,
        strokeWidth: 3,
      },
      {
        kind: "text",
        x: width / 2,
        y: top + 50,
        size: SIZE,
        anchor: "middle",
        fill: palette.muted,
        ...fitFirst([card.className], SIZE, INNER),
      },
    ];
  }
  const mark = calmMark(card.class, MARGIN + 26, top + 36, 40, palette.muted);
  const barX = MARGIN + 58;
  return [
    ...mark,
    ...statusBar(card.bar, { x: barX, y: top + 14, width: width - MARGIN - 6 - barX - starWidth, height: 44 }, palette),
    ...star,
  ];
}
