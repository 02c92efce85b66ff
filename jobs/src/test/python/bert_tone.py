#!/usr/bin/env python3
"""Writes the smallest sequence classifier that Spark NLP takes for a BERT of tone.

    pip install onnx==1.23.2
    python jobs/src/test/python/bert_tone.py jobs/src/test/resources/dateline/annotate/bert-tone

It has BERT's three inputs and its output, and in between one table: each word speaks for negative,
neutral and positive, and the sums over a sentence are the logits. TonePathIT loads it.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LABELS = ["negative", "neutral", "positive"]
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS = {"praised": (0, 0, 4), "wonderful": (0, 0, 4), "trusts": (0, 0, 1), "nobody": (3, 0, 0),
         "terrible": (4, 0, 0), "liar": (4, 0, 0), ".": (0, 1, 0)}


def model():
    table = np.array([(0, 0, 0)] * len(SPECIAL) + list(WORDS.values()), dtype=np.float32)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
              for name in ("input_ids", "attention_mask", "token_type_ids")]
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", len(LABELS)])
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["votes"]),
        helper.make_node("Add", ["attention_mask", "token_type_ids"], ["masked"]),
        helper.make_node("Cast", ["masked"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["wide"]),
        helper.make_node("Mul", ["votes", "wide"], ["kept"]),
        helper.make_node("ReduceSum", ["kept", "tokens"], ["logits"], keepdims=0),
    ]
    constants = [numpy_helper.from_array(table, "table"),
                 numpy_helper.from_array(np.array([2], dtype=np.int64), "last"),
                 numpy_helper.from_array(np.array([1], dtype=np.int64), "tokens")]
    graph = helper.make_graph(nodes, "tone", inputs, [logits], constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(made)
    return made


def main(folder):
    assets = Path(folder) / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    onnx.save(model(), str(Path(folder) / "model.onnx"))
    (assets / "vocab.txt").write_text("\n".join(SPECIAL + list(WORDS)) + "\n", encoding="utf-8")
    (assets / "labels.txt").write_text("\n".join(LABELS) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
