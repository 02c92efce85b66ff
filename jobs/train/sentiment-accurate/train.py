"""Fine-tunes models on the rows of prepare.py. Usage: train.py WORK RUNS.json OUT [PROCESSES]

RUNS.json is a list of objects with the fields of Run; several processes share the runs. Each run writes
OUT/NAME.npz: its logits for all rows that it is asked for.
"""

import json
import math
import multiprocessing
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from model import CLS, MASK, MOST, SEP, Classifier, pretrained


@dataclass(frozen=True)
class Run:
    """The settings of one fine-tuning."""

    name: str
    kind: str = "student"
    fold: int = -1  # kept out
    seed: int = 1
    rate: float = 7e-5
    head_rate: float = 6.0  # times the rate
    decay: float = 1.0  # of the rate from one layer to that below
    passes: float = 3
    batch: int = 32
    smoothing: float = 0.05
    weights: dict[str, float] = field(default_factory=lambda: {"train": 1.0})  # of a source's rows in the loss
    share: dict[str, float] = field(default_factory=dict)  # of a source's rows in a pass
    soft: str = ""  # file of the teacher's probabilities
    trust: float = 0.0  # the teacher's part in the labels of labelled rows
    consistency: float = 0.0  # R-Drop's weight
    adversary: float = 0.0  # length of the adversarial step on the embeddings
    smooth_from: float = 1.1  # from this part of the steps on, the weights are averaged
    hidden: float = 0.0  # of the pieces outside the target
    frozen: bool = False  # the word embeddings stay
    predict: list[str] = field(default_factory=lambda: ["train", "dev_rw", "dev_mt"])
    save: bool = False


class Rows:
    """All rows on the device."""

    def __init__(self, work: Path, device: str):
        given = dict(np.load(work / "rows.npz"))
        self.lengths = given["lengths"].astype(np.int64)
        self.label, self.fold = given["label"], given["fold"]
        self.source = given["sources"][given["source"]]
        there = np.arange(MOST) < self.lengths[:, None]
        ids = np.zeros(there.shape, np.int32)
        ids[there] = given["ids"]
        place = np.arange(MOST)
        target = (place >= given["begin"][:, None]) & (place < given["end"][:, None])
        self.ids, self.target = torch.tensor(ids, device=device), torch.tensor(target, device=device)

    def __len__(self) -> int:
        return len(self.lengths)

    def batch(self, chosen: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        length = -(-int(self.lengths[chosen].max()) // 8) * 8
        index = torch.as_tensor(chosen, device=self.ids.device)
        return self.ids[index, :length].long(), self.target[index, :length]


def labels(rows: Rows, run: Run, work: Path) -> tuple[np.ndarray, np.ndarray]:
    """What is to be learned for each row, as probabilities, and each row's weight."""
    weight = np.zeros(len(rows), np.float32)
    for source, of_source in run.weights.items():
        weight[rows.source == source] = of_source
    if run.fold >= 0:
        weight[rows.fold == run.fold] = 0
    gold = np.eye(3, dtype=np.float32)[np.maximum(rows.label, 0)]
    wanted = gold * (1 - run.smoothing) + run.smoothing / 3
    known = rows.label >= 0
    if run.soft:
        soft = np.load(work / run.soft)["soft"].astype(np.float32)
        mixed = np.where((known & (rows.source == "train"))[:, None], (1 - run.trust) * wanted + run.trust * soft, wanted)
        wanted = np.where(known[:, None], mixed, soft)
        known = known | (soft.sum(1) > 0.5)
    weight[~known] = 0
    return wanted, weight


def one_pass(rows: Rows, weight: np.ndarray, run: Run, chance: np.random.Generator) -> list[np.ndarray]:
    """Batches of about the same length, in chance order."""
    share = np.ones(len(rows))
    for source, part in run.share.items():
        share[rows.source == source] = part
    chosen = np.flatnonzero((weight > 0) & (chance.random(len(rows)) < share))
    chance.shuffle(chosen)
    chosen = np.concatenate([
        part[np.argsort(rows.lengths[part], kind="stable")]
        for part in np.array_split(chosen, max(1, len(chosen) // (run.batch * 40)))])
    batches = [chosen[i : i + run.batch] for i in range(0, len(chosen) - run.batch // 2, run.batch)]
    return [batches[i] for i in chance.permutation(len(batches))]


def groups(model: Classifier, run: Run) -> list[dict]:
    """The parameters with their rates."""
    layers, made = model.shape.layers, []
    for name, parameter in model.named_parameters():
        if name.startswith("bias.") or (run.frozen and name.startswith("words.")):
            parameter.requires_grad_(False)
            continue
        rate = run.rate * run.head_rate
        if name.startswith("layers."):
            rate = run.rate * run.decay ** (layers - 1 - int(name.split(".")[1]))
        elif not name.startswith(("pool.", "head.")):
            rate = run.rate * run.decay**layers
        made.append({"params": [parameter], "lr": rate, "peak": rate, "weight_decay": 0.01 if parameter.dim() > 1 else 0})
    merged: dict[tuple, dict] = {}
    for group in made:
        merged.setdefault((group["lr"], group["weight_decay"]), {**group, "params": []})["params"] += group["params"]
    return list(merged.values())


def loss_of(logits: torch.Tensor, wanted: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return -((wanted * F.log_softmax(logits.float(), -1)).sum(-1) * weight).mean()


def divergence(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    a, b = F.log_softmax(a.float(), -1), F.log_softmax(b.float(), -1)
    return (F.kl_div(a, b, log_target=True, reduction="batchmean") + F.kl_div(b, a, log_target=True, reduction="batchmean")) / 2


def fit(rows: Rows, run: Run, work: Path, device: str) -> Classifier:
    torch.manual_seed(run.seed)
    chance = np.random.default_rng(run.seed)
    model = pretrained(run.kind, work).to(device).train()
    optimiser = torch.optim.AdamW(groups(model, run), betas=(0.9, 0.98), fused=device == "cuda")
    wanted, weight = labels(rows, run, work)
    wanted, weights = torch.tensor(wanted, device=device), torch.tensor(weight, device=device)
    whole = int(run.passes)
    epochs = [one_pass(rows, weight, run, chance) for _ in range(math.ceil(run.passes))]
    total = sum(len(e) for e in epochs[:whole]) + int(len(epochs[-1]) * (run.passes - whole))
    warm_up = max(1, total // 10)
    averaged, count = None, 0
    for step, chosen in enumerate([b for e in epochs for b in e][:total]):
        factor = min((step + 1) / warm_up, (total - step) / max(1, total - warm_up))
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * factor
        index = torch.as_tensor(chosen, device=device)
        goal, share = wanted[index], weights[index]
        ids, target = rows.batch(chosen)
        if run.hidden:
            ids = torch.where((torch.rand(ids.shape, device=device) < run.hidden) & (ids > CLS) & (ids != SEP) & ~target, MASK, ids)
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            if run.consistency:
                one, two = model(torch.cat([ids, ids]), torch.cat([target, target])).chunk(2)
                loss = (loss_of(one, goal, share) + loss_of(two, goal, share)) / 2 + run.consistency * divergence(one, two)
            else:
                loss = loss_of(model(ids, target), goal, share)
        if run.adversary:
            model.embedded.retain_grad()
            loss.backward()
            gradient = model.embedded.grad
            noise = run.adversary * gradient / (gradient.norm(dim=(1, 2), keepdim=True) + 1e-12)
            with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
                loss = loss_of(model(ids, target, noise), goal, share)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        if step >= run.smooth_from * total and step % 10 == 0:
            count += 1
            state = [p.detach() for p in model.parameters()]
            averaged = [p.clone() for p in state] if averaged is None else averaged
            torch._foreach_lerp_(averaged, state, 1 / count)
    if averaged:
        with torch.no_grad():
            for parameter, value in zip(model.parameters(), averaged):
                parameter.copy_(value)
    return model.eval()


@torch.no_grad()
def predict(model: Classifier, rows: Rows, chosen: np.ndarray, device: str) -> np.ndarray:
    made = np.zeros((len(chosen), 3), np.float32)
    order = np.argsort(rows.lengths[chosen], kind="stable")
    for part in np.array_split(order, max(1, len(order) // 256)):
        ids, target = rows.batch(chosen[part])
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            made[part] = model(ids, target).float().cpu().numpy()
    return made


def work_off(work: Path, runs: list[Run], out: Path, next_run) -> None:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(2)
    rows = Rows(work, device)
    while True:
        with next_run.get_lock():
            number = next_run.value
            next_run.value += 1
        if number >= len(runs):
            return
        run, start = runs[number], time.time()
        model = fit(rows, run, work, device)
        trained = time.time() - start
        chosen = np.flatnonzero(np.isin(rows.source, run.predict))
        np.savez(out / f"{run.name}.npz", rows=chosen, logits=predict(model, rows, chosen, device).astype(np.float16))
        if run.save:
            torch.save({k: v.half().cpu() for k, v in model.state_dict().items()}, out / f"{run.name}.pt")
        print(f"{run.name}: {trained:.0f} s to train, {time.time() - start - trained:.0f} s to predict", flush=True)


def main(work: str, runs_file: str, out: str, processes: str = "1") -> None:
    runs = [Run(**r) for r in json.loads(Path(runs_file).read_text())]
    Path(out).mkdir(parents=True, exist_ok=True)
    context = multiprocessing.get_context("spawn")
    next_run = context.Value("i", 0)
    workers = [context.Process(target=work_off, args=(Path(work), runs, Path(out), next_run)) for _ in range(int(processes))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
