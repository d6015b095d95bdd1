import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { CLOSE, LOOKING, subjectTitle } from "#words/inspection-text";
import { originOf } from "#words/place-text";
import type { InspectionState } from "../../../session/understanding";
import { headingId } from "../../page/steps";
import parts from "../../parts/shared.module.css";
import { useFocusHeir } from "../../use-focus-heir";
import { useActions, useSession } from "../../use-session";
import { Activations } from "./Activations";
import styles from "./ImagePage.module.css";
import { Neighbours } from "./Neighbours";
import { Occlusion } from "./Occlusion";
import { WhatItReads } from "./WhatItReads";

/** One image and all that can be seen of it; nothing until somebody asks for one. */
export function ImagePage() {
  const state = useSession(({ understanding }) => understanding.inspection);
  if (state.phase === "none") return null;
  return <OpenPage state={state} />;
}

interface OpenPageProps {
  readonly state: Exclude<InspectionState, { phase: "none" }>;
}

function OpenPage({ state }: OpenPageProps) {
  const members = useSession(({ model }) => model?.outcome.members ?? 1);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const { inspect } = useActions();
  const { subject } = state;
  const source = subject.kind === "labelled" ? subject.source : "network";
  const origin = useSession((session) => originOf(source, session));

  useEffect(() => {
    opener.current ??= document.activeElement;
  }, []);
  // Closed, or gone with the network that it was about.
  useFocusHeir(section, () => [opener.current, document.getElementById(headingId("understand"))]);
  // Another image, another page: whoever listens is told its name, whoever came from elsewhere on
  // the page is brought here, and for whoever pressed it beside this nothing moves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is what changes
  useEffect(() => {
    const step = section.current?.closest("section[id]");
    const isFromHere = step?.contains(document.activeElement) ?? false;
    section.current?.parentElement?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
    if (!isFromHere) section.current?.scrollIntoView({ block: "nearest" });
  }, [subject]);

  return (
    <section ref={section} className={styles.page} aria-labelledby="image-page-heading">
      <header className={styles.head}>
        <h3 id="image-page-heading" ref={heading} tabIndex={-1}>
          {subjectTitle(subject, origin)}
        </h3>
        <Button variant="default" size="compact-sm" onClick={() => void inspect(null)}>
          {CLOSE}
        </Button>
      </header>
      {state.phase === "looking" ? (
        <p className={parts.hint} role="status">
          {LOOKING}
        </p>
      ) : (
        <div className={styles.parts}>
          <WhatItReads inspection={state.inspection} />
          <Occlusion inspection={state.inspection} />
          <Neighbours inspection={state.inspection} subject={subject} />
          <Activations members={members} layers={state.inspection.activations} />
        </div>
      )}
    </section>
  );
}
