import type { ReactNode } from "react";
import { contestantName } from "#words/contestant-text";
import { percent } from "#words/formats";
import {
  groundText,
  intervalText,
  LEADERBOARD,
  LEADERBOARD_NAME,
  modelSize,
  rightText,
  shortTime,
  unjudgedText,
} from "#words/leaderboard-text";
import { type AccuracyAxis, accuracyAxis } from "../../charts/accuracy-axis";
import type { ArenaGround } from "../../domain/arena/arena-result";
import { contestantOf } from "../../domain/arena/contestants";
import { type JudgedStanding, type Standing, standings } from "../../domain/arena/standings";
import type { ExpectedScore } from "../../domain/expected-score";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import styles from "./ArenaTable.module.css";

/** Who has read how many right, in what time. Who is still to come has a row already. */
export function Leaderboard() {
  const arena = useSession(({ understanding }) => understanding.arena);
  const rows = standings(arena);
  const scale = scaleOf(rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: narrow screens scroll, by keyboard too
    <section className={styles.scroll} aria-label={LEADERBOARD_NAME} tabIndex={0}>
      <table className={styles.board}>
        <caption>{groundText(arena)}</caption>
        <Head scale={scale} />
        <tbody>
          {rows.map((standing) => (
            <tr key={standing.id} data-state={standing.state}>
              <td>{(standing.state === "judged" && standing.rank) || "–"}</td>
              <th scope="row">{contestantName(contestantOf(standing.id))}</th>
              {standing.state === "judged" ? (
                <Judged standing={standing} scale={scale} ground={arena.ground} />
              ) : (
                <td colSpan={5}>{unjudgedText(standing)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In round steps, over all intervals. */
function scaleOf(rows: readonly Standing[]): AccuracyAxis {
  const ends = rows.flatMap((row) =>
    row.state === "judged" && row.interval !== null
      ? [row.interval.low, Math.min(1, row.interval.high)]
      : [],
  );
  return accuracyAxis(ends.length === 0 ? [0, 1] : ends);
}

/** @param props.scale of the intervals, whose ends stand over them */
function Head({ scale }: { readonly scale: AccuracyAxis }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className={parts.heard}>{LEADERBOARD.rank.heard}</span>
          {LEADERBOARD.rank.seen}
        </th>
        <th scope="col">{LEADERBOARD.algorithm}</th>
        <th scope="col" className={styles.heading}>
          {LEADERBOARD.accuracy}
        </th>
        <th scope="col">
          {LEADERBOARD.interval}
          <span className={styles.ends} aria-hidden="true">
            <span>{percent(scale.low, scale.decimals)}</span>
            <span>{percent(scale.high, scale.decimals)}</span>
          </span>
        </th>
        <th scope="col" className={styles.heading}>
          {LEADERBOARD.training}
        </th>
        <th scope="col" className={styles.heading}>
          {LEADERBOARD.reading}
        </th>
        <th scope="col" className={styles.heading}>
          {LEADERBOARD.size}
        </th>
      </tr>
    </thead>
  );
}

interface JudgedProps {
  readonly standing: JudgedStanding;
  readonly scale: AccuracyAxis;
  readonly ground: ArenaGround | null;
}

function Judged({ standing: { result, interval }, scale, ground }: JudgedProps): ReactNode {
  return (
    <>
      <td className={styles.accuracy}>{rightText(result.accuracy, ground)}</td>
      <td>{interval === null ? "–" : <Interval interval={interval} scale={scale} />}</td>
      <td className={styles.figure}>{shortTime(result.fitSeconds)}</td>
      <td className={styles.figure}>{shortTime(result.secondsPerThousand)}</td>
      <td className={styles.figure}>{modelSize(result.sizeBytes)}</td>
    </>
  );
}

interface IntervalProps {
  readonly interval: ExpectedScore;
  readonly scale: AccuracyAxis;
}

function Interval({ interval, scale }: IntervalProps) {
  return (
    <>
      <span
        className={styles.interval}
        aria-hidden="true"
        style={{
          "--low": placeOf(interval.low, scale),
          "--high": placeOf(interval.high, scale),
          "--at": placeOf(interval.likely, scale),
        }}
      />
      <span className={parts.hint}>{intervalText(interval)}</span>
    </>
  );
}

/** 0 to 1, on the scale. */
function placeOf(accuracy: number, { low, high }: AccuracyAxis): number {
  return Math.min(1, Math.max(0, (accuracy - low) / (high - low)));
}
