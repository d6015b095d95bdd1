import { type Fingerprinted, fingerprinted } from "../../dataset/fingerprint";
import type { ImageSet } from "../../dataset/image-set";

/** The old set where the new one is the same again: what was found out about it stays true. */
export function newer<Images extends ImageSet>(
  old: Fingerprinted<Images> | null,
  loaded: Images | null,
): Fingerprinted<Images> | null {
  if (loaded === null) return old;
  const fresh = fingerprinted(loaded);
  const isSame =
    fresh.fingerprint === old?.fingerprint &&
    loaded.fileName === old.images.fileName &&
    loaded.origin === old.images.origin;
  return isSame ? old : fresh;
}
