/** The parts that a network is computed by: one an operation, or one for a few that go together. */

/** Numbers of all images of a pass, `[images][side][side][channels]`. */
export interface Tensor {
  readonly data: number;
  /** Where its gradient lies; 0 where nobody needs it. */
  readonly gradient: number;
  readonly side: number;
  /** As they lie in memory; `real` of them are more than padding. */
  readonly channels: number;
  readonly real: number;
}

/** What a pass goes by; a network has one, and changes it. Addresses but for counts and keys. */
export interface Pass {
  images: number;
  /** Of the member that is computed. */
  member: number;
  weights: number;
  /** What was made of them: see {@link Node.prepare}. */
  prepared: number;
  gradient: number;
  /** Training, they are written; reading, they are read. */
  statistics: number;
  isTraining: boolean;
  seed: number;
  step: number;
  /** Of the images in their data set. */
  rows: Uint32Array;
}

export interface Node {
  /** Numbers that {@link prepare} writes for a member. */
  readonly preparedSize: number;
  /** After the weights were changed, before anything is computed with them. */
  prepare(pass: Pass): void;
  forward(pass: Pass): void;
  /** From its output's gradient to its input's, and the weights'. */
  backward(pass: Pass): void;
}

/** Numbers of one image. */
export function sizeOfTensor({ side, channels }: Tensor): number {
  return side * side * channels;
}
