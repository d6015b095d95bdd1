/** What somebody chose or dropped: a file, or one of the files in a folder. */

export type Picked = File | FileInFolder;

/** Files do not keep their folders when they travel to a worker, so the path goes beside them. */
export interface FileInFolder {
  readonly file: File;
  /** From the folder that was dropped on: `digits/3/a.png`. */
  readonly path: string;
}

export function fileOf(picked: Picked): File {
  return picked instanceof File ? picked : picked.file;
}

export function pathOf(picked: Picked): string {
  return picked instanceof File ? picked.name : picked.path;
}
