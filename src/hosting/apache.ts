import { patternOf, unchanging } from './paths.ts';
import { always, askAgain, compressibleTypes, forGood, types } from './rules.ts';

/** The file `.htaccess` that Apache 2.4 reads, where it is allowed to (`AllowOverride All`). */
export function apache(base: string, precompressed: boolean): string {
  return `Options -Indexes
DirectoryIndex index.html
AddDefaultCharset utf-8
ErrorDocument 404 ${base}404.html

<Files ".ht*">
  Require all denied
</Files>
<LimitExcept GET HEAD>
  Require all denied
</LimitExcept>

<IfModule mod_headers.c>
${headers({ ...always, 'Cache-Control': askAgain })}
</IfModule>

<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html ${compressibleTypes.join(' ')}
  </IfModule>
</IfModule>
${precompressed ? sendPrecompressed : ''}
<If "${isOneOf(unchanging, base)}">
${headers({ 'Cache-Control': forGood })}
</If>
${types.map(({ path, type }) => `<If "${isOneOf([path], base)}">\n  ForceType "${type}"\n</If>\n`).join('')}`;
}

/** Whether a file is asked for that has one of these paths, or a compressed copy of it is sent. */
function isOneOf(paths: readonly string[], base: string): string {
  return `%{REQUEST_URI} =~ m#${patternOf(paths, base).replace(/\$$/, '(\\.br|\\.gz)?$')}#`;
}

function headers(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `  Header always set ${name} "${value}"`)
    .join('\n');
}

/** The files beside those that were asked for; what Apache takes their endings for otherwise, a language and an archive, is taken back. */
const sendPrecompressed = `
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1]
  <FilesMatch "\\.(br|gz)$">
    Header append Vary Accept-Encoding
  </FilesMatch>
</IfModule>
RemoveLanguage .br
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
`;
