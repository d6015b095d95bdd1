/** The page's own training, as the arena and the search for label errors need it. */
import { FailureError } from "../../domain/failure";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import type { Engine } from "../../engine/engine";
import type { FitProgress, FitTask } from "../../readers/fit";
import { type NetworkModel, networkModel } from "../../readers/network/network-model";
import { RunControl } from "../../training/run-control";
import { train } from "../../training/train";
import type { Kept, TrainingResult } from "../../training/training-job";

/** A result that has something to keep. */
type Trained = TrainingResult & { readonly kept: Kept };

/** @throws FailureError `cancelled`, `network-text` */
export async function* trainToEnd(
  engine: Engine,
  { data, split, seed, signal }: FitTask,
  hyperparameters: Hyperparameters,
): AsyncGenerator<FitProgress, Trained> {
  const control = new RunControl();
  const job = {
    data,
    split,
    hyperparameters: { ...hyperparameters, seed },
    resumeFrom: null,
  };
  const stop = () => control.stop();
  signal.addEventListener("abort", stop);
  try {
    // Whoever leaves this loop early ends the run.
    for await (const event of train(job, engine, control)) {
      if (signal.aborted) throw new FailureError({ code: "cancelled" });
      if (event.kind === "pace") yield { share: event.step / event.steps };
      if (event.kind !== "end") continue;
      if (event.kept) return { ...event, kept: event.kept };
    }
    throw new FailureError({ code: "cancelled" });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

export async function* trainContestant(
  engine: Engine,
  task: FitTask,
  hyperparameters: Hyperparameters,
): AsyncGenerator<FitProgress, NetworkModel> {
  const { kept } = yield* trainToEnd(engine, task, hyperparameters);
  return networkModel(kept.trained);
}
