/** Keeps the URL fragment and the settings the same, whichever of them changes. */
import type { Session } from "./session";
import { DEFAULT_SETTINGS, readSettings, type Settings, writeSettings } from "./settings-url";

export function settingsOfUrl(): Settings {
  return readSettings(location.hash) ?? DEFAULT_SETTINGS;
}

export function followUrl({ store, actions }: Session): void {
  window.addEventListener("hashchange", () => {
    const settings = readSettings(location.hash);
    if (settings !== null) actions.replaceSettings(settings);
  });
  store.subscribe(({ settings }, before) => {
    const fragment = writeSettings(settings);
    // Replaced, not pushed: Back leaves the page instead of undoing settings one by one.
    if (settings !== before.settings && fragment !== location.hash) {
      history.replaceState(history.state, "", fragment);
    }
  });
}
