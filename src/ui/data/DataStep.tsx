import type { Place } from "../../domain/placing-note";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { originText, testDataText, trainingDataText, withNext } from "../words/data-text";
import { DataLayout } from "./DataLayout";
import { DataRemarks } from "./DataRemarks";
import styles from "./DataStep.module.css";
import { FileField } from "./FileField";
import { KaggleHelp } from "./KaggleHelp";
import { LikenessRemark } from "./LikenessRemark";
import { LoadButton } from "./LoadButton";
import { LoadRoom } from "./LoadRoom";
import { LoneLabels } from "./LoneLabels";
import { MendNotes } from "./MendNotes";
import { TurnChoice } from "./TurnChoice";

export function DataStep() {
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  const queued = useSession((session) => session.next);
  const next = (slot: Place) => queued.findLast(({ place }) => place === slot)?.name ?? "";
  return (
    <Step id="data" aside={<LoadButton />}>
      <div className={styles.slots}>
        <FileField
          slot="training"
          label="Training data"
          hint="train.csv, with labels"
          status={withNext(trainingDataText(training), training === null, next("training"))}
          origin={training === null ? "" : originText(training)}
        />
        <FileField
          slot="test"
          label="Test data"
          hint="test.csv, to predict"
          status={withNext(testDataText(test), test === null, next("test"))}
          origin={test === null ? "" : originText(test)}
        />
      </div>
      <LoadRoom />
      <div className={styles.below}>
        <div className={styles.layout}>
          <DataLayout />
        </div>
        <LikenessRemark />
        <TurnChoice />
        <MendNotes />
        <LoneLabels />
        <DataRemarks />
        <KaggleHelp />
      </div>
    </Step>
  );
}
