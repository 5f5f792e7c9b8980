/** 本地还能做什么 · What a region could make next: 区位商与关联密度（数字为举例）。 */
import { locationQuotient, regionMatrix, relatednessDensity } from "@liantu/core/regional";

const table: readonly (readonly [string, readonly number[]])[] = [
  ["甲市", [30, 20, 0, 0]],
  ["乙市", [20, 15, 20, 0]],
  ["丙市", [0, 10, 30, 20]],
  ["丁市", [0, 0, 20, 30]],
];
const industries = ["冶炼", "材料", "电池", "储能"];
const matrix = regionMatrix(
  table.flatMap(([region, row]) => row.map((value, at) => ({ region, industry: industries[at]!, value }))),
);
const [quotient, density] = [locationQuotient(matrix), relatednessDensity(matrix)];
for (const [row, region] of matrix.regions.entries()) {
  for (const [column, industry] of matrix.industries.entries()) {
    const cell = row * matrix.industries.length + column;
    console.log(`${region}${industry} 区位商 ${quotient[cell]!.toFixed(2)}，关联密度 ${density[cell]!.toFixed(2)}`);
  }
}
