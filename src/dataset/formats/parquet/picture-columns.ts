/** Which columns of a Parquet file hold pictures and their classes. */

export interface ParquetColumn {
  readonly name: string;
  /** Of its values; null where it consists of other columns. */
  readonly type: string | null;
  /** Bytes that are not declared to be a text. */
  readonly isBytes: boolean;
  /** Names of the columns that it consists of. */
  readonly inner: readonly string[];
}

export interface PictureColumns {
  readonly picture: string;
  /** Whether the bytes stand beside a path, as Hugging Face's do. */
  readonly isStruct: boolean;
  readonly label: string | null;
  /** Names of the classes, by number, where the file tells them. */
  readonly classNames: readonly string[] | null;
}

const LABEL =
  /^((fine|coarse|class)[ _-]?)?(labels?|class(es)?|target|category|digit|character|y)$/i;
const WHOLE_NUMBERS = ["INT32", "INT64"];

/** @param notes what the program that wrote the file added to it */
export function pictureColumns(
  columns: readonly ParquetColumn[],
  notes: readonly { readonly key: string; readonly value?: string }[],
): PictureColumns | null {
  const isStruct = ({ inner }: ParquetColumn) => inner.includes("bytes");
  const picture = columns.find(isStruct) ?? columns.find(({ isBytes }) => isBytes);
  if (picture === undefined) return null;
  const named = columns.find(({ name }) => LABEL.test(name));
  const whole = columns.filter(({ type }) => type !== null && WHOLE_NUMBERS.includes(type));
  const label = named ?? (whole.length === 1 ? whole[0] : undefined);
  return {
    picture: picture.name,
    isStruct: isStruct(picture),
    label: label?.name ?? null,
    classNames: label === undefined ? null : classNamesOf(label.name, notes),
  };
}

/** `{"info": {"features": {"label": {"names": ["zero", …], "_type": "ClassLabel"}}}}` */
function classNamesOf(
  label: string,
  notes: readonly { readonly key: string; readonly value?: string }[],
): readonly string[] | null {
  const text = notes.find(({ key }) => key === "huggingface")?.value;
  let value: unknown;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    // Written by another program: the numbers are names enough.
    return null;
  }
  for (const key of ["info", "features", label, "names"]) value = within(value, key);
  if (!Array.isArray(value)) return null;
  const names: readonly unknown[] = value;
  const texts = names.filter((name) => typeof name === "string");
  return texts.length === names.length ? texts : null;
}

function within(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
