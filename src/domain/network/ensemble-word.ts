/**
 * `ensemble3 conv3x16 pool`: how addresses once said that three such networks vote. The number of
 * members is a hyperparameter of its own now; what was shared long ago still opens.
 */
import { wordsOf } from "./text";

const ENSEMBLE = /^ensemble(\d+)$/i;

/** @returns the text without that first word, and the number in it; null where there is none */
export function splitEnsemble(text: string): {
  readonly network: string;
  readonly members: number | null;
} {
  const [first = "", ...others] = wordsOf(text);
  const match = ENSEMBLE.exec(first);
  if (!match) return { network: text.trim(), members: null };
  return { network: others.join(" "), members: Number(match[1]) };
}
