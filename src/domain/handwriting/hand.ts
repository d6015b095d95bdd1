/**
 * A hand: how one writer at one moment bends what a style prescribes.
 *
 * The plane in which a style is designed is bent smoothly, so neighbouring parts of
 * a digit stay together. Spreads were chosen by training on the samples alone and
 * reading real digits.
 */

import type { Point } from "../drawing/strokes";
import { type Random, standardNormal } from "../random";

/** Takes a point of a style to where this hand puts it. */
export type Hand = (point: Point) => Point;

/** Standard deviations, except where another word says otherwise. */
const SPREAD = {
  /** Sideways per downward unit. */
  slant: 0.25,
  meanSlant: 0.1,
  /** Radians. */
  rotation: 0.1,
  /** Of the logarithm of width over height. */
  aspect: 0.21,
  /** How much wider the upper part is than the lower. */
  taper: 0.22,
  /** How far the middle of the digit is moved up or down, in hundredths of its height. */
  waist: 5,
  /** Of each wave, in hundredths of the digit's height. */
  wave: 4,
};

/** Where a digit's middle is in the plane of the styles, about. */
const MIDDLE = { x: 30, y: 50 };

/** A new hand. */
export function randomHand(random: Random): Hand {
  const spread = (deviation: number): number => deviation * standardNormal(random);
  const taper = spread(SPREAD.taper) / 50;
  const waist = spread(SPREAD.waist);
  const waveX = randomWave(random);
  const waveY = randomWave(random);
  const width = Math.exp(spread(SPREAD.aspect));
  const slant = SPREAD.meanSlant + spread(SPREAD.slant);
  const rotation = spread(SPREAD.rotation);
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];

  return ({ x, y }) => {
    const fromX = x - MIDDLE.x;
    const fromY = y - MIDDLE.y;
    const bentX = (fromX * Math.max(0.3, 1 - taper * fromY) + waveX(fromX, fromY)) * width;
    const bentY = fromY + waist * Math.cos((fromY * Math.PI) / 100) + waveY(fromX, fromY);
    const slantedX = bentX - slant * bentY;
    return { x: slantedX * cos - bentY * sin, y: slantedX * sin + bentY * cos };
  };
}

/** A smooth random displacement of the plane: two waves, each in some direction. */
function randomWave(random: Random): (x: number, y: number) => number {
  const [first, second] = [planeWave(random), planeWave(random)];
  return (x, y) => first(x, y) + second(x, y);
}

function planeWave(random: Random): (x: number, y: number) => number {
  const direction = 2 * Math.PI * random();
  // Wavelengths from two thirds of a digit's height to twice its height.
  const frequency = (2 * Math.PI) / (65 + 135 * random());
  const [kx, ky] = [frequency * Math.cos(direction), frequency * Math.sin(direction)];
  const phase = 2 * Math.PI * random();
  const height = SPREAD.wave * standardNormal(random);
  return (x, y) => height * Math.sin(kx * x + ky * y + phase);
}
