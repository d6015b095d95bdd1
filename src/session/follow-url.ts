/** Keeps the URL fragment and the settings the same, whichever of them changes. */

import { type Address, readAddress } from "./read-address";
import type { Session } from "./session";
import { DEFAULT_SETTINGS, writeSettings } from "./settings-url";

export function openedAddress(): Address {
  const address = readAddress(location.hash, location.search);
  return address ?? { settings: DEFAULT_SETTINGS, remarks: [] };
}

/** @param opened what the page was opened with, to be rewritten to what is in use */
export function followUrl({ store, actions }: Session, opened: Address): void {
  if (readAddress(location.hash, location.search) !== null) take(opened);
  window.addEventListener("hashchange", () => {
    const address = readAddress(location.hash);
    if (address === null) return;
    actions.replaceSettings(address.settings);
    take(address);
  });
  store.subscribe(({ settings }, before) => {
    if (settings !== before.settings) write(writeSettings(settings));
  });

  /** Copied on, the address must not ask again for what is not in use. */
  function take({ settings, remarks }: Address): void {
    actions.tellOfAddress(remarks);
    write(writeSettings(settings));
  }
}

/** Replaced, not pushed: Back leaves the page instead of undoing settings one by one. */
function write(fragment: string): void {
  if (fragment === location.hash && location.search === "") return;
  history.replaceState(history.state, "", `${location.pathname}${fragment}`);
}
