"""Trains networks on random images, slice of time by slice of time, as fast as PyTorch can."""

import time

import torch
from torch import nn
from torch.nn import functional

from network import CLASSES, SIDE, network_of

IMAGES = 4096
"""Different images; a step on them takes as long as on 42,000."""

WARM_UP_STEPS = 3
CHOICE_ROUNDS = 4
CHOICE_SECONDS = 0.25

LAYOUTS = {
    "contiguous": torch.contiguous_format,
    "channels_last": torch.channels_last,
}


class Lane:
    """So many networks of the same layers, which will vote, in one memory layout."""

    def __init__(self, text: str, members: int, batch_size: int, layout: str) -> None:
        torch.manual_seed(1)
        memory_format = LAYOUTS[layout]
        self.layout = layout
        self.batch_size = batch_size
        self.networks = nn.ModuleList(network_of(text) for _ in range(members))
        self.networks.to(memory_format=memory_format)
        self.optimizer = torch.optim.AdamW(self.networks.parameters(), lr=1e-3, fused=True)
        images = torch.rand(IMAGES, 1, SIDE, SIDE).to(memory_format=memory_format)
        labels = torch.randint(0, CLASSES, (IMAGES,))
        self.batches = list(zip(images.split(batch_size), labels.split(batch_size)))
        if len(self.batches[-1][1]) < batch_size:
            self.batches.pop()
        self.next = 0
        for _ in range(WARM_UP_STEPS):
            self.step()

    def step(self) -> None:
        """Forward, backward and update; nothing is copied but what PyTorch copies itself."""
        images, labels = self.batches[self.next % len(self.batches)]
        self.next += 1
        self.optimizer.zero_grad(set_to_none=True)
        for network in self.networks:
            functional.cross_entropy(network(images), labels).backward()
        self.optimizer.step()

    def measure(self, seconds: float) -> tuple[int, float]:
        """At least one step. Images trained on, and the seconds that took."""
        start = time.perf_counter()
        images = 0
        while True:
            self.step()
            images += self.batch_size
            passed = time.perf_counter() - start
            if passed >= seconds:
                return images, passed


def fastest_lane(text: str, members: int, batch_size: int) -> Lane:
    """The faster layout, found in turns, so that what disturbs one disturbs the other."""
    lanes = [Lane(text, members, batch_size, layout) for layout in LAYOUTS]
    speeds = [0.0 for _ in lanes]
    for _ in range(CHOICE_ROUNDS):
        for index, lane in enumerate(lanes):
            images, seconds = lane.measure(CHOICE_SECONDS)
            speeds[index] = max(speeds[index], images / seconds)
    return lanes[speeds.index(max(speeds))]
