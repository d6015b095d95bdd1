import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ALL_WRONG, ONLY_ONE_RIGHT, soleReaderText, TAKES_TWO } from "#words/difference-text";
import type { SoleReader } from "../../domain/arena/compare";
import { contestantOf } from "../../domain/arena/contestants";
import parts from "../parts/shared.module.css";
import { AnswerCards } from "./AnswerCards";
import styles from "./Arena.module.css";
import { LateDisclosure } from "./LateDisclosure";
import { useComparison } from "./use-comparison";

/** Digits that set the algorithms apart, and those that defeat them all. */
export function Disagreements() {
  return (
    <>
      <LateDisclosure summary={ONLY_ONE_RIGHT.title}>
        <OnlyOne />
      </LateDisclosure>
      <LateDisclosure summary={ALL_WRONG.title}>
        <AllWrong />
      </LateDisclosure>
    </>
  );
}

function OnlyOne() {
  const comparison = useComparison();
  const [chosen, choose] = useState<string | null>(null);
  if (comparison === null) return null;
  const { soleReaders } = comparison;
  if (soleReaders.length < 2) return <p>{TAKES_TWO}</p>;
  const shown = soleReaders.find(({ id }) => id === chosen) ?? mostOf(soleReaders);
  return (
    <div className={styles.part}>
      <p className={parts.hint}>{ONLY_ONE_RIGHT.hint}</p>
      <NativeSelect
        label={ONLY_ONE_RIGHT.choice}
        value={shown?.id ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
        data={soleReaders.map(({ id, onlyRight }) => ({
          value: id,
          label: soleReaderText(contestantOf(id), onlyRight.length),
        }))}
      />
      {shown !== undefined && (
        <AnswerCards
          // Another's digits begin at the first page again.
          key={shown.id}
          title={ONLY_ONE_RIGHT.title}
          indices={shown.onlyRight}
          none={ONLY_ONE_RIGHT.none}
        />
      )}
    </div>
  );
}

function mostOf(soleReaders: readonly SoleReader[]): SoleReader | undefined {
  return soleReaders.toSorted((one, other) => other.onlyRight.length - one.onlyRight.length)[0];
}

function AllWrong() {
  const comparison = useComparison();
  if (comparison === null) return null;
  return (
    <div className={styles.part}>
      <p className={parts.hint}>{ALL_WRONG.hint}</p>
      <AnswerCards title={ALL_WRONG.title} indices={comparison.allWrong} none={ALL_WRONG.none} />
    </div>
  );
}
