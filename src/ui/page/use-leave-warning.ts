import { useEffect } from "react";
import { useSession } from "../use-session";

/** Asks before the page is left while a network is being trained: that would be lost. */
export function useLeaveWarning(): void {
  const isTraining = useSession(({ run }) => run.phase !== "idle");
  useEffect(() => {
    if (!isTraining) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isTraining]);
}
