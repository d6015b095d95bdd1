/**
 * Whether digits stand upright: by how many are read right that stand as they are, and turned, by
 * their likeness to written digits. Of anything that is no digit hardly any is read right, however
 * it is turned, so that nothing is said.
 */
import type { ClassLabel } from "../../domain/class-label";
import { makeSampleDigits } from "../../domain/handwriting/make-sample-digits";
import { TURNS, type Turn } from "../../domain/turn";
import { boxed } from "../../numerics/likeness/boxed";
import { ClassDistances } from "../../numerics/likeness/class-distances";
import type { LabelledImageSet } from "../image-set";
import { backgroundOf, contrastOf, type Pictures, picturesOf, turnedPoints } from "./look";

const GRID = 7;
const SAMPLES = 500;
const SAMPLE_SIDE = 28;
/** More tell nothing more. */
const MOST_DIGITS = 300;
/** Of fewer a turn may fit by chance. */
const LEAST_DIGITS = 20;
/** Shares read right. */
const MUST_READ = 0.5;
const MUST_GAIN = 0.25;

/**
 * @returns what would make the digits stand upright: `none` for those that do; null where they are
 *   too few, or not to be read as digits
 */
export function uprightTurn(images: LabelledImageSet): Turn | null {
  const shares = sharesRead(images);
  if (shares === null) return null;
  const best = TURNS.reduce((one, other) => (shares[other] > shares[one] ? other : one));
  if (shares[best] < MUST_READ) return null;
  return shares[best] - shares.none < MUST_GAIN ? "none" : best;
}

/** Of the images labelled 0 to 9, the share that is read right after each turn; null for too few. */
function sharesRead(images: LabelledImageSet): Readonly<Record<Turn, number>> | null {
  const all = picturesOf(images, images.pixelMax);
  const labels = Array.from(all.classes, (index) => images.classLabels[index]);
  const digits = [...labels.keys()].filter((index) => isDigit(labels[index])).slice(0, MOST_DIGITS);
  if (digits.length < LEAST_DIGITS) return null;
  const pictures = digits.flatMap((index) => all.pictures[index] ?? []);
  const points = pointsOf({ ...all, pictures }, backgroundOf(all));
  const known = samples();
  const share = (turn: Turn) => {
    const right = turnedPoints(points, turn).filter(
      (point, place) => known.nearestClass(point) === labels[digits[place] ?? 0],
    );
    return right.length / points.length;
  };
  return {
    none: share("none"),
    quarter: share("quarter"),
    half: share("half"),
    "three-quarters": share("three-quarters"),
    mirror: share("mirror"),
    flip: share("flip"),
    transpose: share("transpose"),
    "anti-transpose": share("anti-transpose"),
  };
}

function isDigit(label: ClassLabel | undefined): boolean {
  return typeof label === "number" && label >= 0 && label <= 9;
}

function pointsOf({ pictures, side }: Pick<Pictures, "pictures" | "side">, background: number) {
  return pictures.map((picture) => {
    return boxed(contrastOf(picture, background), side, GRID);
  });
}

let madeSamples: ClassDistances | null = null;

/** Made once: the same for everybody, in some tens of milliseconds. */
function samples(): ClassDistances {
  madeSamples ??= makeSamples();
  return madeSamples;
}

function makeSamples(): ClassDistances {
  const making = makeSampleDigits({ count: SAMPLES, seed: 1, side: SAMPLE_SIDE });
  for (;;) {
    const { done, value } = making.next();
    if (!done) continue;
    const { images, labels } = value;
    const size = SAMPLE_SIDE ** 2;
    const pictures = Array.from(labels, (_, image) =>
      Float64Array.from(images.subarray(image * size, (image + 1) * size)).map(
        (pixel) => pixel / 255,
      ),
    );
    const points = pointsOf({ pictures, side: SAMPLE_SIDE }, 0);
    return new ClassDistances(points, labels, GRID * GRID);
  }
}
