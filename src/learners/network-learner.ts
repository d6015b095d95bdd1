/**
 * Networks as contestants: the same training that the page does, with fixed hyperparameters.
 *
 * The weights kept are the best of all epochs on the validation images, as everywhere; a run that
 * diverged is judged by the last weights that were finite.
 */
import { FailureError } from "../domain/failure";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { predictProbabilities } from "../model/predict";
import { RunControl } from "../model/run-control";
import { train } from "../model/train";
import type { TrainedNetwork } from "../model/trained-network";
import { loadPredictor } from "../model/trained-predictor";
import type { TrainingEvent, TrainingResult } from "../model/training-job";
import type { Fit, FitProgress, FitTask, Fitted } from "./learner";

/** @param hyperparametersFor a task; its seed and split are what the task says */
export function fitNetwork(hyperparametersFor: (task: FitTask) => Hyperparameters): Fit {
  return (task) => fitting(task, hyperparametersFor(task));
}

async function* fitting(
  task: FitTask,
  hyperparameters: Hyperparameters,
): AsyncGenerator<FitProgress, Fitted> {
  const { data, split, seed, crew, signal } = task;
  const job = {
    data,
    split,
    hyperparameters: { ...hyperparameters, seed },
    resumeFrom: null,
    crew,
    onCheckpoint: () => {},
    onNewest: () => {},
  };
  const control = new RunControl();
  const stop = () => control.stop();
  signal.addEventListener("abort", stop);
  const results: TrainingResult[] = [];
  try {
    throwIfCancelled(signal);
    // Whoever leaves this loop early ends the run, which disposes its tensors.
    for await (const event of collecting(train(job, control), results)) {
      throwIfCancelled(signal);
      if (event.kind === "pace") yield { share: event.step / event.steps };
    }
    throwIfCancelled(signal);
  } finally {
    signal.removeEventListener("abort", stop);
  }
  const [result] = results;
  if (!result) throw new TypeError("a run that was not ended has a result");
  return fittedNetwork(result.trained);
}

/** The same events; what comes after the last one goes to `results`, which `for await` drops. */
async function* collecting(
  events: AsyncGenerator<TrainingEvent, TrainingResult>,
  results: TrainingResult[],
): AsyncGenerator<TrainingEvent, void> {
  results.push(yield* events);
}

function fittedNetwork(trained: TrainedNetwork): Fitted {
  const { side, pixelMax, classLabels, weights, moments } = trained;
  return {
    side,
    pixelMax,
    classLabels,
    sizeBytes: weights.byteLength + moments.byteLength,
    async classScores(images, rows, onProgress, signal) {
      const predictor = loadPredictor(trained);
      try {
        return await predictProbabilities(predictor, images, rows, onProgress, signal);
      } finally {
        predictor.dispose();
      }
    },
  };
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new FailureError({ code: "cancelled" });
}
