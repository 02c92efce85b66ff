"""Writes the tagger as an int8 ONNX model for ONNX Runtime, and its vocabulary.

Usage: export.py IN.pt OUT.onnx OUT-VOCABULARY.txt

The graph is built by hand from ONNX Runtime's own fused operators. Weights are int8 with a scale a
column. Activations are quantised as the model runs, with one scale for the
whole input: the model is to be given one sentence at a time, or the result would depend on the others.
"""

import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from corpus import LABELS
from model import EPS, HEADS, LAYERS, Tagger, weights

MS = "com.microsoft"
MOST = 84
MOST_OF_A_PAIR = 128


def unsaturated(q):
    """Weights of which no two can saturate.

    Processors without VNNI add two products, each of an activation in [0, 255] and a weight, in 16 bits.
    Where two neighbours in a column come to more than 128, both give way, so that all machines compute
    the same sums. With weights up to MOST that is rare, and finer than the 7 bits that would never do it.
    """
    pairs = q.reshape(-1, 2, q.shape[1])
    for sign in (1, -1):
        excess = np.maximum(np.maximum(sign * pairs, 0).sum(1) - MOST_OF_A_PAIR, 0)
        pairs[:, 0] -= sign * ((excess + 1) // 2)
        pairs[:, 1] -= sign * (excess // 2)
    return pairs.reshape(q.shape)


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, value):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op, inputs, out, domain="", **attributes):
        self.nodes.append(helper.make_node(op, inputs, [out] if isinstance(out, str) else out,
                                           domain=domain, **attributes))
        return out

    def linear(self, x, module, name):
        """x W + b with W in int8, a scale a column."""
        w = module.weight.detach().numpy().T
        scale = np.maximum(np.abs(w).max(0), 1e-8) / MOST
        q = unsaturated(np.rint(w / scale).astype(np.int64)).astype(np.int8)
        inputs = [x, self.constant(name + ".w", q), self.constant(name + ".s", scale.astype(np.float32)),
                  "", self.constant(name + ".b", module.bias.detach().numpy())]
        return self.node("DynamicQuantizeMatMul", inputs, name, MS)

    def add_norm(self, x, skip, norm, name):
        """Two nodes, which take a third of the time that SkipLayerNormalization does."""
        self.node("Add", [x, skip], name + ".sum")
        return self.node("LayerNormalization",
                         [name + ".sum", self.constant(name + ".g", norm.weight.detach().numpy()),
                          self.constant(name + ".o", norm.bias.detach().numpy())], name, axis=-1, epsilon=EPS)


def graph(model):
    g = Graph()
    table = model.words.weight.detach().numpy()
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    g.node("Gather", [g.constant("words.q", np.rint(table / scale).astype(np.int8)), "ids"], "word.q")
    g.node("Cast", ["word.q"], "word.f", to=TensorProto.FLOAT)
    g.node("Gather", [g.constant("words.s", scale.astype(np.float32)), "ids"], "word.s")
    g.node("Mul", ["word.f", "word.s"], "word")
    g.node("Gather", [g.constant("shapes.w", model.shapes.weight.detach().numpy()), "shapes"], "shape")
    g.node("Shape", ["ids"], "length", start=1, end=2)
    g.node("Slice", [g.constant("positions", model.positions.weight.detach().numpy()),
                     g.constant("zero", np.array([0], np.int64)), "length"], "position")
    g.node("Add", ["word", "shape"], "sum1")
    g.node("Add", ["sum1", "position"], "sum2")
    x = g.node("LayerNormalization", ["sum2", g.constant("norm.g", model.norm.weight.detach().numpy()),
               g.constant("norm.o", model.norm.bias.detach().numpy())], "embedded", axis=-1, epsilon=EPS)
    for i in range(LAYERS):
        layer, n = model.layers[i], f"l{i}."
        qkv = g.linear(x, layer.qkv, n + "qkv")
        q, k, v = g.node("Split", [qkv], [n + "q", n + "k", n + "v"], axis=-1, num_outputs=3)
        a = g.node("MultiHeadAttention", [q, k, v], n + "attention", MS, num_heads=HEADS)
        x = g.add_norm(g.linear(a, layer.out, n + "out"), x, layer.norm1, n + "norm1")
        up = g.node("Gelu", [g.linear(x, layer.up, n + "up")], n + "gelu", MS)
        x = g.add_norm(g.linear(up, layer.down, n + "down"), x, layer.norm2, n + "norm2")
    g.node("MatMul", [x, g.constant("head.w", model.head.weight.detach().numpy().T)], "head")
    g.node("Add", ["head", g.constant("head.b", model.head.bias.detach().numpy())], "logits")
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "length"])
    shapes = helper.make_tensor_value_info("shapes", TensorProto.INT64, [1, "length"])
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "length", len(LABELS)])
    made = helper.make_model(
        helper.make_graph(g.nodes, "names", [ids, shapes], [logits], g.constants),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MS, 1)], ir_version=9,
        producer_name="dateline")
    helper.set_model_props(made, {"labels": " ".join(LABELS)})
    return made


def main(weights_file, out, vocabulary):
    model = Tagger(len(LABELS)).eval()
    model.load_state_dict(torch.load(weights_file))
    onnx.save(graph(model), out)
    words = (weights() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    with open(vocabulary, "w", encoding="utf-8") as f:
        f.write("\n".join(words) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
