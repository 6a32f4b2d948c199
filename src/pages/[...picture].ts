/* A route of this form is built last of all, so that threads draw most of the pictures while the pages are made. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureAddress } from '../addresses.ts';
import { drawAhead } from '../pictures/ahead.ts';
import type { Picture } from '../pictures/picture.ts';
import { pictures } from '../pictures/pictures.ts';
import { pngOf } from '../pictures/png.ts';
import { site } from '../site.ts';

const folder = '.cache/pictures';

export const getStaticPaths = (() => {
  if (import.meta.env.PROD) drawAhead(pictures, folder);
  return pictures.map((picture) => ({
    params: { picture: pictureAddress(picture.page).slice(site.base.length) },
    props: { picture },
  }));
}) satisfies GetStaticPaths;

interface Props {
  picture: Picture;
}

/** The picture that previews of a link to a page show. */
export const GET: APIRoute<Props> = ({ props: { picture } }) =>
  new Response(new Uint8Array(pngOf(picture, folder)), { headers: { 'Content-Type': 'image/png' } });
