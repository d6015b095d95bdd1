import { RECIPE_TEXT } from "#words/recipe-text";
import { RECIPE } from "#words/setting-text";
import { RECIPE_NAMES, type RecipeName } from "../../domain/training/recipes";
import { Segments } from "../parts/Segments";

interface RecipeChoiceProps {
  readonly recipe: RecipeName;
  readonly onChoose: (recipe: RecipeName) => void;
}

const OPTIONS = RECIPE_NAMES.map((value) => ({ value, label: RECIPE_TEXT[value].name }));

export function RecipeChoice({ recipe, onChoose }: RecipeChoiceProps) {
  return (
    <Segments label={RECIPE} name="recipe" options={OPTIONS} value={recipe} onChoose={onChoose} />
  );
}
