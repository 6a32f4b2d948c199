import {
  aboutAddress,
  checkAddress,
  howToCiteAddress,
  normalisationsAddress,
  offlineAddress,
  rightsAddress,
  verifyAddress,
} from '../addresses.ts';
import type { SearchDocument } from './document.ts';

/** What readers ask of the edition itself, and where it is answered. The names are the words they ask with. */
export const guide: SearchDocument[] = [
  answer(`${aboutAddress}#provenance`, 'Where the texts come from', {
    names: ['official', 'is this official', 'unofficial', 'independent', 'provenance', 'source', 'sources', 'original'],
    text: 'This is no government’s official site: the edition is independent. Each release was captured from its publisher’s site and is kept byte for byte.',
  }),
  answer(verifyAddress, 'How to verify', {
    names: ['verify', 'verification', 'verified', 'proof', 'authentic', 'authenticity', 'trust', 'SHA-256', 'checksum'],
    text: 'How anyone can verify that the words of the edition are those of the captured source.',
  }),
  answer(normalisationsAddress, 'What may differ from the source', {
    names: ['normalisation', 'normalisations', 'normalization', 'differences', 'changes to the text'],
    text: 'The normalisations: white space, numbers and lines of the web page; all else equals the source.',
  }),
  answer(checkAddress, 'Check a quotation', {
    names: ['check', 'check a quotation', 'quotation', 'quote', 'compare', 'fact check'],
    text: 'Paste a quotation to see whether a release has it, word for word, and where.',
  }),
  answer(howToCiteAddress, 'How to cite', {
    names: ['cite', 'how to cite', 'citation', 'citations', 'reference', 'BibTeX', 'RIS', 'Zotero', 'bibliography'],
    text: 'Citations of a release and of each paragraph, in four styles and for reference managers.',
  }),
  answer(`${aboutAddress}#data`, 'Data and feeds', {
    names: ['data', 'download', 'downloads', 'export', 'API', 'JSON', 'TEI', 'XML', 'RSS', 'feed', 'feeds', 'machine'],
    text: 'Download the releases as data: plain text, Markdown, JSON and TEI; the whole edition as JSON; RSS and JSON feeds.',
  }),
  answer(offlineAddress, 'Read offline', {
    names: ['offline', 'read offline', 'without a network', 'without internet', 'app'],
    text: 'Pages that were read open without a network; the edition and its search are kept on request.',
  }),
  answer(rightsAddress, 'Rights', {
    names: ['rights', 'copyright', 'license', 'licence', 'privacy', 'cookies', 'reuse'],
    text: 'Rights in the texts, and what the site keeps about its readers.',
  }),
  answer(`${aboutAddress}#layers`, 'About this edition', {
    names: ['about', 'about this edition', 'method', 'editor', 'help'],
    text: 'The method: source, notes and machinery are three layers that never mix.',
  }),
];

function answer(address: string, title: string, { names, text }: { names: string[]; text: string }): SearchDocument {
  return {
    address,
    kind: 'About',
    title,
    details: '',
    names: [title, ...names],
    parts: [{ id: '', title, text, areas: [] }],
  };
}
