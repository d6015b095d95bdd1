/** How components hear of the session: by watching the part of it that they show. */
import { createContext, use } from "react";
import { useStore } from "zustand";
import type { MetricLog } from "../session/metric-log";
import type { Session, SessionActions } from "../session/session";
import type { SessionState } from "../session/session-state";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

function useCurrentSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new TypeError("A SessionProvider was expected around the component");
  return session;
}

/** @param select picks what is there; a new object at each call would render without end */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useCurrentSession().store, select);
}

export function useActions(): SessionActions {
  return useCurrentSession().actions;
}

export function useMetricLog(): MetricLog {
  return useCurrentSession().metricLog;
}
