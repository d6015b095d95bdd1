/** The arena's contestants, explained to somebody who has never heard of them. */
import type { Contestant, LearnerName } from "../../domain/arena/contestants";

/** How it works and what it is good at, in one or two sentences. */
const SUMMARIES: Readonly<Record<LearnerName, string>> = {
  softmax:
    "Weighs each pixel for each class and answers with the greatest sum. Small and fast, but it knows pixels, not shapes.",
  "linear-svm":
    "Adds up pixels too, with the widest gap between two digits that it can keep. As small, as fast and as limited.",
  knn: "Keeps every training image and lets the k most similar ones vote. Hardly any training and few mistakes, but large, and slow to read.",
  mlp: "The plain neural network: layers of weighted sums with a bend between them. Finds patterns, but learns them anew for each place in the image.",
  "kernel-svm":
    "An SVM with curved borders: digits are alike when their pixels are close (RBF, by random Fourier features). Accurate, but slower to train.",
  convnet:
    "Small filters look for strokes everywhere, later layers for what these form. Best with images, because a stroke may move.",
};

const DESKEWED_SUMMARY =
  "The same, with slanted digits set upright first, so that slant no longer counts. Fewer mistakes for little more time.";

/** Of the button behind which it stands what an algorithm is. */
export function aboutText(name: string): string {
  return `What is ${name}?`;
}

export function offerSummary(contestant: Contestant): string {
  if (contestant.learner === "knn" && contestant.isDeskewed) return DESKEWED_SUMMARY;
  return SUMMARIES[contestant.learner];
}
