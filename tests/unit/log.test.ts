import { expect, test, vi } from 'vitest';
import log from '../../src/integrations/log.ts';
import { finished } from '../../src/integrations/page.ts';
import { Progress } from '../../src/integrations/progress.ts';

const info = (message: string, newLine = true) => ({ label: 'SKIP_FORMAT', level: 'info' as const, message, newLine });

test('the log of a build has no lines for single files, and all others', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { write: say } = log();
  say(info('  \u001b[34m├─\u001b[39m \u001b[2m/about/index.html\u001b[22m', false));
  say(info(' \u001b[2m(+4ms)\u001b[22m (file not created, response body was empty)'));
  say(info(' generating static routes '));
  const said = write.mock.calls.map(([text]) => text);
  write.mockRestore();
  expect(said).toEqual([' generating static routes \n']);
});

test('what a build made is told by its parts', () => {
  const progress = new Progress();
  progress.start();
  progress.made('reading');
  for (const part of ['pages', 'pictures', 'pages'] as const) progress.made(part);
  expect(`${progress}`).toMatch(
    /^content read in \d\.\d s, 2 pages made in \d\.\d s, 0 other files made in 0\.0 s, 1 pictures made in \d\.\d s$/,
  );
});

test('the styles in the head of a page become one, in their order, and its policy names that', () => {
  const page = finished(
    '<head><meta charset="utf-8"><style>a{}</style><title>T</title><style>b{}</style></head><body><style>c{}</style></body>',
  );
  expect(page).toContain('<style>a{}b{}</style><title>T</title></head><body><style>c{}</style></body>');
  expect(page.match(/'sha256-/g)).toHaveLength(2);
});
