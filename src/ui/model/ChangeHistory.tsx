import { REDO_CHANGE, UNDO_CHANGE } from "#words/layer-text";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";

/** Of recipe, layers and settings, one change after the other. */
export function ChangeHistory() {
  const hasPast = useSession(({ history }) => history.past.length > 0);
  const hasFuture = useSession(({ history }) => history.future.length > 0);
  const { undoChange, redoChange } = useActions();
  return (
    <>
      <RestingButton variant="subtle" size="compact-xs" isResting={!hasPast} onClick={undoChange}>
        {UNDO_CHANGE}
      </RestingButton>
      <RestingButton variant="subtle" size="compact-xs" isResting={!hasFuture} onClick={redoChange}>
        {REDO_CHANGE}
      </RestingButton>
    </>
  );
}
