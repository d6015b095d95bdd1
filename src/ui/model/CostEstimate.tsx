import type { ResolvedNetwork } from "../../domain/network/resolve";
import { trainingSeconds } from "../../domain/training/cost-estimate";
import { useSession } from "../use-session";
import { counted, roughDuration } from "../words/formats";
import { useSpeed } from "./use-speed";

/** Kaggle's train.csv, as long as nothing is loaded. */
const USUAL_IMAGES = 42_000;

interface CostEstimateProps {
  readonly network: ResolvedNetwork;
}

/** How long the training will take on this machine. */
export function CostEstimate({ network }: CostEstimateProps) {
  const hyperparameters = useSession((session) => session.settings.hyperparameters);
  const images = useSession((session) => session.training?.imageCount ?? USUAL_IMAGES);
  const speed = useSpeed();
  const subject = `${counted(hyperparameters.epochs, "epoch")} of ${counted(images, "image")}`;
  if (speed === null) return <p className="cost">{subject}</p>;
  const seconds = trainingSeconds(network, hyperparameters, images, speed);
  return (
    <p className="cost">
      {subject}: <strong>{roughDuration(seconds)}</strong> on this machine
    </p>
  );
}
