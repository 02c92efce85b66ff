"""Fine-tunes the tagger. Usage: train.py DATA WORK STEPS OUT.pt [SEED [FROM.pt]]

The rate of learning is constant, but for a warm-up and a descent over the last third of the steps. While
the training runs, a number in OUT.pt.steps replaces STEPS: so it can be made to end in time.

Two processes of one thread each share the work, a batch each a step, and average their gradients.
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

import torch
import torch.distributed as dist
from torch.nn import functional as F

import corpus
import scoring
from model import Pieces, Tagger

PROCESSES = 2
BATCH_PIECES = 1000
LONGEST = 128
PEAK_RATE = 2.4e-4
HEAD_RATE = 1.0e-3
SECOND_ROUND = 0.7  # of these rates, where the training goes on from a file
WARM_UP = 60
DESCENT = 0.35


def batches(sentences, pieces, chooser):
    """Batches of sentences of about the same length, in chance order."""
    rows = []
    for tokens, tags in sentences:
        ids, shapes, first = pieces.encode(tokens)
        labels = [-100] * len(ids)
        for place, tag in zip(first, tags):
            labels[place] = -100 if tag == corpus.IGNORE else corpus.LABELS.index(tag)
        rows.append((ids[:LONGEST], shapes[:LONGEST], labels[:LONGEST]))
    rows.sort(key=lambda r: len(r[0]) + chooser.random() * 4)
    made, batch = [], []
    for row in rows:
        if batch and (len(batch) + 1) * max(len(row[0]), len(batch[-1][0])) > BATCH_PIECES:
            made.append(batch)
            batch = []
        batch.append(row)
    made.append(batch)
    chooser.shuffle(made)
    return made


def tensors(batch):
    length = max(len(r[0]) for r in batch)
    pad = lambda values, fill: torch.tensor([v + [fill] * (length - len(v)) for v in values])
    ids, shapes, labels = (pad([r[i] for r in batch], f) for i, f in ((0, 0), (1, 0), (2, -100)))
    mask = (ids != 0)[:, None, None, :]
    return ids, shapes, labels, mask


def average(gradients):
    """Makes the gradients those of all processes, on average."""
    flat = torch.cat([g.flatten() for g in gradients])
    dist.all_reduce(flat)
    flat /= PROCESSES
    for g, part in zip(gradients, flat.split([g.numel() for g in gradients])):
        g.copy_(part.view_as(g))


@torch.no_grad()
def predict(model, pieces, sentences):
    model.eval()
    tagged = []
    for tokens in sentences:
        ids, shapes, first = pieces.encode(tokens)
        if len(ids) > 192:
            ids, shapes = ids[:192], shapes[:192]
        best = model(torch.tensor([ids]), torch.tensor([shapes]))[0].argmax(-1).tolist()
        tagged.append([corpus.LABELS[best[f]] if f < len(best) else "O" for f in first])
    model.train()
    return tagged


def report(model, pieces, files, most=None):
    for name, gold in files.items():
        gold = gold[:most]
        found = predict(model, pieces, [t for t, _ in gold])
        print(f"  {name:14}", scoring.scores([g for _, g in gold], found), flush=True)


def main(data, work, total, out, seed=11, start_from=None):
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    chooser = random.Random(seed)
    steps_file = Path(out + ".steps")
    pieces = Pieces()
    pools = corpus.read(work, data)
    print({k: len(v) for k, v in pools.items()}, flush=True)
    variation = corpus.Variation(seed)
    files = scoring.files(work, data)
    model = Tagger.pretrained(len(corpus.LABELS)).train()
    if start_from:
        model.load_state_dict(torch.load(start_from))
    # Pieces that the training text lacks keep their place among those that it has; and it saves time.
    model.words.weight.requires_grad_(False)
    new = [*model.shapes.parameters(), *model.head.parameters()]
    old = [p for p in model.parameters() if p.requires_grad and not any(p is n for n in new)]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": PEAK_RATE}, {"params": new, "lr": HEAD_RATE}], weight_decay=0.01,
        betas=(0.9, 0.98), fused=True)
    epoch = batches(corpus.one_pass(pools, variation), pieces, chooser)
    print(f"{len(epoch) // PROCESSES} steps a pass", flush=True)
    meeting = tempfile.mkdtemp() + "/meeting"
    rank = 0 if os.fork() else 1
    dist.init_process_group("gloo", init_method="file://" + meeting, rank=rank, world_size=PROCESSES)
    torch.manual_seed(seed + rank)
    learned = [p for p in model.parameters() if p.requires_grad]
    shares = [group["lr"] * (SECOND_ROUND if start_from else 1) for group in optimiser.param_groups]
    start, step, mean, seen = time.time(), 0, 0.0, 0
    while step < total:
        for batch in epoch[rank : len(epoch) // PROCESSES * PROCESSES : PROCESSES]:
            if step % 25 == 0 and steps_file.exists():
                total = int(steps_file.read_text())
            factor = min((step + 1) / WARM_UP, max(0.01, (total - step) / (total * DESCENT)), 1.0)
            for group, peak in zip(optimiser.param_groups, shares):
                group["lr"] = peak * factor
            ids, shapes, labels, mask = tensors(batch)
            logits = model(ids, shapes, mask)
            loss = F.cross_entropy(logits.flatten(0, 1), labels.flatten(), label_smoothing=0.03)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            average([p.grad for p in learned])
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            mean = 0.95 * mean + 0.05 * loss.item()
            step += 1
            seen += len(batch) * PROCESSES
            if step % 25 == 0 and rank == 0:
                print(f"step {step}/{total} loss {mean:.4f} sentences {seen} "
                      f"{time.time() - start:.0f} s", flush=True)
            if step % 200 == 0 and rank == 0:
                torch.save(model.state_dict(), out)
                report(model, pieces, {k: files[k] for k in ("wikigold-1", "crossner-dev")}, 150)
            if step >= total:
                break
        else:
            epoch = batches(corpus.one_pass(pools, variation), pieces, chooser)
    if rank:
        return
    torch.save(model.state_dict(), out)
    print(f"trained {seen} sentences in {time.time() - start:.0f} s", flush=True)
    report(model, pieces, files)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], int((sys.argv[5:] or [11])[0]), *sys.argv[6:])
