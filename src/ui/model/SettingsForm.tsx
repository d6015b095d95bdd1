import { NativeSelect } from "@mantine/core";
import { backToText } from "#words/setting-text";
import {
  CHOICE_FIELDS,
  CHOICE_KEYS,
  NUMBER_KEYS,
} from "../../domain/training/hyperparameter-fields";
import { RECIPES } from "../../domain/training/recipes";
import { isAdjusted } from "../../session/settings-url";
import { RestingButton } from "../RestingButton";
import { useActions, useSession } from "../use-session";
import { NetworkText } from "./NetworkText";
import { NumberSetting } from "./NumberSetting";
import { RunSize } from "./RunSize";
import styles from "./SettingsForm.module.css";

interface SettingsFormProps {
  /** What is wrong with the network; null if nothing is. */
  readonly problem: string | null;
}

/** Everything that a recipe decides, to be decided otherwise. */
export function SettingsForm({ problem }: SettingsFormProps) {
  const settings = useSession((session) => session.settings);
  const { changeHyperparameters, chooseRecipe } = useActions();
  const { recipe, hyperparameters } = settings;
  return (
    <>
      <p className="hint">
        {RECIPES[recipe].summary} <RunSize />
      </p>
      {/* A recipe's own values replace what was being typed. */}
      <div className={styles.settings} key={recipe}>
        <NetworkText problem={problem} />
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
        {backToText(settings)}
      </RestingButton>
    </>
  );
}
