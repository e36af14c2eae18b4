/** A row of a logistic regression; its weight says how much it counts. */
export interface Row {
  readonly vector: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

/** Solves a small system of linear equations whose matrix is symmetric and positive, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  rows.forEach((pivot, column) => {
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  });
  const solution = right.map(() => 0);
  for (let index = size - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    let rest = row[size] ?? 0;
    for (let at = index + 1; at < size; at += 1) rest -= (row[at] ?? 0) * (solution[at] ?? 0);
    solution[index] = rest / (row[index] ?? 1);
  }
  return solution;
}

const rounds = 30;
const decay = 1e-3;

/** The weights of a logistic regression by Newton's method; the same rows give the same weights. */
export function fitLogistic(rows: readonly Row[]): number[] {
  const size = rows[0]?.vector.length ?? 0;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight) => decay * weight);
    const curve: number[][] = weights.map((_, row) =>
      weights.map((_, column) => (row === column ? decay : 0)),
    );
    for (const { vector, isRight, weight } of rows) {
      const score = vector.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
      const probability = 1 / (1 + Math.exp(-score));
      const miss = ((probability - (isRight ? 1 : 0)) * weight) / total;
      const spread = (probability * (1 - probability) * weight) / total;
      vector.forEach((value, row) => {
        slope[row] = (slope[row] ?? 0) + miss * value;
        const line = curve[row];
        if (!line) return;
        vector.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + spread * value * other;
        });
      });
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, index) => weight - (step[index] ?? 0));
  }
  return weights;
}
