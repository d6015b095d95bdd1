/** The session's state for whoever wants to watch it: the reducer in a zustand store. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SessionEvent } from "./session-events";
import { reduceSession } from "./session-reducer";
import { initialState, type SessionState } from "./session-state";
import type { Settings } from "./settings-url";

export interface SessionStore {
  readonly api: StoreApi<SessionState>;
  readonly get: () => SessionState;
  readonly dispatch: (event: SessionEvent) => void;
}

export function createSessionStore(settings: Settings): SessionStore {
  const api = createStore<SessionState>(() => initialState(settings));
  return {
    api,
    get: api.getState,
    dispatch: (event) => api.setState((state) => reduceSession(state, event), true),
  };
}
