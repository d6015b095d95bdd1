/** How images are made, and drawings with them, in words. */
import type { DrawingStyle } from "../../domain/drawing/drawing-style";
import type { Turn } from "../../domain/turn";
import { plural } from "./formats";

const TURN_WORDS: Readonly<Record<Turn, string>> = {
  none: "upright",
  quarter: "turned a quarter to the right",
  half: "upside down",
  "three-quarters": "turned a quarter to the left",
  mirror: "mirrored left to right",
  flip: "mirrored top to bottom",
  transpose: "rows and columns exchanged",
  "anti-transpose": "rows and columns exchanged, upside down",
};

/** Nearer to the ends of the range than this is called black or white. */
const NEAR_END = 0.2;

/**
 * What drawings are made like once this data is learned from: "White on black, upright, digits fill
 * 20 of 28 pixels, centred by mass, pen 2 pixels".
 */
export function drawnAlikeText(style: DrawingStyle, side: number): string {
  return `How they are made, and your drawings with them: ${styleText(style, side)}.`;
}

function styleText(style: DrawingStyle, side: number): string {
  const { turn, slant, centering, penShare } = style;
  const pen = pixels(penShare * side);
  return [
    inkWords(style),
    TURN_WORDS[turn],
    ...(slant === null ? [] : ["straightened"]),
    `digits ${boxWords(style, side)}`,
    `centred by ${centering}`,
    `pen ${pen} ${plural(Number(pen), "pixel")}`,
  ].join(", ");
}

function inkWords({ paper, ink }: DrawingStyle): string {
  const [dark, light] = [Math.min(paper, ink), Math.max(paper, ink)];
  const isFull = dark < NEAR_END && light > 1 - NEAR_END;
  if (ink > paper) return isFull ? "White on black" : "Light on dark";
  return isFull ? "Black on white" : "Dark on light";
}

function boxWords({ boxWidth, boxHeight, isStretched }: DrawingStyle, side: number): string {
  const [width, height] = [pixels(boxWidth * side), pixels(boxHeight * side)];
  const box = width === height ? width : `${width}×${height}`;
  const whole = width === height ? side : `${side}×${side}`;
  return `${isStretched ? "are stretched to" : "fill"} ${box} of ${whole} pixels`;
}

/** To a tenth where there are so few that it matters. */
function pixels(count: number): string {
  return String(count < 10 ? Number(count.toFixed(1)) : Math.round(count));
}
