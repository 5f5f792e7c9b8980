"""Solves a total requirement with scipy each time a line comes in, and answers with the seconds that the solve took.

The matrix is built beforehand and not timed. The last line, "answer", asks for the solution.
"""

import json
import sys
import time

import numpy
from scipy.sparse import csc_matrix, csr_matrix, identity
from scipy.sparse.linalg import spsolve

with open(sys.argv[1], encoding="utf-8") as file:
    problem = json.load(file)
size = problem["size"]
demand = numpy.array(problem["demand"], dtype=float)
inputs = csr_matrix((problem["coefficient"], (problem["supplier"], problem["consumer"])), shape=(size, size))
system = csc_matrix(identity(size, format="csc") - inputs.tocsc())


def solve_directly():
    return spsolve(system, demand)


def repeat():
    amounts = demand
    while True:
        following = demand + inputs @ amounts
        if numpy.max(numpy.abs(following - amounts) / following) <= 1e-12:
            return following
        amounts = following


METHODS = {"spsolve": solve_directly, "jacobi": repeat}
print("ready", flush=True)
amounts = demand
for line in sys.stdin:
    if line.strip() == "answer":
        print(json.dumps(amounts.tolist()), flush=True)
        continue
    start = time.perf_counter()
    amounts = METHODS[line.strip()]()
    print(time.perf_counter() - start, flush=True)
