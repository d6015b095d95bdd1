/** Images that stay together, and the classes that they are of. */

export class ImageGroups {
  /** `[count]`, each below the number of classes. */
  readonly classIndices: Uint8Array;
  /** `[classes]`: groups with an image of the class. */
  readonly ofClass: readonly number[];
  /** Of groups of two images or more, by their first one. */
  readonly #members = new Map<number, number[]>();
  readonly #groupOf: Uint32Array | null;

  /** @param groupOf `[count]`: the first image of each one's group; null if each is alone */
  constructor(classIndices: Uint8Array, classCount: number, groupOf: Uint32Array | null) {
    this.classIndices = classIndices;
    this.#groupOf = groupOf;
    for (const [image, first] of groupOf?.entries() ?? []) {
      if (image !== first)
        this.#members.set(first, [...(this.#members.get(first) ?? [first]), image]);
    }
    const ofClass = new Array<number>(classCount).fill(0);
    for (const image of classIndices.keys()) {
      if (groupOf !== null && groupOf[image] !== image) continue;
      for (const index of this.classesOf(this.membersOf(image))) {
        ofClass[index] = (ofClass[index] ?? 0) + 1;
      }
    }
    this.ofClass = ofClass;
  }

  /** Whether no class could be on both sides of a split. */
  get isEachClassOne(): boolean {
    return this.ofClass.every((groups) => groups < 2);
  }

  /** Of the group that an image is in, itself among them; ascending. */
  membersOf(image: number): readonly number[] {
    return this.#members.get(this.#groupOf?.[image] ?? image) ?? [image];
  }

  /** Each once: copies may be labelled differently. */
  classesOf(members: readonly number[]): readonly number[] {
    return [...new Set(members.map((image) => this.classIndices[image] ?? 0))];
  }
}
