"""Loss, gradients and statistics of each kind of layer, nearly by itself, by PyTorch in float64.

Prints the constants of reference-kinds.test.ts and reference-reading.test.ts. Networks are written
as there, and behind each stand the classes: a dense layer with a bias. The weight tensors of a
network, in order, have the fills 2, 5, 8 …, and the images have fill 1, see gradients.py. Gradients
are told by one number a tensor: the sum of element i times cos(i).
"""

import json
import math

from gradients import BatchNorm, evaluate, layers_of, logits_of, tensor_of
import torch

IMAGES = 3
CLASSES = 3
LABELS = [0, 2, 1]

# Of the 48 pixels of three images: those that our own dropout keeps at rate 0.25 with seed 1 in
# step 4 of rows 3, 1, 2.
KEPT = "011110001101010111010001001111110011110001101110"


def conv(kernel: int, inputs: int, filters: int, stride: int = 1, **more) -> dict:
    shape = {"filter": [kernel, kernel, inputs, filters]}
    return {"kind": "conv", "stride": stride, "shapes": shape, "channels": filters, **more}


def dense(inputs: int, units: int) -> dict:
    return {"kind": "dense", "shapes": {"weights": [inputs, units]}, "channels": units}


SAME, VALID = {"isSame": True}, {"isSame": False}
BIAS, NORM, POOL = {"shift": ["bias"]}, {"shift": ["scale", "offset"]}, {"isPooled": True}

# Network, side, label smoothing, layers.
CASES = [
    ("", 4, 0, [dense(16, 3) | BIAS]),
    ("", 4, 0.3, [dense(16, 3) | BIAS]),
    ("dense4", 4, 0, [dense(16, 4) | NORM, dense(4, 3) | BIAS]),
    ("crop2", 8, 0, [{"kind": "crop", "margin": 2}, dense(16, 3) | BIAS]),
    ("drop0.25", 4, 0, [{"kind": "drop", "rate": 0.25, "kept": KEPT}, dense(16, 3) | BIAS]),
    ("pool", 7, 0, [{"kind": "pool"}, dense(9, 3) | BIAS]),
    ("conv1x3v+bias gap", 5, 0, [conv(1, 1, 3) | VALID | BIAS, {"kind": "gap"}, dense(3, 3) | BIAS]),
    ("conv2x2+bias", 5, 0, [conv(2, 1, 2) | SAME | BIAS, dense(50, 3) | BIAS]),
    ("conv3x2/2+bias", 8, 0, [conv(3, 1, 2, 2) | SAME | BIAS, dense(32, 3) | BIAS]),
    ("conv3x2v/2+bias", 8, 0, [conv(3, 1, 2, 2) | VALID | BIAS, dense(18, 3) | BIAS]),
    ("conv2x3v", 4, 0, [conv(2, 1, 3) | VALID | NORM, dense(27, 3) | BIAS]),
    ("conv3x2v pool", 9, 0, [conv(3, 1, 2) | VALID | POOL | NORM, dense(18, 3) | BIAS]),
]


def described(side: int, smoothing: float, layers: list[dict], fill: int = 2) -> dict:
    fills = iter(range(fill, 1000, 3))
    described_layers = []
    for layer in layers:
        shapes = dict(layer.get("shapes", {}))
        shapes |= {name: [layer["channels"]] for name in layer.get("shift", [])}
        tensors = {name: {"shape": shape, "fill": next(fills)} for name, shape in shapes.items()}
        described_layers.append(layer | tensors)
    images = {"shape": [IMAGES, side, side, 1], "fill": 1}
    rest = {"labels": LABELS, "labelSmoothing": smoothing}
    return {"images": images, "layers": described_layers, **rest}


def weighted(values: list[float]) -> float:
    return sum(value * math.cos(index) for index, value in enumerate(values))


def constants(network: str, side: int, smoothing: float, layers: list[dict]) -> dict:
    found = evaluate(described(side, smoothing, layers))
    tensors = [found["imagesGradient"]]
    tensors += [tensor for layer in found["gradients"] for tensor in layer.values()]
    statistics = [value for moments in found["statistics"] for part in moments for value in part]
    return {
        "network": network, "side": side, "smoothing": smoothing, "loss": found["loss"],
        "gradients": [weighted(tensor) for tensor in tensors], "statistics": statistics,
    }  # fmt: skip


def read(fill: int) -> torch.Tensor:
    """Probabilities [images, classes] of "conv2x3v" with means and variances from elsewhere."""
    network, side, smoothing, layers = CASES[-2]
    description = described(side, smoothing, layers, fill)
    moments = torch.tensor([0.5, -0.25, 0.125]).double(), torch.tensor([0.75, 1.5, 0.25]).double()
    images = tensor_of(description["images"])
    return logits_of(layers_of(description), images, BatchNorm([moments])).softmax(1)


if __name__ == "__main__":
    print("PyTorch", torch.__version__)
    for case in CASES:
        print(json.dumps(constants(*case)))
    for mean in [read(2), (read(2) + read(3)) / 2]:
        print("reading", mean.flatten().tolist())
