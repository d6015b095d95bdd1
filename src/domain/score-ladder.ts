/**
 * Known results on Kaggle's digits, to see an expected score among.
 *
 * Kaggle's scores are shares of the 28,000 images of its `test.csv`. Those from LeCun's table are of
 * MNIST's own 10,000 test images, by learners trained on 60,000: other images of the same kind.
 */
import type { ExpectedScore } from "./expected-score";

export type RungName =
  | "linear-classifier"
  | "nearest-neighbours"
  | "deskewed-nearest-neighbours"
  | "kernel-svm"
  | "first-network"
  | "lenet-5"
  | "one-network"
  | "several-networks"
  | "ten-networks"
  | "fifteen-networks";

export interface LadderRung {
  /** Share read right, 0 to 1. */
  readonly score: number;
  /** What reached it; how people call that stands in `words`. */
  readonly name: RungName;
  /** A citation. */
  readonly source: string;
}

const LECUN = "LeCun, Cortes & Burges, The MNIST database of handwritten digits";
const WIBOWO = "F. A. Wibowo, Ensemble CNN with test time augmentation, dev.to, 2026";

/** From the lowest to the highest. */
export const SCORE_LADDER: readonly LadderRung[] = [
  { score: 0.88, name: "linear-classifier", source: `${LECUN} (12.0 % error)` },
  { score: 0.9691, name: "nearest-neighbours", source: `${LECUN} (3.09 % error)` },
  { score: 0.976, name: "deskewed-nearest-neighbours", source: `${LECUN} (2.4 % error)` },
  { score: 0.986, name: "kernel-svm", source: `${LECUN} (1.4 % error)` },
  { score: 0.99, name: "first-network", source: "the original's README" },
  { score: 0.9905, name: "lenet-5", source: `${LECUN} (0.95 % error)` },
  { score: 0.99504, name: "one-network", source: WIBOWO },
  { score: 0.99628, name: "several-networks", source: WIBOWO },
  {
    score: 0.99689,
    name: "ten-networks",
    source: "emrebaranarca, computer-vision-mnist-cnn, GitHub",
  },
  {
    score: 0.99757,
    name: "fifteen-networks",
    source: "C. Deotte, 25 Million Images! [0.99757] MNIST, Kaggle, 2018",
  },
];

/**
 * Above the best honest score known. Kaggle's test images are all among MNIST's 70,000, whose labels
 * are public; who trains on those reaches 1.0, and has learnt them by heart.
 */
export const LEAK_SCORE = 0.9976;

/**
 * Whether a score is too good to be honest. `possible`: the likely score is above `LEAK_SCORE`, but
 * luck with few validation images can explain it. `probable`: the whole interval is.
 */
export type LeakSign = "none" | "possible" | "probable";

export interface Standing {
  /** Surely surpassed: below the interval. Each list from the lowest rung to the highest. */
  readonly below: readonly LadderRung[];
  /** Too near to tell. */
  readonly within: readonly LadderRung[];
  /** Surely not reached. */
  readonly above: readonly LadderRung[];
  readonly leak: LeakSign;
}

/**
 * Where an expected score stands among the known results.
 *
 *     const { below, within, above, leak } = standing(expectedScore(accuracy, images));
 *
 * @param expected for images like Kaggle's: it means nothing for a network judged on sample digits
 */
export function standing({ low, likely, high }: ExpectedScore): Standing {
  return {
    below: SCORE_LADDER.filter(({ score }) => score < low),
    within: SCORE_LADDER.filter(({ score }) => score >= low && score <= high),
    above: SCORE_LADDER.filter(({ score }) => score > high),
    leak: leakSign(low, likely),
  };
}

function leakSign(low: number, likely: number): LeakSign {
  if (low > LEAK_SCORE) return "probable";
  return likely > LEAK_SCORE ? "possible" : "none";
}
