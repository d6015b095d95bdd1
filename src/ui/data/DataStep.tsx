import { useEffect } from "react";
import { originText, testDataText, trainingDataText, withNext } from "#words/data-text";
import type { Place } from "../../domain/placing-note";
import { late } from "../late";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { DataLayout } from "./DataLayout";
import { DataRemarks } from "./DataRemarks";
import styles from "./DataStep.module.css";
import { FileField } from "./FileField";
import { KaggleHelp } from "./KaggleHelp";
import { LoadButton } from "./LoadButton";
import { LoadRoom } from "./LoadRoom";

const OwnDataRemarks = late(async () => (await import("./OwnDataRemarks")).OwnDataRemarks);

export function DataStep() {
  const isReading = useSession(({ loading }) => loading.phase === "files");
  const hasOwn = useSession(
    (session) => session.training?.origin === "file" || session.test?.origin === "file",
  );
  useEffect(() => {
    if (isReading) OwnDataRemarks.prefetch();
  }, [isReading]);
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  const queued = useSession((session) => session.next);
  const next = (slot: Place) => queued.findLast(({ place }) => place === slot)?.subject ?? null;
  return (
    <Step id="data" aside={<LoadButton />}>
      <div className={styles.slots}>
        <FileField
          slot="training"
          status={withNext(trainingDataText(training), training === null, next("training"))}
          origin={training === null ? "" : originText(training)}
        />
        <FileField
          slot="test"
          status={withNext(testDataText(test), test === null, next("test"))}
          origin={test === null ? "" : originText(test)}
        />
      </div>
      <LoadRoom />
      <div className={styles.below}>
        <div className={styles.layout}>
          <DataLayout />
        </div>
        {hasOwn && <OwnDataRemarks.Part />}
        <DataRemarks />
        <KaggleHelp />
      </div>
    </Step>
  );
}
