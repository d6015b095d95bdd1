/**
 * The training loop: an async generator of events, the last of which is the end.
 *
 * It knows nothing of messages or workers. Steps are made in windows of a fifth of a second, with
 * one read of the engine a window; between two windows it hears {@link RunControl}. From each
 * checkpoint a run goes on to the same bits.
 */
import { networkFor } from "../domain/network/fit-to-side";
import { WHOLE_BATCH } from "../engine/batch-share";
import type { Engine } from "../engine/engine";
import type { RunControl } from "./run-control";
import { RunJudge } from "./run-judge";
import { RunLoop } from "./run-loop";
import { freshState } from "./run-state";
import type { TrainingEvent, TrainingJob } from "./training-job";

/**
 * @throws FailureError `network-text` for a network that is not understood or does not fit
 * @throws EngineLostError when the engine's device goes away; the last checkpoint goes on elsewhere
 */
export async function* train(
  job: TrainingJob,
  engine: Engine,
  control: RunControl,
): AsyncGenerator<TrainingEvent, void> {
  const { data, split, hyperparameters, resumeFrom } = job;
  const { network: text, members, seed } = hyperparameters;
  const network = networkFor(text, data.side, data.classLabels.length, members);
  const state = resumeFrom ?? freshState(network, seed);
  const plan = { network, data, rows: split.training, hyperparameters };
  const starting = engine.startRun(plan, state.vectors, state.step, WHOLE_BATCH);
  const steps = await Promise.race([starting, control.whenOverdue()]);
  if (!steps) return yield stuckAtStart();
  try {
    yield* new RunLoop(job, control, steps, new RunJudge(job, engine, network), state).go();
  } finally {
    steps.dispose();
  }
}

/** An engine that did not even begin until whoever stopped the run had waited long enough. */
function stuckAtStart(): TrainingEvent {
  const nothing = { epochs: 0, kept: null, isEngineStuck: true } as const;
  return { kind: "end", reason: "stopped", failure: null, ...nothing };
}
