import { STEP_TITLES } from "#words/page-text";
import { useNetwork } from "../model/use-network";
import { headingId } from "../page/steps";
import { joined } from "../parts/joined";
import { Frame } from "../parts/Panel";
import parts from "../parts/shared.module.css";
import { Wall } from "../wall/Wall";
import { EpochTable } from "./EpochTable";
import { LearnFromAll } from "./LearnFromAll";
import { LiveSwitch } from "./LiveSwitch";
import { Stage } from "./Stage";
import { StageFoot } from "./StageFoot";
import styles from "./TrainStep.module.css";
import { WatchRoom } from "./WatchRoom";

/** The middle of the page: what is being learned, and how well. */
export function TrainStep({ className }: { readonly className?: string | undefined }) {
  const network = useNetwork();
  return (
    <section
      id="train"
      className={joined(styles.train, className)}
      aria-labelledby={headingId("train")}
    >
      <h2 id={headingId("train")} className={parts.heard} tabIndex={-1}>
        {STEP_TITLES.train}
      </h2>
      <Frame className={styles.stage}>
        <Stage isNetworkWrong={!network.isValid} />
      </Frame>
      <Frame className={styles.watch}>
        <Wall />
        <WatchRoom />
        <EpochTable />
        <StageFoot>
          <LiveSwitch />
          <LearnFromAll />
        </StageFoot>
      </Frame>
    </section>
  );
}
