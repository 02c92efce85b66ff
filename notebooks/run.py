#!/usr/bin/env python3
"""Executes every notebook of this folder against the tables of a run, and keeps nothing.

    pip install -r notebooks/requirements.txt
    python notebooks/run.py out

The argument is the output folder of ./dateline run, or the folder of one run in it. Exits with 1
where a cell fails, after it has shown the cell and the error; with 2 where there are no tables.
"""

import os
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def tables_of(output):
    """The folder that holds the tables: of the latest run where an output folder is given."""
    latest = output / "LATEST"
    places = [output, output / "latest"]
    if latest.is_file():
        places.append(output / "runs" / latest.read_text(encoding="utf-8").strip())
    return next((place for place in places if (place / "articles").is_dir()), None)


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    tables = tables_of(Path(arguments[0]).resolve())
    if tables is None:
        print(f"{arguments[0]}: no tables here; give the output folder of ./dateline run", file=sys.stderr)
        return 2
    os.environ["DATELINE_OUTPUT"] = str(tables)
    failed = 0
    # IPython keeps its history and matplotlib its font cache in these: not among the user's files.
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.update(IPYTHONDIR=scratch, MPLCONFIGDIR=scratch)
        for path in sorted(Path(__file__).resolve().parent.glob("*.ipynb")):
            notebook = nbformat.read(path, as_version=4)
            client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": scratch}})
            try:
                client.execute()
                print(f"{path.name}: ok")
            except CellExecutionError as error:
                failed += 1
                print(f"{path.name}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
