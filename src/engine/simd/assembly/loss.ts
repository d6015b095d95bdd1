/** Softmax, and its cross entropy with smoothed labels. */

/** Σ of exponentials, which take the logits' place; the greatest logit is taken off before. */
// @ts-ignore: decorator
@inline
function exponentials(logits: usize, classes: i32, greatest: f32): f32 {
  let sum: f32 = 0;
  for (let k = 0; k < classes; k++, logits += 4) {
    const value = Mathf.exp(load<f32>(logits) - greatest);
    store<f32>(logits, value);
    sum += value;
  }
  return sum;
}

/** The greatest logit, bias added to all of them in place; the first of equal ones. */
let greatestLogit: f32 = 0;
let greatestAt: i32 = 0;

// @ts-ignore: decorator
@inline
function addBias(logits: usize, classes: i32, bias: usize): void {
  greatestLogit = -Infinity;
  greatestAt = 0;
  for (let k = 0; k < classes; k++) {
    const at = logits + (<usize>k << 2), value = load<f32>(at) + load<f32>(bias + (<usize>k << 2));
    store<f32>(at, value);
    if (value > greatestLogit) {
      greatestLogit = value;
      greatestAt = k;
    }
  }
}

/** The bias, without anything else. */
export function softmax(
  logits: usize, images: i32, stride: usize, classes: i32, bias: usize, share: f32, to: usize,
): void {
  for (let image = 0; image < images; image++, logits += stride << 2) {
    addBias(logits, classes, bias);
    const scale = share / exponentials(logits, classes, greatestLogit);
    for (let k = 0; k < classes; k++, to += 4) {
      store<f32>(to, load<f32>(to) + scale * load<f32>(logits + (<usize>k << 2)));
    }
  }
}

/**
 * @param logits `[images][stride]` become their gradient; what lies behind the classes, zero
 * @param labels a byte an image
 * @param scale of the gradient
 * @param dBias `[stride]`, overwritten
 * @param metrics summed loss and number of right answers, added to
 * @param metricScale of what is added
 */
export function softmaxCrossEntropy(
  logits: usize, images: i32, stride: usize, classes: i32, bias: usize, labels: usize,
  smoothing: f32, scale: f32, dBias: usize, metrics: usize, metricScale: f32,
): void {
  const low = smoothing / <f32>classes, size = stride << 2;
  let loss: f32 = 0, right: f32 = 0;
  memory.fill(dBias, 0, size);
  for (let image = 0; image < images; image++, logits += size) {
    const label = <usize>load<u8>(labels + image);
    addBias(logits, classes, bias);
    const greatest = greatestLogit, own = load<f32>(logits + (label << 2));
    let below: f32 = 0;
    for (let k = 0; k < classes; k++) below += greatest - load<f32>(logits + (<usize>k << 2));
    right += greatestAt == <i32>label ? 1 : 0;
    const sum = exponentials(logits, classes, greatest);
    loss += Mathf.log(sum) + (1 - smoothing) * (greatest - own) + low * below;
    for (let k: usize = 0; k < stride; k++) {
      const at = k << 2;
      let gradient: f32 = 0;
      if (k < <usize>classes) {
        let target = low;
        if (k == label) target += <f32>1 - smoothing;
        gradient = (load<f32>(logits + at) / sum - target) * scale;
      }
      store<f32>(logits + at, gradient);
      store<f32>(dBias + at, load<f32>(dBias + at) + gradient);
    }
  }
  store<f32>(metrics, load<f32>(metrics) + loss * metricScale);
  store<f32>(metrics, load<f32>(metrics, 4) + right * metricScale, 4);
}
