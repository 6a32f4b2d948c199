/** The sections of the edition, each with an index page, in the order of the navigation. */
export const sections = {
  releases: { name: 'Releases', description: 'Every press release of the edition, newest first.' },
  areas: { name: 'Areas', description: 'Areas of cooperation, each with every passage that concerns it.' },
  organizations: {
    name: 'Organizations',
    description:
      'Ministries, governments, UN bodies, mechanisms and programmes, each with every passage that names it.',
  },
  people: {
    name: 'People',
    description: 'Those who met or are named, each with every passage that names them or in which they speak.',
  },
  glossary: {
    name: 'Glossary',
    description: 'Agreements, equipment and milestones, each with every passage that names it.',
  },
} as const;

/** How many subjects one list holds; of more, each letter has a page. */
export const longestList = 200;

/** What a subject of each kind is called, one by one. */
export const kindNames = {
  areas: 'Area',
  organizations: 'Organization',
  people: 'Person',
  glossary: 'Glossary',
} as const;
