import { Button, Progress } from "@mantine/core";
import { useActions, useSession } from "../../use-session";
import { mapText, whyNoMap } from "../../words/map-text";
import { MapExplorer } from "./MapExplorer";

/** The validation images as the network sees them: like beside like. */
export function ValidationMapPanel() {
  const map = useSession((session) => session.understanding.map);
  const readings = useSession((session) => session.model?.outcome.validation.readings ?? null);
  const members = useSession((session) => session.model?.outcome.members ?? 1);
  return (
    <div className="validation-map">
      <p className="hint">{mapText(members)}</p>
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
    <div className="study-control">
      <div className="button-row">
        {/* One button that changes its word, so that the focus stays where it is. */}
        <Button
          variant="default"
          disabled={!isDrawing && obstacle !== ""}
          onClick={() => void (isDrawing ? cancelStudy() : mapValidation())}
        >
          {isDrawing ? "Stop drawing" : "Draw the map"}
        </Button>
      </div>
      {isDrawing ? (
        <Progress value={100 * study.share} aria-label="Drawing the map" />
      ) : (
        <p className="hint">{obstacle === "" ? "It takes some seconds." : obstacle}</p>
      )}
    </div>
  );
}
