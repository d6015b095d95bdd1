import type { PictureSource } from "../../domain/understand/image-source";
import { useSession } from "../use-session";

/** The image of this source that is being looked into, by its position; null where none is. */
export function useOpenImage(source: PictureSource): number | null {
  return useSession(({ understanding: { inspection } }) => {
    if (inspection.phase === "none") return null;
    const { subject } = inspection;
    return subject.kind === "labelled" && subject.source === source ? subject.image : null;
  });
}
