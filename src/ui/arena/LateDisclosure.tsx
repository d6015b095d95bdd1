import { type ReactNode, useState } from "react";
import parts from "../parts/shared.module.css";

interface LateDisclosureProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** Closed at first; what is in it is made when somebody opens it. */
export function LateDisclosure({ summary, children }: LateDisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={parts.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
