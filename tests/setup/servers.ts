import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, reachable } from './port.ts';

/** A web server of this machine, as Debian and its like install it. */
export interface WebServer {
  name: string;
  installed: boolean;
  /** How it is started, in the foreground, to serve the folder `root` of `dir` on loopback. */
  command: (dir: string, port: number) => string[];
  configuration: (dir: string, port: number) => string;
}

const places = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
const find = (...names: string[]) =>
  places.flatMap((place) => names.map((name) => join(place, name))).find((path) => existsSync(path)) ?? '';
/** Started as root, a server gives up the right to read this folder, unless it is told not to. */
const isRoot = process.getuid?.() === 0;

const nginx = find('nginx');
const apache = find('apache2', 'httpd');
const modules = '/usr/lib/apache2/modules';

export const webServers: WebServer[] = [
  {
    name: 'nginx',
    installed: nginx !== '' && existsSync('/etc/nginx/mime.types'),
    command: (dir) => [nginx, '-p', dir, '-c', join(dir, 'server.conf'), '-e', join(dir, 'errors')],
    configuration: (dir, port) => `daemon off;
pid ${dir}/pid;
worker_processes 1;
${isRoot ? 'user root root;' : ''}
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${dir}/${of};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${dir}/root;
    include ${dir}/root/press/nginx.conf;
  }
}
`,
  },
  {
    name: 'Apache',
    installed: apache !== '' && existsSync(modules) && existsSync('/etc/mime.types'),
    command: (dir) => [apache, '-f', join(dir, 'server.conf'), '-DFOREGROUND'],
    configuration: (dir, port) => `ServerRoot ${dir}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${dir}/pid
TraceEnable off
ErrorLog ${dir}/errors
${['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'rewrite', 'autoindex', 'negotiation']
  .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
AddType application/x-gzip .gz
AddLanguage br .br
DocumentRoot ${dir}/root
<Directory ${dir}/root>
  Options Indexes FollowSymLinks
  AllowOverride All
  Require all granted
</Directory>
`,
  },
];

/** Serves the site in `site` as the folder `/press/`; gives the origin, and what ends it. */
export async function serveAs(server: WebServer, site: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'server-'));
  const port = await freePort();
  const [command = '', ...options] = server.command(dir, port);
  writeFileSync(join(dir, 'server.conf'), server.configuration(dir, port));
  mkdirSync(join(dir, 'root'));
  symlinkSync(site, join(dir, 'root/press'));
  const child = spawn(command, options, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await reachable(`${origin}/press/`);
  return {
    origin,
    stop: async () => {
      child.kill();
      await ended;
      rmSync(dir, { recursive: true });
    },
  };
}
