import { changedText } from "#words/setting-text";
import { isAdjusted } from "../../session/settings-url";
import { late } from "../late";
import { Step } from "../page/Step";
import { useActions, useSession } from "../use-session";
import { CostEstimate } from "./CostEstimate";
import { LayersFold } from "./LayersFold";
import styles from "./ModelStep.module.css";
import { RecipeChoice } from "./RecipeChoice";
import { useNetwork } from "./use-network";

/** Fetched at once, behind what the page begins with. */
const ModelDetails = late(async () => (await import("./ModelDetails")).ModelDetails);

export function ModelStep() {
  const settings = useSession((session) => session.settings);
  const { chooseRecipe } = useActions();
  const network = useNetwork();
  return (
    <Step
      id="model"
      aside={
        isAdjusted(settings) && <span className={styles.changed}>{changedText(settings)}</span>
      }
    >
      <RecipeChoice recipe={settings.recipe} onChoose={chooseRecipe} />
      <CostEstimate network={network.isValid ? network.network : null} />
      <LayersFold isWrong={!network.isValid}>
        <ModelDetails.Part />
      </LayersFold>
    </Step>
  );
}
