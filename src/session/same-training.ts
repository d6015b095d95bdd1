import type { RunSubject } from "./run-subject";
import { isSameData } from "./same-data";
import { writeSettings } from "./settings-url";

/** Whether two runs have the same settings, whatever computed them and whatever they held out. */
export function hasSameSettings({ settings: one }: RunSubject, { settings: other }: RunSubject) {
  const [first, second] = [one, other].map((settings) =>
    writeSettings({ ...settings, backend: "auto", learnsFromAll: false }),
  );
  return first === second;
}

/** Whether what one run was measured to be can be said of another. */
export function isSameTraining(one: RunSubject, other: RunSubject): boolean {
  return (
    hasSameSettings(one, other) &&
    isSameData(one.data, other.data) &&
    one.excluded.join() === other.excluded.join() &&
    one.atMost === other.atMost
  );
}
