import { useMemo } from "react";
import { useSession } from "../use-session";
import { describeNetwork, type NetworkDescription } from "./describe-network";

/** Kaggle's digits, as long as no data says otherwise. */
const USUAL_SIDE = 28;
const USUAL_CLASSES = 10;

/** The chosen network on the data in use. */
export function useNetwork(): NetworkDescription {
  const text = useSession((session) => session.settings.hyperparameters.network);
  const members = useSession((session) => session.settings.hyperparameters.members);
  const side = useSession((session) => session.training?.side ?? USUAL_SIDE);
  const classes = useSession((session) => session.training?.classLabels.length ?? USUAL_CLASSES);
  return useMemo(
    () => describeNetwork(text, side, classes, members),
    [text, side, classes, members],
  );
}
