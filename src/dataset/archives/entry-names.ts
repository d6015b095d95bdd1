/** What the names of entries of an archive say before anything is unpacked. */

const ARCHIVE = /\.(gz|zip|npz|tar|tgz)$/i;
/** Forms that are told apart and not read. */
const KNOWN = /\.(mat|h5|hdf5|keras|7z|rar|xlsx?|pdf|pkl|pickle|pt|sqlite3?|db|arrow|feather)$/i;
/** What macOS and Windows leave in archives; not worth a word. */
const SYSTEM_FILE = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
/** The insides of xlsx, ods and numbers files. */
const SPREADSHEET_PART = /^(xl\/|content\.xml$|Index\/.*\.iwa$)/;

export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path);
}

export function isKnownName(path: string): boolean {
  return KNOWN.test(path);
}

export function isSystemFile(path: string): boolean {
  return SYSTEM_FILE.test(path);
}

export function isSpreadsheetPart(path: string): boolean {
  return SPREADSHEET_PART.test(path);
}

/** Without folders. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
