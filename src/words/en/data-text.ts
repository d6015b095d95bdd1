/** What is worth knowing about data, in words. */
import type {
  DataWarning,
  LoadNote,
  TestSummary,
  TrainingSummary,
} from "../../domain/dataset-summary";
import type { LoadSubject } from "../../session/session-state";
import { count, counted, list, plural } from "./formats";
import { isNextText } from "./loading-text";
import { placingText } from "./placing-text";

/** What is loaded, and what comes next, if anything does. */
export function withNext(status: string, isEmpty: boolean, next: LoadSubject | null): string {
  if (next === null) return status;
  return isEmpty ? isNextText(next) : `${status}; ${isNextText(next)}`;
}

export function trainingDataText(data: TrainingSummary | null): string {
  if (data === null) return "Nothing yet";
  const { imageCount, classLabels } = data;
  return `${counted(imageCount, "image")}, ${counted(classLabels.length, "class", "classes")}`;
}

export function testDataText(data: TestSummary | null): string {
  if (data === null) return "Nothing yet";
  const images = counted(data.imageCount, "image");
  return data.hasAnswers ? `${images}, answers known` : images;
}

/** "train.csv"; how large its images are stands below. */
export function originText({ fileName, origin }: TrainingSummary | TestSummary): string {
  return origin === "sample" ? "Sample digits" : fileName;
}

/** What was noticed, and what it means. */
export interface WarningWords {
  readonly title: string;
  readonly detail: string;
}

export function warningWords(warning: DataWarning): WarningWords {
  switch (warning.code) {
    case "duplicate-images":
      return duplicateWords(warning);
    case "test-images-in-training":
      return {
        title: `${counted(warning.count, "test image")} also in the training data`,
        detail: `The first is row ${count(warning.firstTestRow)}, the same as row ${count(warning.firstTrainingRow)} of the training data. The network can know these by heart, so its score on them proves little.`,
      };
    case "rare-classes": {
      const classes = warning.labels.map(
        (label, index) => `${label} (${count(warning.counts[index] ?? 0)})`,
      );
      return {
        title: `Few images of ${list(classes)}`,
        detail: `Below ${count(warning.fewerThan)} images a class is hard to learn, and its accuracy is measured on a handful.`,
      };
    }
    case "missing-labels":
      return {
        title: `No image of ${list(warning.labels)}`,
        detail:
          "These numbers lie between the labels that occur. The network will never answer with them.",
      };
    case "blank-images":
      return {
        title: counted(warning.count, "blank image"),
        detail: `The first is row ${count(warning.firstRow)}. Nothing can be read in them; they are used all the same.`,
      };
    default:
      return warning satisfies never;
  }
}

function duplicateWords(warning: Extract<DataWarning, { code: "duplicate-images" }>): WarningWords {
  const { conflicting } = warning;
  const conflict =
    conflicting === 0
      ? ""
      : ` ${plural(conflicting, "One has", `${count(conflicting)} have`)} another label than its twin, so one of the two is wrong.`;
  return {
    title: `${counted(warning.count, "image")} more than once`,
    detail: `The first is row ${count(warning.firstRow)}, the same as row ${count(warning.firstEarlierRow)}.${conflict} Copies can stand on both sides of the validation and flatter it.`,
  };
}

export function noteText(note: LoadNote): string {
  switch (note.code) {
    case "ignored-in-zip":
      return `${note.file} was left alone: it is nothing that this page reads.`;
    case "blank-rows-skipped":
      return `${note.file}: ${counted(note.count, "blank row was", "blank rows were")} skipped, from row ${count(note.firstRow)} on. The row numbers of its images do not count them.`;
    case "pictures-fitted": {
      const size = `${note.width}×${note.height}`;
      const others = note.count - 1;
      const all = others === 0 ? "It was" : `It and ${counted(others, "other was", "others were")}`;
      return `${note.file} is ${size} pixels. ${all} fitted to ${note.side}×${note.side}, as all images have to be square and of one size.`;
    }
    case "pictures-left-alone":
      return note.count === 1
        ? `${note.file} was left alone: it is a picture without a class.`
        : `${note.file} and ${counted(note.count - 1, "other picture")} were left alone: they have no class.`;
    default:
      return placingText(note);
  }
}
