import { ContentError } from '../model/mistake.ts';

/** What a command will not do, told as mistakes in content are. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor({ problem, expected, mend }: { problem: string; expected: string; mend: string }) {
    super(`${problem}\n  expected: ${expected}\n  mend:     ${mend}`);
  }
}

/** What was typed otherwise than `expected`. */
export function refusal(problem: string, expected: string, mend = 'Type the command anew.'): Refusal {
  return new Refusal({ problem, expected, mend });
}

/** How a command is used, for who asks. */
export class Help extends Error {
  override name = 'Help';
}

/** Does what a command does; what is refused or a mistake of content is told, and ends it with an error. */
export async function orRefuse(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Help) {
      console.log(error.message);
    } else if (error instanceof ContentError || error instanceof Refusal) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}
