/** JPEG, GIF, WebP, BMP and interlaced PNG, as the browser decodes them, in a worker. */
import type { Bytes } from "../../archives/byte-stream";
import { type ColourPicture, MAX_PICTURE_SIDE } from "./picture";

export async function decodeInBrowser(bytes: Bytes, type: string): Promise<ColourPicture | null> {
  if (typeof createImageBitmap === "undefined" || typeof OffscreenCanvas === "undefined") {
    return null;
  }
  const bitmap = await createImageBitmap(new Blob([bytes], { type }), {
    premultiplyAlpha: "none",
    // Pixels as they stand in the file, whatever profile came along.
    colorSpaceConversion: "none",
  });
  const { width, height } = bitmap;
  try {
    if (width > MAX_PICTURE_SIDE || height > MAX_PICTURE_SIDE) return null;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) return null;
    context.drawImage(bitmap, 0, 0);
    return { width, height, rgba: context.getImageData(0, 0, width, height).data };
  } finally {
    bitmap.close();
  }
}
