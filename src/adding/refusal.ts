import { ContentError } from '../model/mistake.ts';

/** What a command will not do, told as mistakes in content are. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor({ problem, expected, mend }: { problem: string; expected: string; mend: string }) {
    super(`${problem}\n  expected: ${expected}\n  mend:     ${mend}`);
  }
}

/** Does what a command does; what is refused or a mistake of content is told, and ends it with an error. */
export function orRefuse(command: () => void): void {
  try {
    command();
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
