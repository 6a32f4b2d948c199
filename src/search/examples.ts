import { backlinksOf, edition } from '../edition.ts';
import { exchangesOf } from '../model/exchange.ts';
import { sidesOf } from '../model/side.ts';

/**
 * What can be asked, by examples that the edition answers: who asked for what, a name that most know in another
 * language, exact words.
 */
export function searchExamples(): string[] {
  const newest = edition.releases.find((release) => exchangesOf(release).length > 0);
  const [exchange] = newest ? exchangesOf(newest) : [];
  const asking =
    newest &&
    sidesOf(newest).find(({ people }) => exchange?.request.statement.speakers.some((one) => people.includes(one)));
  const [named] = edition.organizations
    .flatMap((organization) =>
      Object.entries(organization.names).map(([language, names]) => ({ organization, language, names })),
    )
    .filter(({ language }) => language !== 'en')
    .sort((a, b) => backlinksOf(b.organization).passages.length - backlinksOf(a.organization).passages.length)
    .map(({ names }) => names[0]);
  const words = edition.featured?.passage.text.split(' ').slice(2, 8).join(' ');
  return [asking?.party && `what did ${asking.party.name} ask`, named, words && `“${words}”`].filter(
    (one) => one !== undefined,
  );
}
