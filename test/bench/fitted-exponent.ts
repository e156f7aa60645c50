/**
 * The exponent k of the power law y = a·xᵏ that fits the points best: the slope of the least-squares line through their
 * logarithms.
 *
 * @param points at least two with different x, all above zero.
 */
export function fittedExponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logarithms = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (index: 0 | 1) => logarithms.reduce((sum, point) => sum + point[index], 0) / logarithms.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logarithms.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logarithms.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
