describe("requirement() against dense elimination", () => {
  const size = 7;
  const keys = Array.from({ length: size }, (_, i) => `k${String(i)}`);
  const entry = fc.record({
    from: fc.nat(size - 1),
    to: fc.nat(size - 1),
    kind: fc.constantFrom("input" as const, "input" as const, "return" as const, "credit" as const),
    gain: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });
  const units = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: size, maxLength: size });
  const demands = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 100, noNaN: true })), {
    minLength: size,
    maxLength: size,
  });
  const system = fc.record({ entries: fc.array(entry, { maxLength: 14 }), units, demands });

  /** `a` and `r` without units; flows and demand `y` with them. */
  interface Case {
    readonly a: number[][];
    readonly r: number[][];
    readonly flows: Flow[];
    readonly y: number[];
  }

  /** Scales all gains so that columns of |A + R| sum to at most `most`, then gives each link a unit of its own. */
  function caseOf(
    { entries, units: powers, demands: wanted }: typeof system extends fc.Arbitrary<infer T> ? T : never,
    most: number,
  ): Case {
    const zero = (): number[][] => keys.map(() => keys.map(() => 0));
    const [a, r, sums] = [zero(), zero(), keys.map(() => 0)];
    const arcs = entries.map(({ from, to, kind, gain }) => ({
      kind,
      gain,
      driver: kind === "input" ? to : from,
      driven: kind === "input" ? from : to,
    }));
    for (const { driver, gain } of arcs) sums[driver]! += gain;
    const unit = (i: number): number => 10 ** powers[i]!;
    const flows = arcs.map(({ kind, gain, driver, driven }): Flow => {
      const part = gain * Math.min(1, most / sums[driver]!);
      (kind === "credit" ? r : a)[driven]![driver]! += part;
      const coefficient = (part * unit(driven)) / unit(driver);
      const [from, to] = kind === "input" ? [driven, driver] : [driver, driven];
      return { from: keys[from]!, to: keys[to]!, kind, coefficient };
    });
    return { a, r, flows, y: wanted.map((amount, i) => amount * unit(i)) };
  }

  const demandOf = (y: readonly number[]): Map<string, number> => new Map(y.map((amount, i) => [keys[i]!, amount]));
  const amountsOf = (flows: readonly Flow[], y: readonly number[]): number[] =>
    Array.from(requirement(chainOf({ links: keys, flows }), demandOf(y)).requirement.values(), ({ base }) => base);
  function expectClose(
    actual: readonly number[],
    expected: readonly number[],
    y: readonly number[],
    units: readonly number[],
  ): void {
    const most = y.reduce((sum, amount, i) => sum + amount / 10 ** units[i]!, 1e-300);
    actual.forEach((amount, i) => {
      expect(Math.abs(amount - expected[i]!) / 10 ** units[i]!).toBeLessThanOrEqual(1e-10 * most);
    });
  }

  test("oracle: Gaussian elimination without credits, cycles included", () => {
    fc.assert(
      fc.property(system, (parts) => {
        const inputs = { ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") };
        const { a, flows, y } = caseOf(inputs, 0.97);
        const matrix = a.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));
        const expected = eliminate(matrix, parts.demands)!.map((amount, i) => amount * 10 ** parts.units[i]!);
        expectClose(amountsOf(flows, y), expected, y, parts.units);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  test("oracle: with credits, the one set of capped links that satisfies every equation", () => {
    fc.assert(
      fc.property(system, (parts) => {
        const { a, r, flows, y } = caseOf(parts, 0.97);
        const expected = requirementByTrial(a, r, parts.demands).map((amount, i) => amount * 10 ** parts.units[i]!);
        expectClose(amountsOf(flows, y), expected, y, parts.units);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  test("property: the residual is below 1e-12, and unused credits are what is offered beyond demand", () => {
    fc.assert(
      fc.property(system, (parts) => {
        const { a, r, flows, y } = caseOf(parts, 0.999);
        const result = requirement(chainOf({ links: keys, flows }), demandOf(y));
        expect(result.residual).toBeLessThanOrEqual(1e-12);
        const x = [...result.requirement.values()].map(({ base }, i) => base / 10 ** parts.units[i]!);
        const sum = (row: readonly number[]): number => row.reduce((total, value, j) => total + value * x[j]!, 0);
        keys.forEach((key, i) => {
          const [gross, offered] = [parts.demands[i]! + sum(a[i]!), sum(r[i]!)];
          const unused = result.unusedCredits
            .filter(({ to }) => to === key)
            .reduce((total, { amount }) => total + amount, 0);
          expect(Math.abs(unused / 10 ** parts.units[i]! - Math.max(0, offered - gross))).toBeLessThanOrEqual(
            1e-9 * offered,
          );
        });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("property: linear in final demand without credits", () => {
    fc.assert(
      fc.property(system, demands, fc.double({ min: 0, max: 5, noNaN: true }), (parts, more, factor) => {
        const { flows, y } = caseOf({ ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") }, 0.9);
        const others = more.map((amount, i) => amount * 10 ** parts.units[i]!);
        const sum = y.map((amount, i) => amount + factor * others[i]!);
        const [one, two] = [amountsOf(flows, y), amountsOf(flows, others)];
        expectClose(
          amountsOf(flows, sum),
          one.map((amount, i) => amount + factor * two[i]!),
          sum,
          parts.units,
        );
      }),
      { seed: 6 },
    );
  });

  test("property: no less where a coefficient is greater, without credits", () => {
    fc.assert(
      fc.property(system, fc.nat(13), (parts, which) => {
        const { flows, y } = caseOf({ ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") }, 0.9);
        const raised = flows.map((flow, i) =>
          i === which ? { ...flow, coefficient: (flow.coefficient as number) * 1.05 } : flow,
        );
        const [before, after] = [amountsOf(flows, y), amountsOf(raised, y)];
        before.forEach((amount, i) => expect(after[i]!).toBeGreaterThanOrEqual(amount * (1 - 1e-12)));
      }),
      { seed: 7 },
    );
  });

  test("property: the same to the last bit whatever the order of links, flows and demands", () => {
    const orders = fc.tuple(fc.infiniteStream(fc.nat(1000)), fc.constant(0)).map(
      ([stream]) =>
        () =>
          stream.next().value as number,
    );
    fc.assert(
      fc.property(system, orders, (parts, next) => {
        const { flows, y } = caseOf(parts, 0.9);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [next(), item] as const)
            .sort(([p], [q]) => p - q)
            .map(([, item]) => item);
        const one = requirement(chainOf({ links: keys, flows }), demandOf(y));
        const other = requirement(
          chainOf({ links: shuffled(keys), flows: shuffled(flows) }),
          new Map(shuffled([...demandOf(y)])),
        );
        expect(JSON.stringify([...other.requirement])).toBe(JSON.stringify([...one.requirement]));
        expect(other.unusedCredits).toEqual(one.unusedCredits);
      }),
      { seed: 8 },
    );
  });

  test("property: the unit of a link changes its own amount only", () => {
    fc.assert(
      fc.property(system, fc.nat(size - 1), fc.constantFrom(1000, 1e-4, 7), (parts, link, factor) => {
        const one = caseOf(parts, 0.9);
        const key = keys[link]!;
        const flows = one.flows.map((flow) => {
          const [driver, driven] = flow.kind === "input" ? [flow.to, flow.from] : [flow.from, flow.to];
          const coefficient =
            (flow.coefficient as number) * (driven === key ? factor : 1) * (driver === key ? 1 / factor : 1);
          return { ...flow, coefficient };
        });
        const y = one.y.map((amount, i) => (i === link ? amount * factor : amount));
        const expected = amountsOf(one.flows, one.y).map((amount, i) => (i === link ? amount * factor : amount));
        const units = parts.units.map((power, i) => (i === link ? power + Math.log10(factor) : power));
        expectClose(amountsOf(flows, y), expected, y, units);
      }),
      { seed: 9 },
    );
  });

  test("property: ranges enclose every choice of coefficients between, without credits", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(system, fc.array(part, { minLength: 14, maxLength: 14 }), (parts, choice) => {
        const { flows, y } = caseOf({ ...parts, entries: parts.entries.filter(({ kind }) => kind !== "credit") }, 0.8);
        const ranged = flows.map((flow) => {
          const base = flow.coefficient as number;
          return { ...flow, coefficient: { low: base * 0.7, base, high: base * 1.1 } };
        });
        const chosen = flows.map((flow, i) => ({
          ...flow,
          coefficient: (flow.coefficient as number) * (0.7 + 0.4 * choice[i]!),
        }));
        const result = requirement(chainOf({ links: keys, flows: ranged }), demandOf(y));
        const amounts = amountsOf(chosen, y);
        expect(result.rangesBound).toBe(true);
        [...result.requirement.values()].forEach(({ base, low = base, high = base }, i) => {
          expect(amounts[i]!).toBeGreaterThanOrEqual(low * (1 - 1e-12));
          expect(amounts[i]!).toBeLessThanOrEqual(high * (1 + 1e-12));
        });
      }),
      { seed: 10 },
    );
  });

  test("property: bounds hold whatever the missing coefficients turn out to be", () => {
    const masks = fc.array(fc.nat(3), { minLength: 14, maxLength: 14 });
    const parts14 = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 14, maxLength: 14 });
    let decided = 0;
    fc.assert(
      fc.property(system, masks, parts14, (parts, mask, truth) => {
        const { flows, y } = caseOf(parts, 0.9);
        const recorded = flows.map(({ coefficient, ...flow }, i) =>
          mask[i] === 0 ? flow : { ...flow, coefficient: coefficient! },
        );
        const actual = flows.map((flow, i) =>
          mask[i] === 0 ? { ...flow, coefficient: (flow.coefficient as number) * truth[i]! } : flow,
        );
        const amounts = amountsOf(actual, y);
        const { requirement: bounded } = requirement(chainOf({ links: keys, flows: recorded }), demandOf(y));
        [...bounded.values()].forEach(({ base, bound }, i) => {
          const slack = 1e-9 * Math.max(base, amounts[i]!);
          if (bound !== "upper") expect(amounts[i]!).toBeGreaterThanOrEqual(base - slack);
          if (bound !== "lower") expect(amounts[i]!).toBeLessThanOrEqual(base + slack);
          if (bound !== "exact") decided += 1;
        });
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(decided).toBeGreaterThan(100);
  });
});
