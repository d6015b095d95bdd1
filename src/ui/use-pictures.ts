import { useEffect, useState } from "react";
import type { ImageGrid } from "../domain/dataset-summary";
import type { PictureSource } from "../domain/understand/image-source";
import { useActions } from "./use-session";

/**
 * Pictures of images by their positions, fetched from the worker. Until they come, those
 * asked for before stay, so that nothing flickers; answers to older questions are dropped.
 *
 * @param images memoised: another array asks again
 */
export function usePictures(source: PictureSource, images: readonly number[]): ImageGrid | null {
  const { pickImages } = useActions();
  const [pictures, setPictures] = useState<ImageGrid | null>(null);

  useEffect(() => {
    let isNewest = true;
    void pickImages(source, images).then((picked) => {
      if (isNewest) setPictures(picked);
    });
    return () => {
      isNewest = false;
    };
  }, [pickImages, source, images]);

  return pictures;
}
