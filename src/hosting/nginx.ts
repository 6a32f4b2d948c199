import { patternOf, unchanging } from './paths.ts';
import { always, askAgain, compressibleTypes, forGood, types } from './rules.ts';

/** What nginx is to include in the “server” whose `root` has the edition at `base`. */
export function nginx(base: string, precompressed: boolean): string {
  const inUtf8 = types.flatMap(({ type }) => (type.endsWith('; charset=utf-8') ? type.replace(/;.*/, '') : []));
  return `location ${base} {
  index index.html;
  error_page 403 404 =404 ${base}404.html;
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${words(['text/css', 'text/javascript', 'application/javascript', 'text/plain', ...inUtf8])};
${headers(askAgain, '  ')}

  gzip on;
  gzip_comp_level 6;
  gzip_vary on;
  gzip_types ${words(compressibleTypes)};
${precompressed ? '  gzip_static on;\n  # Where there is the module ngx_brotli:\n  # brotli_static on;\n' : ''}
  location ~ /\\. {
    return 404;
  }

  # A location with a header of its own has none of those above.
  location ~ ${patternOf(unchanging, base)} {
${headers(forGood, '    ')}
  }
${types.map(({ path, type }) => ofType(patternOf([path], base), type)).join('')}}
`;
}

function ofType(pattern: string, type: string): string {
  return `
  location ~ ${pattern} {
    types {}
    default_type ${type.replace(/;.*/, '')};
  }
`;
}

function headers(caching: string, indent: string): string {
  return Object.entries({ ...always, 'Cache-Control': caching })
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join('\n');
}

function words(list: readonly string[]): string {
  return [...new Set(list)].join(' ');
}
