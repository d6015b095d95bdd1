"""Batch norm of one pass through a network, by PyTorch."""

import torch
from torch import Tensor
from torch.nn import functional

EPSILON = 1e-3

Moments = tuple[Tensor, Tensor]


class BatchNorm:
    """Takes each batch's own moments and keeps them; or, while reading, those it is given.

    given: (means, variances), each [channels], in the order of the layers
    moments: those found. PyTorch tells the variance of n numbers divided by n - 1, though it
    divides by n where it normalises; what is kept here is divided by n.
    """

    def __init__(self, given: list[Moments] | None = None) -> None:
        self._given = None if given is None else iter(given)
        self.moments: list[Moments] = []

    def __call__(self, y: Tensor, scale: Tensor, offset: Tensor) -> Tensor:
        if self._given is not None:
            mean, variance = next(self._given)
            return functional.batch_norm(y, mean, variance, scale, offset, eps=EPSILON)
        mean, variance = torch.zeros_like(scale.detach()), torch.zeros_like(scale.detach())
        # Momentum 1: what runs along are this batch's own.
        z = functional.batch_norm(
            y, mean, variance, scale, offset, training=True, momentum=1.0, eps=EPSILON
        )
        count = y.numel() // y.shape[1]
        self.moments.append((mean, variance * (count - 1) / count))
        return z
