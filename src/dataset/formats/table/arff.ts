/**
 * Weka's ARFF: a table whose head names a column a line.
 *
 *     @relation digits
 *     @attribute pixel1 numeric
 *     @attribute class {0,1,2}
 *     @data
 *     0,3
 *
 * Source: https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/
 */

const COMMENT = "%";
const RELATION = /^\s*@relation\b/i;
const ATTRIBUTE = /^\s*@attribute\s+('(?:\\.|[^'])*'|"[^"]*"|\S+)/i;
const DATA = /^\s*@data\b/i;

/** @param lines the first of the file */
export function isArff(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== "" && !line.trim().startsWith(COMMENT));
  return first !== undefined && RELATION.test(first);
}

export function isDataLine(line: string): boolean {
  return DATA.test(line);
}

/** The names of the columns, in order. */
export function attributesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, name] = ATTRIBUTE.exec(line) ?? [];
    return name === undefined ? [] : [unquoted(name)];
  });
}

/** A text without the quotation marks of either kind around it. */
export function unquoted(text: string): string {
  return /^(['"]).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

/** `{0 5, 3 7}`: what is not named is 0. A row of another form comes back as it is. */
export function dense(fields: readonly string[], width: number): readonly string[] {
  const row = fields.join();
  if (!row.startsWith("{") || !row.endsWith("}")) return fields;
  const all = new Array<string>(width).fill("0");
  for (const entry of row.slice(1, -1).split(",")) {
    const [, position, value] = /^\s*(\d+)\s+(.+?)\s*$/.exec(entry) ?? [];
    if (position !== undefined && value !== undefined && Number(position) < width) {
      all[Number(position)] = value;
    }
  }
  return all;
}
