import { MEAN_OF_EACH } from "#words/data-step-text";
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
            of="training"
            grid={training.examples}
            onShowOthers={() => void showOtherDigits("training")}
          />
        )}
        {test !== null && (
          <DigitGrid
            of="test"
            grid={test.examples}
            onShowOthers={() => void showOtherDigits("test")}
          />
        )}
      </div>
      {training !== null && (
        <>
          <ClassColumns
            title={MEAN_OF_EACH}
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
