/** @returns the class names that are there, for `className` */
export function joined(...names: readonly (string | undefined | false)[]): string {
  return names.filter(Boolean).join(" ");
}
