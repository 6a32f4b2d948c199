import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** First the files that saw the mutant before, since its neighbour is much like it; then the quick ones. */
class Likeliest extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification) => {
      const { failed = false, duration = 0 } = this.ctx.cache.getTestSpecificationResult(file) ?? {};
      return failed ? -1 : duration;
    };
    return files.sort((one, other) => rank(one) - rank(other));
  }
}

/** The tests of the model, the record and the addresses alone: no other room, no built site, no browser. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: [
      ...[
        'adding/*',
        'check',
        'citations',
        'commands',
        'inputs',
        'languages',
        'pairs',
        'pictures',
        'publication',
        'raster',
      ],
      ...['receipt', 'search', 'setting', 'site', 'store', 'structured', 'text-directive', 'tokens'],
    ].map((name) => `tests/unit/${name}.test.ts`),
    testTimeout: 60_000,
    sequence: { sequencer: Likeliest },
  },
});
