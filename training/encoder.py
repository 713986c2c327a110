"""The reading model in torch: the base encoder, frozen, with low-rank adapters on every linear layer, and the heads."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from dragoman.model.base import Base, dequantised
from dragoman.model.layout import PARTS, SIZE, WIDE

RANK = 16
SCALE = 2.0
"""What the product of an adapter's matrices is multiplied by."""
LINEAR = (
    ("q", "h", "h"),
    ("k", "h", "h"),
    ("v", "h", "h"),
    ("ao", "h", "h"),
    ("fi", "f", "h"),
    ("fo", "h", "f"),
)
"""Linear layers of a block by their names in the base file: rows, columns (h width, f inner width)."""


class Adapted(nn.Module):
    """A frozen linear layer and its adapter."""

    def __init__(self, weight: np.ndarray, bias: np.ndarray) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(weight, dtype=torch.bfloat16), requires_grad=False)
        self.bias = nn.Parameter(torch.tensor(bias), requires_grad=False)
        self.down = nn.Parameter(torch.randn(RANK, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.up = nn.Parameter(torch.zeros(weight.shape[0], RANK))

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight, self.bias) + F.linear(F.linear(x, self.down), self.up) * SCALE


class Block(nn.Module):
    """One layer of the encoder."""

    def __init__(self, base: Base, number: int) -> None:
        super().__init__()
        sizes = base.sizes
        rows = {"h": sizes.width, "f": sizes.inner}
        self.heads = sizes.heads
        self.linear = nn.ModuleDict(
            {
                name: Adapted(
                    base.matrix(f"l{number}.{name}.w", rows[out]), base.floats(f"l{number}.{name}.b")
                )
                for name, out, _ in LINEAR
            }
        )
        self.norms = nn.ModuleList([nn.LayerNorm(sizes.width, eps=sizes.eps) for _ in range(2)])
        for norm, name in zip(self.norms, ("aln", "oln"), strict=True):
            norm.weight.data = torch.tensor(base.floats(f"l{number}.{name}.w"))
            norm.bias.data = torch.tensor(base.floats(f"l{number}.{name}.b"))
            norm.requires_grad_(False)

    def forward(self, x: Tensor, mask: Tensor, drop: float) -> Tensor:
        batch, length, width = x.shape
        q, k, v = (
            self.linear[n](x).view(batch, length, self.heads, -1).transpose(1, 2) for n in ("q", "k", "v")
        )
        odds = torch.matmul(q, k.transpose(2, 3)) / math.sqrt(q.shape[-1])
        seen = torch.matmul(torch.softmax(odds.masked_fill(~mask, -1e4), dim=-1).to(v.dtype), v)
        seen = self.linear["ao"](seen.transpose(1, 2).reshape(batch, length, width))
        x = self.norms[0](x + F.dropout(seen, drop, self.training))
        inner = self.linear["fo"](F.gelu(self.linear["fi"](x)))
        return self.norms[1](x + F.dropout(inner, drop, self.training))


class Reader(nn.Module):
    """Encoder and heads: pieces in, the columns of `layout` out."""

    def __init__(self, base: Base, drop: float = 0.1) -> None:
        super().__init__()
        self.base, self.drop = base, drop
        self.blocks = nn.ModuleList([Block(base, n) for n in range(base.sizes.layers)])
        width = base.sizes.width
        self.norm = nn.LayerNorm(width, eps=base.sizes.eps)
        self.norm.weight.data = torch.tensor(base.floats("emb.ln.w"))
        self.norm.bias.data = torch.tensor(base.floats("emb.ln.b"))
        self.norm.requires_grad_(False)
        places = base.floats("emb.pos").reshape(-1, width) + base.floats("emb.type").reshape(-1, width)[0]
        self.register_buffer("places", torch.tensor(places), persistent=False)
        self.head = nn.Linear(width, SIZE)
        self.pairs = nn.Parameter(torch.randn(len(PARTS), WIDE, WIDE) * 0.02)
        self.alone = nn.Parameter(torch.zeros(len(PARTS), WIDE))
        self.level = nn.Parameter(torch.full((len(PARTS),), -2.0))

    def forward(self, ids: np.ndarray, mask: Tensor) -> Tensor:
        """(batch, pieces, SIZE); `ids` are numbers of pieces, `mask` is true where there is one."""
        unique, back = np.unique(ids, return_inverse=True)
        rows = torch.tensor(dequantised(self.base.embeddings[unique]))
        x = rows[torch.tensor(back.reshape(ids.shape))] + self.places[: ids.shape[1]]
        x = F.dropout(self.norm(x), self.drop, self.training)
        seen = mask[:, None, None, :]
        for block in self.blocks:
            x = block(x, seen, self.drop)
        return self.head(F.dropout(x, self.drop, self.training))

    def scores(self, anchors: Tensor, parts: Tensor) -> Tensor:
        """(anchors, parts of a row, pieces): how much each piece belongs to each part of each anchor (log odds)."""
        anchors, parts = torch.tanh(anchors), torch.tanh(parts)
        pairs = torch.einsum("aw,pwv,atv->apt", anchors, self.pairs, parts)
        return pairs + torch.einsum("pv,atv->apt", self.alone, parts) + self.level[None, :, None]
