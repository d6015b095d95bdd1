import { useSession } from "../use-session";
import { AllSettings } from "./AllSettings";
import { LayerList } from "./LayerList";
import { useNetwork } from "./use-network";

/** What a recipe stands for: layers and numbers, to be changed. */
export function ModelDetails() {
  const recipe = useSession((session) => session.settings.recipe);
  const network = useNetwork();
  return (
    <>
      {/* With another recipe no layer is the one that was being edited. */}
      <LayerList key={recipe} network={network} />
      <AllSettings problem={network.isValid ? null : network.problem} />
    </>
  );
}
