import { Button } from "@mantine/core";
import { cancelText, SAMPLES_REPLACE, USE_SAMPLES } from "#words/loading-text";
import { useActions, useSession } from "../use-session";
import styles from "./LoadButton.module.css";

/** Makes sample digits; while data is being read or made it changes its word, and the focus stays. */
export function LoadButton() {
  const loading = useSession((session) => session.loading);
  const hasData = useSession(({ training, test }) => training !== null || test !== null);
  const { makeSampleDigits, cancelLoading } = useActions();
  const isIdle = loading.phase === "idle";
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={styles.button}
      title={isIdle && hasData ? SAMPLES_REPLACE : undefined}
      onClick={() => void (isIdle ? makeSampleDigits() : cancelLoading())}
    >
      {isIdle ? USE_SAMPLES : cancelText(loading)}
    </Button>
  );
}
