import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { LAYER_KINDS, LAYERS } from "../../domain/network/layers";
import {
  CHOICE_FIELDS,
  CHOICE_KEYS,
  NUMBER_KEYS,
} from "../../domain/training/hyperparameter-fields";
import { RECIPES } from "../../domain/training/recipes";
import { isAdjusted } from "../../session/settings-url";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import { list } from "../words/formats";
import { NumberSetting } from "./NumberSetting";

const EXAMPLES = LAYER_KINDS.map((kind) => LAYERS[kind].example);

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
        description={`Layers in their order, for instance ${list(EXAMPLES)}; conv3x16 is 16 filters of 3×3.`}
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
        {CHOICE_KEYS.map((name) => (
          <NativeSelect
            key={name}
            label={CHOICE_FIELDS[name].label}
            description={CHOICE_FIELDS[name].help}
            data={Object.entries(CHOICE_FIELDS[name].options).map(([value, label]) => ({
              value,
              label,
            }))}
            value={hyperparameters[name]}
            onChange={(event) => changeHyperparameters({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <RestingButton isResting={!isAdjusted(settings)} onClick={() => chooseRecipe(recipe)}>
        Back to {RECIPES[recipe].label}
      </RestingButton>
    </details>
  );
}
