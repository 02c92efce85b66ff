"""Measures of random 2x2 tables by SciPy, NLTK and statsmodels, for the tests of dateline.statistics.

  python3 measures.py > jobs/src/test/resources/dateline/statistics/measures.tsv

Needs scipy, nltk and statsmodels.
"""

import math
import random

from nltk.metrics import BigramAssocMeasures as nltk_measures
from scipy.stats import chi2, fisher_exact
from statsmodels.stats.multitest import multipletests

TABLES = 400


def npmi(both: int, a: int, b: int, units: int) -> float:
    """Bouma 2009, equation 4, of NLTK's PMI."""
    surprise = -math.log2(both / units)
    return nltk_measures.pmi(both, (a, b), units) / surprise if surprise else 1.0


def p_value(both: int, a: int, b: int, units: int, g2: float) -> float:
    """Fisher's exact test where a cell expects fewer than 5, else the chance of G2."""
    table = [[both, a - both], [b - both, units - a - b + both]]
    least = min(a, units - a) * min(b, units - b) / units
    return fisher_exact(table).pvalue if least < 5 else float(chi2.sf(g2, 1))


def main() -> None:
    rng = random.Random(1)
    rows = []
    for i in range(TABLES):
        both = rng.randint(1, 10 ** rng.randint(0, 3))
        a = both + rng.randint(0, 10 ** rng.randint(0, 3))
        b = both + rng.randint(0, 10 ** rng.randint(0, 3))
        units = a + b - both + rng.randint(0, 10 ** rng.randint(0, 6))
        g2 = max(0.0, nltk_measures.likelihood_ratio(both, (a, b), units))
        rows.append((
            both, a, b, units,
            a * b / units,
            nltk_measures.pmi(both, (a, b), units),
            npmi(both, a, b, units),
            g2,
            nltk_measures.dice(both, (a, b), units),
            nltk_measures.jaccard(both, (a, b), units),
            p_value(both, a, b, units, g2),
        ))
    q_values = multipletests([row[-1] for row in rows], method="fdr_bh")[1]
    print("both\ta\tb\tunits\texpected\tpmi\tnpmi\tlog_likelihood\tdice\tjaccard\tp_value\tq_value")
    for row, q in zip(rows, q_values):
        print("\t".join(repr(float(x)) if isinstance(x, float) else str(x) for x in (*row, float(q))))


if __name__ == "__main__":
    main()
