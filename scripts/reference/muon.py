"""Three steps of Muon on a wide and a tall kernel, by torch.optim.Muon in float64.

Prints the constants of reference-update.test.ts, and how far from them PyTorch as it ships comes.
torch.optim.Muon (2.15.0, torch/optim/_muon.py) makes its update nearly orthogonal in bfloat16,
which has three digits. Here that very code is let iterate in float64: the name of the type it asks
for is the only thing changed.

Element i of the weights is sin(1 + i²), of the gradient of step s, from 0, 10⁶ sin(s + 2 + i²).
Muon does not look at a gradient's size, but for one thing: PyTorch divides by max(norm, epsilon),
our Muon by norm + epsilon, and with gradients as large as these both are the norm.
"""

import json
import math
import warnings
from unittest import mock

warnings.filterwarnings("ignore", message="Failed to initialize NumPy")

import torch  # noqa: E402: after the filter

SHAPES = [[4, 6], [6, 3]]
STEPS = 3
GRADIENTS_SIZE = 1e6


def filled(shape: list[int], fill: int) -> torch.Tensor:
    values = [math.sin(fill + index**2) for index in range(math.prod(shape))]
    return torch.tensor(values, dtype=torch.float64).reshape(shape)


def weights_after(shape: list[int]) -> torch.Tensor:
    weights = torch.nn.Parameter(filled(shape, 1))
    muon = torch.optim.Muon(
        [weights], lr=0.02, weight_decay=0.1, momentum=0.95, nesterov=True,
        ns_coefficients=(3.4445, -4.775, 2.0315), eps=1e-7, ns_steps=5,
        adjust_lr_fn="match_rms_adamw",
    )  # fmt: skip
    for step in range(STEPS):
        weights.grad = GRADIENTS_SIZE * filled(shape, step + 2)
        muon.step()
    return weights.detach()


if __name__ == "__main__":
    print("PyTorch", torch.__version__)
    for shape in SHAPES:
        with mock.patch.object(torch, "bfloat16", torch.float64):
            weights = weights_after(shape)
        difference = (weights - weights_after(shape)).abs().max().item()
        print(shape, json.dumps(weights.flatten().tolist()), "as it ships, off by", difference)
