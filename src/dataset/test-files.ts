/** Small files for the tests of this folder. */

import { gzipSync, zipSync } from "fflate";
import type { ClassLabel } from "../domain/class-label";
import { compareLabels } from "../domain/class-label";
import { FailureError } from "../domain/failure";
import type { ByteStream, Bytes } from "./archives/byte-stream";
import { unpack } from "./archives/unpack";
import { formatOf } from "./formats/formats";
import type { Part } from "./formats/part";
import type { LabelledImageSet } from "./image-set";
import { type LoadedFiles, loadFiles } from "./load-files";

export const encode = (text: string): Bytes => new TextEncoder().encode(text);

export function textFile(name: string, text: string): File {
  return new File([text], name);
}

export function gzipFile(name: string, text: string): File {
  return new File([gzipSync(encode(text))], name);
}

/** @param entries path → text or bytes */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Bytes {
  const files = Object.entries(entries).map(([path, content]) => [
    path,
    typeof content === "string" ? encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(files));
}

export function zipFile(name: string, entries: Readonly<Record<string, string | Uint8Array>>) {
  return new File([zipOf(entries)], name);
}

/** `label,pixel0,…,pixel63`, or without `label`. */
export function header(isLabelled: boolean, pixels = 64, base = 0): string {
  const names = Array.from({ length: pixels }, (_, index) => `pixel${index + base}`);
  return (isLabelled ? ["label", ...names] : names).join();
}

/** A row of an 8×8 image whose first pixels are given and the others 0. */
export function row(label: string | null, ...first: readonly (string | number)[]): string {
  const pixels = [...first, ...new Array<number>(64 - first.length).fill(0)];
  return (label === null ? pixels : [label, ...pixels]).join();
}

/** Two labelled 8×8 images, a 3 and a 7. */
export const TRAINING = [header(true), row("3", 255), row("7", 0, 9), ""].join("\n");
/** One 8×8 image without a label. */
export const TEST = [header(false), row(null, 0, 0, 200), ""].join("\n");

export async function load(...files: File[]): Promise<LoadedFiles> {
  return loadFiles(files, "anywhere", () => undefined, new AbortController().signal);
}

/** What each file in a picked one comes to, by itself. */
export async function partsOf(file: File): Promise<Part[]> {
  const parts: Part[] = [];
  const { signal } = new AbortController();
  for await (const found of unpack(
    file,
    () => true,
    () => undefined,
    signal,
  )) {
    if (found.kind === "failure") throw new FailureError(found.failure);
    if (found.kind === "ignored") continue;
    const format = formatOf(found.source.start);
    if (format === null) throw new RangeError(`no format reads ${found.source.path}`);
    parts.push(await format.read(found.source));
  }
  return parts;
}

export async function partOf(file: File): Promise<Part> {
  const [part, ...others] = await partsOf(file);
  if (part === undefined || others.length > 0) throw new RangeError(`${file.name} is not one part`);
  return part;
}

/** 2×2 images, which no file may have and which are easy to write down. */
export function labelledImages(
  pixels: readonly (readonly number[])[],
  labels: readonly ClassLabel[],
): LabelledImageSet {
  const classLabels = [...new Set(labels)].sort(compareLabels);
  return {
    fileName: "train.csv",
    origin: "file",
    side: 2,
    pixelMax: Math.max(1, ...pixels.flat()),
    count: pixels.length,
    pixels: Uint8Array.from(pixels.flat()),
    classLabels,
    classIndices: Uint8Array.from(labels, (label) => classLabels.indexOf(label)),
  };
}

export async function* streamOf(...pieces: readonly Bytes[]): ByteStream {
  yield* pieces;
}

export async function bytesOf(stream: ByteStream): Promise<number[]> {
  const bytes: number[] = [];
  for await (const piece of stream) bytes.push(...piece);
  return bytes;
}
