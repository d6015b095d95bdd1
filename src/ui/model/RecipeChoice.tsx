import { RECIPE_NAMES, RECIPES, type RecipeName } from "../../domain/training/recipes";
import { RECIPE } from "../words/setting-text";
import styles from "./RecipeChoice.module.css";

interface RecipeChoiceProps {
  readonly recipe: RecipeName;
  readonly onChoose: (recipe: RecipeName) => void;
}

/** A browser's own radio buttons under words: nothing has to be measured, and nothing glides. */
export function RecipeChoice({ recipe, onChoose }: RecipeChoiceProps) {
  return (
    <div className={styles.root} role="radiogroup" aria-label={RECIPE}>
      {RECIPE_NAMES.map((name) => (
        <label key={name} className={styles.choice}>
          <input
            type="radio"
            name="recipe"
            value={name}
            checked={name === recipe}
            onChange={() => onChoose(name)}
          />
          <span>{RECIPES[name].label}</span>
        </label>
      ))}
    </div>
  );
}
