"""Macro-F1, temperature and calibration."""

import numpy as np


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp(logits - logits.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def f1_of_labels(gold: np.ndarray, predicted: np.ndarray) -> np.ndarray:
    """F1 of each of the three labels, in per cent."""
    right = np.array([((gold == k) & (predicted == k)).sum() for k in range(3)])
    return 200 * right / np.maximum(1, np.bincount(gold, minlength=3) + np.bincount(predicted, minlength=3))


def macro_f1(gold: np.ndarray, predicted: np.ndarray) -> float:
    return float(f1_of_labels(gold, predicted).mean())


def loss(gold: np.ndarray, probabilities: np.ndarray) -> float:
    return float(-np.log(probabilities[np.arange(len(gold)), gold] + 1e-9).mean())


def temperature(gold: np.ndarray, logits: np.ndarray) -> float:
    """What to divide logits by, for the least loss."""
    return float(min(np.arange(0.4, 3, 0.01), key=lambda t: loss(gold, softmax(logits / t))))


def temperature_like(logits: np.ndarray, probabilities: np.ndarray) -> float:
    """What to divide logits by, to be as sure as other models that said the probabilities."""
    def distance(t: float) -> float:
        return float(-(probabilities * np.log(softmax(logits / t) + 1e-9)).sum(1).mean())

    return float(min(np.arange(0.2, 3, 0.01), key=distance))


def calibration_error(gold: np.ndarray, probabilities: np.ndarray, bins: int = 15) -> float:
    """Expected calibration error of the likeliest label."""
    sure, right = probabilities.max(1), probabilities.argmax(1) == gold
    at = np.minimum((sure * bins).astype(int), bins - 1)
    return float(sum(abs(sure[at == k].sum() - right[at == k].sum()) for k in range(bins)) / len(gold))
