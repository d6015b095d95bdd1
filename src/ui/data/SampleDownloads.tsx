import { Button } from "@mantine/core";
import { download } from "../download";
import { useActions, useSession } from "../use-session";

const FILES = [
  { of: "training", fileName: "train.csv", label: "Save labelled samples" },
  { of: "test", fileName: "test.csv", label: "Save unlabelled samples" },
] as const;

/** The sample digits as files, to see how Kaggle's are made. */
export function SampleDownloads() {
  const hasTraining = useSession(({ training }) => training?.origin === "sample");
  const hasTest = useSession(({ test }) => test?.origin === "sample");
  const { writeCsv } = useActions();

  async function save(of: "training" | "test", fileName: string): Promise<void> {
    const csv = await writeCsv(of);
    if (csv !== null) download(csv, fileName);
  }

  const files = FILES.filter(({ of }) => (of === "training" ? hasTraining : hasTest));
  if (files.length === 0) return null;
  return (
    <div className="button-row">
      {files.map(({ of, fileName, label }) => (
        <Button
          key={of}
          variant="default"
          size="compact-sm"
          title={`As ${fileName}, in Kaggle's format`}
          onClick={() => void save(of, fileName)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
