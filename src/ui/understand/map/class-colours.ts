/** The colours of classes on the map: twelve, over and over. The labels tell what colours cannot. */

export const CLASS_COLOURS = 12;

/** The style sheet's name for the colour of a class, by its position in the class labels. */
export function colourName(classIndex: number): string {
  return `--class-${classIndex % CLASS_COLOURS}`;
}

/** The colours that an element's classes have now, in the theme in use. */
export function coloursAt(element: Element): readonly string[] {
  const style = getComputedStyle(element);
  return Array.from({ length: CLASS_COLOURS }, (_, index) =>
    style.getPropertyValue(colourName(index)).trim(),
  );
}
