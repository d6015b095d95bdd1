/** Folders of pictures → sets, and in each the class of every picture. */

export interface PictureGroup {
  /** Folders that all of its pictures have in common. */
  readonly name: string;
  /** Positions of its pictures among all. */
  readonly members: readonly number[];
  /** One a member, the name of its folder; null where pictures do not stand in folders. */
  readonly classes: readonly string[] | null;
}

export interface GroupedPictures {
  readonly groups: readonly PictureGroup[];
  /** Positions of those beside the folders of classes, which have none. */
  readonly leftAlone: readonly number[];
}

/** `train`, `trainingSet`, `test_images`, `validation`: sets where there is nothing else. */
const SET = /^(train|test|val)/i;
/** A set even beside folders of classes. */
const TEST_SET = /^test(ing)?([ _-]?(set|data|images))?$/i;

/** @param paths with their folders, and archives around them, apart from each other by `/` */
export function groupPictures(paths: readonly string[]): GroupedPictures {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const common = commonStart(folders);
  const heads = new Set(folders.map((path) => path[common] ?? ""));
  const areSets = [...heads].every((head) => SET.test(head));
  const training = [...heads].find((head) => /^train/i.test(head));
  const setOf = (index: number): string => {
    const head = folders[index]?.[common] ?? "";
    if (!areSets) return TEST_SET.test(head) ? head : "";
    // Who has a set to validate with learns from it as well: the page holds out images of its own.
    return /^val/i.test(head) ? (training ?? head) : head;
  };
  const groups: PictureGroup[] = [];
  const leftAlone: number[] = [];
  const sets = new Map<string, number[]>();
  for (const index of folders.keys()) {
    const set = setOf(index);
    const members = sets.get(set);
    if (members === undefined) sets.set(set, [index]);
    else members.push(index);
  }
  for (const [set, members] of sets) {
    const name = [...(folders[0] ?? []).slice(0, common), set].filter(Boolean).join("/");
    const depth = set === "" ? common : common + 1;
    const inside = members.map((index) => (folders[index] ?? []).slice(depth));
    const start = commonStart(inside);
    const classes = inside.map((path) => path[start]);
    const inFolders = members.filter((_, position) => classes[position] !== undefined);
    if (inFolders.length === 0) {
      groups.push({ name, members, classes: null });
      continue;
    }
    groups.push({ name, members: inFolders, classes: classes.filter((one) => one !== undefined) });
    leftAlone.push(...members.filter((_, position) => classes[position] === undefined));
  }
  return { groups, leftAlone };
}

/** How many folders all of these begin with. */
function commonStart(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths;
  let start = first.length;
  for (const path of paths) {
    while (!first.slice(0, start).every((folder, depth) => path[depth] === folder)) start--;
  }
  return start;
}
