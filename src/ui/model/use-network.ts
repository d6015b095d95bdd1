import { useMemo } from "react";
import { type NetworkOutline, outlineOf } from "../../domain/network/outline";
import { useSession } from "../use-session";
import { describeNetwork, type NetworkDescription } from "./describe-network";

/** Kaggle's digits, as long as no data says otherwise. */
const USUAL_SIDE = 28;
const USUAL_CLASSES = 10;

/** The chosen network on the data in use. */
export function useNetwork(): NetworkDescription {
  const text = useSession((session) => session.settings.hyperparameters.network);
  const members = useSession((session) => session.settings.hyperparameters.members);
  const side = useSide();
  const classes = useClassCount();
  return useMemo(
    () => describeNetwork(text, side, classes, members),
    [text, side, classes, members],
  );
}

/** The same, layer by layer, whether it can be built or not. */
export function useOutline(): NetworkOutline {
  const text = useSession((session) => session.settings.hyperparameters.network);
  const side = useSide();
  const classes = useClassCount();
  return useMemo(() => outlineOf(text, side, classes), [text, side, classes]);
}

export function useClassCount(): number {
  return useSession((session) => session.training?.classLabels.length ?? USUAL_CLASSES);
}

function useSide(): number {
  return useSession((session) => session.training?.side ?? USUAL_SIDE);
}
