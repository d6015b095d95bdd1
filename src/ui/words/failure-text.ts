/**
 * Failure → the sentences people read: what happened and where, what to do, what is not lost.
 *
 * Total by type: a new failure does not compile until it has its words.
 */
import type { Failure, NetworkTextProblem } from "../../domain/failure";
import { LAYER_KINDS, LAYERS } from "../../domain/network/layers";
import { MAX_WEIGHTS } from "../../domain/network/resolve";
import { MAX_LAYERS } from "../../domain/network/text";
import type { Kept } from "../../session/session-state";
import { addressRemarkText } from "./address-text";
import { dataFailureWords } from "./data-failure-text";
import type { FailureWords } from "./failure-words";
import { count, counted, list } from "./formats";

const KEPT: Readonly<Record<Kept, string>> = {
  data: "The data loaded before is still in use.",
  model: "The model trained before is still in use.",
  nothing: "",
};

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
    "That is a link, not a file: this page fetches nothing from the network.",
    "Download it, then drop the file.",
  ],
  text: ["That is text, not a file.", "Save it as a file, then drop the file."],
};

export function failureText(failure: Failure, kept: Kept = "nothing"): string {
  return [...failureWords(failure), KEPT[kept]].filter(Boolean).join(" ");
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
        `${failure.file} has images of ${failure.side}×${failure.side} pixels, but what was trained reads ${failure.networkSide}×${failure.networkSide}.`,
        "Train again on the data in use now, then download.",
      ];
    case "submission-outdated":
      return [
        "What is read, or who reads it, changed while the test images were being read, so no file was made.",
        "Press Download submission.csv again.",
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
        `The loss was no longer a number at step ${count(failure.step + 1)}: steps as large as a learning rate of ${Number(failure.learningRate.toPrecision(3))} made the weights explode. Training stopped, and the last sound weights were kept.`,
        "Lower the peak learning rate, to a third for instance, and train again.",
      ];
    case "backend-unavailable":
    case "engine-lost":
    case "out-of-memory":
    case "worker-crashed":
      return machineWords(failure);
    case "submission-invalid":
      return [
        `The submission was not handed over, because line ${count(failure.line)} is wrong: ${sentence(failure.detail)}`,
        "Load test.csv again and repeat; if it stays so, this is our bug.",
      ];
    case "unexpected":
      return [
        `Something went wrong that nobody foresaw: ${sentence(failure.detail)}`,
        "Try again; if it stays so, reload the page.",
      ];
    default:
      return dataFailureWords(failure);
  }
}

function settingsWords(
  failure: Extract<Failure, { code: "network-text" | "address-not-in-use" }>,
): FailureWords {
  if (failure.code === "network-text") return networkWords(failure.token, failure.reason);
  const remarks = failure.remarks.map(addressRemarkText);
  return [remarks.join(" "), "The address now says what is in use."];
}

type MachineFailure = Extract<
  Failure,
  { code: "backend-unavailable" | "engine-lost" | "out-of-memory" | "worker-crashed" }
>;

function machineWords(failure: MachineFailure): FailureWords {
  switch (failure.code) {
    case "backend-unavailable":
      return [
        `${failure.backend} cannot compute here: ${sentence(failure.detail)}`,
        'Choose another under "Compute with", or "The fastest".',
      ];
    case "engine-lost":
      return [
        `What computes here stopped unexpectedly (${failure.detail}).`,
        "Your data and your network are kept. Choose a smaller network or batch, or other ways to compute.",
      ];
    case "out-of-memory":
      return [
        `The memory did not suffice: ${sentence(failure.detail)}`,
        "Close other tabs, or take a smaller network or batch size.",
      ];
    case "worker-crashed":
      return [
        `The part of the page that computes stopped unexpectedly (${failure.detail}). It was started anew, but its data and its network are gone.`,
        "Load your files again; if it happens again, reload the page.",
      ];
    default:
      return failure satisfies never;
  }
}

/** The validation share does not matter here: of a single image nothing can be held out. */
function tooFewWords(images: number, needed: number): FailureWords {
  if (images === 0) {
    return ["Every image that could be learned from is left out of training.", "Leave fewer out."];
  }
  return [
    `${counted(images, "training image")} are too few: no class has two, one to learn from and one to check with.`,
    `Load at least ${counted(needed, "image")}.`,
  ];
}

/** Why a network text cannot be used, and what to write instead. */
function networkWords(token: string, reason: NetworkTextProblem): FailureWords {
  switch (reason) {
    case "unknown-token":
      return [
        `"${token}" is not a layer.`,
        `Write for instance ${list(LAYER_KINDS.map((kind) => LAYERS[kind].example))}.`,
      ];
    case "too-small-to-pool":
      return [
        `At "${token}" the picture is too small to be halved again.`,
        "Take away a pool, or a stride.",
      ];
    case "too-small-to-convolve":
      return [
        `At "${token}" the picture is smaller than the kernel.`,
        "Take away a pool or a stride, or leave the v away.",
      ];
    case "too-small-to-crop":
      return [`"${token}" leaves too little of the picture.`, "Crop less, or put it first."];
    case "out-of-limits":
      return [`"${token}" is beyond the limits.`, limitsText()];
    case "convolution-after-dense":
      return [
        `"${token}" needs a picture, but behind dense or gap there is none any more.`,
        "Put it in front of them.",
      ];
    case "too-many-layers":
      return [`"${token}" is one layer too many.`, `A network can have ${MAX_LAYERS}.`];
    case "too-large":
      return [
        `The network has ${token}.`,
        `All its members together can have ${count(MAX_WEIGHTS)}.`,
      ];
    default:
      return reason satisfies never;
  }
}

/** "conv: Kernel 1 to 9, Filters 1 to 256; drop: Rate 0.01 to 0.9." */
function limitsText(): string {
  const kinds = LAYER_KINDS.flatMap((kind) => {
    const fields = Object.values(LAYERS[kind].fields);
    const limits = fields.map(({ label, min, max }) => `${label.toLowerCase()} ${min} to ${max}`);
    return limits.length === 0 ? [] : [`${kind}: ${limits.join(", ")}`];
  });
  return `The limits are ${kinds.join("; ")}.`;
}

function sentence(detail: string): string {
  return /[.!?]$/.test(detail) ? detail : `${detail}.`;
}
