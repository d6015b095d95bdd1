import { Button } from "@mantine/core";
import { SAVE_SAMPLES, savedAsText } from "#words/data-step-text";
import { download } from "../download";
import parts from "../parts/shared.module.css";
import { useActions, useSession } from "../use-session";

const FILES = [
  { of: "training", fileName: "train.csv" },
  { of: "test", fileName: "test.csv" },
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
    <div className={parts.buttonRow}>
      {files.map(({ of, fileName }) => (
        <Button
          key={of}
          variant="default"
          size="compact-sm"
          title={savedAsText(fileName)}
          onClick={() => void save(of, fileName)}
        >
          {SAVE_SAMPLES[of]}
        </Button>
      ))}
    </div>
  );
}
