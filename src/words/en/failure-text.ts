/**
 * Failure → what people read: what happened, where and what to do, what is not lost.
 *
 * Total by type: a new failure does not compile until it has its words.
 */

import type { TestSummary, TrainingSummary } from "../../domain/dataset-summary";
import type { Failure } from "../../domain/failure";
import type { Kept } from "../../session/session-state";
import { addressRemarkText } from "./address-text";
import { dataFailureWords } from "./data-failure-text";
import { type FailureWords, sentence } from "./failure-words";
import { count, counted, plural } from "./formats";
import { machineFailureWords } from "./machine-failure-text";
import { networkFailureWords } from "./network-failure-text";
import { submissionFailureWords } from "./submission-failure-text";

/** How a failure is said: one sentence in bold, the rest, and what is still in use. */
export interface FailureParts {
  readonly what: string;
  /** Empty where there is nothing to add. */
  readonly detail: string;
  /** Behind `NOTHING_LOST`; empty where there was nothing to lose. */
  readonly kept: string;
}

export const DISMISS = "Dismiss";
export const NOTHING_LOST = "Nothing is lost:";

/** What there is of data, to say what is not lost. */
interface HeldImages {
  readonly training: Pick<TrainingSummary, "imageCount" | "origin"> | null;
  readonly test: Pick<TestSummary, "imageCount" | "origin"> | null;
}

const NO_IMAGES: HeldImages = { training: null, test: null };

function keptText(kept: Kept, { training, test }: HeldImages): string {
  switch (kept) {
    case "nothing":
      return "";
    case "model":
      return "the model trained before is still in use.";
    case "data": {
      const data = training ?? test;
      if (data === null) return "the data loaded before is still in use.";
      const images =
        data.origin === "sample"
          ? `the ${counted(data.imageCount, "sample digit")}`
          : `your ${counted(data.imageCount, "image")}`;
      return `${images} ${plural(data.imageCount, "is", "are")} still in use.`;
    }
    default:
      return kept satisfies never;
  }
}

const MISSING: Readonly<Record<"no-training-data" | "no-test-data" | "no-model", FailureWords>> = {
  "no-training-data": [
    "There is no training data yet.",
    "Load train.csv or use the sample digits.",
  ],
  "no-test-data": [
    "There are no images to predict yet.",
    "Load test.csv or use the sample digits.",
  ],
  "no-model": ["There is no trained network yet.", "Press Train first."],
};

const NO_FILE: Readonly<Record<"link" | "text", FailureWords>> = {
  link: [
    "That is a link, not a file.",
    "This page fetches nothing from the network. Download it, then drop the file.",
  ],
  text: ["That is text, not a file.", "Save it as a file, then drop the file."],
};

export function failureParts(
  failure: Failure,
  kept: Kept = "nothing",
  held: HeldImages = NO_IMAGES,
): FailureParts {
  const [what, detail] = failureWords(failure);
  return { what, detail, kept: keptText(kept, held) };
}

/** @param hidden failures that wait behind those that are shown; more than none */
export function moreFailuresText(hidden: number): string {
  return `${counted(hidden, "earlier notice")}: dismiss one of these to see ${plural(hidden, "it", "them")}.`;
}

function failureWords(failure: Failure): FailureWords {
  switch (failure.code) {
    case "more-files-failed":
      return [
        `${counted(failure.files, "more file")} could not be used either.`,
        "Choose train.csv and test.csv alone, or Kaggle's zip.",
      ];
    case "no-file-dropped":
      return NO_FILE[failure.what];
    case "cancelled":
      return ["Cancelled.", ""];
    case "no-training-data":
    case "no-test-data":
    case "no-model":
      return MISSING[failure.code];
    case "network-side":
      return [
        "What was trained reads images of another size.",
        `${failure.file} has images of ${failure.side}×${failure.side} pixels, but what was trained reads ${failure.networkSide}×${failure.networkSide}. Train again on the data in use now, then download.`,
      ];
    case "submission-outdated":
      return [
        "No file was made.",
        "What is read, or who reads it, changed while the test images were being read. Press Download submission.csv again.",
      ];
    case "image-side":
      return [
        `The image has ${failure.side}×${failure.side} pixels; the network reads ${failure.networkSide}×${failure.networkSide}.`,
        "Train a network on images of this size.",
      ];
    case "stopped-too-early":
      return ["Training was stopped before its first epoch had ended.", ""];
    case "too-few-images":
      return tooFewWords(failure.images, failure.needed);
    case "network-text":
    case "address-not-in-use":
      return settingsWords(failure);
    case "busy":
      return ["Something else is still running.", "Wait for it or stop it, then try again."];
    case "loss-not-finite":
      return [
        `The loss was no longer a number at step ${count(failure.step + 1)}.`,
        `Steps as large as a learning rate of ${Number(failure.learningRate.toPrecision(3))} made the weights explode. Training stopped at the last sound weights. Lower the peak learning rate, to a third for instance, and train again.`,
      ];
    case "backend-unavailable":
    case "engine-lost":
    case "out-of-memory":
    case "worker-crashed":
      return machineFailureWords(failure);
    case "submission-invalid":
      return submissionFailureWords(failure.line, failure.problem);
    case "unexpected":
      return [
        "Something went wrong that nobody foresaw.",
        `${sentence(failure.detail)} Try again; if it stays so, reload the page.`,
      ];
    default:
      return dataFailureWords(failure);
  }
}

function settingsWords(
  failure: Extract<Failure, { code: "network-text" | "address-not-in-use" }>,
): FailureWords {
  if (failure.code === "network-text") return networkFailureWords(failure.token, failure.reason);
  const remarks = failure.remarks.map(addressRemarkText);
  return [
    "Not all of the address is in use.",
    `${remarks.join(" ")} The address now says what is in use.`,
  ];
}

/** The validation share does not matter here: of a single image nothing can be held out. */
function tooFewWords(images: number, needed: number): FailureWords {
  if (images === 0) {
    return ["Every image that could be learned from is left out of training.", "Leave fewer out."];
  }
  return [
    `${counted(images, "training image is", "training images are")} too few: no class has two, one to learn from and one to check with.`,
    `Load at least ${counted(needed, "image")}.`,
  ];
}
