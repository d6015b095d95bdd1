import { LikenessRemark } from "./LikenessRemark";
import { LoneLabels } from "./LoneLabels";
import { MendNotes } from "./MendNotes";
import { TurnChoice } from "./TurnChoice";

/** What may be the matter with somebody's own images, and what can be done about it. */
export function OwnDataRemarks() {
  return (
    <>
      <LikenessRemark />
      <TurnChoice />
      <MendNotes />
      <LoneLabels />
    </>
  );
}
