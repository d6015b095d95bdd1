import {
  type FocusEventHandler,
  type KeyboardEventHandler,
  useEffect,
  useRef,
  useState,
} from "react";

/** Whoever pauses for so long has finished typing, or can see what is taken meanwhile. */
const REST_MS = 600;

export interface Typed {
  /** What is being typed; null where the field shows what is in use. */
  readonly draft: string | null;
  /** Whether it is finished, so that it can be judged. */
  readonly isAtRest: boolean;
  readonly type: (text: string) => void;
  /** Shows what is in use again. */
  readonly forget: () => void;
  readonly onBlur: FocusEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
}

/**
 * What is typed into a field, taken when it rests, at Enter, or when the field is left: never a
 * stage of typing, such as the 3 of 32.
 *
 * @param take uses what was typed; returns whether it could
 */
export function useTyped(take: (text: string) => boolean): Typed {
  const [draft, setDraft] = useState<string | null>(null);
  const [isAtRest, setAtRest] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const newest = useRef({ take, draft });
  newest.current = { take, draft };
  useEffect(() => () => clearTimeout(timer.current), []);

  /** @returns whether nothing is typed that cannot be used */
  function settle(): boolean {
    clearTimeout(timer.current);
    setAtRest(true);
    const { take: takeNow, draft: text } = newest.current;
    return text === null || takeNow(text);
  }

  return {
    draft,
    isAtRest,
    type: (text) => {
      setDraft(text);
      setAtRest(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, REST_MS);
    },
    forget: () => {
      clearTimeout(timer.current);
      setDraft(null);
      setAtRest(true);
    },
    onBlur: () => {
      if (settle()) setDraft(null);
    },
    onKeyDown: ({ key }) => {
      if (key === "Enter") settle();
    },
  };
}
