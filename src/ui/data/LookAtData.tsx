import { LOOK_AT_DATA } from "#words/data-step-text";
import { Panel } from "../parts/Panel";
import { useSession } from "../use-session";
import { DataPreview } from "./DataPreview";

/** What the loaded data looks like, on the shelf below. */
export function LookAtData() {
  const hasData = useSession(({ training, test }) => training !== null || test !== null);
  if (!hasData) return null;
  return (
    <Panel id="look" title={LOOK_AT_DATA}>
      <DataPreview />
    </Panel>
  );
}
