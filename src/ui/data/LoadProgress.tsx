import { Button, Progress } from "@mantine/core";
import type { Loading } from "../../session/session-state";
import { useActions, useSession } from "../use-session";
import { count, list, megabytes } from "../words/formats";

/** How far reading or making the data is, or the button for those who have none. */
export function LoadProgress() {
  const loading = useSession((session) => session.loading);
  const next = useSession((session) => session.next);
  const cancelled = useSession((session) => session.cancelled);
  const hasData = useSession(({ training, test }) => training !== null || test !== null);
  const { makeSampleDigits, cancelLoading } = useActions();

  const isIdle = loading.phase === "idle";
  return (
    <div className="load-row">
      {!isIdle && (
        <div className="load-progress">
          <p className="hint">{progressText(loading)}</p>
          <Progress value={100 * share(loading)} aria-label="Loading" color="ink" />
          {next.length > 0 && <p className="hint">Next: {list(next.map(({ name }) => name))}</p>}
        </div>
      )}
      {/* One button that changes its word, so that the focus stays where it is. */}
      <Button
        variant="default"
        className="load-button"
        onClick={() => void (isIdle ? makeSampleDigits() : cancelLoading())}
      >
        {isIdle ? "Use sample digits" : `Cancel ${nameOf(loading)}`}
      </Button>
      {isIdle && <p className="hint">{hint(cancelled, hasData)}</p>}
    </div>
  );
}

function hint(cancelled: string, hasData: boolean): string {
  if (cancelled !== "") return `Loading was cancelled: ${cancelled}.`;
  return hasData
    ? "They replace what is loaded, which Undo brings back."
    : "No files yet? Generated handwriting will do.";
}

type Busy = Exclude<Loading, { phase: "idle" }>;

function nameOf(loading: Busy): string {
  return loading.phase === "files" ? loading.name : "the sample digits";
}

function share(loading: Busy): number {
  const [done, total] =
    loading.phase === "files"
      ? [loading.bytesRead, loading.bytesTotal]
      : [loading.done, loading.total];
  return total === 0 ? 0 : done / total;
}

function progressText(loading: Busy): string {
  if (loading.phase === "samples") return `Writing digits: ${count(loading.done)}`;
  if (loading.bytesTotal === 0) return `Opening ${loading.name}…`;
  const { fileName, bytesRead, bytesTotal } = loading;
  return `${fileName}: ${megabytes(bytesRead)} of ${megabytes(bytesTotal)}`;
}
