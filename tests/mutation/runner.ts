/*
 * Stryker's runner for Vitest, but a test file counts as one test, and a mutant is on before the file loads. As Stryker
 * has it, a test sees only what is broken while it runs, and ours read the synthetic edition before, once for a file.
 */
import { rmSync } from 'node:fs';

interface Coverage {
  static: Record<string, number>;
  perTest: Record<string, Record<string, number>>;
}

interface Test {
  id: string;
  name: string;
  status: number;
  fileName?: string;
  timeSpentMs: number;
}

interface DryRun {
  status: string;
  tests: Test[];
  mutantCoverage?: Coverage;
}

interface Runner {
  ctx: {
    projects: { config: { isolate: boolean } }[];
    state: { getFiles: () => { filepath: string; meta: { mutantCoverage?: Coverage } }[] };
  };
  dryRun: (options: object) => Promise<DryRun>;
  mutantRun: (options: {
    activeMutant: { fileName: string };
    mutantActivation?: string;
  }) => Promise<{ status: string; errorMessage?: string }>;
}

type Factory = ((injector: object) => Runner) & { inject: readonly string[] };

const installed = new URL(
  '../../.cache/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/',
  import.meta.url,
);
const { vitestTestRunnerFactory } = (await import(new URL('vitest-test-runner.js', installed).href)) as {
  vitestTestRunnerFactory: Factory;
};

/** As Stryker counts how a test ends. */
const failed = 1;

/** The modules that make what the store keeps. */
const parsers = /\/(parsed|front-matter|nesting|store)\.ts$/;

function makeRunner(injector: object): Runner {
  const runner = vitestTestRunnerFactory(injector);
  const dryRun = runner.dryRun.bind(runner);
  const mutantRun = runner.mutantRun.bind(runner);
  const isolate = (on: boolean) => {
    for (const { config } of runner.ctx.projects) config.isolate = on;
  };

  runner.dryRun = async (options) => {
    // Alone, a file tells all that it runs; later, one thread loads the modules once for all files.
    isolate(true);
    const result = await dryRun(options);
    isolate(false);
    if (result.status !== 'complete' || result.tests.some(({ status }) => status === failed)) return result;
    const perTest: Coverage['perTest'] = {};
    for (const { filepath, meta } of runner.ctx.state.getFiles()) {
      const { static: loading = {}, perTest: running = {} } = meta.mutantCoverage ?? {};
      perTest[idOf(filepath)] = Object.assign({}, loading, ...Object.values(running)) as Record<string, number>;
    }
    const files = Map.groupBy(result.tests, ({ fileName }) => fileName ?? '');
    const tests = [...files].map(([fileName, all]) => ({
      id: idOf(fileName),
      name: fileName,
      status: all[0]?.status ?? failed,
      fileName,
      timeSpentMs: all.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0),
    }));
    return { ...result, tests, mutantCoverage: { static: {}, perTest } };
  };
  runner.mutantRun = async (options) => {
    // What an unbroken parser made is not found again by a broken one, nor the other way round.
    const forget = () => {
      if (parsers.test(options.activeMutant.fileName)) rmSync('.cache/content', { recursive: true, force: true });
    };
    forget();
    const result = await mutantRun({ ...options, mutantActivation: 'static' });
    forget();
    // A file that does not even load has seen it.
    return result.status === 'error'
      ? { status: 'killed', killedBy: [], nrOfTests: 1, failureMessage: result.errorMessage }
      : result;
  };
  return runner;
}
makeRunner.inject = vitestTestRunnerFactory.inject;

/** Names a file and any test in it, as Stryker’s runner takes such names apart. */
function idOf(file: string): string {
  return `${file}#`;
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'vitest-files', factory: makeRunner }];
