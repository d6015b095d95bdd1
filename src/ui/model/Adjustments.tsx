import { TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { NUMBER_KEYS } from "../../domain/training/hyperparameters";
import { RECIPES } from "../../domain/training/recipes";
import { isAdjusted } from "../../session/settings-url";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import { NumberSetting } from "./NumberSetting";

interface AdjustmentsProps {
  /** What is wrong with the network; null if nothing is. */
  readonly problem: string | null;
}

/** Everything that a recipe decides, to be decided otherwise. */
export function Adjustments({ problem }: AdjustmentsProps) {
  const settings = useSession((session) => session.settings);
  const { changeHyperparameters, chooseRecipe } = useActions();
  const { recipe, hyperparameters } = settings;
  const details = useRef<HTMLDetailsElement>(null);
  const isWrong = problem !== null;
  useEffect(() => {
    // What is wrong must be seen, and can only be mended in here.
    if (isWrong && details.current !== null) details.current.open = true;
  }, [isWrong]);
  return (
    <details className="disclosure adjustments" ref={details}>
      <summary>
        Adjust{isAdjusted(settings) && <span className="changed-mark">changed</span>}
      </summary>
      <TextInput
        label="Network"
        description="Layers in their order: conv5x8 is 8 filters of 5×5; then pool, gap, dense64, drop0.3. Put ensemble3 first to train three such networks that vote."
        className="network-text"
        value={hyperparameters.network}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        error={problem}
        onChange={(event) => changeHyperparameters({ network: event.currentTarget.value })}
      />
      {/* A recipe's own numbers replace what was being typed. */}
      <div className="number-settings" key={recipe}>
        {NUMBER_KEYS.map((name) => (
          <NumberSetting
            key={name}
            name={name}
            value={hyperparameters[name]}
            onChange={(value) => changeHyperparameters({ [name]: value })}
          />
        ))}
      </div>
      <RestingButton isResting={!isAdjusted(settings)} onClick={() => chooseRecipe(recipe)}>
        Back to {RECIPES[recipe].label}
      </RestingButton>
    </details>
  );
}
