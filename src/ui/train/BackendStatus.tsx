import { NativeSelect } from "@mantine/core";
import { BACKEND_CHOICES } from "../../domain/backend";
import { type BackendState, canChangeBackend, type EngineLoss } from "../../session/session-state";
import { useActions, useSession } from "../use-session";
import { backendReason, CHOICE_NAMES } from "../words/backend-text";

/** What computes and why, and the choice of something else. */
export function BackendStatus() {
  const backend = useSession((session) => session.backend);
  const choice = useSession((session) => session.settings.backend);
  const canChange = useSession(canChangeBackend);
  const { chooseBackend } = useActions();
  const loss = useSession((session) => session.loss);
  const { label, reason } = backendWords(backend, loss);
  return (
    <div className="backend">
      <div className="backend-status" role="status" aria-label="Backend" title={reason}>
        <strong>{label}</strong> <span>{reason}</span>
      </div>
      <NativeSelect
        label="Compute with"
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

function backendWords(
  backend: BackendState,
  loss: EngineLoss | null,
): { readonly label: string; readonly reason: string } {
  switch (backend.phase) {
    case "starting":
      return { label: "Measuring", reason: "What this machine can do, with a few training steps." };
    case "failed":
      return { label: "None", reason: "Nothing that could compute has started." };
    case "ready":
      return {
        label: backend.report.label,
        reason: backendReason(backend.report, loss),
      };
    default:
      return backend satisfies never;
  }
}
