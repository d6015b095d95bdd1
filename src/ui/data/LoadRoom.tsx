import { Progress } from "@mantine/core";
import {
  cancelledText,
  DROP_ANYWHERE,
  LOADING_NAME,
  loadingText,
  nextText,
  shareLoaded,
} from "#words/loading-text";
import { useSession } from "../use-session";
import { FolderChoice } from "./FolderChoice";
import styles from "./LoadRoom.module.css";

/** How far reading or making the data is; otherwise how files come here. */
export function LoadRoom() {
  const loading = useSession((session) => session.loading);
  const next = useSession((session) => session.next);
  const cancelled = useSession((session) => session.cancelled);
  if (loading.phase === "idle") {
    return (
      <div className={styles.room}>
        <p>
          {cancelled === null ? DROP_ANYWHERE : cancelledText(cancelled)} <FolderChoice />
        </p>
      </div>
    );
  }
  return (
    <div className={styles.room}>
      <div className={styles.line}>
        <p>{loadingText(loading)}</p>
        {next.length > 0 && <p>{nextText(next.map(({ subject }) => subject))}</p>}
      </div>
      <Progress value={100 * shareLoaded(loading)} aria-label={LOADING_NAME} color="ink" />
    </div>
  );
}
