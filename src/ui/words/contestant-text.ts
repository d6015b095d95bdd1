/** The arena's contestants, named and explained to somebody who has never heard of them. */
import type { Contestant, LearnerName } from "../../domain/arena/contestants";
import { RECIPES } from "../../domain/training/recipes";

interface LearnerWords {
  /** At the head of a row. */
  readonly title: string;
  /** In the middle of a sentence. */
  readonly inSentence: string;
  /** Where there is little room. */
  readonly short: string;
  /** How it works and what it is good at, in one or two sentences. */
  readonly summary: string;
}

const WORDS: Readonly<Record<LearnerName, LearnerWords>> = {
  softmax: {
    title: "Softmax regression",
    inSentence: "softmax regression",
    short: "softmax",
    summary:
      "Weighs each pixel for each class and answers with the greatest sum. Small and fast, but it knows pixels, not shapes.",
  },
  "linear-svm": {
    title: "Linear SVM",
    inSentence: "the linear SVM",
    short: "linear SVM",
    summary:
      "Such sums too, learned only from the digits near the border between two classes, which it keeps as wide as it can. As small, as fast and as limited.",
  },
  knn: {
    title: "k-nearest neighbours",
    inSentence: "k-nearest neighbours",
    short: "k-NN",
    summary:
      "Keeps every training image and lets the k most similar ones vote. Hardly any training and few mistakes, but large, and slow to read.",
  },
  mlp: {
    title: "Multilayer perceptron",
    inSentence: "the multilayer perceptron",
    short: "MLP",
    summary:
      "The plain neural network: layers of weighted sums with a bend between them. Finds patterns, but learns them anew for each place in the image.",
  },
  "kernel-svm": {
    title: "Kernel SVM",
    inSentence: "the kernel SVM",
    short: "kernel SVM",
    summary:
      "An SVM with curved borders: digits are alike when their pixels are close (RBF, by random Fourier features). Accurate, but slower to train.",
  },
  convnet: {
    title: "Convolutional network",
    inSentence: "the convolutional network",
    short: "CNN",
    summary:
      "Small filters look for strokes everywhere, later layers for what these form. Best with images, because a stroke may move.",
  },
};

const DESKEWED_SUMMARY =
  "The same, with slanted digits set upright first, so that slant no longer counts. Fewer mistakes for little more time.";

/** "k-nearest neighbours (k = 3, deskewed)" */
export function contestantName(contestant: Contestant): string {
  return WORDS[contestant.learner].title + choiceOf(contestant);
}

/** "the convolutional network (Quick)" */
export function contestantInSentence(contestant: Contestant): string {
  return WORDS[contestant.learner].inSentence + choiceOf(contestant);
}

/** "k-NN 3 deskewed" */
export function shortContestantName(contestant: Contestant): string {
  const { short } = WORDS[contestant.learner];
  switch (contestant.learner) {
    case "knn":
      return `${short} ${contestant.k}${contestant.isDeskewed ? " deskewed" : ""}`;
    case "convnet":
      return `${short} ${RECIPES[contestant.recipe].label}`;
    default:
      return short;
  }
}

/** What is offered, whatever its k or recipe: "k-nearest neighbours, deskewed". */
export function offerName(contestant: Contestant): string {
  const isDeskewed = contestant.learner === "knn" && contestant.isDeskewed;
  return WORDS[contestant.learner].title + (isDeskewed ? ", deskewed" : "");
}

export function offerSummary(contestant: Contestant): string {
  if (contestant.learner === "knn" && contestant.isDeskewed) return DESKEWED_SUMMARY;
  return WORDS[contestant.learner].summary;
}

function choiceOf(contestant: Contestant): string {
  switch (contestant.learner) {
    case "knn":
      return ` (k = ${contestant.k}${contestant.isDeskewed ? ", deskewed" : ""})`;
    case "convnet":
      return ` (${RECIPES[contestant.recipe].label})`;
    default:
      return "";
  }
}

/** At the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
