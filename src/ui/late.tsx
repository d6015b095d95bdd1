/**
 * Parts of the page that are fetched when they are first needed: most of what looks into a trained
 * network, which nobody can use before there is one.
 */
import { type ComponentType, useEffect, useState } from "react";
import { PART_MISSING } from "#words/page-text";
import parts from "./parts/shared.module.css";

export interface LatePart<Props extends object> {
  readonly Part: ComponentType<Props>;
  /** Fetches it ahead. Should that fail, the part itself tries again and says so. */
  readonly prefetch: () => void;
}

/** @param load the `import` of its module; asked again after it has failed */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LatePart<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;

  function fetchOnce(): Promise<ComponentType<Props>> {
    loading ??= load().then(
      (component) => {
        loaded = component;
        return component;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  function Part(props: Props) {
    const [, setAttempt] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    const isThere = loaded !== null;
    useEffect(() => {
      if (isThere || hasFailed) return;
      let isGone = false;
      fetchOnce().then(
        () => !isGone && setAttempt((attempt) => attempt + 1),
        () => !isGone && setFailed(true),
      );
      return () => {
        isGone = true;
      };
    }, [isThere, hasFailed]);
    if (loaded !== null) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    return hasFailed ? <CouldNotLoad onRetry={() => setFailed(false)} /> : null;
  }

  return { Part, prefetch: () => void fetchOnce().catch(() => {}) };
}

function CouldNotLoad({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p role="alert" className={parts.problem}>
      {PART_MISSING.what}{" "}
      <button type="button" onClick={onRetry}>
        {PART_MISSING.retry}
      </button>
    </p>
  );
}
