import { Button, Progress } from "@mantine/core";
import type { Loading } from "../../session/session-state";
import { useActions, useSession } from "../use-session";
import { count, megabytes } from "../words/formats";

/** How far reading or making the data is, or the button for those who have none. */
export function LoadProgress() {
  const loading = useSession((session) => session.loading);
  const wasCancelled = useSession((session) => session.wasLoadingCancelled);
  const hasData = useSession(({ training, test }) => training !== null || test !== null);
  const { makeSampleDigits, cancelLoading } = useActions();

  const isIdle = loading.phase === "idle";
  return (
    <div className="load-row">
      {!isIdle && (
        <div className="load-progress">
          <p className="hint">{progressText(loading)}</p>
          <Progress value={100 * share(loading)} aria-label="Loading" color="ink" />
        </div>
      )}
      {/* One button that changes its word, so that the focus stays where it is. */}
      <Button
        variant="default"
        onClick={() => void (isIdle ? makeSampleDigits() : cancelLoading())}
      >
        {isIdle ? "Use sample digits" : "Cancel"}
      </Button>
      {isIdle && <p className="hint">{hint(wasCancelled, hasData)}</p>}
    </div>
  );
}

function hint(wasCancelled: boolean, hasData: boolean): string {
  if (wasCancelled) return "Loading was cancelled.";
  return hasData ? "They replace what is loaded." : "No files yet? Generated handwriting will do.";
}

type Busy = Exclude<Loading, { phase: "idle" }>;

function share(loading: Busy): number {
  const [done, total] =
    loading.phase === "files"
      ? [loading.bytesRead, loading.bytesTotal]
      : [loading.done, loading.total];
  return total === 0 ? 0 : done / total;
}

function progressText(loading: Busy): string {
  if (loading.phase === "samples") return `Writing digits: ${count(loading.done)}`;
  if (loading.bytesTotal === 0) return "Opening the file…";
  const { fileName, bytesRead, bytesTotal } = loading;
  return `${fileName}: ${megabytes(bytesRead)} of ${megabytes(bytesTotal)}`;
}
