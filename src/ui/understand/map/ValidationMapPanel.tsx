import { DRAWING_WORDS, MAP_TIME, mapText, whyNoMap } from "#words/map-text";
import { LongTask } from "../../parts/LongTask";
import parts from "../../parts/shared.module.css";
import { useActions, useSession } from "../../use-session";
import { MapExplorer } from "./MapExplorer";
import styles from "./ValidationMap.module.css";

/** The validation images as the network sees them: like beside like. */
export function ValidationMapPanel() {
  const map = useSession((session) => session.understanding.map);
  const readings = useSession((session) => session.model?.outcome.validation.readings ?? null);
  const members = useSession((session) => session.model?.outcome.members ?? 1);
  return (
    <div className={styles.map}>
      <p className={parts.hint}>{mapText(members)}</p>
      {map === null || readings === null ? (
        <MapDrawing />
      ) : (
        <MapExplorer map={map} readings={readings} />
      )}
    </div>
  );
}

/** Before there is a map. */
function MapDrawing() {
  const study = useSession((session) => session.understanding.study);
  const obstacle = useSession(whyNoMap);
  const { mapValidation, cancelStudy } = useActions();
  const isDrawing = study.phase === "running" && study.kind === "map";
  return (
    <LongTask
      isRunning={isDrawing}
      start={DRAWING_WORDS.start}
      stop={DRAWING_WORDS.stop}
      obstacle={obstacle}
      share={isDrawing ? study.share : 0}
      progress={DRAWING_WORDS.progress}
      hint={MAP_TIME}
      onStart={() => void mapValidation()}
      onStop={() => void cancelStudy()}
    />
  );
}
