import type { Place } from "../../domain/placing-note";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { originText, testDataText, trainingDataText, withNext } from "../words/data-text";
import { DataLayout } from "./DataLayout";
import { DataRemarks } from "./DataRemarks";
import { FileField } from "./FileField";
import { KaggleHelp } from "./KaggleHelp";
import { LikenessRemark } from "./LikenessRemark";
import { LoadProgress } from "./LoadProgress";
import { LoneLabels } from "./LoneLabels";
import { MendNotes } from "./MendNotes";
import { TurnChoice } from "./TurnChoice";

export function DataStep() {
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  const queued = useSession((session) => session.next);
  const next = (slot: Place) => queued.findLast(({ place }) => place === slot)?.name ?? "";
  return (
    <Step id="data">
      <p>Drop Kaggle's zip, or train.csv and test.csv, anywhere on this page. Or choose them:</p>
      <div className="file-fields">
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
      <LoadProgress />
      <KaggleHelp />
      <DataLayout />
      <TurnChoice />
      <LikenessRemark />
      <MendNotes />
      <LoneLabels />
      <DataRemarks />
    </Step>
  );
}
