#!/usr/bin/env python3
"""Executes every notebook of this folder against the tables of a run, and keeps nothing.

    pip install -r notebooks/requirements.txt
    python notebooks/run.py out
    python notebooks/run.py out X="European Union"    with another value of a parameter
    python notebooks/run.py --strip                   empties the notebooks' outputs, as git has them

The argument is the output folder of ./dateline run, or the folder of one run in it. A parameter is
set in those notebooks that have it. Exits with 1 where a cell fails, after it has shown the cell and
the error; with 2 where there are no tables.
"""

import os
import re
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

HERE = Path(__file__).resolve().parent


def tables_of(output):
    """The folder that holds the tables: of the latest run where an output folder is given."""
    latest = output / "LATEST"
    places = [output, output / "latest"]
    if latest.is_file():
        places.append(output / "runs" / latest.read_text(encoding="utf-8").strip())
    return next((place for place in places if (place / "articles").is_dir()), None)


def set_parameters(notebook, parameters):
    """Gives parameters, the assignments of the first code cell, other values; texts stay texts."""
    cell = next(cell for cell in notebook.cells if cell.cell_type == "code")
    for name, value in parameters.items():
        given = repr(value) if re.search(rf'(?m)^{name} = "', cell.source) else value
        cell.source = re.sub(rf"(?m)^{name} = .*$", lambda _: f"{name} = {given}", cell.source)


def strip():
    """Empties the outputs of all notebooks."""
    for path in sorted(HERE.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        nbformat.write(notebook, path)


def main(arguments):
    if arguments == ["--strip"]:
        strip()
        return 0
    if not arguments or not all(re.match(r"[A-Z]+=", given) for given in arguments[1:]):
        print(__doc__, file=sys.stderr)
        return 2
    tables = tables_of(Path(arguments[0]).resolve())
    if tables is None:
        print(f"{arguments[0]}: no tables here; give the output folder of ./dateline run", file=sys.stderr)
        return 2
    os.environ["DATELINE_OUTPUT"] = str(tables)
    # The kernels work elsewhere, but the notebooks' own module lies here.
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    failed = 0
    # IPython keeps its history and matplotlib its font cache in these: not among the user's files.
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.update(IPYTHONDIR=scratch, MPLCONFIGDIR=scratch)
        for path in sorted(HERE.glob("*.ipynb")):
            notebook = nbformat.read(path, as_version=4)
            set_parameters(notebook, dict(given.split("=", 1) for given in arguments[1:]))
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
