/** Which learner a contestant is. */
import type { Contestant, ContestantOf, LearnerName } from "../domain/arena/contestants";
import type { Fit, FitProgress, FitTask, FitTools } from "./fit";
import { fitKernelSvm } from "./kernel-svm/fit-kernel-svm";
import { fitLinearSvm } from "./linear/linear-svm";
import { fitSoftmaxRegression } from "./linear/softmax-regression";
import type { Model } from "./model";
import { fitNearestNeighbours } from "./nearest-neighbours/fit-nearest-neighbours";
import { fitConvolutionalNetwork } from "./network/convolutional-network";
import { fitMultilayerPerceptron } from "./network/multilayer-perceptron";

/** A row for every learner. */
const FIT: { readonly [Name in LearnerName]: (contestant: ContestantOf<Name>) => Fit } = {
  softmax: () => fitSoftmaxRegression,
  "linear-svm": () => fitLinearSvm,
  knn: fitNearestNeighbours,
  mlp: () => fitMultilayerPerceptron,
  "kernel-svm": () => fitKernelSvm,
  convnet: fitConvolutionalNetwork,
};

/** @throws FailureError `cancelled` */
export function fitContestant(
  contestant: Contestant,
  task: FitTask,
  tools: FitTools,
): AsyncGenerator<FitProgress, Model> {
  return fitOf(contestant.learner, contestant)(task, tools);
}

function fitOf<Name extends LearnerName>(learner: Name, contestant: ContestantOf<Name>): Fit {
  return FIT[learner](contestant);
}
