import { NativeSelect } from "@mantine/core";
import { CHOICE_TEXT, HYPERPARAMETER_TEXT } from "#words/hyperparameter-text";
import { RECIPE_TEXT } from "#words/recipe-text";
import { backToText } from "#words/setting-text";
import { CHOICE_KEYS, NUMBER_KEYS } from "../../domain/training/hyperparameter-fields";
import { isAdjusted } from "../../session/settings-url";
import parts from "../parts/shared.module.css";
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
      <p className={parts.hint}>
        {RECIPE_TEXT[recipe].summary} <RunSize />
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
            label={HYPERPARAMETER_TEXT[name].label}
            description={HYPERPARAMETER_TEXT[name].hint}
            data={Object.entries(CHOICE_TEXT[name]).map(([value, label]) => ({
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
