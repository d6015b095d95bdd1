import { COST_WARNING, costWarning } from "#words/cost-text";
import { roughDuration } from "#words/formats";
import { RECIPE_TEXT } from "#words/recipe-text";
import { trainingBytes } from "../../domain/network/memory";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { stepSeconds } from "../../domain/training/cost-estimate";
import { sharesOf } from "../../domain/training/shares";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import styles from "./CostEstimate.module.css";
import { useImageCount, useTrainingSeconds } from "./use-run-cost";
import { useSpeed } from "./use-speed";

/** For a warning where nothing was measured yet: a laptop's, roughly. */
const USUAL_FLOPS_PER_SECOND = 4e10;

interface CostEstimateProps {
  /** Null where it cannot be built. */
  readonly network: ResolvedNetwork | null;
}

/** What the recipe is like, how long it takes on this machine, and whether it is too much for it. */
export function CostEstimate({ network }: CostEstimateProps) {
  const recipe = useSession((session) => session.settings.recipe);
  const seconds = useTrainingSeconds(network);
  const warning = useWarning(network);
  return (
    <div>
      <p className={styles.cost}>
        <span>{RECIPE_TEXT[recipe].short}</span>
        {seconds !== null && <strong>{roughDuration(seconds)}</strong>}
      </p>
      <p role="status" aria-label={COST_WARNING} className={parts.problem}>
        {warning}
      </p>
    </div>
  );
}

function useWarning(network: ResolvedNetwork | null): string | null {
  const batchSize = useSession((session) => session.settings.hyperparameters.batchSize);
  const images = useImageCount();
  const speed = useSpeed();
  if (network === null) return null;
  const batch = Math.min(batchSize, images);
  return costWarning({
    stepSeconds: stepSeconds(network, batch, speed ?? USUAL_FLOPS_PER_SECOND),
    bytes: trainingBytes(network, {
      shareImages: Math.ceil(batch / sharesOf(batch).length),
      workers: Math.min(sharesOf(batch).length, navigator.hardwareConcurrency),
      dataBytes: images * network.side ** 2,
    }),
    batchSize: batch,
  });
}
