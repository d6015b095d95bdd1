/** The page's own recipes, as contestants. */
import { RECIPES, type RecipeName } from "../domain/training/recipes";
import type { Fit } from "./learner";
import { fitNetwork } from "./network-learner";

export function fitConvolutionalNetwork(recipe: RecipeName): Fit {
  return fitNetwork(() => RECIPES[recipe].hyperparameters);
}
