/** What the wall shows, and what a press on it does. */
import { useCallback, useMemo } from "react";
import { SAMPLES_TITLE, shortNames, type WallState, wallTitle } from "#words/wall-text";
import type { ClassLabel } from "../../domain/class-label";
import type { ImageGrid } from "../../domain/dataset-summary";
import { isSameData } from "../../session/same-data";
import { learnsFromWall, wallClasses } from "../../session/wall";
import { useActions, useSession } from "../use-session";

interface ShownTile {
  readonly place: number;
  readonly label: ClassLabel;
  readonly readAs: ClassLabel | null;
  readonly mark: string;
}

interface ShownWall {
  readonly title: string;
  readonly grid: ImageGrid | null;
  /** None where nothing is known of the pictures but how they look. */
  readonly tiles: readonly ShownTile[];
  readonly state: WallState;
}

/** @param most tiles that there is room for @param isShort whether there is little for the title */
export function useWall(most: number, isShort: boolean): ShownWall {
  const wall = useSession((session) => session.wall);
  const first = useSession(({ standIns, training }) =>
    standIns.phase === "being-made" && training === null ? standIns.first : null,
  );
  const classes = useSession(wallClasses);
  const isLearned = useSession(learnsFromWall);
  const classLabels = useSession(
    ({ run, training }) => (run.phase === "idle" ? training : run.subject.data)?.classLabels,
  );
  return useMemo(() => {
    const labels = classLabels ?? [];
    if (wall === null && first !== null) {
      return { title: SAMPLES_TITLE, grid: first, tiles: [], state: { kind: "being-written" } };
    }
    if (wall === null) {
      const title = wallTitle(most, labels, isLearned, isShort);
      return { title, grid: null, tiles: [], state: { kind: "waiting" } };
    }
    const short = shortNames(labels);
    const tiles = wall.grid.labels.slice(0, most).map((label, place) => {
      const read = classes?.[place];
      if (read === undefined) return { place, label, readAs: null, mark: "" };
      return { place, label, readAs: labels[read] ?? null, mark: short[read] ?? "" };
    });
    const title = wallTitle(tiles.length, labels, isLearned, isShort);
    return { title, grid: wall.grid, tiles, state: stateOf(tiles, classes !== null, isLearned) };
  }, [wall, first, classes, classLabels, isLearned, isShort, most]);
}

function stateOf(tiles: readonly ShownTile[], isRead: boolean, isLearned: boolean): WallState {
  if (isRead) {
    return { kind: "read", wrong: tiles.filter(({ label, readAs }) => readAs !== label).length };
  }
  return { kind: isLearned ? "learned-from" : "unread" };
}

/** Looks into the image of a tile with the trained network, and shows where that is told. */
export function useLook(): (place: number) => void {
  const images = useSession((session) => session.wall?.images);
  const source = useSession(({ model, training }) =>
    isSameData(model?.subject.data ?? null, training) ? "network" : "data",
  );
  const { inspect } = useActions();
  return useCallback(
    (place) => {
      const image = images?.[place];
      if (image !== undefined) void inspect({ kind: "labelled", source, image });
    },
    [images, source, inspect],
  );
}
