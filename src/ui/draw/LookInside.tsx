import { Button } from "@mantine/core";
import { LOOK_INSIDE } from "#words/draw-text";
import { useActions, useSession } from "../use-session";

interface LookInsideProps {
  readonly isBlank: boolean;
  /** Of the drawing. */
  readonly side: number;
}

/** Opens the drawing's own page, once there is a network that read it; it has its place before. */
export function LookInside({ isBlank, side }: LookInsideProps) {
  const networkSide = useSession(({ full, model }) => (full ?? model)?.subject.data.side ?? null);
  const isTraining = useSession(({ run }) => run.phase !== "idle");
  const { inspect } = useActions();
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      // Those who read instead of the network may read images of another size.
      disabled={isBlank || isTraining || side !== networkSide}
      onClick={() => void inspect({ kind: "drawing" })}
    >
      {LOOK_INSIDE}
    </Button>
  );
}
