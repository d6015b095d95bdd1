import { useMemo } from "react";
import { count, percent } from "#words/formats";
import { EFFECT_WORDS, effectCaption, effectCaution, effectText } from "#words/labels-text";
import { type ExcludingRun, exclusionEffect } from "../../../session/exclusion-effect";
import tables from "../../parts/Numbers.module.css";
import parts from "../../parts/shared.module.css";
import { useSession } from "../../use-session";
import styles from "./Exclusion.module.css";

/** Whether leaving images out helped: the last two networks on the same validation images. */
export function ExclusionResult() {
  const previous = useSession((session) => session.previousModel);
  const current = useSession((session) => session.model);
  const effect = useMemo(() => exclusionEffect(previous, current), [previous, current]);
  if (effect === null) return null;
  return (
    <section className={styles.result} aria-label={EFFECT_WORDS.title}>
      <table className={tables.numbers}>
        <caption>{effectCaption(effect.images)}</caption>
        <thead>
          <tr>
            <th scope="col">{EFFECT_WORDS.network}</th>
            <th scope="col">{EFFECT_WORDS.leftOut}</th>
            <th scope="col">{EFFECT_WORDS.accuracy}</th>
            <th scope="col">{EFFECT_WORDS.mistakes}</th>
          </tr>
        </thead>
        <tbody>
          <ResultRow name={EFFECT_WORDS.before} run={effect.before} />
          <ResultRow name={EFFECT_WORDS.now} run={effect.after} />
        </tbody>
      </table>
      <p>{effectText(effect)}</p>
      <p className={parts.hint}>{effectCaution(effect)}</p>
    </section>
  );
}

interface ResultRowProps {
  readonly name: string;
  readonly run: ExcludingRun;
}

function ResultRow({ name, run }: ResultRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count(run.excluded)}</td>
      <td>{percent(run.accuracy, 2)}</td>
      <td>{count(run.mistakes)}</td>
    </tr>
  );
}
