"""MiniLM (the student) and MPNet (the teacher) with one head for the tone towards a marked target."""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

MOST = 160  # pieces of a sentence, markers and all
MOST_OF_TARGET = 32
UNKNOWN, CLS, SEP, MASK = 100, 101, 102, 103
OPEN, CLOSE = 2, 3  # [unused1] and [unused2]
BUCKETS, FARTHEST = 32, 128


@dataclass(frozen=True)
class Shape:
    """The size of an encoder, and where its weights differ in kind."""

    width: int
    layers: int
    eps: float
    vocabulary: int
    relative: bool
    shift: int  # from BERT's ids to the encoder's


STUDENT = Shape(width=384, layers=6, eps=1e-12, vocabulary=30522, relative=False, shift=0)
TEACHER = Shape(width=768, layers=12, eps=1e-5, vocabulary=30527, relative=True, shift=4)
SHAPES = {"student": STUDENT, "teacher": TEACHER}
HEADS = 12
SPECIAL_OF_TEACHER = {CLS: 0, 0: 1, SEP: 2, UNKNOWN: 3}


class Layer(nn.Module):
    """A layer of BERT."""

    def __init__(self, shape: Shape):
        super().__init__()
        width = shape.width
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=shape.eps)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=shape.eps)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        b, s, width = x.shape
        q, k, v = (t.view(b, s, HEADS, -1).transpose(1, 2) for t in self.qkv(x).chunk(3, -1))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype), dropout_p=0.1 if self.training else 0)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, s, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Classifier(nn.Module):
    """An encoder; first, mean target and mean state; a tanh layer; logits of three labels."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(MOST, shape.width)
        if shape.relative:
            self.bias = nn.Embedding(BUCKETS, HEADS)
        self.norm = nn.LayerNorm(shape.width, eps=shape.eps)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.pool = nn.Linear(3 * shape.width, shape.width)
        self.head = nn.Linear(shape.width, 3)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids: torch.Tensor, target: torch.Tensor, noise: torch.Tensor | None = None) -> torch.Tensor:
        """Logits. `ids` is 0 where there is no piece, `target` is 1 at the target's pieces."""
        there = ids != 0
        if self.shape.shift:
            ids = shifted(ids, self.shape.shift)
        x = self.words(ids)
        if noise is not None:
            x = x + noise
        self.embedded = x
        x = self.drop(self.norm(x + self.positions.weight[: ids.shape[1]]))
        mask = torch.zeros(there.shape, device=x.device).masked_fill(~there, -1e4)[:, None, None, :]
        if self.shape.relative:
            mask = mask + self.bias(buckets(ids.shape[1], x.device)).permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, mask)
        pooled = torch.cat([x[:, 0], mean(x, target), mean(x, there)], -1)
        return self.head(self.drop(torch.tanh(self.pool(self.drop(pooled)))))


def mean(x: torch.Tensor, kept: torch.Tensor) -> torch.Tensor:
    kept = kept.to(x.dtype)[:, :, None]
    return (x * kept).sum(1) / kept.sum(1).clamp(min=1)


def shifted(ids: torch.Tensor, shift: int) -> torch.Tensor:
    """MPNet's vocabulary is BERT's after four special pieces of its own."""
    made = ids + shift
    for of_bert, of_teacher in SPECIAL_OF_TEACHER.items():
        made = torch.where(ids == of_bert, of_teacher, made)
    return made


def buckets(length: int, device: torch.device) -> torch.Tensor:
    """MPNet's classes of distance, half for each direction, logarithmic from a quarter on."""
    place = torch.arange(length, device=device)
    away = place[:, None] - place[None, :]
    half, near = BUCKETS // 2, BUCKETS // 4
    size = away.abs()
    far = near + (torch.log(size.clamp(min=1).float() / near) / math.log(FARTHEST / near) * (half - near)).long()
    return half * (away < 0) + torch.where(size < near, size, far.clamp(max=half - 1))


def pretrained(kind: str, work: Path) -> Classifier:
    """A model with the weights that start.py wrote, and a new head."""
    model = Classifier(SHAPES[kind])
    missing, unknown = model.load_state_dict(load_file(work / f"{kind}.safetensors"), strict=False)
    assert not unknown and all(name.startswith(("pool.", "head.")) for name in missing)
    for layer in (model.pool, model.head):
        nn.init.normal_(layer.weight, std=0.02)
        nn.init.zeros_(layer.bias)
    return model
