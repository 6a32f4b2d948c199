/**
 * The values of a filter, with the number of results of each where it is known: then those without any are left out,
 * but for the one in force.
 */
export function fill(
  select: HTMLSelectElement,
  all: string,
  known: readonly string[],
  counts: Record<string, number> | undefined,
  chosen: string,
): void {
  const any = counts ? known.filter((value) => counts[value]) : known;
  const values = [...new Set([...any, ...(chosen ? [chosen] : [])])].sort();
  select.replaceChildren(
    new Option(all, ''),
    ...values.map((value) => new Option(counts ? `${value} (${counts[value] ?? 0})` : value, value)),
  );
  select.value = chosen;
}
