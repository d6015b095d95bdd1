/**
 * What TF.js's own MNIST example does: `model.fit` on the main thread with WebGL, all images in one
 * tensor. The network is one of ours, layer by layer, from the layers API.
 *
 * Source: github.com/tensorflow/tfjs-examples, mnist.
 */

import * as tf from "@tensorflow/tfjs";
import { parseNetwork } from "../../../src/domain/training/network.ts";
import { isPadded } from "../../../src/domain/training/network-shapes.ts";

const SIDE = 28;
const CLASSES = 10;

/** @param {import("./bench-page.mjs").TrainerSpec} spec */
export async function startFit({ backend, hyperparameters, images }) {
  tf.env().set("SOFTWARE_WEBGL_ENABLED", true);
  if (!(await tf.setBackend(backend))) throw new Error(`TF.js cannot start ${backend}.`);
  const model = layersModel(hyperparameters.network);
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

/** @param {string} text a network in the product's words */
function layersModel(text) {
  const { members, layers } = parseNetwork(text);
  if (members === 1) return memberModel(layers);
  const input = tf.input({ shape: [SIDE, SIDE, 1] });
  const answers = Array.from(
    { length: members },
    () => /** @type {tf.SymbolicTensor} */ (memberModel(layers).apply(input)),
  );
  const mean = /** @type {tf.SymbolicTensor} */ (tf.layers.average().apply(answers));
  return tf.model({ inputs: input, outputs: mean });
}

function memberModel(layers) {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [SIDE, SIDE, 1] }));
  for (const layer of layers) {
    for (const part of partsOf(layer, model)) model.add(part);
  }
  if (isImage(model)) model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: CLASSES, activation: "softmax" }));
  return model;
}

/** @returns {tf.layers.Layer[]} */
function partsOf(layer, model) {
  switch (layer.kind) {
    case "conv":
      return convolution(layer, model.outputs[0].shape[1]);
    case "pool":
      return [tf.layers.maxPooling2d({ poolSize: 2 })];
    case "gap":
      return [tf.layers.globalAveragePooling2d({})];
    case "drop":
      return [tf.layers.dropout({ rate: layer.rate })];
    default:
      return [
        ...(isImage(model) ? [tf.layers.flatten()] : []),
        tf.layers.dense({ units: layer.units, useBias: false }),
        ...normalized(),
      ];
  }
}

function convolution(layer, height) {
  const { kernel, filters, stride, isNormalized, isPooled } = layer;
  return [
    tf.layers.conv2d({
      filters,
      kernelSize: kernel,
      strides: stride,
      padding: isPadded(layer, height) ? "same" : "valid",
      useBias: !isNormalized,
    }),
    ...(isPooled ? [tf.layers.maxPooling2d({ poolSize: 2 })] : []),
    ...(isNormalized ? normalized() : [tf.layers.reLU()]),
  ];
}

function normalized() {
  return [tf.layers.batchNormalization(), tf.layers.reLU()];
}

function isImage(model) {
  return model.outputs[0].shape.length === 4;
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
