import { trainingSeconds } from "../../domain/training/cost-estimate";
import type { LayerShape } from "../../domain/training/network-shapes";
import { useSession } from "../use-session";
import { counted, roughDuration } from "../words/formats";
import { useSpeed } from "./use-speed";

/** Kaggle's train.csv, as long as nothing is loaded. */
const USUAL_IMAGES = 42_000;

interface CostEstimateProps {
  readonly shapes: readonly LayerShape[];
}

/** How long the training will take on this machine. */
export function CostEstimate({ shapes }: CostEstimateProps) {
  const hyperparameters = useSession((session) => session.settings.hyperparameters);
  const images = useSession((session) => session.training?.imageCount ?? USUAL_IMAGES);
  const speed = useSpeed();
  const subject = `${counted(hyperparameters.epochs, "epoch")} of ${counted(images, "image")}`;
  if (speed === null) return <p className="cost">{subject}</p>;
  const seconds = trainingSeconds(shapes, hyperparameters, images, speed);
  return (
    <p className="cost">
      {subject}: <strong>{roughDuration(seconds)}</strong> on this machine
    </p>
  );
}
