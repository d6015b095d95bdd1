import { ADAMW, MUON, muonKernels } from "../../domain/training/optimizer";
import { WHOLE_BATCH } from "../batch-share";
import type { Engine, RunPlan, TrainingVectors } from "../engine";

/**
 * The gradient of one step, which engines do not tell: it is what the first moment, zero before,
 * has become, 1 − β times as large. And so are the statistics.
 *
 * @param vectors whose moments and statistics are zero
 */
export async function gradientBy(
  engine: Engine,
  plan: RunPlan,
  vectors: TrainingVectors,
  step: number,
) {
  const { network, hyperparameters } = plan;
  // Averages without any memory are what they are made of.
  const forgetful = { ...plan, hyperparameters: { ...hyperparameters, averageDecay: 0 } };
  const run = await engine.startRun(forgetful, vectors, step, WHOLE_BATCH);
  const { loss, accuracy } = await run.advance(1);
  const { firstMoment, averageStatistics } = await run.readVectors();
  run.dispose();
  const gradient = firstMoment.map((value) => value / (1 - ADAMW.beta1));
  const kernels = hyperparameters.optimizer === "muon" ? muonKernels(network) : [];
  for (let member = 0; member < network.members; member++) {
    for (const { start, rows, columns } of kernels) {
      const first = member * network.memberWeights + start;
      for (let place = first; place < first + rows * columns; place++) {
        gradient[place] = (firstMoment[place] ?? Number.NaN) / (1 - MUON.momentum);
      }
    }
  }
  // min(max(0, 0.9), (1 + t) / (10 + t)): see `updateNumbers`.
  const kept = Math.min(0.9, (1 + step) / (10 + step));
  const statistics = averageStatistics.map((value) => value / (1 - kept));
  return { gradient, statistics, loss: loss[0] ?? Number.NaN, accuracy: accuracy[0] ?? Number.NaN };
}
