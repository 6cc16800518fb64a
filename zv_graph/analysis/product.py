"""Product: of two sparse matrices, the quickest way that memory allows."""

from scipy import sparse

# Beyond this many multiplications full matrices are quicker, as long as they hold at most this many numbers.
MANY, FITS = 2e7, 1e7
# Sums of the same terms in another order differ in their last digits: what is told, and what is put in order, has these.
DIGITS = 12


def product(a: sparse.csr_array, b: sparse.csr_array | sparse.csc_array) -> sparse.csr_array:
    """Return ``a @ b``; of two large matrices that are rather full by way of full ones, with equal results.

    Equal for whole numbers, and within rounding for others.
    """
    work = a.nnz * b.nnz / max(a.shape[1], 1)
    cells = a.shape[0] * b.shape[1]
    if work > MANY and work > cells and max(cells, a.shape[0] * a.shape[1], b.shape[0] * b.shape[1]) <= FITS:
        return sparse.csr_array(a.toarray() @ b.toarray())
    return sparse.csr_array(a @ b)
