/** What a command will not do, told as mistakes in content are. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor({ problem, expected, mend }: { problem: string; expected: string; mend: string }) {
    super(`${problem}\n  expected: ${expected}\n  mend:     ${mend}`);
  }
}
