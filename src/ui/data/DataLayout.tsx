import type { LayoutDecision } from "../../domain/data-layout";
import { useSession } from "../use-session";
import { layoutText } from "../words/layout-text";

const NONE: readonly LayoutDecision[] = [];

/** How the files were understood, where that is not as in Kaggle's own. */
export function DataLayout() {
  const training = useSession((session) => session.training?.layout ?? NONE);
  const test = useSession((session) => session.test?.layout ?? NONE);
  return (
    <div role="status" aria-label="Data layout" className="notes">
      <LayoutOf data="Training data" layout={training} />
      <LayoutOf data="Test data" layout={test} />
    </div>
  );
}

interface LayoutOfProps {
  readonly data: string;
  readonly layout: readonly LayoutDecision[];
}

function LayoutOf({ data, layout }: LayoutOfProps) {
  if (layout.length === 0) return null;
  return (
    <p>
      {data}: {layout.map(layoutText).join(". ")}.
    </p>
  );
}
