import { chanceText, pairSentence, verdict } from "#words/arena-text";
import { shortContestantName } from "#words/contestant-text";
import { count } from "#words/formats";
import { lackText } from "#words/ground-text";
import type { PairComparison } from "../../domain/arena/compare";
import type { ContestantId } from "../../domain/arena/contestants";
import { contestantOf } from "../../domain/arena/contestants";
import { seenFrom } from "../../domain/arena/seen-from";
import { judgedStandings, whyNoRanks } from "../../domain/arena/standings";
import { useSession } from "../use-session";
import own from "./Arena.module.css";
import styles from "./ArenaTable.module.css";
import { LateDisclosure } from "./LateDisclosure";
import { useComparison } from "./use-comparison";

export function Differences() {
  return (
    <LateDisclosure summary="Is the difference real?">
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
  if (pairs.length === 0) return <p>It takes two: compare another algorithm as well.</p>;
  return (
    <div className={own.part}>
      <p className="hint">
        Only images that one reads right and the other misses tell two algorithms apart. If both
        were equally good, each of those would be the toss of a coin. p says how often coins alone
        would differ as much (McNemar’s test); below 0.05 we call it more than chance. Of many pairs
        some differ by luck, so p is corrected for their number.
      </p>
      <ul className={own.sentences} aria-label="The winner against each other">
        {seenFrom(winner, pairs).map((pair) => (
          <li key={pair.other}>{pairSentence(pair, contestantOf, pairs.length)}</li>
        ))}
      </ul>
      {pairs.length > 1 && (
        <LateDisclosure summary={`All ${count(pairs.length)} pairs`}>
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
    <section className={styles.scroll} aria-label="All pairs" tabIndex={0}>
      <table className={styles.pairs}>
        <caption>
          Images that only one of two reads right, and whether that is more than chance
        </caption>
        <thead>
          <tr>
            <th scope="col">One</th>
            <th scope="col">Other</th>
            <th scope="col" className={styles.heading}>
              Only one
            </th>
            <th scope="col" className={styles.heading}>
              Only other
            </th>
            <th scope="col" className={styles.heading}>
              Corrected p
            </th>
            <th scope="col">Difference</th>
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
