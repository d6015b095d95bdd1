/** What was dropped, the files of folders included. */
import type { PickedFile } from "../../session/data-actions";

/**
 * To be called while the drop is being handled: afterwards the browser tells nothing of it.
 *
 * @returns of an empty folder the folder itself, which reading will find to be no file
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<PickedFile[]> {
  const dropped = [...files];
  const entries = [...items]
    .filter(({ kind }) => kind === "file")
    .map((item) => item.webkitGetAsEntry());
  const found = dropped.map(async (file, index): Promise<PickedFile[]> => {
    const entry = entries[index];
    if (!isFolder(entry)) return [file];
    // A folder that may not be looked into: reading it as a file tells so.
    const inside = await filesIn(entry).catch(() => []);
    return inside.length === 0 ? [file] : inside;
  });
  return Promise.all(found).then((all) => all.flat());
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<PickedFile[]> {
  const reader = folder.createReader();
  const found: PickedFile[] = [];
  for (;;) {
    // A hundred at a time, in Chromium; none when all have been read.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return found;
    for (const entry of entries) {
      if (isFolder(entry)) found.push(...(await filesIn(entry)));
      else if (isFile(entry))
        found.push({ file: await fileOf(entry), path: entry.fullPath.slice(1) });
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry | null | undefined): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
