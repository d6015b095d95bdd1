/**
 * What TF.js's own MNIST example does: `model.fit` on the main thread with WebGL, all images in one
 * tensor. The network is one of ours, layer by layer, from the layers API.
 *
 * Source: github.com/tensorflow/tfjs-examples, mnist.
 */

import * as tf from "@tensorflow/tfjs";
import { networkFor } from "../../../src/domain/network/fit-to-side.ts";

const SIDE = 28;
const CLASSES = 10;

/** @param {import("./bench-page.mjs").TrainerSpec} spec */
export async function startFit({ backend, hyperparameters, images }) {
  tf.env().set("SOFTWARE_WEBGL_ENABLED", true);
  if (!(await tf.setBackend(backend))) throw new Error(`TF.js cannot start ${backend}.`);
  const model = layersModel(hyperparameters);
  model.compile({
    optimizer: tf.train.adam(hyperparameters.learningRate),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"],
  });
  const { xs, ys } = noise(images);
  const measure = (ms) => fitFor(model, xs, ys, hyperparameters.batchSize, ms);
  await measure(0);
  const trainer = {
    measure,
    end: () => {
      model.dispose();
      tf.dispose([xs, ys]);
    },
  };
  return { label: "model.fit", trainer };
}

/** @param {any} hyperparameters whose network, in the product's words, is built */
function layersModel({ network: text, members }) {
  const { operations } = networkFor(text, SIDE, CLASSES, members);
  if (members === 1) return memberModel(operations);
  const input = tf.input({ shape: [SIDE, SIDE, 1] });
  const answers = Array.from(
    { length: members },
    () => /** @type {tf.SymbolicTensor} */ (memberModel(operations).apply(input)),
  );
  const mean = /** @type {tf.SymbolicTensor} */ (tf.layers.average().apply(answers));
  return tf.model({ inputs: input, outputs: mean });
}

function memberModel(operations) {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [SIDE, SIDE, 1] }));
  for (const [position, operation] of operations.entries()) {
    for (const part of partsOf(operation, operations[position + 1])) model.add(part);
  }
  return model;
}

/** @returns {tf.layers.Layer[]} */
function partsOf(operation, next) {
  switch (operation.kind) {
    case "convolution":
      return [convolution(operation, next)];
    case "dense":
      return dense(operation, next);
    case "maximum":
      return [tf.layers.maxPooling2d({ poolSize: 2 })];
    case "mean":
      return [tf.layers.globalAveragePooling2d({})];
    case "norm":
      return [tf.layers.batchNormalization(), tf.layers.reLU()];
    case "bias":
      return [operation.hasRelu ? tf.layers.reLU() : tf.layers.softmax()];
    case "crop":
      return [tf.layers.cropping2D({ cropping: [margins(operation), margins(operation)] })];
    default:
      return [tf.layers.dropout({ rate: operation.rate })];
  }
}

/** Whether a bias follows; a maximum in between makes no difference to it. */
function convolution({ kernel, filters, stride, before, after }, next) {
  return tf.layers.conv2d({
    filters,
    kernelSize: kernel,
    strides: stride,
    padding: before + after > 0 ? "same" : "valid",
    useBias: next?.kind === "bias",
  });
}

function dense({ units, input }, next) {
  const product = tf.layers.dense({ units, useBias: next?.kind === "bias" });
  return input.isImage ? [tf.layers.flatten(), product] : [product];
}

/** @returns {[number, number]} */
function margins({ margin }) {
  return [margin, margin];
}

/** Speed and memory do not depend on what is in the pictures. */
function noise(count) {
  const labels = Array.from({ length: count }, (_, index) => index % CLASSES);
  return {
    xs: tf.randomUniform([count, SIDE, SIDE, 1], 0, 1, "float32", 1),
    ys: tf.tidy(() => tf.oneHot(tf.tensor1d(labels, "int32"), CLASSES).toFloat()),
  };
}

/** @returns {Promise<import("./bench-page.mjs").Slice>} */
async function fitFor(model, xs, ys, batchSize, atLeastMs) {
  let batches = 0;
  let ms = 0;
  const startedAt = performance.now();
  const onBatchEnd = () => {
    // `fit` has read the loss of this batch: the device has done its work.
    batches += 1;
    ms = performance.now() - startedAt;
    model.stopTraining = ms >= atLeastMs;
  };
  await model.fit(xs, ys, { batchSize, epochs: 1000, shuffle: true, callbacks: { onBatchEnd } });
  return { images: batches * batchSize, ms };
}
