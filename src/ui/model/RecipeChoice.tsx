import { RECIPE_NAMES, RECIPES, type RecipeName } from "../../domain/training/recipes";

interface RecipeChoiceProps {
  readonly recipe: RecipeName;
  readonly onChoose: (recipe: RecipeName) => void;
}

export function RecipeChoice({ recipe, onChoose }: RecipeChoiceProps) {
  return (
    <div className="recipes">
      <p id="recipe-label" className="field-label">
        Recipe
      </p>
      <div
        className="segments"
        role="radiogroup"
        aria-labelledby="recipe-label"
        aria-describedby="recipe-summary"
      >
        {RECIPE_NAMES.map((name) => (
          <label key={name}>
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
      <p id="recipe-summary" className="hint">
        {RECIPES[recipe].summary}
      </p>
    </div>
  );
}
