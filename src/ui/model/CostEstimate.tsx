import { trainingBytes } from "../../domain/network/memory";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { stepSeconds, trainingSeconds } from "../../domain/training/cost-estimate";
import { sharesOf } from "../../domain/training/shares";
import { useSession } from "../use-session";
import { costWarning } from "../words/cost-text";
import { counted, roughDuration } from "../words/formats";
import { useSpeed } from "./use-speed";

/** Kaggle's train.csv, as long as nothing is loaded. */
const USUAL_IMAGES = 42_000;

/** For a warning where nothing was measured yet: a laptop's, roughly. */
const USUAL_FLOPS_PER_SECOND = 4e10;

interface CostEstimateProps {
  readonly network: ResolvedNetwork;
}

/** How long the training will take on this machine, and whether it is too much for it. */
export function CostEstimate({ network }: CostEstimateProps) {
  const hyperparameters = useSession((session) => session.settings.hyperparameters);
  const images = useSession((session) => session.training?.imageCount ?? USUAL_IMAGES);
  const speed = useSpeed();
  const { epochs, batchSize } = hyperparameters;
  const subject = `${counted(epochs, "epoch")} of ${counted(images, "image")}`;
  const batch = Math.min(batchSize, images);
  const warning = costWarning({
    stepSeconds: stepSeconds(network, batch, speed ?? USUAL_FLOPS_PER_SECOND),
    bytes: trainingBytes(network, {
      shareImages: Math.ceil(batch / sharesOf(batch).length),
      workers: Math.min(sharesOf(batch).length, navigator.hardwareConcurrency),
      dataBytes: images * network.side ** 2,
    }),
    batchSize: batch,
  });
  return (
    <>
      <p className="cost">
        {subject}
        {speed !== null && (
          <>
            :{" "}
            <strong>
              {roughDuration(trainingSeconds(network, hyperparameters, images, speed))}
            </strong>{" "}
            on this machine
          </>
        )}
      </p>
      <p role="status" aria-label="Cost warning" className="problem">
        {warning}
      </p>
    </>
  );
}
