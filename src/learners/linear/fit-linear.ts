/** A linear classifier on features, from the task to a fitted learner. */
import { type ImageSet, imageAt } from "../../dataset/image-set";
import type { FitProgress, FitTask, Fitted } from "../learner";
import { type FeatureMap, pixelFeatures } from "./feature-map";
import { crammerSingerHinge } from "./losses";
import { type LinearClassifier, readLinear } from "./read-linear";
import { fitSharpness, sharpSoftmax } from "./sharpness";
import { type LinearSettings, trainLinear } from "./train-linear";

/** On the pixels, which are made into floats a batch at a time. */
export async function* fitOnPixels(
  task: FitTask,
  settings: LinearSettings,
): AsyncGenerator<FitProgress, Fitted> {
  const { data } = task;
  const map = pixelFeatures(data.side, data.pixelMax);
  const write = (row: number, into: Float32Array) => map.write(imageAt(data, row), into);
  return yield* fitLinear(task, settings, map, write);
}

/**
 * @param write writes what the map writes of a training image; it may know it already
 * @throws FailureError `cancelled`
 */
export async function* fitLinear(
  task: FitTask,
  settings: LinearSettings,
  map: FeatureMap,
  write: (row: number, into: Float32Array) => void,
): AsyncGenerator<FitProgress, Fitted> {
  const { data, split, seed, signal } = task;
  const { classIndices } = data;
  const classes = data.classLabels.length;
  const linearTask = { map, rows: split.training, classIndices, classes, write, seed, signal };
  const weights = yield* trainLinear(linearTask, settings);
  const classifier = { map, classes, weights };
  const isHinge = settings.loss === crammerSingerHinge;
  const sharpness = isHinge ? await sharpnessOf(classifier, task) : 1;
  return fitted(task, classifier, sharpness);
}

/** Judged by the validation images: those trained on have margins that no others have. */
async function sharpnessOf(classifier: LinearClassifier, task: FitTask): Promise<number> {
  const { data, split, signal } = task;
  const rows = split.validation;
  const scores = await readLinear(classifier, rows.length, from(data, rows), () => {}, signal);
  const truth = Uint8Array.from(rows, (row) => data.classIndices[row] ?? 0);
  return fitSharpness(scores, truth, classifier.classes, signal);

  function from(images: ImageSet, wanted: Uint32Array) {
    return (place: number, into: Float32Array) =>
      classifier.map.write(imageAt(images, wanted[place] ?? 0), into);
  }
}

function fitted({ data }: FitTask, classifier: LinearClassifier, sharpness: number): Fitted {
  const { map, classes, weights } = classifier;
  const { side, pixelMax, classLabels } = data;
  return {
    side,
    pixelMax,
    classLabels,
    sizeBytes: weights.byteLength + map.sizeBytes,
    async classScores(images, rows, onProgress, signal) {
      const write = (place: number, into: Float32Array) =>
        map.write(imageAt(images, rows[place] ?? 0), into);
      const scores = await readLinear(classifier, rows.length, write, onProgress, signal);
      sharpSoftmax(scores, classes, sharpness);
      return scores;
    },
  };
}
