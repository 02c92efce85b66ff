"""Writes the student as an int8 ONNX model for ONNX Runtime. Usage: export.py IN.pt TEMPERATURE OUT.onnx

The graph is built by hand from ONNX Runtime's own fused operators, as that of the model of names. Weights
are int8 with a scale a column, word embeddings with a scale a row. Activations are quantised as the model
runs, with one scale for the whole input: the model is to be given one sentence at a time, or the result
would depend on the others. The temperature is part of the last layer.
"""

import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from corpus import LABELS
from model import HEADS, STUDENT, Classifier

MS = "com.microsoft"
MOST = 84
MOST_OF_A_PAIR = 128


def unsaturated(q: np.ndarray) -> np.ndarray:
    """Weights of which no two can saturate.

    Processors without VNNI add two products, each of an activation in [0, 255] and a weight, in 16 bits.
    Where two neighbours in a column come to more than 128, both give way, so that all machines compute
    the same sums.
    """
    pairs = q.reshape(-1, 2, q.shape[1])
    for sign in (1, -1):
        excess = np.maximum(np.maximum(sign * pairs, 0).sum(1) - MOST_OF_A_PAIR, 0)
        pairs[:, 0] -= sign * ((excess + 1) // 2)
        pairs[:, 1] -= sign * (excess // 2)
    return pairs.reshape(q.shape)


class Graph:
    """Nodes and constants of a graph in the making."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def node(self, op: str, inputs: list[str], out: str | list[str], domain: str = "", **attributes) -> str | list[str]:
        self.nodes.append(
            helper.make_node(op, inputs, [out] if isinstance(out, str) else out, domain=domain, **attributes))
        return out

    def linear(self, x: str, module: nn.Linear, name: str) -> str:
        """x W + b with W in int8, a scale a column."""
        w = module.weight.detach().numpy().T
        scale = np.maximum(np.abs(w).max(0), 1e-8) / MOST
        q = unsaturated(np.rint(w / scale).astype(np.int64)).astype(np.int8)
        inputs = [x, self.constant(name + ".w", q), self.constant(name + ".s", scale.astype(np.float32)),
                  "", self.constant(name + ".b", module.bias.detach().numpy())]
        return self.node("DynamicQuantizeMatMul", inputs, name, MS)

    def exact(self, x: str, weight: np.ndarray, bias: np.ndarray, name: str) -> str:
        """x W + b in float."""
        self.node("MatMul", [x, self.constant(name + ".w", weight.T)], name + ".product")
        return self.node("Add", [name + ".product", self.constant(name + ".b", bias)], name)

    def norm(self, x: str, norm: nn.LayerNorm, name: str) -> str:
        return self.node(
            "LayerNormalization",
            [x, self.constant(name + ".g", norm.weight.detach().numpy()),
             self.constant(name + ".o", norm.bias.detach().numpy())], name, axis=-1, epsilon=STUDENT.eps)

    def add_norm(self, x: str, skip: str, norm: nn.LayerNorm, name: str) -> str:
        """Two nodes, which take a third of the time that SkipLayerNormalization does."""
        return self.norm(self.node("Add", [x, skip], name + ".sum"), norm, name)


def graph(model: Classifier, temperature: float) -> onnx.ModelProto:
    g = Graph()
    table = model.words.weight.detach().numpy()
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    g.node("Gather", [g.constant("words.q", np.rint(table / scale).astype(np.int8)), "ids"], "word.q")
    g.node("Cast", ["word.q"], "word.f", to=TensorProto.FLOAT)
    g.node("Gather", [g.constant("words.s", scale.astype(np.float32)), "ids"], "word.s")
    g.node("Mul", ["word.f", "word.s"], "word")
    g.node("Shape", ["ids"], "length", start=1, end=2)
    g.node("Slice", [g.constant("positions", model.positions.weight.detach().numpy()),
                     g.constant("zero", np.array([0], np.int64)), "length"], "position")
    x = g.norm(g.node("Add", ["word", "position"], "sum"), model.norm, "embedded")
    for i, layer in enumerate(model.layers):
        n = f"l{i}."
        qkv = g.linear(x, layer.qkv, n + "qkv")
        q, k, v = g.node("Split", [qkv], [n + "q", n + "k", n + "v"], axis=-1, num_outputs=3)
        a = g.node("MultiHeadAttention", [q, k, v], n + "attention", MS, num_heads=HEADS)
        x = g.add_norm(g.linear(a, layer.out, n + "out"), x, layer.norm1, n + "norm1")
        up = g.node("Gelu", [g.linear(x, layer.up, n + "up")], n + "gelu", MS)
        x = g.add_norm(g.linear(up, layer.down, n + "down"), x, layer.norm2, n + "norm2")
    axis = g.constant("axis", np.array([1], np.int64))
    g.node("Gather", [x, g.constant("first", np.array(0, np.int64))], "first.state", axis=1)
    g.node("ReduceMean", [x, axis], "mean.state", keepdims=0)
    g.node("Cast", ["target"], "kept", to=TensorProto.FLOAT)
    g.node("Unsqueeze", ["kept", g.constant("last", np.array([2], np.int64))], "kept.column")
    g.node("Mul", [x, "kept.column"], "target.states")
    g.node("ReduceSum", ["target.states", axis], "target.sum", keepdims=0)
    g.node("ReduceSum", ["kept", axis], "target.size", keepdims=1)
    g.node("Div", ["target.sum", "target.size"], "target.state")
    g.node("Concat", ["first.state", "target.state", "mean.state"], "states", axis=-1)
    g.node("Tanh", [g.exact("states", model.pool.weight.detach().numpy(), model.pool.bias.detach().numpy(), "pool")], "tanh")
    head = [p.detach().numpy() / np.float32(temperature) for p in (model.head.weight, model.head.bias)]
    g.exact("tanh", *head, "logits")
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "length"]) for n in ("ids", "target")]
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, len(LABELS)])
    made = helper.make_model(
        helper.make_graph(g.nodes, "sentiment", inputs, [logits], g.constants),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MS, 1)], ir_version=9,
        producer_name="dateline")
    helper.set_model_props(made, {"labels": " ".join(LABELS)})
    return made


def main(weights: str, temperature: str, out: str) -> None:
    model = Classifier(STUDENT).eval()
    model.load_state_dict({k: v.float() for k, v in torch.load(weights).items()})
    made = graph(model, float(temperature))
    onnx.checker.check_model(made)
    onnx.save(made, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
