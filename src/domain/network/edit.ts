/**
 * Changes of single layers in the text of a network. Words that are not touched stay as they were
 * written, those that nobody understands too: so a network can be mended where it is wrong.
 */
import type { Layer, LayerKindName } from "./layer";
import { LAYERS } from "./layers";
import { wordsOf, writeLayer } from "./text";

/** @param to where it stands afterwards; nothing changes where there is no such place */
export function moveLayer(text: string, from: number, to: number): string {
  const words = wordsOf(text);
  const moved = words[from];
  if (moved === undefined || words[to] === undefined) return text;
  return words.toSpliced(from, 1).toSpliced(to, 0, moved).join(" ");
}

/** A second one right behind it. */
export function duplicateLayer(text: string, at: number): string {
  const words = wordsOf(text);
  const word = words[at];
  return word === undefined ? text : words.toSpliced(at + 1, 0, word).join(" ");
}

export function removeLayer(text: string, at: number): string {
  return wordsOf(text).toSpliced(at, 1).join(" ");
}

/** @param at where it stands afterwards @param kind of which the usual one is taken */
export function addLayer(text: string, at: number, kind: LayerKindName): string {
  return wordsOf(text).toSpliced(at, 0, LAYERS[kind].example).join(" ");
}

export function replaceLayer(text: string, at: number, layer: Layer): string {
  return wordsOf(text).toSpliced(at, 1, writeLayer(layer)).join(" ");
}
