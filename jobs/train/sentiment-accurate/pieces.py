"""Sentences with a marked target as pieces of BERT's uncased vocabulary."""

from tokenizers import Tokenizer

from model import CLOSE, CLS, MOST, MOST_OF_TARGET, OPEN, SEP


class Pieces:
    """The tokenizer of the pre-trained student."""

    def __init__(self, path: str):
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def of(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def encode(self, sentence: str, begin: int, end: int) -> tuple[list[int], int, int]:
        """Ids with the target between markers, and the places of the target's first piece and of its end.

        What stands before, in and after the target is split on its own. Where the whole is too long, the
        pieces farthest from the target go.
        """
        left, target, right = (self.of(t) for t in (sentence[:begin], sentence[begin:end], sentence[end:]))
        target = target[:MOST_OF_TARGET] if left or right else target[: MOST - 4]
        room = MOST - 4 - len(target)
        keep_left = min(len(left), max(room // 2, room - len(right)))
        left = left[len(left) - keep_left :]
        right = right[: room - keep_left]
        ids = [CLS, *left, OPEN, *target, CLOSE, *right, SEP]
        return ids, len(left) + 2, len(left) + 2 + len(target)
