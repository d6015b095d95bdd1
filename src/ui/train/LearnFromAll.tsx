import { Switch } from "@mantine/core";
import { LEARN_FROM_ALL, NOTHING_HELD_OUT } from "#words/setting-text";
import { useActions, useSession } from "../use-session";

/** For a last training, when settings have been judged: nothing is held out to judge by. */
export function LearnFromAll() {
  const isOn = useSession(({ settings }) => settings.learnsFromAll);
  const isIdle = useSession(({ run }) => run.phase === "idle");
  const { learnFromAll } = useActions();
  return (
    <Switch
      label={LEARN_FROM_ALL}
      description={isOn ? NOTHING_HELD_OUT : undefined}
      checked={isOn}
      disabled={!isIdle}
      onChange={(event) => learnFromAll(event.currentTarget.checked)}
    />
  );
}
