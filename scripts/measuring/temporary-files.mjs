/** Files that are needed for a while only. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";

/**
 * Kaggle's train.csv as a file of its own, in a temporary folder that goes when the work is done.
 *
 * @template T
 * @param {string} zip
 * @param {(path: string) => Promise<T>} work
 */
export async function withTrainCsv(zip, work) {
  const name = "train.csv";
  const { [name]: bytes } = unzipSync(readFileSync(zip), { filter: (file) => file.name === name });
  if (bytes === undefined) throw new Error(`${zip} has no ${name}.`);
  return withTemporaryFolder(async (folder) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return work(path);
  });
}

/**
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
export async function withTemporaryFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "digit-dojo-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
