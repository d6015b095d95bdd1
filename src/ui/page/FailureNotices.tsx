import { useEffect } from "react";
import { late } from "../late";
import { useSession } from "../use-session";

/** With all sentences on what can go wrong, most of which nobody ever sees. */
const Notices = late(async () => (await import("./Notices")).Notices);

/** What failed and has not been dismissed. */
export function FailureNotices() {
  const hasFailed = useSession(({ failures }) => failures.length > 0);
  const isReading = useSession(({ loading }) => loading.phase === "files");
  useEffect(() => {
    // What goes wrong goes wrong mostly with files.
    if (isReading) Notices.prefetch();
  }, [isReading]);
  return hasFailed && <Notices.Part />;
}
