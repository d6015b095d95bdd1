import { runSizeText } from "#words/cost-text";
import { useSession } from "../use-session";
import { useImageCount } from "./use-run-cost";

/** How much there is to do: "5 epochs of 12,000 images". */
export function RunSize() {
  const epochs = useSession((session) => session.settings.hyperparameters.epochs);
  return <span>{runSizeText(epochs, useImageCount())}</span>;
}
