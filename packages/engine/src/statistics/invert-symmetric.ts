/**
 * Inverts a symmetric positive definite matrix by Cholesky's decomposition; undefined where it is not
 * positive definite. For the handful of parameters of a model: its cost grows with the cube of the size.
 *
 * @example
 * invertSymmetric([[4, 2], [2, 2]])?.map((row) => [...row]); //=> [[0.5, -0.5], [-0.5, 1]]
 */
export function invertSymmetric(matrix: readonly ArrayLike<number>[]): Float64Array[] | undefined {
  const size = matrix.length;
  const lower = decompose(matrix);
  if (!lower) return undefined;
  const inverse = Array.from({ length: size }, () => new Float64Array(size));
  for (let column = 0; column < size; column++) {
    const solved = new Float64Array(size);
    for (let i = column; i < size; i++) {
      let rest = i === column ? 1 : 0;
      for (let k = column; k < i; k++) rest -= at(lower, i, k) * (solved[k] as number);
      solved[i] = rest / at(lower, i, i);
    }
    for (let i = size - 1; i >= 0; i--) {
      let rest = solved[i] as number;
      for (let k = i + 1; k < size; k++) rest -= at(lower, k, i) * at(inverse, k, column);
      (inverse[i] as Float64Array)[column] = rest / at(lower, i, i);
    }
  }
  return inverse;
}

/** Cholesky's lower triangle L with L·Lᵀ the matrix. */
function decompose(matrix: readonly ArrayLike<number>[]): Float64Array[] | undefined {
  const lower = matrix.map(() => new Float64Array(matrix.length));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = at(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= at(lower, i, k) * at(lower, j, k);
      if (i !== j) (lower[i] as Float64Array)[j] = rest / at(lower, j, j);
      else if (rest > 0) (lower[i] as Float64Array)[i] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

function at(matrix: readonly ArrayLike<number>[], row: number, column: number): number {
  return matrix[row]?.[column] as number;
}
