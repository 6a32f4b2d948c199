import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsed } from '../../src/model/parsed.ts';

test('a file that an earlier build parsed is the same as one parsed anew', () => {
  const release = readFileSync('tests/fixtures/site/releases/2020-03-04-synthetic-forms.md', 'utf8');
  const text = `${release}\nNever parsed before: ${randomUUID()}\n`;
  const anew = parsed(text);
  expect(anew.body.length).toBeGreaterThan(5);
  expect(parsed(text)).toEqual(anew);
});
