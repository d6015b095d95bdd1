/** Chooses what is held out of training: of each class the same share, in whole groups. */
import type { ImageGroups } from "./image-groups";

/**
 * @param share above 0, at most 0.5
 * @param order of the images, by chance
 * @returns `[count]`: 1 for an image that is held out; some of each class of two groups or more, and
 *   never all groups of a class
 */
export function holdOut(groups: ImageGroups, share: number, order: Uint32Array): Uint8Array {
  const { classIndices } = groups;
  const wanted = imagesToHoldOut(groups, share);
  const left = [...wanted];
  /** Groups of each class that are not held out. */
  const trained = [...groups.ofClass];
  const isHeldOut = new Uint8Array(classIndices.length);
  const isDecided = new Uint8Array(classIndices.length);

  function take(members: readonly number[]): void {
    for (const index of groups.classesOf(members)) trained[index] = (trained[index] ?? 0) - 1;
    for (const image of members) {
      const index = classIndices[image] ?? 0;
      isHeldOut[image] = 1;
      left[index] = (left[index] ?? 0) - 1;
    }
  }

  const canGo = (members: readonly number[]) =>
    groups.classesOf(members).every((index) => (trained[index] ?? 0) > 1);

  for (const image of order) {
    if (isDecided[image] === 1) continue;
    const members = groups.membersOf(image);
    for (const member of members) isDecided[member] = 1;
    // Rather half a group too many than none of it; an image alone goes as long as one is wanted.
    const isWanted = members.length <= 2 * (left[classIndices[image] ?? 0] ?? 0);
    if (isWanted && canGo(members)) take(members);
  }
  // Classes of large groups alone, each of which was too large.
  const isMissing = (index: number) => (wanted[index] ?? 0) > 0 && left[index] === wanted[index];
  for (const index of wanted.keys()) {
    if (isMissing(index)) take(smallestOf(groups, index, order, canGo));
  }
  return isHeldOut;
}

/** Of a class, among those that can go; empty where none can. */
function smallestOf(
  groups: ImageGroups,
  classIndex: number,
  order: Uint32Array,
  canGo: (members: readonly number[]) => boolean,
): readonly number[] {
  let smallest: readonly number[] = [];
  for (const image of order) {
    if (groups.classIndices[image] !== classIndex) continue;
    const members = groups.membersOf(image);
    const isSmaller = smallest.length === 0 || members.length < smallest.length;
    if (isSmaller && canGo(members)) smallest = members;
  }
  return smallest;
}

/** Of each class its share, rounded, but neither none nor all. */
function imagesToHoldOut(groups: ImageGroups, share: number): number[] {
  const counts = groups.ofClass.map(() => 0);
  for (const index of groups.classIndices) counts[index] = (counts[index] ?? 0) + 1;
  return counts.map((count, index) =>
    (groups.ofClass[index] ?? 0) < 2 ? 0 : Math.max(1, Math.round(count * share)),
  );
}
