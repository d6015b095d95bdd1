import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { originText, testDataText, trainingDataText } from "../words/data-text";
import { DataLayout } from "./DataLayout";
import { DataPreview } from "./DataPreview";
import { DataRemarks } from "./DataRemarks";
import { FileField } from "./FileField";
import { KaggleHelp } from "./KaggleHelp";
import { LoadProgress } from "./LoadProgress";

export function DataStep() {
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  return (
    <Step id="data">
      <p>Drop Kaggle's zip, or train.csv and test.csv, anywhere on this page. Or choose them:</p>
      <div className="file-fields">
        <FileField
          slot="training"
          label="Training data"
          hint="train.csv, with labels"
          status={trainingDataText(training)}
          origin={training === null ? "" : originText(training)}
        />
        <FileField
          slot="test"
          label="Test data"
          hint="test.csv, to predict"
          status={testDataText(test)}
          origin={test === null ? "" : originText(test)}
        />
      </div>
      <LoadProgress />
      <KaggleHelp />
      <DataLayout />
      <DataRemarks />
      <DataPreview />
    </Step>
  );
}
