import { backlinksOf, edition } from '../edition.ts';
import { namesOf, type Name } from '../model/entity.ts';
import { exchangesOf } from '../model/exchange.ts';
import { foreign } from '../model/language.ts';
import { sidesOf } from '../model/side.ts';

/**
 * What can be asked, by examples that the edition answers: who asked for what, a name that most know in another
 * language, exact words; each with its language.
 */
export function searchExamples(): Name[] {
  const newest = edition.releases.find((release) => exchangesOf(release).length > 0);
  const [exchange] = newest ? exchangesOf(newest) : [];
  const asking =
    newest &&
    sidesOf(newest).find(({ people }) => exchange?.request.statement.speakers.some((one) => people.includes(one)));
  const [named] = edition.organizations
    .flatMap((organization) =>
      namesOf(organization).map((name) => ({ ...name, count: backlinksOf(organization).passages.length })),
    )
    .filter(({ lang }) => lang !== undefined)
    .sort((a, b) => b.count - a.count);
  const words = edition.featured?.passage.text.split(' ').slice(2, 8).join(' ');
  return [
    ...(asking?.party ? [{ name: `what did ${asking.party.name} ask` }] : []),
    ...(named ? [named] : []),
    ...(edition.featured && words ? [{ name: `“${words}”`, lang: foreign(edition.featured.release.language) }] : []),
  ];
}
