/** What was chosen before, to go back to and forth again: recipe, layers and numbers. */
import type { Settings } from "./settings-url";

export type Chosen = Pick<Settings, "recipe" | "hyperparameters">;

export interface SettingsHistory {
  /** Oldest first. */
  readonly past: readonly Chosen[];
  /** What was undone, the newest last. */
  readonly future: readonly Chosen[];
}

export const NO_HISTORY: SettingsHistory = { past: [], future: [] };

/** More than anybody goes back. */
const MOST = 100;

export function withChange(
  history: SettingsHistory,
  before: Settings,
  after: Settings,
): SettingsHistory {
  if (isSameChoice(before, after)) return history;
  return { past: [...history.past, chosenIn(before)].slice(-MOST), future: [] };
}

export interface Stepped {
  readonly history: SettingsHistory;
  readonly settings: Settings;
}

/** @returns null where there is nothing to undo */
export function undone({ past, future }: SettingsHistory, now: Settings): Stepped | null {
  const last = past.at(-1);
  if (!last) return null;
  const history = { past: past.slice(0, -1), future: [...future, chosenIn(now)] };
  return { history, settings: { ...now, ...last } };
}

/** @returns null where nothing was undone */
export function redone({ past, future }: SettingsHistory, now: Settings): Stepped | null {
  const next = future.at(-1);
  if (!next) return null;
  const history = { past: [...past, chosenIn(now)], future: future.slice(0, -1) };
  return { history, settings: { ...now, ...next } };
}

function chosenIn({ recipe, hyperparameters }: Settings): Chosen {
  return { recipe, hyperparameters };
}

export function isSameChoice(one: Chosen, other: Chosen): boolean {
  const keys = Object.keys(one.hyperparameters) as (keyof Chosen["hyperparameters"])[];
  return (
    one.recipe === other.recipe &&
    keys.every((key) => one.hyperparameters[key] === other.hyperparameters[key])
  );
}
