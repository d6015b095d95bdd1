import { NativeSelect } from "@mantine/core";
import {
  BACKEND,
  BACKEND_FAILED,
  BACKEND_STARTING,
  backendAside,
  backendReason,
  CHOICE_NAMES,
  COMPUTE_WITH,
} from "#words/backend-text";
import { BACKEND_CHOICES } from "../../domain/backend";
import { type BackendState, canChangeBackend, type EngineLoss } from "../../session/session-state";
import parts from "../parts/shared.module.css";
import { useActions, useSession } from "../use-session";
import styles from "./BackendStatus.module.css";

/** What computes and why, and the choice of something else. */
export function BackendStatus() {
  const backend = useSession((session) => session.backend);
  const choice = useSession((session) => session.settings.backend);
  const canChange = useSession(canChangeBackend);
  const { chooseBackend } = useActions();
  const loss = useSession((session) => session.loss);
  const { label, aside, reason } = backendWords(backend, loss);
  return (
    <div className={styles.backend}>
      <div className={styles.status} role="status" aria-label={BACKEND} title={reason}>
        {label}
        {/* Who listens hears the whole of it instead. */}
        <span aria-hidden>{aside}</span>
        <span className={parts.heard}> {reason}</span>
      </div>
      <NativeSelect
        label={COMPUTE_WITH}
        classNames={{ root: styles.choice }}
        size="xs"
        value={choice}
        disabled={!canChange}
        onChange={(event) => {
          const chosen = BACKEND_CHOICES.find((name) => name === event.currentTarget.value);
          if (chosen !== undefined) chooseBackend(chosen);
        }}
        data={BACKEND_CHOICES.map((value) => ({ value, label: CHOICE_NAMES[value] }))}
      />
    </div>
  );
}

/** @returns what computes, why in short, and the whole of why */
function backendWords(
  backend: BackendState,
  loss: EngineLoss | null,
): { readonly label: string; readonly aside: string; readonly reason: string } {
  switch (backend.phase) {
    case "starting":
      return { label: BACKEND_STARTING, aside: "", reason: "" };
    case "failed":
      return { label: BACKEND_FAILED, aside: "", reason: "" };
    case "ready":
      return {
        label: backend.report.label,
        aside: backendAside(backend.report, loss),
        reason: backendReason(backend.report, loss),
      };
    default:
      return backend satisfies never;
  }
}
