import { Step } from "../page/Step";
import { useActions, useSession } from "../use-session";
import { Adjustments } from "./Adjustments";
import { CostEstimate } from "./CostEstimate";
import { LayerTable } from "./LayerTable";
import { RecipeChoice } from "./RecipeChoice";
import { useNetwork } from "./use-network";

export function ModelStep() {
  const recipe = useSession((session) => session.settings.recipe);
  const { chooseRecipe } = useActions();
  const network = useNetwork();
  return (
    <Step id="model">
      <RecipeChoice recipe={recipe} onChoose={chooseRecipe} />
      {network.isValid ? (
        <>
          <CostEstimate network={network.network} />
          <LayerTable network={network.network} />
        </>
      ) : (
        <p className="problem">The network below cannot be built.</p>
      )}
      <Adjustments problem={network.isValid ? null : network.problem} />
    </Step>
  );
}
