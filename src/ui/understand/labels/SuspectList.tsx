import { Button } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { SUSPECTS_WORDS, suspectsShownText } from "#words/labels-text";
import { withImages } from "../../../domain/understand/exclusion";
import type { LabelSuspect } from "../../../domain/understand/label-errors";
import parts from "../../parts/shared.module.css";
import { RestingButton } from "../../RestingButton";
import { ShowMore } from "../../ShowMore";
import { useActions, useSession } from "../../use-session";
import { Suspects } from "./Suspects";
import styles from "./Suspects.module.css";

/** Three rows of eight on a wide screen. */
const PAGE = 24;

interface SuspectListProps {
  readonly suspects: readonly LabelSuspect[];
}

/** The suspects, most suspicious first, some at a time, and the choice of which to leave out. */
export function SuspectList({ suspects }: SuspectListProps) {
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLUListElement>(null);
  const excluded = useSession((session) => session.understanding.excluded);
  const isIdle = useSession((session) => session.run.phase === "idle");
  const { exclude } = useActions();
  const shown = useMemo(() => suspects.slice(0, PAGE * pages), [suspects, pages]);
  const left = suspects.length - shown.length;
  return (
    <section className={styles.suspects} aria-label={SUSPECTS_WORDS.list}>
      <div className={styles.header}>
        <p className={parts.hint}>{suspectsShownText(shown.length, suspects.length)}</p>
        <div className={parts.buttonRow}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={!isIdle}
            onClick={() =>
              exclude(
                withImages(
                  excluded,
                  shown.map(({ image }) => image),
                ),
              )
            }
          >
            {SUSPECTS_WORDS.all}
          </Button>
          <RestingButton
            size="compact-sm"
            isResting={!isIdle || excluded.length === 0}
            onClick={() => exclude([])}
          >
            {SUSPECTS_WORDS.none}
          </RestingButton>
        </div>
      </div>
      <Suspects list={list} suspects={shown} />
      {left > 0 && (
        <ShowMore
          list={list}
          shown={shown.length}
          next={Math.min(PAGE, left)}
          onMore={() => setPages(pages + 1)}
        />
      )}
    </section>
  );
}
