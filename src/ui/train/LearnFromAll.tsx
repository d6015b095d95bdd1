import { Switch } from "@mantine/core";
import { useActions, useSession } from "../use-session";

/** For a last training, when settings have been judged: nothing is held out to judge by. */
export function LearnFromAll() {
  const isOn = useSession(({ settings }) => settings.learnsFromAll);
  const isIdle = useSession(({ run }) => run.phase === "idle");
  const { learnFromAll } = useActions();
  return (
    <Switch
      label="Learn from all images"
      description={
        isOn
          ? "Nothing is held out to judge by: a score is known only from a run with the same settings that held images out."
          : undefined
      }
      checked={isOn}
      disabled={!isIdle}
      onChange={(event) => learnFromAll(event.currentTarget.checked)}
    />
  );
}
