import { isSameData } from "../../session/same-data";
import { useNetwork } from "../model/use-network";
import { Step } from "../page/Step";
import { useSession } from "../use-session";
import { subjectText } from "../words/training-text";
import { BackendStatus } from "./BackendStatus";
import { EpochTable } from "./EpochTable";
import { TrainButtons } from "./TrainButtons";
import { TrainingCharts } from "./TrainingCharts";
import { TrainingStatus } from "./TrainingStatus";

export function TrainStep() {
  const network = useNetwork();
  return (
    <Step id="train">
      <div className="train-control">
        <TrainingStatus />
        <div className="train-buttons">
          <TrainButtons isNetworkWrong={!network.isValid} />
        </div>
      </div>
      <TrainHint isNetworkWrong={!network.isValid} />
      <TrainingCharts />
      <EpochTable />
      <BackendStatus />
    </Step>
  );
}

/** Why nothing can be trained just now. */
const STUDY_HINTS = {
  arena: "Algorithms are being compared; training waits until that ends or is stopped.",
  map: "The map is being drawn; training waits until that ends or is stopped.",
  "label-errors": "Labels are being checked; training waits until that ends or is stopped.",
} as const;

/** Always one line, so that nothing moves: what is missing, or what the model was trained on. */
function TrainHint({ isNetworkWrong }: { readonly isNetworkWrong: boolean }) {
  const hasData = useSession(({ training }) => training !== null);
  const isIdle = useSession(({ run }) => run.phase === "idle");
  const subject = useSession(({ run, model }) =>
    run.phase === "idle" ? (model?.subject ?? null) : run.subject,
  );
  const isOther = useSession(
    ({ model, training }) => model !== null && !isSameData(model.subject.data, training),
  );
  const study = useSession(({ understanding }) => understanding.study);
  const hint = study.phase === "running" ? STUDY_HINTS[study.kind] : text();
  return <p className="hint train-hint">{hint}</p>;

  function text(): string {
    if (isIdle && isNetworkWrong) return "The network of step 2 cannot be built; mend it first.";
    if (subject !== null) {
      const other = isIdle && isOther ? " The data in use now is other data." : "";
      return `${isIdle ? "Trained with" : "With"} ${subjectText(subject)}.${other}`;
    }
    return hasData
      ? "The network sees every digit a few times and corrects itself after each batch."
      : "Step 1 comes first: load your files, or use the sample digits.";
  }
}
