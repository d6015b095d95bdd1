/**
 * The layers of a network as a line of text, both ways: `conv5x8 pool conv3x32 pool dense64`.
 *
 * One word a layer, whatever stands beside it; the words are those of the table in `layers.ts`.
 * The last layer, one output a class, is implied. Capitals, commas, `×` for `x` and `dropout` are
 * understood; {@link writeNetwork} writes the plain form.
 */
import type { Layer } from "./layer";
import { fieldsOf, kindOf, LAYER_KINDS, LAYERS } from "./layers";
import { refuse } from "./refuse";

/** More layers than this nobody waits for. */
export const MAX_LAYERS = 24;

/**
 * @throws FailureError `network-text` with the first word that is not understood or beyond its
 *   limits, as it was written. Whether the layers fit an image is checked by `resolve`.
 */
export function readNetwork(text: string): readonly Layer[] {
  const words = wordsOf(text);
  if (words.length > MAX_LAYERS) refuse(words[MAX_LAYERS] ?? "", "too-many-layers");
  return words.map(readLayer);
}

export function writeNetwork(layers: readonly Layer[]): string {
  return layers.map(writeLayer).join(" ");
}

export function writeLayer(layer: Layer): string {
  return kindOf(layer).write(layer);
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

function readLayer(word: string): Layer {
  const plain = word.toLowerCase().replaceAll("×", "x");
  for (const name of LAYER_KINDS) {
    const match = LAYERS[name].pattern.exec(plain);
    if (match) return withinLimits(LAYERS[name].read(match.groups ?? {}), word);
  }
  return refuse(word, "unknown-token");
}

function withinLimits(layer: Layer, word: string): Layer {
  const values: Readonly<Record<string, unknown>> = { ...layer };
  for (const [name, { min, max }] of fieldsOf(layer.kind)) {
    const value = Number(values[name]);
    if (!(value >= min && value <= max)) refuse(word, "out-of-limits");
  }
  return layer;
}
