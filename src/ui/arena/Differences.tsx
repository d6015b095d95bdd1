import { shortContestantName } from "#words/contestant-text";
import {
  allPairsText,
  chanceText,
  DIFFERENCES,
  PAIR_TABLE,
  pairSentence,
  TAKES_TWO,
  verdict,
} from "#words/difference-text";
import { count } from "#words/formats";
import { lackText } from "#words/ground-text";
import type { PairComparison } from "../../domain/arena/compare";
import type { ContestantId } from "../../domain/arena/contestants";
import { contestantOf } from "../../domain/arena/contestants";
import { seenFrom } from "../../domain/arena/seen-from";
import { judgedStandings, whyNoRanks } from "../../domain/arena/standings";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import own from "./Arena.module.css";
import styles from "./ArenaTable.module.css";
import { LateDisclosure } from "./LateDisclosure";
import { useComparison } from "./use-comparison";

export function Differences() {
  return (
    <LateDisclosure summary={DIFFERENCES.title}>
      <PairList />
    </LateDisclosure>
  );
}

/** The winner against each of the others, and all pairs for those who want them. */
function PairList() {
  const comparison = useComparison();
  const winner = useSession(
    ({ understanding }) => judgedStandings(understanding.arena)[0]?.id ?? null,
  );
  const lack = useSession(({ understanding }) => whyNoRanks(understanding.arena.ground));
  if (comparison === null || winner === null) return null;
  if (lack !== null) return <p>{lackText(lack)}</p>;
  const { pairs } = comparison;
  if (pairs.length === 0) return <p>{TAKES_TWO}</p>;
  return (
    <div className={own.part}>
      <p className={parts.hint}>{DIFFERENCES.hint}</p>
      <ul className={own.sentences} aria-label={DIFFERENCES.name}>
        {seenFrom(winner, pairs).map((pair) => (
          <li key={pair.other}>{pairSentence(pair, contestantOf, pairs.length)}</li>
        ))}
      </ul>
      {pairs.length > 1 && (
        <LateDisclosure summary={allPairsText(pairs.length)}>
          <PairTable pairs={pairs} />
        </LateDisclosure>
      )}
    </div>
  );
}

function PairTable({ pairs }: { readonly pairs: readonly PairComparison[] }) {
  const name = (id: ContestantId) => shortContestantName(contestantOf(id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: narrow screens scroll, by keyboard too
    <section className={styles.scroll} aria-label={PAIR_TABLE.name} tabIndex={0}>
      <table className={styles.pairs}>
        <caption>{PAIR_TABLE.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{PAIR_TABLE.one}</th>
            <th scope="col">{PAIR_TABLE.other}</th>
            <th scope="col" className={styles.heading}>
              {PAIR_TABLE.onlyOne}
            </th>
            <th scope="col" className={styles.heading}>
              {PAIR_TABLE.onlyOther}
            </th>
            <th scope="col" className={styles.heading}>
              {PAIR_TABLE.correctedP}
            </th>
            <th scope="col">{PAIR_TABLE.difference}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={`${pair.one} ${pair.other}`}>
              <th scope="row">{name(pair.one)}</th>
              <td>{name(pair.other)}</td>
              <td className={styles.figure}>{count(pair.onlyOneRight)}</td>
              <td className={styles.figure}>{count(pair.onlyOtherRight)}</td>
              <td className={styles.figure}>{chanceText(pair.correctedP)}</td>
              <td className={styles.verdict}>{verdict(pair)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
