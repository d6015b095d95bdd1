/**
 * All kernels: what touches every number of a batch.
 *
 * Tensors are float32 and lie as `[image][row][column][channel]`, channels padded with zeros to a
 * multiple of 8 (but for the image itself, which has one), and nothing around them. Kernels of
 * convolutions and dense layers lie in panels of 8 outputs, `[outputs / 8][inputs][8]`, so that
 * nothing has to be packed on the way forward. Pointers and steps are in bytes, counts in numbers.
 */
export { convolve, convolvePooled } from "./convolution";
export { inputGradient, turnFilter } from "./input-gradient";
export { filterGradient } from "./filter-gradient";
export { listGradients, pooledFilterGradient, pooledInputGradient } from "./pooled-gradients";
export { addToPanels, filterByOutput, frame, unframe } from "./frames";
export { maximum, maximumGradient } from "./maximum";
export { crop, cropGradient, mean, meanGradient, toStrips, widen } from "./pictures";
export { affineRelu, affineReluGradient, moments, normLine, normGradientLine, reluSums } from "./norm";
export { dropout } from "./dropout";
export { softmax, softmaxCrossEntropy } from "./loss";
export { adamw, addMany, mixInto } from "./update";
export { columnProducts, momentum, multiplyColumns, muonChange, polynomial, scaleToNorm, transposePanels } from "./muon";
export { drawMoved, drawStill } from "./drawing";
export { imagesToTiles, tilesToOutputs, tilesToPooled } from "./winograd-images";
export { outputsToTiles, tilesToImages, tilesToKernel } from "./winograd-back";
export { exchangeTiles, kernelToTiles, multiplyTiles, tileGradients } from "./winograd-kernels";
