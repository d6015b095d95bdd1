/**
 * What the name of a file says: `X_train.csv`, `t10k-labels-idx1-ubyte.gz`, `csvTestLabel.csv`.
 * Folders and archives around it are asked where the name itself is silent.
 */
export interface NameWords {
  readonly role: Role | null;
  readonly content: "images" | "labels" | null;
  readonly isSubmission: boolean;
  readonly isSample: boolean;
  /** What is left, in one text: two files of one set share it. */
  readonly stem: string;
}

export type Role = "train" | "test";

const TRAIN = /^[xy]?(train|training|trn)(x|y|images?|labels?)?\d*$/;
const TEST = /^[xy]?(test|testing|tst|t10k|val|valid|validation|eval)(x|y|images?|labels?)?\d*$/;
const IMAGES = /^(x|images?|imgs?|pixels?|features?)$|^x(train|test|val)|(train|test)(x|images?)$/;
const LABELS =
  /^(y|labels?|lbls?|targets?|truth|answers?|solutions?|key)$|^y(train|test|val)|(train|test)(y|labels?)$/;
const SUBMISSION = /^(submissions?|submit|subm)\d*$/;
const SAMPLE = /^(sample|samplesubmission|example)$/;
/** Says how it is written, not what it is. */
const FORM =
  /^(idx\d?|ubyte|csv|tsv|txt|npy|npz|gz|zip|arff|parquet|data|\d+|\d+x\d+|submissions?|sample)$/;

export function nameWords(path: string): NameWords {
  const [name = [], ...folders] = path.split("/").toReversed().map(wordsOf);
  const role = [name, ...folders].map(roleOf).find((found) => found !== null) ?? null;
  const stem = name.filter(
    (word) => ![TRAIN, TEST, IMAGES, LABELS, FORM].some((of) => of.test(word)),
  );
  return {
    role,
    content: contentOf(name),
    isSubmission: name.some((word) => SUBMISSION.test(word) || word === "samplesubmission"),
    isSample: name.some((word) => SAMPLE.test(word)),
    stem: stem.join(" "),
  };
}

/** Small letters and digits, parted at anything else and at capitals. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3 $2$4")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

function roleOf(words: readonly string[]): Role | null {
  const isTrain = words.some((word) => TRAIN.test(word));
  const isTest = words.some((word) => TEST.test(word));
  // "train_test_split" says neither.
  if (isTrain === isTest) return null;
  return isTrain ? "train" : "test";
}

function contentOf(words: readonly string[]): "images" | "labels" | null {
  if (words.some((word) => LABELS.test(word))) return "labels";
  return words.some((word) => IMAGES.test(word)) ? "images" : null;
}
