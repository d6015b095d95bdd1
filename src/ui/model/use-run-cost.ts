import type { ResolvedNetwork } from "../../domain/network/resolve";
import { trainingSeconds } from "../../domain/training/cost-estimate";
import { useSession } from "../use-session";
import { useSpeed } from "./use-speed";

/** Kaggle's train.csv, as long as nothing is loaded. */
const USUAL_IMAGES = 42_000;

export function useImageCount(): number {
  return useSession((session) => session.training?.imageCount ?? USUAL_IMAGES);
}

/** How long the training will take on this machine; null where its speed is not known yet. */
export function useTrainingSeconds(network: ResolvedNetwork | null): number | null {
  const hyperparameters = useSession((session) => session.settings.hyperparameters);
  const learnsFromAll = useSession((session) => session.settings.learnsFromAll);
  const images = useImageCount();
  const speed = useSpeed();
  if (speed === null || network === null) return null;
  return trainingSeconds(network, hyperparameters, images, speed, learnsFromAll);
}
