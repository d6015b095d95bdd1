/**
 * What somebody chose ⇄ the URL fragment: `#recipe=quick&seed=1&backend=wasm`.
 *
 * One URL sets up thirty machines in a classroom. The fragment names the recipe, the seed and only
 * what differs from the recipe. It is read with the tables of limits in `hyperparameter-fields.ts`: a
 * value that makes no sense is ignored, one beyond the limits becomes the limit.
 */
import { BACKEND_CHOICES, type BackendChoice } from "../domain/backend";
import { splitEnsemble } from "../domain/network/ensemble-word";
import { readNetwork } from "../domain/network/text";
import {
  CHOICE_FIELDS,
  CHOICE_KEYS,
  NUMBER_KEYS,
  type NumberKey,
  withinLimits,
} from "../domain/training/hyperparameter-fields";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { RECIPE_NAMES, RECIPES, type RecipeName } from "../domain/training/recipes";

export interface Settings {
  readonly recipe: RecipeName;
  readonly hyperparameters: Hyperparameters;
  readonly backend: BackendChoice;
}

export const DEFAULT_SETTINGS: Settings = recipeSettings("quick", "auto");

export function recipeSettings(recipe: RecipeName, backend: BackendChoice): Settings {
  return { recipe, hyperparameters: RECIPES[recipe].hyperparameters, backend };
}

/** @returns null where the fragment holds no settings at all, as in a link to a heading */
export function readSettings(fragment: string): Settings | null {
  const words = new URLSearchParams(fragment.replace(/^#/, ""));
  if (![...words.keys()].some(isSettingName)) return null;

  const recipe = RECIPE_NAMES.find((name) => name === words.get("recipe")) ?? "quick";
  const backend = BACKEND_CHOICES.find((name) => name === words.get("backend")) ?? "auto";
  const base: Hyperparameters = RECIPES[recipe].hyperparameters;
  const numbers = NUMBER_KEYS.flatMap((key) => {
    const value = readNumber(key, words.get(key));
    return value === null ? [] : [[key, value] as const];
  });
  const choices = CHOICE_KEYS.flatMap((key) => {
    const value = words.get(key);
    return value !== null && Object.hasOwn(CHOICE_FIELDS[key].options, value)
      ? [[key, value] as const]
      : [];
  });
  return {
    recipe,
    backend,
    hyperparameters: {
      ...base,
      ...readLayers(words.get("network")),
      ...Object.fromEntries([...numbers, ...choices]),
    },
  };
}

export function writeSettings({ recipe, hyperparameters, backend }: Settings): string {
  const base: Hyperparameters = RECIPES[recipe].hyperparameters;
  const words = new URLSearchParams({ recipe, seed: String(hyperparameters.seed) });
  if (backend !== "auto") words.set("backend", backend);
  if (hyperparameters.network !== base.network) words.set("network", hyperparameters.network);
  for (const key of [...NUMBER_KEYS, ...CHOICE_KEYS]) {
    if (hyperparameters[key] !== base[key]) words.set(key, String(hyperparameters[key]));
  }
  return `#${words}`;
}

/** Whether the recipe's hyperparameters were changed, the seed apart. */
export function isAdjusted({ recipe, hyperparameters }: Settings): boolean {
  const base: Hyperparameters = RECIPES[recipe].hyperparameters;
  return (
    hyperparameters.network !== base.network ||
    [...NUMBER_KEYS, ...CHOICE_KEYS].some(
      (key) => key !== "seed" && hyperparameters[key] !== base[key],
    )
  );
}

function isSettingName(name: string): boolean {
  return ["recipe", "backend", "network", ...NUMBER_KEYS, ...CHOICE_KEYS].includes(name);
}

function readNumber(key: NumberKey, text: string | null): number | null {
  return text === null || text.trim() === "" ? null : withinLimits(key, Number(text));
}

/** A network, and how many of it vote where the text says so as it once did. */
function readLayers(text: string | null): Partial<Pick<Hyperparameters, "network" | "members">> {
  if (text === null) return {};
  const { network, members } = splitEnsemble(text);
  const voting = members === null ? null : withinLimits("members", members);
  try {
    readNetwork(network);
    return voting === null ? { network } : { network, members: voting };
  } catch {
    // Ignored like any other value of a URL that makes no sense.
    return {};
  }
}
