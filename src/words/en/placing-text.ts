/** Where files went, in words. */
import type { Place, PlacingNote, Replacement } from "../../domain/placing-note";
import { counted } from "./formats";

export const PLACES: Readonly<Record<Place, string>> = {
  training: "Training data",
  test: "Test data",
};

/** "train.csv (20 images) took the place of digits.csv (42,000 images) under Training data." */
export function replacementText(replacement: Replacement): string {
  const { of, file, images, formerFile, formerImages } = replacement;
  return `${withImages(file, images)} took the place of ${withImages(formerFile, formerImages)} under ${PLACES[of]}.`;
}

function withImages(file: string, images: number): string {
  return `${file} (${counted(images, "image")})`;
}

export function placingText(note: PlacingNote): string {
  switch (note.code) {
    case "moved":
      return `${note.file} was put under ${PLACES[note.to]}, where it belongs.`;
    case "replaced":
      if (note.by === note.file) {
        return `Of several files called ${note.file} the one with the most images is used, of equals the last: there is one place for each kind.`;
      }
      return `${note.by} is used instead of ${note.file}: there is one place for each kind.`;
    case "train-and-test":
      return `${note.training} is the training data, and ${note.test} the test data: its labels are kept as the answers, to score what is read.`;
    case "answers-known":
      return `${note.file} has labels: they are kept as the answers, to score what is read in step 6. To learn from it, put it under Training data.`;
    case "labels-are-ids":
      return `The labels of ${note.file} only count its images, so they are taken as ids, and the images are to be predicted.`;
    case "joined":
      return `${note.imagesFile} and ${note.labelsFile} belong together: ${counted(note.images, "image")} and as many labels.`;
    case "labels-wait":
      return `${note.file} holds ${counted(note.labels, "label")}: choose the file with their images.`;
    case "images-wait":
      return `${note.file} holds ${counted(note.images, "image")} without labels: choose the file with their labels. To predict them, put it under Test data.`;
    case "form-told":
      return `${note.file} holds no images: it tells what a submission looks like, ${note.idColumn},${note.labelColumn}.`;
    case "earlier-submission":
      return `${note.file} is a submission made before, with ${counted(note.lines, "line")}: step 6 compares it with the new one.`;
    case "restored":
      return `${withImages(note.file, note.images)} is back under ${PLACES[note.of]}.`;
    default:
      return note satisfies never;
  }
}
