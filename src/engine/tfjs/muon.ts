/** Muon's direction: momentum, made nearly orthogonal. See `domain/training/optimizer.ts`. */
import { type KernelMatrix, MUON } from "../../domain/training/optimizer";
import * as tf from "./tf";

/**
 * @param gradient `[weightCount]`, all members' together, as is the rest
 * @param momentum the gradient's moving average, this gradient included
 * @param kernels the matrices of one member, in ascending order
 * @returns the kernels' directions in their places, zeros elsewhere; belongs to the caller's tidy
 */
export function muonDirection(
  gradient: tf.Tensor1D,
  momentum: tf.Tensor1D,
  kernels: readonly KernelMatrix[],
  members: number,
): tf.Tensor1D {
  const nesterov = tf.add(tf.mul(momentum, MUON.momentum), tf.mul(gradient, 1 - MUON.momentum));
  const byMember = tf.reshape(nesterov, [members, -1]);
  const parts: tf.Tensor[] = [];
  let end = 0;
  const fillTo = (place: number) => {
    if (place > end) parts.push(tf.zeros([members, place - end]));
    end = place;
  };
  for (const { start, rows, columns } of kernels) {
    fillTo(start);
    const size = rows * columns;
    const matrices = tf.reshape(tf.slice(byMember, [0, start], [members, size]), [
      members,
      rows,
      columns,
    ]);
    const scale = MUON.scale * Math.sqrt(Math.max(rows, columns));
    parts.push(tf.reshape(tf.mul(orthogonalized(matrices), scale), [members, size]));
    end = start + size;
  }
  fillTo(gradient.size / members);
  return tf.reshape(tf.concat(parts, 1), [-1]);
}

/**
 * Newton and Schulz's iteration, by which all singular values come near to 1.
 *
 * @param matrices `[members, rows, columns]`
 */
function orthogonalized(matrices: tf.Tensor): tf.Tensor {
  const [, rows = 1, columns = 1] = matrices.shape;
  const norm = tf.sqrt(tf.sum(tf.square(matrices), [1, 2], true));
  let x: tf.Tensor = tf.div(matrices, tf.add(norm, MUON.epsilon));
  for (let iteration = 0; iteration < MUON.iterations; iteration++) {
    // (X·Xᵀ)·X = X·(Xᵀ·X): the smaller of the two squares is the cheaper one.
    const isWide = rows <= columns;
    const square = tf.matMul(x, x, !isWide, isWide);
    const sum = tf.add(tf.mul(square, MUON.b), tf.mul(tf.matMul(square, square), MUON.c));
    const turned = isWide ? tf.matMul(sum, x) : tf.matMul(x, sum);
    x = tf.add(tf.mul(x, MUON.a), turned);
  }
  return x;
}
