/** What the compiled kernels offer: all addresses and steps are in bytes; see `assembly/`. */
type Kernel = (...numbers: readonly number[]) => void;

export type KernelName =
  | "convolve"
  | "convolvePooled"
  | "inputGradient"
  | "turnFilter"
  | "filterGradient"
  | "listGradients"
  | "pooledFilterGradient"
  | "pooledInputGradient"
  | "addToPanels"
  | "filterByOutput"
  | "frame"
  | "unframe"
  | "maximum"
  | "maximumGradient"
  | "crop"
  | "cropGradient"
  | "mean"
  | "meanGradient"
  | "toStrips"
  | "widen"
  | "affineRelu"
  | "affineReluGradient"
  | "moments"
  | "normLine"
  | "normGradientLine"
  | "reluSums"
  | "dropout"
  | "softmax"
  | "softmaxCrossEntropy"
  | "adamw"
  | "addMany"
  | "mixInto"
  | "columnProducts"
  | "multiplyColumns"
  | "muonChange"
  | "polynomial"
  | "scaleToNorm"
  | "transposePanels"
  | "drawMoved"
  | "drawStill";

export type Kernels = Readonly<Record<KernelName, Kernel>> & {
  readonly memory: WebAssembly.Memory;
  /** @returns a sum of squares */
  readonly momentum: (...numbers: readonly number[]) => number;
};
