import { Button } from "@mantine/core";
import { download } from "../download";
import { useActions, useSession } from "../use-session";

/** The sample digits as files, to see how Kaggle's are made. */
export function SampleDownloads() {
  const hasTraining = useSession(({ training }) => training?.origin === "sample");
  const hasTest = useSession(({ test }) => test?.origin === "sample");
  const { writeCsv } = useActions();

  async function save(of: "training" | "test", fileName: string): Promise<void> {
    const csv = await writeCsv(of);
    if (csv !== null) download(csv, fileName);
  }

  if (!hasTraining && !hasTest) return null;
  return (
    <div className="button-row">
      {hasTraining && (
        <Button
          variant="default"
          size="compact-sm"
          title="As train.csv, in Kaggle's format"
          onClick={() => void save("training", "train.csv")}
        >
          Save labelled samples
        </Button>
      )}
      {hasTest && (
        <Button
          variant="default"
          size="compact-sm"
          title="As test.csv, in Kaggle's format"
          onClick={() => void save("test", "test.csv")}
        >
          Save unlabelled samples
        </Button>
      )}
    </div>
  );
}
