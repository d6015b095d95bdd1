import type { PairComparison } from "./compare";
import type { ContestantId } from "./contestants";

/** The pairs in which somebody is, with them as the one and the clearest difference first. */
export function seenFrom(
  id: ContestantId,
  pairs: readonly PairComparison[],
): readonly PairComparison[] {
  return pairs
    .filter(({ one, other }) => one === id || other === id)
    .map((pair) => (pair.one === id ? pair : turned(pair)))
    .toSorted((one, other) => one.correctedP - other.correctedP);
}

function turned({ one, other, onlyOneRight, onlyOtherRight, ...rest }: PairComparison) {
  return {
    ...rest,
    one: other,
    other: one,
    onlyOneRight: onlyOtherRight,
    onlyOtherRight: onlyOneRight,
  };
}
