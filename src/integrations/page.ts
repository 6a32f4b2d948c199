import { withPolicy } from '../hosting/policy.ts';

/**
 * A page as it is published: with its security policy, for which the style elements of its head are joined: one digest
 * instead of four.
 */
export function finished(html: string): string {
  return withPolicy(withOneStyle(html));
}

/** A page with the styles of its head in one element, in their order, where the first of them was. */
function withOneStyle(html: string): string {
  const [head = '', ...body] = html.split('</head>');
  const styles: string[] = [];
  const rest = head.replace(/<style>([^]*?)<\/style>\s*/g, (_, style: string) => {
    const isFirst = styles.push(style) === 1;
    return isFirst ? '<style></style>' : '';
  });
  return [rest.replace('<style></style>', () => `<style>${styles.join('')}</style>`), ...body].join('</head>');
}
