#!/usr/bin/env python3
"""Runs the tests of scripts/batch that are named (test_slurm …; none: all), as tests/end_to_end/run.py does its own."""

import importlib.util
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
END_TO_END = HERE.parent / "end_to_end"

if __name__ == "__main__":
    sys.path.insert(0, str(END_TO_END))
    # By its file, as this one is named run.py too; its functions are found by that name in the processes it starts.
    specification = importlib.util.spec_from_file_location("end_to_end_run", END_TO_END / "run.py")
    end_to_end = sys.modules["end_to_end_run"] = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(end_to_end)
    sys.exit(end_to_end.main(sys.argv[1:], HERE))
