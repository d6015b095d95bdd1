/**
 * What somebody chose → the URL fragment: `#recipe=quick&seed=1&backend=wasm`.
 *
 * One URL sets up thirty machines in a classroom. The fragment names the recipe, the seed and only
 * what differs from the recipe; `read-address.ts` reads it.
 */
import type { BackendChoice } from "../domain/backend";
import { CHOICE_KEYS, NUMBER_KEYS } from "../domain/training/hyperparameter-fields";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { RECIPES, type RecipeName } from "../domain/training/recipes";

export interface Settings {
  readonly recipe: RecipeName;
  readonly hyperparameters: Hyperparameters;
  readonly backend: BackendChoice;
  /** Nothing is held out: a last training, when settings have been judged. */
  readonly learnsFromAll: boolean;
}

export const DEFAULT_SETTINGS: Settings = recipeSettings("quick", "auto");

export function recipeSettings(recipe: RecipeName, backend: BackendChoice): Settings {
  const hyperparameters = RECIPES[recipe];
  return { recipe, hyperparameters, backend, learnsFromAll: false };
}

export function writeSettings(settings: Settings): string {
  const { recipe, hyperparameters, backend, learnsFromAll } = settings;
  const base: Hyperparameters = RECIPES[recipe];
  const words = new URLSearchParams({ recipe, seed: String(hyperparameters.seed) });
  if (backend !== "auto") words.set("backend", backend);
  if (hyperparameters.network !== base.network) words.set("network", hyperparameters.network);
  for (const key of [...NUMBER_KEYS, ...CHOICE_KEYS]) {
    if (hyperparameters[key] !== base[key]) words.set(key, String(hyperparameters[key]));
  }
  if (learnsFromAll) words.set("learnFromAll", "yes");
  return `#${words}`;
}

/** Whether the recipe's hyperparameters were changed, the seed apart. */
export function isAdjusted({ recipe, hyperparameters }: Settings): boolean {
  const base: Hyperparameters = RECIPES[recipe];
  return (
    hyperparameters.network !== base.network ||
    [...NUMBER_KEYS, ...CHOICE_KEYS].some(
      (key) => key !== "seed" && hyperparameters[key] !== base[key],
    )
  );
}
