import { Switch } from "@mantine/core";
import { LIVE, LIVE_LABEL } from "#words/live-text";
import { useActions, useSession } from "../use-session";

/** Whether each change of a setting or a layer is learned with at once. */
export function LiveSwitch() {
  const isOn = useSession(({ live }) => live.isOn);
  const { goLive } = useActions();
  return (
    <Switch
      aria-label={LIVE}
      label={LIVE_LABEL}
      checked={isOn}
      onChange={(event) => goLive(event.currentTarget.checked)}
    />
  );
}
