import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { shortContestantName } from "#words/contestant-text";
import { counted } from "#words/formats";
import type { SoleReader } from "../../domain/arena/compare";
import { contestantOf } from "../../domain/arena/contestants";
import { AnswerCards } from "./AnswerCards";
import styles from "./Arena.module.css";
import { LateDisclosure } from "./LateDisclosure";
import { useComparison } from "./use-comparison";

/** Digits that set the algorithms apart, and those that defeat them all. */
export function Disagreements() {
  return (
    <>
      <LateDisclosure summary="Digits that only one reads right">
        <OnlyOne />
      </LateDisclosure>
      <LateDisclosure summary="Digits that all misread">
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
  if (soleReaders.length < 2) return <p>It takes two: compare another algorithm as well.</p>;
  const shown = soleReaders.find(({ id }) => id === chosen) ?? mostOf(soleReaders);
  return (
    <div className={styles.part}>
      <p className="hint">
        What an algorithm can do that no other here can. Chance has a share in it.
      </p>
      <NativeSelect
        label="Read right only by"
        value={shown?.id ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
        data={soleReaders.map(({ id, onlyRight }) => ({
          value: id,
          label: `${shortContestantName(contestantOf(id))}: ${counted(onlyRight.length, "image")}`,
        }))}
      />
      {shown !== undefined && (
        <AnswerCards
          // Another's digits begin at the first page again.
          key={shown.id}
          title="Digits that only one reads right"
          indices={shown.onlyRight}
          none="There is none that it alone reads right."
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
      <p className="hint">
        Hard for everybody: written carelessly, or labelled wrongly. Judge for yourself.
      </p>
      <AnswerCards
        title="Digits that all misread"
        indices={comparison.allWrong}
        none="There is none: somebody reads each of them right."
      />
    </div>
  );
}
