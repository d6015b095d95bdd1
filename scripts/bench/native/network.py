"""The product's networks in PyTorch, from the same words: "conv5x8v pool conv3x24v pool dense64".

The words and what they mean are those of src/domain/network/kinds: a convolution has batch norm or,
with "+bias", a bias; a "pool" right behind it comes before that; then ReLU.
"""

import re
from dataclasses import dataclass

from torch import nn

SIDE = 28
CLASSES = 10
EPSILON = 1e-3
"""Added to batch norm's variance, as in the product."""

MIN_ROWS = 4
"""An unpadded convolution that left fewer rows is padded."""

CONVOLUTION = re.compile(r"conv(\d+)x(\d+)(v?)(?:/(\d))?(\+bias)?$")


@dataclass
class Shape:
    """What one image is at this place of the network."""

    channels: int
    side: int | None
    """Pixels; None once the image is flattened."""


def network_of(text: str) -> nn.Sequential:
    """Images [N, 1, 28, 28] → logits [N, 10]. ValueError names a word that is not understood."""
    words = text.split()
    layers: list[nn.Module] = []
    shape = Shape(1, SIDE)
    while words:
        word = words.pop(0)
        if match := CONVOLUTION.match(word):
            is_pooled = words[:1] == ["pool"]
            del words[: int(is_pooled)]
            layers += convolution(match, is_pooled, shape)
        elif word == "pool":
            layers.append(nn.MaxPool2d(2))
            shape.side = rows_of(shape) // 2
        elif word == "gap":
            layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten()]
            shape.side = None
        elif word.startswith("crop"):
            margin = int(word.removeprefix("crop"))
            layers.append(nn.ZeroPad2d(-margin))
            shape.side = rows_of(shape) - 2 * margin
        elif word.startswith("drop"):
            layers.append(nn.Dropout(float(word.removeprefix("drop"))))
        elif word.startswith("dense"):
            layers += dense(int(word.removeprefix("dense")), shape)
        else:
            raise ValueError(f"unknown word {word!r} in {text!r}")
    return nn.Sequential(*layers, *flattened(shape), nn.Linear(shape.channels, CLASSES))


def convolution(match: re.Match[str], is_pooled: bool, shape: Shape) -> list[nn.Module]:
    kernel, filters, stride = int(match[1]), int(match[2]), int(match[4] or 1)
    has_bias = match[5] is not None
    side = rows_of(shape)
    is_padded = match[3] == "" or side - kernel + 1 < MIN_ROWS
    if is_padded and (stride != 1 or kernel % 2 == 0):
        raise ValueError(f"{match[0]}: padding is defined here for stride 1 and odd kernels")
    padding = kernel // 2 if is_padded else 0
    layers: list[nn.Module] = [
        nn.Conv2d(shape.channels, filters, kernel, stride, padding, bias=has_bias)
    ]
    shape.channels = filters
    shape.side = (side + 2 * padding - kernel) // stride + 1
    if is_pooled:
        layers.append(nn.MaxPool2d(2))
        shape.side //= 2
    if not has_bias:
        layers.append(nn.BatchNorm2d(filters, eps=EPSILON))
    return [*layers, nn.ReLU()]


def dense(units: int, shape: Shape) -> list[nn.Module]:
    before = flattened(shape)
    layer = nn.Linear(shape.channels, units, bias=False)
    shape.channels = units
    return [*before, layer, nn.BatchNorm1d(units, eps=EPSILON), nn.ReLU()]


def flattened(shape: Shape) -> list[nn.Module]:
    if shape.side is None:
        return []
    shape.channels *= shape.side**2
    shape.side = None
    return [nn.Flatten()]


def rows_of(shape: Shape) -> int:
    if shape.side is None:
        raise ValueError("an image layer behind a dense one")
    return shape.side
