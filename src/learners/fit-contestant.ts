/** Which learner a contestant is. */
import type { Contestant } from "../domain/arena/contestants";
import { fitConvolutionalNetwork } from "./convolutional-network";
import { fitKernelSvm } from "./kernel-svm/kernel-svm";
import type { Fit } from "./learner";
import { fitLinearSvm } from "./linear-svm";
import { fitMultilayerPerceptron } from "./multilayer-perceptron";
import { fitNearestNeighbours } from "./nearest-neighbours/nearest-neighbours";
import { fitSoftmaxRegression } from "./softmax-regression";

export function fitOf(contestant: Contestant): Fit {
  switch (contestant.learner) {
    case "softmax":
      return fitSoftmaxRegression;
    case "linear-svm":
      return fitLinearSvm;
    case "kernel-svm":
      return fitKernelSvm;
    case "knn":
      return fitNearestNeighbours(contestant);
    case "mlp":
      return fitMultilayerPerceptron;
    case "convnet":
      return fitConvolutionalNetwork(contestant.recipe);
    default:
      return contestant satisfies never;
  }
}
