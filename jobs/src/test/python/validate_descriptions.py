#!/usr/bin/env python3
"""Holds the descriptions of a run to their own validators, and its rows to the descriptions.

    python validate_descriptions.py RUN-FOLDER

datapackage.json by Frictionless, every row of every table included (types, required values, ranges,
primary and foreign keys); croissant.json by mlcroissant, which also loads records of every table through it.
Exits with 1 and all faults where there are any.
"""

import itertools
import json
import logging
import math
import sys
from pathlib import Path

import mlcroissant
import pyarrow
from frictionless import Package, Resource, Schema
from pyarrow import parquet


def rows_of(run, paths):
    """Rows as plain Python values, nested columns included."""
    return pyarrow.concat_tables(parquet.read_table(run / path) for path in paths).to_pylist()


def frictionless_faults(run):
    descriptor = json.loads((run / "datapackage.json").read_text(encoding="utf-8"))
    report = Package.validate_descriptor(descriptor)
    if not report.valid:
        return [f"datapackage.json: {error.message}" for error in report.errors]
    faults, rows, tables, keys = [], 0, [], 0
    for resource in descriptor["resources"]:
        found = rows_of(run, resource["path"])
        rows += len(found)
        if not found:
            continue
        # A float that is not a number passes for one.
        faults += [
            f"{resource['title']}.{name}: NaN"
            for name in {name for row in found for name, value in row.items() if isinstance(value, float) and math.isnan(value)}
        ]
        keys += len(resource["schema"].get("foreignKeys", []))
        tables.append(Resource(name=resource["name"], data=found, schema=Schema.from_descriptor(resource["schema"])))
    # Foreign keys are looked up only where the tables stand in a package together.
    report = Package(resources=tables).validate()
    faults += [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors[:5]]
    faults += [f"datapackage.json: {error.message}" for error in report.errors]
    print(f"datapackage.json: {len(descriptor['resources'])} tables, {rows} rows and {keys} foreign keys held to it")
    return faults


def croissant_faults(run):
    logging.getLogger("absl").setLevel(logging.ERROR)
    dataset = mlcroissant.Dataset(jsonld=run / "croissant.json")
    issues = dataset.metadata.ctx.issues
    faults = [f"croissant.json: {error}" for error in issues.errors]
    loaded = 0
    for record_set in dataset.metadata.record_sets:
        records = list(itertools.islice(dataset.records(record_set=record_set.name), 20))
        loaded += len(records)
        fields = {f"{record_set.name}/{field.name}" for field in record_set.fields}
        if records and set(records[0]) != fields:
            faults.append(f"croissant.json: {record_set.name} gives {sorted(records[0])}, not {sorted(fields)}")
    print(f"croissant.json: {len(dataset.metadata.record_sets)} record sets, {loaded} records loaded")
    # Licence and citation are the corpus's and unknown; everything else that is recommended is there.
    for warning in issues.warnings:
        if "schema.org/license" not in warning and "croissant/citeAs" not in warning:
            faults.append(f"croissant.json: {warning}")
    return faults


def main(run):
    faults = frictionless_faults(run) + croissant_faults(run)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
