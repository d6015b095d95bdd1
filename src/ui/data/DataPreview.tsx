import { ClassColumns } from "../ClassColumns";
import { useActions, useSession } from "../use-session";
import styles from "./DataPreview.module.css";
import { DigitGrid } from "./DigitGrid";
import { DrawnAlike } from "./DrawnAlike";
import { SampleDownloads } from "./SampleDownloads";

/** What the loaded data looks like. */
export function DataPreview() {
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  const { showOtherDigits } = useActions();
  return (
    <div className={styles.preview}>
      <div className={styles.grids}>
        {training !== null && (
          <DigitGrid
            title="From the training data"
            grid={training.examples}
            others="Show other digits"
            onShowOthers={() => void showOtherDigits("training")}
          />
        )}
        {test !== null && (
          <DigitGrid
            title="From the test data"
            grid={test.examples}
            others="Show other digits to predict"
            onShowOthers={() => void showOtherDigits("test")}
          />
        )}
      </div>
      {training !== null && (
        <>
          <ClassColumns
            title="Images of each class, and their mean"
            classLabels={training.classLabels}
            counts={training.classCounts}
            pictures={training.meanImages}
          />
          <DrawnAlike data={training} />
        </>
      )}
      <SampleDownloads />
    </div>
  );
}
