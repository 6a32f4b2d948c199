import { absolute, file } from '../addresses.ts';

/** Everything may be read by everyone; the sitemap says what there is. */
export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(file('sitemap-index.xml'))}\n`);
