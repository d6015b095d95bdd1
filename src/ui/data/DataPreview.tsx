import { ClassColumns } from "../ClassColumns";
import { useActions, useSession } from "../use-session";
import { DigitGrid } from "./DigitGrid";
import { DrawnAlike } from "./DrawnAlike";
import { SampleDownloads } from "./SampleDownloads";

/** What the loaded data looks like. */
export function DataPreview() {
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  const { showOtherDigits } = useActions();
  if (training === null && test === null) {
    return <p className="preview-empty">Some of your digits will appear here.</p>;
  }
  return (
    <div className="preview">
      {training !== null && (
        <>
          <DigitGrid
            title="From the training data"
            grid={training.examples}
            onShowOthers={() => void showOtherDigits("training")}
          />
          <ClassColumns
            title="Images of each class, and their mean"
            classLabels={training.classLabels}
            counts={training.classCounts}
            pictures={training.meanImages}
          />
          <DrawnAlike data={training} />
        </>
      )}
      {test !== null && (
        <details className="disclosure" open={training === null}>
          <summary>Digits to predict</summary>
          <DigitGrid
            title="From the test data"
            grid={test.examples}
            onShowOthers={() => void showOtherDigits("test")}
          />
        </details>
      )}
      <SampleDownloads />
    </div>
  );
}
