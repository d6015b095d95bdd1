/** The weights of a linear classifier: plain numbers. */
export interface LinearWeights {
  /** `[features * classes]`, row-major. */
  readonly kernel: Float32Array<ArrayBuffer>;
  /** `[classes]`: what each class's score begins with. */
  readonly offsets: Float32Array<ArrayBuffer>;
}

export function weightBytes({ kernel, offsets }: LinearWeights): number {
  return kernel.byteLength + offsets.byteLength;
}
