import { networkFor } from "../../domain/network/fit-to-side";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import type { TrialSubject } from "../../engine/trial-plan";
import type { Live } from "../live/live";
import type { LiveData } from "../live/live-data";
import type { Handlers } from "./handlers";

/** Kaggle's digits, as long as no data says otherwise. */
const USUAL = { side: 28, classes: 10 };

export function trainingHandlers(
  live: Live,
): Pick<
  Handlers,
  "start-backend" | "train" | "train-on-all" | "pause" | "resume" | "stop" | "cancel-training"
> {
  const { work, engines, data, network } = live;
  return {
    "start-backend": ({ choice, remembered, hyperparameters }) =>
      work.run("engine", async () => {
        // Speed is not measured beside other work.
        if (choice === "auto" && remembered === null) await data.whenStandInsRest();
        return engines.start(choice, remembered, subject(data, hyperparameters));
      }),
    train: (args) =>
      work.run("training", async () => {
        const outcome = await network.train(data.labelled, args);
        if (outcome.isKept) live.readWithNetwork();
        return outcome;
      }),
    "train-on-all": (args) =>
      work.run("training", async () => {
        const outcome = await network.trainOnAll(data.labelled, args);
        if (outcome.isKept) live.readWithNetwork();
        return outcome;
      }),
    pause: () => {
      network.control?.pause();
      return null;
    },
    resume: () => {
      network.control?.resume();
      return null;
    },
    stop: () => {
      network.control?.stop();
      return null;
    },
    "cancel-training": () => {
      network.control?.cancel();
      return null;
    },
  };
}

/** @throws FailureError `network-text` */
function subject({ training }: LiveData, hyperparameters: Hyperparameters): TrialSubject {
  const { network, members } = hyperparameters;
  const side = training?.side ?? USUAL.side;
  const classes = training?.classLabels.length ?? USUAL.classes;
  return { network: networkFor(network, side, classes, members), hyperparameters, data: training };
}
