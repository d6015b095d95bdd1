"""Measures PyTorch's training speed when asked: one JSON request a line, one JSON answer a line.

    python torch_server.py THREADS
    {"network": "conv5x8v+bias pool conv5x16v+bias pool", "members": 1, "batchSize": 64, "seconds": 2}
    {"images": 51200, "seconds": 2.003}

The first line it writes says what it is. A network stays as it is between its slices. An answer
with "failure" says what was wrong with the request.
"""

import json
import platform
import sys
import warnings

# PyTorch works without NumPy, which nothing here needs, but says so.
warnings.filterwarnings("ignore", message="Failed to initialize NumPy")

import torch  # noqa: E402: after the filter

from trainer import Lane, fastest_lane  # noqa: E402

lanes: dict[tuple[str, int, int], Lane] = {}


def answer(request: dict) -> dict:
    key = (request["network"], request["members"], request["batchSize"])
    if key not in lanes:
        lanes[key] = fastest_lane(*key)
        print(f"  PyTorch trains {key[0]} {lanes[key].layout}", file=sys.stderr)
    images, seconds = lanes[key].measure(request["seconds"])
    return {"images": images, "seconds": seconds}


def main() -> None:
    torch.set_num_threads(int(sys.argv[1]))
    # As fast as it can be: numbers too small for normal floats are slow, and nobody needs them.
    torch.set_flush_denormal(True)
    tell({"torch": torch.__version__, "python": platform.python_version()})
    for line in sys.stdin:
        try:
            tell(answer(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            tell({"failure": f"{type(error).__name__}: {error}"})


def tell(value: dict) -> None:
    print(json.dumps(value), flush=True)


if __name__ == "__main__":
    main()
