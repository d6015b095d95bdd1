/** What one image is, somewhere on its way through a network; images are square. */
export interface Shape {
  /** Rows, and as many columns; 1 behind what has no picture any more. */
  readonly side: number;
  readonly channels: number;
  /** Whether there is still a picture: dense layers and means leave plain numbers. */
  readonly isImage: boolean;
}

/** Numbers of one image. */
export function sizeOf({ side, channels }: Shape): number {
  return side * side * channels;
}

/** `[side, side, channels]`, or `[units]` where there is no picture. */
export function dimensionsOf({ side, channels, isImage }: Shape): readonly number[] {
  return isImage ? [side, side, channels] : [channels];
}
