/** What an update does to long vectors; counts are multiples of 4. */
import { fma } from "./lanes";

/** The numbers of one update, written by `updater.ts`; see `domain/training/optimizer.ts`. */
@unmanaged
export class UpdateNumbers {
  learningRate: f32;
  beta1: f32;
  rest1: f32;
  beta2: f32;
  rest2: f32;
  /** One over each of the corrections. */
  inverse1: f32;
  inverse2: f32;
  epsilon: f32;
  /** One minus the average's decay. */
  averageRest: f32;
}

/** AdamW with a moving average of the weights. @param decay weight decay */
export function adamw(
  n: UpdateNumbers, w: usize, g: usize, m: usize, v: usize, average: usize, count: i32, decay: f32,
): void {
  const beta1 = f32x4.splat(n.beta1), rest1 = f32x4.splat(n.rest1);
  const beta2 = f32x4.splat(n.beta2), rest2 = f32x4.splat(n.rest2);
  const inverse1 = f32x4.splat(n.inverse1), inverse2 = f32x4.splat(n.inverse2);
  const rate = f32x4.splat(n.learningRate), epsilon = f32x4.splat(n.epsilon);
  const averageRest = f32x4.splat(n.averageRest), shrink = f32x4.splat(decay);
  for (let i: usize = 0, end = <usize>count << 2; i < end; i += 16) {
    const gradient = v128.load(g + i), weight = v128.load(w + i), old = v128.load(average + i);
    const first = fma(rest1, gradient, f32x4.mul(beta1, v128.load(m + i)));
    const second = fma(rest2, f32x4.mul(gradient, gradient), f32x4.mul(beta2, v128.load(v + i)));
    const spread = f32x4.add(f32x4.sqrt(f32x4.mul(second, inverse2)), epsilon);
    const direction = f32x4.div(f32x4.mul(first, inverse1), spread);
    const fresh = f32x4.sub(weight, f32x4.mul(rate, fma(shrink, weight, direction)));
    v128.store(m + i, first);
    v128.store(v + i, second);
    v128.store(w + i, fresh);
    v128.store(average + i, fma(averageRest, f32x4.sub(fresh, old), old));
  }
}

/** to ← to + rest · (fresh − to) */
export function mixInto(to: usize, fresh: usize, count: i32, rest: f32): void {
  const share = f32x4.splat(rest);
  for (const end = to + (<usize>count << 2); to < end; to += 16, fresh += 16) {
    const old = v128.load(to);
    v128.store(to, fma(share, f32x4.sub(v128.load(fresh), old), old));
  }
}

/** to ← to + scale · x */
export function addMany(to: usize, x: usize, count: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  for (const end = to + (<usize>count << 2); to < end; to += 16, x += 16) {
    v128.store(to, fma(factor, v128.load(x), v128.load(to)));
  }
}
