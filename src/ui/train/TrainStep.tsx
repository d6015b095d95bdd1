import { useNetwork } from "../model/use-network";
import { Step } from "../page/Step";
import { BackendStatus } from "./BackendStatus";
import { EpochTable } from "./EpochTable";
import { LearnFromAll } from "./LearnFromAll";
import { TrainButtons } from "./TrainButtons";
import { TrainHint } from "./TrainHint";
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
      <LearnFromAll />
      <TrainHint isNetworkWrong={!network.isValid} />
      <TrainingCharts />
      <EpochTable />
      <BackendStatus />
    </Step>
  );
}
