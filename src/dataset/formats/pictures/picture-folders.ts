/** Thousands of pictures, in folders → sets of images. */
import type { LoadNote } from "../../../domain/dataset-summary";
import type { Failure } from "../../../domain/failure";
import { failureOfFile } from "../../failure-of-file";
import type { ImagesPart, Part, PicturePart } from "../part";
import { groupPictures, type PictureGroup } from "./picture-groups";
import { pictureSet } from "./picture-set";
import { PictureStack } from "./picture-stack";

/** Fewer without classes, beside a table of images, illustrate it. */
const MIN_BESIDE_OTHERS = 10;

interface Named {
  readonly path: string;
  readonly fileName: string;
  /** In the stack. */
  readonly index: number;
}

export interface PictureSets {
  readonly parts: readonly ImagesPart[];
  readonly notes: readonly LoadNote[];
  readonly failures: readonly Failure[];
}

export class PictureFolders {
  readonly #stack = new PictureStack();
  readonly #names: Named[] = [];

  /** @throws FailureError `too-large` */
  add({ path, fileName, picture }: PicturePart): void {
    const index = this.#stack.count;
    this.#stack.add(picture, path);
    this.#names.push({ path, fileName, index });
  }

  /**
   * All pictures in the order of their names, as sets.
   *
   * @param others what came in other forms
   */
  finish(others: readonly Part[]): PictureSets {
    if (this.#names.length === 0) return { parts: [], notes: [], failures: [] };
    const named = this.#names.toSorted((a, b) => NAMES.compare(a.path, b.path));
    const { groups, leftAlone } = groupPictures(named.map(({ path }) => path));
    const isBeside = groups.every(({ classes }) => classes === null);
    const isBesideImages = others.some(({ kind }) => kind === "images");
    if (isBesideImages && isBeside && named.length < MIN_BESIDE_OTHERS) {
      return { parts: [], notes: leftAloneNotes(named), failures: [] };
    }
    const { side } = this.#stack;
    const known = new Set(others.flatMap((part) => (part.kind === "answers" ? part.ids : [])));
    const parts: ImagesPart[] = [];
    const failures: Failure[] = [];
    for (const group of groups) {
      try {
        parts.push(this.#partOf(group, named, side, known));
      } catch (thrown) {
        failures.push(failureOfFile(thrown));
      }
    }
    const fitted = this.#stack.notes(side, (index) => this.#names[index]?.path ?? "");
    const alone = leftAlone.flatMap((index) => named[index] ?? []);
    return { parts, notes: [...fitted, ...leftAloneNotes(alone)], failures };
  }

  #partOf(
    group: PictureGroup,
    named: readonly Named[],
    side: number,
    known: ReadonlySet<string>,
  ): ImagesPart {
    const members = group.members.flatMap((index) => named[index] ?? []);
    const [first] = members;
    const alone = members.length === 1 && first !== undefined ? first.fileName : "pictures";
    return pictureSet({
      name: group.name === "" ? alone : group.name,
      side,
      pictures: members.map(({ index }) => this.#stack.image(index, side)),
      ids: idsOf(members, known),
      classes: group.classes,
    });
  }
}

/** The names of the files, without their endings where those are known so. */
function idsOf(members: readonly Named[], known: ReadonlySet<string>): readonly string[] {
  const names = members.map(({ fileName }) => fileName);
  const short = names.map((name) => name.replace(/\.[^.]*$/, ""));
  return short.every((id) => known.has(id)) ? short : names;
}

/** One order in every browser: the same pictures make the same set, in a zip and in a folder. */
const NAMES = new Intl.Collator("en", { numeric: true });

function leftAloneNotes(pictures: readonly Named[]): LoadNote[] {
  const [first] = pictures;
  if (first === undefined) return [];
  return [{ code: "pictures-left-alone", file: first.path, count: pictures.length }];
}
