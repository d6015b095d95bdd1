import type { AddressRemark } from "../domain/failure";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { RecipeName } from "../domain/training/recipes";
import { canChangeBackend } from "./session-state";
import type { SessionStore } from "./session-store";
import { recipeSettings, type Settings } from "./settings-url";

export interface SettingsActions {
  /** Takes all of a recipe's hyperparameters, but keeps the seed. */
  readonly chooseRecipe: (recipe: RecipeName) => void;
  readonly changeHyperparameters: (changed: Partial<Hyperparameters>) => void;
  /** Takes the last change of recipe, layers or numbers back. */
  readonly undoChange: () => void;
  readonly redoChange: () => void;
  /** Whether each change is to be learned with at once. */
  readonly goLive: (isOn: boolean) => void;
  /** Whether nothing is to be held out of the next training. */
  readonly learnFromAll: (isWanted: boolean) => void;
  /** As when somebody edits the URL. */
  readonly replaceSettings: (settings: Settings) => void;
  /** Shows once what of an address is not in use. */
  readonly tellOfAddress: (remarks: readonly AddressRemark[]) => void;
}

export function settingsActions(
  store: SessionStore,
  startBackend: () => Promise<void>,
): SettingsActions {
  const change = (settings: Settings) => store.dispatch({ kind: "settings-changed", settings });
  return {
    chooseRecipe: (recipe) => {
      const { backend, hyperparameters, learnsFromAll } = store.get().settings;
      const settings = { ...recipeSettings(recipe, backend), learnsFromAll };
      const { seed } = hyperparameters;
      change({ ...settings, hyperparameters: { ...settings.hyperparameters, seed } });
    },
    changeHyperparameters: (changed) => {
      const { settings } = store.get();
      change({ ...settings, hyperparameters: { ...settings.hyperparameters, ...changed } });
    },
    undoChange: () => store.dispatch({ kind: "change-undone" }),
    redoChange: () => store.dispatch({ kind: "change-redone" }),
    goLive: (isOn) => store.dispatch({ kind: "live-switched", isOn }),
    tellOfAddress: (remarks) => {
      store.dispatch({ kind: "address-read" });
      if (remarks.length === 0) return;
      const failure = { code: "address-not-in-use", remarks } as const;
      store.dispatch({ kind: "failed", area: "settings", failures: [failure] });
    },
    learnFromAll: (learnsFromAll) => change({ ...store.get().settings, learnsFromAll }),
    replaceSettings: (settings) => {
      const { settings: before } = store.get();
      change(settings);
      // Who computes keeps the backend; whoever comes next takes the one that is asked for.
      if (settings.backend !== before.backend && canChangeBackend(store.get())) void startBackend();
    },
  };
}
