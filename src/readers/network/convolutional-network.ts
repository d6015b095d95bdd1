/** The page's own recipes, as contestants. */
import type { ContestantOf } from "../../domain/arena/contestants";
import { RECIPES } from "../../domain/training/recipes";
import type { Fit } from "../fit";
import type { NetworkModel } from "./network-model";

export function fitConvolutionalNetwork({
  recipe,
}: Pick<ContestantOf<"convnet">, "recipe">): Fit<NetworkModel> {
  return (task, { trainNetwork }) => {
    const { seed } = task;
    return trainNetwork(task, { ...RECIPES[recipe], seed });
  };
}
