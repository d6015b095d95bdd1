"""Loss and gradients of one small network on one batch, by PyTorch in float64, as JSON.

What comes out are constants for the tests of our own kernels. Standard input is a description:

    {"images": {"shape": [2, 8, 8, 1], "fill": 1}, "labels": [0, 2], "labelSmoothing": 0.05,
     "layers": [
       {"kind": "conv", "filter": {"shape": [3, 3, 1, 4], "fill": 2}, "stride": 1, "isSame": false,
        "isPooled": true, "scale": {"shape": [4], "values": [1, 1, 1, 1]},
        "offset": {"shape": [4], "values": [0, 0, 0, 0]}},
       {"kind": "dense", "weights": {"shape": [36, 3], "fill": 3}, "bias": {"shape": [3], "fill": 4}}]}

Images are [N, height, width, channels], filters [height, width, in, out], dense weights [in, out],
and numbers are listed row-major, as in TensorFlow. A tensor has `values`, or `fill`: its element i
is sin(fill + 1.7 i) / 2, which a test can make again.

conv:  convolution → 2×2 maximum if isPooled → batch norm (scale, offset) or bias → ReLU
dense: product → batch norm and ReLU (scale, offset), or bias alone: the last layer, the logits
pool:  2×2 maximum;  gap: mean of each channel;  crop: without `margin` rows on each side
drop:  where `kept`, a string of 0 and 1 for each number of [N, height, width, channels], is 1, the
       number divided by 1 - `rate`; else 0

Batch norm takes the batch's own mean and biased variance, epsilon 1e-3, and both are listed.
"Same" padding is TensorFlow's: an odd zero goes below and to the right. The loss is the mean over
the batch of softmax cross entropy with targets (1 - s) of the label + s / classes. Where maxima
tie, the first in row-major order gets the gradient.
"""

import json
import math
import platform
import sys
import warnings

warnings.filterwarnings("ignore", message="Failed to initialize NumPy")

import torch  # noqa: E402: after the filter
from torch import Tensor  # noqa: E402
from torch.nn import functional  # noqa: E402

from batch_norm import BatchNorm  # noqa: E402

WEIGHTS = ("filter", "weights", "scale", "offset", "bias")


def tensor_of(description: dict) -> Tensor:
    shape = description["shape"]
    count = math.prod(shape)
    values = description.get("values")
    if values is None:
        values = [math.sin(description["fill"] + 1.7 * index) / 2 for index in range(count)]
    if len(values) != count:
        raise ValueError(f"{len(values)} values for shape {shape}")
    return torch.tensor(values, dtype=torch.float64).reshape(shape).requires_grad_()


def forward(layer: dict, weights: dict[str, Tensor], x: Tensor, norm: BatchNorm) -> Tensor:
    """x: [N, C, H, W], or [N, units] behind `gap` and `dense`."""
    kind = layer["kind"]
    if kind == "pool":
        return functional.max_pool2d(x, 2)
    if kind == "gap":
        return x.mean((2, 3))
    if kind == "crop":
        return functional.pad(x, [-layer["margin"]] * 4)
    if kind == "drop":
        return x * kept(layer["kept"], x) / (1 - layer["rate"])
    if kind == "conv":
        y = convolution(x, weights["filter"], layer.get("stride", 1), layer["isSame"])
        y = functional.max_pool2d(y, 2) if layer.get("isPooled") else y
        return torch.relu(shifted(y, weights, norm))
    if kind == "dense":
        y = shifted(flat(x) @ weights["weights"], weights, norm)
        return torch.relu(y) if "scale" in weights else y
    raise ValueError(f"unknown kind {kind!r}")


def convolution(x: Tensor, filters: Tensor, stride: int, is_same: bool) -> Tensor:
    kernel = filters.permute(3, 2, 0, 1)
    if is_same:
        top, bottom = same_padding(x.shape[2], kernel.shape[2], stride)
        left, right = same_padding(x.shape[3], kernel.shape[3], stride)
        x = functional.pad(x, (left, right, top, bottom))
    return functional.conv2d(x, kernel, stride=stride)


def same_padding(size: int, kernel: int, stride: int) -> tuple[int, int]:
    total = max((math.ceil(size / stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def shifted(y: Tensor, weights: dict[str, Tensor], norm: BatchNorm) -> Tensor:
    if "scale" in weights:
        return norm(y, weights["scale"], weights["offset"])
    bias = weights["bias"]
    return y + (bias.reshape(-1, 1, 1) if y.dim() == 4 else bias)


def kept(marks: str, x: Tensor) -> Tensor:
    images, channels, height, width = x.shape
    values = torch.tensor([float(mark) for mark in marks], dtype=torch.float64)
    return values.reshape(images, height, width, channels).permute(0, 3, 1, 2)


def flat(x: Tensor) -> Tensor:
    """Row by row, the channels of a pixel side by side."""
    return x.permute(0, 2, 3, 1).flatten(1) if x.dim() == 4 else x


Layers = list[tuple[dict, dict[str, Tensor]]]


def layers_of(description: dict) -> Layers:
    return [
        (layer, {name: tensor_of(layer[name]) for name in WEIGHTS if name in layer})
        for layer in description["layers"]
    ]


def logits_of(layers: Layers, images: Tensor, norm: BatchNorm) -> Tensor:
    x = images.permute(0, 3, 1, 2)
    for layer, weights in layers:
        x = forward(layer, weights, x, norm)
    return x


def evaluate(description: dict) -> dict:
    images = tensor_of(description["images"])
    layers = layers_of(description)
    norm = BatchNorm()
    x = logits_of(layers, images, norm)
    labels = torch.tensor(description["labels"])
    smoothing = description.get("labelSmoothing", 0.0)
    loss = functional.cross_entropy(x, labels, label_smoothing=smoothing)
    loss.backward()
    return {
        "versions": {"torch": torch.__version__, "python": platform.python_version()},
        "loss": loss.item(),
        "logits": x.flatten().tolist(),
        "statistics": [[values.tolist() for values in moments] for moments in norm.moments],
        "imagesGradient": listed(images),
        "gradients": [{name: listed(w) for name, w in weights.items()} for _, weights in layers],
    }


def listed(tensor: Tensor) -> list[float]:
    if tensor.grad is None:
        raise ValueError("a tensor has no part in the loss")
    return tensor.grad.flatten().tolist()


if __name__ == "__main__":
    print(json.dumps(evaluate(json.load(sys.stdin))))
